"""The phrases of websites, in the shapes that the furniture rules ask for."""

import re
from functools import cache

from workbench.services.language.lexicon import furniture_lists, known_languages, lexicon


def _set(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(furniture_lists().phrases(section, key))


def _beginning(phrases: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


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
def furniture_start() -> re.Pattern[str]:
    """Beginnings of lines in which the site speaks."""
    return _beginning(_set("starts"))


@cache
def invitation_verbs() -> frozenset[str]:
    """Verbs that invite the reader."""
    return furniture_lists().words("invitations", "verbs")


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
def unended_start() -> re.Pattern[str]:
    """Beginnings of lines that are the site's only where no full stop ends them."""
    return _beginning(_set("unended"))


@cache
def labels_of(section: str) -> frozenset[str]:
    """The lines of one kind of label: live_label, tags_label, newsletter_label or author_label."""
    return _set(section)


@cache
def author_jobs() -> frozenset[str]:
    """Nouns for those who write articles."""
    return furniture_lists().words("author", "jobs")


@cache
def author_verbs() -> frozenset[str]:
    """Verbs that begin a note about an author."""
    return furniture_lists().words("author", "verbs")
