"""The head of the claims panel: how many claims are reviewed, the bar of verdicts, and the chips that filter the list."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.domain.article import Tally
from workbench.domain.enums import Verdict
from workbench.domain.order import Order
from workbench.ui.flow import FlowLayout
from workbench.ui.icons import not_checkable_icon, verdict_icon
from workbench.ui.panels.claims.parts import label
from workbench.ui.panels.claims.words import coverage_words, translate
from workbench.ui.session import Session
from workbench.ui.terms import counted, one_line
from workbench.ui.theme import Theme, scaled, set_role
from workbench.ui.values import Filter, Show

BAR_PX, SPACE_PX = 6, 8
CHIP_PX = 28  # on both sides of the words of a chip
SHAPE_PX = 22  # the shape before the words, and what parts them
BAR_GAP = 2
# An ordinary share of the bar may be thinner than a pixel; no verdict that was given may vanish.
LEAST_PX = 3
SHAPES = {
    Show.TO_REVIEW: None,
    Show.VERIFIED: Verdict.VERIFIED,
    Show.DISPUTED: Verdict.DISPUTED,
    Show.UNVERIFIED: Verdict.UNVERIFIED,
}


# Chips that are there only when they stand for something.
RARE = (Show.NOT_CHECKABLE, Show.UNSOURCED, Show.UNSIGNED, Show.DISSENT, Show.LOST)


class Header(QWidget):
    """Counts, bar and filter of the shown article; a chip drives session.set_filter and follows filter_changed."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._heading = heading = label(self.tr("Claims"), "heading")
        self.reviewed = label("", "small")
        self.reviewed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addStretch(1)
        top.setSpacing(SPACE_PX)
        top.addWidget(self.reviewed)
        self.bar = VerdictBar(theme)
        self.chips = {show: self._chip(show) for show in Show}
        self.worth_checking = self._button(self.tr("Worth checking"))
        self.worth_checking.setToolTip(self.tr("Hide what is hardly worth checking"))
        self.worth_checking.clicked.connect(self._toggle_worth)
        self.tags = MenuChip(self.tr("Tags"), self._tag_choices)
        self.order = MenuChip(self.tr("Order"), self._order_choices)
        top.addWidget(self.order)
        self._flow = flow = FlowLayout(spacing=5)
        for chip in (*self.chips.values(), self.worth_checking, self.tags):
            flow.addWidget(chip)
        self._brief = False  # there is room for shapes and counts only
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addLayout(flow)
        session.filter_changed.connect(self.show_filter)
        session.tags_changed.connect(self._show_tags)
        session.order_changed.connect(self._show_order)
        theme.changed.connect(self._shapes)
        self._shapes()
        self.show_filter(session.filter)
        self._show_order(session.order)
        self.show_tally(Tally())

    def show_tally(self, tally: Tally) -> None:
        """Show other counts."""
        self.tally = tally
        self._rare = self._session.rare()
        self._say_reviewed()
        self.bar.show_tally(tally)
        for show in RARE:
            there = self.count(show) > 0 and (show is not Show.UNSIGNED or self._session.signs)
            self.chips[show].setVisible(there or self.chips[show].isChecked())
        self._name_chips()
        self.reviewed.setToolTip(coverage_words(tally) if tally.claims else "")
        self.reviewed.setAccessibleDescription(self.reviewed.toolTip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_chips()
        self._say_reviewed()

    def _say_reviewed(self) -> None:
        """Say how many are reviewed, in little room in numbers alone."""
        claims, advance = counted(self.tally.claims), self.reviewed.fontMetrics().horizontalAdvance
        others = sum(part.sizeHint().width() + SPACE_PX for part in (self._heading, self.order))
        # Room for the widest count from the first: else each verdict asks the whole window for another layout.
        for said in (self.tr("%1 of %2 reviewed"), "%1 / %2"):
            widest = advance(said.replace("%1", "0" * len(claims)).replace("%2", claims))
            if widest <= self.width() - others:
                break
        self.reviewed.setText(said.replace("%1", counted(self.tally.reviewed)).replace("%2", claims) if self.tally.claims else "")
        self.reviewed.setMinimumWidth(widest if self.tally.claims else 0)

    def _name_chips(self) -> None:
        """Say how many each chip stands for: in words where all fit in one line, else those with a shape by it and a number."""
        named = {show: f"{word} {counted(self.count(show))}" for show, word in _words().items()}
        brief = self._wide(named) > self.width()
        for show, chip in self.chips.items():
            text = counted(self.count(show)) if brief and show in SHAPES else named[show]
            text = f" {text}" if show in SHAPES else text  # Qt sets words close to the shape before them
            if chip.text() != text:
                chip.setText(text)
            if chip.accessibleName() != named[show]:
                chip.setAccessibleName(named[show])
                chip.setToolTip(named[show])

    def _wide(self, named: dict[Show, str]) -> int:
        """How wide the line of chips would be with these words."""
        metrics, others = QFontMetrics(self.font()), [one for one in (self.worth_checking, self.tags) if not one.isHidden()]
        shown = [show for show, chip in self.chips.items() if not chip.isHidden()]
        chips = sum(metrics.horizontalAdvance(named[show]) + CHIP_PX + (SHAPE_PX if show in SHAPES else 0) for show in shown)
        spaces = self._flow.spacing() * (len(shown) + len(others))
        return chips + spaces + sum(one.sizeHint().width() for one in others)

    def count(self, show: Show) -> int:
        """How many claims a chip stands for."""
        tally = self.tally
        return {
            Show.ALL: tally.claims,
            Show.TO_REVIEW: tally.to_review,
            Show.VERIFIED: tally.verified,
            Show.DISPUTED: tally.disputed,
            Show.UNVERIFIED: tally.unverified,
            Show.NOT_CHECKABLE: tally.not_checkable,
            Show.UNSOURCED: tally.unsourced,
            Show.UNSIGNED: self._rare.get("unsigned", 0),
            Show.DISSENT: self._rare.get("dissent", 0),
            Show.LOST: self._rare.get("lost", 0),
        }[show]

    def show_filter(self, chosen: Filter) -> None:
        """Show which filter is on."""
        for show, chip in self.chips.items():
            chip.setChecked(show is chosen.show)
        self.worth_checking.setChecked(chosen.worth_checking)
        self._show_tags()

    def _show_tags(self) -> None:
        chosen = self._session.filter.tag
        self.tags.say(f"#{chosen} {self._session.tags[chosen]}" if chosen else self.tr("Tags"), bool(chosen))
        self.tags.setVisible(bool(self._session.tags or chosen))

    def _tag_choices(self) -> list[tuple[str, bool, Callable[[], object]]]:
        chosen = self._session.filter.tag
        names = sorted({*self._session.tags, *([chosen] if chosen else [])})
        every = (self.tr("With any tags or none"), not chosen, lambda: self._choose_tag(""))
        return [every, *((f"#{one} {self._session.tags[one]}", one == chosen, partial(self._choose_tag, one)) for one in names)]

    def _choose_tag(self, name: str) -> None:
        self._session.set_filter(replace(self._session.filter, tag=name))

    def _show_order(self, order: Order) -> None:
        usual = order is Order.TEXT
        self.order.say(order_words()[order], not usual, self.tr("Order") if usual else "")

    def _order_choices(self) -> list[tuple[str, bool, Callable[[], object]]]:
        now = self._session.order
        return [(words, one is now, partial(self._session.set_order, one)) for one, words in order_words().items()]

    def _chip(self, show: Show) -> QPushButton:
        chip = self._button(_words()[show])
        chip.clicked.connect(lambda: self._choose(show))
        return chip

    def _button(self, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setCheckable(True)
        chip.setIconSize(QSize(scaled(14), scaled(14)))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(chip, "chip")
        return chip

    def _choose(self, show: Show) -> None:
        self._session.set_filter(replace(self._session.filter, show=show))
        # A chip that was on stays on: the click has already unchecked it.
        self.show_filter(self._session.filter)

    def _toggle_worth(self, on: bool) -> None:
        self._session.set_filter(replace(self._session.filter, worth_checking=on))

    def _shapes(self) -> None:
        for show, verdict in SHAPES.items():
            self.chips[show].setIcon(verdict_icon(verdict, self._theme, scaled(14)))
        self.chips[Show.NOT_CHECKABLE].setIcon(not_checkable_icon(self._theme, scaled(14)))


class MenuChip(QPushButton):
    """A chip that opens a list of choices, made anew each time; it is checked while another than the usual one holds."""

    def __init__(self, name: str, choices: Callable[[], list[tuple[str, bool, Callable[[], object]]]]) -> None:
        super().__init__()
        self._name = name
        self._choices = choices
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self, "chip")
        self.clicked.connect(self._open)

    def say(self, words: str, on: bool, brief: str = "") -> None:
        """Show what holds, by fewer words if there are some; the whole is read to a screen reader."""
        self._on = on
        self.setChecked(on)
        text = f"{one_line(brief or words, 40)} ▾"
        self.setToolTip(words if brief else "")
        self.setText(text.replace("&", "&&"))
        # A chip that is on is set in bold, which its size does not follow.
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + CHIP_PX)
        self.setAccessibleName(f"{self._name}: {words}")

    def _open(self) -> None:
        self.setChecked(self._on)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, on, act in self._choices():
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(on)
            action.triggered.connect(lambda _on=False, act=act: act())
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


def order_words() -> dict[Order, str]:
    """Name the orders of the list."""
    return {
        Order.TEXT: translate("Claims", "In text order"),
        Order.WORTH: translate("Claims", "Most worth checking first"),
        Order.VERDICT: translate("Claims", "By verdict"),
    }


class VerdictBar(QWidget):
    """How the claims of an article stand as one line of pieces, each as long as its share."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tally = Tally()
        self.setFixedHeight(BAR_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_tally(self, tally: Tally) -> None:
        """Show other counts, in words for whoever cannot see the bar."""
        self._tally = tally
        named = _words()
        self.setAccessibleName(", ".join(f"{named[show]} {count}" for show, _, count in self._shares()))
        self.setToolTip(self.accessibleName())
        self.update()

    def pieces(self, width: float) -> list[tuple[str, float, float]]:
        """Lay out the bar in a width in pixels: colour, left edge and length of each piece."""
        shares = [(color, count) for _, color, count in self._shares() if count]
        total = sum(count for _, count in shares)
        room = width - BAR_GAP * (len(shares) - 1) - LEAST_PX * len(shares)
        found, left = [], 0.0
        for color, count in shares:
            length = LEAST_PX + room * count / total
            found.append((color, left, length))
            left += length + BAR_GAP
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, left, length in self.pieces(self.width()) or [("hairline", 0.0, float(self.width()))]:
            painter.setBrush(self._theme.color(color))
            painter.drawRoundedRect(QRectF(left, 0, length, BAR_PX), 2, 2)
        painter.end()

    def _shares(self) -> list[tuple[Show, str, int]]:
        tally = self._tally
        return [
            (Show.VERIFIED, "verified", tally.verified),
            (Show.DISPUTED, "disputed", tally.disputed),
            (Show.UNVERIFIED, "unverified", tally.unverified),
            (Show.NOT_CHECKABLE, "muted", tally.not_checkable),
            (Show.TO_REVIEW, "border", tally.to_review),
        ]


def _words() -> dict[Show, str]:
    return {
        Show.ALL: translate("Claims", "All"),
        Show.TO_REVIEW: translate("Claims", "To review"),
        Show.VERIFIED: translate("Claims", "Verified"),
        Show.DISPUTED: translate("Claims", "Disputed"),
        Show.UNVERIFIED: translate("Claims", "Unverified"),
        Show.NOT_CHECKABLE: translate("Claims", "Not checkable"),
        Show.UNSOURCED: translate("Claims", "No source"),
        Show.UNSIGNED: translate("Claims", "Unsigned"),
        Show.DISSENT: translate("Claims", "Dissent"),
        Show.LOST: translate("Claims", "Not found in text"),
    }
