"""Doubts that a text raises by itself, each told with a reason and a place; nothing is ever repaired."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice

from workbench.domain.statement import Flag
from workbench.services.language.doubts.amounts import billions, grouping, percentage_points
from workbench.services.language.doubts.encoding import lost_characters, lost_letters, wrong_encoding
from workbench.services.language.doubts.headline import headline_figures, headline_names, headline_words
from workbench.services.language.doubts.hidden import controls, hidden_direction, invisible, mixed_alphabets
from workbench.services.language.doubts.layout import cut_off, hyphenated, lost_spaces, repeated_lines
from workbench.services.language.doubts.leftovers import leftover_code
from workbench.services.language.doubts.look import Look
from workbench.services.language.doubts.reasons import REASONS, VARIANTS
from workbench.services.language.doubts.tongues import other_languages, without_rules
from workbench.services.language.doubts.translated import machine_translated
from workbench.services.language.doubts.undated import undated
from workbench.services.language.doubts.units import fahrenheit, foreign_units

__all__ = ["KINDS", "Look", "find_doubts"]

KINDS = frozenset(REASONS) - set(VARIANTS)

AT_MOST = 50  # flags of one kind: a text with more is broken as a whole, and a list of them helps nobody

FINDERS: tuple[Callable[[Look], Iterator[Flag]], ...] = (
    lost_characters,
    wrong_encoding,
    lost_letters,
    controls,
    hidden_direction,
    invisible,
    mixed_alphabets,
    leftover_code,
    lost_spaces,
    hyphenated,
    repeated_lines,
    cut_off,
    undated,
    foreign_units,
    fahrenheit,
    billions,
    grouping,
    percentage_points,
    headline_figures,
    headline_words,
    headline_names,
    machine_translated,
    other_languages,
    without_rules,
)


def find_doubts(look: Look, marks: Iterable[Flag]) -> tuple[Flag, ...]:
    """The flags of a text by place, at most 50 of a kind; marks are the lost quotation marks, in the working text's offsets.

    Offsets of what comes back are code points of the original text.
    """
    found: list[Flag] = []
    for finder in FINDERS:
        found += islice(finder(look), AT_MOST)
    # What looks like a mark inside an encoding read wrongly is none.
    wrong = {place for flag in found if flag.kind == "wrong-encoding" for place in range(flag.start, flag.end)}
    told = (flag for mark in marks if (flag := look.flag(mark.kind, mark.start, mark.end)).start not in wrong)
    for _, same in groupby(sorted(told, key=_kind), key=_kind):
        found += islice(sorted(same, key=_place), AT_MOST)
    return tuple(sorted(dict.fromkeys(found), key=_place))


def _kind(flag: Flag) -> str:
    return flag.kind


def _place(flag: Flag) -> tuple[int, int, str]:
    return flag.start, flag.end, flag.kind
