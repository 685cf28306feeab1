"""What the text engine tells, in the language of the window: kinds of doubts, the reasons for them, the rules of statements.

The engine speaks English and may learn new words at any time: a kind that has no name here is shown readable, and a sentence that
is not here as the engine says it.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from workbench.ui.actions import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_DOUBTS = {
    "damage": QT_TRANSLATE_NOOP("Doubts", "Damaged text"),
    "encoding": QT_TRANSLATE_NOOP("Doubts", "Encoding guessed"),
    "stated-language": QT_TRANSLATE_NOOP("Doubts", "Language taken from the text"),
    "misnamed": QT_TRANSLATE_NOOP("Doubts", "Another kind of file"),
    "wrong-encoding": QT_TRANSLATE_NOOP("Doubts", "Encoding read wrongly"),
    "lost-characters": QT_TRANSLATE_NOOP("Doubts", "Lost characters"),
    "lost-letter": QT_TRANSLATE_NOOP("Doubts", "Lost letter"),
    "control-character": QT_TRANSLATE_NOOP("Doubts", "Control character"),
    "hidden-direction": QT_TRANSLATE_NOOP("Doubts", "Hidden direction of reading"),
    "invisible-characters": QT_TRANSLATE_NOOP("Doubts", "Invisible characters"),
    "mixed-alphabet": QT_TRANSLATE_NOOP("Doubts", "Mixed alphabets"),
    "leftover-code": QT_TRANSLATE_NOOP("Doubts", "Code left over"),
    "lost-space": QT_TRANSLATE_NOOP("Doubts", "Lost space"),
    "cut-words": QT_TRANSLATE_NOOP("Doubts", "Words cut by hyphens"),
    "repeated-line": QT_TRANSLATE_NOOP("Doubts", "Repeated line"),
    "cut-off": QT_TRANSLATE_NOOP("Doubts", "Text cut off"),
    "unclosed-quotation": QT_TRANSLATE_NOOP("Doubts", "Unclosed quotation"),
    "stray-quotation-mark": QT_TRANSLATE_NOOP("Doubts", "Stray quotation mark"),
    "undated": QT_TRANSLATE_NOOP("Doubts", "Relative date without a day"),
    "foreign-unit": QT_TRANSLATE_NOOP("Doubts", "Foreign unit"),
    "fahrenheit": QT_TRANSLATE_NOOP("Doubts", "Perhaps Fahrenheit"),
    "billion": QT_TRANSLATE_NOOP("Doubts", "Which billion?"),
    "digit-grouping": QT_TRANSLATE_NOOP("Doubts", "Decimal or thousands?"),
    "percentage-points": QT_TRANSLATE_NOOP("Doubts", "Perhaps percentage points"),
    "headline-figure": QT_TRANSLATE_NOOP("Doubts", "Figure of the headline"),
    "headline-word": QT_TRANSLATE_NOOP("Doubts", "Word of the headline"),
    "headline-name": QT_TRANSLATE_NOOP("Doubts", "Name of the headline"),
    "machine-translated": QT_TRANSLATE_NOOP("Doubts", "Looks machine-translated"),
    "other-language": QT_TRANSLATE_NOOP("Doubts", "Another language"),
    "language-doubt": QT_TRANSLATE_NOOP("Doubts", "Language doubtful"),
    "language-without-rules": QT_TRANSLATE_NOOP("Doubts", "Language without rules"),
    "furniture-doubt": QT_TRANSLATE_NOOP("Doubts", "Perhaps not the article"),
}

# Sentences of the engine; what stands in braces there is filled with what was found.
_REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "More places follow that could not be decoded."),
    QT_TRANSLATE_NOOP("Reasons", "What stood here could not be decoded."),
    QT_TRANSLATE_NOOP("Reasons", "This is not UTF-8 like the rest; it was read as windows-1252."),
    QT_TRANSLATE_NOOP("Reasons", "The text does not say how it is encoded; it was read as {encoding}."),
    QT_TRANSLATE_NOOP(
        "Reasons", "The text does not say how it is encoded; it was read as {encoding}. It might also be {encodings}."
    ),
    QT_TRANSLATE_NOOP("Reasons", "The text names several encodings ({encodings}); it was read as {encoding}."),
    QT_TRANSLATE_NOOP("Reasons", "Its name ends in {suffix}, but its content is of the kind “{kind}”; it was read as that."),
    QT_TRANSLATE_NOOP("Reasons", "It is said to be {media_type}, but its content is of the kind “{kind}”; it was read as that."),
    QT_TRANSLATE_NOOP(
        "Reasons", "The file says that its language is {said}, but most of its text reads as {language}; it was read as that."
    ),
    QT_TRANSLATE_NOOP("Reasons", "This quotation is opened but never closed; where it ends is a guess."),
    QT_TRANSLATE_NOOP("Reasons", "This mark closes a quotation that was never opened."),
    QT_TRANSLATE_NOOP("Reasons", "Characters were lost before this text reached us."),
    QT_TRANSLATE_NOOP("Reasons", "These characters look like an encoding read wrongly."),
    QT_TRANSLATE_NOOP("Reasons", "A question mark stands inside a word, where an accented letter may have been lost."),
    QT_TRANSLATE_NOOP("Reasons", "A control character that no text needs stands here{more}."),
    QT_TRANSLATE_NOOP(
        "Reasons", "A hidden mark turns the direction of reading here, so that the words can look other than they are."
    ),
    QT_TRANSLATE_NOOP("Reasons", "Invisible characters stand here{more}; they can hide words from a search."),
    QT_TRANSLATE_NOOP("Reasons", "This word mixes letters of two alphabets that look alike, so it is not the word it seems to be."),
    QT_TRANSLATE_NOOP("Reasons", "This is code of a web page that was left in the text."),
    QT_TRANSLATE_NOOP("Reasons", "Two sentences stand together without a space."),
    QT_TRANSLATE_NOOP("Reasons", "A word is cut by a hyphen here{more}, as at the line ends of a printed page."),
    QT_TRANSLATE_NOOP("Reasons", "This line stands in the text before: it may have been copied twice."),
    QT_TRANSLATE_NOOP("Reasons", "The text stops here without an end: the rest may be missing."),
    QT_TRANSLATE_NOOP(
        "Reasons", "“{words}”{more} can only be told by the day of publication, which is not known: give the article its date."
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", "“{words}”{more} can only be told by the day of publication, which is not known; “{line}” may tell it."
    ),
    QT_TRANSLATE_NOOP("Reasons", "“{words}”{more}: {meaning}. The text does not convert it."),
    QT_TRANSLATE_NOOP("Reasons", "“{words}”: {meaning}"),
    QT_TRANSLATE_NOOP("Reasons", "“{words}” is more than any air temperature measured in degrees Celsius; it may be Fahrenheit."),
    QT_TRANSLATE_NOOP("Reasons", "“{words}”{more} can be read as a decimal or as thousands, for {language} uses the other mark."),
    QT_TRANSLATE_NOOP("Reasons", "“{words}” may be percentage points: from {low} % to {high} % is a change of {change} %."),
    QT_TRANSLATE_NOOP("Reasons", "The headline gives a figure that the text below does not."),
    QT_TRANSLATE_NOOP("Reasons", "The headline says “{words}”, the text below says “{other}”."),
    QT_TRANSLATE_NOOP("Reasons", "The headline says “{words}”, the text below only “{other}”: {meaning}."),
    QT_TRANSLATE_NOOP("Reasons", "The headline names “{words}”, whom or which the text below never mentions."),
    QT_TRANSLATE_NOOP("Reasons", "This looks machine-translated: {cues}. Check words and names against the original."),
    QT_TRANSLATE_NOOP("Reasons", "This passage is in another language ({language}) than the article."),
    QT_TRANSLATE_NOOP("Reasons", "These words are quoted in their own language ({language})."),
    QT_TRANSLATE_NOOP("Reasons", "The article is said to be in another language ({said}) than most of its text ({language})."),
    QT_TRANSLATE_NOOP(
        "Reasons", "The workbench has no rules for this language ({language}): the text was read by the English ones."
    ),
    QT_TRANSLATE_NOOP("Reasons", "This short line stands in the text before: it may be the website's."),
    QT_TRANSLATE_NOOP("Reasons", "This line follows titles of other articles: it may be one more, or a subheading."),
    QT_TRANSLATE_NOOP("Reasons", "This short line stands alone between lines of the website: it may be one of them."),
    QT_TRANSLATE_NOOP("Reasons", "This stands below what ends the article on most pages: it may be the website's."),
    QT_TRANSLATE_NOOP("Reasons", "This short line is in another language than the article: it may be the website's."),
)

_TRACES = (
    QT_TRANSLATE_NOOP("Traces", "measures of another country"),
    QT_TRANSLATE_NOOP("Traces", "phrases taken over word for word"),
    QT_TRANSLATE_NOOP("Traces", "capitals inside a sentence"),
    QT_TRANSLATE_NOOP("Traces", "words left untranslated"),
)

# The English sentence of a rule is the engine's (services/language/rules.py); a translation is found by the rule's id.
_RULES = (
    QT_TRANSLATE_NOOP("Rules", "by hand"),
    QT_TRANSLATE_NOOP("Rules", "paragraph"),
    QT_TRANSLATE_NOOP("Rules", "single-line"),
    QT_TRANSLATE_NOOP("Rules", "headline-first-line"),
    QT_TRANSLATE_NOOP("Rules", "headline-title"),
    QT_TRANSLATE_NOOP("Rules", "headline-made-title"),
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
    QT_TRANSLATE_NOOP("Rules", "furniture-embed"),
    QT_TRANSLATE_NOOP("Rules", "furniture-menu"),
    QT_TRANSLATE_NOOP("Rules", "furniture-head"),
    QT_TRANSLATE_NOOP("Rules", "furniture-comment"),
    QT_TRANSLATE_NOOP("Rules", "outlet-remembered"),
    QT_TRANSLATE_NOOP("Rules", "related-related-title"),
    QT_TRANSLATE_NOOP("Rules", "related-most-read-title"),
    QT_TRANSLATE_NOOP("Rules", "related-prev-next"),
    QT_TRANSLATE_NOOP("Rules", "quote-interview"),
    QT_TRANSLATE_NOOP("Rules", "quote-post"),
    QT_TRANSLATE_NOOP("Rules", "cue-complement"),
    QT_TRANSLATE_NOOP("Rules", "cue-after"),
    QT_TRANSLATE_NOOP("Rules", "cue-zero"),
    QT_TRANSLATE_NOOP("Rules", "cue-incise"),
    QT_TRANSLATE_NOOP("Rules", "cue-inserted"),
    QT_TRANSLATE_NOOP("Rules", "cue-participle"),
    QT_TRANSLATE_NOOP("Rules", "cue-as"),
    QT_TRANSLATE_NOOP("Rules", "cue-according"),
    QT_TRANSLATE_NOOP("Rules", "cue-passive"),
    QT_TRANSLATE_NOOP("Rules", "cue-colon"),
    QT_TRANSLATE_NOOP("Rules", "cue-accusing"),
    QT_TRANSLATE_NOOP("Rules", "cue-back"),
    QT_TRANSLATE_NOOP("Rules", "cue-beside"),
    QT_TRANSLATE_NOOP("Rules", "cue-denial"),
    QT_TRANSLATE_NOOP("Rules", "cue-label"),
    QT_TRANSLATE_NOOP("Rules", "cue-headline"),
    QT_TRANSLATE_NOOP("Rules", "furniture-timestamp"),
    QT_TRANSLATE_NOOP("Rules", "furniture-live-end"),
    QT_TRANSLATE_NOOP("Rules", "furniture-ticker"),
    QT_TRANSLATE_NOOP("Rules", "furniture-contact"),
    QT_TRANSLATE_NOOP("Rules", "furniture-form"),
    QT_TRANSLATE_NOOP("Rules", "furniture-consent"),
    QT_TRANSLATE_NOOP("Rules", "furniture-page-title"),
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
    QT_TRANSLATE_NOOP("Signals", "figure of what happened"),
    QT_TRANSLATE_NOOP("Signals", "law or vote"),
    QT_TRANSLATE_NOOP("Signals", "position taken"),
    QT_TRANSLATE_NOOP("Signals", "somebody's act"),
    QT_TRANSLATE_NOOP("Signals", "time span"),
    QT_TRANSLATE_NOOP("Signals", "rank"),
    QT_TRANSLATE_NOOP("Signals", "economy"),
    QT_TRANSLATE_NOOP("Signals", "how many"),
    QT_TRANSLATE_NOOP("Signals", "war and crime"),
    QT_TRANSLATE_NOOP("Signals", "own record"),
    QT_TRANSLATE_NOOP("Signals", "day"),
    QT_TRANSLATE_NOOP("Signals", "cause"),
    QT_TRANSLATE_NOOP("Signals", "always or never"),
    QT_TRANSLATE_NOOP("Signals", "length in words"),
    QT_TRANSLATE_NOOP("Signals", "third person"),
    QT_TRANSLATE_NOOP("Signals", "condition"),
    QT_TRANSLATE_NOOP("Signals", "vague"),
    QT_TRANSLATE_NOOP("Signals", "greeting or thanks"),
    QT_TRANSLATE_NOOP("Signals", "intention"),
    QT_TRANSLATE_NOOP("Signals", "judgement or values"),
    QT_TRANSLATE_NOOP("Signals", "should or must"),
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
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(reason):
            said = translate("Reasons", sentence)
            for name, value in found.groupdict().items():
                told = {"more": _more, "cues": _cues, "kind": _kind}.get(name, str)
                said = said.replace(f"{{{name}}}", told(value))
            return said
    return reason


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences as patterns, those with most words of their own first, for a blank would swallow words of another sentence."""
    blank = re.compile(r"\\\{(\w+)\\\}")
    ordered = sorted(_REASONS, key=lambda sentence: -len(re.sub(r"\{\w+\}", "", sentence)))
    return tuple((re.compile(blank.sub(r"(?P<\1>.*?)", re.escape(one)), re.DOTALL), one) for one in ordered)


def _more(english: str) -> str:
    """How many like it follow: " and 2 more dates", " and in 1 more place"."""
    count = re.search(r"\d+", english)
    return translate("Reasons", " and {count} more").replace("{count}", count[0]) if count else english


def _kind(english: str) -> str:
    """A kind of file: "web page", "e-mail"."""
    return translate("ProblemWords", english)


def _cues(english: str) -> str:
    """The traces of a machine's translation: "capitals inside a sentence (“La Corée”); “Kiev” and “Kyiv” for one name"."""
    for trace in _TRACES:
        english = re.sub(rf"(?<![^ ]){re.escape(trace)}(?= \()", translate("Traces", trace), english)
    two = translate("Traces", "“{one}” and “{other}” for one name").replace("{one}", r"\1").replace("{other}", r"\2")
    english = re.sub("“([^”]*)” and “([^”]*)” for one name", two, english)
    quoted = translate("Traces", "“{words}”").replace("{words}", r"\1")
    return re.sub("“([^”]*)”", quoted, english).replace("; ", translate("Traces", "; "))


def rule_words(rule: str, english: str) -> str:
    """Say by which rule a statement is what it is; english is the engine's own sentence."""
    said = translate("Rules", rule)
    return english if said == rule else said
