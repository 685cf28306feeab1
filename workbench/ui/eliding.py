"""Words cut to a width: between two of them, not in the middle of one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF

LEAST_SHARE = 0.6  # of what there is room for: a word that is longer than the rest is cut all the same


def cut_to(metrics: QFontMetrics | QFontMetricsF, text: str, width: float) -> str:
    """The text, or as many of its words as a width in pixels has room for, and an ellipsis."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    kept = shown[:-1]
    if shown == text or not shown.endswith("…") or not text.startswith(kept) or text[len(kept) : len(kept) + 1].isspace():
        return shown
    whole = kept.rpartition(" ")[0].rstrip()
    return f"{whole}…" if len(whole) > LEAST_SHARE * len(kept) else shown
