"""The text of set pages: columns, pages, running heads and notes of documents made by a typesetter; lines as PDFium tells them."""

import pytest
import typst

from workbench.services.intake import read_bytes
from workbench.services.intake.readers.pdf_flow import Line, flowing

SAID = (
    "The harbour authority of Port Lormeau published its yearly account on Tuesday. It counted 412 ships, 31 more than in the year "
    "before, the Director of Works told Reporters who had come to the Fourth Quay of the Basin. The Council paid for a crane. "
)
HEAD = '#set page(paper: "a5", {columns}header: [Port Lormeau · Account 2023], footer: context [Page #counter(page).display()])\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    def make(columns, marked=""):
        path = tmp_path_factory.mktemp("set") / "a.typ"
        numbered = "\n\n".join(f"Entry {n}. {SAID * 3}{marked if n == 2 else ''}" for n in range(1, 11))
        head = HEAD.replace("{columns}", f"columns: {columns}, " if columns > 1 else "")
        path.write_text(f'{head}#set text(lang: "en", size: 9pt)\n#set par(justify: true)\n{numbered}\n', encoding="utf-8")
        typst.compile(path, output=path.with_suffix(".pdf"))
        return read_bytes(path.with_suffix(".pdf").read_bytes(), name="a.pdf", suffix=".pdf")

    return make


@pytest.mark.parametrize("columns", [1, 2])
def test_a_paragraph_is_one_over_columns_and_pages(made, columns):
    draft = made(columns)
    assert len(draft.pages) > 2
    whole = [" ".join(f"Entry {n}. {SAID * 3}".split()) for n in range(1, 11)]
    paragraphs = draft.text.split("\n\n")
    assert [one for one in whole if one not in paragraphs] == []
    aside = [one for one in paragraphs if one not in whole]
    assert aside.count("Port Lormeau · Account 2023") == len(draft.pages)
    assert len(aside) == 2 * len(draft.pages)


@pytest.mark.parametrize("columns", [1, 2])
def test_pages_begin_where_their_first_words_stand(made, columns):
    draft = made(columns)
    assert list(draft.pages) == sorted(draft.pages)
    for before, begins in zip(draft.pages, draft.pages[1:], strict=False):
        assert before < begins
        assert draft.text[begins - 1] in " \n"


def test_a_note_stands_aside_of_the_sentence_that_runs_on(made):
    draft = made(1, marked="#footnote[See the letter of the auditors.]")
    (note,) = [one for one in draft.text.split("\n\n") if "letter of the auditors" in one]
    assert note.strip("1 ") == "See the letter of the auditors."


def line(text, height=10.0, right=300.0, edge=300.0):
    return Line(text, 50.0, right, 700.0, 700.0, height, edge, in_column=True)


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        ("the mayor of", "Lormeau said so.", "the mayor of Lormeau said so."),
        ("the may-", "or said so.", "the mayor said so."),
        ("so the mayor said.", "The council met.", "so the mayor said.\n\nThe council met."),
    ],
)
def test_what_runs_on_over_a_page_is_told_by_its_ends(above, below, text):
    found, places = flowing([[[line("It was as"), line(above)]], [[line(below)]]])
    assert (found, places[0]) == (f"It was as {text}", 0)
    assert found[places[1] :].startswith(below)


def test_a_short_line_or_another_size_begins_anew():
    assert flowing([[[line("Contents", right=90.0)]], [[line("Lormeau")]]])[0] == "Contents\n\nLormeau"
    said = [line("so said"), line("the mayor of")]
    assert flowing([[said], [[line("Lormeau", height=16.0)]]])[0] == "so said the mayor of\n\nLormeau"
    assert flowing([[said[1:]], [[line("Lormeau")]]])[0] == "the mayor of\n\nLormeau"


def test_a_paragraph_longer_than_a_page_keeps_heads_and_feet_aside():
    said = ("the mayor who", "Lormeau chose that", "Year when ships of", "Brisal came went home")
    pages = [[[line("Head 1")], [line(f"{words} and"), line("so on of")], [line(f"{n}")]] for n, words in enumerate(said)]
    text, places = flowing(pages)
    assert " ".join(f"{words} and so on of" for words in said) in text.split("\n\n")
    assert text.count("Head 1") == 4
    assert [text[place:].startswith(words) for place, words in zip(places, said, strict=True)] == [False, True, True, True]


def test_pages_without_words_have_their_place():
    assert flowing([[], [[line("Words here.")]], [], []]) == ("Words here.", [0, 0, 11, 11])
    assert flowing([]) == ("", [])


def test_rows_of_a_table_and_addresses_stay_apart(tmp_path):
    path = tmp_path / "a.typ"
    rows = "".join(f"[{n} Berth {n}], [{n * 83190556}]," for n in range(1, 12))
    path.write_text(
        "#set page(columns: 2)\nHarbour Office\\ Ploeg 15\\ Lormeau 5232\n\n#table(columns: 2, stroke: none, " + rows + ")\n"
        f"#colbreak()\n{SAID * 6}\n",
        encoding="utf-8",
    )
    typst.compile(path, output=path.with_suffix(".pdf"))
    text = read_bytes(path.with_suffix(".pdf").read_bytes(), name="a.pdf", suffix=".pdf").text
    assert "Harbour Office\n\nPloeg 15" in text
    assert all(f"{n} Berth {n} {n * 83190556}" in text.split("\n\n") for n in range(1, 12))
