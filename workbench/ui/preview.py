"""The live preview: the report of the shown article beside the work, set anew after each change, with what is missing in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.dossier import Dossier
from workbench.services.report import Gap
from workbench.ui.dialogs.export import LANGUAGES, report_language
from workbench.ui.dialogs.report_page import open_page
from workbench.ui.dialogs.room import make_room
from workbench.ui.gathered import Gathered
from workbench.ui.key_cap import words
from workbench.ui.report_view import ReportView
from workbench.ui.terms import counted, one_line
from workbench.ui.theme import set_role
from workbench.ui.wrapped_rows import wrap_rows

if TYPE_CHECKING:
    from workbench.ui.session import Session

translate = QCoreApplication.translate
PAUSE_MS = 250  # of quiet, so that a rationale is not set letter by letter
MOST_GAPS = 500  # listed; the number told is that of all
WIDTH, HEIGHT = 1040, 780


class Preview(QWidget):
    """A window of its own, so that the report stands beside the article; go_to shows a claim, export and print_it are commands."""

    def __init__(
        self,
        session: "Session",
        parent: QWidget,
        go_to: Callable[[str], object],
        export: Callable[[], object],
        print_it: Callable[[], object],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._go_to = go_to
        self.dossier: Dossier | None = None
        self.gaps: tuple[Gap, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        make_room(self, WIDTH, HEIGHT)
        self.view = ReportView(self)
        self.view.setAccessibleName(translate("Preview", "The report as it stands"))
        self.view.claim_wanted.connect(self._follow)
        self.list = QListWidget(self)
        wrap_rows(self.list)
        self.list.setAccessibleName(translate("Preview", "What is missing"))
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._follow_item)
        set_role(self.list, "field")
        self.title = words("", "strong", self)
        self.language = QComboBox(self)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(report_language(session.settings.report_language)))
        self.language.setAccessibleName(translate("Preview", "Language of the report"))
        self.language.currentIndexChanged.connect(lambda _index: self.ask())
        browser = self._button(translate("Preview", "Open in browser"), self._open)
        printing = self._button(translate("Preview", "Print…"), print_it)
        exporting = self._button(translate("Preview", "Export report…"), export, "primary")
        self._lay_out((browser, printing, exporting))
        self._soon = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self.ask)
        self._followed: tuple[SignalInstance, ...] = (
            *(session.article_shown, session.claims_changed, session.details_changed, session.doubts_changed),
            *(session.changed, session.origins_counted),
        )
        for signal in self._followed:
            signal.connect(self._later)
        parent.installEventFilter(self)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self.ask()

    def ask(self) -> None:
        """Have the dossier gathered on another thread; an answer to an older question is dropped."""
        article = self._session.article
        if article is None:
            self.close()
            return
        self._session.gather(article.id, str(self.language.currentData()), self._show)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._soon.stop()
        for signal in self._followed:
            signal.disconnect(self._later)
        self._followed = ()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        if watched is self.list and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item := self.list.currentItem():
                self._follow_item(item)
            return True
        if watched is self.parent() and event.type() == QEvent.Type.Close:
            self.close()  # with the window it stands beside
        return super().eventFilter(watched, event)

    # How it works

    def _later(self, _what: object = None) -> None:
        self._soon.start()

    def _show(self, told: Gathered) -> None:
        if not self._followed:
            return  # closed meanwhile
        self.dossier = told.dossier
        title = one_line(told.dossier.article.title, 120)
        self.setWindowTitle(translate("Preview", "Preview: {title}").replace("{title}", title))
        self.view.show_blocks(told.blocks)
        if told.gaps != self.gaps or not self.list.count():
            self.gaps = told.gaps
            self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for gap in self.gaps[:MOST_GAPS]:
            item = QListWidgetItem(one_line(gap.text, 300), self.list)
            item.setData(Qt.ItemDataRole.UserRole, gap.claim_id)
            if gap.kind == "rule":
                font = item.font()
                font.setWeight(font.Weight.DemiBold)
                item.setFont(font)
        number = len(self.gaps)
        several = translate("Preview", "{n} things are missing").replace("{n}", counted(number))
        one = translate("Preview", "1 thing is missing")
        self.title.setText(translate("Preview", "Nothing is missing") if not number else one if number == 1 else several)

    def _follow_item(self, item: QListWidgetItem) -> None:
        if claim_id := item.data(Qt.ItemDataRole.UserRole):
            self._follow(str(claim_id))

    def _follow(self, claim_id: str) -> None:
        self._go_to(claim_id)
        window = self.parentWidget()
        if window:
            window.activateWindow()

    def _open(self) -> None:
        if self.dossier:
            open_page(self, [self.dossier], str(self.language.currentData()))

    def _lay_out(self, buttons: tuple[QPushButton, ...]) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        hint = words(translate("Preview", "A line leads to its claim, and so does a card’s heading in the report."), "small", self)
        hint.setWordWrap(True)
        column.addWidget(hint)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.view)
        self.splitter.setSizes([300, WIDTH - 300])
        self.splitter.setStretchFactor(1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(words(translate("Preview", "Language of the report"), "small", self))
        foot.addWidget(self.language)
        foot.addStretch(1)
        for button in buttons:
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(foot)

    def _button(self, text: str, act: Callable[[], object], role: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda _checked=False: act())
        if role:
            set_role(button, role)
        return button
