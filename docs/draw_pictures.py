"""Draws the pictures of the window that the documents show, from the project's own samples (make pictures).

python docs/draw_pictures.py [FOLDER]        default: docs/pictures
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("pictures")).resolve()
os.environ["QT_QPA_PLATFORM"] = "offscreen"
home = tempfile.mkdtemp()
os.environ.update(WORKBENCH_CONFIG=f"{home}/config", WORKBENCH_DATA=f"{home}/data")

from PySide6.QtTest import QTest  # noqa: E402 - the folders and the platform come first
from PySide6.QtWidgets import QApplication  # noqa: E402

from workbench import settings as kept  # noqa: E402
from workbench.desk import Desk  # noqa: E402
from workbench.domain.enums import Reason, Stance, Verdict  # noqa: E402
from workbench.resources import seed  # noqa: E402
from workbench.ui.actions import View  # noqa: E402
from workbench.ui.arrival import speak  # noqa: E402
from workbench.ui.main_window import MainWindow  # noqa: E402
from workbench.ui.session import Session  # noqa: E402
from workbench.ui.theme import Theme  # noqa: E402
from workbench.ui.values import Origin  # noqa: E402

SUBJECT = "promis à plusieurs reprises"
VERDICTS = {"v": Verdict.VERIFIED, "d": Verdict.DISPUTED, "u": Verdict.UNVERIFIED}
# What was done with each sample: verdicts in the order of the claims, outlet and day where the file names none, how it is filed.
WORK = (
    ("valdearena-aceite.es.txt", "vvdvu.vd.vvv.u", "lavega.example", "2026-03-14", ("prices", "farming"), "L. Roy", None),
    ("ossenby-flood.en.html", "v.dvv.dduv..vv.vvd.v", None, None, ("climate",), "A. Martin", "tomorrow"),
    ("biden-atacms.fr.txt", "vvdu.vv.dvu.vv.v", "news.example", "2024-11-18", ("war", "missiles"), "A. Martin", "today"),
)


def worked_on(path: Path) -> Desk:
    """A casebook as it looks after some hours of work on the samples."""
    desk = Desk.open_casebook(path, "A. Martin")
    desk.import_checks(seed("earlier-checks.tsv"))
    for name, letters, outlet, published, tags, assignee, deadline in WORK:
        article = desk.open(str(seed(name))).article
        if outlet:
            desk.edit_article(article.id, outlet=outlet, published=published)
        desk.file_articles([article.id], tags=tags, assignee=assignee, deadline=deadline)
        for place, (view, letter) in enumerate(zip(desk.claims(article.id), letters, strict=False)):
            if letter in VERDICTS:
                desk.mark(view.id, VERDICTS[letter])
                for number in range(place % 4):
                    desk.link(view.id, f"https://source-{number}.example/{name[:7]}-{place}", title=f"Source {number + 1} (sample)")
    claims = desk.claims(desk.article("last").id)
    subject = next(view for view in claims if SUBJECT in view.claim.quote)
    desk.link(subject.id, "https://source-a.example/briefing-transcript", title="Compte rendu du point de presse (exemple)")
    desk.link(subject.id, "https://source-b.example/reply", title="Réponse du porte-parole (exemple)", stance=Stance.CONTRADICTS)
    rationale = "Texte d’exemple : la promesse est documentée ; le mot « rapidement » ne figure pas dans chacune de ses versions."
    desk.mark(subject.id, Verdict.DISPUTED, rationale=rationale, reason=Reason.MISSING_CONTEXT)
    return desk


def article(window: MainWindow) -> None:
    """The article with its claims, one of them with all that belongs to it."""
    session = window.session
    session.select(next(view.id for view in session.views if SUBJECT in view.claim.quote), Origin.KEYS)


def checks(window: MainWindow) -> None:
    """Earlier checks of a claim that says the same with another number."""
    window.search_for("La Russie a tiré 120 missiles sur l’Ukraine dans la nuit du 16 au 17 novembre")
    while window.checks.chosen() is None:
        QTest.qWait(100)
    window.checks.focus_list()


# A picture of the window at work, and in which colours.
PICTURES: tuple[tuple[str, str, Callable[[MainWindow], None]], ...] = (
    ("window-light", "light", article),
    ("library-light", "light", lambda window: window.show_view(View.LIBRARY)),
    ("earlier-checks-light", "light", checks),
    ("statistics-light", "light", lambda window: window.show_view(View.STATISTICS)),
    ("window-dark", "dark", article),
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    speak(application, "en")
    desk = worked_on(Path(home) / "Autumn.casebook")
    session = Session(desk, replace(kept.Settings(), language="en"))
    theme = Theme(application)
    for name, colours, at_work in PICTURES:
        theme.apply(application, colours)
        window = MainWindow(session, theme)
        window.restore()
        window.resize(1440, 900)
        window.show()
        window.show_claims()
        QTest.qWait(500)
        at_work(window)
        QTest.qWait(1500)
        window.grab().save(str(FOLDER / f"{name}.png"))
        window.hide()
    session.close()


if __name__ == "__main__":
    main()
