"""The sentences of an article's body: who says each, whether it is a quotation, and what can be checked in it."""

from dataclasses import dataclass, replace

from workbench.domain.enums import AttributionForm, Kind
from workbench.domain.records import record
from workbench.domain.statement import InnerQuote, Statement
from workbench.services.language.attribution import find_cue
from workbench.services.language.cast import Cast
from workbench.services.language.cues import cue_table
from workbench.services.language.dates import find_dates
from workbench.services.language.headline_cues import headline_cue
from workbench.services.language.indirect import reported
from workbench.services.language.interview import Turn, find_turns
from workbench.services.language.kinds import kind_of
from workbench.services.language.lines import Line
from workbench.services.language.nouns import Nouns
from workbench.services.language.posts import Post
from workbench.services.language.quantities import find_quantities
from workbench.services.language.quotations import Quotation
from workbench.services.language.signals import find_signals, score
from workbench.services.language.speakers import Voice, Voices
from workbench.services.language.surroundings import Cue
from workbench.services.language.tokens import Tokens, tokenize

# What a cue leaves over is taken for the assertion only if it is not a scrap of the sentence.
_FEWEST_ASSERTED = 3
_LEAST_SHARE = 0.4
_HEADING_AT_MOST = 12
_SENTENCES_BACK = 12
_DASHES = ("—", "–", "-")


@record
class Paragraph:
    """A line of the body with its sentences; kind and rule hold for those that are not quotations."""

    line: Line
    kind: Kind
    rule: str
    spans: list[tuple[int, int]]
    post: Post | None = None


@dataclass(slots=True)
class _Sentence:
    start: int
    end: int
    paragraph: int
    tokens: Tokens
    nouns: Nouns
    quoted: list[bool]
    quotations: list[Quotation]
    groups: list[int]
    kind: Kind
    rule: str
    cue: Cue | None
    voice: Voice | None = None
    form: AttributionForm | None = None
    content: tuple[int, int] | None = None
    inner_voice: Voice | None = None
    others: tuple[Cue, ...] = ()


def body_statements(
    text: str, paragraphs: list[Paragraph], quotations: list[list[Quotation]], language: str | None, published: str | None
) -> list[Statement]:
    """The statements of the body in order, offsets in the working text; quotations are those of each paragraph."""
    sentences = _sentences(text, paragraphs, quotations, language)
    cast = Cast()
    for sentence in sentences:
        if sentence.kind is not Kind.HEADLINE:
            cast.learn(sentence.nouns)
    posts = {number: paragraph.post for number, paragraph in enumerate(paragraphs) if paragraph.post is not None}
    turns = find_turns([paragraph.line for paragraph in paragraphs], cast)
    _attribute(sentences, Voices(cast, cue_table(language)), turns, posts)
    return [_statement(text, sentence, language, published) for sentence in sentences]


def _sentences(text: str, paragraphs: list[Paragraph], quotations: list[list[Quotation]], language: str | None) -> list[_Sentence]:
    table = cue_table(language)
    found: list[_Sentence] = []
    group = 0
    for number, (paragraph, quoted) in enumerate(zip(paragraphs, quotations, strict=True)):
        groups = []
        for quotation in quoted:
            group += not quotation.continues
            groups.append(group)
        first = 0
        for start, end in paragraph.spans:
            while first < len(quoted) and quoted[first].end <= start:
                first += 1
            last = first
            while last < len(quoted) and quoted[last].start < end:
                last += 1
            tokens = tokenize(text, start, end)
            nouns = Nouns(tokens, table, text)
            inside = _quoted(tokens, quoted[first:last])
            cue = find_cue(nouns, inside)
            kind, rule = paragraph.kind, paragraph.rule
            if kind is Kind.HEADLINE:
                cue = headline_cue(nouns, inside, cue)
            else:
                kind, rule = kind_of(text, start, end, quoted[first:last], cue) or (kind, rule)
            found.append(
                _Sentence(start, end, number, tokens, nouns, inside, quoted[first:last], groups[first:last], kind, rule, cue)
            )
    return found


def _quoted(tokens: Tokens, quotations: list[Quotation]) -> list[bool]:
    """For each token, does it stand inside quotation marks (the marks counted in)?"""
    if not quotations:
        return [False] * len(tokens.raw)
    inside: list[bool] = []
    current = 0
    for start in tokens.starts:
        while current < len(quotations) and quotations[current].end <= start:
            current += 1
        inside.append(current < len(quotations) and quotations[current].start <= start)
    return inside


def _attribute(sentences: list[_Sentence], voices: Voices, turns: dict[int, Turn], posts: dict[int, Post]) -> None:
    """Give each sentence its voice, in reading order; a quotation of many sentences takes the voice of its one cue."""
    cue_of_group = _group_cues(sentences)
    voice_of_group: dict[int, Voice] = {}
    for number, sentence in enumerate(sentences):
        if sentence.kind is Kind.HEADLINE:
            if sentence.cue is not None:
                sentence.voice = voices.whose(sentence.cue, sentence.nouns, sentence.paragraph)
                form = AttributionForm.DIRECT if sentence.cue.direct else AttributionForm.INDIRECT
                sentence.form = form if sentence.voice else None
                sentence.content = sentence.cue.content if sentence.voice else None
            continue
        if (turn := turns.get(sentence.paragraph)) is not None:
            _take_turn(sentence, turn, voices)
            continue
        if (post := posts.get(sentence.paragraph)) is not None:
            _take_post(sentence, post, voices)
            continue
        if sentence.cue is not None:
            sentence.voice = voices.hear(sentence.cue, sentence.nouns, sentence.quoted, sentence.paragraph)
        if sentence.kind is Kind.QUOTE:
            _attribute_quote(sentences, number, voices, cue_of_group, voice_of_group)
        elif sentence.voice is not None:
            touched = sentence.cue is not None and sentence.cue.direct and bool(sentence.quotations)
            sentence.form = AttributionForm.PARTIAL if touched else AttributionForm.INDIRECT
        elif (voice := _carried_on(sentences, number, voices)) is not None:
            sentence.voice, sentence.form = voice, AttributionForm.CONTINUED
        else:
            voices.notice(sentence.nouns, sentence.quoted, sentence.paragraph)
        if sentence.voice is not None and sentence.cue is not None and sentence.cue.rule == "cue-back":
            _hand_back(sentences, number)
        sentence.content = _content(sentence)


def _take_turn(sentence: _Sentence, turn: Turn, voices: Voices) -> None:
    """A sentence of an interview: its speaker is told by the turn, whomever it quotes."""
    inner = voices.whose(sentence.cue, sentence.nouns, sentence.paragraph) if sentence.cue and sentence.quotations else None
    sentence.inner_voice, sentence.cue = inner, None
    if turn.name is None:
        # Who asks says nothing; whom the question quotes does.
        sentence.kind, sentence.rule, sentence.voice = Kind.STATEMENT, "paragraph", inner
        sentence.form = AttributionForm.PARTIAL if inner else None
        return
    start = max(sentence.start, turn.start)
    sentence.kind, sentence.rule = Kind.QUOTE, "quote-interview"
    sentence.voice = Voice(turn.name, (turn.name,), sentence.paragraph, confidence=turn.confidence)
    sentence.form = AttributionForm.DIRECT if turn.labelled and sentence.start < turn.start else AttributionForm.CONTINUED
    sentence.content = (start, sentence.end) if start < sentence.end else None
    voices.remember(sentence.voice)


def _take_post(sentence: _Sentence, post: Post, voices: Voices) -> None:
    """A sentence of a post set into the article: its author speaks, the platform relays; the signature itself says nothing."""
    if f"({post.handle})" in sentence.nouns.text[sentence.start : sentence.end] and sentence.tokens.raw[0] in _DASHES:
        return
    name = voices.cast.full_name(post.name, sentence.start)
    sentence.cue, sentence.kind, sentence.rule = None, Kind.QUOTE, "quote-post"
    sentence.voice = Voice(name, (name, post.platform), sentence.paragraph, confidence=0.8)
    sentence.form, sentence.content = AttributionForm.CONTINUED, (sentence.start, sentence.end)


def _carried_on(sentences: list[_Sentence], number: int, voices: Voices) -> Voice | None:
    """The voice of a sentence whose mood tells that it is still reported: "Er habe nichts gewusst."."""
    sentence = sentences[number]
    strength = reported(sentence.tokens, sentence.quoted, voices.cues)
    before = sentences[number - 1] if number else None
    spoken = before is not None and before.voice is not None and sentence.paragraph - before.paragraph <= 1
    if strength == 0 or (strength == 1 and (not spoken or before is None or before.paragraph != sentence.paragraph)):
        return None
    voice = voices.carried(sentence.paragraph)
    if voice is not None:
        voices.remember(voice)
    return voice


def _hand_back(sentences: list[_Sentence], number: int) -> None:
    """Give the sentence before to the one who said it: "Die Brücke ist zu. Das teilte die Polizei mit."."""
    if not number:
        return
    sentence, before = sentences[number], sentences[number - 1]
    if sentence.voice is None or before.voice is not None or sentence.paragraph - before.paragraph > 1:
        return
    for earlier in reversed(sentences[max(0, number - _SENTENCES_BACK) : number]):
        same = earlier is before or (earlier.kind is Kind.QUOTE and bool(set(earlier.groups) & set(before.groups)))
        if not same or earlier.kind is Kind.HEADLINE or earlier.voice is not None:
            return
        earlier.voice = replace(sentence.voice, confidence=0.6)
        earlier.form = AttributionForm.CONTINUED


def _group_cues(sentences: list[_Sentence]) -> dict[int, int]:
    """For each quotation, the number of the sentence that holds its cue: one that its marks touch, else any beside it."""
    direct: dict[int, int] = {}
    beside: dict[int, int] = {}
    for number, sentence in enumerate(sentences):
        if sentence.cue is None:
            continue
        for group in sentence.groups:
            (direct if sentence.cue.direct else beside).setdefault(group, number)
    return {**beside, **direct}


def _attribute_quote(
    sentences: list[_Sentence], number: int, voices: Voices, cue_of_group: dict[int, int], voice_of_group: dict[int, Voice]
) -> None:
    sentence = sentences[number]
    own = sentence.voice
    if own is None:
        for group in sentence.groups:
            if group in voice_of_group:
                sentence.voice = voice_of_group[group]
            elif group in cue_of_group and cue_of_group[group] > number:
                ahead = sentences[cue_of_group[group]]
                assert ahead.cue is not None
                sentence.voice = voices.hear(ahead.cue, ahead.nouns, ahead.quoted, ahead.paragraph)
            if sentence.voice is not None:
                break
    if sentence.voice is None and (behind := _said_back(sentences, number)) is not None and behind.cue is not None:
        sentence.voice = voices.hear(behind.cue, behind.nouns, behind.quoted, behind.paragraph)
    if sentence.voice is None and not _is_subhead(sentences, number):
        sentence.voice = _goes_on(sentences, number) or voices.guess(sentence.paragraph)
        if sentence.voice is not None:
            voices.remember(sentence.voice)
    if sentence.voice is not None:
        sentence.form = AttributionForm.DIRECT if own is not None or sentence.cue is not None else AttributionForm.CONTINUED
        for group in sentence.groups:
            voice_of_group.setdefault(group, sentence.voice)
            if own is not None:
                voice_of_group[group] = own
        here = sentence.voice.paragraph == sentence.paragraph
        voices.remember(sentence.voice if here else replace(sentence.voice, paragraph=sentence.paragraph))


def _goes_on(sentences: list[_Sentence], number: int) -> Voice | None:
    """The voice of the quotation right before in the same paragraph: "…," Roe said. "…"."""
    before = sentences[number - 1] if number else None
    if before is None or before.voice is None or before.kind is not Kind.QUOTE:
        return None
    same = before.paragraph == sentences[number].paragraph
    return replace(before.voice, confidence=min(before.voice.confidence, 0.6)) if same else None


def _said_back(sentences: list[_Sentence], number: int) -> _Sentence | None:
    """The sentence behind a quotation that tells whose it was: "«…». Lo dice la sindaca."."""
    groups = set(sentences[number].groups)
    for sentence in sentences[number + 1 : number + _SENTENCES_BACK]:
        if sentence.cue is not None and sentence.cue.rule == "cue-back":
            return sentence
        if not groups & set(sentence.groups):
            return None
    return None


def _is_subhead(sentences: list[_Sentence], number: int) -> bool:
    """Is this a heading made of a few quoted words: a paragraph of its own, with no end mark inside or behind?"""
    sentence = sentences[number]
    alone = all(not 0 <= n < len(sentences) or sentences[n].paragraph != sentence.paragraph for n in (number - 1, number + 1))
    words = sentence.tokens.raw
    return alone and len(words) <= _HEADING_AT_MOST and not any(word in (".", "!", "?", "…", ",") for word in words[-3:])


def _content(sentence: _Sentence) -> tuple[int, int] | None:
    """The asserted words without the cue and without quotation marks."""
    if sentence.kind is Kind.QUOTE and sentence.quotations:
        inner = [(max(sentence.start, q.inner_start), min(sentence.end, q.inner_end)) for q in sentence.quotations]
        start, end = inner[0][0], inner[-1][1]
        return (start, end) if start < end else None
    if sentence.voice is None or sentence.cue is None:
        return None
    return sentence.cue.content


def _asserted(text: str, sentence: _Sentence) -> tuple[str, Tokens]:
    """What a reported sentence asserts, for the signals: who says so, and that it was said, makes it no likelier to be checked."""
    if not sentence.content or not sentence.voice:
        return text[sentence.start : sentence.end], sentence.tokens
    start, end = sentence.content
    inside = sentence.tokens.within(start, end)
    if len(inside) < (_FEWEST_ASSERTED if sentence.kind is Kind.QUOTE else _LEAST_SHARE * len(sentence.tokens)):
        return text[sentence.start : sentence.end], sentence.tokens
    return text[start:end], inside


def _statement(text: str, sentence: _Sentence, language: str | None, published: str | None) -> Statement:
    words = text[sentence.start : sentence.end]
    voice, cue = sentence.voice, sentence.cue
    said = " ".join(text[sentence.tokens.starts[cue.first] : sentence.tokens.end(cue.last)].split()) if voice and cue else None
    heard = voice.name if voice and sentence.rule != "quote-interview" else None
    signals = find_signals(*_asserted(text, sentence), language, attributed=said or heard)
    dates = find_dates(text, sentence.tokens, language, published)
    return Statement(
        sentence.start,
        sentence.end,
        words,
        sentence.kind,
        sentence.rule,
        speaker=voice.name if voice else None,
        attribution=voice.chain if voice else (),
        attribution_form=sentence.form,
        cue=said,
        content=sentence.content,
        inner_quotes=tuple(_inner_quotes(sentence)),
        checkworthiness=score(signals),
        signals=signals,
        quantities=find_quantities(text, sentence.tokens, language, dates),
        dates=dates,
        confidence=voice.confidence if voice else 1.0,
    )


def _inner_quotes(sentence: _Sentence) -> list[InnerQuote]:
    """Quotations that are only part of the sentence, each with its own speaker, or the sentence's if it has one."""
    if not sentence.quotations or (sentence.kind is Kind.QUOTE and sentence.rule != "quote-interview"):
        return []
    speaker = sentence.inner_voice or sentence.voice
    return [
        InnerQuote(max(sentence.start, q.start), min(sentence.end, q.end), speaker.name if speaker else None)
        for q in sentence.quotations
    ]
