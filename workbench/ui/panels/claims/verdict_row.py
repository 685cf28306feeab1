"""The three verdicts of the current claim with their keys, and beside them the reason and whether it can be checked at all."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.enums import NotCheckable, Reason, Verdict
from workbench.domain.journal import Change
from workbench.domain.scale import Rating, of_verdict
from workbench.ui.actions import BY_ID
from workbench.ui.explained import why_words
from workbench.ui.flow import FlowLayout
from workbench.ui.icons import verdict_icon
from workbench.ui.keys_in_use import command_cap, hint_key
from workbench.ui.locked import lock
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.parts import label, link_button
from workbench.ui.recheck_words import confirmed_words, dates_words
from workbench.ui.session import Session
from workbench.ui.terms import as_words, label_word, one_line, verdict_word
from workbench.ui.theme import Theme, scaled, set_role
from workbench.ui.values import Notice

COMMANDS = {
    Verdict.VERIFIED: "mark-verified",
    Verdict.DISPUTED: "mark-disputed",
    Verdict.UNVERIFIED: "mark-unverified",
}
# Narrower than this, words matter more than their keys, which the tooltips name too.
KEY_MARGIN_PX = 9  # beside a key in its button
Direction = QBoxLayout.Direction
Choice = TypeVar("Choice", Reason, NotCheckable)


class VerdictRow(QWidget):
    """Three buttons that show and set the verdict; the same one again clears it. Below: reason, not checkable, why."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._view: ClaimView | None = None
        self._caps: list[QWidget] = []
        self.buttons = {verdict: self._button(verdict) for verdict in Verdict}
        self.reason = link_button("")
        self.reason.clicked.connect(self._choose_reason)
        self.not_checkable = link_button("")
        self.not_checkable.clicked.connect(self.choose_not_checkable)
        self.rating = link_button("", "rate")
        self.rating.clicked.connect(self.choose_rating)
        self.dates = link_button("", "shelf-life")
        self.dates.hide()
        self.why = link_button(self.tr("Why?"), "why")
        self.why.setCheckable(True)
        self.why.toggled.connect(self._show_why)
        self.signals = label("", "small", wraps=True)
        self.signals.hide()
        self._lay_out()
        lock(session, *self.buttons.values(), self.rating, self.reason, self.not_checkable, self.dates)
        session.changed.connect(self._changed)
        theme.changed.connect(self._icons)
        self._icons()

    def show_view(self, view: ClaimView) -> None:
        """Show another claim, or the same after a change."""
        if self._view is None or view.id != self._view.id:
            self.why.setChecked(False)
        self._view = view
        for verdict, button in self.buttons.items():
            button.setChecked(view.verdict is verdict)
            button.setText(self._label(view, verdict))
        # Where nothing can be chosen, only what was chosen is worth a place.
        writes = not self._session.desk.store.read_only
        opens = " ▾" if writes else ""
        self.rating.setVisible(bool(self._session.scale) and (writes or view.rating is not None))
        said = words.standing_word(view) if view.rating else self.tr("No label")
        self.rating.setText(f"{said}{opens}".replace("&", "&&"))
        self.rating.setAccessibleName(self.tr("Label: %1").replace("%1", said))
        reason = view.state.reason if view.state else None
        self.reason.setText(f"{words.reason_word(reason)}{opens}")
        self.reason.setVisible(writes or reason is not None)
        self.reason.setAccessibleName(self.tr("Reason: %1").replace("%1", words.reason_word(reason)))
        said = words.not_checkable_word(view.not_checkable)
        marked = self.tr("Not checkable: %1").replace("%1", said)
        self.not_checkable.setText(f"{said if view.not_checkable is None else marked}{opens}")
        self.not_checkable.setVisible(writes or view.not_checkable is not None)
        self.not_checkable.setAccessibleName(self.tr("Checkable: %1").replace("%1", said))
        self.dates.setText(dates_words(view))
        if self.dates.isEnabled():
            self.dates.setToolTip(as_words(confirmed_words(view)) or BY_ID["shelf-life"].title)
        self.dates.setVisible(not view.to_review)
        self._show_why()

    def _changed(self, change: Change) -> None:
        """Another scale gives the buttons other words, though nothing of the claim has changed."""
        if self._view and any(isinstance(one, Rating) for one in (*change.saved, *change.removed)):
            self.show_view(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Long words of a narrow panel stand under each other rather than lose letters; keys have room beside them then.
        self._verdicts.setDirection(Direction.LeftToRight if self._fits_across() else Direction.TopToBottom)
        does = not self._session.desk.store.read_only
        beside = self._fits_across(max(cap.sizeHint().width() for cap in self._caps) + KEY_MARGIN_PX)
        for cap in self._caps:
            cap.setVisible(does and (beside or not self._fits_across()))

    def _fits_across(self, more: int = 0) -> bool:
        """Is there room for the three beside each other, and for so many more pixels in each?"""
        widest = max(button.sizeHint().width() for button in self.buttons.values()) + more
        return self.width() >= len(self.buttons) * (widest + self._verdicts.spacing())

    def _lay_out(self) -> None:
        self._verdicts = verdicts = QBoxLayout(Direction.LeftToRight)
        verdicts.setSpacing(6)
        for button in self.buttons.values():
            verdicts.addWidget(button, 1)
        more = FlowLayout(spacing=4)
        for button in (self.rating, self.reason, self.not_checkable, self.dates, self.why):
            more.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(verdicts)
        column.addLayout(more)
        column.addWidget(self.signals)

    def _button(self, verdict: Verdict) -> QPushButton:
        button = QPushButton(verdict_word(verdict))
        set_role(button, f"verdict-{verdict.value}")
        button.setCheckable(True)
        button.setIconSize(QSize(scaled(16), scaled(16)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(90)
        hint_key(button, verdict_word(verdict), COMMANDS[verdict])
        cap = command_cap(COMMANDS[verdict])
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._caps.append(cap)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, KEY_MARGIN_PX, 0)
        inside.addStretch(1)
        inside.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        button.clicked.connect(lambda: self._mark(verdict))
        return button

    def _mark(self, verdict: Verdict) -> None:
        self._session.mark(verdict)
        # The click has toggled the button already; what counts is what was kept.
        if current := self._session.current:
            self.show_view(current)

    def _label(self, view: ClaimView, verdict: Verdict) -> str:
        """What a button says: the label the claim has, else the first of the house's that stands for the verdict, which it gives.

        A verdict without a label is named as it is: none of the house's labels was given.
        """
        if view.rating and view.rating.verdict is verdict:
            return words.standing_word(view).replace("&", "&&")
        if view.verdict is verdict:
            return verdict_word(verdict)
        first = of_verdict(self._session.scale, verdict)[:1]
        return one_line(label_word(first[0]), 40).replace("&", "&&") if first else verdict_word(verdict)

    def choose_rating(self) -> None:
        """Let the analyst choose a label of the house's scale, by digit, by arrows, or by mouse."""
        view = self._view
        if view is None:
            return
        if not self._session.scale:
            none = self.tr("The house has no labels of its own yet: File › Scale of verdicts makes them.")
            self._session.notice.emit(Notice(none))
            return
        menu = QMenu(self.rating)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit, one in enumerate(self._session.scale, start=1):
            key = f"&{digit}  " if digit < 10 else ""
            text = f"{key}{one_line(label_word(one), 40).replace('&', '&&')}  ({verdict_word(one.verdict)})"
            self._add_choice(menu, text, view.rating is not None and view.rating.id == one.id, partial(self._session.rate, one))
        menu.popup(self.rating.mapToGlobal(QPoint(0, self.rating.height())))

    def _choose_reason(self) -> None:
        view = self._view
        chosen = view.state.reason if view and view.state else None
        self._open_menu(self.reason, list(Reason), chosen, words.reason_word, self._set_reason)

    def _set_reason(self, reason: Reason | None) -> None:
        if self._view:
            self._session.qualify(reason, self._view.not_checkable)

    def choose_not_checkable(self) -> None:
        """Let the analyst say why the claim cannot be checked, by digit, by arrows, or by mouse."""
        chosen = self._view.not_checkable if self._view else None
        self._open_menu(self.not_checkable, list(NotCheckable), chosen, words.not_checkable_word, self._set_not_checkable)

    def _set_not_checkable(self, why: NotCheckable | None) -> None:
        self._session.set_not_checkable(why)

    def _open_menu(
        self,
        button: QPushButton,
        choices: Sequence[Choice],
        chosen: Choice | None,
        say: Callable[[Choice | None], str],
        use: Callable[[Choice | None], None],
    ) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # A digit chooses: letters are words of one language, and two of them may begin alike.
        self._add_choice(menu, f"&0  {say(None)}", chosen is None, partial(use, None))
        for digit, choice in enumerate(choices, start=1):
            self._add_choice(menu, f"&{digit}  {say(choice)}", choice is chosen, partial(use, choice))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _add_choice(self, menu: QMenu, text: str, checked: bool, use: Callable[[], object]) -> None:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda: use())
        menu.addAction(action)

    def toggle_why(self) -> None:
        """Tell why this is a claim, who says it and why it is worth checking, or no more of it."""
        self.why.toggle()
        if self.signals.text() and self.why.isChecked():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.signals, self.signals.text()))

    def _show_why(self) -> None:
        view = self._view
        on = self.why.isChecked() and view is not None
        if on and view:
            told = self._session.explanation(view.id)
            self.signals.setText("\n".join(why_words(view.claim, told)) if told else "")
        self.signals.setVisible(on)

    def _icons(self) -> None:
        for verdict, button in self.buttons.items():
            button.setIcon(verdict_icon(verdict, self._theme, scaled(16)))
