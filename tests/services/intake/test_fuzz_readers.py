"""Every reader and importer on files with faults: plain values or a refusal, never a hang, never anything else."""

import json
import re
from importlib import import_module

import pytest
from documents import docx, epub, odt, paragraph, pdf, warc
from fuzzing import examples, faulty, no_longer_than, outcome
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workbooks import sheet, workbook

from workbench.domain.errors import CannotRead
from workbench.services.intake import checks_of, decode, read_text
from workbench.services.intake.readers import READERS, reader_by_content
from workbench.services.sources.references import is_list, read_references

PAGE = (
    "<!doctype html><html lang=fr><head><title>Le port</title><meta property='og:site_name' content='Le Phare'>"
    '<script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":"The quay is 300 m long.",'
    '"reviewRating":{"alternateName":"False"}}</script></head>'
    "<body><nav>Accueil</nav><article><h1>Le port</h1><p>Le quai mesure 300 mètres.</p></article></body></html>"
).encode()
MAIL = (
    b"From: Ina Torp <ina@quay.example>\r\nSubject: =?utf-8?q?Le_quai?=\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
    b"The quay is 300 m long.\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<p>The quay=20is 300 m long.</p>\r\n--b--\r\n"
)
SAVED = MAIL.replace(b"From: Ina Torp <ina@quay.example>", b"From: <Saved by Browser>").replace(b"alternative", b"related")
BOOK = workbook(sheet([["id", "text", "verdict"], ["a", "The quay is 300 m long.", "false"]]))
SAMPLES = {
    "text": ["Le quai mesure 300 mètres.".encode(), "Der Kai".encode("utf-16"), b"caf\xe9 \x93quay\x94"],
    "web page": [PAGE],
    "PDF": [pdf(["The quay is 300 m long.", "", "It has 40 cranes."], title="Quay")],
    "Word": [docx(paragraph("The quay is ", "300 m long."), title="Quay")],
    "OpenDocument": [odt("<text:p>The quay is 300 m long.</text:p>")],
    "e-book": [epub({"one": "<h1>Quay</h1><p>The quay is 300 m long.</p>"})],
    "e-mail": [MAIL],
    "saved page": [SAVED],
    "web archive": [warc(("https://quay.example/", "200 OK", "Content-Type: text/html\r\n", PAGE))],
    "workbook": [BOOK],
    "table": [b"id,text\r\na,The quay is 300 m long.\r\n", b"id\ttext\na\tThe quay\n"],
    "picture": [b"\x89PNG\r\n\x1a\n" + bytes(40), b"\xff\xd8\xff\xe0" + bytes(40), b"GIF89a" + bytes(30)],
}
CHECKS = {
    "checks.csv": [
        b'id,text,verdict,date\r\na,"The quay, 300 m",false,2024-01-05\r\nb,Bread costs more.,true,\r\n',
        b"sep=;\r\ntext;url\r\nA;B\r\n",
    ],
    "checks.tsv": [b"id\ttext\tverdict\na\tThe quay is 300 m long.\tfalse\n"],
    "checks.jsonl": [b'{"text":"The quay","verdict":"false"}\n{"text":"Bread"}\n'],
    "checks.json": [
        b'[{"text":"The quay"}]',
        b'{"@context":"https://schema.org","@graph":[{"@type":"ClaimReview","claimReviewed":"The quay"}]}',
    ],
    "page.html": [PAGE],
    "checks.xlsx": [BOOK],
    "checks": [BOOK, PAGE, b"text\nThe quay\n"],
}
LISTS = [
    b"TY  - NEWS\nTI  - The quay\nAU  - Torp, Ina\nPY  - 2024\nER  - \n",
    b'@string{q="Quay"}\n@article{a, title={The {\\"o} } # q, author={Ina Torp and Olle Brandt}, year=2024}\n',
    b'[{"type":"article","title":"The quay","author":[{"family":"Torp"}],"issued":{"date-parts":[[2024,1]]}}]',
]
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def test_every_reader_has_a_sample():
    assert {reader.name for reader in READERS} == set(SAMPLES)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.parser.rpartition(".")[2])
@settings(max_examples=examples(60), deadline=None, suppress_health_check=[*SLOW, HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_reader_gives_plain_values_or_fails(reader, data):
    """It runs confined, and whatever it raises there is told as "could not be read"; here it must end, and end in a known way."""
    content = data.draw(faulty(SAMPLES[reader.name]))
    module, _, function = reader.parser.partition(":")
    parse = getattr(import_module(module), function)
    with no_longer_than(20):
        found = fields_or_none(parse, content)
    if found is not None:
        assert isinstance(found["text"], str)
        json.dumps(found)


def fields_or_none(parse, content):
    """What a parser answers, None where it raises something that the process around it tells in a sentence."""
    try:
        return parse(content)
    except (TimeoutError, AssertionError, SystemError):
        raise
    except Exception:  # whatever a parser of others raises: the process around it makes a sentence of all of them
        return None


@pytest.mark.parametrize(
    "reader", [one for one in READERS if not one.wordless], ids=lambda reader: reader.parser.rpartition(".")[2]
)
def test_the_samples_are_read_while_they_have_no_fault(reader):
    module, _, function = reader.parser.partition(":")
    sample = SAMPLES[reader.name][-1 if function == "tab_separated" else 0]
    assert re.search("quai|quay", getattr(import_module(module), function)(sample)["text"], re.IGNORECASE)


@pytest.mark.parametrize("name", CHECKS)
@settings(max_examples=examples(8), deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_a_file_of_checks_is_taken_or_refused_in_a_sentence(name, data):
    content = data.draw(faulty(CHECKS[name]))
    with no_longer_than(30):
        table, refusal = outcome(lambda: checks_of(content, name), CannotRead)
    if refusal is not None:
        assert refusal.endswith(".")
        return
    assert len(table.rows) == len(table.stored)
    assert all(check.text.strip() for check in table.rows)
    assert table.data == content


@settings(max_examples=examples(200), deadline=None, suppress_health_check=SLOW)
@given(faulty(LISTS))
def test_a_list_of_sources_is_taken_or_refused_in_a_sentence(data):
    text = decode(data).text
    with no_longer_than(20):
        if not is_list(text):
            return
        found, refusal = outcome(lambda: read_references(text), CannotRead)
    if refusal is not None:
        assert refusal.endswith(".")
        return
    assert all(entry.title for entry in found)


@settings(max_examples=examples(100), deadline=None)
@given(st.text(max_size=300) | st.text(alphabet="\ud800\udfff\u202e\0\ufeff<>& a", max_size=60))
def test_any_pasted_text_is_taken_as_it_is_or_refused(text):
    draft, refusal = outcome(lambda: read_text(text, name="pasted"), CannotRead)
    if refusal is not None:
        assert refusal.endswith(".")
        return
    assert draft.data == text.encode()


@settings(max_examples=examples(300), deadline=None, suppress_health_check=SLOW)
@given(faulty([sample for samples in SAMPLES.values() for sample in samples]) | st.binary(max_size=4000))
def test_some_reader_is_found_for_any_bytes(data):
    assert reader_by_content(data) in READERS
