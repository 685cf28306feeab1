"""Quotations found again in another version of their text, and what a changed number, name or negation makes of them."""

import itertools
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.renewal import Fate
from workbench.services.match.anchors import Versions, edits, place
from workbench.services.match.anchors.wording import altered

OLD = """Harbour ferry ran half empty

The ferry carried 41,212 passengers in 2023, the annual report says. Mayor Ada Lind called it a success.
"It has never been cancelled," she told the council on Monday.

The line opened in May. Critics said the boats were too large for the route.
The council will vote in June."""


def found(new, quote, old=OLD, language="en"):
    start = old.index(quote)
    versions = Versions(old, new, language)
    one = place(versions, start, start + len(quote))
    return one.fate, new[one.start : one.end]


def test_the_same_words_in_their_place_are_unchanged():
    new = "Correction: an earlier version had a wrong date.\n\n" + OLD.replace("Mayor Ada Lind called it a success.", "")
    quote = "The ferry carried 41,212 passengers in 2023, the annual report says."
    assert found(new, quote) == (Fate.UNCHANGED, quote)


def test_the_same_words_elsewhere_have_moved():
    first, second, third = OLD.split("\n\n")
    quote = "Critics said the boats were too large for the route."
    assert found("\n\n".join((first, third, second)), quote)[1] == quote
    fates = {found("\n\n".join((third, first, second)), one)[0] for one in (quote, "Mayor Ada Lind called it a success.")}
    assert fates == {Fate.MOVED, Fate.UNCHANGED}


def test_other_words_for_the_same_are_reworded():
    new = OLD.replace("the boats were too large for the route.", "those boats were far too big for such a route.")
    fate, words = found(new, "Critics said the boats were too large for the route.")
    assert (fate, words) == (Fate.REWORDED, "Critics said those boats were far too big for such a route.")


def test_what_was_moved_and_reworded_is_found():
    quote = "Critics said the boats were too large for the route."
    lines = [line for line in OLD.split("\n") if quote not in line]
    new = "\n".join(["Critics said these boats were too large for such a route.", *lines])
    assert found(new, quote) == (Fate.REWORDED, "Critics said these boats were too large for such a route.")


def test_a_sentence_that_is_no_longer_there_is_gone():
    assert found(OLD.replace("The council will vote in June.", ""), "The council will vote in June.") == (Fate.GONE, "")


@pytest.mark.parametrize(
    ("quote", "now"),
    [
        ("The ferry carried 41,212 passengers in 2023, the annual report says.", ("41,212", "14,212")),
        ("The ferry carried 41,212 passengers in 2023, the annual report says.", ("in 2023", "in 2022")),
        ("Mayor Ada Lind called it a success.", ("Ada Lind", "Ida Lund")),
        ("Mayor Ada Lind called it a success.", ("called it a", "never called it a")),
        ("Mayor Ada Lind called it a success.", ("called it a success.", "called it a success. Not.")),
        ('"It has never been cancelled,"', ("never been", "been")),
        ("The line opened in May.", ("in May", "in March")),
        ("The line opened in May.", ("The line opened", "The line has not opened")),
        ("The council will vote in June.", ("will vote", "won't vote")),
    ],
)
def test_a_changed_number_name_or_negation_is_never_a_rewording(quote, now):
    fate, words = found(OLD.replace(*now), quote)
    if now[1].endswith("Not."):
        assert words == quote, "a sentence of its own is no part of the one before"
        return
    assert fate is Fate.ALTERED, words


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "Le pont a coûté 12 millions d’euros.", "Le pont a coûté 21 millions d’euros."),
        ("fr", "Le pont a coûté deux millions d’euros.", "Le pont a coûté trois millions d’euros."),
        ("fr", "Le maire a promis de payer.", "Le maire n’a pas promis de payer."),
        ("fr", "Le maire a promis de payer.", "Le maire n’a jamais promis de payer."),
        ("fr", "Selon Anna Morel, la ville paiera.", "Selon Anne Maurel, la ville paiera."),
        ("es", "El molino costó 3 millones.", "El molino costó 8 millones."),
        ("es", "El alcalde firmó el acuerdo.", "El alcalde no firmó el acuerdo."),
        ("de", "Die Brücke wurde im Mai eröffnet.", "Die Brücke wurde nicht im Mai eröffnet."),
        ("de", "Die Brücke kostete 12 Millionen.", "Die Brücke kostete 120 Millionen."),
        ("it", "Il ponte è costato 12 milioni.", "Il ponte non è costato 12 milioni."),
        ("en", "Norway sued Denmark over the cable.", "Denmark sued Norway over the cable."),
        ("en", "The share rose from 3 to 5 percent.", "The share rose from 5 to 3 percent."),
        (None, "Kasvu oli 3,5 prosenttia.", "Kasvu oli 5,3 prosenttia."),
    ],
)
def test_what_turns_a_claim_is_told_in_each_language(language, old, new):
    assert altered(old, new, language)
    assert not altered(old, old, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "It carried 41,212 people.", "It transported 41 212 people."),
        ("fr", "Le pont suspendu rouvre.", "Le vieux pont rouvre enfin."),
        ("en", "The boats were too large, critics said.", "Critics said the boats were too big."),
    ],
)
def test_a_matter_of_style_is_none(language, old, new):
    assert altered(old, new, language) == ()


def test_every_changed_figure_of_a_text_is_noticed(seeds_of_texts):
    for language, text, spans in seeds_of_texts:
        for start, end in spans:
            for digit in re.finditer(r"\d", text[start:end]):
                at = start + digit.start()
                new = text[:at] + str((int(digit[0]) + 3) % 10) + text[at + 1 :]
                one = place(Versions(text, new, language), start, end)
                assert one.fate in (Fate.ALTERED, Fate.GONE), new[one.start : one.end]


@pytest.fixture(scope="module")
def seeds_of_texts():
    from workbench.resources import seed
    from workbench.services import intake
    from workbench.services import language as engine

    found = []
    for name in ("biden-atacms.fr.txt", "ossenby-flood.en.html", "valdearena-aceite.es.txt"):
        draft = intake.read_location(str(seed(name)))
        reading = engine.read(draft.text, draft.language)
        found.append((reading.language, draft.text, [(one.start, one.end) for one in reading.statements]))
    return found


def test_light_edits_lose_nothing(seeds_of_texts):
    for language, text, spans in seeds_of_texts:
        rng = random.Random(language)
        words = re.findall(r"\w+", text)
        new = re.sub(r"\w+", lambda m: rng.choice(words) if rng.random() < 0.05 else m[0], text)  # noqa: B023
        versions = Versions(text, new, language)
        places = [place(versions, *span) for span in spans if len(text[slice(*span)].split()) > 5]
        assert sum(one.found for one in places) >= 0.99 * len(places)
        assert all(a.start <= b.start for a, b in itertools.pairwise(places) if a.found and b.found)


@given(st.text(max_size=120), st.text(max_size=120), st.data())
def test_any_texts_give_a_place_inside(old, new, data):
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    one = place(Versions(old, new, None), start, end)
    assert 0 <= one.start <= one.end <= len(new)
    if one.fate in (Fate.UNCHANGED, Fate.MOVED):
        assert new[one.start : one.end] == old[start:end]


def outside(text, spans):
    """What of a text lies in none of the spans, which do not overlap."""
    at = 0
    for start, end in sorted(spans):
        assert at <= start <= end
        yield text[at:start]
        at = end
    yield text[at:]


WORDS = st.lists(
    st.sampled_from(["one", "two", "three", "four", "five", "six", "seven\n", "eight.", "nine,", "Ten"]), max_size=40
).map(" ".join)


@given(WORDS | st.text(max_size=200), WORDS | st.text(max_size=200))
def test_edits_turn_one_version_into_the_other(old, new):
    versions = Versions(old, new, None)
    told = edits(versions)
    for one in told:
        assert old[one.old_start : one.old_end] == one.before
        assert new[one.start : one.end] == one.after
    words = re.compile(r"[^\W_]+")
    stayed = [
        [word for piece in outside(text, spans) for word in words.findall(piece.casefold())]
        for text, spans in ((old, [(one.old_start, one.old_end) for one in told]), (new, [(one.start, one.end) for one in told]))
    ]
    assert stayed[0] == stayed[1]
    for one in told:
        assert one.moved == (words.findall(one.before.casefold()) == words.findall(one.after.casefold()))


def test_edits_read_as_a_list():
    new = OLD.replace("41,212", "31,212").replace("The council will vote in June.", "The council voted.")
    told = [(one.before, one.after) for one in edits(Versions(OLD, new, "en"))]
    assert told == [("41", "31"), ("will vote in June", "voted")]


def test_edits_tell_the_words_around_them():
    new = OLD.replace("41,212", "31,212").replace("Mayor Ada Lind called it a success.", "").replace("in June.", "in June or July.")
    told = [(one.lead, one.before, one.after, one.tail) for one in edits(Versions(OLD, new, "en"))]
    assert told == [
        ("The ferry carried ", "41", "31", ",212 passengers in …"),
        ("… annual report says. ", "Mayor Ada Lind called it a success", "", "."),
        ("… vote in June ", "", "or July", "."),
    ]


def test_a_sentence_that_was_moved_is_told_once():
    sentence = "Critics said the boats were too large for the route."
    new = OLD.replace(f" {sentence}", "").replace("\n\nThe ferry", f"\n\n{sentence} The ferry").replace("41,212", "31,212")
    told = edits(Versions(OLD, new, "en"))
    assert [(one.moved, one.before, one.after) for one in told] == [(True, sentence[:-1], sentence[:-1]), (False, "41", "31")]
    assert (told[0].lead, told[0].tail) == ("", ". The ferry carried …")


def test_what_was_moved_and_shortened_is_told_as_both():
    new = "We were told otherwise. Critics said the boats were too large.\n\n" + OLD.replace(
        " Critics said the boats were too large for the route.", ""
    )
    told = [(one.moved, one.before, one.after) for one in edits(Versions(OLD, new, "en"))]
    assert (True, "Critics said the boats were too large", "Critics said the boats were too large") in told
    assert (False, "for the route", "") in told
    assert (False, "", "We were told otherwise") in told
