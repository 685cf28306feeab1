"""What the viewer says in words: what is saved of a source, why nothing is, which pin it stands at."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from workbench.desk.pinning import PinView
from workbench.desk.saved_copies import PDF, SavedCopy
from workbench.domain.claim import ClaimView
from workbench.ui.recheck_words import fate_mark
from workbench.ui.terms import one_line, stance_word

translate = QCoreApplication.translate


def kind_words(copy: SavedCopy) -> str:
    """Name what kind of file was saved."""
    kinds = {
        PDF: translate("Viewer", "PDF"),
        "application/warc": translate("Viewer", "Web page"),
        "multipart/related": translate("Viewer", "Web page"),
        "text/html": translate("Viewer", "Web page"),
        "application/xhtml+xml": translate("Viewer", "Web page"),
        "text/plain": translate("Viewer", "Text"),
        "message/rfc822": translate("Viewer", "E-mail"),
        "text/csv": translate("Viewer", "Table"),
        "application/epub+zip": translate("Viewer", "E-book"),
    }
    media_type = copy.media_type or ""
    if copy.is_picture:
        return translate("Viewer", "Picture")
    if "spreadsheet" in media_type:
        return translate("Viewer", "Table")
    if "wordprocessing" in media_type or "opendocument.text" in media_type:
        return translate("Viewer", "Document")
    return kinds.get(media_type, translate("Viewer", "File"))


def title_words(copy: SavedCopy) -> str:
    """Name a source; what became of it stands first, where it is seen in a narrow window too."""
    title = one_line(copy.source.title, 200)
    return f"{fate} · {title}" if (fate := fate_mark(copy.source)) else title


def copy_words(copy: SavedCopy) -> str:
    """Say what is saved of a source, and when it was."""
    if copy.snapshot is None and copy.words is None:
        return ""
    parts = [kind_words(copy)]
    if copy.saved_at:
        moment = QDateTime.fromString(copy.saved_at, "yyyy-MM-ddTHH:mm:ss.zzzZ")
        moment = moment if moment.isValid() else QDateTime.fromString(copy.saved_at[:19], "yyyy-MM-ddTHH:mm:ss")
        day = QLocale().toString(moment.date(), "d MMM yyyy")
        parts.append(translate("Viewer", "saved on {day}").replace("{day}", day))
    if copy.pages:
        pages = translate("Viewer", "1 page") if len(copy.pages) == 1 else translate("Viewer", "{n} pages")
        parts.append(pages.replace("{n}", QLocale().toString(len(copy.pages))))
    if not copy.current:
        parts.append(translate("Viewer", "an earlier copy"))
    return " · ".join(parts)


def empty_words(copy: SavedCopy) -> str:
    """Say why there are no words to be shown, and what can be done."""
    if copy.why_empty == "unsaved" and copy.source.url:
        return translate("Viewer", "Nothing of this source is saved yet. Save its page to read and pin it here.")
    return {
        "unsaved": translate("Viewer", "Nothing of this source is saved: it was linked by its name alone."),
        "unread": translate("Viewer", "The file is saved as it came. No words could be read in it."),
        "forgotten": translate("Viewer", "What was saved of this source was forgotten for good."),
        "gone": translate("Viewer", "The saved copy is not in this casebook any more."),
        "damaged": translate("Viewer", "The saved copy is damaged and cannot be shown. Check the casebook to see what else is."),
    }.get(copy.why_empty or "", "")


def pin_words(view: PinView, at: int, count: int, number: str | None) -> str:
    """Say which pin of how many this is, what it says of which claim, and where it stands."""
    parts = [translate("Viewer", "Pin {at} of {count}").replace("{at}", str(at)).replace("{count}", str(count))]
    stance = stance_word(view.evidence.stance)
    parts.append(
        translate("Viewer", "{stance}, claim {n}").replace("{n}", number).replace("{stance}", stance) if number else stance
    )
    if not view.found:
        parts.append(translate("Viewer", "not found in this copy"))
    elif view.place and view.place.page:
        parts.append(translate("Viewer", "p. {n}").replace("{n}", str(view.place.page)))
    if view.place and view.place.moved:
        parts.append(translate("Viewer", "moved"))
    return " · ".join(parts)


def joined_words(view: PinView | None, claim: ClaimView | None) -> tuple[str, str]:
    """The words of the article that a pin is about, and those of the source that it quotes; both may be empty."""
    if view is None:
        return "", ""
    about = view.pin.words or (claim.claim.quote if claim else "")
    return one_line(about, 600), one_line(view.pin.quote, 600)


def count_words(count: int) -> str:
    """Say how many passages are pinned."""
    if not count:
        return translate("Viewer", "No passage is pinned yet. Select some words.")
    words = translate("Viewer", "1 passage is pinned.") if count == 1 else translate("Viewer", "{n} passages are pinned.")
    return words.replace("{n}", str(count))


def withheld_words(reason: str) -> str:
    """Say that a source must not be named in reports."""
    return translate("Viewer", "Withheld: {reason}. Reports do not name it.").replace("{reason}", one_line(reason, 80).rstrip("."))
