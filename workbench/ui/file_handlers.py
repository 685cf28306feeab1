"""The commands of the File menu: articles and casebooks in, copies and reports out."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QStandardPaths
from PySide6.QtGui import QGuiApplication

from workbench.domain.dossier import Dossier
from workbench.domain.enums import Shelf
from workbench.domain.errors import Refused
from workbench.ui.actions import View
from workbench.ui.clipboard import empty_data
from workbench.ui.dialogs import files
from workbench.ui.drops import lone_locations, web_address
from workbench.ui.keys_in_use import naming
from workbench.ui.pasting import pasted_name
from workbench.ui.values import Notice, Origin, Trouble

if TYPE_CHECKING:
    from workbench.ui.dialogs.export import ExportChoice
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


class FileHandlers:
    """Methods without arguments, one a command, on one window; the folder used last is offered again."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session
        self._folder: Path | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers of the commands about files."""
        return {
            "new-casebook": self._new_casebook,
            "open-casebook": self._open_casebook,
            "open-article": self._open_article,
            "new-from-clipboard": self._new_from_clipboard,
            "open-address": self._open_address,
            "paste": self._new_from_clipboard,
            "import-checks": self._import_checks,
            "import-sources": self._import_sources,
            "save": self._window.status.flash_saved,
            "save-copy": self._save_copy,
            "back-up": self._back_up,
            "verify": self._verify,
            "preview": self._preview,
            "export": self._export,
            "bundle": self._bundle,
            "print": self._print,
            "copy-text": partial(self._copy, "text"),
            "copy-html": partial(self._copy, "html"),
            "copy-claim-review": partial(self._copy, "claimreview"),
            "house-rules": self._house_rules,
            "scale": self._scale,
            "close-tab": self._window.close_current_tab,
            "quit": self._window.close,
        }

    def _new_casebook(self) -> None:
        suggested = self._here() / (translate("Window", "Casebook") + files.SUFFIX)
        if path := files.name_casebook(self._window, translate("Window", "New casebook"), suggested):
            self._window.casebook_wanted.emit(path)

    def _open_casebook(self) -> None:
        if path := files.choose_casebook(self._window, self._session.desk.path.parent):
            self._window.casebook_wanted.emit(path)

    def _open_article(self) -> None:
        if path := files.choose_article(self._window, self._here()):
            self._folder = path.parent
            self._session.open_location(str(path))

    def _new_from_clipboard(self) -> None:
        from workbench.ui.pictures import pasted

        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # None while the clipboard is empty
        if (picture := pasted(data)) and self._session.current and self._window.view is View.ARTICLE:
            self._session.link_picture(picture)
            return
        if locations := lone_locations(data):
            self._session.open_location(locations[0])
            return
        text = data.text() if data.hasText() else ""
        if text.strip():
            self._session.open_text(text, pasted_name(text))
        else:
            told = translate("Window", "The clipboard holds no text. Copy an article first, then press {key} again.")
            told = naming(told, "new-from-clipboard")
            self._session.notice.emit(Notice(told))

    def _open_address(self) -> None:
        """Ask for an address, the one on the clipboard offered, and read the page as a new article."""
        from workbench.ui.dialogs.filing import ask_line

        copied = web_address(QGuiApplication.clipboard().text().strip()) or ""
        title, label = translate("Window", "New from a web address"), translate("Window", "Web address")
        hint = translate("Window", "The page is fetched from the web once and kept; scripts in it are not run.")
        opening = translate("Window", "Open")
        given = ask_line(self._window, title, label, copied, hint=hint, judge=_address, yes=opening)
        if given and given.strip():
            self._session.open_location(_address(given))

    def _import_checks(self) -> None:
        if path := files.choose_checks(self._window, self._here()):
            self._folder = path.parent
            self._session.import_checks(path)

    def _import_sources(self) -> None:
        if path := files.choose_sources(self._window, self._here()):
            self._folder = path.parent
            from workbench.ui.import_offers import offer_list

            offer_list(self._window, path)

    def _save_copy(self) -> None:
        own = self._session.desk.path
        name = translate("Window", "{casebook} copy").replace("{casebook}", own.stem)
        suggested = self._here() / (name + (own.suffix or files.SUFFIX))
        path = files.name_casebook(self._window, translate("Window", "Save a copy"), suggested)
        if path:
            self._session.copy_to(path, translate("Window", "The copy was saved as {}.").format(path.name))

    def _back_up(self) -> None:
        own = self._session.desk.path
        folder = own.parent / "backups"
        stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
        path = folder / f"{own.stem}-{stamp}{own.suffix or files.SUFFIX}"
        self._session.copy_to(path, translate("Window", "The casebook was backed up to {}.").format(path))

    def _verify(self) -> None:
        from workbench.ui.outcome import tell_outcome

        self._session.verify(lambda outcome: tell_outcome(self._window, outcome))

    def _preview(self) -> None:
        """Open the live preview, or bring it to the front; it follows the shown article and every change."""
        from workbench.ui.preview import Preview

        self._session.about_to_change.emit()
        window = self._window
        shown = window.findChild(Preview)
        if shown is None:
            shown = Preview(self._session, window, self._go_to, self._export, self._print)
            shown.show()
        shown.raise_()
        shown.activateWindow()

    def _export(self) -> None:
        from workbench.ui.dialogs import export
        from workbench.ui.dialogs.export_scopes import scopes_of

        if dossier := self._dossier():
            language = export.report_language(self._session.settings.report_language)
            gather = partial(self._session.desk.dossier, dossier.article.id, dissent=True, origins=dossier.origins)
            named = gather(redact=False) if dossier.withheld else None
            scopes, collect = scopes_of(self._window), self._session.collect
            choice: ExportChoice | None = export.choose_export(
                self._window, dossier, language, self._here(), self._go_to, named, scopes, collect
            )
            if choice:
                self._folder = choice.outs[0].parent
                self._session.export(
                    list(choice.outs),
                    choice.language,
                    redact=choice.redact,
                    dissent=choice.dissent,
                    override=choice.override,
                    only=choice.only,
                )

    def _bundle(self) -> None:
        from workbench.services.report import safe_file_name
        from workbench.ui.dialogs.bundle import choose_bundle
        from workbench.ui.dialogs.export import report_language

        if dossier := self._dossier():
            suggested = self._here() / safe_file_name(dossier, ".bundle.zip")
            language = report_language(self._session.settings.report_language)
            withheld = sum(1 for source in self._session.sources() if source.withheld)
            count = len(self._session.library(Shelf.WORK, Shelf.ARCHIVE))
            choice = choose_bundle(self._window, suggested, language, count, withheld)
            if choice:
                self._folder = choice.out.parent
                self._session.bundle(choice.out, choice.language, everything=choice.everything, redact=choice.redact)

    def _print(self) -> None:
        from workbench.ui.dialogs.export import report_language
        from workbench.ui.printing import choose_printer, print_report

        if dossier := self._dossier():
            language = report_language(self._session.settings.report_language)
            print_report(self._window, dossier.without_dissent(), language, choose_printer)

    def _copy(self, kind: str) -> None:
        """Put the current claim on the clipboard, as text also where HTML is asked for."""
        from workbench.ui.dialogs.export import report_language

        self._session.about_to_change.emit()
        view, desk = self._session.current, self._session.desk
        if view is None:
            return
        language = report_language(self._session.settings.report_language)
        try:
            told = desk.copied(view.id, kind, language)
        except Refused as problem:
            self._session.trouble.emit(Trouble(str(problem)))
            return
        data = empty_data()
        data.setText(desk.copied(view.id, "text", language) if kind == "html" else told)
        if kind == "html":
            data.setData("text/html", told.encode())  # for the program it is pasted into; nothing here reads it
        QGuiApplication.clipboard().setMimeData(data)
        told = translate("Window", "Claim {n} is on the clipboard.").replace("{n}", str(view.number or "–"))
        self._session.notice.emit(Notice(told))

    def _house_rules(self) -> None:
        from workbench.ui.dialogs.house_rules import edit_rules

        self._session.about_to_change.emit()
        wanted = edit_rules(self._window, self._session.desk.rules())
        if wanted is not None:
            self._session.put_rules(wanted)

    def _scale(self) -> None:
        from workbench.ui.dialogs.scale import edit_scale

        self._session.about_to_change.emit()
        wanted = edit_scale(self._window, self._session.desk.scale())
        if wanted is not None:
            self._session.put_scale(wanted)

    def _dossier(self) -> Dossier | None:
        """What the report of the shown article needs; None, and told, where findings are hidden from whoever asks."""
        self._session.about_to_change.emit()
        article = self._session.article
        session = self._session
        if article is None:
            return None
        dossier = session.desk.dossier(article.id, dissent=True, origins=session.origins_of_shown())
        try:
            session.desk.refuse_veiled([dossier])  # before anything is asked
        except Refused as problem:
            session.trouble.emit(Trouble(str(problem)))
            return None
        return dossier

    def _go_to(self, claim_id: str) -> None:
        if self._session.view(claim_id) is None:  # a report of several articles
            self._window.go_to_claim(self._session.desk.claim(claim_id).claim.article_id, claim_id)
            return
        self._window.show_claims()
        self._session.select(claim_id, Origin.KEYS)

    def _here(self) -> Path:
        return self._folder or _documents()


def _address(given: str) -> str:
    """The address that was typed, https where no scheme was; raises Refused for what is no address."""
    typed = given.strip()
    if not typed:
        return ""  # nothing was typed yet
    address = web_address(typed if "://" in typed else f"https://{typed}")
    if address is None or " " in typed:
        raise Refused("This is no web address. Nothing was changed; write it like https://news.example/page.")
    return address


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(found) if found else Path.home()
    return folder if folder.is_dir() else Path.home()
