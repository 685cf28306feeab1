"""Lines that may be the website's: they stay in the article and are pointed at."""

import pytest

from workbench.domain.article import LineRule
from workbench.domain.enums import Kind
from workbench.services.language import line_key, read

BODY = "The council voted on Monday. It was late."


def doubts(text: str, remembered: tuple[LineRule, ...] = ()) -> list[str]:
    return [text[f.start : f.end] for f in read(text, "en", remembered=remembered).flags if f.kind == "furniture-doubt"]


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        (f"A vote\n{BODY}\nRead more\nHow it came to this\nWhat comes next\n{BODY}", ["What comes next"]),
        (f"A vote\n{BODY}\nAdvertisement\nThe winter offer\nSubscribe\n{BODY}", ["The winter offer"]),
        (f"A vote\n{BODY}\nOur town today\n{BODY}\nOur town today\n{BODY}", ["Our town today"]),
        (f"A vote\n{BODY}\nOur town today\n{BODY}", []),
        (f"A vote\n{BODY}\nAdvertisement\n{BODY}", []),
    ],
)
def test_a_doubtful_line_is_body_with_a_flag(text, doubtful):
    assert doubts(text) == doubtful
    assert all(s.kind.is_body for s in read(text, "en").statements if s.text in doubtful)


def test_titles_that_end_at_a_blank_line_leave_no_doubt():
    text = f"A vote\n\n{BODY}\n\nRead more\nHow it came to this\nWhat comes next\n\n{BODY}"
    assert doubts(text) == []
    assert [s.text for s in read(text, "en").statements if s.kind is Kind.RELATED] == ["How it came to this", "What comes next"]


def test_doubts_are_at_most_a_handful():
    odd = "\n".join(f"Advertisement\nThe offer of shop {name}\nSubscribe\n{BODY}" for name in "abcdefghij")
    assert len(doubts(f"A vote\n{BODY}\n{odd}")) == 5


@pytest.mark.parametrize("kind", [Kind.STATEMENT, Kind.FURNITURE])
def test_an_analysts_word_on_the_line_ends_the_doubt(kind):
    text = f"A vote\n{BODY}\nAdvertisement\nThe winter offer\nSubscribe\n{BODY}"
    rule = LineRule("1", "the beacon", line_key("The winter offer"), kind, "subhead", "Ana", "2026-01-01")
    assert doubts(text, (rule,)) == []


def test_offsets_of_a_doubt_are_those_of_the_text_as_given():
    text = f"Un cafe\u0301\r\n{BODY}\r\nAdvertisement\r\nL’offre d’e\u0301te\u0301\r\nSubscribe\r\n{BODY}"
    assert doubts(text) == ["L’offre d’e\u0301te\u0301"]


EN = "The council of Thornley voted on Monday for the new bridge. It was late when they went home."
FR = "Le conseil de Tornelle a voté lundi pour le nouveau pont. Il était tard quand ils sont rentrés."


def foreign(lines: list[str], body: str, language: str) -> list[str]:
    text = "\n\n".join([body[: body.index(" pour" if language == "fr" else " for")], body, body.replace("n", "m"), *lines, body])
    return [text[f.start : f.end] for f in read(text, language).flags if f.kind == "furniture-doubt" and "language" in f.reason]


@pytest.mark.parametrize(
    ("body", "language", "line"),
    [
        (EN, "en", "Der Bürgermeister spricht heute"),
        (EN, "en", "Le maire parle aux habitants"),
        (EN, "en", "El alcalde habla con los vecinos"),
        (FR, "fr", "What the mayor told the council"),
        (FR, "fr", "Der Rat stimmt für die Brücke"),
        (FR, "fr", "Che cosa hanno detto gli altri del ponte"),
    ],
)
def test_a_short_line_in_another_language_is_body_with_a_flag(body, language, line):
    assert foreign([line], body, language) == [line]


@pytest.mark.parametrize(
    ("body", "language", "line"),
    [
        (EN, "en", "Ursula von der Lahn visits Thornley"),
        (EN, "en", "Los Robles beats Las Palomas Rovers"),
        (EN, "en", "Charles de la Tour van den Berg"),
        (EN, "en", "Man killed in war zone"),
        (EN, "en", "Der Rat spricht"),
        (EN, "en", "Der Bürgermeister spricht heute."),
        (EN, "en", "“Der Bürgermeister spricht heute”"),
        (EN, "en", "The film Die Brücke und der Fluss"),
        (FR, "fr", "Le film de la semaine à la mairie"),
        (FR, "fr", "On a dit non au pont"),
    ],
)
def test_names_short_lines_sentences_and_quoted_words_are_not_told_to_be_foreign(body, language, line):
    assert foreign([line], body, language) == []


def test_a_line_in_another_language_inside_a_long_quotation_is_not_the_websites():
    lines = ["“Der Rat hat getagt.", "“Der Bürgermeister spricht heute", "“Die Brücke ist für alle da.”"]
    assert foreign(lines, EN, "en") == []
