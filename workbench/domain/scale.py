"""A house's own scale of verdicts: labels in its words, each standing for one of the three verdicts."""

from collections.abc import Iterable

from workbench.domain.enums import Verdict
from workbench.domain.records import dataclass

LEAST_CONTRAST = 4.5  # of a label on its ground, as WCAG 2 asks of text
# The grounds a label stands on: page and tint of its verdict, light and dark (the themes' and the reports' tokens).
LIGHT = {Verdict.VERIFIED: "#DCF2EA", Verdict.DISPUTED: "#FCE7DB", Verdict.UNVERIFIED: "#EBE7FA"}
DARK = {Verdict.VERIFIED: "#12382F", Verdict.DISPUTED: "#432312", Verdict.UNVERIFIED: "#2E2754"}


@dataclass(frozen=True, slots=True)
class Rating:
    """One label of the scale: its place in the order, the verdict it stands for, its words in both languages of reports.

    colour is #RRGGBB for light grounds, empty for the verdict's own.
    """

    id: str
    position: int
    verdict: Verdict
    en: str
    fr: str
    colour: str = ""

    def name(self, language: str) -> str:
        """The label in a language, in the other one where that is empty."""
        return (self.fr or self.en) if language == "fr" else (self.en or self.fr)


def of_verdict(scale: Iterable[Rating], verdict: Verdict | None) -> list[Rating]:
    """The labels that stand for a verdict, in their order; the first is what a verdict alone means."""
    return [one for one in scale if one.verdict is verdict]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (#RRGGBB), 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def on_dark(rating: Rating) -> str:
    """The colour of a label on dark grounds: its own, lightened until it can be read."""
    return _until_read(rating.colour, DARK[rating.verdict], 255)


def readable(colour: str, verdict: Verdict) -> str:
    """The nearest darker colour that can be read on the light ground of a verdict, which is the colour itself where it can."""
    return _until_read(colour, LIGHT[verdict], 0)


def _until_read(colour: str, ground: str, towards: int) -> str:
    parts = _parts(colour)
    for step in range(101):
        mixed = "#" + "".join(f"{round(part + (towards - part) * step / 100):02X}" for part in parts)
        if contrast(mixed, ground) >= LEAST_CONTRAST:
            return mixed
    return "#" + f"{towards:02X}" * 3


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
