"""Draws the pictures of the window that the documents show, from the project's own sample (make pictures).

python docs/draw_pictures.py [FOLDER]        default: docs/pictures
"""

import os
import sys
import tempfile
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
from workbench.ui.main_window import MainWindow  # noqa: E402
from workbench.ui.session import Session  # noqa: E402
from workbench.ui.theme import Theme  # noqa: E402
from workbench.ui.values import Origin  # noqa: E402

SUBJECT = "promis à plusieurs reprises"


def worked_on(path: Path) -> Desk:
    """A casebook as it looks after an hour of work on the sample."""
    desk = Desk.open_casebook(path, "A. Martin")
    desk.import_checks(seed("earlier-checks.tsv"))
    for name in ("valdearena-aceite.es.txt", "ossenby-flood.en.html", "biden-atacms.fr.txt"):
        desk.open(str(seed(name)))
    claims = desk.claims(desk.article("last").id)
    for view, letter in zip(claims, "vvdu.vv.dvu.vv.v", strict=False):
        if letter != ".":
            desk.mark(view.id, {"v": Verdict.VERIFIED, "d": Verdict.DISPUTED, "u": Verdict.UNVERIFIED}[letter])
    subject = next(view for view in claims if SUBJECT in view.claim.quote)
    desk.link(subject.id, "https://source-a.example/briefing-transcript", title="Compte rendu du point de presse (exemple)")
    desk.link(subject.id, "https://source-b.example/reply", title="Réponse du porte-parole (exemple)", stance=Stance.CONTRADICTS)
    rationale = "Texte d’exemple : la promesse est documentée ; le mot « rapidement » ne figure pas dans chacune de ses versions."
    desk.mark(subject.id, Verdict.DISPUTED, rationale=rationale, reason=Reason.MISSING_CONTEXT)
    return desk


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    desk = worked_on(Path(home) / "sample.casebook")
    session = Session(desk, replace(kept.Settings(), language="en"))
    for choice in ("light", "dark"):
        theme = Theme(application)
        theme.apply(application, choice)
        window = MainWindow(session, theme)
        window.restore()
        window.resize(1440, 900)
        window.show()
        session.select(next(view.id for view in session.views if SUBJECT in view.claim.quote), Origin.KEYS)
        QTest.qWait(1500)
        window.grab().save(str(FOLDER / f"window-{choice}.png"))
        window.hide()
    session.close()


if __name__ == "__main__":
    main()
