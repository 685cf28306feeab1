"""The viewer: the saved copy of one source with its pins, beside the article."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workbench.desk.pinning import PinView
from workbench.desk.saved_copies import SavedCopy
from workbench.domain.enums import Stance
from workbench.domain.journal import Change
from workbench.domain.pin import Pin
from workbench.domain.source import Evidence, Source
from workbench.ui.find_bar import FindBar
from workbench.ui.keys_in_use import naming
from workbench.ui.panels.viewer import told
from workbench.ui.panels.viewer.body import Body
from workbench.ui.panels.viewer.head import Head
from workbench.ui.panels.viewer.note import Note
from workbench.ui.panels.viewer.pin_bar import PinBar
from workbench.ui.panels.viewer.searching import Searching
from workbench.ui.panels.viewer.standing import tell_standing
from workbench.ui.panels.viewer.values import PinChosen
from workbench.ui.pinning import CopyRead
from workbench.ui.session import Session
from workbench.ui.terms import one_line
from workbench.ui.theme import Theme, set_role
from workbench.ui.values import CurrentClaim, Notice

FEW = 80  # selected characters that are taken over into the find bar


class SourceViewer(QFrame):
    """Shows what the session reads of a source; the window pins what is selected here, and shows the claim of a pin."""

    closed = Signal()
    pin_shown = Signal(object)  # PinView: its claim and words shall be shown beside it
    pin_wanted = Signal(object)  # StanceChosen: pin what is selected here

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._source: str | None = None
        self._copy: SavedCopy | None = None
        self._pins: Sequence[PinView] = ()
        self._current: str | None = None
        self._wanted: str | None = None  # the pin to stand at once they are read
        self._fresh = False  # one was just made: stand at that
        self._to_focus = False
        set_role(self, "surface")
        self.setAccessibleName(self.tr("Saved copy"))
        self._build()
        self._connect()

    # For the window

    @property
    def saved(self) -> SavedCopy | None:
        """What is shown, once it has been read."""
        return self._copy

    @property
    def source_id(self) -> str | None:
        """The source whose copy is shown or being read."""
        return self._source

    @property
    def pins(self) -> Sequence[PinView]:
        """The pins in it, in the order of the copy; those that are not found in it come last."""
        return self._pins

    @property
    def current_pin(self) -> PinView | None:
        """The pin it stands at."""
        return next((view for view in self._pins if view.evidence.id == self._current), None)

    def show_source(self, source_id: str, evidence_id: str | None = None, text: str | None = None) -> None:
        """Show the saved copy of a source, at the passage of a piece of evidence; text (SHA-256) asks for an earlier copy."""
        self._wanted, self._to_focus = evidence_id, True
        known = self._copy
        if known and known.source.id == source_id and text == (None if known.current else known.text):
            self._session.pins_of(source_id, known.text, self._take_pins)
            return
        self._source = source_id
        self._session.look_at_copy(source_id, text, self._take)

    def pin(self, stance: Stance, words: tuple[int, int] | None) -> bool:
        """Pin what is selected to the current claim, or to words of the article; False, said in words, when nothing can be."""
        span, part = self.body.selected_words(), self.body.selected_part()
        if self._source is None or self._session.current is None or (span is None and part is None):
            words_ = self.tr("Select words of the saved copy first, or a part of the picture. Pages show their words with {key}.")
            self._session.notice.emit(Notice(naming(words_, "turn-copy")))
            return False
        self._fresh = True
        if span:
            self._session.pin(self._source, *span, stance, words)
        elif part is not None:
            self._session.pin_picture(self._source, part, stance, words)
        self.body.drop_selection()
        self.bar.hide()
        return True

    def step_pin(self, step: int) -> None:
        """Go to the next pin (1) or the one before (-1), around the ends."""
        if self._pins:
            ids = [view.evidence.id for view in self._pins]
            at = ids.index(self._current) + step if self._current in ids else (0 if step > 0 else -1)
            self._go_to(ids[at % len(ids)])

    def turn(self) -> None:
        """Show words instead of pages, or pages instead of words, at the same page."""
        self.body.turn()
        self._show_ways()
        self.focus_body()

    def open_find(self) -> None:
        """Open the find bar; a PDF is searched in its words."""
        if self._copy and self._copy.words:
            if not self.body.shows_words:
                self.turn()
            span = self.body.selected_words()
            few = span and span[1] - span[0] < FEW
            self.searching.open(" ".join(self._copy.words[slice(*span)].split()) if span and few else "")

    def find_step(self, step: int) -> None:
        """Go to the next match (1) or the one before (-1)."""
        self.searching.step(step)

    def zoom_by(self, step: int) -> None:
        """Make it a step larger (1) or smaller (-1); 0 gives it its usual size."""
        self.body.zoom_by(step)

    @property
    def front(self) -> QWidget:
        """Where its keys work."""
        shown = self.body.currentWidget()
        return self.head.closing if shown is None or shown is self.body.empty else shown

    def focus_body(self) -> None:
        """Put the focus where its keys work."""
        self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_copy(self) -> None:
        """Show nothing any more."""
        self.body.pages.stop()
        self._source = self._copy = self._current = None
        self._pins = ()
        self.closed.emit()

    # How it is built

    def _build(self) -> None:
        self.head = Head(self._theme, self)
        self.note = Note(self)
        self.find_bar = FindBar(self._theme, self, self.tr("Find in the saved copy"))
        self.parts = Note(self)
        self.body = Body(self._session, self._theme, self)
        self.searching = Searching(self.find_bar, self.body.text)
        self.bar = PinBar(self._theme, self)  # of a stack a screen reader is told the page in front and nothing else
        if self._session.desk.store.read_only:
            self.bar.forbid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.note, self.find_bar, self.parts):
            column.addWidget(part)
        column.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.head.closed.connect(self.close_copy)
        self.head.stepped.connect(self.step_pin)
        self.head.turned.connect(self.turn)
        self.head.unpinned.connect(self._unpin)
        self.head.noted.connect(self._write_note)
        self.find_bar.closed.connect(self._close_find)
        self.bar.chosen.connect(self.pin_wanted)
        self.body.pin_clicked.connect(self._pin_clicked)
        self.body.moved.connect(self._follow)
        self.body.currentChanged.connect(self._show_ways)
        self.body.text.part_changed.connect(self._show_parts)
        self._session.about_to_change.connect(self._write_note)
        self._session.changed.connect(self._changed)
        self._session.checks_changed.connect(self._changed_elsewhere)
        self._session.current_changed.connect(self._current_changed)

    # What was read

    def _take(self, read: CopyRead) -> None:
        copy = read.copy
        if copy.source.id != self._source:
            return
        self._copy, self._pins, self._current = copy, (), None
        self.searching.take(read.finder)
        self.bar.hide()
        self.head.show_copy(told.title_words(copy), told.copy_words(copy))
        self.setAccessibleDescription(one_line(copy.source.title, 200))
        self.body.show_copy(copy)
        self._show_ways()
        self._take_pins(read.pins)

    def _take_pins(self, pins: Sequence[PinView]) -> None:
        before = {view.evidence.id for view in self._pins}
        self._pins = sorted(pins, key=lambda view: (not view.found, view.place.start if view.place else 0, view.evidence.id))
        ids = [view.evidence.id for view in self._pins]
        wanted, self._wanted = self._wanted, None
        made = [one for one in ids if one not in before]
        if self._fresh and made:
            self._current = made[-1]
        self._fresh = False
        if self._current not in ids:
            self._current = None
        if wanted in ids:
            self._go_to(str(wanted), tell=False)
        else:
            self._show_pins()
            if made and self._current == made[-1]:
                self._announce()
        if self._to_focus:
            self._to_focus = False
            self.focus_body()

    def _changed(self, change: Change) -> None:
        copy = self._copy
        if copy is None or self._source is None:
            return
        if any(isinstance(record, Source) and record.id == self._source for record in change.removed):
            self.close_copy()
            return
        source = next((one for one in change.saved if isinstance(one, Source) and one.id == self._source), None)
        if source and source != copy.source:
            self._wanted = self._current
            self._session.look_at_copy(self._source, None, self._take)
        elif any(isinstance(record, Pin | Evidence) for record in (*change.saved, *change.removed)):
            self._session.pins_of(self._source, copy.text, self._take_pins)

    def _changed_elsewhere(self) -> None:
        if self._source and self._copy and self.isVisible():
            self._session.pins_of(self._source, self._copy.text, self._take_pins)

    # Showing

    def _show_ways(self) -> None:
        words = self.tr("Show pages") if self.body.shows_words else self.tr("Show words")
        self.head.show_turn(words if self.body.both else "")
        self._show_parts()
        self._tell_standing()
        self._follow()

    def _show_parts(self) -> None:
        at, count = self.body.text.parts
        words = self.tr("Part {at} of {count} of a very long text").replace("{at}", str(at)).replace("{count}", str(count))
        step = 1 if at < count else 1 - count
        offer = self.tr("Next part") if at < count else self.tr("First part")
        shown = count > 1 and self.body.shows_words
        self.parts.tell(words if shown else "", offer, lambda: self.body.text.go_part(step))

    def _show_pins(self) -> None:
        self.body.show_pins(self._pins, self._current)
        current, words = self.current_pin, ""
        if current:
            at = 1 + [view.evidence.id for view in self._pins].index(current.evidence.id)
            words = told.pin_words(current, at, len(self._pins), self._number(current))
        elif self._copy and (self._pins or self._copy.why_empty is None or self._copy.is_picture):
            words = told.count_words(len(self._pins))
        stance, note = (current.evidence.stance, current.pin.note) if current else (None, None)
        removable = current is not None and not self._session.desk.store.read_only
        self.head.show_words(*told.joined_words(current, self._session.view(current.pin.claim_id) if current else None))
        self.head.show_pin(words, stance, note, some=bool(self._pins), removable=removable)
        self._tell_standing()
        self._follow()

    def _tell_standing(self) -> None:
        copy = self._copy
        if copy:
            source_id = copy.source.id

            def show(evidence_id: str | None, text: str | None) -> None:
                self.show_source(source_id, evidence_id, text)

            tell_standing(self.note, copy, self.current_pin, show, lambda: self._session.save_page(source_id))

    def _go_to(self, evidence_id: str, *, tell: bool = True) -> None:
        """Stand at a pin and bring its passage on screen; tell asks for its claim beside it."""
        self._write_note()
        self._current = evidence_id
        self._show_pins()
        if view := self.current_pin:
            self.body.bring(view)
            if tell:
                self.pin_shown.emit(view)
            self._announce()

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.head.pin, self.head.pin.text()))

    def _follow(self) -> None:
        """Keep the bar by what is selected, while that is on screen."""
        box = self.body.selected_rect()
        if box.isEmpty():
            self.bar.hide()
            return
        self._name_claim()
        self.bar.fit(self.body.width())
        self.bar.show_over(box.translated(self.body.pos()), self.body.geometry())

    def _name_claim(self) -> None:
        view = self._session.current
        if not self._session.desk.store.read_only:
            self.bar.name_claim(None if view is None else "–" if view.number is None else str(view.number))

    # From the parts and the session

    def _pin_clicked(self, chosen: PinChosen) -> None:
        self._go_to(chosen.evidence_id)

    def _unpin(self) -> None:
        if self._current:
            self._session.unpin(self._current)

    def _write_note(self) -> None:
        current, note = self.current_pin, self.head.note.text().strip()
        if current and self.head.note.isModified() and note != current.pin.note:
            self.head.note.setModified(False)
            self._session.note_pin(current.evidence.id, note)

    def _close_find(self) -> None:
        self.searching.close()
        self.focus_body()

    def _current_changed(self, _current: CurrentClaim) -> None:
        if self.bar.isVisible():
            self._name_claim()
        if self._pins:
            self._show_pins()

    def _number(self, view: PinView) -> str | None:
        claim = self._session.view(view.pin.claim_id)
        return None if claim is None else "–" if claim.number is None else str(claim.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_copy()
        else:
            super().keyPressEvent(event)
