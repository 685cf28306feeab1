"""A large PDF set in parts, two at a time, and joined: Typst keeps 200 kB for each claim while it sets them, 2 GB for 10,000."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from workbench.domain.records import dataclass
from workbench.services.report.pdf_join import Joined

Json = dict[str, Any]
PART = 900_000  # characters of the data of a part, some 800 claims: 200 MB while it is set
MOST_ITEMS = 400  # of a list in one piece, so that a list of thousands can be parted
TOGETHER = 2  # parts that are set at the same time: with more, a report of thousands takes more memory than it may


_encode = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Part:
    """So much of the reports as is set together, as JSON; goes_on when it begins in the midst of a report."""

    reports: str
    goes_on: bool

    def text(self, head: Json, *, alone: bool) -> str:
        """Give the data of the template; alone when the part is all there is."""
        told = _encode({**head, "part": not alone, "goes-on": self.goes_on})
        return f'{told[:-1]}, "reports": [{self.reports}]}}'


def in_parts(reports: Iterable[tuple[Json, Iterator[Json]]], size: int) -> Iterator[Part]:
    """Part reports, each given as what is told once and its blocks, before a heading or between paragraphs, never within a card."""
    opened: list[str] = []  # reports of the part under way
    length, goes_on = 0, False
    for told, blocks in reports:
        if opened and (goes_on or length > size):
            # A part that goes on holds nothing of the next report, so that it is held to its standards from its first heading on.
            yield Part(", ".join(opened), goes_on)
            opened, length, goes_on = [], 0, False
        head = _encode(told)[:-1] + ', "blocks": ['
        done: list[str] = []
        before, in_card = "", False
        for one in blocks:
            if length > size and done and (_begins(one) or (one["kind"] == before and not in_card)):
                yield Part(", ".join([*opened, head + ", ".join(done) + "]}"]), goes_on)
                opened, done, length, goes_on = [], [], 0, True
                head = '{"blocks": ['
            text = _encode(one)
            done.append(text)
            length += len(text)
            before = one["kind"]
            in_card = one["level"] == 3 if _begins(one) else in_card
        opened.append(head + ", ".join(done) + "]}")
    yield Part(", ".join(opened), goes_on)


def _begins(block: Json) -> bool:
    """Does a chapter or a card begin here? A heading of the third level is that of a card."""
    return block["kind"] == "heading" and int(block["level"]) <= 3


def join(
    parts: Iterable[Part],
    put: Callable[[Part], tuple[bytes, bool]],
    feet: Callable[[int], bytes],
    tell: Callable[[int, int], None],
) -> bytes:
    """Set parts and join them; put sets one and says whether it follows its standards, feet sets the feet of so many pages.

    tell hears how many of how many are done, and may raise to stop.
    """
    joined, sound = Joined(), True
    with ThreadPoolExecutor(TOGETHER, "pdf") as pool:
        waiting = deque(pool.submit(put, part) for part in parts)
        total = len(waiting)
        try:
            while waiting:
                tell(total - len(waiting), total)
                data, follows = waiting.popleft().result()
                sound = sound and follows
                joined.add(data)
        finally:
            for one in waiting:
                one.cancel()
    return joined.finish(feet(joined.pages), sound=sound)
