"""Segments of words: what is found in them is what a look through the texts finds, whatever was folded, changed or taken out."""

import hashlib
import re
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.article import Article, Snapshot
from workbench.store import Store, word_segments
from workbench.store.verify import verify

SHA = hashlib.sha256(b"").hexdigest()
WORDS = ("port", "porte", "quay", "crane", "œuvre", "東京", "12")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@pytest.fixture
def small(monkeypatch):
    """Segments of a few records, so that a test folds and joins many."""
    monkeypatch.setattr(word_segments, "RECENT_WORDS", 40)
    monkeypatch.setattr(word_segments, "_FULL", 640)
    monkeypatch.setattr(word_segments, "_MANY", 4)


def opened(path) -> Store:
    store = Store.open(path, lambda text, _language: text)
    store.save(Snapshot(SHA, "text/plain", 0, "2026-01-01T00:00:00.000Z", b""), label="put", analyst="ana")
    return store


def article(number: int, text: str, title: str = "") -> Article:
    return Article(f"a{number:03}", title, text, SHA, "x", "2026-01-01T00:00:00.000Z")


def put(store, *records):
    for record in records:
        store.save(record, label="put", analyst="ana")


def found(store, *groups: str, half_typed: bool = False) -> list[str]:
    return [match.record_id for match in store.words.matches([tuple(group.split()) for group in groups], half_typed)]


def segments(store) -> int:
    return store.connection.execute("select count(*) from word_segment").fetchone()[0]


def blobs(store) -> list[str]:
    return [row["terms"] for row in store.connection.execute("select terms from word_block")]


@pytest.mark.usefixtures("small")
def test_what_was_folded_is_found_as_what_waits_is(tmp_path):
    store = opened(tmp_path / "a.casebook")
    put(store, *(article(number, f"word{number} port of call " * 2, "Quay") for number in range(32)))
    assert segments(store) > 1
    assert 0 < store.connection.execute("select count(*) from word_recent").fetchone()[0] < 8
    assert sorted(found(store, "port")) == [f"a{number:03}" for number in range(32)]
    assert sorted(found(store, "quay", "call")) == [f"a{number:03}" for number in range(32)]
    assert [found(store, f"word{number}") for number in range(32)] == [[f"a{number:03}"] for number in range(32)]
    assert sorted(found(store, "word1", half_typed=True)) == ["a001", *(f"a0{number}" for number in range(10, 20))]
    assert found(store, "call word7") == ["a007"]
    assert found(store, "call quay") == []  # the end of one text and the title of the next
    assert found(store, "quay word7") == []
    assert verify(store).findings == ()
    store.close()


@pytest.mark.usefixtures("small")
def test_small_segments_are_made_one_and_a_half_empty_one_is_written_anew(tmp_path):
    store = opened(tmp_path / "a.casebook")
    put(store, *(article(number, f"word{number} " * 30) for number in range(120)))
    assert 1 < segments(store) < 20
    before = segments(store)
    for number in range(100):
        store.remove(article(number, f"word{number} " * 30), label="remove", analyst="ana")
    put(store, *(article(number, "other " * 30) for number in range(200, 203)))
    assert segments(store) < before
    assert not any("word7\n" in f"{terms}\n" for terms in blobs(store))
    assert [found(store, f"word{number}") for number in (7, 115)] == [[], ["a115"]]
    assert verify(store).findings == ()
    store.close()


@pytest.mark.usefixtures("small")
def test_when_all_is_undone_nothing_is_left(tmp_path):
    store = opened(tmp_path / "a.casebook")
    put(store, *(article(number, f"word{number} " * 30) for number in range(60)))
    assert segments(store) > 1
    while store.undo("ana"):
        pass
    tables = ("word_entry", "word_recent", "word_segment", "word_block")
    assert [store.connection.execute(f"select count(*) from {name}").fetchone()[0] for name in tables] == [0, 0, 0, 0]
    store.redo("ana", None)
    store.close()


@pytest.mark.usefixtures("small")
def test_purging_leaves_no_word_of_what_is_gone(tmp_path):
    store = opened(tmp_path / "a.casebook")
    put(store, article(1, "secretname " * 3), *(article(number, "plain " * 20) for number in range(2, 9)))
    store.save(article(1, "harmless"), label="edit", analyst="ana")
    assert any("secretname" in terms for terms in blobs(store))  # though nothing finds it
    assert found(store, "secretname") == []
    with store.transaction():
        store.words.purge()
    assert not any("secretname" in terms for terms in blobs(store))
    assert found(store, "harmless") == ["a001"]
    assert verify(store).findings == ()
    store.close()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "harm",
    [
        "delete from word_segment where num = (select min(num) from word_segment)",
        "delete from word_block where rowid = (select min(rowid) from word_block)",
        "update word_block set terms = replace(terms, 'word3', 'word2') where terms like '%word3%'",
        "update word_block set places = zeroblob(length(places)) where rowid = 1",
        "update word_block set places = cast(x'ffffffff' || substr(places, 5) as blob) where rowid = 1",
        "update word_block set places = substr(places, 5) where rowid = 1",
        "update word_block set counts = x'00' where rowid = 1",
        "update word_segment set starts = substr(starts, 5) where num = (select max(num) from word_segment)",
        "update word_segment set nums = zeroblob(length(nums)) where num = (select max(num) from word_segment)",
        "update word_segment set last = first where num = (select min(num) from word_segment)",
        "update word_entry set num = 999 where num = 1",
        "insert into word_block select 7, first, terms, counts, places from word_block limit 1",
        "insert into word_recent select num, 1, '', 'word1' from word_entry where num = 1",
    ],
)
def test_verify_sees_a_segment_that_does_not_fit_and_rebuilding_mends_it(tmp_path, harm):
    store = opened(tmp_path / "a.casebook")
    put(store, *(article(number, f"word{number} port of call " * 3) for number in range(12)))
    assert verify(store).findings == ()
    assert store.connection.execute(harm).rowcount
    store.close()
    store = Store.open(tmp_path / "a.casebook", lambda text, _language: text)  # what was read before is not what is there now
    assert [finding.where for finding in verify(store).findings] == ["words"]
    store.rebuild_words()
    assert verify(store).findings == ()
    assert found(store, "word7", "port") == ["a007"]
    store.close()


@pytest.mark.usefixtures("small")
def test_a_reader_sees_one_moment_while_another_connection_folds(tmp_path):
    store = opened(tmp_path / "a.casebook")
    reader = store.reader()
    for number in range(40):
        put(store, article(number, "port of call " * 4))
        assert len(found(reader, "port")) == number + 1
    reader.close()
    store.close()


def test_no_table_lacks_a_rowid(tmp_path):
    """What walks the tables from outside, to check or to mend, can rely on it."""
    opened(tmp_path / "a.casebook").close()
    connection = sqlite3.connect(tmp_path / "a.casebook")
    names = [row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")]
    assert len(names) > 20
    for name in names:
        connection.execute(f'select rowid from "{name}" limit 1').fetchall()
    connection.close()


def looked_through(texts: dict[str, str], groups: list[str], half_typed: bool) -> set[str]:
    """The same question answered by a look through folded texts."""
    ends = [r"(?!\S)"] * len(groups)
    if half_typed:
        ends[-1] = ""
    patterns = [re.compile(rf"(?<!\S){group}{end}") for group, end in zip(groups, ends, strict=True)]
    return {name for name, text in texts.items() if all(pattern.search(text) for pattern in patterns)}


DEEDS = st.one_of(
    st.tuples(st.just("save"), st.integers(0, 8), TEXTS),
    st.tuples(st.just("remove"), st.integers(0, 8), st.just("")),
    st.tuples(st.just("undo"), st.just(0), st.just("")),
)
QUESTIONS = st.tuples(
    st.lists(st.sampled_from(["port", "por", "oeuvre", "quay port", "東 京", "crane crane", "12"]), min_size=1, max_size=3),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(deeds=st.lists(DEEDS, max_size=25), asked=st.lists(QUESTIONS, min_size=1, max_size=4))
def test_any_changes_leave_what_a_look_through_the_texts_finds(tmp_path_factory, deeds, asked):
    from workbench.store.words import folded_words

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(word_segments, "RECENT_WORDS", 12)
        patched.setattr(word_segments, "_FULL", 60)
        patched.setattr(word_segments, "_MANY", 3)
        store = opened(tmp_path_factory.mktemp("w") / "a.casebook")
        for deed, number, text in deeds:
            if deed == "save":
                put(store, article(number, text))
            elif deed == "remove":
                store.remove(article(number, ""), label="remove", analyst="ana")
            elif store.journal.head()[0] > 1:
                store.undo("ana")
        texts = {one.id: folded_words(one.text) for one in store.all(Article)}
        for groups, half_typed in asked:
            assert set(found(store, *groups, half_typed=half_typed)) == looked_through(texts, groups, half_typed)
        assert store.words.is_sound()
        store.close()
