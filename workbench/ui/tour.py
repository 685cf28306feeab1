"""The four marks of the window: what a newcomer is told, with the keys in use."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.coach import Mark, Side
from workbench.ui.keys_in_use import first_key

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


def marks(window: "MainWindow") -> Sequence[Mark]:
    """The marks of the article view in the order in which one works."""
    claims = window.claims
    told = (
        (
            lambda: window.article,
            translate("Tour", "The article and its statements"),
            translate(
                "Tour",
                "Every statement that can be checked has a number. Click one, or go on with {next} and back with {previous}. "
                "Select words and press {add} to add a claim of your own.",
            ),
            Side.WITHIN,
        ),
        (
            lambda: _in_sight(window, claims.card.verdicts),
            translate("Tour", "One key, one verdict"),
            translate(
                "Tour",
                "{verified} verified, {disputed} disputed, {unverified} unverified; {undo} takes it back.",
            ),
            Side.LEFT,
        ),
        (
            lambda: _in_sight(window, claims.card.sources),
            translate("Tour", "Sources"),
            translate(
                "Tour",
                "Copy a web address and press {link}: it is linked to the claim. {reuse} takes over an earlier check.",
            ),
            Side.LEFT,
        ),
        (
            lambda: window.top.search,
            translate("Tour", "Find everything"),
            translate(
                "Tour",
                "{search} finds commands, claims, sources and earlier checks. {keys} lists the keys of where you are, "
                "{export} writes the report. Help shows these marks again.",
            ),
            Side.BELOW_LEFT,
        ),
    )
    return [Mark(place, title, _with_keys(text), side) for place, title, text, side in told]


def _in_sight(window: "MainWindow", part: QWidget) -> QWidget:
    """Bring a part of the current card on screen, which may have been scrolled away."""
    window.claims.reveal(part)
    return part


def _with_keys(text: str) -> str:
    names = {
        "next": "next",
        "previous": "previous",
        "add": "add-claim",
        "verified": "mark-verified",
        "disputed": "mark-disputed",
        "unverified": "mark-unverified",
        "undo": "undo",
        "link": "link",
        "reuse": "reuse",
        "search": "search",
        "keys": "keys",
        "export": "export",
    }
    for name, command in names.items():
        text = text.replace(f"{{{name}}}", first_key(command) or "–")
    return text
