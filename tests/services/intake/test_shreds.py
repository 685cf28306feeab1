"""Runs of lines that are one block of a page become that block; everything else stays as it is."""

import pytest

from workbench.services.intake.readers.shreds import mended


@pytest.mark.parametrize(
    ("text", "blocks", "told"),
    [
        ("It cost\n12\neuros.", "It cost 12 euros.", "It cost 12 euros."),
        ("3\n00\neuros.\n\nA line", "300 euros.\nA line", "300 euros.\n\nA line"),
        ("Yes\nNo", "Yes\nNo\nYes No", "Yes\nNo"),
        ("It cost\n12", "It cost 12 euros.", "It cost\n12"),
        ("It\n\ncost", "It cost", "It\n\ncost"),
        ("A\nB\nC\nD", "A B\nA B C", "A B\nC\nD"),
        ("", "Some", ""),
    ],
)
def test_what_is_put_together(text: str, blocks: str, told: str) -> None:
    assert mended(text, blocks) == told
