"""The filters of the earlier checks: verdict, language and time are marks in the field; whose and which band narrow the list."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workbench.domain.check import Hit
from workbench.domain.enums import Band, Verdict
from workbench.domain.records import dataclass
from workbench.services.match import read_query, with_mark
from workbench.ui.flow import FlowLayout
from workbench.ui.icons import verdict_icon
from workbench.ui.panels.checks.model import BANDS, band_words
from workbench.ui.terms import language_word, verdict_word
from workbench.ui.theme import Theme, scaled, set_role

translate = QCoreApplication.translate
LANGUAGES = ("fr", "en", "es", "de", "it")
YEARS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which hits of an answer are listed: own or imported ones only (None: both), one band only (None: all)."""

    own: bool | None = None
    band: Band | None = None

    def lets(self, hit: Hit) -> bool:
        """Does it let a hit through?"""
        return self.own in (None, hit.check.own) and self.band in (None, hit.band)


class Filters(QWidget):
    """Chips over the list; retyped carries the text of the field with a mark written or taken out, narrowed the narrowing."""

    retyped = Signal(str)
    narrowed = Signal(object)  # Narrowing

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self.narrowing = Narrowing()
        self.all = self._chip(translate("Checks", "All verdicts"), partial(self._mark, "verdict", None))
        self.verdicts = {one: self._chip(f" {verdict_word(one)}", partial(self._mark, "verdict", one.value)) for one in Verdict}
        self.language = self._chip("", self._choose_language)
        self.time = self._chip("", self._choose_time)
        self.own = self._chip("", self._choose_own)
        self.band = self._chip("", self._choose_band)
        layout = FlowLayout(self)
        for chip in (self.all, *self.verdicts.values(), self.language, self.time, self.own, self.band):
            layout.addWidget(chip)
        theme.changed.connect(self._icons)
        self._icons()
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Show which marks a text has."""
        self._text = text
        query = read_query(text)
        self.all.setChecked(query.verdict is None)
        for verdict, chip in self.verdicts.items():
            chip.setChecked(query.verdict == verdict.value)
        language = language_word(query.lang) if query.lang else translate("Checks", "Any language")
        self._say(self.language, language, query.lang is not None)
        since = translate("Checks", "Since {day}").replace("{day}", query.since) if query.since else ""
        until = translate("Checks", "Until {day}").replace("{day}", query.until) if query.until else ""
        self._say(
            self.time, " · ".join(one for one in (since, until) if one) or translate("Checks", "Any time"), bool(since or until)
        )
        self._say(self.own, _own_words()[self.narrowing.own], self.narrowing.own is not None)
        band = band_words(self.narrowing.band)[0] if self.narrowing.band else translate("Checks", "All bands")
        self._say(self.band, band, self.narrowing.band is not None)

    def clear(self) -> None:
        """Let everything through that was found."""
        self.narrowing = Narrowing()
        self.show_text(self._text)
        self.narrowed.emit(self.narrowing)

    def _chip(self, text: str, run: Callable[[], object]) -> QPushButton:
        chip = QPushButton(text, self)
        set_role(chip, "chip")
        chip.setCheckable(True)
        chip.setIconSize(QSize(scaled(15), scaled(15)))

        def clicked(_checked: bool) -> None:
            run()
            self.show_text(self._text)  # a click turns a chip over, whatever it stands for

        chip.clicked.connect(clicked)
        return chip

    def _say(self, chip: QPushButton, text: str, on: bool) -> None:
        chip.setText(f"{text}  ▾")
        chip.setAccessibleName(text)
        chip.setChecked(on)

    def _mark(self, name: str, value: str | None) -> None:
        text = with_mark(self._text, name, value)
        if text != self._text:
            self.retyped.emit(text)

    def _narrow(self, own: bool | None, band: Band | None) -> None:
        self.narrowing = Narrowing(own, band)
        self.show_text(self._text)
        self.narrowed.emit(self.narrowing)

    def _choose_language(self) -> None:
        now = read_query(self._text).lang
        every = (translate("Checks", "Any language"), now is None, partial(self._mark, "lang", None))
        codes = dict.fromkeys((*LANGUAGES, *([now] if now else ())))
        self._pop(self.language, [every, *((language_word(one), now == one, partial(self._mark, "lang", one)) for one in codes)])

    def _choose_time(self) -> None:
        now = read_query(self._text)
        choices = [(translate("Checks", "Any time"), not now.since and not now.until, self._any_time)]
        for years in YEARS:
            day = QDate.currentDate().addYears(-years).toString("yyyy-MM-dd")
            choices.append((_years_words(years), now.since == day, partial(self._mark, "since", day)))
        self._pop(self.time, choices)

    def _any_time(self) -> None:
        text = with_mark(with_mark(self._text, "since", None), "until", None)
        if text != self._text:
            self.retyped.emit(text)

    def _choose_own(self) -> None:
        now = self.narrowing
        words = _own_words()
        self._pop(self.own, [(words[own], now.own is own, partial(self._narrow, own, now.band)) for own in words])

    def _choose_band(self) -> None:
        now = self.narrowing
        every = (translate("Checks", "All bands"), now.band is None, partial(self._narrow, now.own, None))
        self._pop(
            self.band, [every, *((band_words(one)[0], now.band is one, partial(self._narrow, now.own, one)) for one in BANDS)]
        )

    def _pop(self, chip: QPushButton, choices: Sequence[tuple[str, bool, Callable[[], object]]]) -> None:
        menu = QMenu(self)
        for text, chosen, run in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(chosen)
            action.triggered.connect(lambda _checked, run=run: run())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _icons(self) -> None:
        for verdict, chip in self.verdicts.items():
            chip.setIcon(verdict_icon(verdict, self._theme, scaled(15)))


def _own_words() -> dict[bool | None, str]:
    return {
        None: translate("Checks", "Own and imported"),
        True: translate("Checks", "Own only"),
        False: translate("Checks", "Imported only"),
    }


def _years_words(years: int) -> str:
    return translate("Checks", "Last year") if years == 1 else translate("Checks", "Last {n} years").replace("{n}", str(years))
