"""What a saved copy is shown as: its words, its pages, the picture it is, or a sentence why there is nothing to be seen."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from workbench.desk.pinning import PinView
from workbench.desk.saved_copies import SavedCopy
from workbench.ui.panels.viewer.pages import SavedPages
from workbench.ui.panels.viewer.picture import SavedPicture
from workbench.ui.panels.viewer.text import SavedText
from workbench.ui.panels.viewer.told import empty_words
from workbench.ui.panels.viewer.values import PinChosen, ZoomAsked
from workbench.ui.session import Session
from workbench.ui.terms import one_line
from workbench.ui.theme import Theme, set_role

ZOOMS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)


class Body(QStackedWidget):
    """Shows one copy; reads its bytes behind the window where pages or a picture are to be drawn."""

    pin_clicked = Signal(object)  # PinChosen
    moved = Signal()  # what is on screen or selected changed

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._copy: SavedCopy | None = None
        self._pins: Sequence[PinView] = ()
        self._current: str | None = None
        self._zoom = 100
        self.as_words = False
        self.text = SavedText(theme, self)
        self.pages = SavedPages(session, theme, self)
        self.picture = SavedPicture(theme, self)
        self.empty = QLabel(self)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(24, 24, 24, 24)
        set_role(self.empty, "muted")
        for view in (self.text, self.pages, self.picture, self.empty):
            self.addWidget(view)
        for view in (self.text, self.pages, self.picture):
            view.pin_clicked.connect(self._pin_clicked)
            view.zoomed.connect(self._zoom_asked)
            view.moved.connect(self.moved)
            view.selected.connect(self.moved)

    @property
    def both(self) -> bool:
        """Can it be shown as words and as pages?"""
        return self._copy is not None and self._copy.has_pages and bool(self._copy.words)

    @property
    def shows_words(self) -> bool:
        return self.currentWidget() is self.text

    def show_copy(self, copy: SavedCopy) -> None:
        """Show another copy from its beginning."""
        self._copy, self._pins, self._current = copy, (), None
        self.pages.stop()
        self.text.show_text(copy.words or "")
        self.empty.setText(empty_words(copy))
        if copy.has_pages and copy.snapshot:
            sha256 = copy.snapshot
            self._session.look_at_bytes(sha256, lambda data: self._bytes_arrived(sha256, data))
        elif copy.is_picture and copy.snapshot:
            sha256 = copy.snapshot
            self._session.look_at_large(sha256, lambda image: self._picture_arrived(sha256, image))
        self._turn_to()

    def show_pins(self, pins: Sequence[PinView], current: str | None) -> None:
        """Mark these pins, the one of this evidence as the current one."""
        self._pins, self._current = pins, current
        for view in (self.text, self.pages, self.picture):
            view.show_pins(pins, current)

    def bring(self, view: PinView) -> None:
        """Bring a passage on screen."""
        if view.place:
            self.text.bring(view.place.start, view.place.end)
            if view.place.page:
                self.pages.bring(view.place.start, view.place.end, view.place.page)
        if view.pin.region:
            self.picture.bring(view.pin.region)

    def turn(self) -> None:
        """Show words instead of pages, or pages instead of words, at the same page."""
        copy = self._copy
        if copy is None or not self.both:
            return
        page, span = self.page, self.selected_words()
        self.as_words = not self.as_words
        self._turn_to()
        if self.as_words and span:
            self.text.choose(*span)
        elif self.as_words and page and page <= len(copy.pages):
            self.text.bring(copy.pages[page - 1], copy.pages[page - 1])
        elif page:
            self.pages.go_page(page)

    @property
    def page(self) -> int | None:
        """The page that is in front, in either way of showing."""
        if self.currentWidget() is self.pages:
            return self.pages.page
        top = self.text.top_offset()
        return sum(place <= top for place in self._copy.pages) or None if self._copy else None

    def zoom_by(self, step: int) -> None:
        """Make it a step larger (1) or smaller (-1); 0 gives it its usual size."""
        at = ZOOMS.index(self._zoom) + step
        self._zoom = ZOOMS[min(max(0, at), len(ZOOMS) - 1)] if step else 100
        for view in (self.text, self.pages, self.picture):
            view.set_zoom(self._zoom)

    def selected_words(self) -> tuple[int, int] | None:
        """The selected words, in code points of the copy."""
        shown = self.currentWidget()
        return self.text.selection() if shown is self.text else self.pages.selection() if shown is self.pages else None

    def selected_part(self) -> tuple[int, ...] | None:
        """The part of the picture that is chosen, empty for the whole."""
        return self.picture.region() if self.currentWidget() is self.picture else None

    def selected_rect(self) -> QRect:
        """Where what is selected is on screen, empty when nothing is."""
        if self.currentWidget() is self.pages:
            return self.pages.selected_rect().translated(self.pages.viewport().pos())
        if span := self.selected_words():
            return self.text.words_rect(span).translated(self.text.viewport().pos())
        return self.picture.chosen_rect() if self.selected_part() is not None else QRect()

    def drop_selection(self) -> None:
        """Select nothing."""
        self.text.drop_selection()
        self.pages.drop_selection()
        self.picture.drop_selection()

    def _turn_to(self) -> None:
        copy = self._copy
        if copy is None:
            return
        if copy.has_pages and copy.snapshot and not (self.as_words and copy.words):
            self.setCurrentWidget(self.pages)
        else:
            self.setCurrentWidget(self.text if copy.words else self.empty)

    def _bytes_arrived(self, sha256: str, data: bytes | None) -> None:
        copy = self._copy
        if copy is None or copy.snapshot != sha256:
            return
        self.pages.show_document(one_line(copy.source.title, 80), data, copy.words or "", copy.pages)
        self.pages.set_zoom(self._zoom)
        self.pages.show_pins(self._pins, self._current)
        current = next((view for view in self._pins if view.evidence.id == self._current), None)
        if current:
            self.bring(current)

    def _picture_arrived(self, sha256: str, image: QImage | None) -> None:
        copy = self._copy
        if copy is None or copy.snapshot != sha256:
            return
        if image is None:
            told = self.tr(
                "This picture is saved as it came. It cannot be shown here: it is of another kind, too large or damaged."
            )
            self.empty.setText(told)
            self.setCurrentWidget(self.empty)
            return
        shows = next((view.evidence.quote for view in self._pins if view.evidence.quote), None)
        self.picture.show_picture(image, one_line(shows or copy.source.title, 200))
        self.picture.set_zoom(self._zoom)
        self.picture.show_pins(self._pins, self._current)
        focused = self.empty.hasFocus() or self.hasFocus()
        self.setCurrentWidget(self.picture)
        if focused:
            self.picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pin_clicked(self, chosen: PinChosen) -> None:
        self.pin_clicked.emit(chosen)

    def _zoom_asked(self, asked: ZoomAsked) -> None:
        self.zoom_by(asked.step)
