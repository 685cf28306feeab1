"""How a verdict looks on paper: ink, tint and kind of line; never told by colour alone, a sign and a word stand beside."""

from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Tint:
    """Colours as six hexadecimal digits; word_line and open_line name the underline as DOCX and ODT do, empty for none."""

    ink: str
    paper: str
    word_line: str
    open_line: str


# The window's and the web page's light colours: contrast of ink on paper at least 5.6.
TINTS = {
    "verified": Tint("0A6652", "DCF2EA", "single", "solid"),
    "disputed": Tint("A33A00", "FCE7DB", "dash", "dash"),
    "unverified": Tint("5A46A8", "EBE7FA", "dotted", "dotted"),
    "not-checkable": Tint("4D5866", "FFFFFF", "", ""),
    "to-review": Tint("4D5866", "FFFFFF", "", ""),
}
# The signs of verdicts and stances where they are characters, in Markdown and in the word processors' formats.
SIGNS = {"verified": "✔", "disputed": "◆", "unverified": "?", "not-checkable": "–", "to-review": "○"}
SIGNS |= {"supports": "+", "contradicts": "−", "context": "∘"}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})
