"""What differs between two versions of one passage is enclosed by signs."""

import pytest

from workbench.services.sources.origins import enclosed


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        ("It cost 12 million.", "It cost 21 million.", "It cost ▸12◂ million.", "It cost ▸21◂ million."),
        ("He said “no”  again", "he said «no» again", "He said “no”  again", "he said «no» again"),
        ("The old weir stands.", "The weir stands, still.", "The ▸old◂ weir stands.", "The weir stands▸, still◂."),
        ("", "New words", "", "▸New words◂"),
    ],
)
def test_words_that_the_other_has_not_are_enclosed(one, other, here, there):
    assert enclosed(one, other) == (here, there)
