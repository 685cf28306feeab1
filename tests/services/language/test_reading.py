"""Texts that read() is easily wrong about as a whole, and the sample article against its gold."""

import json
import os
import unicodedata
from pathlib import Path

import pytest
from promises import check_promises

from workbench.domain.enums import BODY_KINDS, Kind
from workbench.domain.statement import Reading
from workbench.services.language import read

SHARED = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).resolve().parents[4] / "shared")


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
