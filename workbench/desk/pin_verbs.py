"""The desk's verbs on passages pinned to claims, and on the saved copies that they stand in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk.earlier_checks import Never, never
from workbench.desk.late import pinning, saved_copies
from workbench.domain.claim import Claim
from workbench.domain.enums import Stance
from workbench.domain.journal import Change
from workbench.domain.pin import Pin
from workbench.domain.source import Source
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.desk.pinning import PinView
    from workbench.desk.saved_copies import PagePicture, SavedCopy


class PinVerbs:
    """What an analyst can do with passages of saved sources; a Desk is one of these."""

    store: Store
    analyst: str

    def pin(
        self,
        claim_id: str,
        source_id: str,
        start: int,
        end: int,
        *,
        stance: Stance | None = None,
        note: str | None = None,
        words: tuple[int, int] | None = None,
    ) -> Change | None:
        """Pin a span of the words read from a source (code points) to a claim, or to some words of the article.

        A stance of None supports, or keeps what an existing link says; words are code points of the article. Raises Refused.
        """
        return pinning.pin_words(self.store, self.analyst, claim_id, source_id, (start, end), stance, note, words)

    def pin_picture(
        self,
        claim_id: str,
        source_id: str,
        *,
        region: Sequence[int] = (),
        shows: str | None = None,
        stance: Stance | None = None,
        note: str | None = None,
        words: tuple[int, int] | None = None,
    ) -> Change | None:
        """Pin a picture, or a part of it: left, top, width, height in ten-thousandths; shows says what is to be seen there."""
        return pinning.pin_picture(self.store, self.analyst, claim_id, source_id, region, shows, stance, note, words)

    def occurrence(self, source: Source, quote: str, number: int | None = None) -> tuple[int, int]:
        """Find the span of a passage to be pinned; raises NotFound, and Refused where it stands more than once."""
        return pinning.occurrence(self.store, source, quote, number)

    def words_of(self, claim: Claim, words: str) -> tuple[int, int]:
        """Find the span of words of the article, those in the claim first; raises NotFound."""
        return pinning.words_of(self.store, claim, words)

    def pins_of_claim(self, claim_id: str) -> "list[PinView]":
        """List the pins of a claim, oldest first, each with its place in the saved source as it is now."""
        return pinning.of_claim(self.store, claim_id)

    def pins_of_source(self, source_id: str, *, text: str | None = None) -> "list[PinView]":
        """List the pins in a source, oldest first, each with its place; text (SHA-256) looks in other saved words of it."""
        return pinning.of_source(self.store, source_id, text=text)

    def find_pin(self, name: str) -> Pin:
        """Find a pin by the id of its evidence, or the unique beginning of one; raises NotFound."""
        return pinning.find(self.store, name)

    def edit_pin(self, evidence_id: str, note: str) -> Change | None:
        """Write the note of a pin."""
        return pinning.edit(self.store, self.analyst, evidence_id, note)

    def unpin(self, evidence_id: str) -> Change | None:
        """Take a pin away with its passage; the source stays linked."""
        return pinning.unpin(self.store, self.analyst, evidence_id)

    def saved_copy(self, source_id: str, *, text: str | None = None) -> "SavedCopy":
        """Give what is saved of a source: its words and what kind of file they came from; never raises for want of a copy.

        text (SHA-256) asks for the words of an earlier copy.
        """
        return saved_copies.of_source(self.store, source_id, text)

    def saved_bytes(self, sha256: str) -> bytes | None:
        """Give saved bytes by their SHA-256, None when they are not here or damaged."""
        return saved_copies.content(self.store, sha256)

    @staticmethod
    def draw_pages(
        data: bytes,
        pages: Sequence[int],
        width: int,
        *,
        words: str = "",
        places: Sequence[int] = (),
        name: str,
        cancelled: Never = never,
    ) -> "list[PagePicture]":
        """Draw pages of a PDF (counted from 1) so many pixels wide, in a confined process; raises CannotRead, Cancelled.

        words are those read from it, places where its pages begin in them: their characters are then found on the pages.
        """
        return saved_copies.draw(data, pages, width, words, places, name, cancelled)
