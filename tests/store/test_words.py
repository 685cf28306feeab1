"""Words without case, accents and marks, where they stand, and the index that is kept in step with the records."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.article import Article, Filing, Snapshot
from workbench.domain.claim import Claim, VerdictState
from workbench.domain.enums import Kind, Verdict
from workbench.domain.errors import Cancelled
from workbench.domain.source import Evidence, Source
from workbench.store import Store, word_building
from workbench.store.verify import verify
from workbench.store.words import fold_word, folded_words, letters_of, words_of

SHA = hashlib.sha256(b"").hexdigest()


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "a.casebook", lambda text, _language: text)
    yield opened
    opened.close()


def article(name: str, text: str, title: str = "Title") -> Article:
    return Article(name, title, text, SHA, "x", "2026-01-01T00:00:00.000Z")


def put(store, *records):
    snapshot = Snapshot(SHA, "text/plain", 0, "2026-01-01T00:00:00.000Z", b"")
    store.save(snapshot, *records, label="put", analyst="ana")


def found(store, *groups: str, half_typed: bool = False) -> list[str]:
    asked = [tuple(group.split()) for group in groups]
    return [f"{match.table} {match.record_id}" for match in store.words.matches(asked, half_typed)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Hôpital de Bœuf-sur-Mer", "l hopital de boeuf sur mer"),
        ("HO\u0302PITAL ho\u00adpital", "hopital hopital"),
        ("Straße STRASSE Łódź Ørsted", "strasse strasse lodz orsted"),
        ("İstanbul ıslak", "istanbul islak"),
        ("40 000 m² à 12,5 %", "40 000 m2 a 12 5"),
        ("العَرَبِيّة", "العربية"),
        ("東京都 Tower", "東 京 都 tower"),
        ("snake_case … !", "snake case"),
    ],
)
def test_words_are_folded(text, folded):
    assert folded_words(text) == folded


@given(st.text(max_size=60))
def test_each_word_stands_where_it_is_said_to_and_folding_twice_changes_nothing(text):
    end = 0
    for word in words_of(text):
        assert end <= word.start < word.end <= len(text)
        assert word.folded
        assert " " not in word.folded
        assert '"' not in word.folded
        assert fold_word(text[word.start : word.end]) == word.folded
        assert fold_word(word.folded) == word.folded
        end = word.end


def test_letters_keep_signs_and_blanks():
    assert letters_of("Où ? À l’Œuvre – x.example") == "ou ? a l’oeuvre – x.example"


def test_every_kind_of_record_is_found_by_its_words(store):
    put(
        store,
        article("a1", "The ferry carried two million people.", "Ferry line"),
        Filing("a1", tags=("Transport",), assignee="B. Okoye", note="Ask the harbour office."),
        Claim("c1", "a1", 0, 9, "The ferry", "", "", Kind.STATEMENT, "by hand", restated="Two million passengers in 2023"),
        VerdictState("v1", "c1", "ana", "2026-01-01T00:00:00.000Z", verdict=Verdict.DISPUTED, rationale="Registers say otherwise."),
        Source("s1", "k", "webpage", "Annual report of Quay Lines", "https://quay.example/r", "2026-01-01T00:00:00.000Z"),
        Evidence("e1", "c1", "s1", "contradicts", "2026-01-01T00:00:00.000Z", "ana", quote="1,204,000 travellers"),
    )
    assert found(store, "ferry", "people") == ["article a1"]
    assert found(store, "transport") == ["filing a1"]
    assert found(store, "okoye") == ["filing a1"]
    assert found(store, "harbour office") == ["filing a1"]
    assert found(store, "passengers") == ["claim c1"]
    assert found(store, "registers") == ["verdict v1"]
    assert found(store, "quay") == ["source s1"]
    assert found(store, "travellers") == ["evidence e1"]
    assert sorted(found(store, "two million")) == ["article a1", "claim c1"]
    assert found(store, "million two") == []
    assert found(store, "ferr") == []
    assert found(store, "ferr", half_typed=True) == ["article a1"]
    assert verify(store).findings == ()


def test_a_word_of_a_title_counts_more_than_one_of_a_text(store):
    put(store, article("a1", "bridge " * 3 + "river " * 60, "River"), article("a2", "river " * 60, "Bridge"))
    assert found(store, "bridge") == ["article a2", "article a1"]


def test_it_follows_every_change_and_undo(store):
    put(store, article("a1", "The old lighthouse."))
    store.save(article("a1", "The old lighthouse.", "Beacon"), label="edit", analyst="ana")
    assert found(store, "beacon") == ["article a1"]
    assert found(store, "title") == []
    store.undo("ana")
    assert (found(store, "beacon"), found(store, "title")) == ([], ["article a1"])
    store.remove(article("a1", "The old lighthouse."), label="remove", analyst="ana")
    assert (found(store, "lighthouse"), store.words.count()) == ([], 0)
    store.undo("ana")
    assert found(store, "lighthouse") == ["article a1"]
    assert verify(store).findings == ()


def test_a_record_written_twice_in_one_step_is_there_once(store):
    put(store, article("a1", "one"))
    with store.step("twice", "ana") as step:
        step.save(article("a1", "one", "Second"))
        step.save(article("a1", "one", "Third"))
    assert (found(store, "second"), found(store, "third")) == ([], ["article a1"])
    with store.step("gone and back", "ana") as step:
        step.remove(article("a1", "one", "Third"))
        step.save(article("a1", "one", "Fourth"))
    assert (found(store, "third"), found(store, "fourth")) == ([], ["article a1"])
    assert verify(store).findings == ()


def test_a_step_that_fails_leaves_the_index_as_it_was(store):
    put(store, article("a1", "one"))

    def fail():
        with store.step("fails", "ana") as step:
            step.save(article("a1", "one", "Second"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (found(store, "second"), found(store, "title")) == ([], ["article a1"])
    assert verify(store).findings == ()


@pytest.mark.parametrize(
    "harm",
    [
        "delete from word_entry",
        "update word_entry set record_id = 'other' where num = 1",
        "update word_entry set length = 99 where num = 1",
        "insert into word_recent (num, size, head, words) values (77, 1, '', 'stray')",
        "delete from word_recent",
        "update word_recent set words = 'one too' where num = 1",
    ],
)
def test_verify_sees_an_index_that_does_not_fit_and_rebuilding_mends_it(store, harm):
    put(store, article("a1", "one two"), article("a2", "three"))
    store.connection.execute(harm)
    assert [finding.where for finding in verify(store).findings] == ["words"]
    store.rebuild_words()
    assert verify(store).findings == ()
    assert found(store, "two") == ["article a1"]


def test_lengths_are_those_of_the_texts(store):
    put(store, article("a1", "Three words here"), article("a2", "—  …"))
    assert store.words.lengths() == {"a1": 3, "a2": 2}
    assert store.words.length("a1") == 3
    assert store.words.length("nothing") == 0


def test_the_words_of_a_large_casebook_are_indexed_afterwards(store, tmp_path, monkeypatch):
    put(store, *(article(f"a{number}", f"word{number} common") for number in range(50)), Filing("a7", note="remark"))
    store.set_bookmark("words edition", "another")
    monkeypatch.setattr(word_building, "AT_ONCE", 10)
    again = Store.open(tmp_path / "a.casebook", lambda text, _language: text)
    assert word_building.is_building(again)
    assert found(again, "common") == []
    assert verify(again).findings == ()
    again.save(article("a3", "word3 changed"), label="edit", analyst="ana")  # before its turn has come
    again.remove(article("a4", "word4 common"), label="remove", analyst="ana")
    steps = iter([False, True])
    with pytest.raises(Cancelled, match="was not finished"):
        word_building.build(again, cancelled=lambda: next(steps))
    assert 0 < len(found(again, "common")) < 48
    told = []
    word_building.build(again, lambda done, of: told.append((done, of)))
    assert told[-1] == (49, 49)
    assert not word_building.is_building(again)
    assert len(found(again, "common")) == 48
    assert (found(again, "changed"), found(again, "word4"), found(again, "remark")) == (["article a3"], [], ["filing a7"])
    assert verify(again).findings == ()
    again.close()


def test_an_index_of_other_words_is_built_anew_at_the_opening(store, tmp_path):
    put(store, article("a1", "one"))
    store.connection.execute("delete from word_recent")
    store.set_bookmark("words edition", "another")
    again = Store.open(tmp_path / "a.casebook", lambda text, _language: text)
    assert found(again, "one") == ["article a1"]
    again.close()
