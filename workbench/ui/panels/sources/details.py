"""One source beside the list: what is known of it, what can be done with it, and the claims that cite it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QPushButton, QVBoxLayout, QWidget

from workbench.domain.citing import SourceEntry
from workbench.ui.actions import BY_ID
from workbench.ui.flow import FlowLayout
from workbench.ui.heard import say_item_on_focus
from workbench.ui.key_cap import words
from workbench.ui.keys_in_use import hint_key
from workbench.ui.links import leads_out
from workbench.ui.panels.sources.citations import CitationDelegate, CitationsModel
from workbench.ui.source_words import source_type_words
from workbench.ui.terms import counted, day, host, number_of, one_line
from workbench.ui.theme import Theme, set_role


class SourceDetails(QFrame):
    """Shows only what it is told; emits what its buttons stand for and which claim is wanted."""

    asked = Signal(object)  # str: the id of a command
    claim_wanted = Signal(object)  # Citation

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "surface")
        self.title = words("", "heading", self)
        self.title.setWordWrap(True)
        self.meta = words("", "small", self)
        self.meta.setWordWrap(True)
        self.address = words("", "small", self)
        self.address.setWordWrap(True)
        self.same = words("", "strong-small", self)
        self.same.setWordWrap(True)
        self.origin = words("", "strong-small", self)
        self.origin.setWordWrap(True)
        self.compare = self._button("compare-origins", self.tr("Compare…"))
        self.join = self._button("join-sources", self.tr("Make one of them"))
        self.open = self._button("open-source", self.tr("Open"))
        self.copy = self._button("open-copy", self.tr("Saved copy"))
        self.edit = self._button("edit-source", self.tr("Edit…"))
        self.remove = self._button("remove", BY_ID["remove"].title)
        self.cited = words("", "strong", self)
        self.citations = CitationsModel(self)
        self.list = QListView(self)
        self.list.setModel(self.citations)
        self.list.setItemDelegate(CitationDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Claims that cite the source"))
        say_item_on_focus(self.list)
        self.list.activated.connect(lambda index: self.claim_wanted.emit(self.citations.citation(index.row())))
        set_role(self.list, "surface")
        theme.changed.connect(self.list.viewport().update)
        self._lay_out()
        self.show_entry(None, {}, read_only=True)

    def show_entry(
        self, entry: SourceEntry | None, titles: dict[str, str], *, read_only: bool, origin: tuple[str, ...] = ()
    ) -> None:
        """Show a source; titles names the others by their ids, origin those with the same origin, itself among them."""
        for part in (self.open, self.copy, self.edit, self.compare, self.remove):
            part.setVisible(entry is not None)
        if entry is None:
            for label in (self.title, self.meta, self.address, self.same, self.origin, self.cited):
                label.setText("")
            self.citations.show_citations(())
            self.join.setVisible(False)
            return
        source = entry.source
        self.title.setText(one_line(source.title, 400))
        saved = self.tr("saved copy") if source.snapshot else self.tr("no saved copy")
        accessed = self.tr("read {day}").replace("{day}", day(source.accessed)) if source.accessed else ""
        where = host(source.url)
        publisher = "" if source.publisher == where else one_line(source.publisher, 80)  # its address stands below
        known = (source_type_words()[source.type], publisher, day(source.published), accessed, saved)
        self.meta.setText("  ·  ".join(part for part in known if part))
        self.address.setText(self._address_words(source.url, where) if leads_out(source.url) else self.tr("No address: a file"))
        others = ", ".join(f"“{one_line(titles.get(other, '–'), 80)}”" for other in entry.same)
        self.same.setText(self.tr("The same source is there again: {others}").replace("{others}", others) if others else "")
        self.same.setVisible(bool(others))
        copies = ", ".join(f"“{one_line(titles.get(other, '–'), 80)}”" for other in origin if other != source.id)
        told = self.tr("{n} sources, 1 origin: the same text as {others}").replace("{n}", counted(len(origin)))
        self.origin.setText(told.replace("{others}", copies) if copies else "")
        self.origin.setVisible(bool(copies))
        self.open.setEnabled(leads_out(source.url))
        self.copy.setEnabled(source.snapshot is not None)
        self.join.setVisible(bool(others))
        self.join.setEnabled(not read_only)
        self.edit.setEnabled(not read_only)
        self.remove.setEnabled(not read_only)
        count = len(entry.citations)
        told = number_of(count, self.tr("Cited by 1 claim"), self.tr("Cited by {n} claims"))
        self.cited.setText(told if count else self.tr("No claim cites it"))
        self.citations.show_citations(entry.citations)
        if count:
            self.list.setCurrentIndex(self.citations.index(0))

    @staticmethod
    def _address_words(url: str | None, where: str) -> str:
        """The address, under its real host where it does not plainly begin with that."""
        shown = one_line(url, 300)
        after = shown.partition("://")[2]
        plain = after.startswith(where) and after[len(where) : len(where) + 1] in ("", "/", "?", "#")
        return shown if plain else f"{where}\n{shown}"

    def _button(self, name: str, text: str) -> QPushButton:
        command = BY_ID[name]
        button = QPushButton(text, self)
        button.setAccessibleName(command.title)
        set_role(button, "plain")
        hint_key(button, command.title, command.id)
        button.clicked.connect(lambda _checked: self.asked.emit(name))
        return button

    def _lay_out(self) -> None:
        buttons = FlowLayout(spacing=6)
        for button in (self.open, self.copy, self.edit, self.join, self.compare, self.remove):
            buttons.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 4)
        head.setSpacing(8)
        for part in (self.title, self.meta, self.address, self.same, self.origin):
            head.addWidget(part)
        head.addLayout(buttons)
        head.addSpacing(4)
        head.addWidget(self.cited)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
