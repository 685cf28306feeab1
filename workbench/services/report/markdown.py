"""Reports as Markdown (CommonMark): every text escaped, so that none can turn into markup, a link or an image."""

import re
from collections.abc import Iterator, Sequence

from workbench.domain.claim import ClaimView
from workbench.domain.dossier import Dossier
from workbench.domain.request import Request
from workbench.domain.source import EvidenceView
from workbench.services.report.changes import ToldChange, before_lines, corrected_line, told_versions, version_line
from workbench.services.report.characters import one_line, web_link
from workbench.services.report.gate_words import dissent_lines, rule_lines, scale_lines, signed_line, signers, unmet_lines
from workbench.services.report.imprint import imprint
from workbench.services.report.marking import Paragraph, paragraphs
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
from workbench.services.report.strings import Words, words_in
from workbench.services.report.tints import SIGNS


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write several reports as one Markdown file in UTF-8, a rule between them."""
    words = words_in(language)
    reports = ["\n\n".join(_report(Outline(dossier), words)) for dossier in dossiers]
    return ("\n\n---\n\n".join(reports) + "\n").encode("utf-8", "backslashreplace")


def escaped(text: str) -> str:
    """Write a text on one line so that Markdown shows it as it is; unseen characters become marks such as ⟦U+202E⟧."""
    flat = re.sub(r"([\\`*_{}\[\]<>#|~&$^=!])", r"\\\1", one_line(text))
    # What would start a list, a rule or an underline at the beginning of a line.
    return re.sub(r"^([-+]|\d+(?=[.)]))", lambda match: "\\" + match[0] if match[0] in "-+" else match[0] + "\\", flat)


def _report(outline: Outline, words: Words) -> Iterator[str]:
    article = outline.article
    yield f"# {escaped(article.title) or words('untitled')}"
    yield result_sentence(outline.counts, words)
    if corrected := corrected_line(outline, words):
        yield f"**{corrected}**"
    if due := recheck_line(outline, words):
        yield f"**{due}**"
    yield "\n".join(f"- {name}{words('colon')}{value}" for name, value in _facts(outline, words))
    if outline.claims:
        yield f"**{words('coverage')}**{words('colon')}{count_parts(outline.coverage, words, 'coverage')}."
    yield from _changes(outline, words)
    yield f"## {words('article')}"
    yield words("article.legend") + " " + ", ".join(f"{SIGNS[one]} {words(f'verdict.{one}').lower()}" for one in STANDINGS) + "."
    if found := doubts(article, words):
        yield f"**{words('article.flags')}**{words('colon')}" + " ".join(escaped(one) for one in found)
    for paragraph in paragraphs(outline):
        yield _paragraph(paragraph)
    yield f"## {words('cards')}"
    if not outline.rated:
        yield words("cards.none")
    for view in outline.rated:
        yield from _card(view, outline, words)
    for name in (NOT_CHECKABLE, TO_REVIEW):
        if waiting := outline.standing_at(name):
            yield f"## {words(name)}"
            yield words(f"{name}.text")
            yield "\n".join(
                line for view in waiting for line in (_waiting(view, words), *_requests(view.requests, outline, words, "  "))
            )
    if outline.dossier.requests:
        yield f"## {words('requests')}"
        yield "\n".join(_requests(outline.dossier.requests, outline, words))
    yield f"## {words('sources')}"
    yield "\n".join(_source(one, words) for one in outline.sources) or words("sources.none")
    yield from _method(outline, words)
    yield from _imprint(outline, words)
    yield from _journal(outline.dossier, words)


def _facts(outline: Outline, words: Words) -> Iterator[tuple[str, str]]:
    article, dossier = outline.article, outline.dossier
    outlet = escaped(article.outlet) if article.outlet else words("fact.unknown")
    yield words("fact.outlet"), outlet
    if link := web_link(article.url):
        yield "URL", f"<{link}>"
    if article.author:
        yield words("fact.author"), escaped(article.author)
    yield words("fact.published"), escaped(words.day(article.published)) or words("fact.unknown")
    yield words("fact.language"), escaped(words.language_name(article.language))
    yield words("fact.words"), words.count("fact.words", article.words)
    if dossier.house.organisation:
        yield words("house.organisation"), escaped(dossier.house.organisation)
    yield words("fact.analyst"), words.list([escaped(one) for one in outline.analysts])
    if signed := signers(outline.claims):
        yield words("fact.signed"), words.list([escaped(one) for one in signed])
    yield words("fact.made"), words.moment(dossier.made_at)
    yield words("version"), version_line(outline, words)


def _paragraph(paragraph: Paragraph) -> str:
    # Claims are bracketed; an end says its number only where another claim is still open.
    parts = []
    for piece in paragraph.pieces:
        for mark in piece.begins:
            number = "" if mark.view.number is None else str(mark.view.number)
            parts.append(f"\\[**{number} {SIGNS[standing(mark.view)]}** ")
        # Each piece is escaped by itself; its outer blanks are what separates it from the next.
        before, after = piece.text[:1].isspace(), piece.text[-1:].isspace()
        parts.append(" " * before + escaped(piece.text) + " " * after)
        parts.extend("\\]" if len(piece.marks) == 1 else f" **{mark.view.number or ''}**\\]" for mark in piece.ends)
    text = re.sub(r" {2,}", " ", "".join(parts)).strip()
    return {"headline": f"**{text}**" if "**" not in text else text, "furniture": f"> {text}"}.get(paragraph.kind, text)


def _card(view: ClaimView, outline: Outline, words: Words) -> Iterator[str]:
    claim, state, name = view.claim, view.state, standing(view)
    title = words("claim.unnumbered") if view.number is None else words("claim.number", number=view.number)
    yield f"### {title}{words('colon')}{SIGNS[name]} {escaped(label(view, words))}"
    if view.unsourced:
        yield f"**{words('no-source')}.** {words('no-source.text')}"
    yield f"{words('speaks')}{words('colon')}" + " → ".join(escaped(one) for one in chain(view, words))
    yield "> " + _quoted(claim.quote, words)
    if is_moved(view, outline.article.text):
        yield words("claim.moved")
    if claim.restated:
        yield f"**{words('restated')}**{words('colon')}{escaped(claim.restated)}"
    if state and state.reason:
        yield f"**{words('reason')}**{words('colon')}{words(f'reason.{state.reason.value}')}"
    yield from before_lines(outline, view.id, words)
    yield from _blocks(view.rationale) if view.rationale.strip() else [f"*{words('rationale.none')}*"]
    if state:
        yield words("judged", analyst=escaped(state.analyst), day=words.day(state.marked_at))
    yield from (f"**{escaped(line)}**" for line in recheck_lines(view, words))
    beside = [
        *said_lines(view, words),
        *shelf_lines(view, words),
        signed_line(view, words),
        *unmet_lines(outline, view, words),
        *dissent_lines(view, words),
    ]
    yield from (escaped(line) for line in beside if line)
    if view.evidence:
        yield f"#### {words('evidence')} ({outline.sources_count(view, words)})"
        yield "\n".join(_evidence(one, words) for one in view.evidence)
    if view.requests:
        yield f"#### {words('requests')}"
        yield "\n".join(_requests(view.requests, outline, words))
    if earlier := outline.earlier(view):
        rating = earlier.rating or (words(f"verdict.{earlier.verdict.value}") if earlier.verdict else words("earlier.no-rating"))
        who = words("earlier.own") if earlier.own else earlier.publisher
        before, after = quoted(earlier.text, words)
        yield f"#### {words('earlier')}"
        told = ", ".join(escaped(part) for part in (rating, words.day(earlier.day or earlier.date), who) if part)
        yield f"{words('earlier.rests')} {told}. {before}{_linked(earlier.text, earlier.url)}{after}"


def _requests(requests: Sequence[Request], outline: Outline, words: Words, indent: str = "") -> Iterator[str]:
    for one in told_requests(requests, outline.dossier.made_at, words):
        outcome = f"**{escaped(one.outcome)}**" if one.overdue else escaped(one.outcome)
        answer = f" {_quoted(one.answer, words)}" if one.answer else ""
        yield f"{indent}- {escaped(one.asked)} {outcome}{answer}"


def _blocks(text: str) -> Iterator[str]:
    for block in re.split(r"(?:\r\n?|\n)\s*", text.strip()):
        if block.strip():
            yield escaped(block)


def _evidence(view: EvidenceView, words: Words) -> str:
    source, evidence = view.source, view.evidence
    stance = evidence.stance.value
    name = _linked(source.title or source.url or source.key, source.url)
    first = f"- {SIGNS[stance]} **{words(f'stance.{stance}')}**{words('colon')}{name}"
    passage = _quoted(evidence.quote, words) if evidence.quote else ""
    place = f" ({escaped(evidence.locator)})" if evidence.locator else ""
    rest = [passage + place, escaped(pinned_words(view, words)), _told(view, words)]
    return "\n".join([first, *(f"  {line.strip()}" for line in rest if line.strip())])


def _told(view: EvidenceView, words: Words) -> str:
    source = view.source
    parts = [
        fate_words(source, words),
        escaped(source.publisher) if source.publisher else "",
        words(f"source.{source.type.value}"),
        escaped(words.dated("published", source.published)) if source.published else "",
        escaped(words.dated("accessed", source.accessed)) if source.accessed else words("not-accessed"),
        f"{words('archive')} `{source.snapshot[:64]}`" if _hex(source.snapshot) and source.snapshot else words("no-archive"),
    ]
    return ", ".join(part for part in parts if part) + "."


def _waiting(view: ClaimView, words: Words) -> str:
    why = words(f"not-checkable.{view.not_checkable.value}") if view.not_checkable else ""
    note = escaped(view.rationale)
    tail = ". ".join(part for part in (why, note) if part)
    return f"- **{view.number or ''}** {_quoted(view.claim.quote, words)} {tail}".rstrip()


def _source(cited: CitedSource, words: Words) -> str:
    source = cited.source
    parts = [
        f"{cited.number}. {_linked(source.title or source.url or source.key, source.url)}",
        fate_words(source, words),
        escaped(source.publisher) if source.publisher else "",
        escaped(words.day(source.published)) if source.published else "",
        names(cited.claims, words),
        f"{words('archive')} `{source.snapshot}`" if _hex(source.snapshot) else words("no-archive"),
    ]
    return ", ".join(part for part in parts if part)


def _method(outline: Outline, words: Words) -> Iterator[str]:
    yield f"## {words('method')}"
    colon = words("colon")
    yield "\n".join(f"- {SIGNS[name]} **{words(f'verdict.{name}')}**{colon}{words(f'method.{name}')}" for name in STANDINGS)
    yield words("method.text")
    if lines := scale_lines(outline, words):
        yield words("scale.text")
        yield "\n".join(f"- {escaped(line)}" for line in lines)
    if lines := rule_lines(outline, words):
        yield words("rules.text")
        yield "\n".join(f"- {escaped(line)}" for line in lines)
    if outline.shares_origins:
        yield words("method.origins")


def _changes(outline: Outline, words: Words) -> Iterator[str]:
    if versions := told_versions(outline, words):
        yield f"## {words('changes')}"
        yield words("changes.text")
    for version in versions:
        yield f"### {escaped(version.title)}"
        if version.note:
            yield f"**{escaped(version.note)}**"
        yield "\n".join(_change(one, words) for one in version.changes)


def _change(one: ToldChange, words: Words) -> str:
    was = f" {words('change.before')}{words('colon')}{_quoted(one.rationale, words)}" if one.rationale else ""
    return f"- **{one.claim}**{words('colon')}{escaped(one.text)} {_quoted(short(one.quote, 110), words)}{was}"


def _imprint(outline: Outline, words: Words) -> Iterator[str]:
    if lines := imprint(outline.dossier.house, words):
        yield f"## {words('house')}"
        yield "\n".join(f"- **{one.label}**{words('colon')}{_linked(one.text, one.link)}" for one in lines)


def _journal(dossier: Dossier, words: Words) -> Iterator[str]:
    yield f"## {words('journal')}"
    named = {"journal.head": dossier.journal_head, "casebook": dossier.casebook_id, "text.fingerprint": dossier.article.snapshot}
    codes = [f"{words(key).lower()} `{_code(value)}`" for key, value in named.items()]
    yield ", ".join([words.count("journal.entries", dossier.journal_count), *codes]) + "."
    yield words("proof.text", n=words.number(dossier.journal_count))


def _quoted(text: str, words: Words) -> str:
    before, after = quoted(text, words)
    return before + escaped(text) + after


def _linked(text: str, url: str | None) -> str:
    link = web_link(url)
    return f"[{escaped(text)}](<{link}>)" if link else escaped(text)


def _hex(value: str | None) -> bool:
    return bool(value and re.fullmatch(r"[0-9a-fA-F]+", value))


def _code(value: str) -> str:
    return re.sub(r"[^0-9A-Za-z:.-]", "", value) or "-"
