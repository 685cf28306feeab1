"""The one place that styles: colours from resources/themes, one stylesheet keyed on the roles that widgets have.

A widget gets its look by `set_role(widget, "card")`; the roles are the table of resources/themes/window.qss. Painted views ask the
theme for colours and fonts and repaint when it changes.
"""

import json
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from workbench.domain.enums import Verdict
from workbench.domain.records import dataclass
from workbench.domain.scale import Rating, on_dark
from workbench.resources import resource
from workbench.ui.glyphs import tinted

FIELD_INSET = 9  # px, from the border of a field to its text, less what QLineEdit adds
KEY_PX, SMALL_PX, UI_PX, HEADING_PX = 11, 12, 13, 15
# Desktops write their menus in 12 to 15 px; more than that means that somebody has asked for larger text.
LARGEST_ORDINARY_PX = 15
SHAPES = (6, 11, 14, 18, 26)  # px of what stands beside words and grows with them, $pxN in the style sheet
UI_FAMILIES = ("Inter", "Noto Sans")
SERIF_FAMILIES = ("Noto Serif", "Georgia")

# What the style sheet calls $NAME: a drawing of resources/icons and the token it is tinted with.
GLYPHS = {
    "check_glyph": ("check", "on_accent"),
    "check_plain_glyph": ("check", "text"),
    "check_muted_glyph": ("check", "muted"),
    "down_glyph": ("down", "muted"),
    "up_glyph": ("up", "muted"),
    "warning_glyph": ("warning", "disputed"),
    "question_glyph": ("question", "accent"),
    "information_glyph": ("information", "accent"),
}

_UNDERLINES = {
    Verdict.VERIFIED: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Verdict.DISPUTED: QTextCharFormat.UnderlineStyle.DashUnderline,
    Verdict.UNVERIFIED: QTextCharFormat.UnderlineStyle.DotLine,
    None: QTextCharFormat.UnderlineStyle.NoUnderline,
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme as #RRGGBB."""

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    hairline: str
    border: str
    verified: str
    verified_tint: str
    disputed: str
    disputed_tint: str
    unverified: str
    unverified_tint: str
    to_review: str
    to_review_tint: str


@cache
def load_tokens(name: str) -> Tokens:
    """Read the colours of the theme "light" or "dark"."""
    return Tokens(**json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8")))


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget the look of a role; a role may change while the widget is shown."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    # Plain QWidgets paint their stylesheet's background only when asked to.
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def inset_number(spin: QAbstractSpinBox) -> None:
    """Let the number of a spin box begin where the text of other fields does: Qt leaves the style sheet's padding out here."""
    if field := spin.findChild(QLineEdit):
        field.setTextMargins(FIELD_INSET, 0, 0, 0)


class Theme(QObject):
    """The colours and fonts in use; `changed` tells painted views to ask again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = "light"
        self._name = "light"
        self._tokens = load_tokens("light")
        self._colors: dict[str, QColor] = {}
        self._app: QApplication | None = None
        # Shapes drawn in these colours, kept by those who draw them.
        self.stamps: dict[object, QPixmap] = {}

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def name(self) -> str:
        """Which theme is in use, "light" or "dark"."""
        return self._name

    def color(self, name: str) -> QColor:
        """The colour of a token, by its name in Tokens."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(getattr(self._tokens, name))
        return found

    def mixed(self, name: str, under: str, share: float) -> QColor:
        """A colour between two tokens: share 1 is the first alone, 0 the second."""
        top, bottom = self.color(name), self.color(under)
        pairs = ((top.red(), bottom.red()), (top.green(), bottom.green()), (top.blue(), bottom.blue()))
        return QColor(*(round(above * share + below * (1 - share)) for above, below in pairs))

    def ink(self, verdict: Verdict | None) -> QColor:
        """The colour of a verdict's shape, words and underline; None is to review."""
        return self.color(verdict.value if verdict else "to_review")

    def label_ink(self, rating: Rating) -> QColor:
        """The colour of the words of a label of the house's scale: its own, else its verdict's."""
        if not rating.colour:
            return self.ink(rating.verdict)
        return QColor(on_dark(rating) if self.name == "dark" else rating.colour)

    def tint(self, verdict: Verdict | None) -> QColor:
        """The colour behind a verdict's words."""
        return self.color(f"{verdict.value if verdict else 'to_review'}_tint")

    def underline(self, verdict: Verdict | None) -> QTextCharFormat.UnderlineStyle:
        """The line that tells a verdict without colour: solid, dashed, dotted, none."""
        return _UNDERLINES[verdict]

    def ui_font(self, px: int = UI_PX, weight: int = 400) -> QFont:
        """The font of the window at a size in pixels, larger when the desktop asks for large text."""
        return _font(_ui_families(), round(px * text_scale()), weight)

    def serif_font(self, px: int, weight: int = 400) -> QFont:
        """The font of articles and quotes at a size in pixels, larger when the desktop asks for large text."""
        return _font(_serif_families(), round(px * text_scale()), weight)

    def apply(self, app: QApplication, choice: str) -> None:
        """Dress the application: choice is "system" (follows the desktop as it changes), "light" or "dark"."""
        hints = app.styleHints()
        if self._app is None:
            self._app = app
            text_scale()  # measured before the desktop's own font is replaced
            app.setStyle("Fusion")
            hints.colorSchemeChanged.connect(self._follow)
        self._choice = choice
        # Where the platform knows how, this also darkens what the application does not paint: title bars, native dialogs.
        if choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
        self._dress(self._wanted())

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _follow(self) -> None:
        if self._wanted() != self._name:
            self._dress(self._wanted())

    def _dress(self, name: str) -> None:
        app = self._app
        if app is None:
            return
        self._name = name
        self._tokens = load_tokens(name)
        self._colors.clear()
        self.stamps.clear()
        app.setPalette(palette(self._tokens))
        app.setFont(self.ui_font())
        app.setStyleSheet(stylesheet(self._tokens))
        self.changed.emit()


def stylesheet(tokens: Tokens) -> str:
    """The stylesheet of the application in the given colours; an unknown $name in it raises KeyError."""
    sizes = {"key_size": KEY_PX, "small_size": SMALL_PX, "ui_size": UI_PX, "heading_size": HEADING_PX}
    values: dict[str, object] = {name: getattr(tokens, name) for name in Tokens.__slots__}
    values |= {name: round(px * text_scale()) for name, px in sizes.items()}
    values |= {f"px{px}": scaled(px) for px in SHAPES}
    values |= {name: tinted(drawing, getattr(tokens, token)) for name, (drawing, token) in GLYPHS.items()}
    return Template(resource("themes", "window.qss").read_text(encoding="utf-8")).substitute(values)


def palette(tokens: Tokens) -> QPalette:
    """The palette that unstyled parts of Qt draw with."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.raised,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.raised,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.disputed,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.unverified,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.raised,
        QPalette.ColorRole.Mid: tokens.hairline,
        QPalette.ColorRole.Dark: tokens.border,
        QPalette.ColorRole.Shadow: tokens.border,
    }
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made


@cache
def text_scale() -> float:
    """How much larger than usual the desktop wants its text, at least 1; asked once, before the theme sets its own font."""
    return max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / LARGEST_ORDINARY_PX)


def scaled(px: int) -> int:
    """A measure in pixels that holds words, larger when the desktop asks for large text."""
    return round(px * text_scale())


@cache
def _ui_families() -> tuple[str, ...]:
    return _installed(UI_FAMILIES) or tuple(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).families())


@cache
def _serif_families() -> tuple[str, ...]:
    return _installed(SERIF_FAMILIES) or ("serif",)


def _installed(families: tuple[str, ...]) -> tuple[str, ...]:
    known = set(QFontDatabase.families())
    return tuple(family for family in families if family in known)


def _font(families: tuple[str, ...], px: int, weight: int) -> QFont:
    # A copy: it keeps what Qt found out about the font, which takes longer than to paint with it, and may be changed.
    return QFont(_made_font(families, px, weight))


@cache
def _made_font(families: tuple[str, ...], px: int, weight: int) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(max(1, px))
    font.setWeight(QFont.Weight(weight))
    return font
