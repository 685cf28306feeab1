"""Was it said? A row for each link of a claim's chain of attribution, beside the verdict on whether it is so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.domain.saying import Saying
from workbench.ui.icons import verdict_icon
from workbench.ui.panels.claims.parts import Line, Run
from workbench.ui.panels.claims.turns import renew_turns
from workbench.ui.session import Session
from workbench.ui.terms import as_words, day, one_line
from workbench.ui.theme import SMALL_PX, Theme, scaled, set_role

translate = QCoreApplication.translate
LONGEST_NAME = 80
MOST_LINKS = 6  # of a chain that are shown; a longer one is a mistake of the engine's


class Said(QWidget):
    """The links of the current claim's chain, who said it first on top; nothing where the article says it itself."""

    rated = Signal(object)  # tuple[str, Verdict]

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.rows: list[SaidRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_view(self, view: ClaimView) -> None:
        """Show another claim's chain, or the same after a change."""
        speakers = view.claim.speakers[:MOST_LINKS] if view.number is not None else ()
        rated = {one.who: one for one in view.sayings}
        while len(self.rows) < len(speakers):
            row = SaidRow(self._theme, lambda who, verdict: self.rated.emit((who, verdict)))
            self.rows.append(row)
            self._column.addWidget(row)
            renew_turns(row)
        for row, who in zip(self.rows, speakers, strict=False):
            row.show_link(who, rated.get(who), read_only=self._session.desk.store.read_only)
            row.setVisible(who in rated or not self._session.desk.store.read_only)
        for row in self.rows[len(speakers) :]:
            row.hide()
        self.setVisible(any(not row.isHidden() for row in self.rows))


class SaidRow(QWidget):
    """One link: who is said to have said so, what was found of that, and three buttons; the same one again takes it back."""

    def __init__(self, theme: Theme, rate: Callable[[str, Verdict], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rate = rate
        self._who = ""
        self._saying: Saying | None = None
        self.words = Line(theme, SMALL_PX)
        self.buttons = {verdict: self._button(verdict) for verdict in Verdict}
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        for button in self.buttons.values():
            row.addWidget(button)
        theme.changed.connect(self._icons)
        self._icons()

    def show_link(self, who: str, saying: Saying | None, *, read_only: bool) -> None:
        """Show another link, or the same after a change."""
        self._who, self._saying = who, saying
        name = one_line(who, LONGEST_NAME)
        asked = self.tr("Said by “%1”?").replace("%1", name)
        told = said_words(saying)
        self.words.show_runs([Run(f"{asked}  ", color="muted"), Run(told, weight=600 if saying else 400)])
        self.setToolTip(self._tip())
        for verdict, button in self.buttons.items():
            button.setChecked(saying is not None and saying.verdict is verdict)
            button.setAccessibleName(f"{asked} {_answer(verdict)}")
            button.setVisible(not read_only)

    def _tip(self) -> str:
        saying = self._saying
        if saying is None:
            return ""
        lines = [f"{one_line(saying.analyst, 40)}, {day(saying.marked_at)}", one_line(saying.rationale, 300)]
        return as_words("\n".join(line for line in lines if line))

    def _button(self, verdict: Verdict) -> QPushButton:
        button = QPushButton(self)
        set_role(button, "chip")
        button.setCheckable(True)
        button.setIconSize(QSize(scaled(15), scaled(15)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumHeight(26)
        button.setToolTip(_answer(verdict))
        button.clicked.connect(partial(self._clicked, verdict))
        return button

    def _clicked(self, verdict: Verdict, _checked: bool = False) -> None:
        # The click has toggled the button already; what counts is what is kept.
        self.buttons[verdict].setChecked(self._saying is not None and self._saying.verdict is verdict)
        self._rate(self._who, verdict)

    def _icons(self) -> None:
        for verdict, button in self.buttons.items():
            button.setIcon(verdict_icon(verdict, self._theme, scaled(15)))


def said_words(saying: Saying | None) -> str:
    """Say what was found of one link."""
    return _answer(saying.verdict) if saying else ""


def _answer(verdict: Verdict) -> str:
    return {
        Verdict.VERIFIED: translate("Said", "Yes, it was said"),
        Verdict.DISPUTED: translate("Said", "No, it was not said"),
        Verdict.UNVERIFIED: translate("Said", "Could not be settled"),
    }[verdict]
