"""The engine counts code points, the document UTF-16 units: what a statement covers is what its marks cover on screen."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.services.language import read
from workbench.ui.marks import TextMap

PIECES = st.sampled_from(
    [
        *(
            "Le maire a dit : « Oui. »",
            "😀 Il pleut.",
            "𝔘 3 millions €",
            "“No 👩🏽,” she said.",
            "il y a deux jours",
            "\u202e«",
            "e\u0301",
        ),
        *(
            "Une ligne de texte coupée à la main qui ne finit pas encore",
            "et qui continue",
            "\x00",
            "\ufeff",
            "\ud800",
            "\u2028",
            "\x85",
        ),
        *("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", " ", "\u202f", "Photo : AFP", "120 drones. ", '"', "Ça coûte 3,5 %."),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["fr", "en", None]))
def test_a_statement_is_marked_from_its_first_character_to_its_last(text: str, language: str | None) -> None:
    text_map = TextMap(text)
    units = text_map.shown.encode("utf-16-le", "surrogatepass")
    for statement in read(text, language).statements:
        spans = [
            (statement.start, statement.end),
            *((one.start, one.end) for one in (*statement.quantities, *statement.inner_quotes)),
        ]
        for start, end in spans:
            first, last = text_map.positions(start, end)
            assert (text_map.offset(first), text_map.offset(last)) == (start, end)
            shown = units[2 * first : 2 * last].decode("utf-16-le", "surrogatepass")
            assert shown == TextMap(text[start:end]).shown
