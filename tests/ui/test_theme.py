"""The look: every token in both themes, contrasts, roles that exist, the desktop's scheme followed."""

import re
from dataclasses import fields
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.enums import Verdict
from workbench.resources import resource
from workbench.ui.icons import application_icon, icon, paint_not_checkable, paint_verdict, verdict_icon
from workbench.ui.theme import GLYPHS, Theme, Tokens, inset_number, load_tokens, set_role, stylesheet

FINDINGS = (*Verdict, None)
ICONS = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "workbench")


@pytest.fixture
def theme(qapp):
    made = Theme()
    made.apply(qapp, "light")
    yield made
    qapp.setStyleSheet("")


def luminance(color: QColor) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_token_is_a_colour(name):
    tokens = load_tokens(name)
    for field in fields(Tokens):
        assert re.fullmatch(r"#[0-9A-F]{6}", getattr(tokens, field.name)), field.name


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_can_be_read_on_all_that_lies_under_them(theme, qapp, name):
    theme.apply(qapp, name)
    for words, under in product(("text", "muted"), ("window", "surface", "raised", "selection")):
        assert contrast(theme.color(words), theme.color(under)) >= 4.5, (words, under)
    for finding in FINDINGS:
        assert contrast(theme.ink(finding), theme.tint(finding)) >= 4.5
        assert contrast(theme.color("text"), theme.tint(finding)) >= 7
    assert contrast(theme.color("on_accent"), theme.color("accent")) >= 4.5
    assert contrast(theme.color("border"), theme.color("surface")) >= 3


def test_underlines_tell_the_verdicts_apart_without_colour(theme):
    styles = [theme.underline(finding) for finding in FINDINGS]
    assert len(set(styles)) == 4
    assert theme.underline(None) is QTextCharFormat.UnderlineStyle.NoUnderline


def test_a_change_of_theme_is_told_once_and_changes_the_window(theme, qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, "dark")
    assert theme.name == "dark"
    assert qapp.palette().window().color() == QColor(load_tokens("dark").window)
    assert load_tokens("dark").surface in qapp.styleSheet()


def test_system_is_light_where_the_desktop_says_nothing(theme, qapp):
    theme.apply(qapp, "dark")
    theme.apply(qapp, "system")
    assert theme.name == "light"


def test_a_role_changes_how_a_widget_is_painted(theme, qtbot):
    widget = QFrame()
    qtbot.addWidget(widget)
    widget.resize(60, 40)
    set_role(widget, "card")
    assert widget.grab().toImage().pixelColor(30, 20) == theme.color("surface")
    set_role(widget, "banner")
    assert widget.grab().toImage().pixelColor(30, 20) == theme.color("selection")


@pytest.mark.parametrize("role", ["verdict-verified", "verdict-disputed", "verdict-unverified"])
def test_a_chosen_verdict_button_has_tint_and_thick_border(theme, qtbot, role):
    button = QPushButton("")
    qtbot.addWidget(button)
    button.setCheckable(True)
    set_role(button, role)
    button.resize(120, 34)
    verdict = Verdict(role.removeprefix("verdict-"))
    assert button.grab().toImage().pixelColor(60, 17) == theme.color("surface")
    button.setChecked(True)
    image = button.grab().toImage()
    assert image.pixelColor(60, 17) == theme.tint(verdict)
    assert image.pixelColor(60, 0) == image.pixelColor(60, 1) == theme.ink(verdict)


@pytest.mark.parametrize("role", ["primary", "plain", "link", "chip", "tab", "verdict-verified"])
def test_targets_are_large_enough_and_do_not_move_when_focused(theme, qtbot, role):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Export", window)
    set_role(button, role)
    window.show()
    before = button.sizeHint()
    assert before.height() >= 26
    button.setFocus()
    assert button.sizeHint() == before


@pytest.mark.parametrize("role", ["plain", "primary", "link", "verdict-verified", "chip", "tab", "side-item"])
def test_a_button_that_keys_went_to_has_one_ring_and_no_frame_within(theme, qtbot, role):
    top = QWidget()
    qtbot.addWidget(top)
    button = QPushButton("", top)
    set_role(button, role)
    button.resize(160, 40)
    top.resize(200, 60)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    top.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as after Tab
    button.setFocus(Qt.FocusReason.TabFocusReason)
    picture = button.grab().toImage()
    within = {picture.pixelColor(x, 20).name() for x in range(4, 156)}
    assert len(within) == 1, within
    assert picture.pixelColor(80, 1).name() not in within or role == "tab"


def shown_in(qtbot, made: QWidget) -> QWidget:
    """Show a widget beside another one, so that it can be without the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    window.other = QLineEdit(window)
    layout.addWidget(window.other)
    layout.addWidget(made)
    window.resize(240, 120)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.other.setFocus()
    return window


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", [QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit])
def test_fields_have_one_look_and_a_ring_when_focused(theme, qapp, qtbot, kind, name):
    theme.apply(qapp, name)
    field = kind()
    window = shown_in(qtbot, field)
    assert field.height() >= 26
    assert field.sizeHint().height() == window.other.sizeHint().height()
    middle = field.width() // 2
    image = field.grab().toImage()
    assert image.pixelColor(middle, 0) == theme.color("border")
    assert image.pixelColor(middle, 4) == image.pixelColor(middle, field.height() - 5) == theme.color("surface")
    field.setFocus()
    image = field.grab().toImage()
    assert image.pixelColor(middle, 0) == image.pixelColor(middle, 1) == theme.color("accent")


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_chosen_can_be_seen(theme, qapp, qtbot, kind, name):
    theme.apply(qapp, name)
    box = kind("Web page")
    window = shown_in(qtbot, box)
    assert box.height() >= 26
    middle = box.height() // 2

    def has(token: str) -> bool:
        # A round border is smoothed, so its colour is met only nearly.
        image, wanted = box.grab().toImage(), theme.color(token).getRgb()
        found = [image.pixelColor(x, middle).getRgb() for x in range(24)]
        return any(sum(abs(one - other) for one, other in zip(colour, wanted, strict=True)) < 48 for colour in found)

    assert has("border")
    assert not has("accent")
    box.setChecked(True)
    assert has("accent")
    box.setFocus()
    image = box.grab().toImage()
    assert image.pixelColor(30, 0) == image.pixelColor(30, 1) == theme.color("accent")
    window.close()


def test_numbers_begin_where_the_text_of_other_fields_does(theme, qtbot):
    spin = QSpinBox()
    inset_number(spin)
    window = shown_in(qtbot, spin)
    window.other.setText("0")

    def ink(field: QWidget) -> int:
        image = field.grab().toImage()
        inner = range(6, field.height() - 6)
        return next(x for x in range(4, 60) if any(image.pixelColor(x, y) == theme.color("text") for y in inner))

    box, inner = QSpinBox(), spin.findChild(QLineEdit)
    qtbot.addWidget(box)
    assert inner.textMargins().left() > box.findChild(QLineEdit).textMargins().left()
    spin.setFocus()
    other = ink(window.other)
    window.other.setFocus()
    spin.selectAll()
    spin.lineEdit().deselect()
    assert abs(ink(spin) - other) <= 2


def test_a_list_of_choices_marks_the_chosen_one_softly(theme, qtbot):
    found = QListWidget()
    set_role(found, "field")
    found.addItems(["one", "two"])
    window = shown_in(qtbot, found)
    found.setCurrentRow(1)
    row = found.visualItemRect(found.item(1))
    assert row.height() >= 26
    image = found.viewport().grab().toImage()
    assert image.pixelColor(row.right() - 10, row.center().y()) == theme.color("selection")
    window.close()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_reads_its_drawings_in_the_colours_of_the_theme(theme, name):
    tokens = load_tokens(name)
    paths = re.findall(r'url\("([^"]+)"\)', stylesheet(tokens))
    assert len(paths) >= len(GLYPHS)
    colours = {getattr(tokens, token) for _drawing, token in GLYPHS.values()}
    for path in paths:
        drawing = Path(path).read_text(encoding="utf-8")
        assert "currentColor" not in drawing
        assert any(colour in drawing for colour in colours)


def test_every_icon_is_used():
    package = resource().parent / "workbench" / "ui"
    code = "\n".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    assert [name for name in ICONS if f'"{name}"' not in code] == []


def test_roles_that_the_code_gives_are_in_the_table():
    table = set(re.findall(r'role="([a-z-]+)"', resource("themes", "window.qss").read_text(encoding="utf-8")))
    package = resource().parent / "workbench" / "ui"
    given = {
        role: path.name
        for path in package.rglob("*.py")
        for role in re.findall(r'set_role\([\w.]+, "([a-z-]+)"\)', path.read_text(encoding="utf-8"))
    }
    assert given
    assert {role: name for role, name in given.items() if role not in table} == {}


def test_an_unknown_name_in_the_table_is_refused(theme):
    assert "$" not in stylesheet(theme.tokens)


def test_fonts_have_the_size_asked_for(theme):
    assert theme.ui_font(12, 600).pixelSize() >= 12
    assert theme.ui_font(12, 600).weight() == 600
    assert theme.serif_font(25).pixelSize() == 25
    label = QLabel("x")
    assert label.font().pixelSize() == QApplication.font().pixelSize() >= 13


def drawn(paint) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, 48, 48))
    painter.end()
    return image


def test_the_shapes_differ_even_without_colour(theme):
    shapes = [drawn(lambda painter, rect, v=v: paint_verdict(painter, rect, v, theme)) for v in FINDINGS]
    shapes.append(drawn(lambda painter, rect: paint_not_checkable(painter, rect, theme)))
    masks = []
    for image in shapes:
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        masks.append({(x, y) for x in range(48) for y in range(48) if QColor(grey.pixel(x, y)).lightness() < 160})
    for one, other in product(range(len(masks)), repeat=2):
        if one < other:
            assert len(masks[one] ^ masks[other]) > 48, (one, other)


def test_icons_are_sharp_at_every_scale(theme):
    for made in (verdict_icon(Verdict.DISPUTED, theme, 16), icon("search", theme)):
        assert {size.width() for size in made.availableSizes()} == {16, 32, 48}
        assert made.pixmap(16, 16).width() == 16


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_takes_the_colour_of_the_theme(theme, name):
    image = icon(name, theme, 32, "accent").pixmap(32, 32).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255}
    assert theme.color("accent").name() in colours


def test_the_program_has_an_icon():
    assert application_icon().pixmap(64, 64).toImage().pixelColor(8, 32).alpha() == 255


def test_a_state_makes_no_words_wider_than_the_button_was_made_for():
    # Qt measures a button in the font it has at rest; chips, tabs, verdicts, sidebar make room for their bold words themselves.
    sheet = resource("themes", "window.qss").read_text(encoding="utf-8")
    bold = [rule.partition("{")[0] for rule in re.findall(r"[^{}]+\{[^{}]*font-weight[^{}]*", sheet)]
    of_states = [one for one in bold if re.search(r":(default|checked|focus|hover|selected)", one)]
    assert {re.findall(r'role="([\w-]+)"', one)[-1] for one in of_states if "role" in one} == {
        "chip", "tab", "side-book", "verdict-verified", "verdict-disputed", "verdict-unverified",
    }  # fmt: skip
    assert all("role" in one for one in of_states)
