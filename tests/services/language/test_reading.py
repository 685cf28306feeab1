"""What read() promises for any text, and the sample article against its gold."""

import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.enums import BODY_KINDS, Kind
from workbench.domain.statement import DateMention, Quantity, Reading
from workbench.services.language import explain, read

SHARED = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).resolve().parents[4] / "shared")

PIECES = st.sampled_from(
    [
        *(
            "Le maire a dit : « Oui.",
            "« Non",
            "»",
            '"',
            "'",
            "“",
            "”",
            ". ",
            "! ",
            "…",
            "\n",
            "\n\n",
            "\r\n",
            "\u00a0",
            "\u202f",
            "\u2028",
        ),
        *(" ", "\t", "e\u0301", "😀", "Image:", "Photo : AP", "2:01", ">", "M. Dupont", "1 000", "3,5 %", "said", "He said that"),
        *(
            "selon",
            "(",
            ")",
            "[…]",
            "J.-C.",
            "—",
            "Read more: ",
            "\n• un",
            "dimanche dernier",
            "le 3 mars",
            "entre 3 et 5",
            "il a dit",
        ),
    ]
)


def check_promises(text: str, reading: Reading) -> None:
    end = 0
    covered = 0
    for statement in reading.statements:
        assert end <= statement.start < statement.end
        assert statement.text == text[statement.start : statement.end]
        assert statement.text == statement.text.strip()
        assert explain(statement.rule)
        parts: list[Quantity | DateMention] = [*statement.quantities, *statement.dates]
        for part in parts:
            assert statement.start <= part.start < part.end <= statement.end
            assert part.text == text[part.start : part.end]
        for quote in statement.inner_quotes:
            assert statement.start <= quote.start < quote.end <= statement.end
        if statement.content:
            assert statement.start <= statement.content[0] < statement.content[1] <= statement.end
        assert 0 <= statement.checkworthiness <= 1
        assert (statement.speaker is None) == (statement.attribution == ())
        end = statement.end
        covered += sum(not c.isspace() for c in statement.text)
    assert covered == sum(not c.isspace() for c in text)
    assert all(0 <= flag.start < flag.end <= len(text) for flag in reading.flags)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["fr", "en", "es", "de", "it", None]))
def test_every_promise_holds_on_mixed_pieces(text: str, language: str | None) -> None:
    check_promises(text, read(text, language))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_every_promise_holds_on_any_characters(text: str) -> None:
    check_promises(text, read(text, "fr"))


def test_nothing_is_read_from_nothing() -> None:
    assert read("") == Reading(None, (), ())
    assert read(" \n\u00a0\n").statements == ()


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "Le préfet a déclaré que 120 drones ont été abattus. Il était tard."
    decomposed = unicodedata.normalize("NFD", text)
    first = read(decomposed, "fr").statements[0]
    assert decomposed[first.start : first.end] == first.text
    assert unicodedata.normalize("NFC", first.text) == "Le préfet a déclaré que 120 drones ont été abattus."
    assert unicodedata.normalize("NFC", first.quantities[0].text) == "120 drones"


@pytest.mark.parametrize("unit", ["a", ". ", ".", '"', "«", "(", "'", "selon ", "1 ", "Il a dit que "])
def test_a_long_line_is_read_in_linear_time(unit: str) -> None:
    from time import perf_counter

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begin = perf_counter()
        read(text, "fr")
        return perf_counter() - begin

    seconds(1_000)
    # Four times the text may take eight times as long on a busy machine, not sixteen as a quadratic rule would.
    assert seconds(200_000) < 12 * max(seconds(50_000), 0.02)


def test_the_headline_may_be_told_beside_the_text() -> None:
    text = "Politique\n\nUne loi est votée.\n\nLe Sénat a voté la loi mardi."
    kinds = [s.kind for s in read(text, "fr", title="Une loi est votée").statements]
    assert kinds == [Kind.FURNITURE, Kind.HEADLINE, Kind.STATEMENT]


def test_the_sample_agrees_with_its_gold() -> None:
    gold_path = SHARED / "data/statements/sample_gold.json"
    if not gold_path.exists():
        pytest.skip("the annotated sample is not on this machine (WORKBENCH_SHARED)")
    units = json.loads(gold_path.read_text(encoding="utf-8"))["units"]
    with (SHARED / "seeds" / "000_1d6ae0d1bf08d816.txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    reading = read(text)
    found = {(s.start, s.end): s for s in reading.statements}
    check_promises(text, reading)
    assert reading.language == "fr"
    assert sum((u["start"], u["end"]) in found for u in units) >= 58
    junk = [u for u in units if Kind(u["kind"]) not in BODY_KINDS]
    assert all(found[u["start"], u["end"]].kind not in BODY_KINDS for u in junk)
    voiced = [u for u in units if u["speaker"]]
    right = [u for u in voiced if (s := found.get((u["start"], u["end"]))) and s.speaker == u["speaker"]]
    assert len(right) >= 19
    assert len([flag for flag in reading.flags if flag.kind == "unclosed-quotation"]) == 3
