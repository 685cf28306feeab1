"""Characters that act instead of being seen: told apart from the text, so that a report shows them as marks."""

import re
import unicodedata
from functools import lru_cache
from unicodedata import bidirectional
from urllib.parse import quote, urlsplit, urlunsplit

# Controls but tab and line ends; bidirectional embeddings, overrides and isolates; blanks without width; interlinear
# annotations; tags; what is no character. Joiners, direction marks and soft hyphens stay: scripts and emoji need them.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


# Of these, what no file of a word processor may hold and what turns the direction of reading; blanks without width are kept there,
# since they lead nobody astray on paper and the words stay whole for whoever searches them.
_ACTING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")


TURNED = (
    "[\u0590-\u08ff\u200f\ufb1d-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"  # where letters that are read from the right lie
)
_ANY_TURNED = re.compile(TURNED)
ISOLATES = "\u2068\u2069"  # ours, around what on_paper has been over, which left none of a stranger's


def code_of(character: str) -> str:
    """Name a character by its code point, such as U+202E."""
    return f"U+{ord(character):04X}"


def visible(text: str, kept: str = "") -> str:
    """Replace every unseen character by a mark that can be read, such as ⟦U+202E⟧, but for those that are to be kept."""
    return UNSEEN.sub(lambda match: match[0] if match[0] in kept else f"⟦{code_of(match[0])}⟧", text)


def on_paper(text: str) -> str:
    """Replace controls and what turns the direction of reading by marks such as ⟦U+202E⟧; all else stays."""
    return _ACTING.sub(lambda match: f"⟦{code_of(match[0])}⟧", text)


def isolated(text: str) -> str:
    """Keep a text that has letters of right-to-left scripts from turning what stands around it: first-strong isolate (UAX 9)."""
    turned = _ANY_TURNED.search(text) and any(bidirectional(one) in ("R", "AL") for one in text)
    return f"{ISOLATES[0]}{text}{ISOLATES[1]}" if turned else text


def marks_in(text: str) -> int:
    """Count the characters that on_paper replaces."""
    return len(_ACTING.findall(text))


def in_cell(text: str) -> str:
    """Replace controls, which a cell of a workbook cannot hold, by marks such as ⟦U+0007⟧; all else stays."""
    return _CONTROL.sub(lambda match: f"⟦{code_of(match[0])}⟧", text)


def one_line(text: str, kept: str = "") -> str:
    """Join the lines of a text with single blanks, unseen characters as marks; no-break spaces stay."""
    return re.sub(r"[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029 ]+", " ", visible(text, kept)).strip()


@lru_cache(4096)
def web_link(url: str | None) -> str | None:
    """Give an http(s) address in plain ASCII, host in its real (punycode) form; None for anything else."""
    if not url or not re.match(r"https?://", url.strip(), re.IGNORECASE):
        return None
    try:
        parts = urlsplit(url.strip())
        host = _ascii_host(parts.hostname or "")
        port = f":{parts.port}" if parts.port else ""
        path, query, fragment = (quote(part, safe="/:;,=&?@!$*+~.-_()'%") for part in (parts.path, parts.query, parts.fragment))
    except ValueError:
        return None
    path, query, fragment = (re.sub("%(?![0-9A-Fa-f]{2})", "%25", part) for part in (path, query, fragment))
    # A name and password before the host only serve to make another host look like this one: they are left out.
    return urlunsplit((parts.scheme.lower(), host + port, path, query, fragment)) if host else None


def short_digest(digest: str) -> str:
    """Give the beginning and the end of a fingerprint, enough to find it where it stands whole."""
    return f"{digest[:4]} {digest[4:8]}…{digest[-4:]}" if len(digest) > 16 else digest


def host_of(url: str | None) -> str | None:
    """Give the host of an http(s) address in its real (punycode) form, without www."""
    link = web_link(url)
    return urlsplit(link).netloc.removeprefix("www.") if link else None


def _ascii_host(host: str) -> str:
    if ":" in host:
        return f"[{host}]" if re.fullmatch(r"[0-9a-fA-F:.]+", host) else ""
    name = unicodedata.normalize("NFKC", host).encode("idna").decode("ascii").lower()
    return name if re.fullmatch(r"[a-z0-9_.-]+", name) else ""
