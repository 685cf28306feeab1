"""Who was asked for comment on the current claim: a line a request with what came of it; nothing where nobody was asked."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.ids import now_utc
from workbench.domain.request import Request
from workbench.ui.asked_words import asked_count, asked_line, outcome
from workbench.ui.panels.claims.parts import Line, Run, SectionHead
from workbench.ui.panels.claims.turns import renew_turns
from workbench.ui.panels.claims.words import quoted
from workbench.ui.session import Session
from workbench.ui.terms import as_words, one_line
from workbench.ui.theme import SMALL_PX, UI_PX, Theme, set_role

OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Asked(QWidget):
    """Rows of requests; `wanted` asks for one to be edited."""

    wanted = Signal(object)  # Request
    asking = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.rows: list[AskedRow] = []
        self.head = SectionHead(self.tr("Asked for comment"), self.tr("Log a request"), "ask", self.asking.emit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.head)

    def show_view(self, view: ClaimView) -> None:
        """Show the requests on a claim, in rows that are kept and filled again."""
        while len(self.rows) < len(view.requests):
            row = AskedRow(self._theme)
            row.opened.connect(self.wanted)
            self.rows.append(row)
            self._column.addWidget(row)
            renew_turns(row)
        for row, request in zip(self.rows, view.requests, strict=False):
            row.show_request(request)
            row.show()
        for row in self.rows[len(view.requests) :]:
            row.hide()
        self.head.show_words(asked_count(view))
        self.head.show_action(not self._session.desk.store.read_only)
        self.setVisible(bool(view.requests))


class AskedRow(QFrame):
    """A request; a click on it (Enter, Space) opens it."""

    opened = Signal(object)  # Request

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request: Request | None = None
        set_role(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.outcome = Line(theme, UI_PX)
        self.asked = Line(theme, SMALL_PX)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(self.outcome)
        lines.addWidget(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 4, 11, 4)
        row.addLayout(lines, 1)

    def show_request(self, request: Request) -> None:
        """Show another request, or the same after a change."""
        self._request = request
        late = request.overdue(now_utc())
        said = f"  {quoted(one_line(request.answer, 200), QLocale().name()[:2])}" if request.answer else ""
        told = outcome(request)
        self.outcome.show_runs([Run(told, weight=600 if late else 500, color="disputed" if late else "text"), Run(said)])
        self.asked.show_runs([Run(asked_line(request), color="muted")])
        self.setAccessibleName(f"{told}: {asked_line(request)}{said}")
        self.setToolTip(as_words(one_line(request.question, 300)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENS:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self._request:
            self.opened.emit(self._request)
