"""What was done, in words: the names of actions as the journal keeps them, told of somebody in the past tense."""

import re

from workbench.domain.enums import Intent
from workbench.domain.history import Deed

_VERDICT = r"(?P<verdict>verified|disputed|unverified)"
_N = r"(?P<n>\d+|–)"
# Name of an action -> what somebody did; the first that fits holds.
SAID: tuple[tuple[str, str], ...] = (
    (rf"mark claim {_N} {_VERDICT}", "marked claim {n} {verdict}"),
    (rf"sign claim {_N}", "signed claim {n}"),
    (rf"sign {_N} claims", "signed {n} claims"),
    (rf"take the signature off claim {_N}", "took the signature off claim {n}"),
    (rf"take the signature off {_N} claims", "took the signatures off {n} claims"),
    (rf"second look at claim {_N}: {_VERDICT}", "found claim {n} {verdict} in a second look"),
    (rf"second look at claim {_N}: not checkable", "found claim {n} not checkable in a second look"),
    (rf"second look at claim {_N}: cleared", "took back the second look at claim {n}"),
    (r"change the house rules", "changed the house rules"),
    (r"set the house rule (?P<rule>.+)", "set the house rule {rule}"),
    (r"drop the house rule (?P<rule>.+)", "dropped the house rule {rule}"),
    (r"publish “(?P<title>.*)” against house rules", "let “{title}” be published against house rules"),
    (r"give a hidden finding", "worked on a finding that is hidden from you"),
    (r"change the scale of verdicts", "changed the scale of verdicts"),
    (rf"mark claim {_N} not checkable", "marked claim {n} not checkable"),
    (rf"mark claim {_N} cleared", "cleared the verdict of claim {n}"),
    (rf"mark claim {_N} (?P<rating>.+)", "marked claim {n} {rating}"),
    (rf"mark 1 claims {_VERDICT}", "marked 1 claim {verdict}"),
    (rf"mark {_N} claims {_VERDICT}", "marked {n} claims {verdict}"),
    (rf"mark {_N} claims cleared", "cleared the verdicts of {n} claims"),
    (rf"write rationale of claim {_N}", "wrote the rationale of claim {n}"),
    (rf"tag claim {_N} (?P<tag>.+) instead of (?P<gone>.+)", "tagged claim {n}: {tag} instead of {gone}"),
    (rf"tag {_N} claims (?P<tag>.+) instead of (?P<gone>.+)", "tagged {n} claims: {tag} instead of {gone}"),
    (rf"tag claim {_N} (?P<tag>.+)", "tagged claim {n}: {tag}"),
    (rf"tag {_N} claims (?P<tag>.+)", "tagged {n} claims: {tag}"),
    (rf"take the tag (?P<tag>.+) off claim {_N}", "took the tag {tag} off claim {n}"),
    (rf"take the tag (?P<tag>.+) off {_N} claims", "took the tag {tag} off {n} claims"),
    (r"add claim", "added a claim"),
    (rf"edit claim {_N}", "edited claim {n}"),
    (rf"split claim {_N}", "split claim {n}"),
    (r"join claims (?P<n>[\d, –]+)", "joined claims {n}"),
    (rf"remove claim {_N}", "removed claim {n}"),
    (rf"log a request for comment on claim {_N}", "logged a request for comment on claim {n}"),
    (rf"log a request for comment on {_N} claims", "logged a request for comment on {n} claims"),
    (r"log a request for comment on “(?P<title>.*)”", "logged a request for comment on “{title}”"),
    (rf"log the answer to a request for comment on claim {_N}", "logged the answer to a request for comment on claim {n}"),
    (r"log the answer to a request for comment on “(?P<title>.*)”", "logged the answer to a request for comment on “{title}”"),
    (rf"edit a request for comment on claim {_N}", "edited a request for comment on claim {n}"),
    (r"edit a request for comment on “(?P<title>.*)”", "edited a request for comment on “{title}”"),
    (rf"remove a request for comment on claim {_N}", "removed a request for comment on claim {n}"),
    (r"remove a request for comment on “(?P<title>.*)”", "removed a request for comment on “{title}”"),
    (rf"rate the saying of claim {_N} {_VERDICT}", "rated that claim {n} was said: {verdict}"),
    (rf"rate the saying of claim {_N} cleared", "took back whether claim {n} was said"),
    (rf"set the dates of claim {_N}", "gave claim {n} its dates"),
    (rf"set the dates of {_N} claims", "gave {n} claims their dates"),
    (rf"confirm that claim {_N} still stands", "confirmed that claim {n} still stands"),
    (rf"confirm that {_N} claims still stand", "confirmed that {n} claims still stand"),
    (rf"link a source to claim {_N}", "linked a source to claim {n}"),
    (rf"change the stance of a source of claim {_N}", "changed the stance of a source of claim {n}"),
    (rf"edit a source of claim {_N}", "edited a source of claim {n}"),
    (rf"remove a source from claim {_N}", "removed a source from claim {n}"),
    (r"say that two sources have one origin", "said that two sources have one origin"),
    (r"say that two sources are independent", "said that two sources are independent"),
    (r"leave the origin of two sources to their texts", "left the origin of two sources to their texts"),
    (rf"pin a passage to claim {_N}", "pinned a passage to claim {n}"),
    (rf"edit a pin of claim {_N}", "edited a pin of claim {n}"),
    (rf"unpin a passage from claim {_N}", "took a pin off claim {n}"),
    (r"merge “(?P<title>.*)”", "merged “{title}”"),
    (r"settle what both sides changed", "settled what both sides had changed"),
    (r"decide 1 conflict", "decided 1 conflict"),
    (rf"decide {_N} conflicts", "decided {n} conflicts"),
    (r"forget a text for good", "forgot a text for good"),
    (r"forget a source for good", "forgot a source for good"),
    (r"edit the source “(?P<title>.*)”", "edited the source “{title}”"),
    (rf"make one source of {_N}, “(?P<title>.+)”", "made one source of {n}, “{title}”"),
    (r"remove 1 unused sources", "removed 1 unused source"),
    (rf"remove {_N} unused sources", "removed {n} unused sources"),
    (rf"reuse an earlier check for claim {_N}", "reused an earlier check for claim {n}"),
    (r"import 1 earlier checks from (?P<file>.+)", "imported 1 earlier check from {file}"),
    (rf"import {_N} earlier checks from (?P<file>.+)", "imported {n} earlier checks from {file}"),
    (r"dismiss a doubt \((?P<doubt>.+)\)", "dismissed a doubt ({doubt})"),
    (rf"dismiss {_N} doubts", "dismissed {n} doubts"),
    (r"take up a doubt (?:again )?\((?P<doubt>.+)\)(?: again)?", "took up a doubt again ({doubt})"),
    (rf"take up {_N} doubts again", "took up {n} doubts again"),
    (r"renew the text of “(?P<title>.*)”", "took in a new version of “{title}”"),
    (r"bring a line back", "brought a line back"),
    (rf"set claim {_N} aside", "set claim {n} aside"),
    (r"forget the line “(?P<line>.*)” of (?P<outlet>.+)", "forgot the line “{line}” of {outlet}"),
    (r"edit the details of “(?P<title>.*)”", "edited the details of “{title}”"),
    (r"open “(?P<title>.*)”", "opened “{title}”"),
    (r"remove “(?P<title>.*)”", "removed “{title}”"),
    (r"export a report on “(?P<title>.*)”", "exported a report on “{title}”"),
    (rf"export a report on {_N} articles", "exported a report on {n} articles"),
    (r"file “(?P<title>.*)”", "filed “{title}”"),
    (r"file (?P<n>\d+) articles", "filed {n} articles"),
    (r"archive “(?P<title>.*)”", "archived “{title}”"),
    (r"archive (?P<n>\d+) articles", "archived {n} articles"),
    (r"put in the trash “(?P<title>.*)”", "put “{title}” in the trash"),
    (r"put in the trash (?P<n>\d+) articles", "put {n} articles in the trash"),
    (r"recover a damaged casebook", "recovered what a damaged casebook held"),
    (r"save what “(?P<title>.*)” says", "saved what “{title}” says"),
    (r"fill in 1 sources from (?P<file>.+)", "filled in 1 source from {file}"),
    (r"fill in (?P<n>\d+) sources from (?P<file>.+)", "filled in {n} sources from {file}"),
    (r"import 1 sources from (?P<file>.+)", "imported 1 source from {file}"),
    (r"import (?P<n>\d+) sources from (?P<file>.+)", "imported {n} sources from {file}"),
    (r"bring back “(?P<title>.*)”", "brought “{title}” back"),
    (r"bring back (?P<n>\d+) articles", "brought {n} articles back"),
    (r"remove for good “(?P<title>.*)”", "removed “{title}” for good"),
    (r"remove for good (?P<n>\d+) articles", "removed {n} articles for good"),
)
OTHER = "did: {label}"
TURNED = {Intent.UNDO: "undid “{label}”", Intent.REDO: "redid “{label}”"}
WAS = "{deed} (was {was})"


def template_of(deed: Deed) -> tuple[str, dict[str, str]]:
    """The English sentence part for a deed, and what its names in braces stand for."""
    return template_for(deed.label, deed.intent)


def template_for(label: str, intent: Intent) -> tuple[str, dict[str, str]]:
    """The English sentence part for the name of an action, and what its names in braces stand for."""
    if intent in TURNED:
        return TURNED[intent], {"label": label}
    for pattern, text in SAID:
        if found := re.fullmatch(pattern, label, re.DOTALL):
            return text, found.groupdict()
    return OTHER, {"label": label}


def said(label: str, intent: Intent) -> str:
    """Say the name of an action in English as something that was done."""
    return filled(*template_for(label, intent))


def words(deed: Deed) -> str:
    """Say in English what was done: "marked claim 4 disputed (was verified)"."""
    text, values = template_of(deed)
    said = filled(text, values)
    return filled(WAS, {"deed": said, "was": deed.was.value}) if deed.was and deed.intent is Intent.DO else said


def filled(text: str, values: dict[str, str]) -> str:
    """Put values for the names in braces, in one go: a value that holds braces stays as it is."""
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), text)
