"""From an article's text to its statements: lines, furniture, sentences, quotations, then who said what and what can be checked."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from operator import attrgetter

from workbench.domain.article import LineRule
from workbench.domain.enums import Kind
from workbench.domain.statement import Reading, Statement
from workbench.services.language.body import Paragraph, body_statements
from workbench.services.language.cues import cue_table
from workbench.services.language.dates import find_dates
from workbench.services.language.doubtful import doubtful_lines
from workbench.services.language.doubts import Look, find_doubts
from workbench.services.language.fold import Folded, fold
from workbench.services.language.furniture import Piece, mark_lines
from workbench.services.language.headline import find_headline, is_title_line
from workbench.services.language.languages import detect_language, fold_language
from workbench.services.language.lines import Line, cut_lines
from workbench.services.language.placing import place_lines
from workbench.services.language.posts import find_posts
from workbench.services.language.quantities import find_quantities
from workbench.services.language.quotations import find_quotations
from workbench.services.language.remembered import apply_remembered
from workbench.services.language.sentences import sentence_spans
from workbench.services.language.tokens import tokenize

_SUBHEAD_AT_MOST = 120
_SENTENCE_SPACES = 2


def read(
    text: str,
    language: str | None = None,
    published: str | None = None,
    title: str | None = None,
    remembered: Sequence[LineRule] = (),
    *,
    title_made: bool = False,
) -> Reading:
    """Read an article: its statements in order, each non-blank character in exactly one; offsets are code points of text.

    language is an ISO 639 code or tag (told from the text when None), published an ISO 8601 date that relative dates are
    resolved against, title the article's title if it is known beside the text, remembered what was decided about lines of
    this outlet; title_made tells that nobody gave the title, it is the text's first line.
    """
    with _uncollected():
        return _read(text, language, published, title, remembered, title_made=title_made)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the search for cycles: reading makes none, and going through all it makes took a quarter of the time."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def _read(
    text: str, language: str | None, published: str | None, title: str | None, remembered: Sequence[LineRule], *, title_made: bool
) -> Reading:
    folded = fold(text)
    lines = cut_lines(folded.text)
    marked = apply_remembered(lines, place_lines(lines, mark_lines(lines), title), remembered)
    code = fold_language(language) if language else detect_language(_body(lines, marked))
    headline = find_headline(lines, marked, title)
    posts = find_posts(folded.text, lines, [bool(pieces) for pieces in marked])
    furniture: list[Statement] = []
    paragraphs: list[Paragraph] = []
    for number, (line, pieces) in enumerate(zip(lines, marked, strict=True)):
        if pieces:
            furniture += (_furniture(folded, piece, code, published) for piece in pieces)
        else:
            kind, rule, spans = _paragraph(lines, number, line, headline, code, title)
            paragraphs.append(Paragraph(line, kind, rule, spans, posts.get(line.start)))
    headed = next((number for number, p in enumerate(paragraphs) if p.kind is Kind.HEADLINE), None)
    spans = [(p.line.start, p.line.end) for p in paragraphs]
    quotations, marks = find_quotations(folded.text, spans, headed, cue_table(code).verbs)
    if title_made:
        paragraphs = [replace(p, rule="headline-made-title") if p.rule == "headline-title" else p for p in paragraphs]
    found = body_statements(folded.text, paragraphs, quotations, code, published)
    statements = sorted([*furniture, *found], key=attrgetter("start"))
    settled, quoted = frozenset(rule.line for rule in remembered), {s.start for s in found if s.kind is Kind.QUOTE}
    doubtful = tuple(doubtful_lines(lines, marked, headline, settled, code, quoted))
    flags = find_doubts(Look(folded, lines, [p.line for p in paragraphs], statements, code, published, doubtful), marks)
    return Reading(code, flags, tuple(_placed(folded, s) for s in statements))


def _body(lines: list[Line], marked: list[list[Piece]]) -> str:
    body = [line.text for line, pieces in zip(lines, marked, strict=True) if not pieces]
    return " ".join(body or [line.text for line in lines])[:6000]


def _paragraph(
    lines: list[Line], number: int, line: Line, headline: int | None, code: str | None, title: str | None
) -> tuple[Kind, str, list[tuple[int, int]]]:
    """Kind, rule and sentences of a line of the body."""
    spans = [(line.start + a, line.start + b) for a, b in sentence_spans(line.text, code)]
    if number == headline:
        rule = "headline-title" if is_title_line(line.text, title) else "headline-first-line"
        return Kind.HEADLINE, rule, _headline_spans(line, spans)
    if len(lines) == 1:
        rule = "single-line" if len(spans) == 1 else "paragraph"
    else:
        rule = "subhead" if len(spans) == 1 and len(line.text) <= _SUBHEAD_AT_MOST and line.text[-1].isalnum() else "paragraph"
    return Kind.STATEMENT, rule, spans


def _headline_spans(line: Line, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A headline of two sentences says two things; a label such as "Grève." stays with what it announces."""
    short = any(line.text[a - line.start : b - line.start].count(" ") < _SENTENCE_SPACES for a, b in spans)
    return [(line.start, line.end)] if short else spans


def _furniture(folded: Folded, piece: Piece, code: str | None, published: str | None) -> Statement:
    """Titles of other articles and captions can hold figures, so theirs are read too."""
    found = Statement(piece.start, piece.end, "", piece.label.kind, piece.label.rule, piece.label.subkind)
    if piece.label.kind is Kind.RELATED or piece.label.subkind == "caption":
        tokens = tokenize(folded.text, piece.start, piece.end)
        dates = find_dates(folded.text, tokens, code, published)
        found = replace(found, dates=dates, quantities=find_quantities(folded.text, tokens, code, dates))
    return found


def _placed(folded: Folded, found: Statement) -> Statement:
    """A statement of the working text as one of the original: every offset and every copied word is the original's."""
    at, source = folded.original, folded.source
    start, end = at(found.start), at(found.end)
    words = source[start:end]
    plain = not found.quantities and not found.dates
    if not folded.shifted and (plain or folded.text[start:end] == words):
        return found if found.text == words else replace(found, text=words)
    return replace(
        found,
        start=start,
        end=end,
        text=words,
        content=(at(found.content[0]), at(found.content[1])) if found.content else None,
        inner_quotes=tuple(replace(q, start=at(q.start), end=at(q.end)) for q in found.inner_quotes),
        quantities=tuple(
            replace(q, start=at(q.start), end=at(q.end), text=source[at(q.start) : at(q.end)]) for q in found.quantities
        ),
        dates=tuple(replace(d, start=at(d.start), end=at(d.end), text=source[at(d.start) : at(d.end)]) for d in found.dates),
    )
