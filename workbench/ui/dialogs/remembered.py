"""What is remembered of outlets' lines: which are the article and which are not, until it is forgotten."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from workbench.domain.article import LineRule
from workbench.ui.dialogs.room import make_room
from workbench.ui.key_cap import words
from workbench.ui.session import Session
from workbench.ui.terms import as_words, day, one_line
from workbench.ui.theme import set_role

translate = QCoreApplication.translate
RULE = Qt.ItemDataRole.UserRole + 1


def show_remembered(parent: QWidget, session: Session) -> None:
    """Show what is remembered, outlet by outlet; one line can be forgotten, which undo takes back."""
    dialog = Remembered(parent, session)
    dialog.exec()
    dialog.deleteLater()


class Remembered(QDialog):
    """A list of lines under their outlets, and a button that forgets the chosen one (Del)."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(translate("Remembered", "Remembered lines"))
        make_room(self, 620, 460)
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("Remembered", "Remembered lines"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self.list, "field")
        self.empty = words(
            translate("Remembered", "Nothing is remembered yet: bring a grey line back (B), or set a claim aside (A)."),
            "muted",
            self,
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.forget = QPushButton(translate("Remembered", "Forget"), self)
        self.forget.setShortcut("Del")
        self.forget.setToolTip(translate("Remembered", "The engine decides about this line again on the outlet’s next pages (Del)"))
        self.forget.clicked.connect(self._forget)
        self.list.currentItemChanged.connect(lambda _now, _before: self._judge())
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.forget, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(translate("Remembered", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        told = translate("Remembered", "When an article of these outlets is opened, its lines are read as you decided.")
        self.told = words(told, "small", self)
        layout.addWidget(self.told)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self._fill()

    def chosen(self) -> LineRule | None:
        """The chosen line."""
        item = self.list.currentItem()
        found = item.data(RULE) if item else None
        return found if isinstance(found, LineRule) else None

    def _fill(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        rules = self._session.line_rules()
        for outlet in sorted({rule.outlet for rule in rules}):
            head = QListWidgetItem(one_line(outlet, 80), self.list)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            for rule in rules:
                if rule.outlet == outlet:
                    item = QListWidgetItem(f"    {line_words(rule)}", self.list)
                    item.setData(RULE, rule)
                    item.setToolTip(as_words(origin_words(rule)))
        self.list.setVisible(bool(rules))
        self.told.setVisible(bool(rules))
        self.empty.setVisible(not rules)
        if rules:
            last = self.list.count() - 1
            at = min(max(row, 1), last)
            # The last line of an outlet may have gone, and the head of the next one stands there now.
            self.list.setCurrentRow(at if self.list.item(at).data(RULE) else min(at + 1, last))
        self._judge()

    def _judge(self) -> None:
        self.forget.setEnabled(self.chosen() is not None and not self._session.desk.store.read_only)

    def _forget(self) -> None:
        if rule := self.chosen():
            self._session.remove(rule.id)
            self._fill()


def line_words(rule: LineRule) -> str:
    """Say what is remembered of a line."""
    told = (
        translate("Remembered", "The article: “{line}”")
        if rule.kind.is_body
        else translate("Remembered", "Not the article: “{line}”")
    )
    return told.replace("{line}", one_line(rule.line, 200))


def origin_words(rule: LineRule) -> str:
    """Say who decided so, and when."""
    return f"{one_line(rule.analyst, 30)}, {day(rule.decided_at)}"
