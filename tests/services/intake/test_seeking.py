"""Looking for a name in saved bytes: it is found in whatever it is packed or written in; what cannot be looked into is told."""

import base64
import bz2
import gzip
import io
import json
import lzma
import quopri
import unicodedata
import zipfile
import zlib
from urllib.parse import quote

import pytest

from workbench.domain.forgetting import Closed
from workbench.services.intake.seeking import Sought, looking, seek
from workbench.store.blotting import MARK, Blot

NAME = "Odilo Brändtner"
PATTERN = Blot([NAME]).pattern


def look(content, media_type=""):
    (found,) = seek(PATTERN, [Sought("a", media_type, content)])
    return found


def zipped(**members):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return held.getvalue()


def answer(body, *headers):
    head = "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html", *headers])
    block = head.encode() + b"\r\n\r\n" + body
    told = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
    told += "WARC-Target-URI: https://news.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
    return told.encode() + f"Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def chunked(body):
    half = len(body) // 2
    pieces = (body[:half], body[half:])
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def deflated(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def pdf(stream, *more):
    """A PDF of one page without words, with a packed stream beside it."""
    packed = zlib.compress(stream)
    parts = [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
        b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\n" % (len(packed), packed),
        *more,
        b"trailer<</Root 1 0 R>>\n%%EOF",
    ]
    return b"".join(parts)


PAGE = f"<html><p>words before, {NAME}, and words behind</p></html>".encode()
RUNS = "<w:r><w:t>Odilo </w:t></w:r><w:r><w:t>Bränd</w:t></w:r><w:r><w:t>tner</w:t></w:r>".encode()
HIDDEN = {
    "an answer packed by gzip": answer(gzip.compress(PAGE), "Content-Encoding: gzip"),
    "an answer packed by deflate": answer(zlib.compress(PAGE), "Content-Encoding: deflate"),
    "an answer packed by bare deflate": answer(deflated(PAGE), "Content-Encoding: deflate"),
    "an answer in chunks": answer(chunked(gzip.compress(PAGE)), "Content-Encoding: gzip", "Transfer-Encoding: chunked"),
    "an archive packed record by record": gzip.compress(answer(b"nothing")) + gzip.compress(answer(gzip.compress(PAGE))),
    "a header of an answer": answer(b"nothing", f"Location: https://news.example/{quote(NAME)}"),
    "a WACZ": zipped(archive__data_warc_gz=b"", **{"archive__data.warc.gz": gzip.compress(answer(gzip.compress(PAGE)))}),
    "a comment of a Word file": zipped(word__document_xml=b"<a/>", **{"word__comments.xml": RUNS}),
    "custom properties": zipped(**{"docProps__custom.xml": f"<vt:lpwstr>{NAME}</vt:lpwstr>".encode()}),
    "a file embedded in a file": zipped(**{"word__embeddings__a.xlsx": zipped(**{"xl__sharedStrings.xml": PAGE})}),
    "the name of a member": zipped(**{f"Pictures__{NAME}.txt": b"nothing"}),
    "a stream of a PDF": pdf(f"({NAME})".encode("cp1252")),
    "an octal escape of a PDF": pdf(b"<</Contents (Odilo Br\\344ndtner)>>"),
    "a hexadecimal string of a PDF": pdf(b"<</T <FEFF%s>>>" % NAME.encode("utf-16-be").hex().encode()),
    "kerned words of a PDF": pdf(b"[(Odi) -20 (lo Br\\344) 7 (ndtner)] TJ"),
    "a title of a PDF": pdf(b"", b"5 0 obj<</Title <FEFF%s>>>endobj\n" % NAME.encode("utf-16-be").hex().encode()),
    "a file attached to a PDF": pdf(zipped(**{"a.txt": PAGE})),
    "quoted-printable": quopri.encodestring(b"x" * 66 + NAME.encode()),
    "quoted-printable in another charset": quopri.encodestring(NAME.encode("cp1252")),
    "base64": b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(PAGE).replace(b"\n", b"\r\n"),
    "a file in base64": b"\r\n" + base64.encodebytes(zipped(**{"a.txt": PAGE})),
    "a data: address": b'<img src="data:text/plain;base64,' + base64.b64encode(PAGE) + b'">',
    "an encoded word": b"Subject: =?utf-8?Q?Odilo_Br=C3=A4ndtner?=",
    "an encoded word in base64": b"From: =?utf-8?B?" + base64.b64encode(NAME.encode()) + b"?= <o@news.example>",
    "a tag within": "Odilo Br<b>änd</b>tner".encode(),
    "entities": b"Odilo Br&auml;ndtner",
    "numbered entities": b"&#79;dilo&nbsp;Br&#xE4;ndtner",
    "escapes of JSON": json.dumps({"who": NAME}).encode(),
    "UTF-16": NAME.encode("utf-16"),
    "UTF-16 at an odd place": b"\0" + NAME.encode("utf-16-be"),
    "windows-1252": NAME.encode("cp1252"),
    "decomposed": unicodedata.normalize("NFD", NAME).encode(),
    "capitals": NAME.upper().encode(),
    "percent": quote(NAME).encode(),
    "percent twice": quote(quote(NAME)).encode(),
    "a soft hyphen within": "Odilo Bränd\u00adtner".encode(),
    "wide letters": "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalpha() else c for c in NAME).encode(),
    "bzip2": bz2.compress(PAGE),
    "xz": lzma.compress(PAGE),
    "zlib": zlib.compress(PAGE),
    "packed thrice": gzip.compress(gzip.compress(gzip.compress(PAGE))),
    "a note in a picture": b"\x89PNG\r\n\x1a\n" + (20).to_bytes(4, "big") + b"tEXtAuthor\0" + NAME.encode("latin-1") + b"crc.",
}


@pytest.mark.parametrize("where", HIDDEN)
def test_it_is_found_in(where):
    assert look(HIDDEN[where]).holds


def packed_note():
    chunk = b"Comment\0\0" + zlib.compress(NAME.encode("latin-1"))
    return b"\x89PNG\r\n\x1a\n" + len(chunk).to_bytes(4, "big") + b"zTXt" + chunk + b"crc."


def test_a_packed_note_in_a_picture_is_found():
    assert look(packed_note()).holds


def locked():
    """An archive of which a member says that it is encrypted."""
    data = bytearray(zipped(**{"a.txt": b"words " * 50}))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


CLOSED = {
    "a picture": (b"\x89PNG\r\n\x1a\n", Closed.PICTURE),
    "a picture in a document": (zipped(**{"word__media__image1.jpg": b"\xff\xd8\xff\xe0JFIF"}), Closed.PICTURE),
    "a page without words": (pdf(b"q 9 0 0 9 0 0 cm /I Do Q"), Closed.PICTURE),
    "a locked archive": (locked(), Closed.LOCKED),
    "a locked Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), Closed.LOCKED),
    "an archive of another kind": (b"7z\xbc\xaf\x27\x1c....", Closed.PACKED),
    "an answer in an unknown packing": (answer(b"\x28\x00abc", "Content-Encoding: exi"), Closed.PACKED),
    "a damaged answer": (answer(gzip.compress(PAGE)[:-30], "Content-Encoding: gzip")[:-1], Closed.DAMAGED),
    "a damaged archive": (zipped(**{"a.txt": b"words"}).replace(b"PK\x01\x02", b"PK\x01\x09"), Closed.DAMAGED),
}


@pytest.mark.parametrize("what", CLOSED)
def test_what_cannot_be_looked_into_is_told(what):
    content, why = CLOSED[what]
    found = look(content)
    assert not found.holds
    assert why in found.closed


def test_a_recording_is_told():
    assert look(b"ID3 words", "audio/mpeg").closed == (Closed.RECORDING,)


@pytest.mark.parametrize(
    "content", [b"nothing of the kind", answer(gzip.compress(b"Odilo"), "Content-Encoding: gzip"), b"Brandtner"]
)
def test_others_do_not_hold_it_and_are_open(content):
    found = look(content)
    assert (found.holds, found.closed) == (False, ())


def test_a_bomb_is_told_and_takes_no_other_file_with_it():
    bomb = gzip.compress(gzip.compress(b"0" * 600_000_000, 1))
    files = [Sought("bomb", "", bomb), Sought("words", "", PAGE)]
    found = {one.name: one for one in seek(PATTERN, files)}
    assert found["bomb"].closed
    assert found["words"].holds


def test_files_are_taken_together(monkeypatch):
    asked = []
    run = looking.run_confined
    monkeypatch.setattr(looking, "run_confined", lambda *a, **k: asked.append(1) or run(*a, **k))
    heard = []
    files = [Sought(str(number), "text/plain", PAGE if number == 7 else b"words") for number in range(250)]
    found = list(seek(PATTERN, files, told=heard.append))
    assert [one.name for one in found if one.holds] == ["7"]
    assert (len(asked), heard) == (2, [200, 250])


ROWS = [
    quote(NAME), quote(NAME).lower(), quote(quote(NAME)), "Odilo+Br%C3%A4ndtner", "Odilo Br&auml;ndtner", r"Odilo Br\u00e4ndtner",
    unicodedata.normalize("NFD", NAME), "Odilo Bra\u0308ndtner", "Odilo\u00a0Bränd\u00adtner", NAME.upper(),
]  # fmt: skip


@pytest.mark.parametrize("written", ROWS)
def test_rows_lose_it_however_it_is_written_and_keep_their_length(written):
    text = f"https://news.example/{written}/a"
    assert Blot([NAME]).text(text) == f"https://news.example/{MARK * len(written)}/a"


def test_a_short_name_behind_an_escape_is_a_word():
    blot = Blot(["Ana"])
    assert blot.text("who=%20Ana%20 banana \\nAna Anabel") == "who=%20███%20 banana \\n███ Anabel"
    assert Blot(["Griffin"]).text("Mr Griﬃn") == "Mr █████"


@pytest.mark.parametrize("size", [1, 40])
@pytest.mark.parametrize(
    ("encoding", "name", "words"),
    [
        ("koi8-r", "Олдрих Брант", "говорит, что всё было оплачено. "),
        ("cp1251", "Олдрих Брант", "говорит, что всё было оплачено. "),
        ("cp1253", "Ελένη Μαρή", "είπε ότι όλα πληρώθηκαν. "),
        ("cp1250", "Žofie Říhová", "řekla, že bylo zaplaceno. "),
        ("mac-roman", NAME, "sagte, daß für alles gezahlt würde. "),
    ],
)
def test_a_name_in_an_old_encoding_is_found_in_what_is_packed_small_and_large(encoding, name, words, size):
    packed = base64.b64encode(f"{name} {words * size}".encode(encoding))
    (found,) = seek(Blot([name]).pattern, [Sought("a", "", b'{"body": "' + packed + b'"}')])
    assert found.holds
