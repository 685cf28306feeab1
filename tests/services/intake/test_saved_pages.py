"""Mail, saved pages, web archives, tables and pictures, taken apart in a real child process."""

import gzip

import pytest
from documents import warc, zipped

from workbench.domain.errors import CannotRead
from workbench.services.intake import read_bytes, read_evidence, read_location

PAGE = (
    "<html lang='fr'><head><meta property='og:title' content='Le pont de Brisac'></head><body><article><h1>Le pont de Brisac</h1>"
    "<p>Le pont a été rouvert lundi après deux ans de travaux, a annoncé la mairie de Brisac dans un communiqué.</p></article>"
    "</body></html>"
)
SAID = "Le pont a été rouvert lundi"
OK = ("200 OK", "Content-Type: text/html; charset=windows-1252\r\n")


def mail(*lines):
    return "\r\n".join(lines).encode()


def test_a_mail_is_read_with_sender_subject_and_day():
    data = mail(
        "From: Claire Aubin <claire@brisac.example>",
        "Subject: =?utf-8?q?Le_pont_=C3=A9tait_ferm=C3=A9?=",
        "Date: Tue, 05 Mar 2024 23:30:00 -0500",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: multipart/alternative; boundary=a",
        "",
        "--a",
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Le pont a rouvert apr=E8s deux ans.",
        "--a",
        "Content-Type: text/html",
        "",
        "<p>not this</p>",
        "--a--",
        "--b",
        "Content-Type: application/pdf",
        "Content-Disposition: attachment; filename=facture.pdf",
        "",
        "%PDF-",
        "--b--",
    )
    draft = read_bytes(data, name="a.eml", suffix=".eml")
    assert draft.text == "Le pont était fermé\n\nLe pont a rouvert après deux ans.\n\n[facture.pdf]"
    assert (draft.title, draft.author) == ("Le pont était fermé", "Claire Aubin")
    assert draft.published == "2024-03-05"


def test_a_mail_in_html_alone_loads_nothing_and_reads_well():
    data = mail("From: a@b.example", "Content-Type: text/html", "", "<p>One.</p><img src='http://x.example/p.png'><p>Two.</p>")
    assert read_bytes(data, name="a.eml", suffix=".eml").text == "One.\nTwo."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"no header of a mail\r\n\r\nwords", "no e-mail"),
        (b"Subject: " + b"a" * 100_000, "headers are longer"),
        (mail("From: a@b.example", "Content-Type: application/pdf", "", "%PDF-"), "has no text"),
    ],
)
def test_a_wrong_mail_is_refused_in_a_sentence(data, why):
    with pytest.raises(CannotRead, match=rf"^a\.eml could not be read: .*{why}.* Nothing was stored\."):
        read_bytes(data, name="a.eml", suffix=".eml")


def test_a_page_saved_as_mhtml_knows_where_it_is_from():
    data = mail(
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://brisac.example/pont",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary=b',
        "",
        "--b",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "Content-Location: https://brisac.example/pont",
        "",
        PAGE,
        "--b--",
    )
    draft = read_bytes(data, name="a.mhtml", suffix=".mhtml")
    assert SAID in draft.text
    assert (draft.url, draft.title, draft.language) == ("https://brisac.example/pont", "Le pont de Brisac", "fr")
    assert read_bytes(data, name="stdin").text == draft.text


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- Page saved with SingleFile \n url: https://brisac.example/pont \n saved date: Mon Mar 04 2024 -->",
        "<!-- saved from url=(0027)https://brisac.example/pont -->",
    ],
)
def test_a_page_tells_where_it_was_saved_from(comment):
    assert read_bytes((comment + PAGE).encode(), name="a.html", suffix=".html").url == "https://brisac.example/pont"


def test_the_page_of_a_web_archive_is_the_first_that_was_answered():
    data = warc(
        ("http://brisac.example/", "301 Moved Permanently", "Location: https://brisac.example/pont\r\n", b""),
        ("https://brisac.example/style.css", "200 OK", "Content-Type: text/css\r\n", b"p {}"),
        ("https://brisac.example/pont", *OK, PAGE.encode("cp1252")),
        ("https://brisac.example/autre", *OK, PAGE.replace("lundi", "mardi").encode("cp1252")),
    )
    for name, held in (("a.warc", data), ("a.warc.gz", gzip.compress(data))):
        draft = read_bytes(held, name=name, suffix=name[1:])
        assert SAID in draft.text
        assert (draft.url, draft.encoding, draft.flags) == ("https://brisac.example/pont", "windows-1252", ())


def test_a_wacz_names_its_page(tmp_path):
    records = warc(
        ("https://brisac.example/autre", *OK, PAGE.replace("lundi", "mardi").encode("cp1252")),
        ("https://brisac.example/pont", *OK, PAGE.encode("cp1252")),
    )
    pages = '{"format": "json-pages-1.0"}\n{"url": "https://brisac.example/pont"}\n'
    path = tmp_path / "pont.wacz"
    path.write_bytes(zipped({"datapackage.json": "{}", "archive/data.warc.gz": gzip.compress(records), "pages/pages.jsonl": pages}))
    assert SAID in read_location(str(path)).text


def test_an_archive_that_breaks_off_gives_what_came_before_and_says_so():
    whole = warc(("https://brisac.example/note.txt", "200 OK", "Content-Type: text/plain\r\n", b"The bridge is open."))
    draft = read_bytes(whole + b"WARC/1.0\r\nbroken", name="a.warc", suffix=".warc")
    assert draft.text == "The bridge is open."
    with pytest.raises(CannotRead, match=r"no web archive, or a damaged one|holds no page"):
        read_bytes(gzip.compress(whole)[:60], name="a.warc.gz", suffix=".warc.gz")


def test_a_page_that_unpacks_without_end_is_refused():
    body = gzip.compress(bytes(60_000_000))
    data = warc(("https://brisac.example/", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", body))
    with pytest.raises(CannotRead, match="larger than 25 MB"):
        read_bytes(data, name="a.warc", suffix=".warc")


def test_tables_are_read_a_row_a_line():
    draft = read_bytes(b'Jahr;Ort\n2023;"Brisac; Port"\n', name="a.csv", suffix=".csv")
    assert (draft.text, draft.title) == ("Jahr | Ort\n2023 | Brisac; Port", "Jahr | Ort")
    assert read_bytes(b'a\tb\n"c\td\n', name="a.tsv", suffix=".tsv").text == 'a | b\n"c | d'


def test_a_picture_is_evidence_and_no_article():
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(40)
    with pytest.raises(CannotRead, match=r"a\.png is a picture without words to check.*link it to a claim"):
        read_bytes(picture, name="a.png", suffix=".png")
    draft = read_evidence(picture, name="a.png")
    assert (draft.text, draft.data, draft.unread) == ("", picture, None)


def test_evidence_that_cannot_be_read_is_taken_as_it_is():
    draft = read_evidence(b"%PDF-1.7\nbroken", name="a.pdf")
    assert (draft.text, draft.media_type, draft.data) == ("", "application/pdf", b"%PDF-1.7\nbroken")
    assert "damaged" in (draft.unread or "")
    with pytest.raises(CannotRead, match="is empty"):
        read_evidence(b"", name="a.pdf")
