"""Words cut to a width: between two of them, not in the middle of one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF

LEAST_SHARE = 0.5  # of what there is room for: a word that is longer than the rest is cut all the same
# What opens something, or announces what follows, says nothing before an ellipsis.
_DANGLING = " \u00a0\u202f:;,–—-/«“‘(["


def cut_to(metrics: QFontMetrics | QFontMetricsF, text: str, width: float) -> str:
    """The text, or as many of its words as a width in pixels has room for, and an ellipsis."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    kept = shown[:-1]
    if shown == text or not shown.endswith("…") or not text.startswith(kept):
        return shown
    return f"{whole_words(kept, text)}…"


def whole_words(kept: str, text: str) -> str:
    """The beginning of a text without the word that it ends in the middle of, and without marks that dangle at its end."""
    whole = kept
    if not text[len(kept) : len(kept) + 1].isspace():
        before = kept.rpartition(" ")[0]
        whole = before if len(before) > LEAST_SHARE * len(kept) else kept
    return whole.rstrip(_DANGLING) or kept
