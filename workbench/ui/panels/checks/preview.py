"""One earlier check in full beside the list: what differs, the finding, its reasons, where it stands."""

import re

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.check import Check, CheckDetails, Hit
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Band
from workbench.ui.arranged import LONGEST
from workbench.ui.flow import FlowLayout
from workbench.ui.icons import verdict_icon
from workbench.ui.key_cap import key_cap, words
from workbench.ui.keys_in_use import command_cap
from workbench.ui.links import leads_out
from workbench.ui.panels.checks.compare import compare_table
from workbench.ui.panels.checks.details import details_shown
from workbench.ui.panels.checks.model import dated, percent, verdict_words
from workbench.ui.terms import GUILLEMETS, host, one_line
from workbench.ui.theme import Theme, scaled, set_role

translate = QCoreApplication.translate
LONGEST_TEXT = 6000
OWN_COLUMN = "rationale_note"  # of the samples, and of many lists of checks
PILL_PX = 22
LEAST_PX, FOOT_PX, SPACE_PX, GAPS_PX = 380, 36, 14, 12


class Preview(QFrame):
    """Emits what its buttons ask for; shows the hit it is told to."""

    reuse = Signal()
    reuse_wanted = Signal(object)  # Reuse: the claim that the shown check was last reused for
    open_page = Signal()
    dressed = Signal()  # shown anew in other colours: its details are wanted again
    copy = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "surface")
        self._theme = theme
        self._hit: Hit | None = None
        self._asked = ""
        self._keys: dict[QPushButton, QLabel] = {}
        self.setMinimumWidth(LEAST_PX)  # less than its parts want: what is long is read by scrolling, not by pushing the list
        self._of_claim = False
        self._view: ClaimView | None = None
        self._known = QVBoxLayout()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
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
        theme.changed.connect(self._dress_again)
        self.show_hit(None, any_hits=False)

    def show_asked(self, asked: str, *, of_claim: bool) -> None:
        """Take note of what is compared with: words that were typed, or those of the current claim."""
        self._asked, self._of_claim = asked, of_claim

    def show_details(self, details: CheckDetails) -> None:
        """Show what the casebook knows of the shown check, once that is read."""
        if self._hit and self._hit.check.id == details.check_id and not self._known.count():
            self._known.addWidget(details_shown(details, self.reuse_wanted.emit))

    def show_hit(self, hit: Hit | None, *, any_hits: bool = True) -> None:
        """Show one hit, or how to get one where there are any."""
        self._hit = hit
        self._known = QVBoxLayout()
        body = QWidget()
        set_role(body, "surface")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        if hit:
            self._fill(layout, hit)
        elif any_hits:
            layout.addWidget(_text(self.tr("Choose a check in the list to read it here."), "muted"))
        layout.addStretch(1)
        self._scroll.setWidget(body)

    def show_target(self, view: ClaimView | None, hit: Hit | None, read_only: bool) -> None:
        """Name the claim that a reuse would be for, and the host that the page is of."""
        url = hit.check.url if hit else None
        self.open_button.setVisible(leads_out(url))
        # The real name of the host stands on the button before anybody presses it.
        self.open_button.setText(self.tr("Open {host}").replace("{host}", one_line(host(url), 24)))
        self.copy_button.setEnabled(hit is not None)
        self._view = view
        self.reuse_button.setEnabled(view is not None and hit is not None and not read_only)
        same = hit is None or hit.band is Band.SAME
        text = self.tr("Reuse for claim {n}") if same else self.tr("Link to claim {n}")
        number = str(view.number) if view and view.number else ""
        self.reuse_button.setText(text.replace("{n}", number) if view else self.tr("No claim is current"))
        self._fit_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Where there is little room the words on undo go first, then the keys: what the buttons say matters more."""
        shown = [button for button in self._keys if not button.isHidden()]
        buttons = sum(button.sizeHint().width() for button in shown) + FOOT_PX
        keys = sum(self._keys[button].sizeHint().width() + SPACE_PX for button in shown) + GAPS_PX
        once = self._once.sizeHint().width() + self._once_key.sizeHint().width() + SPACE_PX
        for button, cap in self._keys.items():
            cap.setVisible(button in shown and buttons + keys <= self.width())
        for part in (self._once, self._once_key):
            part.setVisible(buttons + keys + once <= self.width())

    def _dress_again(self) -> None:
        self.show_hit(self._hit)
        self.dressed.emit()

    def _fill(self, layout: QVBoxLayout, hit: Hit) -> None:
        check = hit.check
        layout.addLayout(self._head(hit))
        opening, closing = GUILLEMETS.get(check.language or "", ("“", "”"))
        quote = _text(f"{opening}{one_line(check.text, LONGEST)}{closing}", "")
        quote.setFont(self._theme.serif_font(18, 600))
        layout.addWidget(quote)
        said = []
        if check.claimant:
            said.append(self.tr("Claimed by {name}").replace("{name}", one_line(check.claimant, 80)))
        if check.rating:
            said.append(self.tr("Rated “{rating}” by the publisher").replace("{rating}", one_line(check.rating, 60)))
        if said:
            layout.addWidget(_text("  ·  ".join(said), "small"))
        layout.addWidget(_line(self))
        layout.addWidget(compare_table(self._asked, hit, self._whose(), self))
        if check.title and check.title != check.text:
            self._part(layout, self.tr("Title of the check"), one_line(check.title, LONGEST))
        self._part(layout, self.tr("Rationale"), check.rationale[:LONGEST_TEXT], serif=True)
        self._part(layout, self.tr("Notes"), notes_words(check.notes[:LONGEST_TEXT]))
        self._part(layout, self.tr("Address"), one_line(check.url, LONGEST))
        self._known = QVBoxLayout()
        layout.addLayout(self._known)

    def _head(self, hit: Hit) -> QHBoxLayout:
        check = hit.check
        head, row = QHBoxLayout(), FlowLayout(spacing=8)
        row.addWidget(self._pill(check))
        publisher = self.tr("Your own check") if check.own else one_line(check.publisher or host(check.url), 40)
        row.addWidget(words(publisher, "strong"))
        if check.language:
            row.addWidget(key_cap(one_line(check.language.upper(), 5)))
        when, again = dated(check)
        row.addWidget(words(when, "small"))
        if again:
            row.addWidget(words(self.tr("check again"), "strong-small"))
        head.addLayout(row, 1)
        score = words(percent(hit.score), "strong")
        score.setFixedHeight(scaled(PILL_PX))  # on the line of the verdict, wherever the row beside it goes on
        head.addWidget(score, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _pill(self, check: Check) -> QFrame:
        """How the check came out: its shape and its word on one tint."""
        role = f"pill-{check.verdict.value if check.verdict else 'to-review'}"
        pill = QFrame()
        set_role(pill, role)
        shape = QLabel(pill)
        shape.setPixmap(
            verdict_icon(check.verdict, self._theme, scaled(15)).pixmap(QSize(scaled(15), scaled(15)), self.devicePixelRatioF())
        )
        inside = QHBoxLayout(pill)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.setSpacing(5)
        inside.addWidget(shape)
        inside.addWidget(words(verdict_words(check), f"in-{role}", pill))
        pill.setFixedHeight(scaled(PILL_PX))
        return pill

    def _whose(self) -> str:
        number = self._view.number if self._view and self._of_claim else None
        return self.tr("Your claim {n}").replace("{n}", str(number)) if number else self.tr("Your words")

    def _part(self, layout: QVBoxLayout, title: str, text: str, *, serif: bool = False) -> None:
        if text.strip():
            layout.addWidget(words(title, "strong"))
            label = _text(text.strip(), "")
            if serif:
                label.setFont(self._theme.serif_font(15))
            layout.addWidget(label)

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        set_role(foot, "status-bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(6)
        # Names of hosts are long: the buttons go on in a second line rather than lose letters.
        buttons = FlowLayout(spacing=8)
        caps = (command_cap("reuse", foot), key_cap(self.tr("Enter"), foot), command_cap("copy-check", foot))
        for button, cap in zip((self.reuse_button, self.open_button, self.copy_button), caps, strict=True):
            self._keys[button] = cap
            buttons.addWidget(button)
            buttons.addWidget(cap)
        row.addLayout(buttons, 1)
        self._once = words(self.tr("One undo step"), "small", foot)
        self._once_key = command_cap("undo", foot)
        for part in (self._once, self._once_key):
            part.hide()
            row.addWidget(part)
        self.reuse_button.setToolTip(self.tr("Takes over link and sources, and the verdict of the same claim; one step to undo"))
        return foot


def copied(check: Check) -> str:
    """Write a check as text for the clipboard: words, finding, publisher, day, address."""
    parts = (check.text, verdict_words(check), check.publisher or "", dated(check)[0], check.url or "")
    return "\n".join(part for part in parts if part)


def notes_words(notes: str) -> str:
    """Write the columns that an import kept as notes ("rationale_note: …") with names for people ("Rationale note: …")."""

    def named(column: re.Match[str]) -> str:
        if column[1] == OWN_COLUMN:
            return translate("Preview", "Rationale note") + translate("Preview", ":") + " "
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
