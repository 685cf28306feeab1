"""Offsets of the stored text against the document Qt really makes of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from workbench.ui.marks import LONGEST_WORD, TextMap, glued, next_character, next_edge, snap

awkward = st.text(
    alphabet=st.one_of(
        st.sampled_from("\r\n\0\u2028\u2029\ufdd0\ufffc\x0b\x0c\x85\t\u00a0\u200d\u0301\ufeff«é’ 😀𝔘👩🏽"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


def document_of(text_map: TextMap) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(text_map.shown)
    return document


@pytest.mark.usefixtures("qapp")
@settings(max_examples=400, deadline=None)
@given(awkward)
def test_every_character_is_where_the_map_says(text: str) -> None:
    text_map = TextMap(text)
    document = document_of(text_map)
    assert document.characterCount() - 1 == text_map.position(len(text))
    for offset, character in enumerate(text):
        at = text_map.position(offset)
        if character == "\n" and text[offset - 1 : offset] == "\r":
            assert at == text_map.position(offset - 1) + 1, "the second half of a CRLF stands where the next line begins"
            continue
        unit = document.characterAt(at)
        if character in "\r\n\u2029":
            assert unit == "\u2029"
        elif ord(character) > 0xFFFF:
            assert 0xD800 <= ord(unit) <= 0xDBFF
        elif ord(character) >= 0x20 and character not in "\x7f\ufeff\ufdd0\ufdd1\ufffc":
            assert unit == character


@pytest.mark.usefixtures("qapp")
@settings(max_examples=300, deadline=None)
@given(awkward, st.data())
def test_a_highlight_covers_exactly_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    text_map = TextMap(text)
    document = document_of(text_map)
    cursor = QTextCursor(document)
    first, last = text_map.positions(start, end)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    expected = TextMap(text[:end]).shown.encode("utf-16-le")[2 * first :].decode("utf-16-le")
    assert cursor.selectedText() == expected.replace("\n", "\u2029")


@given(awkward, st.data())
def test_offsets_come_back_except_inside_a_line_end(text: str, data: st.DataObject) -> None:
    text_map = TextMap(text)
    offset = data.draw(st.integers(0, len(text)))
    back = text_map.offset(text_map.position(offset))
    inside = text[offset - 1 : offset + 1] == "\r\n"
    assert back == (offset + 1 if inside else offset)


@given(awkward)
def test_positions_and_offsets_only_grow(text: str) -> None:
    text_map = TextMap(text)
    positions = [text_map.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    offsets = [text_map.offset(position) for position in range(positions[-1] + 1)]
    assert offsets == sorted(offsets)
    assert not offsets or (offsets[0] == 0 and offsets[-1] == len(text))


@given(st.lists(st.sampled_from(["a" * 10, "😀" * 3, "\r\n", " ", "é", "\0"]), max_size=20).map("".join), st.integers(0, 90))
def test_places_of_a_word_too_long_for_qt_come_back(around: str, length: int) -> None:
    word = "a😀" * (LONGEST_WORD // 2 + length)
    text = around + word + around
    text_map = TextMap(text)
    assert max(map(len, text_map.shown.split())) <= LONGEST_WORD
    units = text_map.shown.encode("utf-16-le")
    middle = len(around) + LONGEST_WORD
    for offset in (*range(len(around) + 1), *range(middle - 3, min(middle + 3, len(text)))):
        if text[offset - 1 : offset + 1] != "\r\n":
            position = text_map.position(offset)
            assert text_map.offset(position) == offset
            assert units[2 * position :].decode("utf-16-le").startswith(TextMap(text[offset]).shown)
    offsets = [text_map.offset(position) for position in range(len(units) // 2 + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)


def test_a_place_inside_a_surrogate_pair_is_that_of_its_character() -> None:
    text_map = TextMap("a😀b")
    assert [text_map.offset(position) for position in range(5)] == [0, 1, 1, 2, 3]


def test_control_characters_are_shown_as_pictures() -> None:
    assert TextMap("a\0b\x1bc\x7f\td").shown == "a\u2400b\u241bc\u2421\td"


@pytest.mark.parametrize(
    ("text", "chosen", "whole"),
    [
        ("Joe Biden a autorisé", "iden a auto", "Biden a autorisé"),
        ("a deux  mots ", "  mots ", "mots"),
        ("pour l’Ukraine, dit-il", "krai", "Ukraine"),
        ("he didn’t say", "did", "didn’t"),
        ("Russia's troops", "uss", "Russia's"),
        ("aujourd’hui", "aujour", "aujourd"),
        ("e\u0301te\u0301 chaud", "e\u0301t", "e\u0301te\u0301"),
        ("東京都に雪が降る", "京都", "京都"),
        ("« oui »", "« oui", "« oui"),
        ("3,5 millions", "5 m", "5 millions"),
    ],
)
def test_a_selection_snaps_to_words(text: str, chosen: str, whole: str) -> None:
    start = text.index(chosen)
    found = snap(text, start, start + len(chosen))
    assert found is not None
    assert text[slice(*found)] == whole


def test_a_selection_of_blanks_is_none() -> None:
    assert snap("a  \n b", 1, 5) is None


@given(awkward, st.data())
def test_snapping_twice_changes_nothing(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    once = snap(text, start, end)
    if once is not None:
        assert snap(text, *once) == once
        assert 0 <= once[0] < once[1] <= len(text)


@pytest.mark.parametrize(
    ("text", "end", "edges"),
    [
        ("Ana said: no.", False, [0, 4, 10]),
        ("Ana said: no.", True, [3, 8, 13]),
        ("Who did? “Ann (Roe).”", False, [0, 4, 9, 14]),
        ("Who did? “Ann (Roe).”", True, [3, 8, 13, 21]),
        ("« Oui ! » « Non »", False, [0, 10]),
        ("« Oui ! » « Non »", True, [9, 17]),
        ('“No,” 3,5 U.S. "a" x', False, [0, 6, 10, 15, 19]),
        ('“No,” 3,5 U.S. "a" x', True, [5, 9, 14, 18, 20]),
        ("one — two", False, [0, 6]),
        ("one — two", True, [3, 9]),
        ("l’Ukraine  don’t", False, [0, 2, 11]),
        ("l’Ukraine  don’t", True, [2, 9, 16]),
        ("e\u0301te\u0301 au", False, [0, 6]),
        ("東京 は", True, [1, 2, 4]),
    ],
)
def test_edges_of_words_one_after_the_other_and_back(text, end, edges):
    assert walk(text, 1, end) == [edge for edge in edges if edge > 0]
    assert walk(text, -1, end) == [edge for edge in reversed(edges) if edge < len(text)]


def walk(text: str, step: int, end: bool) -> list[int]:
    """All edges from one end of a text to the other."""
    at, found = 0 if step > 0 else len(text), []
    while (place := next_edge(text, at, step, end=end)) != at:
        found.append(place)
        at = place
    return found


def test_character_by_character_no_mark_is_cut_from_its_letter():
    text = "e\u0301a👩\u200d🚀b"
    places, at = [], 0
    while (place := next_character(text, at, 1)) != at:
        places.append(place)
        at = place
    assert places == [2, 3, 6, 7]
    assert next_character(text, 6, -1) == 3
    assert next_character(text, 2, -1) == 0
    assert next_character(text, 0, -1) == 0


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("dit « oui » : non ; et ? Si !", "dit «~oui~»~: non~; et~? Si~!"),
        ("un visage :) et « ", "un visage~:) et « "),
        ("voir :ici, deux  : blancs", "voir :ici, deux  : blancs"),
        ("a « b\n» c", "a «~b\n» c"),
    ],
)
def test_no_line_ends_before_a_mark_that_is_set_off(text, shown):
    assert glued(text) == shown.replace("~", "\u00a0")


@given(awkward)
def test_what_is_glued_has_every_character_in_its_place(text):
    assert len(glued(text)) == len(text)
    assert glued(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
