"""Words cut to a width: no half word and no dangling mark stands before the ellipsis."""

import pytest
from PySide6.QtGui import QFontMetrics

from workbench.ui.eliding import cut_to, whole_words
from workbench.ui.theme import Theme

TITLE = "Biden lève « toutes » les limites : Kiev peut viser la Russie en profondeur"


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("Biden lève « toutes » les limi", "Biden lève « toutes » les"),
        ("Biden lève « toutes » les limites", "Biden lève « toutes » les limites"),
        ("Biden lève « toutes » les limites :", "Biden lève « toutes » les limites"),
        ("Biden lève « tout", "Biden lève"),
        ("Bid", "Bid"),  # a longer word than there is room for is cut all the same
    ],
)
def test_a_cut_falls_between_words(kept, shown):
    assert whole_words(kept, TITLE) == shown


def test_what_fits_is_whole_and_what_does_not_ends_with_a_word(qapp):
    metrics = QFontMetrics(Theme().ui_font())
    assert cut_to(metrics, TITLE, metrics.horizontalAdvance(TITLE) + 1) == TITLE
    words = TITLE.split()
    for width in range(120, metrics.horizontalAdvance(TITLE), 7):
        shown = cut_to(metrics, TITLE, width)
        assert metrics.horizontalAdvance(shown) <= width
        last = shown.removesuffix("…").split()[-1]
        assert shown.endswith("…")
        assert last in words
        assert last not in {"«", ":"}
