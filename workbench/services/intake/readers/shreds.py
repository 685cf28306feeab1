"""Paragraphs of a short page that were cut where its tags are, put together again."""

from bisect import bisect_left

_MOST = 500  # lines that one paragraph was cut into; of a page made of one letter a thousandfold each could begin another


def mended(text: str, blocks: str) -> str:
    """The text with every run of lines made one that is exactly one block of the page; blocks has a line for each.

    From a page with few words trafilatura takes all it can get, a line for each element, so that a word in bold stands alone.
    """
    whole = {_squeezed(block): block for block in blocks.splitlines()}
    order = sorted(whole)
    lines, made, at = text.splitlines(), [], 0
    while at < len(lines):
        run, end = _squeezed(lines[at]), at + 1
        # A line that is a block by itself was not cut; a run is followed until it is a block, as long as some block begins with it.
        while run and run not in whole and end < min(len(lines), at + _MOST) and lines[end].strip() and _begins(order, run):
            run, end = run + _squeezed(lines[end]), end + 1
        joined = end > at + 1 and run in whole
        made.append(whole[run] if joined else lines[at])
        at = end if joined else at + 1
    return "\n".join(made)


def _begins(order: list[str], run: str) -> bool:
    place = bisect_left(order, run)
    return place < len(order) and order[place].startswith(run)


def _squeezed(line: str) -> str:
    return "".join(line.split())
