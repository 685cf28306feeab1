"""E-mails (EML): the message a person reads, with sender, subject and date; attachments are named, never opened."""

import email
from datetime import UTC
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from workbench.domain.errors import CannotRead
from workbench.services.intake.decoding import Decoded, decode
from workbench.services.intake.readers import html
from workbench.services.intake.zipped import line_of

_HEADERS = 64_000  # bytes; the parser of the standard library needs time that grows with the square of a header's length


def read(data: bytes) -> dict[str, Any]:
    """Take a message apart, the plain wording before the one in HTML; raises CannotRead when it is none or says nothing."""
    message = parse(data)
    body = message.get_body(preferencelist=("plain", "html"))
    # Behind the body the other parts: a message may only carry another one, or a list of parts without a body.
    parts = [*([body] if body else []), *(part for part in message.walk() if part.get_content_maintype() == "text")]
    read_parts = (_text(part) for part in parts)
    text, encoding = next((one for one in read_parts if any(char.isalnum() for char in one[0])), ("", None))
    if not text:
        raise CannotRead("the message has no text; save what is attached to it and open that.")
    subject, sender = header(message, "Subject"), header(message, "From")
    attached = [name for part in message.iter_attachments() if (name := line_of(part.get_filename()))]
    below = "\n\n" + "\n".join(f"[{name}]" for name in attached) if attached else ""
    return {
        "text": html.with_title(text.strip("\r\n"), subject) + below,
        "encoding": encoding,
        "title": subject,
        "author": sender and _name(sender),
        "published": day_of(message),
        "flags": [],
    }


def _name(sender: str) -> str:
    """Who sent it: the name, for an address is nothing to be cited; the address where there is no name."""
    name, address = parseaddr(sender)
    return name or address or sender


def parse(data: bytes) -> EmailMessage:
    """Read the parts of a message; raises CannotRead for what has no header of one, and for headers that no program writes."""
    start = data.lstrip(b"\r\n")
    head = start[: _HEADERS + 4].replace(b"\r\n", b"\n")
    if b"\n\n" not in head and len(start) > _HEADERS:
        raise CannotRead(f"its headers are longer than {_HEADERS // 1000} kB.")
    try:
        message = email.message_from_bytes(start, policy=default)
        if not {"from", "to", "subject", "date", "received", "mime-version", "content-type"} & {name.lower() for name in message}:
            raise CannotRead("it is no e-mail: it begins with no header of one.")
    except RecursionError as problem:
        raise CannotRead("its parts are nested too deep.") from problem
    return message


def payload(part: Any) -> Decoded:
    """The words of one part, in whichever charset they are written."""
    held = part.get_payload(decode=True)
    return decode(held if isinstance(held, bytes) else b"", declared=part.get_content_charset())


def header(message: EmailMessage, name: str) -> str | None:
    """A header on one line; one that cannot be understood is as good as missing."""
    try:
        return line_of(str(message[name])) if message[name] is not None else None
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):
        return None  # the parser of the standard library trips over some malformed headers


def day_of(message: EmailMessage) -> str | None:
    """The day a message was sent, in its sender's time zone."""
    try:
        moment = parsedate_to_datetime(str(message["Date"]))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).date().isoformat()
    except (ValueError, LookupError, IndexError, AttributeError, TypeError, OverflowError):
        return None


def _text(body: Any) -> tuple[str, str | None]:
    decoded = payload(body)
    if body.get_content_subtype() == "html":
        return html.all_text(html.parse(decoded.text)), decoded.encoding
    return decoded.text.replace("\r\n", "\n"), decoded.encoding
