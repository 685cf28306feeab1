"""Screens of colleagues, problems and small menus: merges, damaged files, what a check found, menus under a click, tips."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import sleep

from newer_screens import work
from pausing import let_pass
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QToolTip, QWidget
from screens import LOOK_MS, of_box, of_command, screen, subject, until

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.domain.errors import Damaged
from workbench.domain.fault import Finding
from workbench.domain.journal import Verification
from workbench.ui import messages
from workbench.ui.actions import View
from workbench.ui.dialogs.merge import MergeDialog
from workbench.ui.jobs import Job
from workbench.ui.main_window import MainWindow
from workbench.ui.merge_handlers import MergeHandlers

AWAY = Path(tempfile.mkdtemp())


def menu_of(opens: Callable[[], object]) -> QPixmap:
    """The picture of the menu that something pops up; it is closed again."""
    opens()
    until(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    let_pass(LOOK_MS)
    shown = popup.grab()
    popup.close()
    return shown


def within(window: MainWindow, name: str) -> QPixmap:
    """The picture of a menu that stands in the Claim menu."""
    menu: QMenu = window.menus._within[name]
    return menu_of(lambda: menu.popup(window.mapToGlobal(QPoint(300, 100))))


for _name in ("second", "words", "sources", "pin", "copy", "said", "select"):

    @screen(f"menu-claim-{_name}")
    def _(window: MainWindow, name: str = _name) -> QPixmap:
        work(window)
        return within(window, name)


@screen("menu-recent")
def _(window: MainWindow) -> QPixmap:
    return menu_of(lambda: window.menus.recent.popup(window.mapToGlobal(QPoint(300, 100))))


@screen("menu-tabs")
def _(window: MainWindow) -> QPixmap:
    return menu_of(lambda: window.top.tabs.menu().popup(window.mapToGlobal(QPoint(300, 100))))


@screen("menu-order")
def _(window: MainWindow) -> QPixmap:
    work(window)
    return menu_of(window.claims.header.order._open)


@screen("menu-reason")
def _(window: MainWindow) -> QPixmap:
    work(window)
    return menu_of(window.claims.card.verdicts._choose_reason)


@screen("menu-text")
def _(window: MainWindow) -> QPixmap:
    work(window)
    window.show_view(View.ARTICLE)
    text = window.article.text
    at = text.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, text.viewport().mapToGlobal(at))
    return menu_of(lambda: QApplication.sendEvent(text.viewport(), event))


@screen("menu-own-checks")
def _(window: MainWindow) -> QPixmap:
    window.show_view(View.CHECKS)
    return menu_of(window.checks.filters._choose_own)


@screen("menu-bands")
def _(window: MainWindow) -> QPixmap:
    window.show_view(View.CHECKS)
    return menu_of(window.checks.filters._choose_band)


@screen("menu-csv")
def _(window: MainWindow) -> QPixmap:
    window.show_view(View.STATISTICS)
    let_pass(300)
    return menu_of(window.whole.statistics.cards[0]._offer_csv)


@screen("dialog-parcel")
def _(window: MainWindow) -> QPixmap:
    return of_command(window, "parcel")


def of_colleague(window: MainWindow) -> Path:
    """A colleague's copy of the casebook that went its own way."""
    path = AWAY / "Colleague.casebook"
    path.unlink(missing_ok=True)
    desk = window.session.desk
    desk.backup(path)
    ids = [view.id for view in window.session.views if view.number in (4, 6, 9, 11)]
    colleague = Desk.open_casebook(path, "B. Lenoir")
    for claim, verdict in zip(ids, (Verdict.UNVERIFIED, Verdict.DISPUTED, Verdict.VERIFIED, Verdict.DISPUTED), strict=True):
        colleague.mark(claim, verdict, rationale="Le compte rendu de la séance dit autre chose que l’article.")
    colleague.edit_article(window.session.article.id, outlet="journal-du-quai.example")
    colleague.close()
    for claim, verdict in zip(ids, (Verdict.DISPUTED, Verdict.VERIFIED, Verdict.UNVERIFIED, Verdict.VERIFIED), strict=True):
        desk.mark(claim, verdict, rationale="D’après la capitainerie, qui l’a confirmé deux fois par écrit.")
    desk.edit_article(window.session.article.id, outlet="news.example (édition du soir)")
    return path


@screen("dialog-merge")
def _(window: MainWindow) -> QPixmap:
    work(window)
    path = of_colleague(window)
    show = MergeHandlers(window)._show
    window.session.plan_merge(path, lambda merged, views: show(path, merged, views))
    until(lambda: window.findChild(MergeDialog) is not None)
    dialog = window.findChild(MergeDialog)
    let_pass(3 * LOOK_MS)
    shown = dialog.grab()
    dialog.take.click()
    until(lambda: not window.session.jobs.busy())
    let_pass(500)
    return shown


@screen("dialog-conflicts")
def _(window: MainWindow) -> QPixmap:
    return of_command(window, "conflicts")


@screen("card-rivals")
def _(window: MainWindow) -> None:
    from workbench.ui.values import Origin

    work(window)
    window.session.select(next(view.id for view in window.session.views if view.number == 4), Origin.KEYS)
    let_pass(400)


def after(window: MainWindow, opens: Callable[[], object]) -> QPixmap:
    """The picture of a message; any that is still shown is closed first."""
    for box in window.findChildren(QMessageBox):
        box.close()
    let_pass(LOOK_MS)
    return of_box(opens)


@screen("message-all-well")
def _(window: MainWindow) -> QPixmap:
    return after(window, window.commands["verify"].trigger)


@screen("message-faults")
def _(window: MainWindow) -> QPixmap:
    from workbench.domain.fault import Fault
    from workbench.ui.outcome import tell_outcome

    values = (("n", 7), ("other", "claim"), ("record", "0193"), ("line", "row 3 missing"), ("error", "not a database"))
    faults = tuple(Finding("journal" if at < 7 else "claim", str(at + 3), one, values) for at, one in enumerate(list(Fault)[:14]))
    outcome = Verification(812, "3f" * 32, 14, 41, faults)
    return after(window, lambda: tell_outcome(window, outcome))


@screen("message-swept")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui.import_offers import offer_swept

    return after(window, lambda: offer_swept(window, str(AWAY / "gone.tsv")))


@screen("question-import")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui.import_offers import offer_dropped

    return after(window, lambda: offer_dropped(window, [AWAY / "checks-of-spring.tsv", AWAY / "checks-of-autumn.tsv"]))


@screen("question-replace")
def _(window: MainWindow) -> QPixmap:
    told = QCoreApplication.translate("Export", "{names} is there already. Replace it?").replace("{names}", "rapport.html")
    return after(window, lambda: messages.ask(window, told, QCoreApplication.translate("Export", "Replace")))


@screen("question-recovery")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui.recovering import offer_recovery

    path = AWAY / "Damaged.casebook"
    path.write_bytes(Path(window.session.desk.path).read_bytes()[:4_000])
    kept = "Keep it; open the newest backup, or save what can be read of it with: workbench recover."
    problem = Damaged(f"The casebook {path.name} is damaged and was left as it is. {kept}")
    shown: list[QPixmap] = []

    def look() -> None:
        box = window.findChild(QMessageBox, "recovery")
        if box is None or not box.isVisible():
            QTimer.singleShot(LOOK_MS, look)  # backups are still looked for
            return
        shown.append(box.grab())
        box.reject()

    QTimer.singleShot(LOOK_MS, look)
    offer_recovery(window, path, problem, "A. Martin")
    return shown[0]


@screen("dialog-waiting")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui.recovering import Waiting

    dialog = Waiting(QCoreApplication.translate("Recovery", "Looking for backups"), window)
    dialog.show()
    let_pass(LOOK_MS)
    shown = dialog.grab()
    dialog.close()
    return shown


@screen("dialog-forget-source")
def _(window: MainWindow) -> QPixmap:
    window.show_view(View.SOURCES)
    let_pass(500)
    window.whole.sources.focus_list()
    window.whole.sources.go(1)
    return of_command(window, "forget")


@screen("dialog-checked-none")
def _(window: MainWindow) -> QPixmap:
    from workbench.desk.checked import CheckedBefore
    from workbench.ui.dialogs.checked import CheckedList
    from workbench.ui.values import FoundChecked

    found = CheckedBefore((), 12, 1, ())
    dialog = CheckedList(FoundChecked("Le pont de Lormeau", (), found), may_change=True, parent=window)
    dialog.show()
    let_pass(LOOK_MS)
    shown = dialog.grab()
    dialog.close()
    return shown


def tip(of: QWidget) -> QPixmap:
    """The picture of what is told of a widget when one rests on it."""
    return of_box(lambda: QToolTip.showText(of.mapToGlobal(of.rect().center()), of.toolTip(), of))


@screen("tip-button")
def _(window: MainWindow) -> QPixmap:
    subject(window)
    return tip(next(one for one in window.top.findChildren(QPushButton) if one.toolTip()))


@screen("tip-marks")
def _(window: MainWindow) -> QPixmap:
    window.show_view(View.CHECKS)
    return tip(window.checks.field)


@screen("status-working")
def _(window: MainWindow) -> QPixmap:
    subject(window)
    shown: list[QPixmap] = []

    def work(job: Job) -> None:
        for at in range(40):
            job.progress(at, 40)
            sleep(0.05)

    label = QCoreApplication.translate("CasebookWork", "Checking the casebook")
    job = window.session.jobs.run(label, work, _nothing, _nothing)
    let_pass(900)
    shown.append(window.status.grab())
    job.cancel()
    until(lambda: not window.session.jobs.busy())
    return shown[0]


def _nothing(_result: object) -> None:
    pass


@screen("checks-searching")
def _(window: MainWindow) -> QPixmap:
    window.show_view(View.CHECKS)
    window.checks.field.clear()
    let_pass(300)
    window.checks.search_for("zwölf Schiffe warteten am Montag")
    shown = window.grab()
    QTest.keyClick(window.checks.field, Qt.Key.Key_Escape)
    return shown
