"""One linked source on the card: its stance, title and site; opened, also the passage quoted from it and where that stands."""

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.enums import Stance
from workbench.domain.source import EvidenceView
from workbench.ui.locked import lock, lock_text
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.astray import Astray
from workbench.ui.panels.claims.growing import GrowingText
from workbench.ui.panels.claims.parts import ROOM_FOR_META_PX, Line, Run, label, link_button
from workbench.ui.panels.claims.picture import Picture
from workbench.ui.panels.claims.turns import renew_turns
from workbench.ui.panels.claims.typed import HalfTyped, Typing
from workbench.ui.problems import problem_words
from workbench.ui.recheck_words import fate_mark
from workbench.ui.session import Session
from workbench.ui.terms import as_words, host, one_line, stance_word
from workbench.ui.theme import SMALL_PX, UI_PX, Theme, set_role

NEXT = {Stance.SUPPORTS: Stance.CONTRADICTS, Stance.CONTRADICTS: Stance.CONTEXT, Stance.CONTEXT: Stance.SUPPORTS}
STANCE_PX = 88
WEB = ("http://", "https://")


class EvidenceRow(QFrame):
    """A linked source; a click on it (Enter, Space) opens and closes its details. Emits `chosen` when it is touched."""

    chosen = Signal()
    open_asked = Signal()
    left = Signal()

    def __init__(self, session: Session, theme: Theme, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._typing = typing
        self.item: EvidenceView | None = None
        self.details: EvidenceDetails | None = None
        set_role(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.stance = link_button("", "stance", role="stance")
        self.stance.clicked.connect(self.cycle)
        lock(session, self.stance)
        self.title = Line(theme, UI_PX)
        self.passage = Line(theme, SMALL_PX)
        self.meta = label("", "small")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.stance)
        head.addWidget(self.title, 1)
        head.addWidget(self.meta)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 2, 11, 2)
        self._column.setSpacing(2)
        self._column.addLayout(head)
        self._column.addLayout(self._indented(self.passage))

    def show_item(self, item: EvidenceView) -> None:
        """Show another piece of evidence, or the same after a change."""
        if self.item is None or item.evidence.id != self.item.evidence.id:
            self.close_details()
        self.item = item
        source, evidence = item.source, item.evidence
        word = stance_word(evidence.stance)
        self.stance.setText(word)
        self.stance.setAccessibleName(self.tr("Stance: %1").replace("%1", word))
        self.stance.setFixedWidth(max(self._widest_stance(), STANCE_PX))
        # What became of it stands first: in a narrow card the title is cut, and the rest goes.
        unsaved = self.tr("page not saved") if self._session.awaits_page(source) else ""
        marks = [Run(f"{mark}  ", 600, color="text")] if (mark := fate_mark(source)) else []
        if unsaved:
            marks.append(Run(f"◌ {unsaved}  ", color="muted"))
        self.title.show_runs([*marks, Run(one_line(source.title, 300))])
        refused = "" if source.snapshot else self._session.refusal(source.id)
        told = words.source_meta(source, with_fate=False)
        self.meta.setText(told)
        self.meta.setToolTip(as_words(problem_words(refused)) if refused else "")
        quote = one_line(evidence.quote or "", 300)
        said = words.quoted(quote, source.language or QLocale().name()[:2])
        pinned = words.lost_mark() if item.lost else self.tr("pinned") if item.pin else ""
        where = " · ".join(part for part in (pinned, one_line(evidence.locator or "", 80)) if part)
        self.passage.show_runs(
            [Run(f"{where}  ", 600, color="text" if item.lost else "accent"), Run(said, color="muted")]
            if item.pin or item.lost
            else [Run(said, color="muted"), Run(f"  {where}", color="muted")]
        )
        self.passage.setToolTip(self.tr("Show the passage in the saved copy") if item.pin else "")
        self.passage.setVisible(bool(quote) and self.details is None)
        lost = self.tr("passage not in the newest copy") if item.lost else ""
        meta = " · ".join(filter(None, (lost, unsaved, words.source_meta(source))))
        self.setAccessibleName(f"{word}: {one_line(source.title, 200)}, {meta}")
        self.setAccessibleDescription(self.tr("Enter shows the passage and more"))
        if self.details:
            self.details.show_item(item)

    def renew(self, source_id: str) -> None:
        """Show it again, if it is of this source: whether its page could be saved is known now."""
        if self.item and self.item.source.id == source_id:
            self.show_item(self.item)

    def cycle(self) -> None:
        """Go on to the next stance: supports, contradicts, context."""
        if self.item:
            self.chosen.emit()
            self._session.set_stance(self.item.evidence.id, NEXT[self.item.evidence.stance])

    def toggle(self) -> None:
        """Open or close the details."""
        if self.details:
            self.close_details()
        elif self.item:
            self.details = EvidenceDetails(self._session, self._typing)
            self.details.open_button.clicked.connect(self.open_asked)
            self.details.left.connect(self.left)
            self._column.addWidget(self.details)
            renew_turns(self)
            self.details.show_item(self.item)
            self.passage.hide()
        self.chosen.emit()

    def close_details(self) -> None:
        """Close the details; what is half typed there is kept."""
        if self.details:
            self.details.typed.retire()
            self.details.picture.typed.retire()
            self.details.hide()
            self.details.deleteLater()
            self.details = None
            self.passage.setVisible(bool(self.item and self.item.evidence.quote))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.meta.setVisible(self.width() >= ROOM_FOR_META_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (
            self.item
            and self.item.pin
            and self.passage.isVisible()
            and self.passage.geometry().contains(event.position().toPoint())
        ):
            self.chosen.emit()
            self._session.show_copy(self.item.source.id, self.item.evidence.id)
        else:
            self.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _indented(self, line: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(STANCE_PX + 8, 0, 0, 0)
        row.addWidget(line)
        return row

    def _widest_stance(self) -> int:
        metrics = self.stance.fontMetrics()
        return max(metrics.horizontalAdvance(stance_word(stance)) for stance in Stance) + 18


class EvidenceDetails(QWidget):
    """The address of a source, the passage quoted from it and where that stands, both written in place."""

    left = Signal()

    def __init__(self, session: Session, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._typing = typing
        self._evidence = self._source = ""
        self._known: tuple[str, str] = ("", "")
        self.address = label("", "small", wraps=True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.picture = Picture(session, typing)
        self.picture.shown.connect(self._name_as_picture)
        self.passage = GrowingText(fewest=1)
        self.passage.setPlaceholderText(self.tr("Passage, as it stands in the source"))
        self.passage.setAccessibleName(self.tr("Quoted passage"))
        self.lost = label("", "small", wraps=True)
        self.astray = Astray()
        self.astray.taken.connect(self._take_nearest)
        self.astray.kept.connect(self._keep_all_the_same)
        self.locator = QLineEdit()
        set_role(self.locator, "field")
        self.locator.setPlaceholderText(self.tr("Where: page, paragraph, minute"))
        self.locator.setAccessibleName(self.tr("Where the passage stands"))
        self.locator.setAcceptDrops(False)
        self.open_button = link_button(self.tr("Open in browser…"), "open-source")
        self.copy_button = link_button(self.tr("Open saved copy"), "open-copy")
        self.copy_button.clicked.connect(lambda: session.show_copy(self._source, self._evidence))
        self.save_button = link_button(self.tr("Save its page"))
        self.save_button.clicked.connect(self._save_page)
        self.remove_button = link_button(self.tr("Unlink"))
        self.remove_button.clicked.connect(self._remove)
        self._lay_out()
        lock(session, self.save_button, self.remove_button)
        lock_text(session, self.passage, self.locator, self.picture.title)
        self.typed = HalfTyped(self._commit, typing, self)
        self.passage.textChanged.connect(self.typed.touch)
        self.passage.focus_left.connect(self.typed.flush)
        self.passage.left.connect(self.left)
        self.passage.undo_beyond.connect(session.undo)
        self.passage.redo_beyond.connect(session.redo)
        self.locator.textEdited.connect(self.typed.touch)
        self.locator.editingFinished.connect(self.typed.flush)
        session.about_to_change.connect(self.typed.flush)

    def show_item(self, item: EvidenceView) -> None:
        """Show a piece of evidence; fields that are being typed in are left alone unless they were changed elsewhere."""
        source, evidence = item.source, item.evidence
        known = (evidence.quote or "", evidence.locator or "")
        self.picture.show_item(item)
        self.lost.setText(words.lost_words(item))
        self.lost.setVisible(item.lost)
        url = source.url or ""
        real = host(url)
        self.address.setText(f"{real}\n{one_line(url, 400)}" if real and real not in url else one_line(url or source.key, 400))
        self.open_button.setVisible(url.startswith(WEB))
        self._source = source.id
        self.copy_button.setVisible(source.snapshot is not None)
        self.save_button.setVisible(url.startswith(WEB) and source.snapshot is None)
        if evidence.id == self._evidence and known == self._known:
            return
        # What is being typed becomes the next step after whatever another program wrote.
        ours = evidence.id == self._evidence and (self.typed.pending or known == self._typed_words())
        if evidence.id != self._evidence:
            self.astray.show_found(None)
        self._evidence, self._known = evidence.id, known
        if not ours:
            left = self._typing.left.get(evidence.id)
            self.passage.show_text(known[0] if left is None else left)
            self.locator.setText(known[1])
            if left is not None:
                self.typed.touch()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.locator, 1)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(7, 2, 0, 8)
        column.setSpacing(6)
        where = QHBoxLayout()
        where.addWidget(self.address, 1)
        where.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        where.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(where)
        column.addWidget(self.picture)
        column.addWidget(self.passage)
        column.addWidget(self.lost)
        column.addWidget(self.astray)
        column.addLayout(buttons)

    def _name_as_picture(self) -> None:
        """Of a picture no passage is quoted: what it shows is said, for those who cannot see it too."""
        self.passage.setPlaceholderText(self.tr("What the picture shows"))
        self.passage.setAccessibleName(self.tr("What the picture shows"))

    def _typed_words(self) -> tuple[str, str]:
        return self.passage.text().strip(), self.locator.text().strip()

    def _commit(self) -> bool:
        words_typed = self._typed_words()
        if self._evidence and words_typed != self._known:
            astray = self._session.misquote(self._source, words_typed[0]) if words_typed[0] != self._known[0] else None
            self.astray.show_found(astray)
            self._typing.left.pop(self._evidence, None)
            if astray:
                self._typing.left[self._evidence] = words_typed[0]
            # A passage that is not there stays in its field until it is mended or kept all the same.
            quote = self._known[0] if astray else words_typed[0]
            self._session.describe_evidence(self._evidence, quote or None, words_typed[1] or None)
        if words_typed != self._known:
            return False
        self.passage.mark_kept()
        return True

    def _take_nearest(self, words: str) -> None:
        self.passage.show_text(words)
        self.typed.touch()
        self.typed.flush()

    def _keep_all_the_same(self) -> None:
        quote, locator = self._typed_words()
        self.astray.show_found(None)
        self._typing.left.pop(self._evidence, None)
        self._session.describe_evidence(self._evidence, quote or None, locator or None, quote_anyway=True)
        self.typed.touch()
        self.typed.flush()

    def _save_page(self) -> None:
        self._session.save_page(self._source)

    def _remove(self) -> None:
        # After the click is over: removing takes this button away.
        QTimer.singleShot(0, self, lambda: self._session.remove(self._evidence))
