"""One earlier check in full beside the list: what differs, the finding, its reasons, where it stands."""

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.check import Check, Hit
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Band
from workbench.ui.actions import BY_ID, shown_key
from workbench.ui.icons import verdict_icon
from workbench.ui.key_cap import key_cap, words
from workbench.ui.links import leads_out
from workbench.ui.panels.checks.model import LONGEST, dated, percent, verdict_words
from workbench.ui.terms import difference_word, host, one_line, reasons
from workbench.ui.theme import Theme, set_role

LONGEST_TEXT = 6000


class Preview(QFrame):
    """Emits what its buttons ask for; shows the hit it is told to."""

    reuse = Signal()
    open_page = Signal()
    copy = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "surface")
        self._theme = theme
        self._hit: Hit | None = None
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("The chosen check"))
        self.reuse_button = _button(self, "primary")
        self.open_button = _button(self, "plain")
        self.copy_button = _button(self, "plain")
        self.copy_button.setText(self.tr("Copy"))
        self.reuse_button.clicked.connect(self.reuse)
        self.open_button.clicked.connect(self.open_page)
        self.copy_button.clicked.connect(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot())
        theme.changed.connect(lambda: self.show_hit(self._hit))
        self.show_hit(None)

    def show_hit(self, hit: Hit | None) -> None:
        """Show one hit, or how to get one."""
        self._hit = hit
        body = QWidget()
        set_role(body, "surface")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        if hit:
            self._fill(layout, hit)
        else:
            layout.addWidget(_text(self.tr("Choose a check in the list to read it here."), "muted"))
        layout.addStretch(1)
        self._scroll.setWidget(body)
        url = hit.check.url if hit else None
        for part in (self.open_button, self._open_key):
            part.setVisible(leads_out(url))
        # The real name of the host stands on the button before anybody presses it.
        self.open_button.setText(self.tr("Open {host}").replace("{host}", one_line(host(url), 24)))
        self.copy_button.setEnabled(hit is not None)

    def show_target(self, view: ClaimView | None, hit: Hit | None, read_only: bool) -> None:
        """Name the claim that a reuse would be for."""
        self.reuse_button.setEnabled(view is not None and hit is not None and not read_only)
        same = hit is None or hit.band is Band.SAME
        text = self.tr("Reuse for claim {n}") if same else self.tr("Link to claim {n}")
        number = str(view.number) if view and view.number else ""
        self.reuse_button.setText(text.replace("{n}", number) if view else self.tr("No claim is current"))

    def _fill(self, layout: QVBoxLayout, hit: Hit) -> None:
        check = hit.check
        layout.addLayout(self._head(hit))
        quote = _text(one_line(check.text, LONGEST), "")
        quote.setFont(self._theme.serif_font(17, 600))
        layout.addWidget(quote)
        said = []
        if check.claimant:
            said.append(self.tr("Claimed by {name}").replace("{name}", one_line(check.claimant, 80)))
        if check.rating:
            said.append(self.tr("Rated “{rating}” by the publisher").replace("{rating}", one_line(check.rating, 60)))
        if said:
            layout.addWidget(_text("  ·  ".join(said), "small"))
        layout.addWidget(_line(self))
        layout.addLayout(self._compared(hit))
        if check.title and check.title != check.text:
            self._part(layout, self.tr("Title of the check"), one_line(check.title, LONGEST))
        self._part(layout, self.tr("Rationale"), check.rationale[:LONGEST_TEXT])
        self._part(layout, self.tr("Notes"), notes_words(check.notes[:LONGEST_TEXT]))
        self._part(layout, self.tr("Address"), one_line(check.url, LONGEST))

    def _head(self, hit: Hit) -> QHBoxLayout:
        check = hit.check
        row = QHBoxLayout()
        row.setSpacing(8)
        shape = QLabel()
        shape.setPixmap(verdict_icon(check.verdict, self._theme, 15).pixmap(QSize(15, 15), self.devicePixelRatioF()))
        row.addWidget(shape)
        pill = words(verdict_words(check), f"pill-{check.verdict.value if check.verdict else 'to-review'}")
        pill.setFixedHeight(22)
        row.addWidget(pill)
        publisher = self.tr("Your own check") if check.own else one_line(check.publisher or host(check.url), 40)
        row.addWidget(words(publisher, "strong"))
        row.addWidget(words(" ".join(((check.language or "").upper(), dated(check)[0])).strip(), "small"))
        row.addStretch(1)
        row.addWidget(words(percent(hit.score), "strong"))
        return row

    def _compared(self, hit: Hit) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.addWidget(words(self.tr("Compared with what you asked"), "strong"), 0, 0, 1, 2)
        grid.addWidget(words(self.tr("This check"), "small"), 0, 3)
        for row, one in enumerate(hit.differs, start=1):
            grid.addWidget(words(difference_word(one.kind), "small"), row, 0)
            grid.addWidget(_text(one_line(one.query, 120) or "–", ""), row, 1)
            grid.addWidget(words("≠", "strong"), row, 2)
            grid.addWidget(_text(one_line(one.hit, 120) or "–", "strong"), row, 3)
        last = len(hit.differs) + 1
        grid.addWidget(words(self.tr("Shared"), "small"), last, 0)
        shared = reasons(hit.why[:20], 60) or "–"
        grid.addWidget(_text(shared, ""), last, 1)
        grid.addWidget(words("=", "muted"), last, 2)
        nothing = self.tr("nothing differs") if not hit.differs and hit.band is Band.SAME else ""
        grid.addWidget(words(nothing, "small"), last, 3)
        return grid

    def _part(self, layout: QVBoxLayout, title: str, text: str) -> None:
        if text.strip():
            layout.addWidget(words(title, "strong"))
            layout.addWidget(_text(text.strip(), ""))

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        set_role(foot, "status-bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(6)
        keys = (shown_key(BY_ID["reuse"].keys[0]), self.tr("Enter"), shown_key(BY_ID["copy-check"].keys[0]))
        for button, key in zip((self.reuse_button, self.open_button, self.copy_button), keys, strict=True):
            row.addWidget(button)
            row.addWidget(cap := key_cap(key, foot))
            if button is self.open_button:
                self._open_key = cap
            row.addSpacing(8)
        row.addStretch(1)
        self.reuse_button.setToolTip(self.tr("Takes over link and sources, and the verdict of the same claim; one step to undo"))
        return foot


def copied(check: Check) -> str:
    """Write a check as text for the clipboard: words, finding, publisher, day, address."""
    parts = (check.text, verdict_words(check), check.publisher or "", dated(check)[0], check.url or "")
    return "\n".join(part for part in parts if part)


def notes_words(notes: str) -> str:
    """Write the columns that an import kept as notes ("rationale_note: …") with names for people ("Rationale note: …")."""

    def named(column: re.Match[str]) -> str:
        name = column[1].replace("_", " ").strip() or column[1]
        return f"{name[:1].upper()}{name[1:]}: "

    return re.sub(r"^([a-z]\w*): ", named, notes, flags=re.MULTILINE)


def _button(parent: QWidget, role: str) -> QPushButton:
    button = QPushButton(parent)
    set_role(button, role)
    button.setMinimumHeight(30)
    return button


def _text(text: str, role: str) -> QLabel:
    label = words(text, role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFixedHeight(1)
    set_role(line, "row")
    return line
