"""The expanded card of the current claim: one widget, moved from row to row and filled again."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.ui.explained import speaker_words
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.asked import Asked
from workbench.ui.panels.claims.checked_before import CheckedBefore
from workbench.ui.panels.claims.delegate import PAD, PAD_TOP, QUOTE_PX
from workbench.ui.panels.claims.due import Due
from workbench.ui.panels.claims.parts import Line, Run, label, link_button
from workbench.ui.panels.claims.rationale import Rationale
from workbench.ui.panels.claims.restated import Restated
from workbench.ui.panels.claims.rivals import Rivals
from workbench.ui.panels.claims.said import Said
from workbench.ui.panels.claims.shapes import VerdictPill
from workbench.ui.panels.claims.signing import Signing
from workbench.ui.panels.claims.sources import Sources
from workbench.ui.panels.claims.turns import keep_turns
from workbench.ui.panels.claims.typed import Typing
from workbench.ui.panels.claims.verdict_row import VerdictRow
from workbench.ui.session import Session
from workbench.ui.terms import as_words
from workbench.ui.theme import SMALL_PX, Theme, set_role

BORDER = 2
HEAD_SPACING, LEAST_SPEAKER = 9, 70  # px
# A quote longer than this many characters is cut on the card; the article beside it shows the whole.
LONGEST_QUOTE = 2_000


class ClaimCard(QFrame):
    """Number, speaker, verdict, whole quote, sources, rationale and earlier checks of one claim.

    `left` asks for the focus to go back to the list; `pressed` tells of a click on the card's own surface.
    """

    left = Signal()
    pressed = Signal()
    details_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.view: ClaimView | None = None
        self.language: str | None = None
        set_role(self, "card-current")
        self.number = label("", "strong")
        self.speaker = Line(theme, SMALL_PX)
        self.speaker.installEventFilter(self)
        self.pill = VerdictPill(theme)
        self.quote = label("", wraps=True)
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.selected = label(self.tr("Selected"), "strong")
        self.selected.hide()
        self.tags = label("", "small", wraps=True)
        self.restated = Restated(session, typing)
        self.dates = label("", "small", wraps=True)
        self.dated = link_button(self.tr("Enter the article’s date…"), "details")
        self.dated.clicked.connect(self.details_wanted)
        self.counts = label("", "small")
        self.verdicts = VerdictRow(session, theme)
        self.signing = Signing(session)
        self.said = Said(session, theme)
        self.due = Due(session)
        self.rivals = Rivals(session)
        self.sources = Sources(session, theme, typing)
        self.asked = Asked(session, theme)
        self.rationale = Rationale(session, typing)
        self.checked = CheckedBefore(session, theme)
        for section in (self.restated, self.sources, self.rationale, self.checked):
            section.left.connect(self.left)
        self._lay_out()
        keep_turns(self)
        theme.changed.connect(self._fonts)
        self._fonts()

    def show_view(self, view: ClaimView) -> None:
        """Show a claim, or the same one after a change; sections keep their widgets."""
        if view == self.view:
            return
        self.view = view
        self.setAccessibleName(words.spoken(view))
        self.number.setText(str(view.number or ""))
        self.speaker.show_runs([Run(words.speaker(view), color="muted")])
        self.pill.show_view(view)
        self.quote.setText(words.quoted(words.shortened(view.claim.quote, LONGEST_QUOTE), self.language))
        self.tags.setText(words.tag_words(view))
        self.tags.setVisible(bool(view.tags))
        self.restated.show_view(view)
        self.show_dates(view)
        self.counts.setText(self.tr("This verdict has no source yet"))
        self._fit_head()
        self.verdicts.show_view(view)
        self.signing.show_view(view)
        self.said.show_view(view)
        self.due.show_view(view)
        self.rivals.show_view(view)
        self.sources.show_view(view)
        self.asked.show_view(view)
        self.rationale.show_view(view)
        self.checked.show_view(view)

    def show_chosen(self, chosen: bool) -> None:
        """Say whether the claim is among those chosen together."""
        self.selected.setVisible(chosen)
        self._fit_head()

    def show_dates(self, view: ClaimView) -> None:
        """Show which days the dates in the claim mean."""
        article, dates = self._session.article, view.claim.dates
        self.dates.setText(words.dates_words(dates))
        self.dates.setVisible(bool(dates))
        undated = article is not None and not article.published and not self._session.desk.store.read_only
        self.dated.setVisible(undated and any(not one.resolved for one in dates))

    def height_for(self, width: int) -> int:
        """The height in pixels that the card needs at a width."""
        layout = self.layout()
        if layout is None:
            return self.sizeHint().height()
        layout.activate()
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return (
            layout.totalHeightForWidth(inner) + margins.top() + margins.bottom()
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell how the speaker was found when the pointer rests on the name, and not before."""
        if event.type() == QEvent.Type.ToolTip and watched is self.speaker and self.view:
            told = self._session.explanation(self.view.id)
            lines = speaker_words(self.view.claim, told) if told else []
            self.speaker.setToolTip(as_words("\n".join(lines)))
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """That a source is missing is said where there is room; under Sources stands a 0 as well."""
        others = [self.number, self.pill, *([] if self.selected.isHidden() else [self.selected])]
        needed = sum(part.sizeHint().width() + HEAD_SPACING for part in (*others, self.counts)) + LEAST_SPEAKER
        self.counts.setVisible(bool(self.view and self.view.unsourced) and needed + 2 * PAD <= self.width())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(HEAD_SPACING)
        head.addWidget(self.number)
        head.addWidget(self.speaker, 1)
        head.addWidget(self.selected)
        head.addWidget(self.counts)
        head.addWidget(self.pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD - BORDER, PAD_TOP - BORDER, PAD - BORDER, PAD - BORDER)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self.quote)
        column.addWidget(self.tags)
        column.addWidget(self.restated)
        dates = QHBoxLayout()
        dates.setSpacing(6)
        dates.addWidget(self.dates, 1)
        dates.addWidget(self.dated, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(dates)
        column.addWidget(self.verdicts)
        column.addWidget(self.said)
        column.addWidget(self.signing)
        column.addWidget(self.due)
        column.addWidget(self.rivals)
        column.addWidget(self.sources)
        column.addWidget(self.asked)
        column.addWidget(self.rationale)
        column.addWidget(self.checked)

    def _fonts(self) -> None:
        self.quote.setFont(self._theme.serif_font(QUOTE_PX))
