"""Web pages saved as one file with all their parts (MHTML): the page itself, read like any other."""

from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.moments import saved_at
from workbench.services.intake.readers import html, mail


def read(data: bytes) -> dict[str, Any]:
    """Take the first page of the archive apart; raises CannotRead when there is none."""
    message = mail.parse(data)
    page = next((part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    if page is None:
        raise CannotRead("no page is saved in it.")
    decoded = mail.payload(page)
    saved = mail.header(message, "Snapshot-Content-Location") or mail.header(page, "Content-Location")
    fields = html.read_page(decoded, saved_from=saved)
    return {**fields, "saved_at": fields["saved_at"] or saved_at(mail.header(message, "Date"))}
