"""Which words of drawn pages are selected with the mouse: from the character pressed on to the one under the pointer."""

from workbench.ui.marks import snap

Span = tuple[int, int]


class PageSelection:
    """Places are code points of the words read from the document; what is selected has its edges at the edges of words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._from: int | None = None
        self._moved = False
        self.span: Span | None = None

    @property
    def is_drawn_out(self) -> bool:
        """Is the mouse held, and did it leave the character it was pressed on?"""
        return self._from is not None and self._moved

    def press(self, place: int | None, *, extend: bool) -> None:
        """Begin at a character; extend goes on from where the words selected before begin."""
        self._moved = False
        if extend and self.span and place is not None:
            first, last = self.span
            self._from = first if abs(place - first) > abs(place - last) or place >= last else last - 1
            self.drag(place)
        else:
            self._from, self.span = place, None

    def drag(self, place: int | None) -> bool:
        """Go on to a character; tells whether other words are selected now."""
        if self._from is None or place is None or (place == self._from and not self._moved):
            return False
        self._moved = True
        before = self.span
        self.span = snap(self.text, min(self._from, place), max(self._from, place) + 1)
        return self.span != before

    def release(self) -> bool:
        """End; tells whether words are selected by it."""
        drawn, self._from = self.is_drawn_out, None
        return drawn and self.span is not None

    def take_word(self, place: int) -> None:
        """Select the word at a character."""
        self.span = snap(self.text, place, place + 1)

    def drop(self) -> bool:
        """Select nothing; tells whether something was selected."""
        had, self.span, self._from = self.span is not None, None, None
        return had

    @property
    def words(self) -> str:
        """The words selected."""
        return self.text[slice(*self.span)] if self.span else ""
