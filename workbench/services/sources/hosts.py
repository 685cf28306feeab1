"""Host names as they really are: in punycode, with letters of mixed scripts told."""

import re
import unicodedata
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import SplitResult, unquote, urlsplit

from workbench.domain.errors import Refused

_DOTS = str.maketrans("。．｡", "...")
_PREFIX = re.compile(r"(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_MALFORMED = "This web address names no valid site; check it and try again. Nothing was changed."
# Small Cyrillic and Greek letters that most typefaces draw like a Latin one.
_LATIN_TWINS = frozenset("асԁеһіјӏорԛѕԝхуүѵʏʀονρυγαικτωςϲϳ")
# Scripts that are written together in one language.
_TOGETHER = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "LATIN"}),
    frozenset({"CJK", "HANGUL", "LATIN"}),
    frozenset({"CJK", "BOPOMOFO", "LATIN"}),
)


def ascii_host(host: str) -> str:
    """A host name in small letters and punycode (IDNA 2008 without its tables: ß stays ß); raises Refused when it is none."""
    if ":" in host:
        try:
            return f"[{IPv6Address(host.partition('%')[0]).compressed}]"
        except AddressValueError as problem:
            raise Refused(_MALFORMED) from problem
    plain = unicodedata.normalize("NFKC", unquote(host).translate(_DOTS).lower()).lower()
    visible = "".join(char for char in plain if unicodedata.category(char) != "Cf").rstrip(".")
    labels = [_ascii_label(label) for label in visible.split(".")]
    if not all(re.fullmatch(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", label) for label in labels):
        raise Refused(_MALFORMED)
    return ".".join(labels)


def display_host(url: str) -> str:
    """The host of an address for people to judge before they follow it.

    The punycode form comes first; behind it, in brackets, the readable form of an international name, or a warning in its place
    when letters of several scripts are mixed in one word, or all look like Latin ones. A port that is not the usual one is shown.
    """
    parts = _parts(url)
    host = ascii_host(parts.hostname or "")
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    shown = host if parts.port in (None, usual) else f"{host}:{parts.port}"
    readable = _readable(host)
    if readable == host:
        return shown
    return f"{shown} ({_deceit(readable) or readable})"


def site_name(url: str) -> str:
    """The name by which people know a site: its host without www., readable unless its letters could deceive."""
    host = ascii_host(_parts(url).hostname or "")
    readable = _readable(host)
    return _PREFIX.sub("", host if _deceit(readable) else readable, count=1)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip() if "//" in url else f"https://{url.strip()}")
        known = parts.port is None or parts.port >= 0
    except ValueError as problem:
        raise Refused(_MALFORMED) from problem
    if not known or not parts.hostname:
        raise Refused(_MALFORMED)
    return parts


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    return "xn--" + label.encode("punycode").decode("ascii")


def _readable(host: str) -> str:
    """The name behind punycode; labels that are no valid punycode, or hide what cannot be seen, stay as they are."""
    return ".".join(_readable_label(label) for label in host.split("."))


def _readable_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        readable = label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label
    return (
        readable
        if readable and all(char.isalnum() or char in "-·" or unicodedata.category(char)[0] == "M" for char in readable)
        else label
    )


def _deceit(readable: str) -> str | None:
    """What makes a readable name one to beware of, in words; None when nothing does."""
    for label in readable.split("."):
        if mixed := _mixed_scripts(label):
            return f"mixed scripts: {', '.join(mixed)}"
        if (
            not label.isascii()
            and all(char in _LATIN_TWINS for char in label if not char.isascii())
            and _scripts(label) != {"LATIN"}
        ):
            return f"{min(_scripts(label)).capitalize()} letters that look like Latin ones"
    return None


def _scripts(label: str) -> set[str]:
    return {unicodedata.name(char, "UNKNOWN").split()[0] for char in label if char.isalpha()}


def _mixed_scripts(label: str) -> list[str] | None:
    """The names of the scripts of a label, sorted, when no language writes them together."""
    scripts = _scripts(label)
    if len(scripts) < 2 or any(scripts <= together for together in _TOGETHER):
        return None
    return sorted(script.capitalize() for script in scripts)
