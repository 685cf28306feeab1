"""Earlier checks that resemble the current claim: what differs comes first, and nothing is taken over by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.domain.check import CLOSE_IN_MEANING, Difference, Hit, SearchResult
from workbench.domain.claim import ClaimView
from workbench.domain.enums import Band
from workbench.ui.locked import lock
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.parts import ROOM_FOR_META_PX, Line, Run, SectionHead, label, link_button
from workbench.ui.panels.claims.shapes import VerdictShape
from workbench.ui.panels.claims.turns import renew_turns
from workbench.ui.session import Session
from workbench.ui.terms import difference_word, one_line, reasons
from workbench.ui.theme import UI_PX, Theme, set_role
from workbench.ui.values import Notice

FIRST_SHOWN = 3
MOST_DIFFERENCES = 3
LONGEST = 1_200


class CheckedBefore(QWidget):
    """Rows of hits for the current claim, best first; R takes over the best one."""

    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._claim: str | None = None
        self.hits: tuple[Hit, ...] = ()
        self.known = False
        self.rows: list[HitRow] = []
        self.head = SectionHead(self.tr("Checked before"), "", "reuse", self.reuse_best)
        self.nothing = label("", "small", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.head)
        self._column.addWidget(self.nothing)
        self.more = link_button("")
        self.more.clicked.connect(self._show_more)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(None)

    def show_view(self, view: ClaimView) -> None:
        """Forget the hits of another claim; those of this one are on their way."""
        if view.id != self._claim:
            self._claim = view.id
            self._show(None)

    def show_result(self, result: SearchResult) -> None:
        """Show what was found of the current claim."""
        self._show(result.hits)

    def reuse_best(self) -> None:
        """Take over the best hit: all of it when it is the same claim, else only its link and sources."""
        if self.hits:
            self._session.reuse(self.hits[0])
        else:
            self._session.notice.emit(Notice(self.tr("No earlier check resembles this claim, so there is nothing to reuse.")))

    def focus_first(self) -> None:
        """Put the focus on the best hit, from where the arrows choose another."""
        if self.hits:
            self.rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, hits: tuple[Hit, ...] | None) -> None:
        self.known = hits is not None
        self.hits = hits or ()
        while len(self.rows) < len(self.hits):
            self._add_row()
        for place, (row, hit) in enumerate(zip(self.rows, self.hits, strict=False)):
            row.show_hit(hit)
            row.setVisible(place < FIRST_SHOWN)
        hidden = len(self.hits) - FIRST_SHOWN
        self.more.setText(self.tr("Show %1 more").replace("%1", str(hidden)))
        self.more.setVisible(hidden > 0)
        for row in self.rows[len(self.hits) :]:
            row.close_details()
            row.hide()
        self.head.show_count(None if hits is None else len(hits))
        self.head.show_action(bool(hits) and not self._session.desk.store.read_only, reuse_words(hits[0].band) if hits else "")
        self.nothing.setText(
            "" if hits else self.tr("Looking…") if hits is None else self.tr("No earlier check resembles this claim.")
        )
        self.nothing.setVisible(not hits)

    def _add_row(self) -> None:
        row = HitRow(self._session, self._theme)
        row.reuse_asked.connect(lambda: self._session.reuse(row.hit) if row.hit else None)
        row.left.connect(self.left)
        row.opened.connect(lambda: self._close_others(row))
        row.stepped.connect(lambda step: self._step(row, step))
        self.rows.append(row)
        self._column.insertWidget(self._column.indexOf(self.more), row)
        renew_turns(row)

    def _show_more(self) -> None:
        for row, _ in zip(self.rows, self.hits, strict=False):
            row.show()
        self.more.hide()

    def _close_others(self, opened: "HitRow") -> None:
        for row in self.rows:
            if row is not opened:
                row.close_details()

    def _step(self, row: "HitRow", step: object) -> None:
        place = self.rows.index(row) + (1 if step == 1 else -1)
        if FIRST_SHOWN <= place < len(self.hits):
            self._show_more()
        if 0 <= place < len(self.hits):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)


class HitRow(QFrame):
    """One earlier check; a click on it (Enter, Space) opens and closes the whole of it."""

    reuse_asked = Signal()
    opened = Signal()
    left = Signal()
    stepped = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.hit: Hit | None = None
        self._theme = theme
        self._details: QWidget | None = None
        set_role(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.score = label("", "strong")
        self.score.setFixedWidth(self.score.fontMetrics().horizontalAdvance("100 %") + 2)
        self.shape = VerdictShape(theme)
        self.differs = Line(theme, UI_PX)
        self.text = Line(theme, UI_PX)
        self.meta = label("", "small")
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.differs)
        lines.addWidget(self.text)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.score)
        head.addWidget(self.shape)
        head.addLayout(lines, 1)
        head.addWidget(self.meta)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 5, 11, 5)
        self._column.setSpacing(6)
        self._column.addLayout(head)

    def show_hit(self, hit: Hit) -> None:
        """Show another hit."""
        if hit != self.hit:
            self.close_details()
        self.hit = hit
        check = hit.check
        self.score.setText(f"{round(100 * hit.score)}\u00a0%")
        self.shape.show_verdict(check.verdict)
        self.differs.show_runs(difference_runs(hit))
        self.differs.setVisible(bool(hit.differs) or hit.band is Band.DIFFERS)
        self.text.show_runs(shared_runs(one_line(check.text, 400), hit.why))
        self.meta.setText(words.check_meta(check))
        said = [self.score.text(), band_word(hit.band), *(words.difference_words(item) for item in hit.differs[:MOST_DIFFERENCES])]
        said += [
            self.shape.accessibleName() if check.verdict else check.rating or "",
            one_line(check.text, 300),
            words.check_meta(check),
        ]
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setAccessibleDescription(self.tr("Enter shows the whole check"))

    def toggle(self) -> None:
        """Open or close the whole of the check."""
        if self._details:
            self.close_details()
        elif self.hit:
            self._details = self._build_details(self.hit)
            self._column.addWidget(self._details)
            renew_turns(self)
            self.opened.emit()

    def close_details(self) -> None:
        """Close the whole of the check."""
        if self._details:
            self._details.hide()
            self._details.deleteLater()
            self._details = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.meta.setVisible(self.width() >= ROOM_FOR_META_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _build_details(self, hit: Hit) -> QWidget:
        check = hit.check
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        shared = reasons(hit.why, 40)
        column.addWidget(selectable(check.text))
        for text in (
            f"{band_word(hit.band)}{f' · {shared}' if shared else ''}",
            self.tr("Rating: %1").replace("%1", one_line(check.rating, 200)) if check.rating else "",
            check.rationale,
            one_line(check.url or "", 400),
        ):
            if text:
                column.addWidget(selectable(text, "small"))
        button = link_button(reuse_words(hit.band))
        button.clicked.connect(self.reuse_asked)
        lock(self._session, button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button)
        column.addLayout(row)
        return made


def selectable(text: str, role: str = "") -> QLabel:
    """Make a label of plain text that wraps and can be copied from."""
    made = label(text if len(text) <= LONGEST else f"{text[:LONGEST]}…", role, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def band_word(band: Band) -> str:
    """Name how an earlier check relates to the claim."""
    return {
        Band.SAME: words.translate("Claims", "Same claim"),
        Band.DIFFERS: words.translate("Claims", "Same words, but differs"),
        Band.RELATED: words.translate("Claims", "Related"),
    }[band]


def reuse_words(band: Band) -> str:
    """Say what reusing takes over: a check that differs says nothing of this claim, so its verdict stays where it is."""
    if band is Band.SAME:
        return words.translate("Claims", "Reuse verdict and sources")
    return words.translate("Claims", "Link it and its sources")


def difference_runs(hit: Hit) -> list[Run]:
    """What differs, the claim's side struck, the check's bold: "Number 120 → 210"."""
    found: list[Run] = []
    for item in hit.differs[:MOST_DIFFERENCES]:
        found += [Run("  ·  ", color="muted")] if found else []
        found += _sides(item)
    if len(hit.differs) > MOST_DIFFERENCES:
        found.append(Run(f"  +{len(hit.differs) - MOST_DIFFERENCES}", color="muted"))
    return found or [Run(band_word(hit.band), 600)]


def shared_runs(text: str, why: tuple[str, ...]) -> list[Run]:
    """A check's text with the words it shares with the claim in bold."""
    folded = text.casefold()
    bold = [False] * len(text)
    for word in (word for word in why if word != CLOSE_IN_MEANING and len(folded) == len(text)):
        wanted = word.casefold()
        at = folded.find(wanted)
        while wanted and at >= 0:
            end = at + len(wanted)
            if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
                bold[at:end] = [True] * len(wanted)
            at = folded.find(wanted, end)
    found: list[Run] = []
    for character, heavy in zip(text, bold, strict=True):
        weight = 600 if heavy else 400
        if found and found[-1].weight == weight:
            found[-1] = Run(found[-1].text + character, weight)
        else:
            found.append(Run(character, weight))
    return found


def _sides(item: Difference) -> list[Run]:
    ours, theirs = one_line(item.query, 60), one_line(item.hit, 60)
    return [
        Run(f"{difference_word(item.kind)} ", color="muted"),
        Run(ours or words.none(), struck=bool(ours), color="muted"),
        Run(" → "),
        Run(theirs or words.none(), 600),
    ]
