"""What several views of the window say in the same words: verdicts, days, ages, hosts."""

import unicodedata
from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from workbench.domain.check import CLOSE_IN_MEANING
from workbench.domain.enums import DifferenceKind, Stance, Verdict
from workbench.domain.scale import Rating

translate = QCoreApplication.translate
DAYS_OF_A_MONTH = 30.44
MOST_UNSEEN = 4  # characters named in one line
MONTHS_TO_YEARS = 24  # from here on an age is told in years

GUILLEMETS = {
    "fr": ("«\u00a0", "\u00a0»"),
    "es": ("«", "»"),
    "it": ("«", "»"),
    "ru": ("«", "»"),
    "uk": ("«", "»"),
    "de": ("„", "“"),
}


def window_language() -> str:
    """The language of the window, of the two that reports know too: fr, else en."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def verdict_word(verdict: Verdict | None) -> str:
    """Name a verdict; none is to review."""
    if verdict is None:
        return translate("Terms", "To review")
    return {
        Verdict.VERIFIED: translate("Terms", "Verified"),
        Verdict.DISPUTED: translate("Terms", "Disputed"),
        Verdict.UNVERIFIED: translate("Terms", "Unverified"),
    }[verdict]


def label_word(rating: Rating) -> str:
    """A label of the house's scale in the language of the window."""
    return rating.name(QLocale().name()[:2])


def stance_word(stance: Stance) -> str:
    """Name what a source says of a claim."""
    return {
        Stance.SUPPORTS: translate("Claims", "Supports"),
        Stance.CONTRADICTS: translate("Claims", "Contradicts"),
        Stance.CONTEXT: translate("Claims", "Context"),
    }[stance]


def difference_word(kind: DifferenceKind) -> str:
    """Name in what two wordings differ."""
    return {
        DifferenceKind.NUMBER: translate("Terms", "Number"),
        DifferenceKind.DATE: translate("Terms", "Date"),
        DifferenceKind.NAME: translate("Terms", "Name"),
        DifferenceKind.NEGATION: translate("Terms", "Negation"),
        DifferenceKind.ACTORS: translate("Terms", "Who did it to whom"),
    }[kind]


def language_words() -> dict[str, str]:
    """Name the languages that articles are mostly in, by their codes."""
    return {
        "ar": translate("Terms", "Arabic"),
        "bg": translate("Terms", "Bulgarian"),
        "cs": translate("Terms", "Czech"),
        "da": translate("Terms", "Danish"),
        "de": translate("Terms", "German"),
        "el": translate("Terms", "Greek"),
        "en": translate("Terms", "English"),
        "es": translate("Terms", "Spanish"),
        "fr": translate("Terms", "French"),
        "he": translate("Terms", "Hebrew"),
        "it": translate("Terms", "Italian"),
        "ja": translate("Terms", "Japanese"),
        "nl": translate("Terms", "Dutch"),
        "pl": translate("Terms", "Polish"),
        "pt": translate("Terms", "Portuguese"),
        "ru": translate("Terms", "Russian"),
        "sv": translate("Terms", "Swedish"),
        "tr": translate("Terms", "Turkish"),
        "uk": translate("Terms", "Ukrainian"),
        "zh": translate("Terms", "Chinese"),
    }


def language_word(code: str | None) -> str:
    """Name a language by its code; empty when there is none."""
    return (language_words().get(code) or QLocale.languageToString(QLocale(code).language())) if code else ""


def number_of(number: int, one: str, many: str) -> str:
    """Tell a number of things: one says "1 result", many "{n} results". French counts none as one: 0 résultat."""
    single = number == 1 or (number == 0 and QLocale().language() == QLocale.Language.French)
    return one.replace("1", counted(number), 1) if single else many.replace("{n}", counted(number))


def reasons(why: Sequence[str], most: int) -> str:
    """Write why a hit was found: what it shares, each at most so many characters, or that it is close in meaning."""
    return ", ".join(translate("Terms", "close in meaning") if one == CLOSE_IN_MEANING else one_line(one, most) for one in why)


def counted(number: int) -> str:
    """Write a number with the separators of the language."""
    return QLocale().toString(number)


def one_line(text: str | None, most: int = 200) -> str:
    """Make one printable line of at most so many characters of any text."""
    if text and len(text) <= most and text.isprintable() and "  " not in text and text[0] != " " != text[-1]:
        return text  # as nearly all are, and asking costs a tenth of making
    line = "".join(character if character.isprintable() else " " for character in (text or "")[: 2 * most])
    line = " ".join(part for part in line.split(" ") if part)
    if len(line) <= most:
        return line
    kept = line[: most - 1]
    # Between two words, unless that would leave out too much.
    whole = kept if line[most - 1] == " " else kept.rpartition(" ")[0]
    return f"{(whole if len(whole) > most * 2 // 3 else kept).rstrip()}…"


def right_to_left(text: str) -> bool:
    """Is a text read from right to left, as its first letter tells?"""
    strong = (way for way in map(unicodedata.bidirectional, text) if way in ("L", "R", "AL"))
    return not text.isascii() and next(strong, "L") != "L"


def isolated(text: str) -> str:
    """Keep the direction of a text among other words: what is read from right to left ends at its left, with its … there."""
    return f"\u2067{text}\u2069" if right_to_left(text) else text


def as_words(text: str) -> str:
    """Words for a tooltip, which Qt would show as rich text where they hold a tag: it would read the files that this names."""
    return text.replace("<", "‹")


def harmless(text: str) -> str:
    """Make a blank of every character that would change how the window's own words around a text look: those that turn the
    direction of reading, are invisible, or control. Line ends and the blanks of a language stay."""
    return "".join(one if one == "\n" or one.isprintable() or unicodedata.category(one) == "Zs" else " " for one in text)


def unseen(text: str, most: int = MOST_UNSEEN) -> str:
    """Name the characters of a text that have no look of their own, each once: U+202E RIGHT-TO-LEFT OVERRIDE."""
    found = dict.fromkeys(
        one for one in text if not one.isprintable() and unicodedata.category(one) != "Zs" and one not in "\n\r\t"
    )
    named = [f"U+{ord(one):04X} {unicodedata.name(one, '')}".rstrip() for one in found]
    return ", ".join(named[:most]) + ("…" if len(named) > most else "")


def day(value: str | None) -> str:
    """Write an ISO date, or a date and time, as the language does; anything else as it was given."""
    found = QDate.fromString((value or "")[:10], "yyyy-MM-dd")
    return QLocale().toString(found, "d MMM yyyy") if found.isValid() else one_line(value, 30)


def age(value: str | None, today: QDate | None = None) -> str:
    """Say how old something of an ISO date is, in days, months or years; empty when the date is unknown or still to come."""
    found = QDate.fromString((value or "")[:10], "yyyy-MM-dd")
    days = found.daysTo(today or QDate.currentDate()) if found.isValid() else -1
    if days < 0:
        return ""
    if days == 0:
        return translate("Terms", "today")
    months = int(days / DAYS_OF_A_MONTH)
    if months == 0:
        return translate("Terms", "1 day old") if days == 1 else _with(translate("Terms", "{n} days old"), days)
    if months < MONTHS_TO_YEARS:
        return (
            translate("Terms", "1 month old")
            if months == 1
            else translate("Terms", "{n} months old").replace("{n}", counted(months))
        )
    years = months // 12
    return _with(translate("Terms", "{n} years old"), years)


def _with(text: str, number: int) -> str:
    return text.replace("{n}", counted(number))


def moment(value: str, now: QDateTime | None = None) -> str:
    """Write an RFC 3339 time as short as it can be understood: the hour today, "Yesterday", else the day."""
    at = QDateTime.fromString(value, Qt.DateFormat.ISODateWithMs).toLocalTime()
    now = now or QDateTime.currentDateTime()
    days = at.date().daysTo(now.date())
    if days == 0:
        return QLocale().toString(at.time(), "HH:mm")
    if days == 1:
        return translate("Terms", "Yesterday")
    return QLocale().toString(at.date(), "d MMM" if at.date().year() == now.date().year() else "d MMM yyyy")


def host(url: str | None) -> str:
    """Give the real host of an address, in punycode when it is not plain ASCII, empty when there is none."""
    try:
        name = urlsplit(url or "").hostname or ""
        return name if name.isascii() else name.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return ""
