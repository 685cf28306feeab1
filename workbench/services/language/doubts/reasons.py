"""Why a doubt is told: an English sentence per kind of flag, two for some; braces are filled with what was found."""

# Reasons that are another sentence for a kind.
VARIANTS = {
    "undated-line": "undated",
    "headline-figure-differs": "headline-figure",
    "other-language-quoted": "other-language",
}

REASONS: dict[str, str] = {
    "unclosed-quotation": "This quotation is opened but never closed; where it ends is a guess.",
    "stray-quotation-mark": "This mark closes a quotation that was never opened.",
    "lost-characters": "Characters were lost before this text reached us.",
    "wrong-encoding": "These characters look like an encoding read wrongly.",
    "lost-letter": "A question mark stands inside a word, where an accented letter may have been lost.",
    "control-character": "A control character that no text needs stands here{more}.",
    "hidden-direction": "A hidden mark turns the direction of reading here, so that the words can look other than they are.",
    "invisible-characters": "Invisible characters stand here{more}; they can hide words from a search.",
    "mixed-alphabet": "This word mixes letters of two alphabets that look alike, so it is not the word it seems to be.",
    "leftover-code": "This is code of a web page that was left in the text.",
    "lost-space": "Two sentences stand together without a space.",
    "cut-words": "A word is cut by a hyphen here{more}, as at the line ends of a printed page.",
    "repeated-line": "This line stands in the text before: it may have been copied twice.",
    "cut-off": "The text stops here without an end: the rest may be missing.",
    "undated": "“{words}”{more} can only be told by the day of publication, which is not known: give the article its date.",
    "undated-line": "“{words}”{more} can only be told by the day of publication, which is not known; “{line}” may tell it.",
    "foreign-unit": "“{words}”{more}: {meaning}. The text does not convert it.",
    "fahrenheit": "“{words}” is more than any air temperature measured in degrees Celsius; it may be Fahrenheit.",
    "billion": "“{words}”: {meaning}",
    "digit-grouping": "“{words}”{more} can be read as a decimal or as thousands, for {language} uses the other mark.",
    "percentage-points": "“{words}” may be percentage points: from {low} % to {high} % is a change of {change} %.",
    "headline-figure": "The headline gives a figure that the text below does not.",
    "headline-figure-differs": "The headline says “{words}”, the text below says “{other}”.",
    "headline-word": "The headline says “{words}”, the text below only “{other}”: {meaning}.",
    "headline-name": "The headline names “{words}”, whom or which the text below never mentions.",
    "machine-translated": "This looks machine-translated: {cues}. Check words and names against the original.",
    "other-language": "This passage is in another language ({language}) than the article.",
    "other-language-quoted": "These words are quoted in their own language ({language}).",
    "language-doubt": "The article is said to be in another language ({said}) than most of its text ({language}).",
    "language-without-rules": "The workbench has no rules for this language ({language}): the text was read by the English ones.",
}
