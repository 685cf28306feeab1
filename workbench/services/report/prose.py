"""A report as headings, paragraphs, lists and tables: what the word processors' formats and the printed page have in common."""

import re
from collections.abc import Iterator, Sequence

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.records import dataclass
from workbench.domain.request import Request
from workbench.domain.source import EvidenceView
from workbench.services.report.changes import before_lines, corrected_line, told_versions, version_line
from workbench.services.report.characters import marks_in, on_paper, web_link
from workbench.services.report.gate_words import dissent_lines, rule_lines, scale_lines, signed_line, signers, unmet_lines
from workbench.services.report.imprint import imprint
from workbench.services.report.marking import Paragraph as Line
from workbench.services.report.marking import paragraphs
from workbench.services.report.outline import (
    NOT_CHECKABLE,
    STANDINGS,
    TO_REVIEW,
    CitedSource,
    Outline,
    chain,
    count_parts,
    doubts,
    is_moved,
    label,
    names,
    quoted,
    result_sentence,
    short,
    standing,
)
from workbench.services.report.pinned import pinned_words
from workbench.services.report.right_of_reply import told_requests
from workbench.services.report.said import said_lines
from workbench.services.report.shelf_life import fate_words, recheck_line, recheck_lines, shelf_lines
from workbench.services.report.strings import Words
from workbench.services.report.tints import SIGNS

MOST_AT_A_GLANCE = 300  # claims in the table before the article: a longer one is no glance any more


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look; link is an http(s) address in ASCII, language a code, standing a verdict whose tint it has.

    sign names the verdict or stance whose sign stands before the text.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str | None = None
    language: str | None = None
    standing: str | None = None
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 1 to 4), else a paragraph (level 0); style is body, result, headline, furniture, quote, note or item.

    claim is the id of the claim whose card begins, or that waits here.
    """

    runs: tuple[Run, ...]
    level: int = 0
    style: str = "body"
    claim: str | None = None


def shown(run: Run) -> str:
    """Give the text of a run with its sign as a character before it."""
    return f"{SIGNS[run.sign]} {run.text}" if run.sign else run.text


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings; the first cell of each row names the row."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


def title_of(dossiers: Sequence[Dossier], words: Words) -> str:
    """Name the document: the article's title, or what several reports are called."""
    return on_paper(dossiers[0].article.title).strip() or words("untitled") if len(dossiers) == 1 else words("reports")


def prose(outline: Outline, words: Words) -> Iterator[Block | Table]:
    """Tell a report from its title to its journal entry; every text is as stored but for unseen characters, which become marks."""
    article, language = outline.article, outline.article.language
    yield Block((Run(on_paper(article.title).strip() or words("untitled"), language=language),), 1)
    yield Block((Run(result_sentence(outline.counts, words)),), style="result")
    if corrected := corrected_line(outline, words):
        yield Block((Run(corrected, bold=True),))
    if due := recheck_line(outline, words):
        yield Block((Run(due, bold=True),))
    yield _facts(outline, words)
    if outline.claims:
        coverage = count_parts(outline.coverage, words, "coverage")
        yield Block((Run(words("coverage") + words("colon"), bold=True), Run(f"{coverage}.")))
        if len(outline.claims) <= MOST_AT_A_GLANCE:
            yield _glance(outline, words)
    yield from _changes(outline, words)
    yield from _article(outline, words)
    yield Block((Run(words("cards")),), 2)
    if not outline.rated:
        yield Block((Run(words("cards.none")),), style="note")
    for view in outline.rated:
        yield from card(view, outline, words)
    for name in (NOT_CHECKABLE, TO_REVIEW):
        if waiting := outline.standing_at(name):
            yield Block((Run(words(name)),), 2)
            yield Block((Run(words(f"{name}.text")),))
            for view in waiting:
                yield _waiting(view, outline, words)
                yield from _requests(view.requests, outline, words)
    if outline.dossier.requests:
        yield Block((Run(words("requests")),), 2)
        yield from _requests(outline.dossier.requests, outline, words)
    yield Block((Run(words("sources")),), 2)
    if not outline.sources:
        yield Block((Run(words("sources.none")),), style="note")
    yield from (_source(one, words) for one in outline.sources)
    yield from _closing(outline, words)


def _facts(outline: Outline, words: Words) -> Table:
    article = outline.article
    unknown = words("fact.unknown")
    outlet = Run(on_paper(article.outlet or "") or unknown, link=web_link(article.url))
    author = ((words("fact.author"), Run(on_paper(article.author))),) if article.author else ()
    name = outline.dossier.house.organisation
    house = ((words("house.organisation"), Run(on_paper(name))),) if name.strip() else ()
    names_of = signers(outline.claims)
    signed = ((words("fact.signed"), Run(on_paper(words.list(names_of)))),) if names_of else ()
    rows = (
        (words("fact.outlet"), outlet),
        *author,
        (words("fact.published"), Run(on_paper(words.day(article.published)) or unknown)),
        (words("fact.language"), Run(on_paper(words.language_name(article.language)))),
        (words("fact.words"), Run(words.count("fact.words", article.words))),
        *house,
        (words("fact.analyst"), Run(on_paper(words.list(outline.analysts)))),
        *signed,
        (words("fact.made"), Run(words.moment(outline.dossier.made_at))),
        (words("version"), Run(version_line(outline, words))),
    )
    header = (words("facts.fact"), words("facts.value"))
    return Table(words("facts"), header, tuple(((Run(name, bold=True),), (value,)) for name, value in rows))


def _glance(outline: Outline, words: Words) -> Table:
    header = tuple(words(f"glance.{name}") for name in ("number", "claim", "speaker", "verdict", "sources"))
    rows = tuple(_glance_row(view, outline, words) for view in outline.claims)
    return Table(words("glance"), header, rows)


def _glance_row(view: ClaimView, outline: Outline, words: Words) -> tuple[tuple[Run, ...], ...]:
    name = standing(view)
    language = None if view.claim.restated else outline.article.language
    return (
        (Run("·" if view.number is None else str(view.number), bold=True),),
        (Run(on_paper(short(view.claim.restated or view.claim.quote, 110)), language=language),),
        (Run(on_paper(short(chain(view, words)[0], 60))),),
        (Run(on_paper(label(view, words)), bold=True, standing=name, sign=name),),
        (Run(str(len({one.source.id for one in view.evidence}))),),
    )


def _article(outline: Outline, words: Words) -> Iterator[Block]:
    yield Block((Run(words("article")),), 2)
    legend = (Run(words(f"verdict.{one}").lower() + (". " if one == STANDINGS[-1] else ", "), sign=one) for one in STANDINGS)
    yield Block((Run(words("article.legend.plain") + " "), *legend), style="note")
    if found := doubts(outline.article, words):
        yield Block((Run(words("article.flags") + words("colon"), bold=True), Run(on_paper(" ".join(found)))), style="note")
    for line in paragraphs(outline):
        yield Block(tuple(_marked(line, outline.article.language)), style=line.kind)


def _marked(line: Line, language: str | None) -> Iterator[Run]:
    for piece in line.pieces:
        for mark in piece.begins:
            name = standing(mark.view)
            number = "" if mark.view.number is None else str(mark.view.number)
            yield Run(f"[{number}\u00a0", bold=True, standing=name)
            yield Run("", bold=True, standing=name, sign=name)
        lit = standing(piece.lit.view) if piece.lit else None
        yield Run(on_paper(piece.text), language=language, standing=lit)
        yield from (Run("]", bold=True, standing=standing(mark.view)) for mark in piece.ends)


def card(view: ClaimView, outline: Outline, words: Words) -> Iterator[Block]:
    """Tell one claim from its number to the earlier check it rests on."""
    claim, state, name = view.claim, view.state, standing(view)
    title = words("claim.unnumbered") if view.number is None else words("claim.number", number=view.number)
    verdict = Run(on_paper(label(view, words)), bold=True, standing=name, sign=name)
    yield Block((Run(title + words("colon")), verdict), 3, claim=view.id)
    if view.unsourced:
        yield Block((Run(words("no-source") + ". ", bold=True), Run(words("no-source.text"))), style="note")
    yield Block((_label(words("speaks"), words), Run(on_paper(" → ".join(chain(view, words))))))
    yield Block(tuple(_quoted(claim.quote, words, outline.article.language)), style="quote")
    if is_moved(view, outline.article.text):
        yield Block((Run(words("claim.moved")),), style="note")
    if claim.restated:
        yield Block((_label(words("restated"), words), Run(on_paper(claim.restated))))
    if state and state.reason:
        yield Block((_label(words("reason"), words), Run(words(f"reason.{state.reason.value}"))))
    yield from (Block((Run(line),), style="note") for line in before_lines(outline, view.id, words))
    if view.rationale.strip():
        yield from (Block((Run(on_paper(one)),)) for one in re.split(r"(?:\r\n?|\n)\s*", view.rationale.strip()) if one.strip())
    else:
        yield Block((Run(words("rationale.none"), italic=True),))
    if state:
        yield Block((Run(words("judged", analyst=on_paper(state.analyst), day=words.day(state.marked_at))),), style="note")
    yield from (Block((Run(on_paper(line), bold=True),), style="note") for line in recheck_lines(view, words))
    told = (
        *said_lines(view, words),
        *shelf_lines(view, words),
        signed_line(view, words),
        *unmet_lines(outline, view, words),
        *dissent_lines(view, words),
    )
    yield from (Block((Run(on_paper(line)),), style="note") for line in told if line)
    if view.evidence:
        count = outline.sources_count(view, words)
        yield Block((Run(f"{words('evidence')} ({count})"),), 4)
        for one in view.evidence:
            yield Block(tuple(_evidence(one, words)), style="item")
    if view.requests:
        yield Block((Run(words("requests")),), 4)
        yield from _requests(view.requests, outline, words)
    yield from _earlier(view, outline, words)


def _requests(requests: Sequence[Request], outline: Outline, words: Words) -> Iterator[Block]:
    for one in told_requests(requests, outline.dossier.made_at, words):
        answer = (Run(" "), *_quoted(one.answer, words, None)) if one.answer else ()
        yield Block((Run(f"{on_paper(one.asked)} "), Run(on_paper(one.outcome), bold=one.overdue), *answer), style="item")


def _earlier(view: ClaimView, outline: Outline, words: Words) -> Iterator[Block]:
    if earlier := outline.earlier(view):
        rating = earlier.rating or (words(f"verdict.{earlier.verdict.value}") if earlier.verdict else words("earlier.no-rating"))
        who = words("earlier.own") if earlier.own else earlier.publisher
        told = ", ".join(on_paper(part) for part in (rating, words.day(earlier.day or earlier.date), who) if part)
        before, after = quoted(earlier.text, words)
        yield Block((Run(words("earlier")),), 4)
        text = Run(on_paper(earlier.text), link=web_link(earlier.url), language=earlier.language)
        yield Block((Run(f"{words('earlier.rests')} {told}. {before}"), text, Run(after)))


def _evidence(view: EvidenceView, words: Words) -> Iterator[Run]:
    source, evidence = view.source, view.evidence
    stance = evidence.stance.value
    yield Run(words(f"stance.{stance}") + words("colon"), bold=True, sign=stance)
    yield Run(on_paper(source.title or source.url or source.key), link=web_link(source.url))
    if evidence.quote:
        yield Run(" ")
        yield from _quoted(evidence.quote, words, None)
    if evidence.locator:
        yield Run(f" ({on_paper(evidence.locator)})")
    if pinned := pinned_words(view, words):
        yield Run(f". {on_paper(pinned).removesuffix('.')}")
    parts = [
        fate_words(source, words),
        source.publisher,
        words(f"source.{source.type.value}"),
        words.dated("published", source.published) if source.published else None,
        words.dated("accessed", source.accessed) if source.accessed else words("not-accessed"),
    ]
    yield Run(". " + ", ".join(on_paper(part) for part in parts if part) + ", ")
    yield from _archived(source.snapshot, words)


def _waiting(view: ClaimView, outline: Outline, words: Words) -> Block:
    why = words(f"not-checkable.{view.not_checkable.value}") if view.not_checkable else ""
    tail = ". ".join(part for part in (why, on_paper(view.rationale)) if part)
    number = "·" if view.number is None else str(view.number)
    told = (Run(f"{number} ", bold=True), *_quoted(view.claim.quote, words, outline.article.language), Run(f" {tail}"))
    return Block(told, style="item", claim=view.id)


def _source(cited: CitedSource, words: Words) -> Block:
    source = cited.source
    parts = [
        fate_words(source, words),
        source.publisher,
        words.day(source.published) if source.published else None,
        names(cited.claims, words),
    ]
    told = ", ".join(on_paper(part) for part in parts if part)
    name = Run(on_paper(source.title or source.url or source.key), link=web_link(source.url))
    return Block((Run(f"{cited.number}. "), name, Run(f", {told}, "), *_archived(source.snapshot, words)), style="item")


def _closing(outline: Outline, words: Words) -> Iterator[Block]:
    dossier = outline.dossier
    yield Block((Run(words("method")),), 2)
    for name in STANDINGS:
        title = Run(words(f"verdict.{name}") + words("colon"), bold=True, standing=name, sign=name)
        yield Block((title, Run(words(f"method.{name}"))), style="item")
    yield Block((Run(words("method.text")),))
    if lines := scale_lines(outline, words):
        yield Block((Run(words("scale.text")),))
        yield from (Block((Run(on_paper(line)),), style="item") for line in lines)
    if lines := rule_lines(outline, words):
        yield Block((Run(words("rules.text")),))
        yield from (Block((Run(on_paper(line)),), style="item") for line in lines)
    if outline.shares_origins:
        yield Block((Run(words("method.origins")),))
    yield from _imprint(outline, words)
    yield Block((Run(words("journal")),), 2)
    named = {"journal.head": dossier.journal_head, "casebook": dossier.casebook_id, "text.fingerprint": dossier.article.snapshot}
    yield Block((Run(words.count("journal.entries", dossier.journal_count) + "."),))
    for key, value in named.items():
        yield Block((_label(words(key), words), Run(on_paper(value), code=True)), style="item")
    yield Block((Run(words("proof.text", n=words.number(dossier.journal_count))),), style="note")
    if unseen := _unseen(outline):
        yield Block((Run(words.count("unseen", unseen)),), style="note")


def _changes(outline: Outline, words: Words) -> Iterator[Block]:
    if versions := told_versions(outline, words):
        yield Block((Run(words("changes")),), 2)
        yield Block((Run(words("changes.text")),), style="note")
    for version in versions:
        yield Block((Run(version.title),), 3)
        if version.note:
            yield Block((Run(version.note, bold=True),))
        for one in version.changes:
            quote = _quoted(short(one.quote, 110), words, outline.article.language)
            was = (Run(f" {words('change.before')}{words('colon')}"), *_quoted(one.rationale, words, None)) if one.rationale else ()
            yield Block((_label(one.claim, words), Run(f"{one.text} "), *quote, *was), style="item")


def _imprint(outline: Outline, words: Words) -> Iterator[Block]:
    if lines := imprint(outline.dossier.house, words):
        yield Block((Run(words("house")),), 2)
        yield from (Block((_label(one.label, words), Run(on_paper(one.text), link=one.link)), style="item") for one in lines)


def _unseen(outline: Outline) -> int:
    """Count the characters that stand in the report as marks."""
    texts = [outline.article.text, *(view.rationale for view in outline.claims)]
    texts += [one.evidence.quote or "" for view in outline.claims for one in view.evidence]
    return sum(marks_in(text) for text in texts)


def _archived(snapshot: str | None, words: Words) -> Iterator[Run]:
    if snapshot:
        yield Run(words("archive") + " ")
        yield Run(on_paper(snapshot), code=True)
    else:
        yield Run(words("no-archive"))


def _quoted(text: str, words: Words, language: str | None) -> Iterator[Run]:
    before, after = quoted(text, words)
    yield from (run for run in (Run(before), Run(on_paper(text), language=language), Run(after)) if run.text)


def _label(name: str, words: Words) -> Run:
    return Run(name + words("colon"), bold=True)
