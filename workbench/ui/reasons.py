"""What the text engine tells, in the language of the window: kinds of doubts, the reasons for them, the rules of statements.

The engine speaks English and may learn new words at any time: a kind that has no name here is shown readable, and a sentence that
is not here as the engine says it.
"""

import re

from PySide6.QtCore import QCoreApplication

from workbench.ui.actions import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_DOUBTS = {
    "damage": QT_TRANSLATE_NOOP("Doubts", "Damaged text"),
    "encoding": QT_TRANSLATE_NOOP("Doubts", "Encoding guessed"),
    "wrong-encoding": QT_TRANSLATE_NOOP("Doubts", "Encoding read wrongly"),
    "lost-characters": QT_TRANSLATE_NOOP("Doubts", "Lost characters"),
    "lost-space": QT_TRANSLATE_NOOP("Doubts", "Lost space"),
    "repeated-line": QT_TRANSLATE_NOOP("Doubts", "Repeated line"),
    "unclosed-quotation": QT_TRANSLATE_NOOP("Doubts", "Unclosed quotation"),
    "stray-quotation-mark": QT_TRANSLATE_NOOP("Doubts", "Stray quotation mark"),
    "relative-date": QT_TRANSLATE_NOOP("Doubts", "Relative date"),
    "unresolved-date": QT_TRANSLATE_NOOP("Doubts", "Unresolved date"),
    "unit-doubt": QT_TRANSLATE_NOOP("Doubts", "Doubtful unit"),
    "headline-figure": QT_TRANSLATE_NOOP("Doubts", "Figure only in the headline"),
    "headline-number": QT_TRANSLATE_NOOP("Doubts", "Number only in the headline"),
    "headline-name": QT_TRANSLATE_NOOP("Doubts", "Name only in the headline"),
    "headline-speaker": QT_TRANSLATE_NOOP("Doubts", "Speaker only in the headline"),
    "machine-translated": QT_TRANSLATE_NOOP("Doubts", "Looks machine-translated"),
    "other-language": QT_TRANSLATE_NOOP("Doubts", "Another language"),
    "furniture-doubt": QT_TRANSLATE_NOOP("Doubts", "Perhaps not the article"),
}

_REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "More places follow that could not be decoded."),
    QT_TRANSLATE_NOOP("Reasons", "What stood here could not be decoded."),
    QT_TRANSLATE_NOOP("Reasons", "This is not UTF-8 like the rest; it was read as windows-1252."),
    QT_TRANSLATE_NOOP("Reasons", "This quotation is opened but never closed; where it ends is a guess."),
    QT_TRANSLATE_NOOP("Reasons", "This mark closes a quotation that was never opened."),
    QT_TRANSLATE_NOOP("Reasons", "Characters were lost before this text reached us."),
    QT_TRANSLATE_NOOP("Reasons", "These characters look like an encoding read wrongly."),
    QT_TRANSLATE_NOOP("Reasons", "Two sentences stand together without a space."),
    QT_TRANSLATE_NOOP("Reasons", "This line stands in the text before: it may have been copied twice."),
    QT_TRANSLATE_NOOP("Reasons", "The headline gives a figure that the text below does not."),
)

# The English sentence of a rule is the engine's (services/language/rules.py); a translation is found by the rule's id.
_RULES = (
    QT_TRANSLATE_NOOP("Rules", "by hand"),
    QT_TRANSLATE_NOOP("Rules", "paragraph"),
    QT_TRANSLATE_NOOP("Rules", "single-line"),
    QT_TRANSLATE_NOOP("Rules", "headline-first-line"),
    QT_TRANSLATE_NOOP("Rules", "headline-title"),
    QT_TRANSLATE_NOOP("Rules", "subhead"),
    QT_TRANSLATE_NOOP("Rules", "quote-whole"),
    QT_TRANSLATE_NOOP("Rules", "quote-continued"),
    QT_TRANSLATE_NOOP("Rules", "quote-unclosed"),
    QT_TRANSLATE_NOOP("Rules", "quote-clause"),
    QT_TRANSLATE_NOOP("Rules", "quote-dialogue"),
    QT_TRANSLATE_NOOP("Rules", "furniture-stray-mark"),
    QT_TRANSLATE_NOOP("Rules", "furniture-link"),
    QT_TRANSLATE_NOOP("Rules", "furniture-duration"),
    QT_TRANSLATE_NOOP("Rules", "furniture-counter"),
    QT_TRANSLATE_NOOP("Rules", "furniture-reading-time"),
    QT_TRANSLATE_NOOP("Rules", "furniture-image-label"),
    QT_TRANSLATE_NOOP("Rules", "furniture-caption"),
    QT_TRANSLATE_NOOP("Rules", "furniture-credit"),
    QT_TRANSLATE_NOOP("Rules", "furniture-related-label"),
    QT_TRANSLATE_NOOP("Rules", "furniture-most-read-label"),
    QT_TRANSLATE_NOOP("Rules", "furniture-prev-next"),
    QT_TRANSLATE_NOOP("Rules", "furniture-navigation"),
    QT_TRANSLATE_NOOP("Rules", "furniture-call-to-action"),
    QT_TRANSLATE_NOOP("Rules", "furniture-social-follow"),
    QT_TRANSLATE_NOOP("Rules", "furniture-copyright"),
    QT_TRANSLATE_NOOP("Rules", "furniture-date-line"),
    QT_TRANSLATE_NOOP("Rules", "furniture-byline"),
    QT_TRANSLATE_NOOP("Rules", "furniture-breadcrumb"),
    QT_TRANSLATE_NOOP("Rules", "furniture-video-title"),
    QT_TRANSLATE_NOOP("Rules", "furniture-live-link"),
    QT_TRANSLATE_NOOP("Rules", "furniture-tag"),
    QT_TRANSLATE_NOOP("Rules", "furniture-newsletter"),
    QT_TRANSLATE_NOOP("Rules", "furniture-author"),
    QT_TRANSLATE_NOOP("Rules", "furniture-foot"),
    QT_TRANSLATE_NOOP("Rules", "furniture-foreign"),
    QT_TRANSLATE_NOOP("Rules", "outlet-remembered"),
    QT_TRANSLATE_NOOP("Rules", "related-related-title"),
    QT_TRANSLATE_NOOP("Rules", "related-most-read-title"),
    QT_TRANSLATE_NOOP("Rules", "related-prev-next"),
)


_SIGNALS = (
    QT_TRANSLATE_NOOP("Signals", "percent or money"),
    QT_TRANSLATE_NOOP("Signals", "million"),
    QT_TRANSLATE_NOOP("Signals", "digit"),
    QT_TRANSLATE_NOOP("Signals", "number word"),
    QT_TRANSLATE_NOOP("Signals", "date"),
    QT_TRANSLATE_NOOP("Signals", "counted unit"),
    QT_TRANSLATE_NOOP("Signals", "past event"),
    QT_TRANSLATE_NOOP("Signals", "institution"),
    QT_TRANSLATE_NOOP("Signals", "change"),
    QT_TRANSLATE_NOOP("Signals", "attribution"),
    QT_TRANSLATE_NOOP("Signals", "proper name"),
    QT_TRANSLATE_NOOP("Signals", "superlative"),
    QT_TRANSLATE_NOOP("Signals", "comparison"),
    QT_TRANSLATE_NOOP("Signals", "causal"),
    QT_TRANSLATE_NOOP("Signals", "negation"),
    QT_TRANSLATE_NOOP("Signals", "second person"),
    QT_TRANSLATE_NOOP("Signals", "first person"),
    QT_TRANSLATE_NOOP("Signals", "future or modal"),
    QT_TRANSLATE_NOOP("Signals", "opinion"),
    QT_TRANSLATE_NOOP("Signals", "short"),
    QT_TRANSLATE_NOOP("Signals", "question"),
    QT_TRANSLATE_NOOP("Signals", "length"),
)


def signal_word(name: str) -> str:
    """Name what speaks for or against checking a claim."""
    return translate("Signals", name.replace("-", " "))


def doubt_word(kind: str) -> str:
    """Name a kind of doubt; one that is not known by its own name, made readable."""
    known = _DOUBTS.get(kind)
    return translate("Doubts", known) if known else kind.replace("-", " ").capitalize()


def doubt_reason(reason: str) -> str:
    """Say the engine's reason for a doubt."""
    encoding = translate("Reasons", "The text does not say how it is encoded; it was read as {encoding}.")
    also = translate("Reasons", "It might also be {encodings}.")
    found = re.fullmatch(r"The text does not say how it is encoded; it was read as (.+?)\.(?: It might also be (.+)\.)?", reason)
    if found is None:
        return translate("Reasons", reason)
    said = encoding.replace("{encoding}", found[1])
    others = (found[2] or "").replace(" or ", translate("Reasons", " or "))
    return f"{said} {also.replace('{encodings}', others)}" if others else said


def rule_words(rule: str, english: str) -> str:
    """Say by which rule a statement is what it is; english is the engine's own sentence."""
    said = translate("Rules", rule)
    return english if said == rule else said
