"""The coverage of an article as a picture (SVG): a piece a statement in the order of the text, as high as it was looked at."""

from collections.abc import Sequence
from itertools import groupby

from workbench.services.report.outline import EXAMINED, NOT_CHECKABLE, TO_REVIEW

WIDTH, HEIGHT = 640, 36  # of a row, in units; the picture is as wide as its row at most
A_ROW = 60  # pieces in a row
MOST_PIECES = 600  # with more, all stand in one row, and neighbours of one kind are one shape
_GAP, _LEADING = 3.0, 8
_SHARES = {EXAMINED: 1.0, NOT_CHECKABLE: 0.45, TO_REVIEW: 0.12}
_INKS = {EXAMINED: "#18212c", NOT_CHECKABLE: "#7c8795", TO_REVIEW: "#7c8795"}


def coverage_svg(strip: Sequence[str]) -> str:
    """Draw how each statement stands: examined tall and dark, not checkable half as tall, not yet examined a low line."""
    crowded = len(strip) > MOST_PIECES
    per_row = len(strip) if crowded else min(len(strip), A_ROW)
    step = WIDTH / (per_row if crowded else A_ROW)
    rows = -(-len(strip) // per_row) if strip else 0
    shapes: dict[str, list[str]] = {name: [] for name in _SHARES}
    for row in range(rows):
        foot = row * (HEIGHT + _LEADING) + HEIGHT
        at = 0
        pieces = strip[row * per_row : (row + 1) * per_row]
        for name, found in groupby(pieces):
            count = len(list(found))
            tall = HEIGHT * _SHARES[name]
            wide = (step * count,) if crowded else (step - _GAP,) * count
            for place, width in enumerate(wide):
                shapes[name].append(f"M{(at + place) * step:.2f} {foot - tall:.2f}h{width:.2f}v{tall:.2f}h-{width:.2f}z")
            at += count
    paths = "".join(f'<path fill="{_INKS[name]}" d="{"".join(found)}"/>' for name, found in shapes.items() if found)
    size = f"0 0 {WIDTH} {max(rows * (HEIGHT + _LEADING) - _LEADING, 1)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}">{paths}</svg>'
