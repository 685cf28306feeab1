"""The dialogs and boxes of the window, each made on a small casebook, and what can be wrong with how one is laid out."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from answering import in_dialog
from pauses import lay_out
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QTabWidget,
    QWidget,
)

from workbench.desk.checked import CheckedBefore
from workbench.domain.enums import Fate
from workbench.domain.history import Back
from workbench.settings import Settings
from workbench.ui import messages
from workbench.ui.actions import View
from workbench.ui.dialogs.about import show_about
from workbench.ui.dialogs.article_details import DetailsForm
from workbench.ui.dialogs.browser import ask_to_open
from workbench.ui.dialogs.bundle import BundleDialog
from workbench.ui.dialogs.checked import CheckedList
from workbench.ui.dialogs.dates_form import DatesForm
from workbench.ui.dialogs.edit_claim import ClaimForm
from workbench.ui.dialogs.export import ExportDialog
from workbench.ui.dialogs.filing import LineDialog, NoteDialog, may_empty_trash
from workbench.ui.dialogs.forget import ForgetDialog
from workbench.ui.dialogs.house_rules import RulesForm
from workbench.ui.dialogs.keys import show_keys
from workbench.ui.dialogs.leads import Leads
from workbench.ui.dialogs.renewal import ask_where
from workbench.ui.dialogs.request_form import RequestForm
from workbench.ui.dialogs.scale import ScaleForm
from workbench.ui.dialogs.settings import SettingsForm
from workbench.ui.dialogs.source_details import SourceForm
from workbench.ui.dialogs.tags import TagsForm
from workbench.ui.dialogs.undo_to import ask_undo_to
from workbench.ui.values import FoundChecked
from workbench.ui.wrapping_box import WrappingBox


def source(world):
    claim = world.session.visible()[0]
    world.desk.link(claim.id, "https://lowmere.example/minutes", title="Minutes")
    return replace(world.desk.sources()[0], fate=Fate.WITHDRAWN)


def dossier(world):
    return world.desk.dossier(world.session.article.id)


DIALOGS = {
    "settings": lambda world: SettingsForm(None, Settings()),
    "dates": lambda world: DatesForm(None, "t", "", ""),
    "source": lambda world: SourceForm(None, source(world)),
    "request": lambda world: RequestForm(None, "t", "", ()),
    "claim": lambda world: ClaimForm(None, world.session.visible()[0]),
    "tags": lambda world: TagsForm(None, "t", (), {}),
    "line": lambda world: LineDialog(None, "t", "label", "", hint="A hint of some length that goes on in another line"),
    "note": lambda world: NoteDialog(None, "t", ""),
    "forget": lambda world: ForgetDialog(None, lambda *_given: None),
    "forget a source": lambda world: ForgetDialog(None, lambda *_given: None, source(world)),
    "article": lambda world: DetailsForm(None, world.session.article),
    "rules": lambda world: RulesForm(None, ()),
    "scale": lambda world: ScaleForm(None, ()),
    "bundle": lambda world: BundleDialog(None, Path("b.zip"), "en", 12, 3),
    "export": lambda world: ExportDialog(None, dossier(world), "en", world.desk.path.parent, lambda _claim: None, dossier(world)),
    "list": lambda world: Leads(None, "t", "about", "empty", lambda _all: (), everything="Also those that were answered before"),
    "checked": lambda world: CheckedList(FoundChecked("t", (), CheckedBefore((), 12, 1, ())), may_change=True),
}
BOXES = {
    "about": lambda world: show_about(world.window),
    "keys": lambda world: show_keys(world.window, View.LIST, ("mark-verified", "settings")),
    "new version": lambda world: ask_where(world.window, world.session.article, lambda _read: None),
    "undo to": lambda world: ask_undo_to(world.window, Back(3, ("mark claim 4 disputed", "file 9 articles")), lambda: None),
    "open page": lambda world: ask_to_open(world.window, "https://lowmere.example/minutes/of-the-harbour-council?day=12"),
    "empty trash": lambda world: may_empty_trash(world.window, 3, everything=True),
    "problem": lambda world: messages.tell(world.window, "“31/02/2024” is no date. Nothing was changed; write it as 2024-11-18."),
    "question": lambda world: messages.ask(world.window, "report.html is there already. Replace it?", "Replace"),
}


def faults(world):
    """What is wrong with how the dialogs and boxes are laid out, each as its name and a few words."""
    found = []
    for name, make in DIALOGS.items():
        dialog = make(world)
        dialog.show()
        lay_out()
        found += [f"{name}: {told}" for told in faults_of(dialog)]
        dialog.close()
        dialog.deleteLater()
    for name, opens in BOXES.items():
        told = []
        in_dialog(lambda box, told=told: told.extend(faults_of(box)), lambda opens=opens: opened(opens(world)))
        found += [f"{name}: {one}" for one in told]
    return found


def opened(box):
    """Wait for the end of a box that its function left open."""
    if isinstance(box, QMessageBox):
        box.exec()


def faults_of(dialog):
    """What is wrong with a dialog on screen."""
    lay_out()
    yield from _too_large(dialog)
    seen = set()
    for one in shown(dialog):
        if one in seen:
            continue
        seen.add(one)
        if cut(one):
            yield f"cut: {said(one)!r}"
        if low(one):
            yield f"too low: {said(one) or one.accessibleName()!r}"
        if isinstance(one, QScrollArea) and one.widget() and one.widget().width() > one.viewport().width():
            yield f"wider than its place: {one.widget().width()}"
        if isinstance(one, QAbstractScrollArea) and one.horizontalScrollBar().isVisible():
            yield f"scrolls sideways: {one.accessibleName()!r}"
    words = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible() and button.text()]
    if twice := {one for one in words if words.count(one) > 1 and not _in_table(dialog, one)}:
        yield f"several buttons say {twice}"
    yield from _order(dialog)


def _in_table(dialog, text):
    """Rows of a table may each have the same button."""
    same = [one for one in dialog.findChildren(QPushButton) if one.text() == text]
    return all(isinstance(one.parent().parent(), QAbstractScrollArea) for one in same)


def _too_large(dialog):
    screen = dialog.screen().availableSize()
    if dialog.width() > screen.width() or dialog.height() > screen.height():
        yield f"larger than the screen: {dialog.width()} x {dialog.height()}"


def _order(dialog):
    """Tab goes as one reads: down a column and then to the next one, along a row."""
    stops, one = [], dialog.nextInFocusChain()
    while one is not dialog:
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None:
            stops.append(one)
        one = one.nextInFocusChain()
    for before, after in pairwise(stops):
        first, second = (place(one, dialog) for one in _apart(before, after))
        above = second.bottom() <= first.top() and second.left() < first.right()
        back = first.top() < second.bottom() and second.top() < first.bottom() and second.right() <= first.left()
        if above or back:
            yield f"tab goes back from {named(before)!r} to {named(after)!r}"


def _apart(*widgets):
    """Two widgets, or the scrolling areas that hold them where these are not the same."""
    areas = [next((one for one in _holders(widget) if isinstance(one, QScrollArea)), None) for widget in widgets]
    return widgets if areas[0] is areas[1] else [area or widget for area, widget in zip(areas, widgets, strict=True)]


def _holders(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def place(widget, dialog):
    return QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size())


def named(widget):
    return widget.accessibleName() or said(widget) or type(widget).__name__


def shown(dialog):
    """All widgets of a dialog, with each page of its tabs in front once."""
    for tabs in dialog.findChildren(QTabWidget):
        for page in range(tabs.count()):
            tabs.setCurrentIndex(page)
            lay_out()
            yield from (one for one in tabs.widget(page).findChildren(QWidget) if one.isVisible())
    yield from (one for one in dialog.findChildren(QWidget) if one.isVisible())


def room_in(field):
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    return inside.width() - 4  # Qt keeps two pixels free at each side


def said(widget):
    """What a widget says, as far as it has words of its own."""
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text() if isinstance(widget, QLabel | QPushButton | QCheckBox) else ""


def low(widget):
    """Is a field lower than its words?"""
    if not isinstance(widget, QLineEdit | QComboBox) or isinstance(widget.parent(), QComboBox):
        return False
    return widget.height() < widget.fontMetrics().height() + 4


def cut(widget):
    """Does a widget say more than it has room for?"""
    if isinstance(widget, QCheckBox):
        width = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split("\n")))
        mark = widget.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, widget)
        beyond = widget.mapTo(widget.window(), widget.rect().topRight()).x() > widget.window().width()
        lines = widget.heightForWidth(widget.width()) if isinstance(widget, WrappingBox) else 0
        return beyond or width + mark > widget.width() or lines > widget.height()
    if isinstance(widget, QLineEdit):
        beside = max(0, -widget.fontMetrics().minLeftBearing())
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + beside > room_in(widget)
    if isinstance(widget, QPushButton):
        return widget.sizeHint().width() > widget.width() or widget.sizeHint().height() > widget.height()
    if isinstance(widget, QLabel) and not widget.wordWrap():
        return widget.sizeHint().width() > widget.width() or widget.sizeHint().height() > widget.height()
    if isinstance(widget, QLabel):
        return widget.heightForWidth(widget.width()) > widget.height()
    return False
