"""Text without halves of characters, which neither UTF-8 nor a casebook can hold; names of files may have them."""

import re

_HALF = re.compile("[\ud800-\udfff]")


def whole(name: str) -> str:
    """A name with a mark in the place of each half of a character."""
    return _HALF.sub("\ufffd", name)
