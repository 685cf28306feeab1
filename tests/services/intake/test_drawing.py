"""Pages of PDFs drawn in the confined child: pixels back, and nothing but a sentence for what cannot be drawn."""

import gzip

import pytest
from documents import pdf

from workbench.domain.errors import Cancelled, CannotRead
from workbench.services.intake.drawing import MOST_PAGES, WIDEST, draw_pages

TWO = pdf(["First page of the acts."], ["Second page: the weir was opened in 1901."])


def dark(page):
    """How many pixels of a drawing are nearly black."""
    return sum(max(page["rgb"][at : at + 3]) < 80 for at in range(0, len(page["rgb"]), 3))


def test_pages_come_back_as_wide_as_asked_with_their_words_on_white():
    (second,), count = draw_pages(TWO, [2], 900, name="acts.pdf")
    assert (second["number"], second["width"], count) == (2, 900, 2)
    assert abs(second["height"] - 900 * 842 / 595) <= 1
    assert len(second["rgb"]) == second["width"] * second["height"] * 3
    assert second["rgb"][:3] == b"\xff\xff\xff"
    (blank,), _ = draw_pages(pdf([""]), [1], 900, name="blank.pdf")
    assert dark(second) > dark(blank) == 0


def test_pages_that_are_not_there_are_left_out_and_no_more_than_allowed_are_drawn():
    pages, count = draw_pages(TWO, [0, 3, 1, -1], 100, name="acts.pdf")
    assert ([page["number"] for page in pages], count) == ([1], 2)
    many = pdf(*[[f"Page {number}"] for number in range(MOST_PAGES + 2)])
    pages, count = draw_pages(many, range(1, count_of(many) + 1), 50, name="many.pdf")
    assert (len(pages), count) == (MOST_PAGES, MOST_PAGES + 2)


def count_of(data):
    return draw_pages(data, [], 50, name="x.pdf")[1]


def test_no_page_is_wider_than_the_cap():
    (page,), _ = draw_pages(TWO, [1], 50_000, name="acts.pdf")
    assert page["width"] <= WIDEST
    long = TWO.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 10 9000]")
    (page,), _ = draw_pages(long, [1], 2_000, name="long.pdf")
    assert page["width"] * page["height"] < 13_000_000


def test_a_pdf_inside_a_web_archive_is_drawn():
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + TWO
    head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/acts.pdf\r\nWARC-Date: 2024-11-18T09:00:00Z\r\n"
    head += (
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    archive = head.encode() + answer + b"\r\n\r\n"
    (page,), count = draw_pages(archive, [2], 200, name="acts")
    assert (page["number"], count) == (2, 2)


@pytest.mark.parametrize("data", [b"", b"no pdf at all", b"%PDF-1.7\nbroken", TWO[:200], gzip.compress(b"x"), b"WARC/1.1\r\n"])
def test_what_is_none_or_damaged_is_told_in_a_sentence(data):
    with pytest.raises(CannotRead, match=r"acts\.pdf"):
        draw_pages(data, [1], 200, name="acts.pdf")


def test_drawing_stops_when_asked():
    with pytest.raises(Cancelled):
        draw_pages(TWO, [1], 200, name="acts.pdf", cancelled=lambda: True)


def test_passages_are_found_on_their_page_line_by_line():
    two_lines = pdf(["It is told that the weir was", "opened in 1901 by the council.", "", "Nothing else."])
    (page,), _ = draw_pages(two_lines, [1], 200, quotes={1: ["not there", "the weir was opened in 1901"]}, name="acts.pdf")
    first, second = page["boxes"]
    assert first[0] == second[0] == 1
    for _, left, top, right, bottom in (first, second):
        assert 0 < left < right < 1
        assert 0 < top < bottom < 0.3
    assert second[2] > first[2]
    assert second[1] < first[1]
    (bare,), _ = draw_pages(two_lines, [1], 200, quotes={2: ["the weir"]}, name="acts.pdf")
    assert bare["boxes"] == ()
