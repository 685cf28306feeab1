"""The verbs on earlier checks: search, reuse, import."""

import gc
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk import casebook_checks, pinning, scale, signing
from workbench.desk.check_details import source_key
from workbench.desk.claims import number_of, state_of
from workbench.desk.evidence import attach
from workbench.desk.meaning import Meaning, Near
from workbench.desk.rechecking import rejudged, restate
from workbench.domain.article import Article, Snapshot
from workbench.domain.check import Check, Hit, Import, SearchResult
from workbench.domain.check_rows import CheckBatch, CheckRows
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.enums import Band, Duplicates, SourceType, Stance, Verdict
from workbench.domain.errors import Refused
from workbench.domain.ids import new_id, now_utc
from workbench.domain.importing import Compared, Survey
from workbench.domain.journal import Change
from workbench.domain.records import dataclass
from workbench.domain.source import Evidence, Source
from workbench.domain.whole import whole
from workbench.store import Store, listing
from workbench.store.check_index import Bulk, Candidate
from workbench.store.imports import IN_FILE_ORDER, finish, hashes_to, take_in
from workbench.store.posting_search import Group
from workbench.store.rows import canonical
from workbench.store.store import Step

if TYPE_CHECKING:
    from workbench.services.intake import CheckTable

CANDIDATES = 40  # read and compared for each search, or as many as are to be shown; more change nothing
OF_A_SENTENCE = 3  # of each sentence of a paragraph
MOST_HITS = 50  # of a claim
MOST_LOOKED_AT = 10_000  # checks read for a search that leaves most of them out
SURE_OF_A_GUESS = 0.8  # what a word counts that was only guessed, from a misspelt one or from one of an unknown language
_PREPARING = "words of a langage mispelt"  # long enough for the language to be told, with slips for the spelling
_COLLECTED = (20_000, 50, 20)  # objects made until the collector looks at the youngest, and how often it then looks further
NEAR = 0.35  # likeness under which an earlier check is offered only to a search, never beside a claim nobody searched for
INDEXED = 20_000  # characters of a text that go into the index, far beyond any claim; keeps a pasted file from stalling a verdict
STANCES = {Verdict.VERIFIED: Stance.SUPPORTS, Verdict.DISPUTED: Stance.CONTRADICTS}


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import took in: rows, and lines that could not be read with the reason; new is False when nothing was added.

    In a dry run rows would be taken in, and nothing was.
    """

    name: str
    rows: int
    skipped: tuple[tuple[int, str], ...]
    new: bool
    change: Change | None
    compared: Compared = field(default_factory=Compared)
    survey: Survey = field(default_factory=Survey)
    dry_run: bool = False

    @property
    def told(self) -> str:
        """What happened, in a sentence."""
        if self.dry_run:
            return f"{self.name} holds {self.rows} earlier checks that would be taken in. Nothing was stored."
        if not self.new and not self.compared.left_out:
            return f"{self.name} was taken in before. Nothing was added."
        if not self.new:
            return f"All checks of {self.name} are in this casebook already. Nothing was added."
        gone = len(self.skipped) + len(self.compared.left_out)
        left_out = f"; {gone} lines were left out" if gone else ""
        return f"Imported {self.rows} earlier checks from {self.name}{left_out}."


def index_text(text: str, language: str | None) -> str:
    """Prepare text for the index; the matcher is imported when the first check is indexed, not when a casebook is opened."""
    from workbench.services.match import index_text as prepare

    return prepare(text[:INDEXED], language)


def search(
    store: Store, meaning: Meaning, text: str, language: str | None, limit: int, *, typed: bool, correct: bool = True
) -> SearchResult:
    """Find earlier checks for what was typed, with marks that narrow the answer (match.read_query), or for words as they are.

    Without correct a word that no check holds is searched as it stands.
    """
    from workbench.services import match

    if not typed:
        return _find(store, meaning, text, language, limit, correct=correct)
    query = match.read_query(text)
    result = _find(store, meaning, query.words, language, limit, query.admits if query.narrows else None, correct=correct)
    return replace(result, query=text)


def prepare(store: Store, meaning: Meaning, pause: Callable[[], None]) -> None:
    """Load what searches need, so that the first takes no longer than the others; pause is called every few milliseconds."""
    from workbench.services import match

    _find(store, meaning, _PREPARING, None, 1)
    for _ in match.make_ready(*store.index.vocabularies()):
        pause()
    # What was loaded stays, and a search leaves no garbage that needs a collector: one that walked through all of it again and
    # again took a tenth of the time of searches, and 60 ms of one now and then.
    gc.freeze()
    gc.set_threshold(*_COLLECTED)


def _find(
    store: Store,
    meaning: Meaning,
    words: str,
    language: str | None,
    limit: int,
    admits: Callable[[Check], bool] | None = None,
    without: frozenset[str] = frozenset(),
    *,
    correct: bool = True,
) -> SearchResult:
    """Find earlier checks, best first; a word the archive does not know is searched as the nearest it knows.

    admits says which checks may be shown at all; without names claims whose own checks do not count.
    """
    from workbench.services import match

    began = time.perf_counter()
    spoken = language or _told_language(words)
    groups, corrections = groups_of(store, words, spoken, correct=correct)
    near = meaning.near(store, words) if groups else None
    if admits and not groups:
        hits = match.rank(words, language, [(check, 1.0) for check in store.index.newest(limit, admits)], limit, corrections)
    else:
        sentences = of_sentences(store, words, spoken, groups)
        found = candidates(store, groups, near, admits, without, max(limit, CANDIDATES), sentences)
        pairs = [(one.check, one.score) for one in found]
        if near:
            meanings = near.of([one.number for one in found])
            hits = match.rank(words, language, pairs, limit, corrections, meanings, near.gate)
        else:
            hits = match.rank(words, language, pairs, limit, corrections)
    shown = [(text, hit.check.language) for hit in hits for text in (hit.check.text, hit.check.title or "")]
    corrected = match.spelled(words, language, corrections, shown) if corrections else ()
    ms = (time.perf_counter() - began) * 1000
    return SearchResult(words, hits, corrected, ms, meaning=near is not None, among=store.index.count())


def groups_of(
    store: Store, words: str, language: str | None, *, correct: bool = True
) -> tuple[list[Group], dict[str, tuple[str, ...]]]:
    """Give what the index is asked for a text, and the terms it does not know with the nearest that it knows."""
    from workbench.services import match

    spoken = language or _told_language(words)
    terms = match.query_terms(words, spoken)
    others = match.other_terms(words, spoken)
    common, vocabularies = match.common_terms(), store.index.vocabularies()

    def is_known(word: str) -> bool:
        return word in common or any(word in vocabulary for vocabulary in vocabularies)

    asked = [word for word in terms if match.is_correctable(word)] if correct else []
    unknown = [word for word in asked if not any(map(is_known, (word, *others.get(word, ()))))]
    corrections = match.correct(unknown, *vocabularies, common=match.common_words(spoken)) if unknown else {}
    guessed = {word: (*others.get(word, ()), *corrections.get(word, ())) for word in terms}
    return [[(word, 1.0), *((near, SURE_OF_A_GUESS) for near in guessed[word])] for word in terms], corrections


def of_sentences(store: Store, words: str, spoken: str | None, groups: Sequence[Group]) -> list[int]:
    """The numbers of the checks that fit the sentences of a paragraph best, each by itself."""
    from workbench.services import match

    by_word = {group[0][0]: group for group in groups}
    parts = [[by_word[term] for term in terms if term in by_word] for terms in match.parts_of(words, spoken)]
    return list(dict.fromkeys(number for part in parts for number in store.index.nearest(part, OF_A_SENTENCE)))


def candidates(
    store: Store,
    groups: Sequence[Group],
    near: Near | None = None,
    admits: Callable[[Check], bool] | None = None,
    without: frozenset[str] = frozenset(),
    most: int = CANDIDATES,
    sentences: Sequence[int] = (),
) -> list[Candidate]:
    """Find the likeliest checks that may be shown; where few of the first may, more are looked at.

    After the most that hold the words come those of the sentences of a paragraph and those near in meaning; one that holds none of
    the words must be nearer than others.
    """
    wanted = most + len(without)
    also = list(dict.fromkeys((*sentences, *(near.likeness if near else ()))))
    while True:
        found = store.index.candidates(groups, wanted, also)
        admitted = [one for one in found if one.check.claim_id not in without and (admits is None or admits(one.check))]
        exhausted = sum(one.score > 0 for one in found) < wanted or wanted >= MOST_LOOKED_AT
        if admits is None or len(admitted) >= most // 2 or exhausted:
            by_words = [one for one in admitted if one.score > 0][:most]
            taken = {one.number for one in by_words}
            rest = [one for one in admitted if one.number not in taken]
            by_words += [one for one in rest if one.number in sentences]
            if near is None:
                return by_words
            rest = [one for one in rest if one.number in near.likeness and one.number not in sentences]
            return by_words + [one for one in rest if one.score > 0 or near.likeness[one.number] >= near.gate]
        wanted *= 10


def checked_before(store: Store, meaning: Meaning, claim_id: str, limit: int) -> SearchResult:
    """Find earlier checks of a claim, the likest first; what was found in the same article is no earlier check of it."""
    claim = store.get(Claim, claim_id)
    article = store.get(Article, claim.article_id)
    siblings = listing.judged(store, article.id)
    # With and without its "X said that": an earlier check may be of either.
    wordings = dict.fromkeys([claim.restated or claim.quote, claim.asserted])
    found = [_find(store, meaning, words, article.language, MOST_HITS, without=siblings) for words in wordings]
    best: dict[str, Hit] = {}
    for hit in (hit for result in found for hit in result.hits if hit.score >= NEAR):
        name = hit.check.claim_id or hit.check.id
        if name not in best or hit.score > best[name].score:
            best[name] = hit
    hits = sorted(best.values(), key=lambda hit: -hit.score)
    return replace(found[0], hits=tuple(hits)[:limit], ms=sum(result.ms for result in found))


def reuse(store: Store, analyst: str, claim_id: str, hit: Hit) -> Change | None:
    """Take over an earlier check as one action.

    The check itself becomes a source and its own sources come along; verdict and rationale only when it is the same claim,
    since a check that differs in a number or a negation says nothing of this one.
    """
    claim = store.get(Claim, claim_id)
    check = hit.check
    with store.step(f"reuse an earlier check for claim {number_of(store, claim)}", analyst) as step:
        same = hit.band is Band.SAME
        source = _as_source(store, step, check)
        stance = STANCES.get(check.verdict, Stance.CONTEXT) if same and check.verdict else Stance.CONTEXT
        attach(
            store, step, claim_id=claim_id, source=source, analyst=analyst, stance=stance, held=check.verdict if check.own else None
        )
        for link in store.all(Evidence, claim_id=check.claim_id) if check.claim_id else []:
            taken = attach(
                store,
                step,
                claim_id=claim_id,
                source=store.get(Source, link.source_id),
                analyst=analyst,
                stance=link.stance if same else Stance.CONTEXT,
                quote=link.quote,
                locator=link.locator,
                held=link.held,
            )
            pinning.taken_along(store, step, analyst, link, taken)
        if same and check.verdict:
            _take_verdict(store, step, analyst, claim_id, check)
    return step.change


def unread(_batch: CheckBatch) -> None:
    """Nobody reads along."""


def read_checks(path: Path, cancelled: Callable[[], bool], each: Callable[[CheckBatch], None] = unread) -> "CheckTable":
    """Read a file of earlier checks, or another casebook's; needs no casebook of ours, so it runs on any thread.

    each is given the rows as they are read.
    """
    from workbench.services import intake

    if casebook_checks.is_casebook(path):
        return casebook_checks.read(path, lambda other: Store.open(other, index_text, read_only=True), cancelled, each)
    return intake.read_checks(path, cancelled=cancelled, each=each)


def keep(
    store: Store,
    analyst: str,
    table: "CheckTable",
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
    duplicates: Duplicates = Duplicates.KEEP,
    *,
    dry_run: bool = False,
    path: Path | None = None,
    ahead: Bulk | None = None,
) -> Imported:
    """Take in the rows of a file as one action of one journal event; the same file is taken in once. A dry run only tells.

    path is where the file lies, remembered until all is taken in; ahead has been given the rows of the file already.
    """
    from workbench.desk.importing import weigh

    if not dry_run and any(record.sha256 == table.sha256 for record in store.all(Import)):
        return Imported(table.name, 0, table.skipped, False, None)
    if not table.stored:
        raise Refused(f"{table.name} holds no earlier check. Nothing was taken in.")
    weighed = weigh(store, table, duplicates, thorough=dry_run, cancelled=cancelled)
    rows = weighed.rows
    found = Imported(table.name, len(rows), table.skipped, False, None, weighed.compared, weighed.survey, dry_run)
    if dry_run or not rows:
        return found
    options = canonical({**json.loads(IN_FILE_ORDER), **({} if duplicates is Duplicates.KEEP else {"duplicates": duplicates})})
    import_id, file = new_id(), whole(str(path.absolute())) if path else ""
    rows_hash = take_in(
        store,
        import_id,
        rows,
        bulk=ahead if rows is table.stored else None,
        file=file,
        progress=lambda done: progress(done, len(rows)),
        cancelled=cancelled,
    )
    record = Import(import_id, table.name, table.sha256, len(rows), rows_hash, now_utc(), options)
    with store.step(f"import {len(rows)} earlier checks from {table.name}", analyst) as step:
        if store.find(Snapshot, table.sha256) is None:
            step.save(Snapshot(table.sha256, "text/plain", len(table.data), now_utc(), table.data))
        step.save(record)
        finish(store, record.id)
    with store.transaction():
        store.index.tidy()
    return replace(found, new=True, change=step.change)


def reread(store: Store, record: Import, data: bytes) -> CheckRows:
    """Make the checks of an import again from the file it stored, duplicates treated as they were."""
    from workbench.services import intake

    table = intake.checks_of(data, name=record.name)
    rows = table.stored
    how = Duplicates(json.loads(record.options).get("duplicates", Duplicates.KEEP))
    if how is not Duplicates.KEEP:
        from workbench.desk.importing import weigh

        rows = weigh(store, table, how, thorough=True, cancelled=lambda: False).rows
    if not hashes_to(rows, record):
        raise Refused(f"The stored file of {record.name} no longer gives the checks it gave. Nothing was changed.")
    return rows


@lru_cache(maxsize=64)
def _told_language(text: str) -> str | None:
    from workbench.services.language import detect_language

    return detect_language(text)


def _as_source(store: Store, step: Step, check: Check) -> Source:
    key = source_key(check)
    found = next(iter(store.all(Source, key=key)), None)
    if found is None:
        found = Source(
            id=new_id(),
            key=key,
            type=SourceType.CHECK,
            title=check.text if check.own else check.title or check.text,
            url=check.url,
            added_at=now_utc(),
            publisher=check.publisher,
            published=check.date,
        )
        step.save(found)
    return found


def _take_verdict(store: Store, step: Step, analyst: str, claim_id: str, check: Check) -> None:
    state = state_of(store, claim_id)
    rationale = (state.rationale if state else "") or check.rationale
    kept = state or VerdictState(new_id(), claim_id, analyst, now_utc())
    taken = replace(
        kept,
        verdict=check.verdict,
        rating=scale.chosen(store, check.verdict, state, None, kept.not_checkable),
        rationale=rationale,
        analyst=analyst,
        marked_at=now_utc(),
        reused_from=check.claim_id or check.id,
    )
    step.save(taken)
    restate(store, step, analyst, claim_id, rejudged(state, taken))
    signing.reopen(store, step, claim_id)
