"""Web addresses in one spelling each, so that the same page is the same source."""

import re
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit

from workbench.domain.errors import Refused
from workbench.services.sources.hosts import ascii_host

_DEFAULT_PORTS = {"http": 80, "https": 443}
_LONGEST = 8_000
_TRACKING = re.compile(
    r"utm_\w+|at_(?:medium|campaign|custom\d|link_\w+|format|bbc_team|ptr_name|creation)|mc_[ce]id|pk_\w+|mtm_\w+|hsa_\w+|_hs\w+|_ga|_gl|"
    r"(?:fb|g|d|ms|y|tw|tt|yc|rb_)cl(?:ick)?id|gclsrc|[gw]braid|igshid|igsh|li_fat_id|epik|srsltid|mkt_tok|vero_(?:id|conv)|"
    r"oly_(?:anon|enc)_id|wickedid|ref_src|ref_url|xtor|ocid|smid|cmpid|s_cid|ns_(?:mchannel|source|campaign|linkname|fee)",
    re.IGNORECASE,
)
_HOST_PREFIX = re.compile(r"(?:www\d?|m|mobile|amp)\.")
_PAGE_END = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$|(?<=.)/amp/?$|(?<=.)\.amp$", re.IGNORECASE)
_SAME_PAGE = re.compile(r"amp(?:=1|=true)?|output(?:type)?=amp", re.IGNORECASE)
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
# What RFC 3986 allows beside the unreserved characters in a path and in a query.
_IN_PATH = frozenset(b"!$&'()*+,;=:@/")
_IN_QUERY = _IN_PATH | frozenset(b"?")
# What browsers leave as it is in a query, and some servers expect.
_IN_MARKS = frozenset(b"[]|")
_ESCAPE = re.compile(rb"%[0-9A-Fa-f]{2}")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s/?#.<>\"]+(?:\.[^\s/?#.<>\"]+|:\d+)*[^\s<>\"]*", re.IGNORECASE)


def looks_like_url(text: str) -> bool:
    """Whether a piece of text is one web address and nothing else: https://example.org/a, www.example.org."""
    text = text.strip()
    if len(text) > _LONGEST or not _ADDRESS.fullmatch(text):
        return False
    try:
        normalise_url(text)
    except Refused:
        return False
    return True


def normalise_url(url: str) -> str:
    """The one spelling of a web address (RFC 3986, section 6, and what trackers add left out); normalising again changes nothing.

    Scheme and host in small letters, the host in punycode, no default port, no user name or password, dot segments resolved,
    percent-encoding only where needed and in capitals, a slash for an empty path, tracking parameters dropped, the others sorted by
    name, no fragment unless it begins with #!. Raises Refused for anything but http and https.
    """
    address = url.strip()
    if address[:4].lower() == "www.":
        address = "https://" + address
    parts = _split(address)
    host = ascii_host(parts.hostname or "")
    query = _query(parts.query)
    fragment = _encoded(parts.fragment, _IN_QUERY) if parts.fragment.startswith("!") else ""
    return (
        f"{parts.scheme}://{host}{_port(parts)}{_path(parts.path)}"
        + (f"?{query}" if query else "")
        + (f"#{fragment}" if fragment else "")
    )


def page_key(url: str) -> str:
    """What two addresses of one page have in common: no scheme, www, mobile or AMP host, index file, end slash or fragment.

    Looser than normalise_url: good for telling that a page may be here already, not for taking two sources for one.
    """
    try:
        parts = urlsplit(normalise_url(url))
    except Refused:
        return url
    host = parts.netloc
    bare = _HOST_PREFIX.sub("", host)
    path = _PAGE_END.sub("", parts.path).rstrip("/")
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _SAME_PAGE.fullmatch(pair))
    return f"{bare if '.' in bare else host}{path}" + (f"?{query}" if query else "")


def request_url(url: str) -> str:
    """An address as a server is asked for it: like the one given, its host in punycode, no user name, no fragment, ASCII alone.

    Raises Refused for anything but http and https.
    """
    parts = _split(url.strip())
    query = f"?{_encoded(parts.query, _IN_QUERY | _IN_MARKS)}" if parts.query else ""
    return f"{parts.scheme}://{ascii_host(parts.hostname or '')}{_port(parts)}{_encoded(parts.path, _IN_PATH) or '/'}{query}"


def _split(address: str) -> SplitResult:
    scheme = _SCHEME.match(address)
    if not scheme or scheme.group()[:-1].lower() not in _DEFAULT_PORTS:
        what = f"{scheme.group()} addresses are not kept" if scheme and len(scheme.group()) > 2 else "this is not a web address"
        raise Refused(f"Only addresses that begin with http:// or https:// can be a source; {what}. Nothing was changed.")
    if len(address) > _LONGEST:
        raise Refused(f"This address is longer than {_LONGEST:,} characters. Nothing was changed.")
    # Browsers read a backslash before the query as a slash; an address must not lead them elsewhere than it says here.
    head = re.match(r"[^?#]*", address)
    end = head.end() if head else 0
    try:
        parts = urlsplit(address[:end].replace("\\", "/") + address[end:])
        valid = bool(parts.hostname) and (parts.port is None or parts.port >= 0)
    except ValueError as problem:
        raise Refused("This web address is malformed; check it and try again. Nothing was changed.") from problem
    if not valid:
        raise Refused("This web address names no site; check it and try again. Nothing was changed.")
    return parts


def _port(parts: SplitResult) -> str:
    return "" if parts.port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"


def _path(path: str) -> str:
    """The path without dot segments; an empty path and a lone slash are the same page."""
    kept: list[str] = []
    segments = _encoded(path, _IN_PATH).split("/")[1:]
    for place, segment in enumerate(segments):
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
            continue
        if place == len(segments) - 1:
            kept.append("")
    return "/" + "/".join(kept)


def _query(query: str) -> str:
    """The parameters sorted by name; those of one name keep their order, which may mean something."""
    named = [(_encoded(pair, _IN_QUERY - {ord("&")}), pair.partition("=")[0]) for pair in query.split("&") if pair]
    kept = [pair for pair, name in named if not _TRACKING.fullmatch(unquote_to_bytes(name).decode("utf-8", "replace"))]
    return "&".join(sorted(kept, key=lambda pair: pair.partition("=")[0]))


def _encoded(text: str, allowed: frozenset[int]) -> str:
    """Percent-encode what must be, decode what need not be, and leave every other escape as it is but in capitals."""
    source = text.encode("utf-8", "replace")
    out, place = bytearray(), 0
    while place < len(source):
        byte, step = source[place], 1
        escape = _ESCAPE.match(source, place)
        if escape:
            byte, step = int(escape.group()[1:], 16), 3
        if byte in _UNRESERVED or (byte in allowed and not escape):
            out.append(byte)
        else:
            out += b"%%%02X" % byte
        place += step
    return out.decode("ascii")
