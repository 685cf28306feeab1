"""Names that a work keeps wherever it is: the DOI."""

import re

_DOI = re.compile(r"(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def doi_of(text: str) -> str | None:
    """The DOI that a text is, as an address or bare, in small letters (DOIs know no case); None when it is none."""
    found = _DOI.fullmatch(text.strip())
    return found.group(1).rstrip(".,;").lower() if found else None
