"""Screens of evidence, follow-up and the house: saved copies with pins, requests, origins, scale, rules, new versions."""

import tempfile
from pathlib import Path

from pausing import let_pass
from PySide6.QtCore import QCoreApplication, QMarginsF, QRect
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QMessageBox, QWidget
from screens import of_box, of_command, screen, settled, subject, until

from workbench.domain.enums import Channel, Stance, Verdict
from workbench.domain.gate import HouseRule, Need
from workbench.domain.scale import Rating
from workbench.domain.source import Source
from workbench.ui.actions import View
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.statistics.card import Card

SAID = "la promesse a été répétée trois fois en public"
LINES = tuple(f"Point {number}. Le comité a entendu que {SAID}, sans autre détail sur la date." for number in range(1, 16))
WIRE = (
    "Le port de Lormeau a rouvert lundi à midi, a dit la capitainerie. Onze navires attendaient au large depuis jeudi. "
    "Les pilotes ont repris leur service à l’aube, et le trafic sera normal mercredi au plus tard."
)
HOME = Path(tempfile.mkdtemp())


def work(window: MainWindow) -> None:
    """Bring the article of the other screens back, its claim with sources current."""
    window.coach.end()
    window.article.set_zoom(100)
    newest = next(entry for entry in window.session.desk.articles() if "Biden" in entry.title)
    if window.session.article.id != newest.id:
        window.session.show_article(newest.id)
    subject(window)


def linked(window: MainWindow, name: str, title: str, stance: Stance = Stance.SUPPORTS) -> Source:
    """Link a file of this folder to the current claim and save its copy."""
    desk, claim = window.session.desk, window.session.current
    change = desk.link(claim.id, str(HOME / name), title=title, stance=stance)
    if due := desk.to_capture(change):
        desk.snapshot(due.id)
    return next(one for one in desk.sources() if one.title == title)


def copy_of(window: MainWindow, source: Source) -> QWidget:
    """Open the saved copy of a source and wait until it is read."""
    window.session.show_copy(source.id)
    viewer = window.copies.viewer
    until(lambda: viewer.saved is not None and viewer.saved.source.id == source.id)
    let_pass(300)
    return viewer


def pinned(window: MainWindow, source: Source, stance: Stance) -> None:
    viewer = copy_of(window, source)
    at = viewer.saved.words.index(SAID, len(LINES[0]))
    window.session.pin(source.id, at, at + len(SAID), stance)
    copy_of(window, source)


def house_scale(window: MainWindow) -> None:
    """Give the casebook a scale of five labels."""
    words = (
        (Verdict.VERIFIED, "True", "Vrai"), (Verdict.VERIFIED, "Mostly true", "Plutôt vrai"),
        (Verdict.DISPUTED, "Misleading", "Trompeur"),
        (Verdict.DISPUTED, "False", "Faux"), (Verdict.UNVERIFIED, "Unproven", "Non établi"),
    )  # fmt: skip
    window.session.put_scale([Rating(f"r{at}", at, verdict, en, fr) for at, (verdict, en, fr) in enumerate(words)])


@screen("copy-text", every=True)
def _(window: MainWindow) -> None:
    work(window)
    text = "".join(f"<p>{line}</p>" for line in LINES)
    page = f"<html lang=fr><head><title>Séance</title></head><body><h1>Séance</h1>{text}</body></html>"
    (HOME / "seance.html").write_text(page, encoding="utf-8")
    source = linked(window, "seance.html", "Compte rendu de la séance (exemple)")
    pinned(window, source, Stance.SUPPORTS)


@screen("copy-text-selected")
def _(window: MainWindow) -> None:
    viewer = window.copies.viewer
    viewer.body.text.choose(0, 30)
    viewer.focus_body()


@screen("copy-pdf")
def _(window: MainWindow) -> None:
    writer = QPdfWriter(str(HOME / "acte.pdf"))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Serif", 11))
    for at, line in enumerate(LINES):
        painter.drawText(0, 600 + at * 500, line)
    painter.end()
    source = linked(window, "acte.pdf", "Acte du conseil (exemple)", Stance.CONTRADICTS)
    pinned(window, source, Stance.CONTRADICTS)
    let_pass(900)


@screen("copy-pdf-words")
def _(window: MainWindow) -> None:
    window.commands["turn-copy"].trigger()


@screen("copy-picture")
def _(window: MainWindow) -> None:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#c8d2dc"))
    painter = QPainter(image)
    painter.fillRect(QRect(80, 320, 740, 40), QColor("#5b6673"))
    painter.setFont(QFont("Noto Serif", 40))
    painter.drawText(120, 200, "PONT DE LORMEAU · 1901")
    painter.end()
    image.save(str(HOME / "plaque.png"))
    source = linked(window, "plaque.png", "Photo de la plaque (exemple)")
    copy_of(window, source)
    window.session.pin_picture(source.id, (1000, 2000, 8200, 3800), Stance.CONTEXT)
    copy_of(window, source)
    let_pass(600)


@screen("copy-none")
def _(window: MainWindow) -> None:
    item = next(one for one in window.session.current.evidence if one.source.url and "source-a" in one.source.url)
    window.session.show_copy(item.source.id)
    let_pass(600)


@screen("card-many-sources", every=True)
def _(window: MainWindow) -> None:
    window.copies.viewer.close_copy()
    work(window)


@screen("dialog-origins")
def _(window: MainWindow) -> QPixmap:
    work(window)
    for name in ("du quai", "de la rade"):
        (HOME / f"{name}.txt").write_text(f"Journal {name}. {WIRE}\n", encoding="utf-8")
        linked(window, f"{name}.txt", f"Journal {name} (exemple)")
    away = next(entry for entry in window.session.desk.articles() if entry.id != window.session.article.id)
    window.session.show_article(away.id)  # and back, to be read anew
    work(window)
    let_pass(800)
    return of_command(window, "compare-origins")


@screen("dialog-asked")
def _(window: MainWindow) -> QPixmap:
    view = window.session.current
    window.session.ask(
        view.claim.article_id,
        [view.id],
        "Mairie de Lormeau",
        channel=Channel.EMAIL,
        asked_at="2026-11-20T09:30",
        deadline="2026-11-24",
        question="Combien de fois la promesse a-t-elle été faite ?",
    )
    return of_command(window, "requests")


@screen("card-asked")
def _(window: MainWindow) -> None:
    work(window)


@screen("dialog-due")
def _(window: MainWindow) -> QPixmap:
    window.session.set_dates([window.session.current.id], "2026-06-01", "2026-11-01")
    return of_command(window, "recheck")


@screen("card-due")
def _(window: MainWindow) -> None:
    work(window)


@screen("dialog-scale-filled")
def _(window: MainWindow) -> QPixmap:
    house_scale(window)
    return of_command(window, "scale")


@screen("menu-rate")
def _(window: MainWindow) -> QPixmap:
    house_scale(window)
    work(window)
    return of_box(window.commands["rate"].trigger)


@screen("dialog-rules-filled")
def _(window: MainWindow) -> QPixmap:
    rules = [HouseRule("any:sign-off", Need.SIGN_OFF), HouseRule("disputed:sources", Need.SOURCES, Verdict.DISPUTED, 1, 2)]
    window.session.put_rules(rules)
    return of_command(window, "house-rules")


@screen("dialog-export-refused")
def _(window: MainWindow) -> QPixmap:
    work(window)
    return of_command(window, "export")


@screen("menu-second-look")
def _(window: MainWindow) -> QPixmap:
    window.session.desk.analyst = "L. Roy"
    work(window)
    return of_box(window.commands["second-look"].trigger)


@screen("card-second-look")
def _(window: MainWindow) -> None:
    window.session.look(window.session.current.id, Verdict.VERIFIED)
    work(window)


@screen("card-said")
def _(window: MainWindow) -> None:
    window.session.desk.analyst = "A. Martin"
    work(window)
    view = next(one for one in window.session.views if one.number == 13)
    from workbench.ui.values import Origin

    window.session.select(view.id, Origin.KEYS)
    window.commands["said-verified"].trigger()


@screen("dialog-forget")
def _(window: MainWindow) -> QPixmap:
    def look(dialog: QWidget) -> None:
        dialog.text.setText("Zelensky")
        dialog.look_button.click()
        until(lambda: dialog.found is not None)

    work(window)
    return of_command(window, "forget", look)


@screen("dialog-import-sources")
def _(window: MainWindow) -> QPixmap:
    from workbench.ui import import_offers

    entries = "".join(
        f"TY  - RPRT\nTI  - Rapport {at} sur le pont\nUR  - https://rapports.example/{at}\nER  - \n\n" for at in range(1, 9)
    )
    (HOME / "liste.ris").write_text(entries + entries[:80], encoding="utf-8")
    return of_box(lambda: import_offers.offer_list(window, HOME / "liste.ris"))


@screen("dialog-renewal-where")
def _(window: MainWindow) -> QPixmap:
    work(window)
    return of_command(window, "renew")


@screen("dialog-renewal")
def _(window: MainWindow) -> QPixmap:
    work(window)
    text = window.session.article.text.replace("à plusieurs reprises", "plus d’une fois").replace("Quelle folie !", "")
    QGuiApplication.clipboard().setText(text)

    from workbench.ui.dialogs.renewal import RenewalDialog

    let_pass(300)
    window.commands["renew"].trigger()
    asked = QCoreApplication.translate("Renewal", "The clipboard")
    box = next(one for one in window.findChildren(QMessageBox) if one.isVisible())
    next(one for one in box.buttons() if one.text() == asked).click()
    until(lambda: window.findChild(RenewalDialog) is not None)
    dialog = window.findChild(RenewalDialog)
    shown = settled(dialog)
    dialog.close()
    return shown


@screen("statistics-as-tables")
def _(window: MainWindow) -> None:
    window.show_view(View.STATISTICS)
    let_pass(300)
    for card in window.whole.statistics.findChildren(Card):
        card.switch.click()
