"""Every view and dialog of the window, one function each that brings it up; draw_screens.py takes their pictures."""

from collections.abc import Callable
from dataclasses import dataclass

from pausing import let_pass
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sample_work import SUBJECT

from workbench.domain.enums import Shelf, Verdict
from workbench.domain.errors import Problem
from workbench.ui.actions import View
from workbench.ui.main_window import MainWindow
from workbench.ui.values import Notice, Origin, Show, Trouble

QUESTION = "La Russie a tiré 120 missiles sur l’Ukraine dans la nuit du 16 au 17 novembre"
TOLD_AT_LENGTH = "“Le pont de Lormeau, les comptes de la ville et ce que le maire en dit depuis trois ans” was archived. " * 2
PATIENCE_MS, LOOK_MS = 10_000, 120
SEVERAL = 4  # deeds to undo, for a list that is worth looking at
RIGHT_TO_LEFT = """قال الوزير إن المدينة بنت 12 جسرا في عام 2024

افتتح رئيس البلدية 12 جسرا في 3 مارس 2024، وقال إن الكلفة بلغت 14 مليون يورو.

The mayor of Lormeau said “48,000 people” live there, كما جاء في تقرير Harbour Post يوم الثلاثاء.

ראש העיר אמר כי 210 משפחות עזבו את הרובע הצפוני בשנת 2023, לפי דוח של NordInfo (גרסה 2.0).

« Nous avons planté 3 000 arbres », a déclaré Anne Villard, وفقا للتقرير نفسه.
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """One thing to look at: bring gives the picture where it is not that of the whole window; every tells that it is worth drawing
    in each size and scale."""

    name: str
    bring: Callable[[MainWindow], QPixmap | None]
    every: bool = False


SCREENS: list[Screen] = []
Bring = Callable[[MainWindow], QPixmap | None]


def screen(name: str, *, every: bool = False) -> Callable[[Bring], Bring]:
    """Put what the function brings up into the table."""

    def keep(bring: Bring) -> Bring:
        SCREENS.append(Screen(name, bring, every))
        return bring

    return keep


def until(holds: Callable[[], object]) -> None:
    """Wait until something holds; a screen that never comes is an error of this tool or of the window."""
    for _ in range(PATIENCE_MS // 20):
        if holds():
            return
        let_pass(20)
    raise TimeoutError("what was to be drawn never came")


def settled(widget: QWidget) -> QPixmap:
    """The picture of a widget once two in a row are the same: answers that come later have come, and what flashes is over."""
    let_pass(LOOK_MS)
    last = widget.grab()
    for _ in range(PATIENCE_MS // LOOK_MS):
        let_pass(2 * LOOK_MS)
        now = widget.grab()
        if now.toImage() == last.toImage():
            break
        last = now
    return last


def of_command(window: MainWindow, name: str, then: Callable[[QWidget], None] | None = None) -> QPixmap:
    """The picture of the dialog or box that a command opens; it is closed again."""
    return of_box(window.commands[name].trigger, then)


def of_box(opens: Callable[[], object], then: Callable[[QWidget], None] | None = None) -> QPixmap:
    """The picture of what opens over the window, whether its call returns at once or when it is closed."""
    taken: list[QPixmap] = []
    before = [one for one in QApplication.topLevelWidgets() if one.isVisible()]

    def look(left: int = 60) -> None:
        new = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one not in before]
        if not new:
            if left:
                QTimer.singleShot(LOOK_MS, lambda: look(left - 1))
            return
        if then:
            then(new[-1])
        let_pass(LOOK_MS)
        taken.append(new[-1].grab())
        for one in reversed(new):
            one.close()

    QTimer.singleShot(LOOK_MS, look)
    opens()
    until(lambda: taken)
    return taken[0]


def subject(window: MainWindow) -> None:
    """Make the claim current that has sources, a rationale and earlier checks."""
    window.show_claims()
    window.session.select(next(view.id for view in window.session.views if SUBJECT in view.claim.quote), Origin.KEYS)
    let_pass(300)


# The article


@screen("article", every=True)
def _(window: MainWindow) -> None:
    subject(window)


@screen("article-top", every=True)
def _(window: MainWindow) -> None:
    window.show_claims()
    window.session.select(next(view.id for view in window.session.views if view.number == 1), Origin.KEYS)


@screen("article-why")
def _(window: MainWindow) -> None:
    subject(window)
    window.commands["why"].trigger()
    let_pass(300)


@screen("article-why-grey")
def _(window: MainWindow) -> None:
    window.show_claims()
    window.commands["why-grey"].trigger()


@screen("article-doubts")
def _(window: MainWindow) -> None:
    window.show_claims()
    window.commands["doubts"].trigger()


@screen("article-doubts-closed")
def _(window: MainWindow) -> QPixmap:
    window.commands["doubts"].trigger()
    return window.article.grab()


@screen("article-find")
def _(window: MainWindow) -> None:
    window.article.open_find()
    QTest.keyClicks(window.focusWidget(), "missiles")


@screen("article-find-nothing")
def _(window: MainWindow) -> QPixmap:
    window.article.open_find()
    QTest.keyClicks(window.focusWidget(), "zz")
    let_pass(100)
    shown = window.article.grab()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    return shown


@screen("article-selection")
def _(window: MainWindow) -> None:
    subject(window)
    view = window.session.current
    window.show_view(View.ARTICLE)
    window.article.text.choose(view.claim.start, view.claim.start + 40)


@screen("article-edges")
def _(window: MainWindow) -> None:
    subject(window)
    window.commands["edit-boundaries"].trigger()


@screen("claims-chosen")
def _(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)
    subject(window)
    for _ in range(3):
        window.session.extend_chosen(1)


@screen("claims-filter-to-review")
def _(window: MainWindow) -> None:
    from dataclasses import replace

    window.session.choose_none()
    window.session.set_filter(replace(window.session.filter, show=Show.TO_REVIEW))


@screen("claims-filter-nothing")
def _(window: MainWindow) -> None:
    from dataclasses import replace

    window.session.set_filter(replace(window.session.filter, show=Show.NOT_CHECKABLE))


@screen("claims-toast")
def _(window: MainWindow) -> None:
    from dataclasses import replace

    window.session.set_filter(replace(window.session.filter, show=Show.ALL))
    subject(window)
    window.session.mark(Verdict.VERIFIED)
    window.session.remove(next(view.id for view in window.session.views if view.number == 16))
    let_pass(200)
    shown = window.grab()
    window.session.undo()
    window.session.undo()
    return shown


@screen("toast-long")
def _(window: MainWindow) -> QPixmap:
    window.toast.show_notice(Notice(TOLD_AT_LENGTH, True))
    let_pass(100)
    shown = window.toast.grab()
    window.toast.hide()
    return shown


@screen("coach-1")
def _(window: MainWindow) -> None:
    window.commands["show-around"].trigger()


for _number in range(2, 5):

    @screen(f"coach-{_number}")
    def _(window: MainWindow) -> None:
        window.coach.further.click()


# The search box


def palette(window: MainWindow, text: str) -> QPixmap:
    window.coach.end()
    window.focus_search()
    window.top.search.clear()
    QTest.keyClicks(window.top.search, text)
    let_pass(700)
    shown = window.grab()
    QTest.keyClick(window.top.search, Qt.Key.Key_Escape)
    return shown


TYPED = {"empty": "", "commands": ">", "sources": "@", "checks": "#missiles", "text": "missile", "nothing": ">zzz"}
for _name, _typed in TYPED.items():

    @screen(f"palette-{_name}")
    def _(window: MainWindow, typed: str = _typed) -> QPixmap:
        return palette(window, typed)


# The menus


for _menu in range(7):

    @screen(f"menu-{_menu}")
    def _(window: MainWindow, number: int = _menu) -> QPixmap:
        subject(window)
        bar = window.menuBar()
        menu = bar.actions()[number].menu()
        menu.popup(window.mapToGlobal(bar.rect().bottomLeft()))
        let_pass(100)
        shown = menu.grab()
        menu.close()
        return shown


# The dialogs


@screen("preview")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui.preview import Preview

    subject(window)
    window.commands["preview"].trigger()
    let_pass(900)
    shown = window.findChild(Preview)
    picture = shown.grab()
    shown.close()
    return picture


for _dialog in (
    "export", "settings", "details", "tags", "assignee", "deadline", "note", "remembered-lines", "keys", "about",
    "edit-claim", "tag-claims", "correct-speaker", "checked-article", "house-rules", "scale", "bundle",
    "ask", "ask-article", "shelf-life", "requests", "recheck", "open-address",
):  # fmt: skip

    @screen(f"dialog-{_dialog}")
    def _(window: MainWindow, name: str = _dialog) -> QPixmap:
        subject(window)
        return of_command(window, name)


for _page in range(1, 4):

    @screen(f"dialog-settings-{_page + 1}")
    def _(window: MainWindow, page: int = _page) -> QPixmap:
        from PySide6.QtWidgets import QTabWidget

        def turn(dialog: QWidget) -> None:
            tabs = dialog.findChild(QTabWidget)
            tabs.setCurrentIndex(min(page, tabs.count() - 1))

        return of_command(window, "settings", turn)


@screen("dialog-not-checkable")
def _(window: MainWindow) -> QPixmap:
    subject(window)
    window.commands["not-checkable"].trigger()
    let_pass(150)
    popup = QApplication.activePopupWidget()
    shown = (popup or window).grab()
    if popup:
        popup.close()
    return shown


@screen("message")
def _(window: MainWindow) -> QPixmap:
    try:
        window.session.desk.edit_article(window.session.article.id, published="31/02/2024")
    except Problem as problem:
        told = str(problem)
        return of_box(lambda: window.session.trouble.emit(Trouble(told)))
    raise AssertionError("the date was taken")


@screen("question-empty-trash")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui.dialogs.filing import may_empty_trash

    return of_box(lambda: may_empty_trash(window, 3, everything=True))


@screen("question-open-page")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui.dialogs.browser import ask_to_open

    return of_box(lambda: ask_to_open(window, "https://source-a.example/briefing-transcript?from=casebook"))


# The library


@screen("library", every=True)
def _(window: MainWindow) -> None:
    window.show_view(View.LIBRARY)


@screen("library-several")
def _(window: MainWindow) -> None:
    window.library.table.selectAll()


@screen("library-filtered")
def _(window: MainWindow) -> None:
    window.library.table.choose([window.session.article.id])
    window.library.filter.setText("flood")
    let_pass(400)


@screen("library-passages")
def _(window: MainWindow) -> None:
    window.library.filter.setText("missiles")
    window.library.find_everywhere()
    let_pass(600)


@screen("library-nothing")
def _(window: MainWindow) -> None:
    window.library.filter.setText("zzzz")
    let_pass(400)


@screen("library-trash")
def _(window: MainWindow) -> None:
    window.library.filter.clear()
    QTest.keyClick(window.library.filter, Qt.Key.Key_Escape)
    window.library.shelf = Shelf.TRASH
    window.library.refresh()
    window.library._tell()


@screen("library-menu")
def _(window: MainWindow) -> QPixmap:
    window.show_view(View.LIBRARY)
    window.library.shelf = Shelf.WORK
    window.library.refresh()
    window.library._tell()
    window.library.focus_list()
    QTest.keyClick(window.library.table, Qt.Key.Key_Menu)
    let_pass(150)
    popup = QApplication.activePopupWidget()
    shown = (popup or window).grab()
    if popup:
        popup.close()
    return shown


# Earlier checks, sources, statistics, history


@screen("checks-empty")
def _(window: MainWindow) -> None:
    window.show_view(View.CHECKS)


@screen("checks", every=True)
def _(window: MainWindow) -> None:
    window.search_for(QUESTION)
    until(lambda: window.checks.chosen() is not None)
    window.checks.focus_list()


@screen("checks-one")
def _(window: MainWindow) -> None:
    window.search_for("ATACMS 300 kilomètres Koursk")
    let_pass(700)


@screen("checks-none")
def _(window: MainWindow) -> None:
    window.search_for("zzzz qqqq")
    let_pass(700)


@screen("sources", every=True)
def _(window: MainWindow) -> None:
    window.show_view(View.SOURCES)


@screen("sources-nothing")
def _(window: MainWindow) -> None:
    window.whole.sources.focus_filter()
    QTest.keyClicks(window.focusWidget(), "zzz")


@screen("dialog-edit-source")
def _(window: MainWindow) -> QPixmap:
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    window.show_view(View.SOURCES)
    let_pass(500)
    window.whole.sources.focus_list()
    window.whole.sources.go(1)
    return of_command(window, "edit-source")


@screen("statistics", every=True)
def _(window: MainWindow) -> None:
    window.show_view(View.STATISTICS)


@screen("statistics-table")
def _(window: MainWindow) -> None:
    window.activateWindow()
    window.whole.statistics.focus_charts()
    window.commands["chart-table"].trigger()


@screen("statistics-below")
def _(window: MainWindow) -> None:
    from PySide6.QtWidgets import QScrollArea

    window.commands["chart-table"].trigger()
    for area in window.whole.statistics.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


@screen("history", every=True)
def _(window: MainWindow) -> None:
    window.show_view(View.HISTORY)


@screen("history-of-claim")
def _(window: MainWindow) -> None:
    subject(window)
    window.commands["claim-history"].trigger()


@screen("history-nothing")
def _(window: MainWindow) -> None:
    window.whole.history.focus_filter()
    QTest.keyClicks(window.focusWidget(), "zzz")
    let_pass(300)


@screen("dialog-undo-to")
def _(window: MainWindow) -> QPixmap:
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    window.show_view(View.HISTORY)
    history = window.whole.history
    until(lambda: history.deeds.deeds)
    # Not every deed can be gone back to: what stood then may have been undone since, as other screens do.
    while history.chosen() and not _leads_back(window, history.chosen().seq):
        before = history.chosen()
        history.go(1)
        if history.chosen() is before:
            break
    return of_command(window, "undo-to")


def _leads_back(window: MainWindow, seq: int) -> bool:
    try:
        return len(window.session.desk.way_back(seq).labels) >= SEVERAL
    except Problem:
        return False


# Text sizes, directions of reading


@screen("zoom-80")
def _(window: MainWindow) -> None:
    subject(window)
    window.article.set_zoom(80)


@screen("zoom-250", every=True)
def _(window: MainWindow) -> None:
    subject(window)
    window.article.set_zoom(250)


@screen("right-to-left")
def _(window: MainWindow) -> None:
    window.article.set_zoom(100)
    QGuiApplication.clipboard().setText(RIGHT_TO_LEFT)
    window.commands["new-from-clipboard"].trigger()
    until(lambda: not window.session.jobs.busy())
    window.show_claims()


@screen("right-to-left-library")
def _(window: MainWindow) -> None:
    window.show_view(View.LIBRARY)
