"""The names of actions, which the journal keeps in English, in the language of the window."""

import re

from PySide6.QtCore import QCoreApplication

from workbench.ui.reasons import doubt_word

translate = QCoreApplication.translate
VERDICTS = ("verified", "disputed", "unverified", "cleared")


def action_words(label: str) -> str:
    """Say a label of the journal ("mark claim 4 disputed") in the language of the window; one that is not known stays as it is."""
    for pattern, text in _patterns():
        # Most are told apart by how they begin, which spares the time to make a pattern of them.
        if not label.startswith(pattern.partition("(")[0].removesuffix("\\")):
            continue
        if found := re.fullmatch(pattern, label, re.DOTALL):
            for name, value in found.groupdict().items():
                text = text.replace(f"{{{name}}}", _said(name, value))
            return text
    return label


def _said(name: str, value: str) -> str:
    if name == "doubt":
        return doubt_word(value.replace(" ", "-")).lower()
    if name == "verdicts":
        return _verdicts(value)
    return _verdict(value) if name == "verdict" else value


def _verdict(word: str) -> str:
    return {
        "verified": translate("Labels", "verified"),
        "disputed": translate("Labels", "disputed"),
        "unverified": translate("Labels", "unverified"),
        "cleared": translate("Labels", "cleared"),
    }.get(word, word)


def _verdicts(word: str) -> str:
    """A verdict of several claims: some languages say it in the plural."""
    return {
        "verified": translate("Labels", "verified", "several"),
        "disputed": translate("Labels", "disputed", "several"),
        "unverified": translate("Labels", "unverified", "several"),
        "cleared": translate("Labels", "cleared", "several"),
    }.get(word, word)


def _patterns() -> tuple[tuple[str, str], ...]:
    number, verdict = r"(?P<n>\d+|–)", rf"(?P<verdict>{'|'.join(VERDICTS)})"
    swapped = r"(?P<tag>.+) instead of (?P<gone>.+)"
    return (
        (rf"mark claim {number} {verdict}", translate("Labels", "mark claim {n} {verdict}")),
        (rf"mark 1 claims {verdict}", translate("Labels", "mark 1 claim {verdict}")),
        (rf"mark {number} claims {verdict.replace('<verdict>', '<verdicts>')}", translate("Labels", "mark {n} claims {verdicts}")),
        (rf"mark claim {number} not checkable", translate("Labels", "mark claim {n} not checkable")),
        (rf"mark claim {number} (?P<label>.+)", translate("Labels", "mark claim {n} {label}")),
        (rf"write rationale of claim {number}", translate("Labels", "write rationale of claim {n}")),
        (r"give a hidden finding", translate("Labels", "give a finding that is hidden from you")),
        (r"change the scale of verdicts", translate("Labels", "change the scale of verdicts")),
        (rf"sign claim {number}", translate("Labels", "sign claim {n}")),
        (rf"sign {number} claims", translate("Labels", "sign {n} claims")),
        (rf"take the signature off claim {number}", translate("Labels", "take the signature off claim {n}")),
        (rf"take the signature off {number} claims", translate("Labels", "take the signature off {n} claims")),
        (rf"second look at claim {number}: {verdict}", translate("Labels", "second look at claim {n}: {verdict}")),
        (rf"second look at claim {number}: not checkable", translate("Labels", "second look at claim {n}: not checkable")),
        (r"set the house rule (?P<rule>.+)", translate("Labels", "set the house rule {rule}")),
        (r"drop the house rule (?P<rule>.+)", translate("Labels", "drop the house rule {rule}")),
        (r"change the house rules", translate("Labels", "change the house rules")),
        (r"publish “(?P<title>.*)” against house rules", translate("Labels", "publish “{title}” against house rules")),
        (rf"tag claim {number} {swapped}", translate("Labels", "tag claim {n}: {tag} instead of {gone}")),
        (
            rf"tag {number} claims (?P<tag>.+) instead of (?P<gone>.+)",
            translate("Labels", "tag {n} claims: {tag} instead of {gone}"),
        ),
        (rf"tag claim {number} (?P<tag>.+)", translate("Labels", "tag claim {n}: {tag}")),
        (rf"tag {number} claims (?P<tag>.+)", translate("Labels", "tag {n} claims: {tag}")),
        (rf"take the tag (?P<tag>.+) off claim {number}", translate("Labels", "take the tag {tag} off claim {n}")),
        (rf"take the tag (?P<tag>.+) off {number} claims", translate("Labels", "take the tag {tag} off {n} claims")),
        (r"add claim", translate("Labels", "add claim")),
        (rf"edit claim {number}", translate("Labels", "edit claim {n}")),
        (rf"split claim {number}", translate("Labels", "split claim {n}")),
        (r"join claims (?P<n>.+)", translate("Labels", "join claims {n}")),
        (rf"remove claim {number}", translate("Labels", "remove claim {n}")),
        (rf"log a request for comment on claim {number}", translate("Labels", "log a request for comment on claim {n}")),
        (rf"log a request for comment on {number} claims", translate("Labels", "log a request for comment on {n} claims")),
        (r"log a request for comment on “(?P<title>.*)”", translate("Labels", "log a request for comment on “{title}”")),
        (
            rf"log the answer to a request for comment on claim {number}",
            translate("Labels", "log the answer to a request for comment on claim {n}"),
        ),
        (
            r"log the answer to a request for comment on “(?P<title>.*)”",
            translate("Labels", "log the answer to a request for comment on “{title}”"),
        ),
        (rf"edit a request for comment on claim {number}", translate("Labels", "edit a request for comment on claim {n}")),
        (r"edit a request for comment on “(?P<title>.*)”", translate("Labels", "edit a request for comment on “{title}”")),
        (rf"remove a request for comment on claim {number}", translate("Labels", "remove a request for comment on claim {n}")),
        (r"remove a request for comment on “(?P<title>.*)”", translate("Labels", "remove a request for comment on “{title}”")),
        (rf"rate the saying of claim {number} {verdict}", translate("Labels", "rate whether claim {n} was said: {verdict}")),
        (rf"set the dates of claim {number}", translate("Labels", "set the dates of claim {n}")),
        (rf"set the dates of {number} claims", translate("Labels", "set the dates of {n} claims")),
        (rf"confirm that claim {number} still stands", translate("Labels", "confirm that claim {n} still stands")),
        (rf"confirm that {number} claims still stand", translate("Labels", "confirm that {n} claims still stand")),
        (rf"link a source to claim {number}", translate("Labels", "link a source to claim {n}")),
        (rf"change the stance of a source of claim {number}", translate("Labels", "change the stance of a source of claim {n}")),
        (rf"edit a source of claim {number}", translate("Labels", "edit a source of claim {n}")),
        (rf"pin a passage to claim {number}", translate("Labels", "pin a passage to claim {n}")),
        (rf"edit a pin of claim {number}", translate("Labels", "edit a pin of claim {n}")),
        (rf"unpin a passage from claim {number}", translate("Labels", "unpin a passage from claim {n}")),
        (r"fill in 1 sources from (?P<file>.+)", translate("Labels", "fill in 1 source from {file}")),
        (rf"fill in {number} sources from (?P<file>.+)", translate("Labels", "fill in {n} sources from {file}")),
        (r"import 1 sources from (?P<file>.+)", translate("Labels", "import 1 source from {file}")),
        (rf"import {number} sources from (?P<file>.+)", translate("Labels", "import {n} sources from {file}")),
        (rf"make one source of {number}, “(?P<title>.+)”", translate("Labels", "make one source of {n}, “{title}”")),
        (r"remove 1 unused sources", translate("Labels", "remove 1 unused source")),
        (rf"remove {number} unused sources", translate("Labels", "remove {n} unused sources")),
        (rf"remove a source from claim {number}", translate("Labels", "remove a source from claim {n}")),
        (rf"reuse an earlier check for claim {number}", translate("Labels", "reuse an earlier check for claim {n}")),
        (r"import 1 earlier checks from (?P<file>.+)", translate("Labels", "import 1 earlier check from {file}")),
        (rf"import {number} earlier checks from (?P<file>.+)", translate("Labels", "import {n} earlier checks from {file}")),
        (r"dismiss a doubt \((?P<doubt>.+)\)", translate("Labels", "dismiss a doubt ({doubt})")),
        (r"dismiss (?P<n>\d+) doubts", translate("Labels", "dismiss {n} doubts")),
        (r"take up a doubt (?:again )?\((?P<doubt>.+)\)(?: again)?", translate("Labels", "take up a doubt again ({doubt})")),
        (r"take up (?P<n>\d+) doubts again", translate("Labels", "take up {n} doubts again")),
        (r"bring a line back", translate("Labels", "bring a line back")),
        (rf"set claim {number} aside", translate("Labels", "set claim {n} aside")),
        (r"forget the line “(?P<line>.*)” of (?P<outlet>.+)", translate("Labels", "forget the line “{line}” of {outlet}")),
        (r"edit the details of “(?P<title>.*)”", translate("Labels", "edit the details of “{title}”")),
        (r"say that two sources have one origin", translate("Labels", "say that two sources have one origin")),
        (r"say that two sources are independent", translate("Labels", "say that two sources are independent")),
        (
            r"leave the origin of two sources to their texts",
            translate("Labels", "leave the origin of two sources to their texts"),
        ),
        (r"merge “(?P<title>.*)”", translate("Labels", "merge “{title}”")),
        (r"settle what both sides changed", translate("Labels", "settle what both sides changed")),
        (r"decide 1 conflict", translate("Labels", "decide 1 conflict")),
        (rf"decide {number} conflicts", translate("Labels", "decide {n} conflicts")),
        (r"forget a text for good", translate("Labels", "forget a text for good")),
        (r"forget a source for good", translate("Labels", "forget a source for good")),
        (r"edit the source “(?P<title>.*)”", translate("Labels", "edit the source “{title}”")),
        (r"save what “(?P<title>.*)” says", translate("Labels", "save what “{title}” says")),
        (r"open “(?P<title>.*)”", translate("Labels", "open “{title}”")),
        (r"remove “(?P<title>.*)”", translate("Labels", "remove “{title}”")),
        (r"renew the text of “(?P<title>.*)”", translate("Labels", "renew the text of “{title}”")),
        (r"recover a damaged casebook", translate("Labels", "recover a damaged casebook")),
        (r"export a report on “(?P<title>.*)”", translate("Labels", "export a report on “{title}”")),
        (r"export a report on (?P<n>\d+) articles", translate("Labels", "export a report on {n} articles")),
        (r"file “(?P<title>.*)”", translate("Labels", "file “{title}”")),
        (r"file (?P<n>\d+) articles", translate("Labels", "file {n} articles")),
        (r"archive “(?P<title>.*)”", translate("Labels", "archive “{title}”")),
        (r"archive (?P<n>\d+) articles", translate("Labels", "archive {n} articles")),
        (r"put in the trash “(?P<title>.*)”", translate("Labels", "put “{title}” in the trash")),
        (r"put in the trash (?P<n>\d+) articles", translate("Labels", "put {n} articles in the trash")),
        (r"bring back “(?P<title>.*)”", translate("Labels", "bring “{title}” back")),
        (r"bring back (?P<n>\d+) articles", translate("Labels", "bring {n} articles back")),
        (r"remove for good “(?P<title>.*)”", translate("Labels", "remove “{title}” for good")),
        (r"remove for good (?P<n>\d+) articles", translate("Labels", "remove {n} articles for good")),
    )
