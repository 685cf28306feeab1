"""Posts set into an article: the line that signs one gives the lines above it to its author and to the platform."""

import re
from collections.abc import Sequence

from workbench.domain.records import dataclass
from workbench.services.language.lines import Line

# "— Ann Roe (@annroe) March 12, 2024": the name, the handle, a date.
_SIGNATURE = re.compile(
    r"(?:.*[^\s] )?[—–-]{1,2} ?(?P<name>[^\s(—–@][^(—–]{0,60}?) \((?P<handle>@[\w.@-]{2,60})\)[ ,·]{1,3}(?P<date>[^()]{4,40})"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_PLATFORMS = (("bsky", "Bluesky"), ("mastodon", "Mastodon"), ("threads.net", "Threads"))
_NAMED_NEARBY = re.compile(
    r"\b(?:twitter|bluesky|mastodon|threads|instagram|telegram|truth social|facebook|tiktok)\b", re.IGNORECASE
)
_AROUND = 300
_LINES_AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Post:
    """Who wrote a post, and on which platform."""

    name: str
    handle: str
    platform: str


def find_posts(text: str, lines: Sequence[Line], furniture: Sequence[bool]) -> dict[int, Post]:
    """The post that a line belongs to, by the place where the line starts; its signature is one only where words stand before it.

    furniture tells of each line whether the website speaks there, which no post goes over; the signature can be such a line.
    """
    found: dict[int, Post] = {}
    for number, line in enumerate(lines):
        if "(@" not in line.text or (signed := _SIGNATURE.fullmatch(line.text)) is None or not _YEAR.search(signed["date"]):
            continue
        post = Post(signed["name"].strip(), signed["handle"], _platform(text, line, signed["handle"]))
        if signed.start("name") > _LINES_AT_MOST:
            found[line.start] = post
            continue
        for above in range(number - 1, max(-1, number - 1 - _LINES_AT_MOST), -1):
            below = lines[above + 1]
            apart = text[lines[above].end : below.start].strip() or (below.after_blank and above < number - 1)
            if apart or furniture[above] or lines[above].start in found or lines[above].text.endswith(":"):
                break
            found[lines[above].start] = post
    return found


def _platform(text: str, line: Line, handle: str) -> str:
    """By the handle's server, else by the name that the page puts around the post, else the platform that writes handles so."""
    for server, name in _PLATFORMS:
        if server in handle:
            return name
    around = text[max(0, line.start - _AROUND) : line.end + _AROUND]
    named = _NAMED_NEARBY.search(around)
    return named.group().title() if named else "X"
