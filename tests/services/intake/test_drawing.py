"""Pages of PDFs drawn in the confined child: pixels back, and nothing but a sentence for what cannot be drawn."""

import gzip

import pytest
from documents import pdf

from workbench.domain.errors import Cancelled, CannotRead
from workbench.services.intake.drawing import MOST_PAGES, WIDEST, PageWords, draw_pages, words_of_page
from workbench.services.intake.readers.pdf import read

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


def lettered(data, number):
    """The boxes of the characters on a page, by their place in the words read from the document; and those words."""
    fields = read(data)
    part = words_of_page(fields["text"], fields["pages"], number)
    (page,), _ = draw_pages(data, [number], 200, words={number: part}, name="acts.pdf")
    return {place: box for place, *box in page["letters"]}, fields["text"]


def edges(letters, text, words):
    """Left, top, right and bottom of words, in ten-thousandths of their page."""
    at = text.index(words)
    boxes = [letters[place] for place in range(at, at + len(words)) if not text[place].isspace()]
    return [pick(box[side] for box in boxes) for side, pick in enumerate((min, min, max, max))]


def test_every_letter_has_its_place_on_the_page_it_is_drawn_on():
    data = pdf(["It is told that the weir was", "opened in 1901 by the council.", "", "Nothing else."], ["The gate came in 1911."])
    letters, text = lettered(data, 1)
    first, second = edges(letters, text, "the weir was"), edges(letters, text, "opened in 1901")
    # 12 points of Helvetica, 72 points from the left; its first line stands 720 points above the foot of 842.
    assert abs(second[0] - 72 / 595 * 10_000) < 40
    assert first[1] < (842 - 720) / 842 * 10_000 < first[3] < second[3]
    assert first[0] > second[0]
    other, text = lettered(data, 2)
    assert edges(other, text, "The gate came in 1911.")[0] == second[0]
    assert min(other) >= text.index("The gate")


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_letters_stand_where_a_turned_page_shows_them(turn):
    page = b"/Rotate %d /CropBox [40 40 595 800] /MediaBox [0 0 595 842]" % turn
    data = pdf(["Top left"]).replace(b"/MediaBox [0 0 595 842]", page)
    letters, text = lettered(data, 1)
    box = edges(letters, text, "Top left")
    (drawn,), _ = draw_pages(data, [1], 600, name="acts.pdf")
    rows = [drawn["rgb"][at : at + drawn["width"] * 3] for at in range(0, len(drawn["rgb"]), drawn["width"] * 3)]
    dark = [(x, y) for y, row in enumerate(rows) for x in range(drawn["width"]) if row[3 * x] < 128]
    ink = [
        pick(dot[side] for dot in dark) * 10_000 / (drawn["height"] if side else drawn["width"])
        for pick in (min, max)
        for side in (0, 1)
    ]
    for side, slack in ((0, -1), (1, -1), (2, 1), (3, 1)):
        assert -60 < slack * (box[side] - ink[side]) < 160  # the box holds its ink and not much more


def test_a_page_without_words_has_no_letters_and_other_words_get_none():
    data = pdf(["Only this line."])
    (page,), _ = draw_pages(data, [1], 200, words={1: PageWords("Something else altogether.", 0, 0)}, name="acts.pdf")
    assert page["letters"] == ()
    (page,), _ = draw_pages(pdf([""]), [1], 200, words={1: PageWords("Only this line.", 0, 0)}, name="acts.pdf")
    assert page["letters"] == ()
    assert words_of_page("abc", [0], 2) is None
