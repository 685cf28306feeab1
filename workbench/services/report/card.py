"""The card of a claim in blocks: its words, what was found, what for and what against, who was asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.claim import ClaimView
from workbench.domain.pin import PinnedCopy
from workbench.domain.request import Request
from workbench.domain.source import EvidenceView, Source
from workbench.services.report.blocks import Block, Run, label_run, quotation
from workbench.services.report.changes import before_lines
from workbench.services.report.characters import isolated, on_paper, short_digest, web_link
from workbench.services.report.citation import Fact, copy_facts, remarks, work_facts
from workbench.services.report.directions import passage, sentence
from workbench.services.report.gate_words import dissent_lines, signed_line, unmet_lines
from workbench.services.report.outline import Outline, capital, chain, is_moved, label, passages, quoted, source_name, standing
from workbench.services.report.pinned import older_copies, pinned_words
from workbench.services.report.right_of_reply import told_requests
from workbench.services.report.said import said_lines
from workbench.services.report.shelf_life import fate_words, recheck_lines, shelf_lines
from workbench.services.report.strings import Words
from workbench.services.report.two_findings import rival_lines


def card(view: ClaimView, outline: Outline, words: Words) -> Iterator[Block]:
    """Tell one claim from its number to the earlier check it rests on."""
    claim, state, name = view.claim, view.state, standing(view)
    title = words("claim.unnumbered") if view.number is None else words("claim.number", number=view.number)
    verdict = Run(on_paper(label(view, words)), bold=True, standing=name, sign=name)
    yield Block((Run(title + words("colon")), verdict), 3, claim=view.id)
    if view.unsourced:
        yield Block((Run(words("no-source.text"), bold=True),), style="note")
    yield Block(
        (
            label_run(words("speaks"), words),
            Run(" → ".join(isolated(on_paper(one)) for one in chain(view, words, outline.article.outlet))),
        )
    )
    yield Block(tuple(quotation(claim.quote, words, outline.article.language, alone=True)), style="quote")
    if is_moved(view, outline.article.text):
        yield Block((Run(words("claim.moved")),), style="note")
    if claim.restated:
        yield Block((label_run(words("restated"), words), Run(isolated(on_paper(claim.restated)))))
    yield from _rivals(view, outline, words)
    if state and state.reason:
        yield Block((label_run(words("reason"), words), Run(words(f"reason.{state.reason.value}"))))
    if view.verdict and view.not_checkable:
        why = Run(words(f"not-checkable.{view.not_checkable.value}"))
        yield Block((label_run(words("verdict.not-checkable"), words), why))
    yield from (Block((Run(sentence(line)),), style="note") for line in before_lines(outline, view.id, words))
    if view.rationale.strip():
        yield from (Block((Run(passage(one)),)) for one in passages(view.rationale))
    else:
        yield Block((Run(words("rationale.none"), italic=True),))
    if state:
        yield Block((Run(sentence(words("judged", analyst=state.analyst, day=words.day(state.marked_at)))),), style="note")
    yield from (Block((Run(sentence(line), bold=True),), style="note") for line in recheck_lines(view, words))
    told = (
        *said_lines(view, words),
        *shelf_lines(view, words),
        signed_line(view, words),
        *unmet_lines(outline, view, words),
        *dissent_lines(view, words),
    )
    yield from (Block((Run(sentence(line)),), style="note") for line in told if line)
    if view.evidence:
        count = outline.sources_count(view, words)
        yield Block((Run(f"{words('evidence')} ({count})"),), 4)
        for one in view.evidence:
            yield from _evidence(one, words)
    if view.requests:
        yield Block((Run(words("requests")),), 4)
        yield from asked(view.requests, outline, words)
    yield from _earlier(view, outline, words)


def waiting(view: ClaimView, outline: Outline, words: Words) -> Iterator[Block]:
    """Tell a claim without a verdict, what was found on it, and who was asked about it."""
    why = words(f"not-checkable.{view.not_checkable.value}") if view.not_checkable else ""
    tail = ". ".join(part for part in (why, on_paper(view.rationale)) if part)
    number = "·" if view.number is None else str(view.number)
    told = (Run(f"{number} ", bold=True), *quotation(view.claim.quote, words, outline.article.language), Run(f" {tail}"))
    yield Block(told, style="entry", claim=view.id)
    yield from _rivals(view, outline, words)
    yield from (Block((Run(sentence(line)),), style="note") for line in before_lines(outline, view.id, words))
    for one in view.evidence:
        yield from _evidence(one, words)
    yield from asked(view.requests, outline, words)


def _rivals(view: ClaimView, outline: Outline, words: Words) -> Iterator[Block]:
    yield from (Block((Run(sentence(line), bold=True),), style="note") for line in rival_lines(view, outline, words))


def asked(requests: Sequence[Request], outline: Outline, words: Words) -> Iterator[Block]:
    """Tell who was asked for comment, and what came of it."""
    for one in told_requests(requests, outline.dossier.made_at, words):
        yield Block((Run(f"{sentence(one.asked)} "), Run(sentence(one.outcome), bold=one.overdue)), style="item")
        if one.answer:
            yield Block(tuple(quotation(one.answer, words, None, alone=True)), style="passage")


def named(source: Source, words: Words, link: str | None = None) -> Iterator[Run]:
    """Name a source by its title, which leads to it where a link is given, and say that it was corrected or withdrawn since."""
    yield Run(isolated(on_paper(source_name(source, words))), link=link)
    if fate := fate_words(source, words):
        yield from (Run(" ("), Run(fate, bold=True), Run(")"))


def listed(facts: Sequence[Fact], *, whole: bool = False) -> Iterator[Run]:
    """Set facts one after another, a comma between them; whole gives all of a fingerprint."""
    text = ""
    for at, fact in enumerate(facts):
        told = isolated(on_paper(fact.text))
        text += ", " if at else ""
        if fact.link:
            yield from (Run(text), Run(told, link=fact.link))
            text = ""
        else:
            text += told
        if fact.digest:
            yield from (Run(text + " "), Run(on_paper(fact.digest if whole else short_digest(fact.digest)), code=True))
            text = ""
    if text:
        yield Run(text)


def kept(source: Source, words: Words, *, older: Sequence[PinnedCopy] = (), whole: bool = False) -> Iterator[Run]:
    """Tell of a source when it was consulted, what was kept of it, whom it serves and what became of it."""
    facts = copy_facts(source, words, older=older)
    if facts:
        first = replace(facts[0], text=capital(facts[0].text)) if not whole else facts[0]
        yield from listed((first, *facts[1:]), whole=whole)
    told = " ".join(sentence(line) for line in remarks(source, words))
    yield Run((". " if facts and told else "." if facts else "") + told)


def _evidence(view: EvidenceView, words: Words) -> Iterator[Block]:
    source, evidence = view.source, view.evidence
    stance = evidence.stance.value
    yield Block(
        (Run(words(f"stance.{stance}") + words("colon"), bold=True, sign=stance), *named(source, words, web_link(source.url))),
        style="evidence",
    )
    if evidence.quote:
        yield Block(tuple(quotation(evidence.quote, words, None, alone=True)), style="passage")
    if pinned := pinned_words(view, words):
        yield Block((Run(sentence(pinned)),), style="told")
    work = (*listed(work_facts(source, words, locator=evidence.locator)), Run("."))
    if more := tuple(run for run in kept(source, words, older=older_copies(view)) if run.text):
        yield Block((*work, Run(" "), *more), style="told")
    else:
        yield Block(work, style="told")


def _earlier(view: ClaimView, outline: Outline, words: Words) -> Iterator[Block]:
    if earlier := outline.earlier(view):
        rating = earlier.rating or (words(f"verdict.{earlier.verdict.value}") if earlier.verdict else words("earlier.no-rating"))
        who = words("earlier.own") if earlier.own else earlier.publisher
        told = ", ".join(isolated(on_paper(part)) for part in (rating, words.day(earlier.day or earlier.date), who) if part)
        before, after = quoted(earlier.text, words)
        yield Block((Run(words("earlier")),), 4)
        text = Run(isolated(on_paper(earlier.text)), link=web_link(earlier.url), language=earlier.language)
        yield Block((Run(f"{words('earlier.rests')} {told}. {before}"), text, Run(after)))
