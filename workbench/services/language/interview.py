"""Interviews: which paragraphs are questions, which are answers, and whose."""

import re
from collections import Counter

from workbench.domain.records import dataclass
from workbench.services.language.cast import Cast
from workbench.services.language.lines import Line
from workbench.services.language.outlets import is_outlet

_NAME = r"[^\W\d_a-zà-öø-ÿ][\w.'-]*(?: (?:(?:de|del|van|von|der|di|da|du|la|le|el|y|bin|al) ){0,2}[^\W\d_a-zà-öø-ÿ][\w.'-]*){0,4}"
_LABEL = re.compile(rf"(?:[-–—•*] ?)?({_NAME})(?: \([^)]{{1,40}}\))? ?: (?=[^\s«“\"„])")
_ASKERS = frozenset(
    [
        "q",
        "f",
        "p",
        "d",
        "question",
        "frage",
        "pregunta",
        "domanda",
        "interviewer",
        "moderator",
        "moderatorin",
        "redaktion",
        "journaliste",
    ]
)
_ANSWERERS = frozenset(["a", "r", "antwort", "réponse", "respuesta", "risposta", "answer"])
_QUESTIONS_AT_LEAST = 3
_SPEAKERS_AT_MOST = 20
_QUESTION_AT_MOST = 300
_SECOND_PERSON = re.compile(
    r"\b(?:vous|votre|vos|tu|ton|tes|you|your|sie|ihr|ihre|ihnen|usted|ustedes|su|sus|te|lei|suo|sua|voi)\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(
    r"\b(?:je|j'|nous|mon|ma|mes|i|i'm|i've|we|my|our|ich|wir|mein|meine|unser|yo|mi|mis|nos|nuestro|nuestra|io|noi|mio|mia|nostro)(?:\b|(?<='))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph of an interview: who speaks (None for a question), where the words begin behind a label, how sure that is."""

    name: str | None
    start: int
    labelled: bool
    confidence: float


def find_turns(lines: list[Line], cast: Cast) -> dict[int, Turn]:
    """The turns of an interview by the number of their paragraph; empty for any other article."""
    return _by_labels(lines, cast) or _by_questions(lines, cast)


def _asks(text: str) -> bool:
    return text.rstrip(" »”\"'").endswith(("?", "…", "...")) and len(text) <= _QUESTION_AT_MOST


def _by_labels(lines: list[Line], cast: Cast) -> dict[int, Turn]:
    labels = {number: found for number, line in enumerate(lines) if ":" in line.text and (found := _LABEL.match(line.text))}
    counted = Counter(found.group(1) for found in labels.values())
    asked = Counter(found.group(1) for number, found in labels.items() if lines[number].text.rstrip().endswith("?"))
    askers = {label for label in counted if label.casefold() in _ASKERS or is_outlet(label) or 2 * asked[label] > counted[label]}
    answerers = set(counted) - askers
    first = next(
        (n for n in labels if labels[n].group(1) in askers and n + 1 in labels and labels[n + 1].group(1) in answerers), None
    )
    if first is None or len(counted) > _SPEAKERS_AT_MOST:
        return {}
    spoken = {label: _speaker(label, cast, lines[first].start) for label in answerers}
    throughout = sum(counted[label] for label in askers) > 1
    turns: dict[int, Turn] = {}
    name: str | None = None
    for number in range(first, len(lines)):
        line = lines[number]
        if found := labels.get(number):
            label = found.group(1)
            name = None if label in askers else spoken.get(label)
            turns[number] = Turn(name, line.start + found.end(), labelled=True, confidence=0.9)
        elif _tells_of(line.text, spoken):
            break
        elif _is_subhead(line.text):
            continue
        elif throughout:
            turns[number] = Turn(name, line.start, labelled=False, confidence=0.8)
        else:
            answer = None if _asks(line.text) else next(iter(spoken.values()))
            turns[number] = Turn(answer, line.start, labelled=False, confidence=0.7)
    return turns


def _by_questions(lines: list[Line], cast: Cast) -> dict[int, Turn]:
    """An interview whose questions bear no names: paragraphs that ask "you", answered by ones that say "I"."""
    questions = [n for n, line in enumerate(lines) if line.text.rstrip().endswith("?") and len(line.text) <= _QUESTION_AT_MOST]
    answered = [n for n in questions if n + 1 < len(lines) and n + 1 not in questions]
    addressed = sum(_SECOND_PERSON.search(lines[n].text) is not None for n in answered)
    personal = sum(_FIRST_PERSON.search(lines[n + 1].text) is not None for n in answered)
    if len(answered) < _QUESTIONS_AT_LEAST or 2 * addressed < len(answered) or 2 * personal < len(answered):
        return {}
    name = cast.foremost(lines[answered[0]].start)
    if name is None:
        return {}
    turns: dict[int, Turn] = {}
    for number in range(answered[0], len(lines)):
        line = lines[number]
        if number not in questions and _tells_of(line.text, {"": name}):
            break
        if not _is_subhead(line.text):
            turns[number] = Turn(None if number in questions else name, line.start, labelled=False, confidence=0.6)
    return turns


def _speaker(label: str, cast: Cast, place: int) -> str:
    """The name behind a label: a name as it stands, a single letter or initials as the person the text is about."""
    letters = re.findall(r"[^\W\d_]", label)
    if len(letters) <= 3 and label == label.upper():
        foremost = cast.foremost(place)
        return foremost if foremost and (label.casefold() in _ANSWERERS or _initials(foremost) == "".join(letters)) else label
    return cast.full_name(label, place)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _tells_of(text: str, spoken: dict[str, str]) -> bool:
    """Does an unlabelled paragraph name the one who answers, so that the article speaks again?"""
    return any(name.split()[-1] in text for name in spoken.values())


def _is_subhead(text: str) -> bool:
    return len(text) <= 80 and text[-1:] not in ".!?…:;)" and not text[:1].isdigit()
