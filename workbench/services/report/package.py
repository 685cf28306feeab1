"""Files that are ZIP archives of XML, as the word processors' formats are: the same parts give the same bytes."""

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(parts: Mapping[str, str | bytes], *, first: tuple[str, str] | None = None) -> bytes:
    """Pack parts in their order; first is one that stands before them, uncompressed, so that its text can be read in the bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo(first[0], _EPOCH), first[1], zipfile.ZIP_STORED)
        for name, part in parts.items():
            data = part if isinstance(part, bytes) else part.encode("utf-8", "replace")
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
