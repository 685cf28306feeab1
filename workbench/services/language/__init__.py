"""The text engine: article text in, statements out; values in, values out, no network."""

from workbench.services.language.doubts import KINDS as FLAG_KINDS
from workbench.services.language.doubts.tongues import other_language
from workbench.services.language.engine import read
from workbench.services.language.explaining import Explanation, explain_statement
from workbench.services.language.languages import detect_language, fold_language
from workbench.services.language.remembered import line_key
from workbench.services.language.rules import explain

__all__ = [
    "FLAG_KINDS",
    "Explanation",
    "detect_language",
    "explain",
    "explain_statement",
    "fold_language",
    "line_key",
    "other_language",
    "read",
]
