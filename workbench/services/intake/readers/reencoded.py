"""A text or a page read once more, in an encoding that the analyst names, whatever it says of itself."""

import codecs
import json
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.decoding import label
from workbench.services.intake.readers import html, sheet, text, warc

PAGE, TEXT, ARCHIVE, TABLE = "text/html", "text/plain", "application/warc", "text/csv"
KINDS = (PAGE, TEXT, ARCHIVE, TABLE)


def framed(data: bytes, media_type: str, codec: str) -> bytes:
    """The bytes with what read needs to know of them."""
    return json.dumps({"media_type": media_type, "codec": codec}).encode() + b"\n" + data


def read(framed_data: bytes) -> dict[str, Any]:
    """Take framed bytes apart; raises CannotRead for a web archive whose page is none."""
    head, _, data = framed_data.partition(b"\n")
    told = json.loads(head)
    url, at = None, None
    if told["media_type"] == ARCHIVE:
        page = warc.page(data)
        if page.kind not in (PAGE, TEXT):
            raise CannotRead("what is saved in it is neither a page nor a text.")
        data, url, at = page.body, page.url, page.saved_at
        told["media_type"] = page.kind
    # UTF-8 behind its mark is believed before all that the text says of its encoding.
    plain = codecs.BOM_UTF8 + data.decode(told["codec"], "replace").encode("utf-8", "replace")
    reader = {PAGE: html.read, TEXT: text.read, TABLE: sheet.csv}[told["media_type"]]
    fields = reader(plain)
    return {**fields, "encoding": label(told["codec"]), "url": fields.get("url") or url, "saved_at": fields.get("saved_at") or at}
