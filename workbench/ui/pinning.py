"""Saved copies of sources and the passages pinned in them, for the window: read and drawn off its thread."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QImage

from workbench.desk import Desk
from workbench.domain.enums import Stance
from workbench.domain.errors import CannotRead, Problem
from workbench.domain.records import dataclass
from workbench.ui.finder import Finder
from workbench.ui.jobs import Job
from workbench.ui.reviewing import Reviewing
from workbench.ui.values import CopyWanted

if TYPE_CHECKING:
    from workbench.desk.pinning import PinView
    from workbench.desk.saved_copies import PagePicture, SavedCopy

translate = QCoreApplication.translate
LARGEST = QSize(4_000, 4_000)  # pixels of a picture on screen


@dataclass(frozen=True, slots=True)
class CopyRead:
    """A saved copy with the pins in it, and what finds words in it."""

    copy: "SavedCopy"
    pins: "tuple[PinView, ...]"
    finder: Finder | None


class Pinning(Reviewing):
    """What of a session shows saved copies and pins passages of them."""

    copy_wanted = Signal(object)  # CopyWanted

    def show_copy(self, source_id: str, evidence_id: str | None = None) -> None:
        """Ask the window to show the saved copy of a source, at the passage of a piece of evidence."""
        self.copy_wanted.emit(CopyWanted(source_id, evidence_id))

    def look_at_copy(self, source_id: str, text: str | None, deliver: Callable[[CopyRead], None]) -> None:
        """Read what is saved of a source, in the words of an earlier copy (SHA-256) if asked."""

        def look(desk: Desk) -> CopyRead:
            copy = desk.saved_copy(source_id, text=text)
            finder = Finder(copy.words) if copy.words else None
            return CopyRead(copy, tuple(desk.pins_of_source(source_id, text=copy.text)), finder)

        self._overviews.ask("copy", look, deliver)

    def pins_of(self, source_id: str, text: str | None, deliver: "Callable[[tuple[PinView, ...]], None]") -> None:
        """Read the pins in a source anew."""
        self._overviews.ask("pins", lambda desk: tuple(desk.pins_of_source(source_id, text=text)), deliver)

    def look_at_large(self, sha256: str, deliver: Callable[[QImage | None], None]) -> None:
        """Decode a saved picture as large as it can be shown, None where it is none or damaged."""

        def look(desk: Desk) -> QImage | None:
            data = desk.saved_bytes(sha256)
            from workbench.ui.pictures import thumbnail

            return thumbnail(data, LARGEST, 1.0) if data else None

        self._overviews.ask("large picture", look, deliver)

    def look_at_bytes(self, sha256: str, deliver: Callable[[bytes | None], None]) -> None:
        """Read saved bytes."""
        self._overviews.ask("bytes", lambda desk: desk.saved_bytes(sha256), deliver)

    def draw_pages(
        self,
        data: bytes,
        pages: Sequence[int],
        width: int,
        words: str,
        places: Sequence[int],
        name: str,
        done: "Callable[[list[PagePicture]], None]",
        failed: Callable[[Problem], None],
    ) -> Job:
        """Draw pages of a saved PDF in a confined process; done or failed is called on the window's thread.

        words are those read from it, places where its pages begin in them.
        """

        def work(job: Job) -> "list[PagePicture]":
            drawn = self.desk.draw_pages(data, pages, width, words=words, places=places, name=name, cancelled=job.cancelled)
            if not drawn:
                raise CannotRead("This page could not be drawn. The saved copy is unharmed.")
            return drawn

        return self.jobs.run(translate("Pinning", "Drawing pages"), work, done, failed)

    def pin(self, source_id: str, start: int, end: int, stance: Stance, words: tuple[int, int] | None = None) -> None:
        """Pin words of a saved copy to the current claim, or to some words of the article."""
        if view := self.current:
            self._do(lambda: self.desk.pin(view.id, source_id, start, end, stance=stance, words=words))

    def pin_picture(self, source_id: str, region: Sequence[int], stance: Stance, words: tuple[int, int] | None = None) -> None:
        """Pin a part of a saved picture to the current claim, the whole without one."""
        if view := self.current:
            self._do(lambda: self.desk.pin_picture(view.id, source_id, region=region, stance=stance, words=words))

    def note_pin(self, evidence_id: str, note: str) -> None:
        """Write the note of a pin."""
        self._do(lambda: self.desk.edit_pin(evidence_id, note), flush=False)

    def unpin(self, evidence_id: str) -> None:
        """Take a pin away with its passage; a notice offers to undo it."""
        self.tell_done(self._do(lambda: self.desk.unpin(evidence_id)))
