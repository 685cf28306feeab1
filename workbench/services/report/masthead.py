"""The head of a report, which says that it is one, whose and which, and what a file says of itself to those who look for it."""

from collections.abc import Iterable, Sequence

from workbench.domain.dossier import Dossier
from workbench.domain.records import dataclass
from workbench.services.report.characters import on_paper, one_line
from workbench.services.report.outline import STANDINGS, Outline, result_sentence
from workbench.services.report.strings import Words

MOST_KEYWORDS = 12


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who publishes (the report's own name where no house does), what it is (else empty), and its number, version and time."""

    name: str
    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file of reports says of itself; title is that of the article where there is one, made is RFC 3339."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    made: str


def masthead(outline: Outline, words: Words) -> Masthead:
    """Say whose report this is, which one, in which version, and when it was made."""
    dossier = outline.dossier
    house = dossier.house.organisation.strip()
    number = words(
        "report.line",
        id=dossier.article.id[-8:],
        version=outline.history[-1].number,
        moment=words.moment(dossier.made_at),
    )
    return Masthead(house or words("report"), words("report") if house else "", number)


def foot_line(dossiers: Sequence[Dossier], words: Words) -> str:
    """Say at the foot of each page whose report it is and where the journal stood; of several reports the first one's journal."""
    if not dossiers:
        return ""
    one = dossiers[0]
    head = masthead(Outline(one), words)
    parts = [head.name, words("report.short", id=one.article.id[-8:], version=Outline(one).history[-1].number)]
    journal = f"{words('journal')} {one.journal_count}, {one.journal_head[:16]}"
    return " · ".join(one_line(part) for part in (*(parts if len(dossiers) == 1 else parts[:1]), journal))


def properties(dossiers: Sequence[Dossier], words: Words) -> Properties:
    """Gather what the file of one or several reports says of itself; every text on one line, unseen characters as marks."""
    outlines = [Outline(one) for one in dossiers]
    houses = [one.house.organisation for one in dossiers]
    verdicts = [words(f"verdict.{name}") for name in STANDINGS[:3] if any(one.counts[name] for one in outlines)]
    outlets = [one.article.outlet or "" for one in dossiers]
    subject = words("reports")
    if len(outlines) == 1:
        subject = f"{words('report')}{words('colon')}{result_sentence(outlines[0].counts, words, partial=dossiers[0].partial)}"
    return Properties(
        title_of(dossiers, words),
        _each([*houses, *(name for one in outlines for name in one.analysts)]),
        subject,
        _each([words("keyword"), *houses, *outlets, *verdicts])[:MOST_KEYWORDS],
        max((one.made_at for one in dossiers), default=""),
    )


def title_of(dossiers: Sequence[Dossier], words: Words) -> str:
    """Name the document: the article's title, or what several reports are called."""
    return on_paper(dossiers[0].article.title).strip() or words("untitled") if len(dossiers) == 1 else words("reports")


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told for text in texts if (told := one_line(text))))
