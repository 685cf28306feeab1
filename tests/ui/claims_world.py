"""A claims panel on a real session and casebook, and the few things its tests look for in it."""

from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from workbench.desk import Desk
from workbench.domain.claim import ClaimView
from workbench.settings import Settings
from workbench.ui.panels.claims import ClaimsPanel
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.ui.values import Origin

ARTICLE = """Le maire de Lormeau a inauguré 12 ponts le 3 mars 2024.

La ville de Lormeau compte 48 000 habitants depuis 2019.

« Nous avons planté 3 000 arbres en deux ans », a déclaré Anne Villard.

Le chantier du port a coûté 14 millions d’euros à la région.

Selon le préfet, 210 familles ont quitté le quartier nord en 2023.

La région a perdu 5 % de ses emplois industriels entre 2018 et 2022.
"""
CHECKS = (
    "id\ttext\tverdict\tpublisher\tdate\n"
    "c1\tLa ville de Lormeau compte 48 000 habitants depuis 2019.\tverified\tverif.example\t2024-03-16\n"
    "c2\tLe chantier du port a coûté 41 millions d’euros à la région.\tdisputed\tfactdesk.example\t2024-05-02\n"
)


@dataclass
class World:
    """One panel on one casebook; told collects the notices and problems that people would see."""

    session: Session
    panel: ClaimsPanel
    theme: Theme
    told: list[str]

    @property
    def claims(self) -> list[ClaimView]:
        return [view for view in self.session.views if view.number is not None]

    @property
    def current(self) -> ClaimView:
        assert self.session.current is not None
        return self.session.current

    def go(self, number: int, origin: Origin = Origin.KEYS) -> ClaimView:
        """Make the claim of a number current."""
        self.session.select(self.claims[number - 1].id, origin)
        return self.current

    def listed(self) -> list[int | None]:
        """The numbers of the claims in the list, from the top."""
        ids = [self.panel.claims.id_at(row) for row in range(self.panel.claims.rowCount())]
        return [view.number for view in map(self.session.view, ids) if view]

    def middle_of(self, number: int) -> QPoint:
        """The middle of a claim's row in the viewport of the list."""
        row = self.panel.claims.row_of(self.claims[number - 1].id)
        table = self.panel.table
        return QPoint(100, table.rowViewportPosition(row) + 20)


@contextmanager
def open_world(tmp_path, qtbot, article=ARTICLE, checks=CHECKS, **settings):
    """Open the panel at 640 x 840 on an article, earlier checks taken in."""
    desk = Desk.open_casebook(tmp_path / "a.casebook", "me")
    if checks:
        (tmp_path / "checks.tsv").write_text(checks, encoding="utf-8")
        desk.import_checks(tmp_path / "checks.tsv")
    session = Session(desk, replace(Settings(), advance=False, **settings))
    theme = Theme()
    theme.apply(QApplication.instance(), "light")
    panel = ClaimsPanel(session, theme)
    qtbot.addWidget(panel)
    told: list[str] = []
    session.notice.connect(lambda notice: told.append(notice.text))
    session.trouble.connect(lambda trouble: told.append(trouble.text))
    panel.resize(640, 840)
    panel.show()
    if article is not None:
        (tmp_path / "a.txt").write_text(article, encoding="utf-8")
        session.show_article(desk.open(str(tmp_path / "a.txt")).article.id)
        qtbot.waitUntil(lambda: not session.jobs.busy())
        # The rows of what was found ask for their layout by an event.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    try:
        yield World(session, panel, theme, told)
    finally:
        session.close()
