"""The names under which pins and the saved copies they stand in leave the program as JSON."""

from typing import Any

from workbench.domain.pin import Pin, PinnedCopy

Json = dict[str, Any]


def copy_json(copy: PinnedCopy) -> Json:
    """Write the saved copy that a passage was pinned in; newest_holds: whether the newest still has it, null if unknown."""
    return {"snapshot": copy.snapshot, "saved_at": copy.saved_at, "newest": copy.is_newest, "newest_holds": copy.holds}


def pin_json(pin: Pin) -> Json:
    """Write where a passage was pinned: code points of the words of which text is the SHA-256, and the words it is about.

    region is left, top, width and height of a part of a picture in ten-thousandths, null for the whole and for what has words.
    """
    return {
        "start": pin.start,
        "end": pin.end,
        "quote": pin.quote,
        "prefix": pin.prefix,
        "suffix": pin.suffix,
        "page": pin.page,
        "region": list(pin.region) or None,
        "snapshot": pin.snapshot,
        "text": pin.text,
        "words": pin.words,
        "words_start": pin.words_start,
        "words_end": pin.words_end,
        "note": pin.note,
        "analyst": pin.analyst,
        "pinned_at": pin.pinned_at,
    }
