"""The phrases of websites, in the shapes that the furniture rules ask for."""

import re
from functools import cache

from workbench.services.language.lexicon import all_words, furniture_lists, known_languages, lexicon

_WORD = re.compile(r"\w+")
_KEY, _SHORT_KEY = 4, 2


def _set(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(furniture_lists().phrases(section, key))


class Beginnings:
    """Phrases that a line may begin with, found by their first letters: lists of a thousand cost no more than short ones."""

    def __init__(self, phrases: frozenset[str]) -> None:
        self._by_letters: dict[str, list[str]] = {}
        self._short: dict[str, list[str]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            table, letters = (self._by_letters, _KEY) if len(phrase) >= _KEY else (self._short, _SHORT_KEY)
            table.setdefault(phrase[:letters], []).append(phrase)

    def length(self, bare: str, at: int = 0) -> int:
        """The length of the longest phrase that stands at a place of a bare line as whole words; 0 without one."""
        for known in (self._by_letters.get(bare[at : at + _KEY]), self._short.get(bare[at : at + _SHORT_KEY])):
            for phrase in known or ():
                end = at + len(phrase)
                if bare.startswith(phrase, at) and not (phrase[-1].isalnum() and bare[end : end + 1].isalnum()):
                    return len(phrase)
        return 0


@cache
def beginnings(section: str) -> Beginnings:
    """The beginnings of lines that a section lists: starts, unended or asking."""
    return Beginnings(_set(section))


@cache
def buttons() -> Beginnings:
    """What a bar of buttons or a menu on one line is made of."""
    return Beginnings(_set("lines") | _set("menu") | sections())


def _beginning(phrases: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


def _anywhere(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) + r")(?!\w)")


@cache
def image_labels() -> frozenset[str]:
    """Lines that announce a picture and its caption."""
    return _set("image_label")


@cache
def related_labels() -> frozenset[str]:
    """Lines that announce titles of other articles."""
    return _set("related_label")


@cache
def most_read_labels() -> frozenset[str]:
    """Lines that announce a list of popular articles."""
    return _set("most_read_label")


@cache
def previous_next() -> re.Pattern[str]:
    """Words before the title of the neighbouring article."""
    return _beginning(_set("previous_next"))


@cache
def whole_lines() -> frozenset[str]:
    """Lines that are furniture on any site."""
    return _set("lines")


@cache
def menu_words() -> frozenset[str]:
    """Lines that are furniture beside others of the site, and may be a subheading alone."""
    return _set("menu")


@cache
def site_words() -> re.Pattern[str]:
    """Words with which a site speaks about itself."""
    return _anywhere(_set("site_words"))


@cache
def inside() -> re.Pattern[str]:
    """Phrases that make a line the site's wherever they stand in it."""
    return _anywhere(_set("inside"))


@cache
def inside_words() -> frozenset[str]:
    """The longest word of each such phrase, one of which stands in a line wherever a phrase does: asked first, for it is quick."""
    return frozenset(max(_WORD.findall(phrase), key=len) for phrase in _set("inside"))


@cache
def invitation_verbs() -> frozenset[str]:
    """Verbs that invite the reader."""
    return furniture_lists().words("invitations", "verbs")


@cache
def sharing_words() -> frozenset[str]:
    """Networks, and words of buttons to share and print."""
    return furniture_lists().words("sharing", "words")


@cache
def consent_words() -> frozenset[str]:
    """Words of the paragraphs that ask to let cookies and the like."""
    return furniture_lists().words("consent", "words")


@cache
def consent_readers() -> frozenset[str]:
    """Words to the reader in such paragraphs."""
    return furniture_lists().words("consent", "readers") | reader_words()


@cache
def desks() -> frozenset[str]:
    """Words and agencies of a line that signs for a newsroom."""
    return _set("desks") | agencies()


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs of saying in any language."""
    return all_words("attribution", "verbs_strong") | furniture_lists().words("invitations", "speech_verbs")


@cache
def reader_words() -> frozenset[str]:
    """Words for the reader and what the reader gets."""
    return furniture_lists().words("invitations", "reader_words")


@cache
def writing_verbs() -> frozenset[str]:
    """Verbs that ask the reader to write to an address."""
    return furniture_lists().words("invitations", "writing")


@cache
def web_words() -> frozenset[str]:
    """Words of the web that make an invitation furniture."""
    return furniture_lists().words("invitations", "web_words")


@cache
def web_phrases() -> frozenset[str]:
    """Phrases of the web that make an invitation furniture."""
    return _set("invitations", "web_phrases")


@cache
def date_line_start() -> re.Pattern[str]:
    """Beginnings of lines that give the date of publication."""
    return _beginning(_set("date_line", "starts"))


@cache
def date_line_words() -> frozenset[str]:
    """Words that a line may hold and still be only a date."""
    words = set(furniture_lists().words("date_line", "filling"))
    for language in known_languages():
        known = lexicon(language)
        words |= set(known.values("dates", "months")) | set(known.values("dates", "weekdays"))
    return frozenset(words)


@cache
def byline_starts() -> frozenset[str]:
    """Words before the author's name."""
    return furniture_lists().words("byline", "starts")


@cache
def byline_words() -> frozenset[str]:
    """Small words that a byline may hold."""
    return furniture_lists().words("byline", "filling")


@cache
def credit_starts() -> frozenset[str]:
    """Words before the maker of a picture."""
    return _set("credit", "starts")


@cache
def agencies() -> frozenset[str]:
    """Picture agencies."""
    return furniture_lists().words("credit", "agencies")


@cache
def sections() -> frozenset[str]:
    """Names of a newspaper's sections, and the small words between them."""
    return furniture_lists().words("sections", "words")


@cache
def labels_of(section: str) -> frozenset[str]:
    """The lines of one kind of label: live_label, tags_label, and the other sections named so; and subscribe_button."""
    return _set(section)


@cache
def author_jobs() -> frozenset[str]:
    """Nouns for those who write articles."""
    return furniture_lists().words("author", "jobs")


@cache
def author_verbs() -> frozenset[str]:
    """Verbs that begin a note about an author."""
    return furniture_lists().words("author", "verbs")
