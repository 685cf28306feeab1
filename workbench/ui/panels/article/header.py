"""The line above the article: where it comes from, its language, what is odd about it, its length, and how to add a claim."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.domain.article import Article
from workbench.domain.statement import Flag
from workbench.ui.panels.article.values import Place
from workbench.ui.theme import set_role

HEIGHT = 34


class ArticleHeader(QFrame):
    """Facts about the shown article; a doubt found in its text is a button that leads there."""

    add_pressed = Signal()
    flag_pressed = Signal(object)  # Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "article-bar")
        self.setFixedHeight(HEIGHT)
        self.origin = self._label(self.tr("Where the article comes from"))
        self.language = self._label(self.tr("Language"))
        self.words = self._label(self.tr("Length"))
        self.flags = QPushButton(self)
        set_role(self.flags, "link")
        self.flags.clicked.connect(self._go_to_flag)
        self.add = QPushButton(self.tr("Add claim from selection"), self)
        self.add.setToolTip(self.tr("Make a claim of the selected words (C)"))
        self.add.clicked.connect(self.add_pressed)
        set_role(self.add, "link")
        self.key = QLabel("C", self)
        self.key.setAccessibleName(self.tr("Key C"))
        set_role(self.key, "key")
        self._flag: Flag | None = None
        self.origin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(16)
        row.addWidget(self.origin, 1)
        for widget in (self.language, self.flags, self.words):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.key)

    def show_article(self, article: Article) -> None:
        """Tell about an article."""
        origin = " · ".join(part for part in (article.outlet or article.location, day(article.published)) if part)
        self.origin.setText(origin)
        self.origin.setToolTip(origin.replace("<", "‹"))
        self.language.setText(self._language(article.language))
        self.words.setText(self.tr("%n word(s)", "", article.words))
        self._show_flags(article.flags)

    def _show_flags(self, flags: tuple[Flag, ...]) -> None:
        self._flag = flags[0] if flags else None
        self.flags.setVisible(bool(flags))
        if self._flag:
            names = {
                "machine-translated": self.tr("Looks machine-translated"),
                "damage": self.tr("Damaged text"),
                "encoding": self.tr("Encoding guessed"),
                "unclosed-quotation": self.tr("Unclosed quotation"),
                "stray-quotation-mark": self.tr("Stray quotation mark"),
            }
            words = names.get(self._flag.kind, self._flag.kind.replace("-", " ").capitalize())
            more = f" +{len(flags) - 1}" if len(flags) > 1 else ""
            self.flags.setText(words + more)
            reasons = list(dict.fromkeys(flag.reason for flag in flags))[:6]
            self.flags.setToolTip("\n".join(reasons).replace("<", "‹"))
            self.flags.setAccessibleDescription("\n".join(reasons))

    def _go_to_flag(self) -> None:
        if self._flag:
            self.flag_pressed.emit(Place(self._flag.start))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAccessibleDescription(name)
        set_role(label, "small")
        return label

    def _language(self, code: str | None) -> str:
        names = {
            "ar": self.tr("Arabic"),
            "bg": self.tr("Bulgarian"),
            "cs": self.tr("Czech"),
            "da": self.tr("Danish"),
            "de": self.tr("German"),
            "el": self.tr("Greek"),
            "en": self.tr("English"),
            "es": self.tr("Spanish"),
            "fr": self.tr("French"),
            "he": self.tr("Hebrew"),
            "it": self.tr("Italian"),
            "ja": self.tr("Japanese"),
            "nl": self.tr("Dutch"),
            "pl": self.tr("Polish"),
            "pt": self.tr("Portuguese"),
            "ru": self.tr("Russian"),
            "sv": self.tr("Swedish"),
            "tr": self.tr("Turkish"),
            "uk": self.tr("Ukrainian"),
            "zh": self.tr("Chinese"),
        }
        if not code:
            return self.tr("Language unknown")
        return names.get(code) or QLocale.languageToString(QLocale(code).language())


def day(published: str | None) -> str:
    """A date as people write it when it is ISO 8601, else as it was given."""
    try:
        found = date.fromisoformat((published or "")[:10])
    except ValueError:
        return published or ""
    return QLocale().toString(QDate(found.year, found.month, found.day), "d MMM yyyy")
