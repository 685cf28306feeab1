"""Names of report files that every system takes."""

import re
import unicodedata

from workbench.domain.dossier import Dossier

MAX_SLUG = 60


def safe_file_name(dossier: Dossier, suffix: str) -> str:
    """Build a file name from an article's title and the end of its id: ASCII letters, digits, - and . only, at most 80 characters.

    suffix may come with or without its dot. The id is always there, so no name is empty, hidden or reserved on any system.
    """
    # The end of a UUIDv7 is its random part; its beginning is shared by articles opened at about the same time.
    part = re.sub(r"[^0-9a-z]", "", dossier.article.id.lower())[-8:].rjust(8, "0")
    letters = unicodedata.normalize("NFKD", dossier.article.title.replace("œ", "oe").replace("Œ", "oe").replace("ß", "ss"))
    plain = "".join(one for one in letters if not unicodedata.combining(one)).lower()
    slug = re.sub(r"[^0-9a-z]+", "-", plain)[: MAX_SLUG + 1]
    slug = slug.rpartition("-")[0] if len(slug) > MAX_SLUG and "-" in slug else slug[:MAX_SLUG]
    ending = re.sub(r"[^0-9a-z.]", "", suffix.lower().lstrip("."))
    return "-".join(word for word in (slug.strip("-"), part) if word) + f".{ending}"
