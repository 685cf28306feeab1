"""Pages of web archives as servers packed them: br and zstd are unpacked, what cannot be is refused and never taken for words."""

import gzip
import zlib

import pytest
from documents import warc

from workbench.domain.errors import CannotRead
from workbench.services.intake import read_bytes, read_evidence
from workbench.services.intake.moments import saved_at
from workbench.services.intake.packings import Fault, joined, packings_in, unpacked

PAGE = (
    "<html lang='fr'><head><meta charset='utf-8'><title>Le bac de Lormeau</title></head><body><article><h1>Le bac de Lormeau</h1>"
    "<p>Le bac a repris ses traversées lundi matin, a dit la capitainerie, avec onze voyages par jour au lieu de neuf.</p>"
    "</article></body></html>"
).encode()
SAID = "onze voyages par jour"


def by_brotli(data):
    return pytest.importorskip("brotli").compress(data)


def by_zstd(data):
    try:
        from compression import zstd
    except ImportError:
        zstd = pytest.importorskip("backports.zstd")
    return zstd.compress(data)


PACKERS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": by_brotli,
    "zstd": by_zstd,
    "br, gzip": lambda data: gzip.compress(by_brotli(data)),
    "identity": bytes,
}


def archive(body, encoding, *more):
    headers = f"Content-Type: text/html\r\nContent-Encoding: {encoding}\r\n" + "".join(f"{line}\r\n" for line in more)
    return warc(("https://lormeau.example/bac", "200 OK", headers, body))


@pytest.mark.parametrize("encoding", PACKERS)
def test_a_page_is_read_however_it_was_packed(encoding):
    draft = read_bytes(archive(PACKERS[encoding](PAGE), encoding), name="a.warc", suffix=".warc")
    assert SAID in draft.text
    assert draft.title == "Le bac de Lormeau"
    assert not draft.flags


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_packed_page_in_pieces_is_read(encoding):
    packed = PACKERS[encoding](PAGE)
    pieces = b"".join(b"%x\r\n%s\r\n" % (len(packed[at : at + 40]), packed[at : at + 40]) for at in range(0, len(packed), 40))
    data = archive(pieces + b"0\r\n\r\n", encoding, "Transfer-Encoding: chunked")
    assert SAID in read_bytes(data, name="a.warc", suffix=".warc").text


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "exi"])
def test_a_page_that_was_kept_unpacked_under_its_old_headers_is_read(encoding):
    assert SAID in read_bytes(archive(PAGE, encoding), name="a.warc", suffix=".warc").text


@pytest.mark.parametrize("body", [bytes(range(256)), b"\x8b\x12\x00words", zlib.compress(PAGE)], ids=["noise", "short", "packed"])
def test_a_packing_that_nobody_knows_is_told_and_its_bytes_are_never_words(body):
    with pytest.raises(CannotRead, match=r"packed in a way that cannot be unpacked here \(exi\)"):
        read_bytes(archive(body, "exi"), name="a.warc", suffix=".warc")
    kept = read_evidence(archive(body, "exi"), name="a.warc")
    assert kept.text == ""
    assert "exi" in (kept.unread or "")


def test_a_picture_is_not_taken_for_the_page_that_could_not_be_unpacked():
    page = ("https://lormeau.example/", "200 OK", "Content-Type: text/html\r\nContent-Encoding: exi\r\n", bytes(range(200)))
    picture = ("https://lormeau.example/a.png", "200 OK", "Content-Type: image/png\r\n", b"\x89PNG\r\n\x1a\n" + bytes(50))
    with pytest.raises(CannotRead, match="exi"):
        read_bytes(warc(page, picture), name="a.warc", suffix=".warc")


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_page_that_breaks_off_gives_its_beginning_and_says_so(encoding):
    page = PAGE.replace(b"</article>", b"".join(b"<p>%d words of number %d in a long list.</p>" % (n * n, n) for n in range(4000)))
    packed = PACKERS[encoding](page)
    draft = read_bytes(archive(packed[: len(packed) * 2 // 3], encoding), name="a.warc", suffix=".warc")
    assert SAID in draft.text
    assert [flag.kind for flag in draft.flags] == ["damage"]


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_what_unpacks_without_end_is_stopped_at_the_limit(encoding):
    found = unpacked(PACKERS[encoding](bytes(60_000_000)), packings_in(encoding), 1_000_000)
    assert (found.fault, len(found.body)) == (Fault.LARGE, 1_000_000)


def test_pieces_that_are_none_stay_as_they_are():
    assert joined(b"3\r\nabc\r\n0\r\n\r\n") == b"abc"
    assert joined(b"no pieces at all") == b"no pieces at all"


def test_the_day_on_which_a_page_was_saved_is_known():
    assert read_bytes(archive(PAGE, "identity"), name="a.warc", suffix=".warc").saved_at == "2024-03-01T08:00:00Z"
    noted = b"url: https://a.example/ \n saved date: Wed Mar 06 2024 10:00:00 GMT+0100 (Mitteleuropa)"
    note = b"<!--\n Page saved with SingleFile \n " + noted + b" \n-->"
    assert read_bytes(note + PAGE, name="a.html", suffix=".html").saved_at == "2024-03-06T09:00:00Z"
    mail = b"Date: Wed, 6 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + PAGE
    assert read_bytes(mail, name="a.mhtml", suffix=".mhtml").saved_at == "2024-03-06T10:00:00Z"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-03-06T10:00:00Z", "2024-03-06T10:00:00Z"),
        ("2024-03-06T10:00:00.123+02:00", "2024-03-06T08:00:00Z"),
        ("20240306100000", "2024-03-06T10:00:00Z"),
        ("Sun Feb 30 2024 10:00:00 GMT+0100", None),
        ("2999-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_moments_are_read_as_they_are_written(written, meant):
    assert saved_at(written) == meant
