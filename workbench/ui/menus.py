"""The menu bar, made of the table of commands."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from workbench.ui.actions import COMMANDS, TITLES, Menu, by_menu
from workbench.ui.keys_in_use import keys_of
from workbench.ui.mnemonics import give_letters, marked, plain, share_out

translate = QCoreApplication.translate
MOST_RECENT = 9
# Menus within menus: with their lines in them, those would be taller than a small screen with large text.
WITHIN = {
    "import": ("import-checks", "import-sources", "merge"),
    "checks": ("reuse", "choose-check", "search-claim"),
    "second": ("sign", "second-look", "shelf-life", "still-stands"),
    "words": ("edit-boundaries", "edit-claim", "split-claim", "join-next", "correct-speaker", "restate"),
    "pin": ("pin-supports", "pin-contradicts", "pin-context"),
    "sources": ("open-source", "open-copy", "save-page", "stance", "compare-origins", "join-sources"),
    "copy": ("copy-text", "copy-html", "copy-claim-review"),
    "said": ("said-verified", "said-disputed", "said-unverified"),
    "select": ("select-claim", "select-next", "select-previous", "select-all", "select-none"),
}
HOME = {command: name for name, commands in WITHIN.items() for command in commands}


class Menus:
    """Fills a menu bar; the recent casebooks are listed anew each time their menu opens."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: Mapping[str, QAction],
        recent: Callable[[], list[Path]],
        open_casebook: Callable[[Path], object],
    ) -> None:
        bar.window().removeEventFilter(bar)  # by which Alt alone would take the next verdict key into the menus
        self._recent = recent
        self._open = open_casebook
        self._within: dict[str, QMenu] = {}
        self.menus: dict[Menu, QMenu] = {}
        for menu in Menu:
            self.menus[menu] = bar.addMenu("")
            self._fill(menu, actions)
            give_letters(self.menus[menu])
        for within in self._within.values():
            give_letters(within)
        self.name_bar()
        for names in (("theme-system", "theme-light", "theme-dark"), ("sort-text", "sort-worth", "sort-verdict")):
            group = QActionGroup(bar)
            for name in names:
                group.addAction(actions[name])

    def name_bar(self) -> None:
        """Write the titles of the menus; no letter is one that a command has with Alt."""
        titles = [translate("Command", TITLES[menu]) for menu in self.menus]
        taken = {key[-1].lower() for command in COMMANDS for key in keys_of(command.id) if key[:-1] == "Alt+"}
        for made, title, letter in zip(self.menus.values(), titles, share_out(titles, taken), strict=True):
            made.setTitle(marked(plain(title), letter))

    def _fill(self, menu: Menu, actions: Mapping[str, QAction]) -> None:
        made, group = self.menus[menu], 0
        for command in by_menu(menu):
            if command.group != group:
                made.addSeparator()
                group = command.group
            into = self._menu_within(made, HOME[command.id]) if command.id in HOME else made
            into.addAction(actions[command.id])
            if command.id == "open-casebook":
                self.recent = made.addMenu(translate("Menus", "Recent casebooks"))
                self.recent.aboutToShow.connect(self._list_recent)

    def _menu_within(self, menu: QMenu, name: str) -> QMenu:
        if name not in self._within:
            self._within[name] = menu.addMenu(_titles_within()[name].replace("&", "&&"))
        return self._within[name]

    def _list_recent(self) -> None:
        self.recent.clear()
        found = self._recent()[:MOST_RECENT]
        for place, path in enumerate(found, start=1):
            # A single & would make a mnemonic of the letter after it; the number in front is one.
            name = f"{path.stem} – {path.parent}".replace("&", "&&")
            self.recent.addAction(f"&{place}  {name}").triggered.connect(partial(self._chosen, path))
        if not found:
            self.recent.addAction(translate("Menus", "None yet")).setEnabled(False)

    def _chosen(self, path: Path, _checked: bool = False) -> None:
        self._open(path)


def _titles_within() -> dict[str, str]:
    return {
        "import": translate("Menus", "Import and merge"),
        "checks": translate("Menus", "Earlier checks of the claim"),
        "second": translate("Menus", "Signatures, second looks, dates"),
        "words": translate("Menus", "Words and speaker of the claim"),
        "pin": translate("Menus", "Pin the selected passage"),
        "sources": translate("Menus", "The chosen source"),
        "copy": translate("Menus", "Copy the claim"),
        "said": translate("Menus", "Whether it was said"),
        "select": translate("Menus", "Select several claims"),
    }


def pop_up(groups: Iterable[Iterable[str]], point: QPoint, actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """Show a menu of commands at a point of the screen, those that can do something now, the groups parted by lines."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in groups:
        menu.addSeparator()
        for name in group:
            if actions[name].isEnabled():
                menu.addAction(actions[name])
    menu.popup(point)
    return menu
