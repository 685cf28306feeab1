"""Saved web pages, taken apart in a real child process."""

import pytest

from workbench.domain.errors import CannotRead
from workbench.services.intake import read_bytes

PAGE = """<!DOCTYPE html><html lang="fr-FR"><head><meta charset="{charset}"><title>La ville a acheté 120 bus | Le Quotidien</title>
<meta property="og:title" content="La ville a acheté 120 bus"><meta property="og:site_name" content="Le Quotidien">
<meta name="author" content="Anne Dupont"><link rel="canonical" href="https://quotidien.example/bus">
<meta property="article:published_time" content="2024-11-12T10:00:00+01:00"><script>var x = "<div><div>";</script></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/p">Politique</a></li></ul></nav><article><h1>La ville a acheté 120 bus</h1>
<p>Le maire a déclaré lundi que la ville avait acheté 120 bus électriques, pour 60 millions d’euros, devant le conseil.</p>
<p>« C’est une étape », a-t-il dit mardi soir en présence de plusieurs élus de l’opposition et de la presse locale.</p>
<h2>Un coût contesté</h2><p>Selon l’opposition, le coût réel dépasse 80 millions d’euros ; un rapport l’a montré en mai 2024.</p>
<blockquote>Nous n’avons pas vu les factures.</blockquote><ul><li>60 millions pour les bus</li></ul>
<table><tr><th>Année</th><th>Bus</th></tr><tr><td>2023</td><td>40</td></tr></table></article>
<div id="comments"><p>Commentaire : je ne crois rien de tout cela.</p></div></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_an_article_is_found_with_what_the_page_says_of_it(charset: str) -> None:
    data = PAGE.format(charset=charset).encode(charset)
    draft = read_bytes(data, name="bus.html", suffix=".html")
    assert draft.data == data
    assert (draft.title, draft.outlet, draft.author) == ("La ville a acheté 120 bus", "Le Quotidien", "Anne Dupont")
    assert (draft.url, draft.published, draft.language) == ("https://quotidien.example/bus", "2024-11-12", "fr")
    assert (draft.media_type, draft.encoding, draft.location) == ("text/html", charset, "bus.html")
    lines = [line for line in draft.text.splitlines() if line]
    assert lines[:2] == [
        "La ville a acheté 120 bus",
        "Le maire a déclaré lundi que la ville avait acheté 120 bus électriques, pour 60 millions d’euros, devant le conseil.",
    ]
    for wanted in (
        "« C’est une étape »",
        "Un coût contesté",
        "80 millions",
        "Nous n’avons pas vu les factures.",
        "60 millions pour les bus",
    ):
        assert wanted in draft.text
    assert "2023 | 40" in lines
    assert "je ne crois rien" not in draft.text
    assert "var x" not in draft.text


def test_a_title_that_the_text_lacks_becomes_its_first_line() -> None:
    page = b"<html><head><title>Buses were bought</title></head><body><p>The mayor bought 120 buses on Monday.</p></body></html>"
    assert read_bytes(page, name="a.htm", suffix=".htm").text == "Buses were bought\n\nThe mayor bought 120 buses on Monday."


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>one fragment with 3 words</p>", "one fragment with 3 words"),
        ("<div>The mayor bought buses.<br><br>It rained.</div>", "The mayor bought buses.\nIt rained."),
        (
            '<?xml version="1.0" encoding="utf-8"?><html xml:lang="es"><body><p>El alcalde compró 120 autobuses.</p></body></html>',
            "El alcalde compró 120 autobuses.",
        ),
        ("<body><p>a\0b 12 words</p></body>", "a\ufffdb 12 words"),
    ],
)
def test_small_and_odd_pages_keep_their_text(page: str, text: str) -> None:
    assert read_bytes(page.encode(), name="a.html", suffix=".html").text == text


@pytest.mark.parametrize(
    "page", ["<html><head><title>T 1</title></head><body></body></html>", "<script>var a = 1</script>", "<!-- a -->"]
)
def test_a_page_that_shows_nothing_is_refused(page: str) -> None:
    with pytest.raises(CannotRead, match=r"^a\.html could not be read: "):
        read_bytes(page.encode(), name="a.html", suffix=".html")


def test_depth_is_capped_and_below_the_cap_nothing_is_lost() -> None:
    def nested(depth: int) -> bytes:
        return f"<body>{'<div>' * depth}<p>Deep: 3 words.</p>{'</div>' * depth}<p>After it 4 more words.</p></body>".encode()

    draft = read_bytes(nested(1_900), name="deep.html", suffix=".html")
    assert draft.text == "Deep: 3 words.\nAfter it 4 more words."
    with pytest.raises(CannotRead, match="nested more than 2,000 deep"):
        read_bytes(nested(2_100), name="deep.html", suffix=".html")


def test_unclosed_paragraphs_and_lists_are_not_depth() -> None:
    page = "<body>" + "".join(f"<p>The council spent {n} million euros on buses.<li>x" for n in range(3_000))
    assert "2999 million" in read_bytes(page.encode(), name="long.html", suffix=".html").text


def test_a_page_of_two_encodings_is_told_once_over_its_whole_text() -> None:
    page = "<html><body><p>Le maire — dit-on — a vu l’été.</p><p>PLACE</p></body></html>".encode()
    page = page.replace(b"PLACE", "Le marché a été rouvert après la fête du quartier.".encode("cp1252"))
    draft = read_bytes(page, name="a.html", suffix=".html")
    assert "marché a été" in draft.text
    assert [(flag.kind, flag.start, flag.end) for flag in draft.flags] == [("damage", 0, len(draft.text))]
    assert "windows-1252" in draft.flags[0].reason


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<h1>Statement</h1><p>The bridge cost <b>12</b> million euros, <a href='/a'>the treasurer</a> said on 3 May 2024.</p>",
            "Statement\nThe bridge cost 12 million euros, the treasurer said on 3 May 2024.",
        ),
        (
            "<p>The clerk <b>Fer</b>rand gave 1<sup>st</sup> of 12 papers.</p><p>It cost 3<i>00</i> euros.<br>Not <em>4</em>0.</p>",
            "The clerk Ferrand gave 1st of 12 papers.\nIt cost 300 euros.\nNot 40.",
        ),
        ("<ul><li>It cost <b>12</b>,000 euros in 20<b>23</b>.</li><li>12</li></ul>", "It cost 12,000 euros in 2023.\n12"),
    ],
)
def test_a_short_page_is_read_in_its_paragraphs_not_in_what_its_tags_cut(body: str, text: str) -> None:
    page = f"<html><head><title>Statement</title></head><body>{body}</body></html>".encode()
    assert read_bytes(page, name="a.html", suffix=".html").text.removeprefix("Statement\n\n") == text
