"""The coverage of an article as a picture: a piece a statement in the order of the text, as high as it was looked at."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from workbench.domain.records import dataclass
from workbench.services.report.outline import EXAMINED, NOT_CHECKABLE, TO_REVIEW
from workbench.services.report.pixels import png

WIDTH, HEIGHT = 640, 36  # of a row, in units; the picture is as wide as its row at most
A_ROW = 60  # pieces in a row
MOST_PIECES = 600  # with more, all stand in one row, and neighbours of one kind are one shape
_GAP, _LEADING = 3.0, 8
_SHARES = {EXAMINED: 1.0, NOT_CHECKABLE: 0.45, TO_REVIEW: 0.12}
_INKS = {EXAMINED: "#18212c", NOT_CHECKABLE: "#7c8795", TO_REVIEW: "#7c8795"}
_FINE = 2  # pixels a unit


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as PNG, with its size in units of which 640 are the width of the text."""

    data: bytes
    width: int
    height: int


def coverage_svg(strip: Sequence[str]) -> str:
    """Draw how each statement stands: examined tall and dark, not checkable half as tall, to review a low line."""
    shapes: dict[str, list[str]] = {name: [] for name in _SHARES}
    for name, left, top, width, tall in _shapes(strip):
        shapes[name].append(f"M{left:.2f} {top:.2f}h{width:.2f}v{tall:.2f}h-{width:.2f}z")
    paths = "".join(f'<path fill="{_INKS[name]}" d="{"".join(found)}"/>' for name, found in shapes.items() if found)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {_height(strip)}">{paths}</svg>'


def coverage_png(strip: Sequence[str]) -> Picture:
    """Paint the same."""
    names, height = list(_SHARES), _height(strip)
    boxes = []
    for name, left, top, width, tall in _shapes(strip):
        first, stop = round(left * _FINE), round((left + width) * _FINE)
        above, below = round(top * _FINE), round((top + tall) * _FINE)
        boxes.append((first, above, max(1, stop - first), max(1, below - above), names.index(name) + 1))
    colours = ["#ffffff", *(_INKS[name] for name in names)]
    return Picture(png(WIDTH * _FINE, height * _FINE, colours, boxes), WIDTH, height)


def _height(strip: Sequence[str]) -> int:
    rows = 1 if len(strip) > MOST_PIECES else -(-len(strip) // A_ROW)
    return max(rows * (HEIGHT + _LEADING) - _LEADING, 1)


def _shapes(strip: Sequence[str]) -> Iterator[tuple[str, float, float, float, float]]:
    """Each piece, or neighbours of one kind where they crowd: how it stands, left, top, width and height in units."""
    crowded = len(strip) > MOST_PIECES
    per_row = len(strip) if crowded else min(len(strip), A_ROW)
    step = WIDTH / (per_row if crowded else A_ROW)
    rows = -(-len(strip) // per_row) if strip else 0
    for row in range(rows):
        foot = row * (HEIGHT + _LEADING) + HEIGHT
        at = 0
        for name, found in groupby(strip[row * per_row : (row + 1) * per_row]):
            count = len(list(found))
            tall = HEIGHT * _SHARES[name]
            wide = (step * count,) if crowded else (step - _GAP,) * count
            for place, width in enumerate(wide):
                yield name, (at + place) * step, foot - tall, width, tall
            at += count
