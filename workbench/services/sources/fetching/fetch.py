"""One page from the web, its redirects followed, every hop checked, all of it kept as it came over the line."""

import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urljoin

from workbench import __version__
from workbench.domain.errors import CannotFetch, Refused
from workbench.domain.records import dataclass
from workbench.services.sources.addresses import request_url
from workbench.services.sources.fetching.warc import Exchange, archive

MAX_BYTES = 25_000_000  # unpacked, and packed as well, all redirects together
MAX_REDIRECTS = 5
SECONDS = 20.0
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SLICE = 1 << 20
_SOFTWARE = f"factcheck-workbench/{__version__}"
_HEADERS = (
    # Sites refuse what names no browser; it says who it is all the same.
    ("User-Agent", f"Mozilla/5.0 (compatible; {_SOFTWARE})"),
    ("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"),
    ("Accept-Encoding", "gzip, deflate"),
    ("Connection", "close"),
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it was had: its final address, when (RFC 3339, UTC), and the web archive of all exchanges that led to it."""

    url: str
    at: str
    data: bytes
    media_type: str = "application/warc"


def fetch(url: str, *, cancelled: Callable[[], bool] = lambda: False, seconds: float = SECONDS) -> Fetched:
    """Get a page because a person asked for it: http(s) only, no cookies, at most 25 MB unpacked, 5 redirects, 20 seconds in all.

    Raises CannotFetch, with a sentence that names the address, and Cancelled.
    """
    try:
        return _follow(url, cancelled, seconds)
    except CannotFetch as problem:
        raise CannotFetch(f"The page {_shown(url)} could not be fetched: {problem}") from problem


def _follow(url: str, cancelled: Callable[[], bool], seconds: float) -> Fetched:
    from workbench.services.sources.fetching.wire import Budget

    budget = Budget(seconds, MAX_BYTES, cancelled)
    exchanges: list[Exchange] = []
    target = _target(url)
    for _ in range(MAX_REDIRECTS + 1):
        status, location, exchange = _ask(target, budget)
        exchanges.append(exchange)
        if status in _REDIRECTS and location:
            target = _target(urljoin(target, location))
        elif status in (HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION):
            return Fetched(target, exchanges[-1].at, archive(exchanges, _SOFTWARE))
        else:
            raise CannotFetch(f"its site answered {status}{_phrase(status)}.")
    raise CannotFetch(f"it leads from one address to the next, more than {MAX_REDIRECTS} times.")


def _target(url: str) -> str:
    try:
        return request_url(url)
    except Refused as problem:
        raise CannotFetch("it leads to an address that is none of the web (http or https).") from problem


def _ask(url: str, budget: Any) -> tuple[int, str | None, Exchange]:
    """Ask one address; the body is taken to its end, counted packed and unpacked, and kept on the tape alone."""
    import httpcore

    from workbench.services.sources.fetching.wire import Line, secure_context

    line = Line(budget)
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    context = secure_context() if url.startswith("https:") else None
    try:
        with (
            httpcore.ConnectionPool(ssl_context=context, network_backend=line, max_connections=1) as pool,
            pool.stream("GET", url, headers=list(_HEADERS)) as answer,
        ):
            headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            count = _counter(headers.get("content-encoding", ""))
            for piece in answer.iter_stream():
                budget.left()
                count(piece)
            status = answer.status
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, ValueError) as problem:
        raise CannotFetch("its site answers with something else than a whole web page.") from problem
    except (httpcore.NetworkError, httpcore.TimeoutException) as problem:
        raise CannotFetch("its site broke off the connection.") from problem
    location = headers.get("location")
    # Some sites write their redirects in UTF-8.
    readable = quote(location.encode("latin-1"), safe="%/:?#[]@!$&'()*+,;=-._~") if location else None
    return status, readable, Exchange(url, at, line.address, bytes(line.sent), bytes(line.heard))


def _counter(encoding: str) -> Callable[[bytes], None]:
    """A function that refuses a body as soon as it unpacks to too much; it keeps nothing."""
    packed = encoding.strip().lower()
    if packed not in ("gzip", "x-gzip", "deflate"):
        return lambda piece: None
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32) if "gzip" in packed else None
    total = 0

    def count(piece: bytes) -> None:
        nonlocal total, unpacker
        if unpacker is None:
            # Deflate means zlib's wrapping; some servers leave it out.
            unpacker = zlib.decompressobj(zlib.MAX_WBITS if piece[:1] == b"\x78" else -zlib.MAX_WBITS)
        try:
            while piece:
                total += len(unpacker.decompress(piece, _SLICE))
                if total > MAX_BYTES:
                    raise CannotFetch(f"it unpacks to more than {MAX_BYTES // 1_000_000} MB.")
                piece = unpacker.unconsumed_tail
        except zlib.error as problem:
            raise CannotFetch("it is packed in a way that cannot be unpacked.") from problem

    return count


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""


def _shown(url: str) -> str:
    line = "".join(char if char.isprintable() else "\ufffd" for char in url)
    return line if len(line) <= 160 else f"{line[:110]}…{line[-49:]}"
