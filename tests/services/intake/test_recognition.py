"""What a file is by its content, whatever its name says, and that it is told when the name misleads."""

import gzip
import zipfile
from io import BytesIO

import pytest

from workbench.domain.errors import CannotRead
from workbench.services.intake import ending_misleads, media_type_of, read_bytes, read_evidence
from workbench.services.intake.readers.recognition import ending_by_content

PAGE = b"<html><body><article><p>The weir of Ossenby was closed on Monday by the council.</p></article></body></html>"
MAIL = (
    b"Received: from post.example by quay.example\r\nFrom: Ina Torp <ina@quay.example>\r\nTo: desk@quay.example\r\n"
    b"Subject: The weir\r\nMessage-ID: <1@quay.example>\r\n\r\nThe weir of Ossenby was closed on Monday.\r\n"
)
COPIED = b"From: Ina Torp\nSubject: The weir\n\nThe weir of Ossenby was closed on Monday.\n"


def record(page=PAGE):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/weir\r\nWARC-Date: 2024-03-04T10:00:00Z\r\n"
    head += (
        b"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\n"
    )
    return head + b"Content-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"


def archive(members):
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else None)
    return held.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCX = archive(
    {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "word/document.xml": f"<w:document xmlns:w='{WORD}'><w:body><w:p><w:r><w:t>The weir was closed.</w:t></w:r></w:p></w:body>"
        "</w:document>",
    }
)
OFFICE, TEXT = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
ODT = archive(
    {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<o:document-content xmlns:o='{OFFICE}' xmlns:t='{TEXT}'><o:body><o:text><t:p>The weir was closed.</t:p>"
        "</o:text></o:body></o:document-content>",
    }
)


@pytest.mark.parametrize(
    ("data", "name", "media_type", "kind"),
    [
        (gzip.compress(record()), "page", "application/warc", None),
        (gzip.compress(record()), "page.txt", "application/warc", "web archive"),
        (gzip.compress(record()), "page.gz", "application/warc", "web archive"),
        (record(), "page.bin", "application/warc", "web archive"),
        (MAIL, "message", "message/rfc822", None),
        (MAIL, "message.txt", "message/rfc822", "e-mail"),
        (MAIL, "message.bin", "message/rfc822", "e-mail"),
        (b"From desk Mon Mar  4 10:00:00 2024\n" + MAIL, "message.mbox", "message/rfc822", "e-mail"),
        (COPIED, "message", "message/rfc822", None),
        (ODT, "book.epub", "application/vnd.oasis.opendocument.text", "OpenDocument"),
        (DOCX, "book.zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
        (DOCX, "book.odt", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
        (PAGE, "report.pdf", "text/html", "web page"),
        (PAGE, "report.doc", "text/html", "web page"),
    ],
)
def test_the_content_decides_and_a_name_that_misleads_is_told(data, name, media_type, kind):
    suffix = "." + name.rpartition(".")[2] if "." in name else None
    draft = read_bytes(data, name=name, suffix=suffix)
    assert draft.media_type == media_type
    assert "closed" in draft.text
    assert "Message-ID" not in draft.text
    told = [flag for flag in draft.flags if flag.kind == "misnamed"]
    assert [flag.reason for flag in told] == (
        [f"Its name ends in {suffix}, but its content is of the kind “{kind}”; it was read as that."] if kind else []
    )
    assert all((flag.start, flag.end) == (0, len(draft.text)) for flag in told)
    assert media_type_of(name, data) in (media_type, None)
    assert bool(ending_misleads(name, data)) is bool(kind)


@pytest.mark.parametrize(
    ("data", "name"),
    [(PAGE, "code.txt"), (PAGE, "code.md"), (COPIED, "note.txt"), (b"Note: the weir\n\nFrom: nobody\n", "note.txt")],
)
def test_a_text_that_shows_something_else_stays_a_text(data, name):
    draft = read_bytes(data, name=name, suffix="." + name.rpartition(".")[2])
    assert (draft.text, draft.media_type, draft.flags) == (data.decode(), "text/plain", ())


def test_what_a_server_says_yields_to_the_content():
    draft = read_bytes(DOCX, name="https://quay.example/get?id=3", media_type="text/html; charset=utf-8")
    assert draft.text == "The weir was closed."
    assert [flag.reason for flag in draft.flags] == [
        "It is said to be text/html; charset=utf-8, but its content is of the kind “Word”; it was read as that."
    ]


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(20), "image/jpeg"),
        (b"RIFF\x10\0\0\0WEBPVP8 " + bytes(20), "image/webp"),
        (b"II*\0" + bytes(20), "image/tiff"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(20), "image/png"),
    ],
)
@pytest.mark.parametrize("name", ["photo", "photo.txt", "photo.bin", "photo.png", "photo.pdf"])
def test_pictures_are_known_by_their_first_bytes(data, media_type, name):
    assert media_type_of(name, data) == media_type
    with pytest.raises(CannotRead, match="is a picture without words to check"):
        read_bytes(data, name=name, suffix="." + name.rpartition(".")[2] if "." in name else None)
    assert read_evidence(data, name=name).unread is None


def test_a_broken_document_with_another_ending_is_refused_as_what_it_is():
    with pytest.raises(CannotRead, match=r"^thing\.txt could not be read: it is no PDF document"):
        read_bytes(b"%PDF-1.7\n1 0 obj", name="thing.txt", suffix=".txt")


def test_a_packed_file_that_is_no_web_archive_is_still_refused():
    for data in (gzip.compress(b"words and words"), b"\x1f\x8b\x08" + bytes(range(40))):
        assert ending_by_content(data) is None
        with pytest.raises(CannotRead, match="it is a compressed file"):
            read_bytes(data, name="thing")


def test_names_inside_a_document_do_not_make_it_one():
    assert ending_by_content(archive({"notes.txt": "words", "kept/word/document.xml": "words"})) is None
    stored = BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as made:
        made.writestr("inside.docx", DOCX)
        made.writestr("inside.odt", ODT)
    assert ending_by_content(stored.getvalue()) is None


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_a_page_of_two_or_four_bytes_a_letter_is_known_as_a_page(codec):
    page = "<!DOCTYPE html><html><head><title>The 𐌰 weir</title></head><body><p>It was opened in 1901, says the book 𐌱.</p></body>"
    draft = read_bytes(page.encode(codec), name="standard input")
    assert (draft.media_type, draft.title) == ("text/html", "The 𐌰 weir")
    text = read_bytes("Nothing of a page <html>, a text of a few words.".encode(codec), name="standard input")
    assert text.media_type == "text/plain"
