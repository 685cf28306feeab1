"""A report in blocks from its masthead to its journal entry: the one outline that paper, word processors and Markdown write."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.claim import ClaimView
from workbench.services.report.blocks import Block, Run, Table, claim_runs, label_run, quotation
from workbench.services.report.card import asked, card, kept, listed, named, waiting
from workbench.services.report.changes import corrected_line, kept_line, told_versions, version_line
from workbench.services.report.characters import isolated, marks_in, on_paper, web_link
from workbench.services.report.citation import copy_facts, work_facts
from workbench.services.report.directions import passage, sentence
from workbench.services.report.gate_words import article_lines, rule_lines, scale_lines, signed_of
from workbench.services.report.imprint import imprint
from workbench.services.report.marking import Paragraph as Line
from workbench.services.report.marking import paragraphs
from workbench.services.report.masthead import masthead
from workbench.services.report.outline import (
    NOT_CHECKABLE,
    STANDINGS,
    TO_REVIEW,
    CitedSource,
    Outline,
    capital,
    chain,
    count_parts,
    doubts,
    label,
    result_sentence,
    short,
    standing,
)
from workbench.services.report.renewals import renewed_line
from workbench.services.report.renewed import renewed
from workbench.services.report.scope import scope_line
from workbench.services.report.shelf_life import recheck_line
from workbench.services.report.strings import Words
from workbench.services.report.two_findings import undecided_line

MOST_AT_A_GLANCE = 300  # claims in the table before the article: a longer one is no glance any more


def prose(outline: Outline, words: Words) -> Iterator[Block | Table]:
    """Tell a report from its title to its journal entry; every text is as stored but for unseen characters, which become marks."""
    article, language = outline.article, outline.article.language
    yield _masthead(outline, words)
    yield Block((Run(on_paper(article.title).strip() or words("untitled"), language=language),), 1)
    yield Block((Run(result_sentence(outline.counts, words, partial=outline.dossier.partial)),), style="result")
    if scope := scope_line(outline, words):
        yield Block((Run(scope, bold=True),))
    if corrected := corrected_line(outline, words):
        yield Block((Run(corrected, bold=True),))
    if changed := renewed_line(outline, words):
        yield Block((Run(changed, bold=True),))
    if undecided := undecided_line(outline, words):
        yield Block((Run(undecided, bold=True),))
    if due := recheck_line(outline, words):
        yield Block((Run(due, bold=True),))
    yield from (Block((Run(sentence(line), bold=True),)) for line in article_lines(outline, words))
    yield _facts(outline, words)
    if outline.claims:
        parts = count_parts(outline.coverage, words, "coverage")
        told = words.count("coverage.of", len(outline.strip), parts=parts)
        yield Block((label_run(words("coverage"), words), Run(told)), style="coverage")
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
        if found := outline.waiting(name):
            yield Block((Run(words(name)),), 2)
            yield Block((Run(words(f"{name}.text")),))
            for view in found:
                yield from waiting(view, outline, words)
    if outline.dossier.requests:
        yield Block((Run(words("requests")),), 2)
        yield from asked(outline.dossier.requests, outline, words)
    yield from renewed(outline, words)
    yield Block((Run(words("sources")),), 2)
    if not outline.sources:
        yield Block((Run(words("sources.none")),), style="note")
    for one in outline.sources:
        yield from _source(one, words)
    yield from _closing(outline, words)


def _masthead(outline: Outline, words: Words) -> Block:
    head = masthead(outline, words)
    kind = (Run(f"  {head.kind}"),) if head.kind else ()
    return Block((Run(isolated(on_paper(head.name)), bold=True), *kind, Run(" · "), Run(on_paper(head.number))), style="masthead")


def _facts(outline: Outline, words: Words) -> Table:
    article = outline.article
    unknown = words("fact.unknown")
    outlet = Run(isolated(on_paper(article.outlet or "")) or unknown, link=web_link(article.url))
    author = ((words("fact.author"), Run(isolated(on_paper(article.author)))),) if article.author else ()
    name = outline.dossier.house.organisation
    house = ((words("house.organisation"), Run(isolated(on_paper(name)))),) if name.strip() else ()
    by = words.list([isolated(on_paper(one)) for one in outline.analysts])
    checked = ((words("fact.analyst"), Run(by)),) if by else ()
    told = signed_of(outline, words)
    signed = ((words("fact.signed"), Run(sentence(told))),) if told else ()
    made = ((words("fact.made"), Run(words.day(outline.changed_on))),) if outline.changed_on else ()
    rows = (
        (words("fact.outlet"), outlet),
        *author,
        (words("fact.published"), Run(on_paper(words.day(article.published)) or unknown)),
        (words("fact.language"), Run(on_paper(words.language_name(article.language)))),
        (words("fact.words"), Run(words.count("fact.words", article.words))),
        *house,
        *checked,
        *signed,
        *made,
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
        (Run("·" if view.number is None else str(view.number), bold=True, to=view.id),),
        (Run(on_paper(short(view.claim.restated or view.claim.quote, 110)), language=language),),
        (Run(isolated(on_paper(short(chain(view, words, outline.article.outlet)[0], 60)))),),
        (Run(on_paper(label(view, words)), bold=True, standing=name, sign=name),),
        (Run(str(len({one.source.id for one in view.evidence}))),),
    )


def _article(outline: Outline, words: Words) -> Iterator[Block]:
    yield Block((Run(words("article")),), 2)
    legend = (Run(words(f"verdict.{one}").lower() + (". " if one == STANDINGS[-1] else ", "), sign=one) for one in STANDINGS)
    only = (Run(" " + words("scope.marked")),) if outline.dossier.partial else ()
    yield Block((Run(words("article.legend.plain") + " "), *legend, *only), style="note")
    if found := doubts(outline.article, words):
        yield Block((Run(words("article.flags") + words("colon"), bold=True), Run(on_paper(" ".join(found)))), style="note")
    for line in paragraphs(outline):
        yield Block(tuple(_marked(line, outline.article.language)), style=line.kind)


def _marked(line: Line, language: str | None) -> Iterator[Run]:
    for piece in line.pieces:
        for mark in piece.begins:
            name = standing(mark.view)
            number = "" if mark.view.number is None else str(mark.view.number)
            yield Run(f"[{number}\u00a0", bold=True, standing=name, to=mark.view.id)
            yield Run("", bold=True, standing=name, sign=name, to=mark.view.id)
        lit = standing(piece.lit.view) if piece.lit else None
        yield Run(passage(piece.text), language=language, standing=lit)
        # An end says its number only where another claim is still open.
        nested = len(piece.marks) > 1
        for mark in piece.ends:
            yield Run(f" {mark.view.number or ''}]" if nested else "]", bold=True, standing=standing(mark.view))


def _source(cited: CitedSource, words: Words) -> Iterator[Block]:
    source = cited.source
    yield Block((Run(f"{cited.number}. "), *named(source, words, web_link(source.url) if source.untitled else None)), style="cited")
    # On paper a title leads nowhere: the address stands written out.
    address = None if source.untitled else web_link(source.url)
    told = listed(work_facts(source, words))
    yield Block((*told, *((Run(", "), Run(address, link=address)) if address else ()), Run(".")), style="told")
    of = tuple(claim_runs(cited.claims, words))
    more = tuple(run for run in kept(source, words, older=cited.older_copies, whole=True) if run.text)
    of = (replace(of[0], text=capital(of[0].text)), *of[1:])
    yield Block((*of, Run(" · " if copy_facts(source, words) else ". "), *more) if more else (*of, Run(".")), style="told")


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
    yield Block((Run(words("journal")),), 2, style="closing")
    named = {"journal.head": dossier.journal_head, "casebook": dossier.casebook_id, "text.fingerprint": dossier.article.snapshot}
    yield Block((Run(words.count("journal.entries", dossier.journal_count) + "."),))
    for key, value in named.items():
        yield Block((label_run(words(key), words), Run(on_paper(value), code=True)), style="item")
    yield Block((Run(words("proof.text", n=words.number(dossier.journal_count))),), style="note")
    if unseen := _unseen(outline):
        yield Block((Run(words.count("unseen", unseen)),), style="note")


def _changes(outline: Outline, words: Words) -> Iterator[Block]:
    if versions := told_versions(outline, words):
        yield Block((Run(words("changes")),), 2)
        yield Block((Run(kept_line(outline, words)),), style="note")
    for version in versions:
        yield Block((Run(version.title),), 3)
        if version.note:
            yield Block((Run(version.note, bold=True),))
        for one in version.changes:
            yield Block((label_run(one.claim, words), Run(one.text)), style="item")
            yield Block(tuple(quotation(short(one.quote, 110), words, outline.article.language, alone=True)), style="passage")
            if one.rationale:
                was = Run(words("change.before") + words("colon"))
                yield Block((was, *quotation(one.rationale, words, None)), style="told")


def _imprint(outline: Outline, words: Words) -> Iterator[Block]:
    if lines := imprint(outline.dossier.house, words):
        yield Block((Run(words("house")),), 2)
        yield from (Block((label_run(one.label, words), Run(on_paper(one.text), link=one.link)), style="item") for one in lines)


def _unseen(outline: Outline) -> int:
    """Count the characters that stand in the report as marks."""
    texts = [outline.article.text, *(view.rationale for view in outline.claims)]
    texts += [one.evidence.quote or "" for view in outline.claims for one in view.evidence]
    return sum(marks_in(text) for text in texts)
