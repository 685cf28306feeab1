"""Who does what to whom: the same two parties on opposite sides of the verb."""

from functools import cache, lru_cache

from workbench.domain.records import dataclass
from workbench.services.match.lexicon import table
from workbench.services.match.names import look_up
from workbench.services.match.proper import Proper, propers, same_name
from workbench.services.match.tokens import Token, Tokens


def swapped(query: Tokens, hit: Tokens) -> tuple[str, str] | None:
    """Give the parties of each text in their order when they are the same but have changed sides, else None."""
    whole = _by_words(query, hit) if query.language == hit.language else _by_names(query, hit)
    return whole or _by_deeds(query, hit)


@cache
def _roles(kind: str) -> frozenset[str]:
    return frozenset(table("roles")[kind].split())


@lru_cache(maxsize=2048)
def _passive(text: Tokens) -> bool:
    """Tell whether an auxiliary of the passive is followed by the word that names who acts (was … by, wurde … von)."""
    roles = table("roles")["passive"].get(text.language)
    if roles is None:
        return False
    auxiliaries, agents = roles["be"].split(), roles["by"].split()
    folded = [word.folded for word in text.words]
    first = next((place for place, word in enumerate(folded) if word in auxiliaries), None)
    return first is not None and any(word in agents for word in folded[first:])


def _by_words(query: Tokens, hit: Tokens) -> tuple[str, str] | None:
    """Within one language: find a shared word such that what stands before it in one text stands after it in the other."""
    ours, theirs = _content(query), _content(hit)
    if len(ours) < 3 or len(ours) != len(theirs):
        return None
    a, b = [term for term, _ in ours], [term for term, _ in theirs]
    if sorted(a) != sorted(b) or a == b or len(set(a)) != len(a) or _passive(query) != _passive(hit):
        return None
    for place, term in enumerate(a):
        other = b.index(term)
        before, after = set(a[:place]), set(a[place + 1 :])
        if before and after and before == set(b[other + 1 :]) and after == set(b[:other]):
            if _coordinated(query, ours[place][1]) or _coordinated(hit, theirs[other][1]) or not _verbal(ours[place][1]):
                return None
            return _told(query, ours[place][1]), _told(hit, theirs[other][1])
    return _one_party(query, hit, ours, theirs)


def _one_party(
    query: Tokens, hit: Tokens, ours: list[tuple[str, Token]], theirs: list[tuple[str, Token]]
) -> tuple[str, str] | None:
    """Find two words that have changed places while all others stand where they stood, with a shared word between them."""
    moved = [place for place in range(len(ours)) if ours[place][0] != theirs[place][0]]
    if len(moved) != 2 or moved[1] - moved[0] < 2:
        return None
    first, second = ours[moved[0]][1], ours[moved[1]][1]
    between = query.words[query.words.index(first) + 1 : query.words.index(second)]
    if not (first.capital or moved[0] == 0) or _placed(query, first) or any(word.folded in _roles("joining") for word in between):
        return None
    return query.text[first.start : second.end], hit.text[theirs[moved[0]][1].start : theirs[moved[1]][1].end]


def _by_names(query: Tokens, hit: Tokens) -> tuple[str, str] | None:
    """Between languages: demand two names of the lexicon on each side, a verb between them, and no preposition before the first."""
    ours = _parties(query)
    theirs = _parties(hit) if len(ours) == 2 else ()
    if len(ours) != 2 or len(theirs) != 2 or not _acting(query, ours) or not _acting(hit, theirs):
        return None
    crossed = same_name(ours[0], theirs[1]) and same_name(ours[1], theirs[0]) and not same_name(ours[0], ours[1])
    if not crossed or _passive(query) != _passive(hit):
        return None
    return f"{ours[0].text} … {ours[1].text}", f"{theirs[0].text} … {theirs[1].text}"


def _parties(text: Tokens) -> tuple[Proper, ...]:
    return tuple(proper for proper in propers(text) if proper.group)


def _acting(text: Tokens, parties: tuple[Proper, ...]) -> bool:
    first, second = parties
    between = text.words[first.last : second.first]
    if not 1 <= len(between) <= 6 or any(word.folded in _roles("joining") for word in between):
        return False
    return first.first <= 2 and not _placed(text, text.words[first.first]) and any(not word.stop for word in between)


@dataclass(frozen=True, slots=True)
class _Deed:
    """A country, what it did (an index term) and the country that it was done to; shown as it stands."""

    who: str
    what: str
    whom: str
    shown: str


def _by_deeds(query: Tokens, hit: Tokens) -> tuple[str, str] | None:
    """Find one deed of which two countries have changed sides, in texts of which one says little that the other does not."""
    for ours in _deeds(query):
        others = [theirs for theirs in _deeds(hit) if theirs.what == ours.what]
        if any((theirs.who, theirs.whom) == (ours.who, ours.whom) for theirs in others):
            continue
        crossed = next((theirs for theirs in others if (theirs.who, theirs.whom) == (ours.whom, ours.who)), None)
        if crossed and _says_little_more(query, hit):
            return ours.shown, crossed.shown
    return None


@lru_cache(maxsize=2048)
def _deeds(text: Tokens) -> list[_Deed]:
    """List plain deeds: a country, an auxiliary and a verb or a verb in -ed, and within a few words another country."""
    found = []
    for place, word in enumerate(text.words):
        who = _country(word)
        verb = who and not _placed(text, word) and _verb_after(text, place)
        if not who or not verb:
            continue
        for other in text.words[verb + 1 : verb + 1 + _REACH]:
            if other.sentence_start or other.folded in _roles("joining"):
                break
            whom = _country(other)
            if whom:
                if whom != who:
                    found.append(_Deed(who, text.words[verb].terms[0], whom, text.text[word.start : other.end]))
                break
    return found


_REACH = 6  # words from a verb to whom it was done


def _verb_after(text: Tokens, place: int) -> int | None:
    """The place of the verb of which the word at a place is the subject; None where that is not plain, as in the passive."""
    helped = False
    for at in range(place + 1, min(place + 4, len(text.words))):
        word = text.words[at]
        if word.sentence_start or word.opening or word.capital or word.number:
            return None
        if word.folded in _roles("having"):
            helped = True
        elif not word.stop:
            return at if word.terms and (helped or (text.language == "en" and word.folded.endswith("ed"))) else None
        else:
            return None
    return None


def _country(word: Token) -> str | None:
    name = look_up(word.folded) if len(word.folded) > 3 else None
    return name.group if name and name.kind in ("country", "city") else None


def _says_little_more(query: Tokens, hit: Tokens) -> bool:
    ours, theirs = ({term for term, _ in _content(text)} for text in (query, hit))
    return len(ours & theirs) >= 0.75 * min(len(ours), len(theirs))


@lru_cache(maxsize=2048)
def _content(text: Tokens) -> list[tuple[str, Token]]:
    return [(word.terms[0], word) for word in text.content if word.terms]


def _verbal(word: Token) -> bool:
    return not word.capital and not word.number


def _coordinated(text: Tokens, word: Token) -> bool:
    """Tell whether "and" or "between" stands beside a word: then order says nothing."""
    place = text.words.index(word)
    return any(near.folded in _roles("joining") for near in text.words[max(0, place - 2) : place + 3])


def _placed(text: Tokens, word: Token) -> bool:
    place = text.words.index(word)
    return place > 0 and text.words[place - 1].folded in _roles("placing")


def _told(text: Tokens, pivot: Token) -> str:
    content = text.content
    return text.text[content[0].start : content[-1].end] if pivot in content else text.text
