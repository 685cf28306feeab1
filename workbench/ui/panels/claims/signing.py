"""Who signed the finding of the current claim, who found otherwise, and what is hidden until one has looked oneself."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.domain.signing import SecondLook, same_name
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.parts import label, link_button
from workbench.ui.session import Session
from workbench.ui.terms import day, one_line
from workbench.ui.values import Notice

translate = QCoreApplication.translate
LONGEST = 400  # characters of a second rationale shown on the card; the report holds the whole


class Signing(QWidget):
    """One line on the signature with what can be done about it, and a line for each second look; nothing where there is nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view: ClaimView | None = None
        self.told = label("", "small", wraps=True)
        self.sign = link_button("", "sign")
        self.sign.clicked.connect(lambda: session.sign())
        self.look = link_button(self.tr("Second look…"), "second-look")
        self.look.clicked.connect(lambda: self.choose_look())
        self.looks = label("", "small", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.told, 1)
        row.addWidget(self.look)
        row.addWidget(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.looks)

    def show_view(self, view: ClaimView) -> None:
        """Show another claim, or the same after a change."""
        self._view = view
        others = not view.to_review and not self._session.is_own(view)
        writes = not self._session.desk.store.read_only
        self.told.setText(self._standing(view))
        self.sign.setText(self.tr("Take the signature off") if view.signed else self.tr("Sign the finding"))
        self.sign.setVisible(writes and (others or view.signed is not None))
        self.look.setVisible(writes and others)
        self.looks.setText("\n".join(_look_words(look) for look in view.looks))
        self.looks.setVisible(bool(view.looks))
        self.setVisible(bool(self.told.text() or view.looks or others))

    def choose_look(self) -> None:
        """Let the analyst say by digit, arrows or mouse what they found themselves."""
        view = self._view
        if view is None:
            return
        if view.to_review or self._session.is_own(view):
            waits = self.tr("Nobody has found anything here yet: mark the claim, then somebody else can look at it again.")
            own_finding = self.tr("This finding is your own; a second look is for somebody else’s.")
            self._session.notice.emit(Notice(waits if view.to_review else own_finding))
            return
        own = next((look for look in view.looks if same_name(look.analyst, self._session.desk.analyst)), None)
        menu = QMenu(self)
        choices: list[Verdict | None] = [None, *Verdict]
        for digit, verdict in enumerate(choices):
            title = words.state_word(verdict, None) if verdict else self.tr("No second look")
            action = menu.addAction(f"&{digit}  {title}")
            action.setCheckable(True)
            action.setChecked((own.verdict if own else None) is verdict)
            action.triggered.connect(lambda _on=False, verdict=verdict: self._session.look(view.id, verdict))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.look.mapToGlobal(QPoint(0, self.look.height())))

    def _standing(self, view: ClaimView) -> str:
        if view.veiled:
            return self.tr("Somebody has found something here. It is hidden until you give your own finding.")
        if view.signed:
            told = self.tr("Signed by {who}, {day}").replace("{day}", day(view.signed.signed_at))
            return told.replace("{who}", one_line(view.signed.analyst, 60))
        if view.to_review or view.state is None:
            return ""
        if not self._session.is_own(view):
            return self.tr("Found by {who}, not signed").replace("{who}", one_line(view.state.analyst, 60))
        return self.tr("Not signed by anybody else yet") if self._session.signs else ""


def _look_words(look: SecondLook) -> str:
    finding = words.state_word(look.verdict, look.not_checkable)
    parts = [finding, words.reason_word(look.reason)] if look.reason else [finding]
    head = translate("SecondLook", "{who}: {finding}").replace("{finding}", words.SEPARATOR.join(parts))
    head = head.replace("{who}", one_line(look.analyst, 60))
    return f"{head}{words.SEPARATOR}{words.shortened(look.rationale, LONGEST)}" if look.rationale.strip() else head
