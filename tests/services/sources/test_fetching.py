"""Fetching from a real server on this machine, which behaves and misbehaves."""

import gzip
import time
from io import BytesIO

import pytest
from small_site import page, small_site
from warcio.archiveiterator import ArchiveIterator

from workbench.domain.errors import Cancelled, CannotFetch
from workbench.services.sources.fetching import fetch
from workbench.services.sources.fetching.guard import is_allowed

WORDS = "<p>The mayor said 3 %.</p>"


def records(data):
    return [
        (record.rec_type, record.rec_headers, record.http_headers, record.content_stream().read())
        for record in ArchiveIterator(BytesIO(data), check_digests="raise")
    ]


def test_a_page_is_kept_as_it_came_with_its_redirects(monkeypatch):
    moved = page("", "Location: /there?a=1#part\r\nSet-Cookie: a=b\r\n", "302 Found")
    packed = page(gzip.compress(WORDS.encode()), "Content-Encoding: gzip\r\n")
    with small_site(monkeypatch, here=moved, there=packed) as (site, asked):
        fetched = fetch(f"{site}here")
    assert fetched.url == f"{site}there?a=1"
    assert fetched.at.endswith("Z")
    assert packed in fetched.data
    assert moved in fetched.data
    kinds = [(kind, headers.get_header("WARC-Target-URI")) for kind, headers, _, _ in records(fetched.data)]
    assert kinds == [
        ("warcinfo", None),
        ("response", f"{site}here"),
        ("request", f"{site}here"),
        ("response", f"{site}there?a=1"),
        ("request", f"{site}there?a=1"),
    ]
    _, headers, http, body = records(fetched.data)[3]
    assert (http.get_statuscode(), body) == ("200", WORDS.encode())
    assert headers.get_header("WARC-IP-Address") == "127.0.0.1"
    assert len(asked) == 2
    assert not any(b"cookie" in request.lower() for request in asked)


def test_a_body_in_pieces_is_kept_in_pieces(monkeypatch):
    chunked = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n4\r\nword\r\n0\r\n\r\n"
    with small_site(monkeypatch, a=chunked) as (site, _):
        fetched = fetch(f"{site}a")
    assert chunked in fetched.data
    assert records(fetched.data)[1][3] == b"<p>word"


def drip(connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.1)  # the slowness that is tested


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (page("no", status="404 Not Found"), r"its site answered 404 \(Not Found\)"),
        (page("", "Location: file:///etc/hostname\r\n", "302 Found"), "none of the web"),
        (page("", "Location: http://[::ffff:127.0.0.1]:1/\r\n", "302 Found"), "machine of this network"),
        (page("", "Location: http://127.0.0.1:1/\r\n", "302 Found"), "machine of this network"),
        (page("", "Location: http://10.0.0.1/\r\n", "302 Found"), "machine of this network"),
        (page("", "Location: http://169.254.169.254/latest\r\n", "302 Found"), "machine of this network"),
        (page("", "Location: /a\r\n", "302 Found"), "more than 5 times"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", "something else than a whole web page"),
        (b"\x00\xff\xfe" * 100, "something else than a whole web page"),
        (b"", "something else than a whole web page"),
        (page(b"\x1f\x8bnonsense", "Content-Encoding: gzip\r\n"), "cannot be unpacked"),
        (page(gzip.compress(bytes(30_000_000)), "Content-Encoding: gzip\r\n"), "unpacks to more than 25 MB"),
        (page(bytes(26_000_000)), "larger than 25 MB"),
        (drip, "more than 1 seconds"),
    ],
)
def test_what_is_no_page_is_refused_in_a_sentence(monkeypatch, answer, why):
    with (
        small_site(monkeypatch, a=answer) as (site, asked),
        pytest.raises(CannotFetch, match=rf"^The page {site}a could not be fetched: [^\n]*{why}[^\n]*\.$"),
    ):
        fetch(f"{site}a", seconds=1 if callable(answer) else 20)
    assert asked


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:9/", "http://localhost/", "http://2130706433/", "http://[::1]/", "http://10.1.2.3/", "http://0.0.0.0/"],
)
def test_no_machine_nearby_is_asked(url):
    with pytest.raises(CannotFetch, match=r"could not be fetched: (it leads to a machine of this network|its site was not found)"):
        fetch(url)


def test_a_site_that_is_not_found_may_mean_being_offline():
    with pytest.raises(
        CannotFetch, match=r"^The page https://brisac\.example/a could not be fetched: its site was not found; .* offline\.$"
    ):
        fetch("https://brisac.example/a")


def test_a_fetch_can_be_stopped(monkeypatch):
    with small_site(monkeypatch, a=drip) as (site, asked), pytest.raises(Cancelled):
        fetch(f"{site}a", cancelled=lambda: bool(asked))


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("64:ff9b::5db8:d822", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2002:5db8:d822::", True),
        ("::ffff:93.184.216.34", False),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),
        ("127.0.0.1", False),
        ("192.168.1.1", False),
        ("172.16.0.1", False),
        ("100.64.0.1", False),
        ("169.254.1.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::", False),
        ("::1", False),
    ],
)
def test_only_public_addresses_are_asked(monkeypatch, address, allowed):
    monkeypatch.delenv("WORKBENCH_ALLOW_LOOPBACK", raising=False)
    assert is_allowed(address, 80) is allowed


def test_the_exception_for_tests_is_one_port_of_one_address(monkeypatch):
    monkeypatch.setenv("WORKBENCH_ALLOW_LOOPBACK", "8000")
    assert is_allowed("127.0.0.1", 8000)
    assert not any(is_allowed(address, port) for address, port in (("127.0.0.1", 80), ("::1", 8000), ("127.0.0.2", 8000)))
