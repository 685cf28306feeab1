"""The one table of commands: what can be asked of the window, by which key, in which menu; and the QActions made of it.

Qt is imported where it is needed, because the command line reads the table too.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.domain.records import dataclass

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QIcon
    from PySide6.QtWidgets import QWidget


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate finds the texts by this name
    return text


class Menu(StrEnum):
    """The menus in the order of the menu bar; the value is the key of the title in TITLES."""

    FILE = "file"
    EDIT = "edit"
    ARTICLE = "article"
    CLAIM = "claim"
    GO = "go"
    VIEW = "view"
    HELP = "help"


class View(StrEnum):
    """Where a command means something; LIST is the list of claims having the focus, inside the article view."""

    LIBRARY = "library"
    ARTICLE = "article"
    LIST = "list"
    CHECKS = "checks"
    SOURCES = "sources"
    STATISTICS = "statistics"
    HISTORY = "history"


class Need(StrEnum):
    """What has to be there for a command to do anything."""

    NOTHING = "nothing"
    ARTICLE = "article"
    CLAIM = "claim"
    UNDOABLE = "undoable"
    REDOABLE = "redoable"


EVERYWHERE = frozenset(View)
WORK = frozenset({View.ARTICLE})
CHECKS = frozenset({View.CHECKS})
LIST = frozenset({View.LIST})
KEPT = frozenset({View.LIBRARY, View.ARTICLE})  # what is done with the chosen articles, or with the one shown
SOURCES = frozenset({View.SOURCES})
STATISTICS = frozenset({View.STATISTICS})
HISTORY = frozenset({View.HISTORY})
WITH_SOURCES = WORK | CHECKS | SOURCES

TITLES = {
    Menu.FILE: QT_TRANSLATE_NOOP("Command", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Command", "&Edit"),
    Menu.ARTICLE: QT_TRANSLATE_NOOP("Command", "&Article"),
    Menu.CLAIM: QT_TRANSLATE_NOOP("Command", "&Claim"),
    Menu.GO: QT_TRANSLATE_NOOP("Command", "&Go"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Command", "&View"),
    Menu.HELP: QT_TRANSLATE_NOOP("Command", "&Help"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be asked of the window.

    text is English and translated on screen; keys are portable key sequences, the first one is shown. group parts a menu by lines.
    writes tells that it changes the casebook; checkable that it is on or off.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: Menu
    group: int = 0
    icon: str = ""
    where: frozenset[View] = EVERYWHERE
    need: Need = Need.NOTHING
    writes: bool = False
    checkable: bool = False

    @property
    def title(self) -> str:
        """The text in the language of the window."""
        from PySide6.QtCore import QCoreApplication

        return QCoreApplication.translate("Command", self.text)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the window shows and holds, by which commands are available or not."""

    views: frozenset[View]
    has_article: bool = False
    has_claim: bool = False
    undoable: bool = False
    redoable: bool = False
    read_only: bool = False

    def allow(self, command: Command) -> bool:
        """Can this command do anything now?"""
        met = {
            Need.NOTHING: True,
            Need.ARTICLE: self.has_article,
            Need.CLAIM: self.has_claim,
            Need.UNDOABLE: self.undoable,
            Need.REDOABLE: self.redoable,
        }[command.need]
        return met and bool(self.views & command.where) and not (command.writes and self.read_only)


def _on_article(name: str, text: str, keys: tuple[str, ...], group: int, writes: bool = False) -> Command:
    return Command(name, text, keys, Menu.ARTICLE, group, "", WORK, Need.ARTICLE, writes)


def _on_articles(name: str, text: str, keys: tuple[str, ...], group: int) -> Command:
    return Command(name, text, keys, Menu.ARTICLE, group, "", KEPT, Need.NOTHING, True)


def _on_claim(
    name: str,
    text: str,
    keys: tuple[str, ...],
    group: int,
    where: frozenset[View] = WORK,
    need: Need = Need.CLAIM,
    writes: bool = True,
    icon: str = "",
) -> Command:
    return Command(name, text, keys, Menu.CLAIM, group, icon, where, need, writes)


# & é " are the unshifted top row of an AZERTY keyboard, where 1 2 3 need Shift.
COMMANDS: tuple[Command, ...] = (
    Command("new-casebook", QT_TRANSLATE_NOOP("Command", "New casebook…"), (), Menu.FILE),
    Command("open-casebook", QT_TRANSLATE_NOOP("Command", "Open casebook…"), ("Ctrl+Shift+O",), Menu.FILE),
    Command("open-article", QT_TRANSLATE_NOOP("Command", "Open article…"), ("Ctrl+O",), Menu.FILE, 1, writes=True),
    Command("new-from-clipboard", QT_TRANSLATE_NOOP("Command", "New from clipboard"), ("Ctrl+N",), Menu.FILE, 1, writes=True),
    Command("open-address", QT_TRANSLATE_NOOP("Command", "New from a web address…"), ("Ctrl+Shift+N",), Menu.FILE, 1, writes=True),
    Command("import-checks", QT_TRANSLATE_NOOP("Command", "Import earlier checks…"), (), Menu.FILE, 1, writes=True),
    Command("import-sources", QT_TRANSLATE_NOOP("Command", "Import sources…"), (), Menu.FILE, 1, writes=True),
    Command("merge", QT_TRANSLATE_NOOP("Command", "Merge a colleague’s casebook…"), (), Menu.FILE, 1, writes=True),
    Command("save", QT_TRANSLATE_NOOP("Command", "Show that all is saved"), ("Ctrl+S",), Menu.FILE, 2),
    Command("save-copy", QT_TRANSLATE_NOOP("Command", "Save a copy…"), ("Ctrl+Shift+S",), Menu.FILE, 2),
    Command("back-up", QT_TRANSLATE_NOOP("Command", "Back up now"), (), Menu.FILE, 2),
    Command("verify", QT_TRANSLATE_NOOP("Command", "Check the casebook"), (), Menu.FILE, 2, writes=True),
    Command("preview", QT_TRANSLATE_NOOP("Command", "Preview report"), ("Ctrl+Shift+P",), Menu.FILE, 3, need=Need.ARTICLE),
    Command("export", QT_TRANSLATE_NOOP("Command", "Export report…"), ("Ctrl+E",), Menu.FILE, 3, need=Need.ARTICLE),
    Command("print", QT_TRANSLATE_NOOP("Command", "Print report…"), ("Ctrl+P",), Menu.FILE, 3, need=Need.ARTICLE),
    Command("bundle", QT_TRANSLATE_NOOP("Command", "Export evidence bundle…"), (), Menu.FILE, 3, need=Need.ARTICLE),
    Command("parcel", QT_TRANSLATE_NOOP("Command", "My changes for a colleague…"), (), Menu.FILE, 3),
    Command("house-rules", QT_TRANSLATE_NOOP("Command", "House rules…"), (), Menu.FILE, 4, writes=True),
    Command("scale", QT_TRANSLATE_NOOP("Command", "Scale of verdicts…"), (), Menu.FILE, 4, writes=True),
    Command("settings", QT_TRANSLATE_NOOP("Command", "Settings…"), ("Ctrl+,",), Menu.FILE, 4),
    Command("close-tab", QT_TRANSLATE_NOOP("Command", "Close article"), ("Ctrl+W",), Menu.FILE, 4, where=WORK, need=Need.ARTICLE),
    Command("quit", QT_TRANSLATE_NOOP("Command", "Quit"), ("Ctrl+Q",), Menu.FILE, 4),
    Command("undo", QT_TRANSLATE_NOOP("Command", "Undo"), ("Ctrl+Z",), Menu.EDIT, 0, need=Need.UNDOABLE, writes=True),
    Command("redo", QT_TRANSLATE_NOOP("Command", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), Menu.EDIT, need=Need.REDOABLE, writes=True),
    Command("paste", QT_TRANSLATE_NOOP("Command", "Paste as article"), ("Ctrl+V",), Menu.EDIT, 1, writes=True),
    Command("copy-check", QT_TRANSLATE_NOOP("Command", "Copy the earlier check"), ("Ctrl+C",), Menu.EDIT, 1, where=CHECKS),
    Command("show-alike", QT_TRANSLATE_NOOP("Command", "Show or hide alike checks"), ("G",), Menu.EDIT, 1, where=CHECKS),
    Command("search-exactly", QT_TRANSLATE_NOOP("Command", "Search exactly as typed"), ("Alt+X",), Menu.EDIT, 1, where=CHECKS),
    Command("edit-source", QT_TRANSLATE_NOOP("Command", "Edit the source…"), ("F2",), Menu.EDIT, 1, where=SOURCES, writes=True),
    Command("remove-unused", QT_TRANSLATE_NOOP("Command", "Remove unused sources"), (), Menu.EDIT, 1, where=SOURCES, writes=True),
    Command("forget", QT_TRANSLATE_NOOP("Command", "Forget for good…"), (), Menu.EDIT, 1, writes=True),
    Command("undo-to", QT_TRANSLATE_NOOP("Command", "Undo to here…"), ("Ctrl+Alt+Z",), Menu.EDIT, 1, where=HISTORY, writes=True),
    Command("chart-table", QT_TRANSLATE_NOOP("Command", "Chart as a table"), ("T",), Menu.EDIT, 1, where=STATISTICS),
    Command("copy-csv", QT_TRANSLATE_NOOP("Command", "Copy the chart as CSV"), ("Ctrl+Shift+C",), Menu.EDIT, 1, where=STATISTICS),
    Command("save-csv", QT_TRANSLATE_NOOP("Command", "Save all charts as CSV…"), ("Ctrl+Shift+E",), Menu.EDIT, 1, where=STATISTICS),
    Command("find", QT_TRANSLATE_NOOP("Command", "Find…"), ("Ctrl+F",), Menu.EDIT, 2),
    Command("find-next", QT_TRANSLATE_NOOP("Command", "Find next"), ("F3",), Menu.EDIT, 2, where=WORK, need=Need.ARTICLE),
    Command("find-previous", QT_TRANSLATE_NOOP("Command", "Find previous"), ("Shift+F3",), Menu.EDIT, 2, "", WORK, Need.ARTICLE),
    Command("search", QT_TRANSLATE_NOOP("Command", "Search checks, sources and commands"), ("Ctrl+K",), Menu.EDIT, 2),
    Command("find-everywhere", QT_TRANSLATE_NOOP("Command", "Find in all articles"), ("Ctrl+Alt+F",), Menu.EDIT, 2),
    Command("search-checks", QT_TRANSLATE_NOOP("Command", "Search earlier checks"), ("Ctrl+Shift+F",), Menu.EDIT, 2),
    _on_article("doubts", QT_TRANSLATE_NOOP("Command", "Doubts about the text"), ("F",), 0),
    _on_articles("details", QT_TRANSLATE_NOOP("Command", "Article details…"), ("I",), 0),
    _on_article("renew", QT_TRANSLATE_NOOP("Command", "New version of this article…"), (), 0, writes=True),
    _on_article("why", QT_TRANSLATE_NOOP("Command", "Why?"), ("W",), 1),
    _on_article("why-grey", QT_TRANSLATE_NOOP("Command", "Why is this grey?"), ("Shift+W",), 1),
    _on_article("bring-back", QT_TRANSLATE_NOOP("Command", "Bring grey words back"), ("B",), 1, writes=True),
    Command("remembered-lines", QT_TRANSLATE_NOOP("Command", "Remembered lines…"), (), Menu.ARTICLE, 1),
    _on_article("checked-article", QT_TRANSLATE_NOOP("Command", "Which statements were checked before?"), ("Ctrl+Shift+R",), 2),
    Command("checked-folder", QT_TRANSLATE_NOOP("Command", "Checked before, a folder of articles…"), (), Menu.ARTICLE, 2),
    _on_article("copy-words", QT_TRANSLATE_NOOP("Command", "Copy the selected words"), (), 3),
    _on_articles("tags", QT_TRANSLATE_NOOP("Command", "Tags…"), ("T",), 4),
    _on_articles("assignee", QT_TRANSLATE_NOOP("Command", "Assignee…"), ("Shift+P",), 4),
    _on_articles("deadline", QT_TRANSLATE_NOOP("Command", "Deadline…"), ("L",), 4),
    _on_articles("note", QT_TRANSLATE_NOOP("Command", "Note on the article…"), ("Shift+I",), 4),
    _on_article("ask-article", QT_TRANSLATE_NOOP("Command", "Log a request for comment on the article…"), (), 4, writes=True),
    _on_articles("archive", QT_TRANSLATE_NOOP("Command", "Archive"), ("Y",), 5),
    _on_articles("restore", QT_TRANSLATE_NOOP("Command", "Bring back"), ("Shift+Y",), 5),
    Command("empty-trash", QT_TRANSLATE_NOOP("Command", "Empty the trash…"), (), Menu.ARTICLE, 5, writes=True),
    _on_claim("mark-verified", QT_TRANSLATE_NOOP("Command", "Mark verified"), ("V", "1", "&"), 0, icon="verified"),
    _on_claim("mark-disputed", QT_TRANSLATE_NOOP("Command", "Mark disputed"), ("D", "2", "É"), 0, icon="disputed"),
    _on_claim("mark-unverified", QT_TRANSLATE_NOOP("Command", "Mark unverified"), ("Q", "3", '"'), 0, icon="unverified"),
    _on_claim("clear-verdict", QT_TRANSLATE_NOOP("Command", "Clear the verdict"), ("Backspace",), 0, icon="to-review"),
    _on_claim("not-checkable", QT_TRANSLATE_NOOP("Command", "Not checkable…"), ("Shift+Q",), 0),
    _on_claim("rate", QT_TRANSLATE_NOOP("Command", "Label of the house’s scale…"), ("Shift+V",), 0),
    _on_claim("sign", QT_TRANSLATE_NOOP("Command", "Sign the finding"), ("Shift+S",), 0),
    _on_claim("second-look", QT_TRANSLATE_NOOP("Command", "Second look…"), ("Shift+L",), 0),
    _on_claim("shelf-life", QT_TRANSLATE_NOOP("Command", "How long it holds…"), ("Shift+D",), 0),
    _on_claim("still-stands", QT_TRANSLATE_NOOP("Command", "It still stands"), ("Shift+H",), 0),
    _on_claim("add-claim", QT_TRANSLATE_NOOP("Command", "Add claim from selection"), ("C",), 1, need=Need.ARTICLE),
    _on_claim("edit-boundaries", QT_TRANSLATE_NOOP("Command", "Move the claim’s boundaries"), ("E",), 1),
    _on_claim("edit-claim", QT_TRANSLATE_NOOP("Command", "Edit claim…"), ("Shift+E",), 1),
    _on_claim("split-claim", QT_TRANSLATE_NOOP("Command", "Split the claim at the cursor"), ("Shift+M",), 1),
    _on_claim("join-next", QT_TRANSLATE_NOOP("Command", "Join with the next claim"), ("M",), 1),
    _on_claim("correct-speaker", QT_TRANSLATE_NOOP("Command", "Correct the speaker…"), ("P",), 1),
    _on_claim("restate", QT_TRANSLATE_NOOP("Command", "Restate in your own words"), ("Shift+N",), 1),
    _on_claim("rationale", QT_TRANSLATE_NOOP("Command", "Write the rationale"), ("N",), 1),
    _on_claim("link", QT_TRANSLATE_NOOP("Command", "Link source from clipboard"), ("U",), 2),
    _on_claim(
        "open-source", QT_TRANSLATE_NOOP("Command", "Open the source"), ("O",), 2, WORK | CHECKS | SOURCES, Need.NOTHING, False
    ),
    _on_claim("open-copy", QT_TRANSLATE_NOOP("Command", "Open the saved copy"), ("Alt+O",), 2, WORK | SOURCES, Need.NOTHING, False),
    _on_claim("save-page", QT_TRANSLATE_NOOP("Command", "Save the source’s page"), ("Shift+O",), 2, WORK | SOURCES, Need.NOTHING),
    _on_claim(
        "compare-origins", QT_TRANSLATE_NOOP("Command", "Compare origins…"), ("Alt+S",), 2, WORK | SOURCES, Need.NOTHING, False
    ),
    _on_claim(
        "join-sources", QT_TRANSLATE_NOOP("Command", "Make one source of it and its doubles"), ("Alt+J",), 2, SOURCES, Need.NOTHING
    ),
    _on_claim("stance", QT_TRANSLATE_NOOP("Command", "Change the stance of the source"), ("S",), 2),
    _on_claim("ask", QT_TRANSLATE_NOOP("Command", "Log a request for comment…"), ("Shift+U",), 2),
    _on_claim("pin-supports", QT_TRANSLATE_NOOP("Command", "Pin the selected passage: supports"), ("Ctrl+1", "Ctrl+&"), 2),
    _on_claim("pin-contradicts", QT_TRANSLATE_NOOP("Command", "Pin the selected passage: contradicts"), ("Ctrl+2", "Ctrl+É"), 2),
    _on_claim("pin-context", QT_TRANSLATE_NOOP("Command", "Pin the selected passage: context"), ("Ctrl+3", 'Ctrl+"'), 2),
    _on_claim("reuse", QT_TRANSLATE_NOOP("Command", "Reuse the earlier check"), ("R",), 3, WORK | CHECKS),
    _on_claim("choose-check", QT_TRANSLATE_NOOP("Command", "Choose an earlier check"), ("Shift+R",), 3, writes=False),
    _on_claim("search-claim", QT_TRANSLATE_NOOP("Command", "Search earlier checks of the claim"), ("Alt+R",), 3, writes=False),
    _on_claim("copy-text", QT_TRANSLATE_NOOP("Command", "Copy the claim as text"), (), 6, writes=False),
    _on_claim("copy-html", QT_TRANSLATE_NOOP("Command", "Copy the claim as HTML"), (), 6, writes=False),
    _on_claim("copy-claim-review", QT_TRANSLATE_NOOP("Command", "Copy the claim as ClaimReview"), (), 6, writes=False),
    _on_claim("tag-claims", QT_TRANSLATE_NOOP("Command", "Tags of the claim…"), ("Shift+T",), 4),
    _on_claim("set-aside", QT_TRANSLATE_NOOP("Command", "Set aside: not the article"), ("A",), 4),
    _on_claim("remove", QT_TRANSLATE_NOOP("Command", "Remove"), ("Del",), 4, WORK | SOURCES | {View.LIBRARY}, Need.NOTHING),
    _on_claim("said-verified", QT_TRANSLATE_NOOP("Command", "It was said"), ("Ctrl+Shift+V",), 0),
    _on_claim("said-disputed", QT_TRANSLATE_NOOP("Command", "It was not said"), ("Ctrl+Shift+D",), 0),
    _on_claim("said-unverified", QT_TRANSLATE_NOOP("Command", "Unsettled whether it was said"), ("Ctrl+Shift+Q",), 0),
    _on_claim("select-claim", QT_TRANSLATE_NOOP("Command", "Select the claim too"), ("X",), 6, writes=False),
    _on_claim("select-next", QT_TRANSLATE_NOOP("Command", "Select on to the next"), ("Shift+J",), 6, writes=False),
    _on_claim("select-previous", QT_TRANSLATE_NOOP("Command", "Select on to the previous"), ("Shift+K",), 6, writes=False),
    _on_claim("select-all", QT_TRANSLATE_NOOP("Command", "Select all shown claims"), ("Ctrl+A",), 6, LIST, writes=False),
    _on_claim("select-none", QT_TRANSLATE_NOOP("Command", "Select none"), ("Ctrl+Shift+A",), 6, writes=False),
    Command("sort-text", QT_TRANSLATE_NOOP("Command", "Claims in text order"), (), Menu.VIEW, 3, where=WORK, checkable=True),
    Command(
        "sort-worth", QT_TRANSLATE_NOOP("Command", "Claims most worth checking first"), (), Menu.VIEW, 3, "", WORK, checkable=True
    ),
    Command("sort-verdict", QT_TRANSLATE_NOOP("Command", "Claims by verdict"), (), Menu.VIEW, 3, where=WORK, checkable=True),
    Command("next", QT_TRANSLATE_NOOP("Command", "Next"), ("J",), Menu.GO),
    Command("previous", QT_TRANSLATE_NOOP("Command", "Previous"), ("K",), Menu.GO),
    Command("down", QT_TRANSLATE_NOOP("Command", "Next in the list"), ("Down",), Menu.GO, where=LIST),
    Command("up", QT_TRANSLATE_NOOP("Command", "Previous in the list"), ("Up",), Menu.GO, where=LIST),
    Command("next-to-review", QT_TRANSLATE_NOOP("Command", "Next to review"), ("Alt+Down",), Menu.GO, 0, "", WORK, Need.ARTICLE),
    Command("next-pin", QT_TRANSLATE_NOOP("Command", "Next pin in the saved copy"), ("F4",), Menu.GO, 3, "", WORK, Need.ARTICLE),
    Command("previous-pin", QT_TRANSLATE_NOOP("Command", "Previous pin"), ("Shift+F4",), Menu.GO, 3, "", WORK, Need.ARTICLE),
    Command("next-pane", QT_TRANSLATE_NOOP("Command", "Next pane"), ("F6",), Menu.GO, 1),
    Command("previous-pane", QT_TRANSLATE_NOOP("Command", "Previous pane"), ("Shift+F6",), Menu.GO, 1),
    Command("go-library", QT_TRANSLATE_NOOP("Command", "Library"), ("Alt+1",), Menu.GO, 2),
    Command("go-article", QT_TRANSLATE_NOOP("Command", "Article"), ("Alt+2",), Menu.GO, 2, need=Need.ARTICLE),
    Command("go-claims", QT_TRANSLATE_NOOP("Command", "Claims"), ("Alt+3",), Menu.GO, 2, need=Need.ARTICLE),
    Command("go-checks", QT_TRANSLATE_NOOP("Command", "Earlier checks"), ("Alt+4",), Menu.GO, 2),
    Command("go-sources", QT_TRANSLATE_NOOP("Command", "Sources"), ("Alt+5",), Menu.GO, 2),
    Command("go-statistics", QT_TRANSLATE_NOOP("Command", "Statistics"), ("Alt+6",), Menu.GO, 2),
    Command("go-history", QT_TRANSLATE_NOOP("Command", "History"), ("Alt+7",), Menu.GO, 2),
    Command("recheck", QT_TRANSLATE_NOOP("Command", "To check again…"), ("Alt+K",), Menu.GO, 3),
    Command("requests", QT_TRANSLATE_NOOP("Command", "Open requests for comment…"), ("Alt+U",), Menu.GO, 3),
    Command("conflicts", QT_TRANSLATE_NOOP("Command", "Conflicts of merges…"), (), Menu.GO, 3),
    Command("claim-history", QT_TRANSLATE_NOOP("Command", "History of the claim"), ("H",), Menu.GO, 2, "", WORK, Need.CLAIM),
    Command("theme-system", QT_TRANSLATE_NOOP("Command", "Theme of the system"), (), Menu.VIEW, checkable=True),
    Command("theme-light", QT_TRANSLATE_NOOP("Command", "Light theme"), (), Menu.VIEW, checkable=True),
    Command("theme-dark", QT_TRANSLATE_NOOP("Command", "Dark theme"), (), Menu.VIEW, checkable=True),
    Command("turn-copy", QT_TRANSLATE_NOOP("Command", "Saved copy: words or pages"), ("Alt+P",), Menu.VIEW, 4, "", WORK),
    Command("zoom-in", QT_TRANSLATE_NOOP("Command", "Larger text"), ("Ctrl++", "Ctrl+="), Menu.VIEW, 1),
    Command("zoom-out", QT_TRANSLATE_NOOP("Command", "Smaller text"), ("Ctrl+-",), Menu.VIEW, 1),
    Command("zoom-reset", QT_TRANSLATE_NOOP("Command", "Normal text size"), ("Ctrl+0",), Menu.VIEW, 1),
    Command("full-screen", QT_TRANSLATE_NOOP("Command", "Full screen"), ("F11",), Menu.VIEW, 2, checkable=True),
    Command("keys", QT_TRANSLATE_NOOP("Command", "All keys"), ("?", "F1"), Menu.HELP),
    Command("show-around", QT_TRANSLATE_NOOP("Command", "Show me around"), (), Menu.HELP, need=Need.ARTICLE),
    Command("copy-diagnostics", QT_TRANSLATE_NOOP("Command", "Copy diagnostics"), (), Menu.HELP, 1),
    Command("about", QT_TRANSLATE_NOOP("Command", "About the workbench"), (), Menu.HELP, 1),
)
BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


def meet(one: Command, other: Command) -> bool:
    """Can both mean something at the same moment, so that they must not have the same key? The list of claims is in the article."""
    return bool(_places(one) & _places(other))


def _places(command: Command) -> frozenset[View]:
    return command.where | WORK if View.LIST in command.where else command.where


def shown_key(key: str) -> str:
    """Write a key sequence as a person reads it: "Ctrl Shift Z" beside "Ctrl+Shift+Z"."""
    from PySide6.QtGui import QKeySequence

    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return native if native.endswith("+") or len(native) == 1 else native.replace("+", " ")


def build_actions(
    parent: "QWidget", handlers: Mapping[str, Callable[[], object]], icons: "Callable[[str], QIcon] | None" = None
) -> "dict[str, QAction]":
    """Make one QAction a command and add it to the window, so that its keys work wherever the focus is.

    Raises KeyError when a command has no handler. The keys are those in use (keys_in_use).
    A key that a text field wants for itself never arrives here: the field takes it first.
    """
    from PySide6.QtGui import QAction

    from workbench.ui.keys_in_use import give_keys

    made = {}
    for command in COMMANDS:
        action = QAction(command.title, parent)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        if icons and command.icon:
            action.setIcon(icons(command.icon))
        action.setIconVisibleInMenu(bool(command.icon))
        action.triggered.connect(_ignoring_checked(handlers[command.id]))
        parent.addAction(action)
        made[command.id] = action
    give_keys(made)
    return made


def enable(made: "Mapping[str, QAction]", now: Circumstances) -> None:
    """Make exactly those commands available that can do something now."""
    for command in COMMANDS:
        made[command.id].setEnabled(now.allow(command))


def by_menu(menu: Menu) -> Iterable[Command]:
    """The commands of one menu, group by group, in the order of the table within each."""
    return sorted((command for command in COMMANDS if command.menu is menu), key=lambda command: command.group)


def _ignoring_checked(handler: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool) -> None:
        handler()

    return call
