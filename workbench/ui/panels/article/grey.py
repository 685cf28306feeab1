"""Grey words: by which rule they are not the article's, and how to bring them back."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Kind
from workbench.ui.floating import FloatingBar
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.panels.article.highlights import Highlights
from workbench.ui.panels.article.spans import Spans
from workbench.ui.panels.article.text_view import ArticleText
from workbench.ui.session import Session
from workbench.ui.theme import set_role

WIDEST, MARGINS = 460, 30


class GreyBar(FloatingBar):
    """The rule's sentence, and a button that brings the words back."""

    back_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = words("", "strong", self)
        self.why = QLabel(self)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        set_role(self.why, "small")
        self.back = QPushButton(self.tr("Bring back as text"), self)
        told = self.tr("Make these words part of the article, here and on the outlet’s next pages")
        hint_key(self.back, told, "bring-back")
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.back, "link")
        self.back.clicked.connect(self.back_pressed)
        self.key = command_cap("bring-back", self)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.title)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 10, 8)
        column.setSpacing(2)
        column.addLayout(foot)
        column.addWidget(self.why)

    def show_why(self, view: ClaimView, sentence: str, can_change: bool, room: int) -> None:
        """Tell of other words, in a width of at most room pixels."""
        related = view.claim.kind is Kind.RELATED
        self.title.setText(self.tr("Beside the article") if related else self.tr("Not the article"))
        self.why.setText(sentence)
        width = min(WIDEST, room - MARGINS, max(300, self.why.fontMetrics().horizontalAdvance(sentence) + 8))
        self.why.setFixedWidth(width)
        self.why.setFixedHeight(self.why.heightForWidth(width))
        self.back.setVisible(can_change)
        self.key.setVisible(can_change)
        self.setAccessibleName(f"{self.title.text()}: {sentence}")


class Grey(QObject):
    """Which grey words are asked about; the bar stands by them until something else is done."""

    def __init__(self, session: Session, text: ArticleText, highlights: Highlights) -> None:
        super().__init__(text)
        self.spans = Spans()
        self.bar = GreyBar(text)
        self.view: ClaimView | None = None
        self._session = session
        self._text = text
        self._highlights = highlights
        self.bar.back_pressed.connect(self.bring_back)
        text.taking_keys.append(self._take)

    def tell(self, view: ClaimView) -> None:
        """Tell why these words are grey."""
        self.view = view
        room = self._text.viewport().width()
        self.bar.show_why(view, self._session.why(view.id), not self._session.desk.store.read_only, room)
        self._text.bring(view.claim.start, view.claim.end)
        self._highlights.pointed = (view.claim.start, view.claim.end)
        self._highlights.show()
        self.follow()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.bar, self.bar.accessibleName()))

    def tell_next(self) -> bool:
        """Tell of the grey words after those told of last, else of the first from where one is reading; False when none is."""
        grey = [view for view in self.spans.views if view.number is None]
        if not grey:
            return False
        place = self.view.claim.end if self.view else self._text.visible_span()[0]
        self.tell(next((view for view in grey if view.claim.start >= place), grey[0]))
        return True

    def bring_back(self) -> bool:
        """Make the words told of part of the article, else those that were clicked last; False when there are none."""
        view = self.view or self.clicked()
        if view is None:
            return False
        self.drop()
        self._session.bring_back(view.id)
        return True

    def clicked(self) -> ClaimView | None:
        """The grey words in which the cursor stands."""
        view = self.spans.at(self._text.text_map.offset(self._text.textCursor().position()))
        return view if view and view.number is None else None

    def drop(self) -> None:
        """Tell of nothing."""
        if self.view:
            self.view = None
            self.bar.hide()
            self._highlights.pointed = None
            self._highlights.show()

    def follow(self) -> None:
        """Stand by the words where they are now, or hide while they are out of sight."""
        seen = self._text.on_screen(self.view.claim.start, self.view.claim.end) if self.view else QRect()
        if seen.isEmpty():
            self.bar.hide()
            return
        viewport = self._text.viewport()
        self.bar.show_over(seen.translated(viewport.pos()), QRect(viewport.pos(), viewport.size()))

    def _take(self, event: QKeyEvent) -> bool:
        if self.view is None or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.drop()
        return True
