"""Deeds in the language of the window: "Ana marked claim 4 disputed (was verified)"."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from workbench.desk.deeds import filled, template_for
from workbench.domain.enums import Intent
from workbench.domain.history import Deed
from workbench.ui.labels import action_words
from workbench.ui.reasons import doubt_word
from workbench.ui.terms import one_line, verdict_word

translate = QCoreApplication.translate
LONGEST = 300


def templates() -> dict[str, str]:
    """The sentence parts of desk/deeds.py in the language of the window; written out here for the translators to find."""
    return {
        "marked claim {n} {verdict}": translate("History", "marked claim {n} {verdict}"),
        "marked claim {n} not checkable": translate("History", "marked claim {n} not checkable"),
        "cleared the verdict of claim {n}": translate("History", "cleared the verdict of claim {n}"),
        "marked claim {n} {rating}": translate("History", "marked claim {n} {rating}"),
        "marked 1 claim {verdict}": translate("History", "marked 1 claim {verdict}"),
        "marked {n} claims {verdict}": translate("History", "marked {n} claims {verdict}"),
        "cleared the verdicts of {n} claims": translate("History", "cleared the verdicts of {n} claims"),
        "wrote the rationale of claim {n}": translate("History", "wrote the rationale of claim {n}"),
        "tagged claim {n}: {tag} instead of {gone}": translate("History", "tagged claim {n}: {tag} instead of {gone}"),
        "tagged {n} claims: {tag} instead of {gone}": translate("History", "tagged {n} claims: {tag} instead of {gone}"),
        "tagged claim {n}: {tag}": translate("History", "tagged claim {n}: {tag}"),
        "tagged {n} claims: {tag}": translate("History", "tagged {n} claims: {tag}"),
        "took the tag {tag} off claim {n}": translate("History", "took the tag {tag} off claim {n}"),
        "took the tag {tag} off {n} claims": translate("History", "took the tag {tag} off {n} claims"),
        "added a claim": translate("History", "added a claim"),
        "worked on a finding that is hidden from you": translate("History", "worked on a finding that is hidden from you"),
        "edited claim {n}": translate("History", "edited claim {n}"),
        "split claim {n}": translate("History", "split claim {n}"),
        "joined claims {n}": translate("History", "joined claims {n}"),
        "removed claim {n}": translate("History", "removed claim {n}"),
        "logged a request for comment on {n} claims": translate("History", "logged a request for comment on {n} claims"),
        "logged a request for comment on claim {n}": translate("History", "logged a request for comment on claim {n}"),
        "logged a request for comment on “{title}”": translate("History", "logged a request for comment on “{title}”"),
        "logged the answer to a request for comment on claim {n}": translate(
            "History", "logged the answer to a request for comment on claim {n}"
        ),
        "logged the answer to a request for comment on “{title}”": translate(
            "History", "logged the answer to a request for comment on “{title}”"
        ),
        "edited a request for comment on claim {n}": translate("History", "edited a request for comment on claim {n}"),
        "edited a request for comment on “{title}”": translate("History", "edited a request for comment on “{title}”"),
        "removed a request for comment on claim {n}": translate("History", "removed a request for comment on claim {n}"),
        "removed a request for comment on “{title}”": translate("History", "removed a request for comment on “{title}”"),
        "rated that claim {n} was said: {verdict}": translate("History", "rated that claim {n} was said: {verdict}"),
        "took back whether claim {n} was said": translate("History", "took back whether claim {n} was said"),
        "gave claim {n} its dates": translate("History", "gave claim {n} its dates"),
        "gave {n} claims their dates": translate("History", "gave {n} claims their dates"),
        "confirmed that claim {n} still stands": translate("History", "confirmed that claim {n} still stands"),
        "confirmed that {n} claims still stand": translate("History", "confirmed that {n} claims still stand"),
        "linked a source to claim {n}": translate("History", "linked a source to claim {n}"),
        "changed the stance of a source of claim {n}": translate("History", "changed the stance of a source of claim {n}"),
        "edited a source of claim {n}": translate("History", "edited a source of claim {n}"),
        "removed a source from claim {n}": translate("History", "removed a source from claim {n}"),
        "said that two sources have one origin": translate("History", "said that two sources have one origin"),
        "said that two sources are independent": translate("History", "said that two sources are independent"),
        "left the origin of two sources to their texts": translate("History", "left the origin of two sources to their texts"),
        "pinned a passage to claim {n}": translate("History", "pinned a passage to claim {n}"),
        "edited a pin of claim {n}": translate("History", "edited a pin of claim {n}"),
        "took a pin off claim {n}": translate("History", "took a pin off claim {n}"),
        "merged “{title}”": translate("History", "merged “{title}”"),
        "settled what both sides had changed": translate("History", "settled what both sides had changed"),
        "decided 1 conflict": translate("History", "decided 1 conflict"),
        "decided {n} conflicts": translate("History", "decided {n} conflicts"),
        "forgot a text for good": translate("History", "forgot a text for good"),
        "forgot a source for good": translate("History", "forgot a source for good"),
        "edited the source “{title}”": translate("History", "edited the source “{title}”"),
        "made one source of {n}, “{title}”": translate("History", "made one source of {n}, “{title}”"),
        "removed 1 unused source": translate("History", "removed 1 unused source"),
        "removed {n} unused sources": translate("History", "removed {n} unused sources"),
        "reused an earlier check for claim {n}": translate("History", "reused an earlier check for claim {n}"),
        "imported 1 earlier check from {file}": translate("History", "imported 1 earlier check from {file}"),
        "imported {n} earlier checks from {file}": translate("History", "imported {n} earlier checks from {file}"),
        "dismissed a doubt ({doubt})": translate("History", "dismissed a doubt ({doubt})"),
        "dismissed {n} doubts": translate("History", "dismissed {n} doubts"),
        "took up a doubt again ({doubt})": translate("History", "took up a doubt again ({doubt})"),
        "took up {n} doubts again": translate("History", "took up {n} doubts again"),
        "took in a new version of “{title}”": translate("History", "took in a new version of “{title}”"),
        "signed claim {n}": translate("History", "signed claim {n}"),
        "signed {n} claims": translate("History", "signed {n} claims"),
        "took the signature off claim {n}": translate("History", "took the signature off claim {n}"),
        "took the signatures off {n} claims": translate("History", "took the signatures off {n} claims"),
        "found claim {n} {verdict} in a second look": translate("History", "found claim {n} {verdict} in a second look"),
        "found claim {n} not checkable in a second look": translate("History", "found claim {n} not checkable in a second look"),
        "took back the second look at claim {n}": translate("History", "took back the second look at claim {n}"),
        "changed the house rules": translate("History", "changed the house rules"),
        "set the house rule {rule}": translate("History", "set the house rule {rule}"),
        "dropped the house rule {rule}": translate("History", "dropped the house rule {rule}"),
        "let “{title}” be published against house rules": translate("History", "let “{title}” be published against house rules"),
        "changed the scale of verdicts": translate("History", "changed the scale of verdicts"),
        "brought a line back": translate("History", "brought a line back"),
        "set claim {n} aside": translate("History", "set claim {n} aside"),
        "forgot the line “{line}” of {outlet}": translate("History", "forgot the line “{line}” of {outlet}"),
        "edited the details of “{title}”": translate("History", "edited the details of “{title}”"),
        "opened “{title}”": translate("History", "opened “{title}”"),
        "removed “{title}”": translate("History", "removed “{title}”"),
        "exported a report on “{title}”": translate("History", "exported a report on “{title}”"),
        "exported a report on {n} articles": translate("History", "exported a report on {n} articles"),
        "filed “{title}”": translate("History", "filed “{title}”"),
        "filed {n} articles": translate("History", "filed {n} articles"),
        "archived “{title}”": translate("History", "archived “{title}”"),
        "archived {n} articles": translate("History", "archived {n} articles"),
        "put “{title}” in the trash": translate("History", "put “{title}” in the trash"),
        "put {n} articles in the trash": translate("History", "put {n} articles in the trash"),
        "brought “{title}” back": translate("History", "brought “{title}” back"),
        "brought {n} articles back": translate("History", "brought {n} articles back"),
        "removed “{title}” for good": translate("History", "removed “{title}” for good"),
        "removed {n} articles for good": translate("History", "removed {n} articles for good"),
        "saved what “{title}” says": translate("History", "saved what “{title}” says"),
        "recovered what a damaged casebook held": translate("History", "recovered what a damaged casebook held"),
        "imported 1 source from {file}": translate("History", "imported 1 source from {file}"),
        "filled in 1 source from {file}": translate("History", "filled in 1 source from {file}"),
        "filled in {n} sources from {file}": translate("History", "filled in {n} sources from {file}"),
        "imported {n} sources from {file}": translate("History", "imported {n} sources from {file}"),
        "did: {label}": translate("History", "did: {label}"),
        "undid “{label}”": translate("History", "undid “{label}”"),
        "redid “{label}”": translate("History", "redid “{label}”"),
    }


def deed_words(deed: Deed) -> str:
    """Say what was done, without who did it."""
    said = said_words(deed.label, deed.intent)
    if deed.was and deed.intent is Intent.DO:
        said = filled(translate("History", "{deed} (was {was})"), {"deed": said, "was": verdict_word(deed.was).lower()})
    return one_line(said, LONGEST)


def said_words(label: str, intent: Intent) -> str:
    """Say the name of an action as something that was done."""
    text, values = template_for(label, intent)
    return filled(translate("History", text), {name: _value(name, value) for name, value in values.items()})


def sentence(deed: Deed) -> str:
    """Say a deed whole: "14:02 Ana marked claim 4 disputed (was verified)"."""
    undone = ", " + translate("History", "undone since") if deed.undone else ""
    where = f", {one_line(deed.title, 120)}" if deed.title and deed.claim_id else ""
    return f"{clock(deed.at)} {one_line(deed.analyst, 40)} {deed_words(deed)}{undone}{where}"


def clock(at: str) -> str:
    """The hour and minute of an RFC 3339 time, where the analyst is."""
    return QLocale().toString(local(at).time(), "HH:mm")


def local(at: str) -> QDateTime:
    """An RFC 3339 time, where the analyst is."""
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()


def day_words(day: QDate, today: QDate | None = None) -> str:
    """Name a day: Today, Yesterday, else with its weekday."""
    days = day.daysTo(today or QDate.currentDate())
    if days == 0:
        return translate("History", "Today")
    if days == 1:
        return translate("History", "Yesterday")
    return QLocale().toString(day, "dddd d MMMM yyyy")


def _value(name: str, value: str) -> str:
    if name == "label":
        return action_words(value)
    if name == "doubt":
        return doubt_word(value.replace(" ", "-")).lower()
    if name == "verdict":
        return {
            "verified": translate("Labels", "verified"),
            "disputed": translate("Labels", "disputed"),
            "unverified": translate("Labels", "unverified"),
        }.get(value, value)
    return value
