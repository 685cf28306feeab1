"""Which encodings could explain bytes that say nothing of theirs, best first.

charset-normalizer tells the multi-byte encodings of East Asia from the rest. Among single-byte encodings, where its frequency
tables mistake French for Hungarian and Slovak for Czech, a reading is judged by its letters: how well the characters beyond ASCII
fit one language's alphabet, in places where they can stand.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

from workbench.services.intake.alphabets import ALPHABETS, ANYWHERE, BYGONE, CLOSING, OPENING

_SAMPLE = 65_536
_LETTERS_SAMPLE = 12_288
_LONGEST_LINE = 2_000
_HIGH_LINE = re.compile(rb"[^\r\n]{0,200}[\x80-\xff][^\r\n]{0,2000}")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
# In East Asian text characters beyond ASCII stand in runs; in Latin text they stand alone.
_RUNS_SHARE = 0.3
_PREFERRED = "cp1252"
_NEAR = 0.03
_CONVINCING = 0.5
_EAST_ASIAN = ("euc_jp", "cp932", "cp949", "gb18030", "big5", "johab")
_FAMILY = {
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "euc_jis_2004": "euc_jp",
    "euc_jisx0213": "euc_jp",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp950": "big5",
    "big5hkscs": "big5",
}
_MOST_BROKEN = 0.02


def guess(data: bytes) -> list[tuple[str, float]]:
    """Rank encodings (Python codec names) with their fit, at most 1, for bytes that are not UTF-8; cp1252 wins a near tie.

    Looks at 64 KB at most, beginning with the first line that goes beyond ASCII.
    """
    singles = _by_letters(_lines_beyond_ascii(data, _LETTERS_SAMPLE))
    if not _stands_in_runs(data):
        return singles
    doubles = _east_asian(data)
    likeliest = _normalizer_best(data)
    doubles.sort(key=lambda pair: pair[0] != likeliest)
    fitting_best = doubles and (not singles or max(fit for _, fit in doubles) > singles[0][1])
    first, second = (doubles, singles) if fitting_best or likeliest in dict(doubles) else (singles, doubles)
    return [*first, *second]


def _stands_in_runs(data: bytes) -> bool:
    runs = [len(found.group()) for found in _HIGH_RUN.finditer(_from_first_high(data, _SAMPLE))]
    return sum(length for length in runs if length > 1) >= _RUNS_SHARE * sum(runs)


def _from_first_high(data: bytes, size: int) -> bytes:
    """A sample that begins at the line with the first byte beyond ASCII and ends at a blank, so that no character is cut."""
    found = _HIGH_RUN.search(data)
    if not found:
        return data[:size]
    start = data.rfind(b"\n", 0, found.start()) + 1
    if found.start() - start > _LONGEST_LINE:
        start = found.start()
    sample = data[start : start + size]
    if start + size < len(data):
        end = max(sample.rfind(b"\n"), sample.rfind(b" "))
        sample = sample[: end + 1] or sample
    return sample


def _lines_beyond_ascii(data: bytes, size: int) -> bytes:
    lines, total = [], 0
    for found in _HIGH_LINE.finditer(data):
        lines.append(found.group())
        total += len(lines[-1]) + 1
        if total > size:
            break
    return b"\n".join(lines)


def _normalizer_best(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(_from_first_high(data, _SAMPLE)).best()
    return _FAMILY.get(best.encoding, best.encoding) if best else None


def _east_asian(data: bytes) -> list[tuple[str, float]]:
    """East Asian encodings that read the sample but for a few broken places, with the share of likely characters, best first."""
    sample = _from_first_high(data, _SAMPLE)
    fits = []
    for encoding in _EAST_ASIAN:
        beyond = [char for char in sample.decode(encoding, "replace") if char > "\x7f"]
        broken = beyond.count("\ufffd") / max(1, len(beyond))
        if broken <= _MOST_BROKEN:
            fits.append((encoding, _east_asian_fit(beyond) - 10 * broken))
    return sorted((pair for pair in fits if pair[1] > _CONVINCING), key=lambda pair: -pair[1])


def _east_asian_fit(chars: list[str]) -> float:
    """Share of kana, hangul syllables and ideographs that are common, 0 to 1; half-width kana and rare ideographs count nothing."""
    common = _common_ideographs()
    fit = sum(1.0 if "\u3040" <= c <= "\u30ff" or "\uac00" <= c <= "\ud7a3" or c in common else _mark_fit(c) for c in chars)
    return fit / max(1, len(chars))


def _mark_fit(char: str) -> float:
    return 0.8 if "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uff60" or "\u2010" <= char <= "\u2026" else 0.0


@cache
def _common_ideographs() -> frozenset[str]:
    """The ideographs in everyday use: those of the first level of GB 2312, Big5 and JIS X 0208, found by their rows."""
    simplified = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    traditional = (bytes((row, cell)) for row in range(0xA4, 0xC7) for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    japanese = (bytes((row, cell)) for row in range(0xB0, 0xD0) for cell in range(0xA1, 0xFF))
    levels = ((simplified, "gb2312"), (traditional, "big5"), (japanese, "euc_jp"))
    return frozenset(pair.decode(codec, "ignore") for pairs, codec in levels for pair in pairs)


def _by_letters(sample: bytes) -> list[tuple[str, float]]:
    """Single-byte encodings that read the sample, with their best fit to one language (at most 1), best first."""
    fits: dict[str, float] = {}
    places: dict[str, Counter[tuple[str, str]] | None] = {}
    for alphabet in ALPHABETS:
        letters = dict.fromkeys(alphabet.common, 1.0) | dict.fromkeys(alphabet.rare, 0.8)
        for encoding in alphabet.encodings:
            if encoding not in places:
                places[encoding] = _places(sample, encoding)
            counted = places[encoding]
            if counted:
                fit = sum(count * _worth(char, place, letters) for (char, place), count in counted.items()) / counted.total()
                fits[encoding] = max(fits.get(encoding, -9.0), fit - BYGONE.get(encoding, 0.0))
    ranked = sorted(fits.items(), key=lambda pair: -pair[1])
    if ranked and fits.get(_PREFERRED, -9.0) >= ranked[0][1] - _NEAR:
        ranked.sort(key=lambda pair: pair[0] != _PREFERRED)
    return ranked


def _places(sample: bytes, encoding: str) -> Counter[tuple[str, str]] | None:
    """How often each character beyond ASCII stands in which kind of place; None when the encoding cannot read the sample."""
    text = sample.decode(encoding, "replace")
    # Some tables leave a few bytes undefined; one stray byte does not rule an encoding out, many do.
    if text.count("\ufffd") > _MOST_BROKEN * len(text):
        return None
    neighbours = zip(" " + text, text, text[1:] + " ", strict=False)
    return Counter((here, _place(before, here, after)) for before, here, after in neighbours if here > "\x7f")


def _place(before: str, here: str, after: str) -> str:
    if not here.isalpha():
        if before.isalpha() and after.isalpha():
            return "inside"
        return "end" if not before.isspace() and not after.isalnum() else "start" if after.isalnum() else "alone"
    if _jars(before, here) or _jars(after, here):
        return "jarring"
    if before.isalpha():
        return "capitals" if before.isupper() else "after small"
    return "before capital" if after.isupper() else "start"


def _jars(neighbour: str, letter: str) -> bool:
    """Whether a letter cannot stand beside this: a digit, a letter of another script, a symbol that is no mark of prose."""
    if neighbour <= "\x7f":
        return neighbour.isdigit() or (neighbour.isalpha() and letter >= "\u0370")
    return not neighbour.isalpha() and unicodedata.category(neighbour)[0] == "S"


def _worth(char: str, place: str, letters: dict[str, float]) -> float:
    """How much a character in this place speaks for (1) or against (-1) an alphabet."""
    if char in letters:
        return {"jarring": -0.5, "before capital": -0.5, "capitals": 0.2 if char.islower() else 1.0}.get(place, letters[char])
    if char.lower() in letters:
        return {"jarring": -0.5, "after small": -1.0}.get(place, letters[char.lower()] - 0.05)
    if (
        (char == "’" and place in ("inside", "end"))
        or (char in OPENING and place == "start")
        or (char in CLOSING and place == "end")
    ):
        return 1.0
    if char in ANYWHERE and place != "inside":
        return 0.9
    return 0.1 if place == "alone" and not char.isalpha() else -1.0
