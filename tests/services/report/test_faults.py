"""What is wrong with a casebook, in words: every fault has its sentence in each language, with the values it names."""

import json
import re

import pytest

from workbench.domain.fault import Fault, finding
from workbench.resources import resource
from workbench.services.report.faults import fault_json, fault_line, where_words
from workbench.services.report.strings import words_in
from workbench.store.rows import TABLES

VALUES = {
    Fault.MISSING: {"n": 1200},
    Fault.MISBEGUN: {"other": "claim", "record": "c1"},
    Fault.DANGLING: {"other": "article"},
    Fault.PAGES: {"line": "wrong # of entries in index one"},
    Fault.UNREADABLE: {"error": "database disk image is malformed"},
    Fault.FEWER: {"n": 12},
    Fault.HOLES: {"n": 4096},
    Fault.EVENT_LOST: {"first": 7},
    Fault.EVENTS_LOST: {"first": 7, "last": 9},
    Fault.UNVOUCHED: {"n": 3},
    Fault.ROWS_UNREAD: {"n": 1200},
    Fault.ARTICLE_BYTES: {"title": "Quays of {Ossenby}"},
    Fault.SOURCE_BYTES: {"title": "Rolls of 1911"},
    Fault.OWNER_LOST: {"other": "claim"},
    Fault.CHECKS_LOST: {"n": 3, "title": "checks.tsv"},
    Fault.MORE: {"n": 40},
}


def made(fault):
    return finding("journal", 5, fault, **VALUES.get(fault, {}))


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_fault_has_its_sentence_with_all_that_it_names(fault, language):
    words = words_in(language)
    template = json.loads(resource("templates", f"strings.{language}.json").read_text("utf-8"))[f"fault.{fault}"]
    one = made(fault)
    assert set(re.findall(r"\{(\w+)\}", template)) == set(dict(one.values))
    line = fault_line(one, words)
    assert line.startswith("journal 5")
    for name, value in one.values:
        said = words.number(value) if name == "n" else words(f"place.{value}") if name == "other" else str(value)
        assert said in line
    assert line != fault_line(one, words_in("fr" if language == "en" else "en"))


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_every_kind_of_record_has_its_name(table):
    assert all(words_in(language).has(f"place.{table}") for language in ("en", "fr"))


def test_a_place_that_nobody_knows_keeps_its_name():
    assert where_words(finding("earlier_check", "row 7", Fault.DANGLING, other="x"), words_in("fr")) == "earlier_check row 7"


def test_as_data_a_finding_has_its_kind_and_values_beside_the_english():
    assert fault_json(finding("journal", 9, Fault.MISSING, n=8)) == {
        "where": "journal 9",
        "what": "event 8 is missing or out of order",
        "fault": "missing",
        "values": {"n": 8},
    }
