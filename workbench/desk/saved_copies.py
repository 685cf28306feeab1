"""What is saved of a source, to be shown: the words read from it, its pages drawn, the picture it is."""

from collections.abc import Callable, Sequence

from workbench.domain.article import Snapshot
from workbench.domain.records import dataclass
from workbench.domain.source import Source
from workbench.store import Store, pinned

PDF = "application/pdf"
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff")
_ARCHIVES = ("application/warc", "multipart/related")


@dataclass(frozen=True, slots=True)
class SavedCopy:
    """A saved source: media_type and saved_at are those of the bytes named by snapshot, None where nothing was saved.

    text is the SHA-256 of words, both None where none were read; pages are the places in words where its pages begin. current
    tells that these are the newest words. why_empty tells why there are no words: "unsaved", "unread", "gone", "forgotten" or
    "damaged"; None where there are some.
    """

    source: Source
    snapshot: str | None
    media_type: str | None
    size: int
    saved_at: str | None
    text: str | None
    words: str | None
    pages: tuple[int, ...]
    current: bool
    why_empty: str | None

    @property
    def is_picture(self) -> bool:
        """Is it a picture, which has no words?"""
        return self.media_type in _PICTURES

    @property
    def has_pages(self) -> bool:
        """Can its pages be drawn? A page fetched from the web may be a PDF inside an archive: its words then have pages."""
        return self.media_type == PDF or (self.media_type in _ARCHIVES and bool(self.source.pages))


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page that was drawn: its number from 1, RGB bytes in rows of width pixels, and how many pages there are.

    letters tell where the characters of its words stand: the place in them (code points), then left, top, right and bottom in
    ten-thousandths of the page's width and height.
    """

    number: int
    width: int
    height: int
    rgb: bytes
    letters: tuple[tuple[int, int, int, int, int], ...]
    count: int


def of_source(store: Store, source_id: str, text: str | None) -> SavedCopy:
    """Give what is saved of a source."""
    source = store.get(Source, source_id)
    name = text or source.text
    words = pinned.words_of(store, name) if name else None
    kept = store.find(Snapshot, source.snapshot) if source.snapshot else None
    read = store.find(Snapshot, name) if name else None
    newest = read or kept
    why = None
    if words is None:
        if source.snapshot is None and name is None:
            why = "unsaved"
        elif any(one and one.size and not one.data for one in (kept, read)):
            why = "forgotten"
        elif kept is None or (name and read is None):
            why = "gone"
        else:
            why = "damaged" if name or content(store, kept.sha256) is None else "unread"
    return SavedCopy(
        source=source,
        snapshot=kept.sha256 if kept else None,
        media_type=kept.media_type.partition(";")[0] if kept else None,
        size=kept.size if kept else 0,
        saved_at=newest.saved_at if newest else None,
        text=name,
        words=words,
        pages=source.pages if name == source.text else (),
        current=name == source.text,
        why_empty=why,
    )


def content(store: Store, sha256: str) -> bytes | None:
    """Give saved bytes, None when they are not here or damaged."""
    found = store.find(Snapshot, sha256)
    try:
        return found.content if found else None
    except ValueError:
        return None


def draw(
    data: bytes,
    pages: Sequence[int],
    width: int,
    words: str,
    places: Sequence[int],
    name: str,
    cancelled: Callable[[], bool],
) -> list[PagePicture]:
    """Draw pages of a PDF in a confined process; raises CannotRead, Cancelled."""
    from workbench.services.intake.drawing import draw_pages, words_of_page

    parts = {number: part for number in pages if (part := words_of_page(words, places, number))}
    drawn, count = draw_pages(data, pages, width, words=parts, name=name, cancelled=cancelled)
    return [PagePicture(**page, count=count) for page in drawn]
