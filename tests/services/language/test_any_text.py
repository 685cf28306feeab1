"""What read() promises for any text at all: hostile characters, odd arguments, every kind of quotation mark and date."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from promises import check_promises

from workbench.services.language import read

# Any code point: control characters and lone halves of surrogate pairs are among what files and clipboards hold.
ANY_CHARACTER = st.characters(exclude_categories=())
# What rules look at, and what moves offsets: marks that compose, letters whose small form is longer, pairs, breaks of every kind.
TOKENS = """
« » “ ” „ ‟ " ' ’ ‘ ‹ › . ! ? … ... : ; , — – - ( ) [ ] […] / | > • © @ # % € $ ¿ ¡ ». .» ." .” -t-il -il
il elle he she they said says dit a annoncé selon according to says: dijo que sagte laut ha detto secondo
Le La The M. Mme Dr. St. J.-C. U.S. p.m. z. B. art. no. EE. UU. etc. Jean Roi Anna Roe Corvet Yahoo! i I à À
1 12 1.250 1,5 3e 1st 2024 0 007 ½ million milliards dozen dizaine de moitié half zweiundzwanzig duecento twenty-two
hier today gestern ieri ayer lundi Monday mars March May dernier last next week il y a trois jours vor drei Jahren ago
2024-02-30 31/02/2023 30.2.2024 31 avril Photo: AFP Image: Lire aussi : Read more: 2:01 PREV Partager Tags: www.a.b/c?d=e
İ ß ﬁ 가 😀 👩‍👩‍👧‍👦 🇫🇷 مرحبا שלום 漢字。 ก่ Ã©
"""
SIGNS = ["e\u0301", "\u0301", "a\u0301\u0323", "\u200b", "\u202e", "\ufeff", "\ufffd", "\x00", "\x1b", "\x85", "\u2028", "\u2029"]
HALVES = ["\x0b", "\x1c", "\ud800", "\udc00", "\U0010ffff", "\uffff"]
# Words that only together mean something to a rule.
TOGETHER = """
Le maire a dit : « Oui.
« Non
M. Dupont
1 000
3,5 %
He said that
il a dit
dimanche dernier
le 3 mars
entre 3 et 5
Photo : AP
Read more:
"""
STARTS = ["\n• un", "\n- ", "\n— "]
WORDS = st.sampled_from([*TOKENS.split(), *TOGETHER.strip().splitlines(), *STARTS, *SIGNS, *HALVES])
GAPS = st.sampled_from(["", " ", " ", " ", "\u00a0", "\u202f", "\t", "\n", "\n\n", "\r\n", "\r", "\u2003"])
PROSE = st.lists(st.tuples(WORDS, GAPS), max_size=60).map(lambda pairs: "".join(word + gap for word, gap in pairs))
TEXTS = st.one_of(
    PROSE, st.text(ANY_CHARACTER, max_size=80), st.tuples(PROSE, st.text(ANY_CHARACTER, max_size=20), PROSE).map("".join)
)
LANGUAGES = st.one_of(
    st.sampled_from([None, "fr", "en", "es", "de", "it", "pt", "FR-ca", "fra", "", "x", "zz"]), st.text(ANY_CHARACTER, max_size=8)
)
DAYS = st.one_of(
    st.none(),
    st.dates().map(str),
    st.sampled_from(["", "0001-01-01", "0001-12-31T23:59:59Z", "9999-12-31", "2024-02-30", "20240305", "hier", "2024-W10-1"]),
    st.text(ANY_CHARACTER, max_size=12),
)
TITLES = st.one_of(st.none(), st.text(ANY_CHARACTER, max_size=30))


@settings(max_examples=500, deadline=None)
@given(TEXTS, LANGUAGES, DAYS, TITLES)
@example("il y a trois jours, hier, la semaine dernière, en mars dernier", "fr", "0001-01-01", None)
@example("next week, tomorrow, next March, next year, next month", "en", "9999-12-31", None)
@example("-t-il-t-il\ud800avril", None, None, None)
@example("9" * 400 + " morts et " + "9" * 59 + " milliards", "fr", None, None)
@example("İİİİ le 3 mars 2024 İ", "fr", None, None)
@example("In İstanbul he said on 3 March 2024 that more than 12 İ boats sank.", "en", None, None)
def test_statements_tile_any_text(text: str, language: str | None, published: str | None, title: str | None) -> None:
    check_promises(text, read(text, language, published, title))


@settings(max_examples=100, deadline=None)
@given(PROSE, st.sampled_from(["fr", "en", "es", "de", "it"]))
def test_the_same_text_is_read_the_same_way(text: str, language: str) -> None:
    assert read(text, language) == read(text, language)


@settings(max_examples=100, deadline=None)
@given(PROSE, st.sampled_from(["fr", "en", "es", "de", "it"]))
def test_line_ends_of_windows_change_no_words(text: str, language: str) -> None:
    """CRLF for LF: the statements have the same words, whatever their offsets."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    words = [" ".join(s.text.split()) for s in read(unix, language).statements]
    assert [" ".join(s.text.split()) for s in read(unix.replace("\n", "\r\n"), language).statements] == words


@pytest.mark.parametrize(
    "unit", ["«", "”", '"', "'", "(", ".", ",", "1", "A", "a ", "\n", "e\u0301", "\ud800", "😀", " \u2028", "İ", "said ", "3 mars "]
)
def test_a_long_line_of_one_thing_is_read_whole(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    reading = read(text, "fr", "2024-03-05")
    assert sum(len(s.text.split()) for s in reading.statements) == len(text.split())
