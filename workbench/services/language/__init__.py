"""The text engine: article text in, statements out; values in, values out, no network."""

from workbench.services.language.engine import read
from workbench.services.language.languages import detect_language, fold_language
from workbench.services.language.remembered import line_key
from workbench.services.language.rules import explain

__all__ = ["detect_language", "explain", "fold_language", "line_key", "read"]
