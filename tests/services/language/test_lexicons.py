"""The word lists: each language is one file, complete, readable by the engine and free of contradictions."""

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import workbench
from workbench.resources import resource
from workbench.services.language.lexicon import (
    TRAITS,
    Lexicon,
    furniture_lists,
    known_languages,
    lexicon,
    outlet_lists,
    people_lists,
)

TUNED = ("de", "en", "es", "fr", "it")
UNTUNED = ("nl", "pt")
# Lists that a language may have for itself, and what they are for; without them nothing of the kind is found.
OWN = {
    ("attribution", "passive_auxiliaries"): "stands for the auxiliaries where a passive has helpers of its own",
    ("attribution", "pronouns_neuter"): "a pronoun for things that speak: a report, a ministry",
    ("attribution", "calling"): "verbs that call something a name",
    ("attribution", "finite"): "verbs by which a clause without a word like that is known",
    ("attribution", "infinitive_marks"): "words before an infinitive that is what is said",
    ("attribution", "adverbs"): "adverbs that no ending shows",
    ("numbers", "age_stems"): "begins a word behind a number that is an age",
    ("numbers", "hours_of"): "makes hours behind a word such as at a length of time: à 8 heures de route",
    ("numbers", "joined_units"): "begins a word that a dash joins to a number",
    ("numbers", "year_labels"): "makes the number behind it a year, whatever follows",
    ("numbers", "metre_words"): "words behind a number and m that make it metres",
    ("numbers", "plurals"): "plurals without the usual ending",
    ("numbers", "skip_parts"): "parts of hyphened words that nothing counts",
    ("attribution", "oblique"): "articles of the cases that no subject stands in",
    ("attribution", "perhaps_reported"): "forms of reported speech that are an indicative as well",
    ("attribution", "reported"): "forms of reported speech",
    ("attribution", "rumour"): "phrases for what is said by nobody named",
    ("attribution", "separable"): "verbs of saying only with their particle",
    ("attribution", "inserted"): "words between the parts of a verb",
    ("attribution", "infinitive_endings"): "infinitives that are what is said",
    ("attribution", "according_after"): "stands behind the name: zufolge",
    ("attribution", "circles"): "leads to circles that a newsroom heard it from: aus Regierungskreisen",
    ("attribution", "circles_endings"): "closes a compound for such circles",
    ("attribution", "mute_endings"): "closes a compound for a thing that does not speak",
    ("attribution", "inverting"): "verbs whose subject may follow them behind a comma: says the council",
    ("attribution", "negation_endings"): "endings that deny a verb: n't",
    ("attribution", "never_nouns"): "forms with the ending of a plural that are a verb only",
    ("attribution", "moments"): "nouns behind that which tell when: that night",
    ("attribution", "places"): "prepositions that a subject's own words stand behind: banners along the fence",
    ("attribution", "told_infinitives"): "infinitives that are said behind the one who is told",
    ("grammar", "attached_pronouns"): "pronouns written onto the verb with a hyphen",
    ("grammar", "half_of"): "what must follow a half",
    ("grammar", "participles_also_finite"): "participles that are a present or a past as well",
    ("grammar", "reflexive_auxiliaries"): "helpers that make a verb of saying only if it is reflexive",
    ("sentences", "abbreviations_with_capital"): "abbreviations of days that are words too",
    ("grammar", "zero_that_subjects"): "subjects that begin what is said without a word like that",
}
# Conjugations: infinitives under verbs_ENDING, their endings under forms_ENDING.
CONJUGATED = re.compile(r"(?:verbs|forms)_[a-z]+$")
# Bounds that stand behind the number are named after those before it.
BEHIND = re.compile(r"(?:at_least|at_most|about)_after$")
VALUES = {
    ("numbers", key) for key in ("units", "hundreds", "multipliers", "collectives", "collectives_plural", "ordinals", "fractions")
} | {("dates", key) for key in ("months", "weekdays", "days")}
PATTERNS = {("grammar", "decades"), ("grammar", "past_participle"), ("grammar", "participle_after_being"), ("grammar", "preterite")}
# Two lists of which a word can be in one only.
APART = [
    (("grammar", "feminine_before"), ("grammar", "masculine_before")),
    (("attribution", "pronouns_masculine"), ("attribution", "pronouns_feminine")),
    (("attribution", "verbs_strong"), ("attribution", "verbs_weak")),
    (("signals", "first_person"), ("signals", "second_person")),
    (("signals", "million"), ("signals", "unit")),
    (("signals", "date"), ("signals", "unit")),
    (("dates", "last"), ("dates", "next")),
    (("numbers", "money"), ("numbers", "clock")),
]


def entries(code: str) -> list[tuple[str, str, str]]:
    return [(section, key, text) for section, lists in lexicon(code).sections.items() for key, text in lists.items()]


def keys(code: str) -> set[tuple[str, str]]:
    return {(section, key) for section, key, _ in entries(code)}


def test_the_languages_are_the_files() -> None:
    assert known_languages() == tuple(sorted(TUNED + UNTUNED))


@pytest.mark.parametrize("code", UNTUNED)
def test_a_lexicon_has_every_list_that_the_tuned_ones_share(code: str) -> None:
    shared = set.intersection(*(keys(tuned) for tuned in TUNED))
    assert sorted(shared - keys(code)) == []


@pytest.mark.parametrize("code", known_languages())
def test_every_list_is_one_that_the_engine_reads(code: str) -> None:
    package = Path(workbench.__file__).parent / "services" / "language"
    source = "".join(path.read_text(encoding="utf-8") for path in package.glob("*.py"))
    named = {
        (section, key)
        for section, key in keys(code)
        if not (CONJUGATED.match(key) or BEHIND.match(key)) and f'"{key}"' not in source
    }
    endings = {key.partition("_")[2] for section, key in keys(code) if section == "grammar" and key.startswith("forms_")}
    unconjugated = {key for key in endings if ("attribution", f"verbs_{key}") not in keys(code)}
    assert (named, unconjugated) == (set(), set())


@pytest.mark.parametrize("code", known_languages())
def test_a_list_that_only_one_language_has_is_told_of(code: str) -> None:
    others = set().union(*(keys(other) for other in known_languages() if other != code))
    assert {place for place in keys(code) - others if not CONJUGATED.match(place[1])} <= set(OWN)


@pytest.mark.parametrize("code", known_languages())
def test_the_lists_read_as_the_engine_compares(code: str) -> None:
    for section, key, text in entries(code):
        assert isinstance(text, str), (section, key)
        assert unicodedata.is_normalized("NFC", text), (section, key)
        assert "’" not in text, (section, key)
        if (section, key) not in PATTERNS:
            lowered = {word for word in text.split() if word.partition("=")[0] != word.partition("=")[0].lower()}
            assert lowered == set(), (section, key)


@pytest.mark.parametrize("code", known_languages())
def test_values_and_patterns_can_be_read(code: str) -> None:
    known = lexicon(code)
    for section, key in VALUES:
        assert all(isinstance(value, float) for value in known.numbers(section, key).values())
    for section, key in PATTERNS:
        re.compile(known.text(section, key).replace("{tens}", "x"))
    for line in known.phrases("dates", "phrases"):
        words, span, steps = line.split("|")
        assert words
        assert span in ("day", "week", "month", "year")
        assert abs(int(steps)) <= 2
    assert known.traits <= set(TRAITS)
    assert {known.text("numbers", "decimal"), known.text("numbers", "grouping").strip()} == {".", ","}


@pytest.mark.parametrize("code", known_languages())
def test_months_days_and_ordinals_are_complete(code: str) -> None:
    known = lexicon(code)
    assert set(known.numbers("dates", "months").values()) == set(range(1, 13))
    assert set(known.numbers("dates", "weekdays").values()) == set(range(7))
    assert {0, -1} <= set(known.numbers("dates", "days").values())
    assert set(range(1, 13)) <= set(known.numbers("numbers", "units").values())


@pytest.mark.parametrize("code", known_languages())
def test_no_word_stands_in_two_lists_that_contradict_each_other(code: str) -> None:
    known = lexicon(code)
    both = {(a, b): found for a, b in APART if (found := _words(known, a) & _words(known, b))}
    assert both == {}
    phrases = [phrase for kind in ("at_least", "at_most", "about") for phrase in known.phrases("numbers", kind)]
    assert sorted(phrases) == sorted(set(phrases))


def _words(known: Lexicon, place: tuple[str, str]) -> set[str]:
    return {word.partition("=")[0] for word in known.words(*place)}


def test_the_shared_lists_take_in_what_the_languages_add() -> None:
    assert {"leia também", "lees ook", "lire aussi"} <= set(furniture_lists().phrases("related_label", "words"))
    assert {"deputada", "woordvoerster", "sénatrice"} <= people_lists().words("roles", "feminine")
    assert {"het parool", "o globo", "le monde"} <= set(outlet_lists().phrases("outlets", "names"))


SAME_NAMES = {"roles": {"femme"}, "given_names": set()}


@pytest.mark.parametrize("section", ["given_names", "roles"])
def test_no_name_is_a_mans_and_a_womans(section: str) -> None:
    people = people_lists()
    assert people.words(section, "feminine") & people.words(section, "masculine") - SAME_NAMES[section] == set()


ASK = """
import json
from workbench.services.language import read
from workbench.services.language.lexicon import known_languages
from workbench.services.language.phrases import related_labels
said = read("El paro baja un 3 %, según la alcaldesa Rosa Campos.", "gl").statements[0]
print(json.dumps([list(known_languages()), said.speaker, [q.value for q in said.quantities], "le máis" in related_labels()]))
"""


def test_one_more_file_is_one_more_language(tmp_path: Path) -> None:
    """A copy of the program with one file more, in a process of its own: nothing but the file makes the language known."""
    shutil.copytree(
        Path(workbench.__file__).parent, tmp_path / "workbench", ignore=shutil.ignore_patterns("__pycache__", "ui", "resources")
    )
    lists = tmp_path / "workbench" / "resources" / "lexicons"
    shutil.copytree(resource("lexicons"), lists)

    before = _asked(tmp_path)
    text = (lists / "es.toml").read_text(encoding="utf-8")
    (lists / "gl.toml").write_text(text + '\n[furniture.related_label]\nwords = "le máis"\n', encoding="utf-8")
    after = _asked(tmp_path)

    assert before == f"[{_listed(known_languages())}, null, [3.0], false]"
    assert after == f'[{_listed((*known_languages(), "gl"))}, "Rosa Campos", [3.0], true]'


def _listed(codes: tuple[str, ...]) -> str:
    return "[" + ", ".join(f'"{code}"' for code in sorted(codes)) + "]"


def _asked(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
