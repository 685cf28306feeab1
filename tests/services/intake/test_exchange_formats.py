"""Earlier checks in the shapes in which fact-checkers exchange them, whole, in part and with hostile content."""

import json
from typing import Any

import pytest

from workbench.domain.enums import Verdict
from workbench.domain.errors import CannotRead
from workbench.services.intake import checks_of
from workbench.services.intake.json_items import items
from workbench.services.intake.page_scripts import json_scripts
from workbench.services.intake.scales import Scale, verdict_on

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": "urn:uuid:0192aa",
    "url": "https://fanal.example/checks/brisac",
    "claimReviewed": "The port of Brisac handled 90,000 containers in 2023.",
    "name": "Did Brisac handle 90,000 containers?",
    "author": {"@type": "Organization", "name": "Fanal", "url": "https://fanal.example/"},
    "datePublished": "2024-01-06T08:00:00Z",
    "inLanguage": "en-GB",
    "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": 1, "bestRating": 5, "worstRating": "1"},
    "itemReviewed": {
        "@type": "Claim",
        "author": [{"@type": "Person", "name": "Claire Aubin"}],
        "datePublished": "2023-12-30",
        "appearance": [{"@type": "Article", "url": "https://gazette.example/a"}, "https://gazette.example/b"],
    },
}


def read(document: Any, name: str = "a.json") -> Any:
    return checks_of(document if isinstance(document, bytes) else json.dumps(document).encode(), name)


def test_each_field_of_a_review_is_read() -> None:
    (row,) = read(REVIEW, "a.jsonld").rows
    assert (row.id, row.text, row.verdict, row.rating) == ("0192aa", REVIEW["claimReviewed"], Verdict.DISPUTED, "False")
    assert (row.title, row.claimant, row.publisher) == (REVIEW["name"], "Claire Aubin", "Fanal")
    assert (row.url, row.date, row.day, row.language) == (REVIEW["url"], "2024-01-06T08:00:00Z", "2024-01-06", "en")
    assert row.notes.split("\n") == [
        "rating value: 1 (1 to 5)",
        "claimed: 2023-12-30",
        "appearance: https://gazette.example/a",
        "appearance: https://gazette.example/b",
    ]


def feed(review: Any) -> dict[str, Any]:
    return {"@type": "DataFeed", "name": "Feed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [review]}]}


@pytest.mark.parametrize(
    "document",
    [
        [REVIEW],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Fanal"}, REVIEW]},
        feed(REVIEW),
        {**feed(REVIEW), "dataFeedElement": {"@type": "DataFeedItem", "item": REVIEW}},
        [{"@type": "Organization", "name": "Fanal"}, feed(REVIEW)],
        {"@type": "NewsArticle", "headline": "Brisac", "review": REVIEW},
        {**REVIEW, "@type": ["Review", "schema:ClaimReview"]},
        {**REVIEW, "@type": "http://schema.org/ClaimReview"},
        {key: value for key, value in REVIEW.items() if key != "@type"},
    ],
)
def test_reviews_are_found_wherever_pages_and_feeds_put_them(document: Any) -> None:
    assert read(document).rows == read(REVIEW).rows
    assert read(document).skipped == ()


def test_a_page_of_reviews_is_read_by_its_scripts() -> None:
    page = f"""<!DOCTYPE html><html><head><script>var x = "</scr" + "ipt>";</script>
    <SCRIPT type='application/ld+json' data-x>{json.dumps(REVIEW)}</SCRIPT>
    <script type="application/ld+json">
    //<![CDATA[
    {json.dumps({"@graph": [{**REVIEW, "claimReviewed": "İstanbul has 40 ports."}]})}
    //]]>
    </script><script type="application/ld+json">{{broken</script><script type="application/ld+json">"""
    table = read(page.encode(), "page.html")
    assert [row.text for row in table.rows] == [REVIEW["claimReviewed"], "İstanbul has 40 ports."]
    assert table.skipped == ((3, "is no JSON object"),)
    assert read(page.encode(), "saved page").rows == table.rows
    with pytest.raises(CannotRead, match=r"holds no earlier check: it has a header and no rows"):
        read(b"<html><p>Nothing</p></html>", "page.html")


def test_scripts_left_open_cost_one_pass() -> None:
    assert list(json_scripts("<script>" * 500_000)) == []
    assert list(json_scripts("<script" * 500_000)) == []


def test_answers_of_the_fact_check_api_are_read_one_row_a_review() -> None:
    answer = {
        "claims": [
            {
                "text": "The mayor sold 12 ferries.",
                "claimant": "A leaflet",
                "claimDate": "2024-02-01T00:00:00Z",
                "claimReview": [
                    {
                        "publisher": {"name": "Fanal", "site": "fanal.example"},
                        "url": "https://fanal.example/1",
                        "title": "No ferry was sold",
                        "reviewDate": "2024-02-03T00:00:00Z",
                        "textualRating": "Faux",
                        "languageCode": "fr",
                    },
                    {"publisher": {"site": "prova.example"}, "textualRating": "Mostly false"},
                ],
            },
            {"text": "The harbour froze over."},
            {"claimant": "Nobody"},
            {"text": "The quay is new.", "claimReview": []},
        ],
        "nextPageToken": "x",
    }
    table = read(answer)
    first, second, third, fourth = table.rows
    assert (first.text, first.claimant, first.publisher, first.title) == (
        "The mayor sold 12 ferries.",
        "A leaflet",
        "Fanal",
        "No ferry was sold",
    )
    assert (first.verdict, first.rating, first.url, first.day, first.language) == (
        Verdict.DISPUTED,
        "Faux",
        "https://fanal.example/1",
        "2024-02-03",
        "fr",
    )
    assert first.notes == "claimed: 2024-02-01T00:00:00Z\nsite: fanal.example"
    assert (second.publisher, second.verdict, second.rating) == ("prova.example", None, "Mostly false")
    assert (third.text, fourth.text) == ("The harbour froze over.", "The quay is new.")
    assert [reason for _, reason in table.skipped] == ["has no words in its text"]
    assert len({row.id for row in table.rows}) == 4
    pages = b"\n".join(json.dumps(page).encode() for page in (answer, answer))
    assert len(read(pages, "pages.jsonl").rows) == 8


def test_every_field_of_a_review_may_be_absent_or_odd() -> None:
    for odd in (None, "", [], {}, 7, True, [None, []], {"@type": "Thing"}, [[[]]]):
        for name in REVIEW.keys() - {"@type", "claimReviewed"}:
            (row,) = read({**REVIEW, name: odd}).rows
            assert row.text == REVIEW["claimReviewed"]
    (row,) = read({"@type": "ClaimReview", "itemReviewed": {"@type": "Claim", "name": "The quay is new."}}).rows
    assert (row.text, row.verdict, row.publisher, row.notes) == ("The quay is new.", None, None, "")


def test_reports_of_ours_give_the_claims_with_a_verdict() -> None:
    evidence = {
        "stance": "supports",
        "quote": "340 posts",
        "locator": "p. 4",
        "source": {"title": "Ledger", "url": "https://l.example/"},
    }
    claim = {
        "id": "c-1",
        "text": "We made 340 jobs",
        "restated": "The town made 340 jobs in 2023.",
        "speaker": "Claire Aubin",
        "verdict": "unverified",
        "reason": "no-evidence",
        "not_checkable": None,
        "rationale": "The ledger is shut.",
        "analyst": "Ana",
        "marked_at": "2024-03-01T10:00:00Z",
        "evidence": [evidence],
    }
    article = {"id": "a-1", "title": "Brisac", "url": "https://g.example/b", "language": "fr", "text": "…"}
    document = {
        "$schema": "urn:workbench:report:1",
        "reports": [{"analyst": "Bo", "article": article, "claims": [claim, {**claim, "verdict": None}]}],
    }
    (row,) = read(document).rows
    assert (row.id, row.text, row.verdict, row.rating) == ("c-1", "The town made 340 jobs in 2023.", Verdict.UNVERIFIED, None)
    assert (row.claimant, row.publisher, row.title, row.url) == ("Claire Aubin", "Ana", "Brisac", "https://g.example/b")
    assert (row.day, row.language) == ("2024-03-01", "fr")
    assert row.notes.split("\n") == [
        "reason: no-evidence",
        "rationale: The ledger is shut.",
        "quoted: We made 340 jobs",
        "appearance: https://g.example/b",
        "evidence: supports | Ledger | https://l.example/ | 340 posts | p. 4",
    ]


def test_search_results_of_ours_come_back_without_their_scores() -> None:
    hit = {
        "id": "h",
        "text": "The quay is new.",
        "verdict": "verified",
        "score": 0.9,
        "band": "same",
        "why": ["quay"],
        "differs": [],
    }
    (row,) = read([hit]).rows
    assert (row.id, row.verdict, row.notes) == ("h", Verdict.VERIFIED, "")


@pytest.mark.parametrize(
    ("words", "scale", "verdict"),
    [
        ("", Scale("5", "5", "1"), Verdict.VERIFIED),
        ("", Scale("1", "5", "1"), Verdict.DISPUTED),
        ("", Scale("1.0", "5"), Verdict.DISPUTED),
        ("", Scale("0", "10", "0"), Verdict.DISPUTED),
        ("", Scale("5", "1", "5"), Verdict.DISPUTED),
        ("", Scale("1,0", "1", "0"), Verdict.VERIFIED),
        ("", Scale("3", "5", "1"), None),
        ("", Scale("1"), None),
        ("", Scale("-1", "5", "1"), None),
        ("", Scale("1", "1", "1"), None),
        ("", Scale("NaN", "NaN", "1"), None),
        ("", Scale("inf", "inf", "1"), None),
        ("", Scale("many", "5", "1"), None),
        ("Verdadeiro", Scale("1", "5", "1"), Verdict.VERIFIED),
        ("Misleading", Scale("1", "5", "1"), None),
        ("Plutôt faux", Scale("1", "5", "1"), None),
        ("Größtenteils falsch", Scale("1", "5", "1"), None),
        ("Fuori contesto", Scale("1", "5", "1"), None),
        ("Engañoso", Scale("1", "5", "1"), None),
        ("The minister never said so", Scale("1", "5", "1"), Verdict.DISPUTED),
        ("The minister never said so", Scale("2", "5", "1"), None),
        ("False: the picture is of 2015", Scale(), Verdict.DISPUTED),
        ("Faux. Mais le chiffre existe", Scale(), None),
        ("True - but one number is false", Scale(), None),
        ("Falso – o vídeo é de 2015", Scale("3", "5", "1"), Verdict.DISPUTED),
        ("Fact check: taxes", Scale(), None),
    ],
)
def test_words_decide_and_numbers_only_at_the_ends_of_their_scale(words: str, scale: Scale, verdict: Verdict | None) -> None:
    assert verdict_on(words, scale) is verdict


def test_a_number_alone_is_kept_as_the_rating() -> None:
    review = {**REVIEW, "reviewRating": {"ratingValue": "3", "bestRating": 5, "worstRating": 1}}
    (row,) = read(review).rows
    assert (row.verdict, row.rating, "rating value" in row.notes) == (None, "3 (1 to 5)", False)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("named", [True, False])
def test_any_delimiter_will_do_and_spreadsheets_may_name_it(mark: str, named: bool) -> None:
    lines = [f"sep={mark}"] * named + [f"id{mark}text{mark}verdict", f'1{mark}"One{mark} two"{mark}faux', f"2{mark}Three{mark}"]
    table = checks_of("\r\n".join(lines).encode("cp1252"), "a.csv")
    assert [(row.id, row.text) for row in table.rows] == [("1", f"One{mark} two"), ("2", "Three")]
    assert list(table.lines) == [2 + named, 3 + named]
    assert checks_of("\r\n".join(lines).encode("utf-16"), "checks").rows == table.rows


def test_without_a_telling_name_the_content_decides() -> None:
    rows = read(REVIEW).rows
    assert read(REVIEW, "download").rows == rows
    assert read(b"\xef\xbb\xbf \n" + json.dumps([REVIEW]).encode(), "a.txt").rows == rows
    assert read(b"text|verdict\nThe quay is new.|true\n", "a.txt").rows[0].verdict is Verdict.VERIFIED
    # Lines of JSON under the name of a document are met often.
    assert len(read(json.dumps(REVIEW).encode() + b"\n" + json.dumps(REVIEW).encode(), "a.json").rows) == 2


def test_json_is_taken_apart_item_by_item_whatever_its_size() -> None:
    long = {"text": "x" * 20_000, "n": [1, {"a": None}]}
    assert list(items(json.dumps([long, 12, "a", [3]]))) == [long, 12, "a", [3]]
    assert list(items(" 12 13\n" + json.dumps({"a": {}}))) == [12, 13, {"a": {}}]
    # What is larger than the longest piece is gone through child by child.
    huge = {"name": "y", "claims": [{"text": f"Claim {number}", "notes": "z" * 90_000} for number in range(200)]}
    found = list(items(json.dumps(huge)))
    assert found[0] == "y"
    assert [item["text"] for item in found[1:]] == [f"Claim {number}" for number in range(200)]
    rows = read(huge).rows
    assert len(rows) == 200


@pytest.mark.parametrize(
    "text",
    [
        '{"a":',
        "[1,]",
        "[1 2]",
        '{"a" 1}',
        "{1:2}",
        "]",
        "[" * 100_000,
        '{"a":' * 100_000,
        '["' + "a" * 20_000,
        "[1] x",
        "[" + "9" * 5_000 + "]",
    ],
)
def test_what_is_no_json_is_told(text: str) -> None:
    with pytest.raises(CannotRead, match="not well-formed JSON"):
        list(items(text))


def test_hostile_items_are_faults_of_their_own() -> None:
    deep: Any = []
    for _ in range(400):
        deep = [deep]
    nested: Any = {"text": "x"}
    for _ in range(300):
        nested = {"claims": [nested]}
    wide = {f"k{number}": "" for number in range(5_000)} | {"text": "Words of a wide row."}
    table = read([deep, nested, wide, {"text": "NUL \0 stays."}, {"text": "w " * 60_000}, "text", 7, None, {}])
    assert [row.text for row in table.rows] == ["Words of a wide row.", "NUL \0 stays."]
    assert {reason for _, reason in table.skipped} >= {"is no JSON object", "has a text of 119,999 characters, which is no claim"}


def test_a_file_of_endless_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.services.intake.checks.MAX_ROWS", 10)
    with pytest.raises(CannotRead, match="more than 10 rows of 1 columns; split it"):
        checks_of(b"text\n" + b"Words\n" * 11, "a.csv")
    assert len(checks_of(b"text\n" + b"Words\n" * 10, "a.csv").rows) == 10
    monkeypatch.setattr("workbench.services.intake.checks.MAX_CELLS", 100)
    with pytest.raises(CannotRead, match="more than 5 rows of 20 columns"):
        checks_of(b"text" + b",x" * 19 + b"\n" + b"Words\n" * 6, "a.csv")
    monkeypatch.setattr("workbench.services.intake.tables.MAX_ITEMS", 10)
    for text in ("[" + "[]," * 10 + "[]]", '{"a":[' + "[]," * 9_000_000 + "[]]}"):
        with pytest.raises(CannotRead, match="more than 10 items; split it"):
            checks_of(text.encode(), "a.json")
