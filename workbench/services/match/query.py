"""What an analyst types into the search field: words, and a few marks that narrow the answer."""

import re
from datetime import date

from workbench.domain.check import Check
from workbench.domain.records import dataclass
from workbench.services.match.text import both_terms, clean, words_of

MOST_WORDS = 9
_FIELDS = ("verdict", "speaker", "publisher", "since", "until", "lang")
_PHRASE = re.compile(r'(?<![\w"])(-?)"([^"]+)"(?![\w"])|(?<![\w«])(-?)«\s*([^»]+?)\s*»')
_FIELD = re.compile(rf'(?<!\S)({"|".join(_FIELDS)}):(?:"([^"]+)"|(\S+))', re.IGNORECASE)
_AT_THE_END = re.compile(r"(?:^|\s+)(verdict|lang|since|until):(\S+)\s*$", re.IGNORECASE)
_WITHOUT = re.compile(r"(?<!\S)-([^\W\d_]\w*)(?!\S)")


@dataclass(frozen=True, slots=True)
class Query:
    """A query as read: words is what to look for, the rest narrows it; since and until are beginnings of ISO 8601 dates."""

    words: str
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    verdict: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    lang: str | None = None

    @property
    def narrows(self) -> bool:
        """Tell whether checks that hold the words can still be left out."""
        rest = (self.phrases, self.without, self.verdict, self.speaker, self.publisher, self.since, self.until, self.lang)
        return any(rest)

    def admits(self, check: Check) -> bool:
        """Tell whether a check is one of those asked for, its words aside."""
        if self.verdict and (check.verdict or "none") != self.verdict:
            return False
        if self.lang and (check.language or "")[:2] != self.lang:
            return False
        if (self.since or self.until) and not self._in_time(check.day):
            return False
        named = ((self.speaker, check.claimant), (self.publisher, check.publisher))
        if any(wanted and _folded(wanted) not in _folded(found or "") for wanted, found in named):
            return False
        if self.phrases or self.without:
            text = _folded(f"{check.text} | {check.title or ''} | {check.notes} | {check.rationale}")
            if any(f" {_folded(phrase).strip()} " not in text for phrase in self.phrases):
                return False
            held = set(both_terms(check.text, check.language)[1]) | set(text.split())
            return not any(
                held.intersection((_folded(word).strip(), *both_terms(word, check.language)[1])) for word in self.without
            )
        return True

    def _in_time(self, day: str | None) -> bool:
        if not day:
            return False
        after = self.since is None or day[: len(self.since)] >= self.since
        return after and (self.until is None or day[: len(self.until)] <= self.until)


def read_query(text: str) -> Query:
    """Read a query: "exact words", -word, verdict: speaker: publisher: since: until: lang:, everything else words to look for.

    A pasted text is taken as it is: one of more than nine words, of several lines, or with an address has quotation marks, dashes
    and colons of its own; only verdict, language and time are read at its very end, where filters put them. So is anything that
    only looks like a mark: since:soon, lang:klingon.
    """
    if len(text.split()) > MOST_WORDS or "\n" in text.strip() or "://" in text:
        return _read_end(text)
    fields: dict[str, str] = {}

    def field(match: re.Match[str]) -> str:
        name, value = match[1].casefold(), _value(match[1].casefold(), (match[2] or match[3]).strip())
        if value is None or name in fields:
            return match[0]
        fields[name] = value
        return " "

    rest = _FIELD.sub(field, text)
    phrases = tuple(match[2] or match[4] for match in _PHRASE.finditer(rest) if not (match[1] or match[3]))
    without = [match[2] or match[4] for match in _PHRASE.finditer(rest) if match[1] or match[3]]
    rest = _PHRASE.sub(lambda match: " " if match[1] or match[3] else f" {match[2] or match[4]} ", rest)
    without += _WITHOUT.findall(rest)
    words = " ".join(_WITHOUT.sub(" ", rest).split())
    kept = [one for one in phrases if words_of(clean(one))]
    return Query(words, tuple(kept), tuple(without), **fields)


def with_mark(text: str, name: str, value: str | None) -> str:
    """Write a mark at the end of a query in place of the one of that name; for None only that one goes."""
    rest = _FIELD.sub(lambda match: "" if match[1].casefold() == name else match[0], text).strip()
    return f"{rest} {name}:{value}".strip() if value else rest


def _read_end(text: str) -> Query:
    fields: dict[str, str] = {}
    while match := _AT_THE_END.search(text):
        name, value = match[1].casefold(), _value(match[1].casefold(), match[2])
        if value is None or name in fields:
            break
        fields[name] = value
        text = text[: match.start()]
    get = fields.get
    return Query(text, verdict=get("verdict"), lang=get("lang"), since=get("since"), until=get("until"))


_VERDICTS = {"verified": "verified", "disputed": "disputed", "unverified": "unverified", "none": "none"}
_VERDICTS |= {"vérifié": "verified", "contesté": "disputed", "non-vérifié": "unverified", "aucun": "none"}


def _value(name: str, value: str) -> str | None:
    if name == "verdict":
        return _VERDICTS.get(value.casefold())
    if name == "lang":
        return value.casefold() if re.fullmatch(r"[a-zA-Z]{2}", value) else None
    if name in ("since", "until"):
        return value if _is_date(value) else None
    return value or None


def _is_date(value: str) -> bool:
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _folded(text: str) -> str:
    return f" {' '.join(words_of(clean(text)))} "
