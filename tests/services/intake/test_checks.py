"""Earlier checks from TSV, CSV, JSON and JSON Lines: columns, words for verdicts, dates, and what cannot be taken."""

import hashlib
import json
from pathlib import Path

import pytest

from workbench.domain.check import Check
from workbench.domain.enums import Verdict
from workbench.domain.errors import Cancelled, CannotRead
from workbench.services.intake import checks_of, iter_checks, read_checks

FULL = {
    "id": "c-1",
    "text": "The city bought 120 buses.",
    "verdict": "Pants on Fire!",
    "title": "Did it?",
    "claimant": "The mayor",
    "publisher": "Check Desk",
    "url": "https://checks.example/1",
    "date": "12 novembre 2024",
    "language": "fra",
    "topic": "transport",
}
AS_CHECK = Check(
    id="c-1",
    text="The city bought 120 buses.",
    verdict=Verdict.DISPUTED,
    own=False,
    rating="Pants on Fire!",
    title="Did it?",
    claimant="The mayor",
    publisher="Check Desk",
    url="https://checks.example/1",
    date="12 novembre 2024",
    day="2024-11-12",
    language="fr",
    notes="topic: transport",
)


def test_each_kind_of_file_gives_the_same_check(tmp_path: Path) -> None:
    header, values = list(FULL), list(FULL.values())
    quoted = [f'"{value}"' for value in values]
    files = {
        "a.tsv": "\t".join(header) + "\r\n" + "\t".join(values) + "\r\n",
        "a.csv": ",".join(header) + "\n" + ",".join(quoted) + "\n",
        "b.csv": ";".join(header) + "\r\n" + ";".join(quoted),
        "c.csv": "\t".join(header) + "\n" + "\t".join(values),
        "a.json": json.dumps([FULL]),
        "a.jsonl": json.dumps(FULL) + "\n\n",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.write_bytes(content.encode())
        table = read_checks(path)
        assert (table.rows, table.skipped, table.name) == ((AS_CHECK,), (), name)
        assert (table.data, table.sha256) == (content.encode(), hashlib.sha256(content.encode()).hexdigest())
        assert list(iter_checks(path)) == [AS_CHECK]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_and_line_end_will_do(codec: str, end: str) -> None:
    lines = ["Id\tTEXT\tverdict", "1\tLe maire a déclaré l’été.\tvrai", "2\tLa ville a payé.\tfaux", ""]
    rows = checks_of(end.join(lines).encode(codec), "a.tsv").rows
    assert [(row.id, row.text, row.verdict) for row in rows] == [
        ("1", "Le maire a déclaré l’été.", Verdict.VERIFIED),
        ("2", "La ville a payé.", Verdict.DISPUTED),
    ]


def test_a_tsv_is_not_unquoted_and_other_separators_belong_to_its_text() -> None:
    table = checks_of('id\ttext\n1\t"Quoted" and\u2028split\x0bhere\x85now\n2\t"open\n'.encode(), "a.tsv")
    assert [row.text for row in table.rows] == ['"Quoted" and\u2028split\x0bhere\x85now', '"open']


def test_a_csv_follows_rfc_4180() -> None:
    data = b'id,text,note\r\n1,"He said ""no"",\r\nthen left.",x\r\n\r\n2,Plain words,\r\n'
    rows = checks_of(data, "a.csv").rows
    assert [(row.id, row.text, row.notes) for row in rows] == [
        ("1", 'He said "no",\r\nthen left.', "note: x"),
        ("2", "Plain words", ""),
    ]


def test_rows_too_short_are_filled_and_rows_too_long_lose_nothing() -> None:
    tsv = checks_of(b"id\ttext\ttitle\n1\tShort row\n2\tLong row\tTitle\tstray\tmore\n", "a.tsv")
    assert [(row.title, row.notes) for row in tsv.rows] == [(None, ""), ("Title", "stray\tmore")]
    # In a CSV a field too many means an unquoted comma, so the cells cannot be trusted.
    csv = checks_of(b"id,text\n1,Good row\n2,Bad, row\n3,Empty extra,,\n", "a.csv")
    assert [row.id for row in csv.rows] == ["1", "3"]
    assert csv.skipped == ((3, "has 3 fields where the header names 2"),)


def test_lines_that_cannot_be_taken_are_told_with_their_number() -> None:
    table = checks_of(b"id\ttext\n1\t...\n\n2\tWords\n3\t\n", "a.tsv")
    assert [row.id for row in table.rows] == ["2"]
    assert table.skipped == ((2, "has no words in its text"), (5, "has no words in its text"))
    lines = checks_of(b'{"id":1,"text":"Words"}\n{"id":\n[1]\n' + b"[" * 100_000, "a.jsonl")
    assert [row.id for row in lines.rows] == ["1"]
    assert [line for line, _ in lines.skipped] == [2, 3, 4]


def test_a_row_without_an_id_gets_the_same_one_each_time() -> None:
    one = checks_of(b"id\ttext\turl\n\tWords\thttps://a.example/\n\tWords\t\n", "a.tsv").rows
    again = checks_of(b"text,id,url\nWords,,https://a.example/\nWords,,\n", "b.csv").rows
    assert [row.id for row in one] == [row.id for row in again]
    assert len({row.id for row in one}) == 2


def test_json_values_and_new_keys_are_kept() -> None:
    items = [{"id": number, "text": f"Claim {number}"} for number in range(150)]
    items[140] |= {"tags": ["a", "é"], "views": 3, "title": None}
    row = checks_of(json.dumps(items).encode(), "a.json").rows[140]
    assert (row.id, row.title, row.notes) == ("140", None, 'tags: ["a", "é"]\nviews: 3')


def test_half_characters_from_json_are_refused_with_their_line() -> None:
    table = checks_of(b'{"id":"1","text":"Words"}\n{"id":"2","text":"x\\ud800y"}\n', "a.jsonl")
    assert [row.id for row in table.rows] == ["1"]
    assert table.skipped == ((2, "holds half a character (a lone surrogate)"),)


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"claim,verdict\na,false\n", "a.csv", "no column named text; the columns found are: claim, verdict"),
        (b"id\tclaim\n1\tWords\n", "a.tsv", "no column named text; the columns found are: id, claim"),
        (b"", "a.tsv", "the columns found are: none"),
        (b"id\ttext\n", "a.tsv", "holds no earlier check: it has a header and no rows"),
        (b"id\ttext\n1\t?\n", "a.tsv", "line 2 has no words"),
        (b'id,text\n1,Words\n2,"never closed\n3,Words\n', "a.csv", "opened on line 3 is never closed"),
        (b'id,text\n1,"' + b"a" * 10_000_001 + b'"\n', "a.csv", "line 2 is no CSV"),
        (b"{", "a.json", "not well-formed JSON"),
        (b"[" * 100_000, "a.json", "not well-formed JSON"),
        (b'[{"id":' + b"9" * 5_000 + b"}]", "a.json", "not well-formed JSON"),
        (b'{"id":"1"}', "a.json", "no column named text; the columns found are: id"),
        (b"[]", "a.json", "holds no earlier check"),
        (b'{"id":"1","text":"Words"} and more', "a.json", "not well-formed JSON"),
        (b"id,text\n1,a", "a.xlsx", "it is no XLSX workbook"),
        (b"%PDF-1.7\n", "a.pdf", "it is a PDF document. Earlier checks are read from CSV, TSV, JSON, JSONL, XLSX and HTML files"),
        (b"TY  - JOUR\nER  -\n", "a.ris", "looks like RIS, which lists sources"),
        (b"@article{a, title={b}}", "a", "looks like BibTeX"),
        (b"text" + b",c" * 1_000_000 + b"\nWords\n", "a.csv", "it names 1,000,001 columns; a table of checks has at most 1,000"),
        (b"PK\x03\x04....", "a.csv", "a ZIP archive"),
    ],
)
def test_what_is_no_table_of_checks_is_refused_in_one_sentence(data: bytes, name: str, why: str) -> None:
    with pytest.raises(CannotRead) as caught:
        checks_of(data, name)
    assert str(caught.value).startswith(name)
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)


def test_our_own_words_are_no_rating_and_a_rating_stands_for_a_missing_verdict() -> None:
    data = b"id\ttext\tverdict\trating\n1\tA b\tdisputed\t\n2\tA b\t\tFaux\n3\tA b\thalf true\t\n4\tA b\tfalse\tFour Pinocchios\n"
    assert [(row.verdict, row.rating) for row in checks_of(data, "a.tsv").rows] == [
        (Verdict.DISPUTED, None),
        (Verdict.DISPUTED, "Faux"),
        (None, "half true"),
        (Verdict.DISPUTED, "Four Pinocchios"),
    ]


def test_an_import_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        checks_of(b"id\ttext\n1\tWords\n", "a.tsv", cancelled=lambda: True)


def test_lines_read_by_the_block_are_those_read_one_by_one() -> None:
    """A line with a field too many, a blank one, one without words, a carriage return: each only changes what it should."""
    lines = [f"{number}\tThe ferry made {number} trips.\tx{number}" for number in range(30_000)]
    odd = {7: "7\tShort", 9_000: "", 12_000: "12000\tLong\ta\tb", 20_000: "20000\t?\tx", 25_000: "25000\tcut\rin two\tx"}
    for place, line in odd.items():
        lines[place] = line
    for end in ("\n", "\r\n"):
        table = checks_of(("id\ttext\ttopic\n" + end.join(lines)).encode(), "a.tsv")
        rows = dict(zip(table.lines, table.rows, strict=True))
        assert len(rows) == 30_000 - 2 + 1
        assert (rows[2].text, rows[2].notes) == ("The ferry made 0 trips.", "topic: x0")
        assert (rows[9].text, rows[9].notes) == ("Short", "")
        assert 9_002 not in rows
        assert (rows[12_002].text, rows[12_002].notes) == ("Long", "topic: a\nb")
        assert (rows[25_002].text, rows[25_003].id, rows[25_003].text) == ("cut", "in two", "x")
        assert rows[30_002].text == "The ferry made 29999 trips."
        assert table.skipped == ((20_002, "has no words in its text"),)


def test_cells_lose_the_spaces_around_them_and_texts_begin_with_anything() -> None:
    table = checks_of("id\ttext\n\u00a0a \t\u2003“Bread” is dear.\u3000\n\t_ _\nb\t¡Sí!\nc\t…\n".encode(), "a.tsv")
    assert [(row.id, row.text) for row in table.rows] == [("a", "“Bread” is dear."), ("b", "¡Sí!")]
    assert [line for line, _ in table.skipped] == [3, 5]


def test_the_facts_of_a_row_are_canonical_json() -> None:
    data = "id\ttext\tverdict\ttitle\tdate\tlanguage\tpublisher\tzebra\n"
    data += '1\tA b\tfalse\tSay "no" \\ \x01\t2024-03-01\tfra\tÉcho\tz\n2\tA b\t\t\t\t\t\t\n'
    stored = list(checks_of(data.encode(), "a.tsv").stored)
    facts = {
        "date": "2024-03-01",
        "day": "2024-03-01",
        "language": "fr",
        "notes": "zebra: z",
        "publisher": "Écho",
        "rating": "false",
        "title": 'Say "no" \\ \x01',
        "verdict": "disputed",
    }
    assert stored[0].facts == json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert stored[1].facts is None
