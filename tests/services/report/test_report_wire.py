"""The JSON names are a contract: these tests spell them out."""

import json

from report_dossiers import english_dossier, french_dossier

from workbench.domain.article import ArticleEntry, Tally
from workbench.domain.check import Check, Difference, Hit, SearchResult
from workbench.domain.enums import AttributionForm, Band, DifferenceKind, Intent, Kind, Verdict
from workbench.domain.fault import Fault, finding
from workbench.domain.journal import Event, Verification
from workbench.domain.statement import DateMention, Flag, InnerQuote, Quantity, Signal, Statement
from workbench.services.report import wire

STATEMENT = Statement(
    start=3,
    end=40,
    text="He said “at least eight” on Sunday.",
    kind=Kind.QUOTE,
    rule="cue-colon",
    speaker="He",
    attribution=("He", "Rive Info"),
    attribution_form=AttributionForm.PARTIAL,
    cue="said",
    content=(8, 30),
    inner_quotes=(InnerQuote(8, 24, None),),
    checkworthiness=0.75,
    signals=(Signal("digit", 2.8, "eight"),),
    quantities=(Quantity("at least eight", 9, 23, 8.0, 8.0, None, None, "deaths"),),
    dates=(DateMention("Sunday", 28, 34, "2024-11-17", "2024-11-17", True),),
    confidence=0.9,
)

STATEMENT_NAMES = [
    *("start", "end", "text", "kind", "subkind", "speaker", "attribution", "attribution_form", "cue", "content", "inner_quotes"),
    *("checkworthiness", "signals", "quantities", "dates", "rule", "confidence"),
]
CLAIM_NAMES = [
    *("id", "article", "number", *STATEMENT_NAMES, "verdict", "rating", "reason", "not_checkable", "restated", "rationale"),
    *("analyst", "marked_at", "evidence", "requests", "signed"),
    *("as_of", "review_on", "recheck", "confirmed", "said", "second_looks"),
]


def test_a_statement_has_the_fixed_names_and_plain_values():
    found = wire.statement_json(STATEMENT)
    assert list(found) == STATEMENT_NAMES
    assert json.loads(json.dumps(found)) == {
        "start": 3,
        "end": 40,
        "text": "He said “at least eight” on Sunday.",
        "kind": "quote",
        "subkind": None,
        "speaker": "He",
        "attribution": ["He", "Rive Info"],
        "attribution_form": "partial",
        "cue": "said",
        "content": [8, 30],
        "inner_quotes": [{"start": 8, "end": 24, "speaker": None}],
        "checkworthiness": 0.75,
        "signals": [{"name": "digit", "weight": 2.8, "text": "eight"}],
        "quantities": [
            {
                "text": "at least eight",
                "start": 9,
                "end": 23,
                "value": 8.0,
                "low": 8.0,
                "high": None,
                "unit": None,
                "noun": "deaths",
            }
        ],
        "dates": [{"text": "Sunday", "start": 28, "end": 34, "from": "2024-11-17", "to": "2024-11-17", "resolved": True}],
        "rule": "cue-colon",
        "confidence": 0.9,
    }


def test_a_claim_is_a_statement_with_its_verdict_and_evidence():
    dossier = french_dossier()
    disputed = next(view for view in dossier.claims if view.verdict is Verdict.DISPUTED)
    found = wire.claim_json(disputed, dossier.article.id)
    assert list(found) == CLAIM_NAMES
    assert found["article"] == dossier.article.id
    assert found["text"] == disputed.claim.quote
    assert (found["verdict"], found["reason"], found["not_checkable"]) == ("disputed", "altered", None)
    assert type(found["verdict"]) is str
    evidence = found["evidence"][1]
    assert list(evidence) == ["id", "source", "stance", "quote", "locator", "pin", "copy"]
    assert list(evidence["source"]) == ["id", "title", "url", "publisher", "published", "accessed", "snapshot", "fate"]
    assert evidence["stance"] == "contradicts"


def test_a_claim_without_state_has_nulls_and_no_rationale():
    view = next(one for one in french_dossier().claims if one.claim.kind is Kind.FURNITURE)
    found = wire.claim_json(view)
    assert list(found) == CLAIM_NAMES
    assert (found["number"], found["verdict"], found["analyst"], found["marked_at"], found["rationale"]) == (
        None,
        None,
        None,
        None,
        "",
    )
    assert found["article"] == view.claim.article_id


def test_a_hit_has_the_fixed_names():
    check = Check(
        "a-1",
        "90 drones",
        Verdict.VERIFIED,
        False,
        rating="True",
        publisher="P",
        url="https://p.example",
        date="1 May",
        language="en",
    )
    hit = Hit(check, 0.91, Band.DIFFERS, ("drones",), (Difference(DifferenceKind.NUMBER, "120", "90"),))
    result = wire.search_json(SearchResult("120 drones", (hit,), (), 1.5))
    assert result == {
        "query": "120 drones",
        "hits": [
            {
                "id": "a-1",
                "text": "90 drones",
                "verdict": "verified",
                "rating": "True",
                "publisher": "P",
                "url": "https://p.example",
                "date": "1 May",
                "language": "en",
                "score": 0.91,
                "band": "differs",
                "why": ["drones"],
                "differs": [{"kind": "number", "query": "120", "hit": "90"}],
            }
        ],
        "ms": 1.5,
    }


def test_an_article_and_its_line_in_the_library_tell_the_same_counts():
    dossier = english_dossier()
    article, tally = dossier.article, dossier.tally
    found = wire.article_json(article, tally)
    entry = ArticleEntry(
        article.id,
        article.title,
        article.location,
        article.opened_at,
        None,
        None,
        None,
        "en",
        article.words,
        tally,
        article.opened_at,
    )
    line = wire.entry_json(entry)
    assert found["id"] == line["id"] == article.id
    assert found["counts"] == line["counts"]
    assert found["counts"] == {
        "claims": 3,
        "reviewed": 3,
        "to_review": 0,
        "verified": 1,
        "disputed": 1,
        "unverified": 0,
        "not_checkable": 1,
        "unsourced": 1,
    }
    assert wire.text_json(article) == {"text": article.text, "encoding": "utf-8", "language": "en", "sha256": article.snapshot}
    assert wire.flag_json(Flag("mojibake", 1, 2, "why")) == {"kind": "mojibake", "start": 1, "end": 2, "reason": "why"}
    assert wire.tally_json(Tally())["reviewed"] == 0


def test_an_event_gives_its_records_as_objects():
    event = Event(
        7,
        "e",
        "2024-01-01T00:00:00Z",
        "A",
        "s",
        Intent.DO,
        None,
        "mark claim 4",
        "state",
        "r",
        None,
        '{"verdict":"disputed"}',
        "p",
        "h",
    )
    found = wire.event_json(event)
    assert (found["seq"], found["record"], found["before"], found["after"]) == (7, "r", None, {"verdict": "disputed"})
    assert (found["intent"], found["prev"], found["hash"]) == ("do", "p", "h")


def test_verify_is_ok_only_without_findings():
    assert wire.verification_json(Verification(3, "h", 1, 0, ()))["ok"] is True
    bad = wire.verification_json(Verification(3, "h", 1, 0, (finding("journal", 2, Fault.ALTERED),)))
    assert bad["ok"] is False
    assert [one["where"] for one in bad["findings"]] == ["journal 2"]
