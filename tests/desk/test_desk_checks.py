"""Earlier checks: importing, searching, reusing."""

import random
import subprocess
import sys
from dataclasses import replace

import pytest

from workbench.desk import Desk
from workbench.desk import checks as verbs
from workbench.domain.check import Hit
from workbench.domain.enums import Band, Stance, Verdict
from workbench.domain.errors import Cancelled, CannotRead, Refused
from workbench.domain.source import Source
from workbench.resources import seed

HEADER = "id\ttext\tverdict\trating\tpublisher\turl\tdate\tlanguage\n"


@pytest.fixture
def checks(tmp_path):
    path = tmp_path / "checks.tsv"
    path.write_text(
        HEADER
        + "c1\tEn 2023, le port de Brisac a traité 40 000 conteneurs.\tverified\tVrai\tFanal\thttps://fanal.example/1\t2024-01-05\tfr\n"
        + "c2\tEn 2023, le port de Brisac a traité 90 000 conteneurs.\tdisputed\tFaux\tFanal\thttps://fanal.example/2\t2024-01-06\tfr\n"
        + "c3\tLes tomates sont bleues.\tdisputed\tFaux\tFanal\thttps://fanal.example/3\t2024-01-07\tfr\n",
        encoding="utf-8",
    )
    return path


def test_an_import_is_one_event_and_one_undo(desk, checks):
    imported = desk.import_checks(checks)
    assert (imported.rows, imported.new) == (3, True)
    assert [event.table for event in desk.history()] == ["import_file", "snapshot"]
    assert not desk.import_checks(checks).new
    assert desk.search("tomates bleues").hits[0].check.id == "c3"
    assert desk.undo().label == "import 3 earlier checks from checks.tsv"
    assert desk.search("tomates bleues").hits == ()
    desk.redo()
    assert desk.search("tomates bleues").hits[0].check.id == "c3"
    assert desk.verify().findings == ()


def test_verify_sees_an_imported_check_that_was_altered(desk, checks):
    desk.import_checks(checks)
    desk.store.connection.execute("update earlier_check set facts = replace(facts, 'disputed', 'verified') where id = 'c2'")
    assert [finding.where for finding in desk.verify().findings] == ["import checks.tsv"]


def test_a_table_without_text_is_told(desk, tmp_path):
    path = tmp_path / "wrong.tsv"
    path.write_text("name\tvalue\na\tb\n")
    with pytest.raises(CannotRead, match="text"):
        desk.import_checks(path)
    path.write_text(HEADER)
    with pytest.raises((Refused, CannotRead)):
        desk.import_checks(path)
    assert desk.history() == []


def test_typing_errors_and_another_order_are_found(desk, checks):
    desk.import_checks(checks)
    for query in ("conteneurs port Brisac 40 000", "le port de brisak a traité 40000 contenneurs"):
        found = desk.search(query)
        assert found.hits[0].check.id == "c1", query
    assert dict(found.corrected)


def test_a_number_that_differs_is_told(desk, checks):
    desk.import_checks(checks)
    hits = {hit.check.id: hit for hit in desk.search("En 2023, le port de Brisac a traité 40 000 conteneurs.", language="fr").hits}
    assert hits["c1"].band is Band.SAME
    assert hits["c2"].band is Band.DIFFERS
    assert [(one.kind, "40" in one.query, "90" in one.hit) for one in hits["c2"].differs] == [("number", True, True)]


def test_own_verdicts_are_searched_by_themselves(desk, article, claims):
    claim = claims[-2]
    assert desk.search(claim.claim.quote).hits == ()
    desk.mark(claim.id, Verdict.VERIFIED, rationale="Counted in the harbour office’s ledger.")
    hit = desk.search(claim.claim.quote).hits[0]
    assert (hit.check.own, hit.check.verdict, hit.check.publisher) == (True, Verdict.VERIFIED, "Ana")
    assert desk.search("harbour ledger").hits[0].check.claim_id == claim.id
    assert desk.checked_before(claim.id).hits == ()
    desk.undo()
    assert desk.search(claim.claim.quote).hits == ()


def test_reuse_takes_verdict_sources_and_a_link_back_as_one_step(desk, checks, claims):
    desk.import_checks(checks)
    claim = next(view for view in claims if "40 000" in view.claim.quote)
    hits = {hit.check.id: hit for hit in desk.checked_before(claim.id).hits}
    before = desk.claim(claim.id)
    change = desk.reuse(claim.id, hits["c1"])
    view = desk.claim(claim.id)
    expected = Verdict.VERIFIED if hits["c1"].band is Band.SAME else None
    assert view.verdict is expected
    assert view.evidence[0].source.url == "https://fanal.example/1"
    assert desk.undo().label == change.label
    assert desk.claim(claim.id) == before
    assert desk.store.all(Source) == []


def test_reuse_of_a_check_that_differs_never_takes_its_verdict(desk, checks, article):
    desk.import_checks(checks)
    start = article.text.index("En 2023")
    view = next(view for view in desk.claims(article.id) if view.claim.start == start)
    desk.edit_claim(view.id, restated="En 2023, le port de Brisac a traité 40 000 conteneurs.")
    hits = {hit.check.id: hit for hit in desk.checked_before(view.id).hits}
    desk.reuse(view.id, hits["c2"])
    after = desk.claim(view.id)
    assert (after.verdict, after.evidence[0].evidence.stance) == (None, Stance.CONTEXT)
    desk.reuse(view.id, hits["c1"])
    after = desk.claim(view.id)
    assert (after.verdict, after.state.reused_from) == (Verdict.VERIFIED, "c1")
    assert [check.id for _, check in desk.dossier(article.id).reused] == ["c1"]


@pytest.mark.parametrize(
    "damage",
    [
        "delete from term_block where field = 1 or first = (select min(first) from term_block)",
        "update term_block set numbers = zeroblob(length(numbers))",
        "update term_block set terms = upper(terms)",
        "update segment set sizes = zeroblob(length(sizes))",
        "update segment set live = 0",
        "delete from own_term where term = (select min(term) from own_term)",
        "update own_check set words = words || ' more'",
        "delete from own_check",
    ],
)
def test_a_damaged_index_is_told_and_can_be_rebuilt(desk, checks, claims, damage):
    desk.import_checks(checks)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.store.connection.execute(damage)
    assert [finding.where for finding in desk.verify().findings] == ["index"]
    assert desk.rebuild_index() == 4
    assert desk.verify().findings == ()


def test_the_first_run_shows_hits_of_every_band(desk):
    desk.import_checks(seed("earlier-checks.tsv"))
    article = desk.open(str(seed("biden-atacms.fr.txt"))).article
    bands = {hit.band for view in desk.claims(article.id) for hit in desk.checked_before(view.id).hits}
    assert bands == {Band.SAME, Band.DIFFERS, Band.RELATED}


def test_hostile_queries_find_nothing_and_break_nothing(desk, checks):
    desk.import_checks(checks)
    for query in ("", " ", '"', "NEAR(", "a OR", "*", "'; drop table claim; --", "\x00", "(" * 1000, "AND NOT", "🙂", "col:umn"):
        assert desk.search(query).query == query


def test_hash_of_an_import_survives_odd_rows(desk, tmp_path):
    path = tmp_path / "odd.tsv"
    path.write_text(
        HEADER + "x\tA text with “quotes”\t\t\t\t\t\t\nx\tThe same id twice\tverified\t\t\t\tlast week\ten\n", encoding="utf-8"
    )
    desk.import_checks(path)
    assert desk.verify().findings == ()


def many(tmp_path, rows=3000):
    path = tmp_path / "many.tsv"
    path.write_text(
        HEADER + "".join(f"m{n}\tThe river rose {n} centimetres.\tverified\t\t\t\t\ten\n" for n in range(rows)), encoding="utf-8"
    )
    return path


def test_a_cancelled_import_leaves_nothing(desk, tmp_path):
    told = []
    with pytest.raises(Cancelled):
        desk.import_checks(
            many(tmp_path, 6000), progress=lambda done, total: told.append((done, total)), cancelled=lambda: len(told) >= 2
        )
    assert told == [(2000, 6000), (4000, 6000)]
    assert desk.search("river rose").hits == ()
    assert (desk.history(), desk.verify().findings) == ([], ())
    assert desk.import_checks(many(tmp_path, 6000)).rows == 6000


def test_a_killed_import_is_swept_at_the_next_opening(desk, tmp_path):
    code = (
        "import os, sys; from pathlib import Path; from workbench.desk import Desk; "
        "d = Desk.open_casebook(Path(sys.argv[1]), 'x'); "
        "d.import_checks(Path(sys.argv[2]), progress=lambda done, total: done < 1000 or os.kill(os.getpid(), 9))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(desk.path), str(many(tmp_path))], check=False)
    assert done.returncode == -9
    assert desk.stats()["earlier_check"] == 2000
    again = Desk.open_casebook(desk.path, "Ana")
    assert again.stats()["earlier_check"] == 0
    assert again.verify().findings == ()
    again.close()


def test_a_verdict_can_be_given_while_an_import_runs(desk, claims, tmp_path):
    writer = desk.writer()
    seen = []

    def progress(done, _total):
        if not seen:
            seen.append(desk.mark(claims[0].id, Verdict.VERIFIED))

    writer.import_checks(many(tmp_path), progress=progress)
    writer.close()
    assert seen[0].label == "mark claim 1 verified"
    assert desk.undo().label.startswith("import 3000")
    assert desk.verify().findings == ()


def test_own_verdicts_of_the_article_never_push_out_earlier_checks(desk):
    desk.import_checks(seed("earlier-checks.tsv"))
    article = desk.open(str(seed("biden-atacms.fr.txt"))).article
    before = {view.id: desk.checked_before(view.id).hits for view in desk.claims(article.id)}
    for view in desk.claims(article.id)[1:]:
        desk.mark(view.id, Verdict.VERIFIED)
    for claim_id, hits in before.items():
        assert [hit.check.id for hit in desk.checked_before(claim_id).hits] == [hit.check.id for hit in hits]


def test_many_small_imports_are_searched_as_one_and_undone_one_by_one(desk, tmp_path):
    for number in range(9):
        path = tmp_path / f"few{number}.tsv"
        path.write_text(
            f"id\ttext\na{number}\tThe river Onda rose {number + 2} metres.\nb{number}\tBread went up.\n", encoding="utf-8"
        )
        desk.import_checks(path)
    live = desk.store.index.segments.live()
    assert [(segment.first, segment.last) for segment in live] == [(1, 16), (17, 18)]
    assert len(desk.search("the river Onda rose", limit=50).hits) == 9
    assert desk.store.index.by_id("b3").text == "Bread went up."
    assert desk.verify().findings == ()
    desk.undo()
    desk.undo()
    assert {hit.check.id for hit in desk.search("the river Onda rose", limit=50).hits} == {f"a{number}" for number in range(7)}
    assert (desk.store.index.count(), desk.verify().findings) == (14, ())
    desk.redo()
    assert desk.store.index.by_id("a7") is not None
    assert (desk.store.index.count(), desk.verify().findings) == (16, ())


def test_marks_narrow_a_search_even_where_most_checks_do_not_fit(desk, tmp_path):
    path = tmp_path / "many.tsv"
    lines = [
        f"m{n}\tThe river rose {n} centimetres.\t{'disputed' if n == 1234 else 'verified'}\t\t\t\t2024-01-0{n % 9 + 1}\ten\n"
        for n in range(3000)
    ]
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    desk.import_checks(path)
    assert [hit.check.id for hit in desk.search("river rose verdict:disputed").hits] == ["m1234"]
    assert [hit.check.id for hit in desk.search("verdict:disputed").hits] == ["m1234"]
    assert [hit.check.id for hit in desk.search('"rose 77 centimetres"').hits] == ["m77"]
    assert [hit.check.id for hit in desk.search("lang:en", limit=3).hits] == ["m2999", "m2998", "m2997"]
    assert desk.search("river lang:fr").hits == ()
    assert desk.search("river -river").hits == ()


def test_words_of_an_article_are_taken_as_they_are(desk, checks):
    desk.import_checks(checks)
    assert desk.search('"tomates" -bleues').hits == ()
    assert desk.search('"tomates" -bleues', typed=False).hits[0].check.id == "c3"


def test_what_was_corrected_is_told_in_whole_words_and_can_be_switched_off(desk, checks):
    desk.import_checks(checks)
    found = desk.search("conteneurs brisak")
    assert found.corrected == (("brisak", "Brisac"),)
    assert found.among == 3
    exactly = desk.search("conteneurs brisak", correct=False)
    assert exactly.corrected == ()
    assert desk.search("brisak", correct=False).hits == ()


def test_a_verdict_given_again_is_known_to_the_spelling(desk, claims):
    reader = desk.reader()
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="Vu par le cartographe.")
    assert reader.search("cartgraphe", language="fr").hits[0].check.claim_id == claims[0].id
    desk.mark(claims[0].id, Verdict.VERIFIED, rationale="Vu par un astronaute.")
    assert reader.search("astrnaute", language="fr").hits[0].check.claim_id == claims[0].id
    assert reader.search("cartgraphe", language="fr").hits == ()
    reader.close()


def test_another_process_that_imports_is_noticed_by_an_open_reader(desk, tmp_path):
    reader = desk.reader()
    assert reader.search("planetarium").hits == ()
    for number, word in enumerate(("planetarium", "observatory")):
        path = tmp_path / f"{word}.tsv"
        path.write_text(f"id\ttext\n{word}\tThe {word} of Brisac opened in 190{number}.\n", encoding="utf-8")
        code = (
            "import sys; from pathlib import Path; from workbench.desk import Desk; "
            "d = Desk.open_casebook(Path(sys.argv[1]), 'x'); d.import_checks(Path(sys.argv[2])); d.close()"
        )
        subprocess.run([sys.executable, "-c", code, str(desk.path), str(path)], check=True)
        assert [hit.check.id for hit in reader.search(word).hits][:1] == [word]
        slip = word[:4] + word[5:]
        assert reader.search(slip).corrected == ((slip, word),)
        assert reader.search(word).among == number + 1
    desk.undo()
    assert [hit.check.id for hit in reader.search("observatory").hits] == []
    reader.close()


def test_statements_checked_before_of_articles_and_of_files_that_are_not_stored(desk, checks, article, tmp_path):
    desk.import_checks(checks)
    told = []
    found = desk.checked([article.id], progress=lambda done, total: told.append((done, total)))
    assert found.statements == len(desk.claims(article.id))
    assert told[-1] == (found.statements, found.statements)
    row = next(row for row in found.rows if "40 000" in row.text)
    assert desk.claim(row.claim_id).number == row.number
    assert {hit.band for row in found.rows for hit in row.hits} <= {Band.SAME, Band.DIFFERS}
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "a.txt").write_text("Le port\n\nEn 2023, le port de Brisac a traité 90 000 conteneurs.\n", encoding="utf-8")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / ".hidden").write_text("En 2023, le port de Brisac a traité 40 000 conteneurs.\n", encoding="utf-8")
    before = desk.history()
    found = desk.checked([str(folder)])
    assert [(row.article, row.claim_id) for row in found.rows] == [(str(folder / "a.txt"), None)]
    assert (found.articles, len(found.unread)) == (1, 1)
    assert desk.history() == before
    with pytest.raises(Cancelled):
        desk.checked([article.id], cancelled=lambda: True)


def test_details_of_a_check_tell_sources_reuses_and_history(desk, checks, article, claims):
    desk.import_checks(checks)
    first, second = claims[0], claims[1]
    desk.link(first.id, "https://source.example/ledger", stance=Stance.CONTRADICTS)
    desk.mark(first.id, Verdict.UNVERIFIED)
    desk.mark(first.id, Verdict.DISPUTED, rationale="Ledger.")
    desk.explain(first.id, "The ledger says otherwise.")
    own = desk.store.index.by_claim(first.id)
    details = desk.check_details(own)
    assert [(one.verdict, one.was) for one in details.changes] == [
        (Verdict.DISPUTED, Verdict.UNVERIFIED),
        (Verdict.UNVERIFIED, None),
    ]
    assert [one.evidence.stance for one in details.evidence] == [Stance.CONTRADICTS]
    assert (details.reuses, details.imported) == ((), None)
    imported = desk.store.index.by_id("c1")
    desk.reuse(second.id, Hit(imported, 0.9, Band.DIFFERS, (), ()))
    details = desk.check_details(imported)
    assert [(one.claim_id, one.article, one.took) for one in details.reuses] == [(second.id, article.title, False)]
    assert details.imported.name == checks.name


def test_what_one_sentence_of_a_paragraph_repeats_is_looked_at(desk, tmp_path):
    heads = ("bri", "lor", "vel", "mun", "tas", "kel", "pon", "gor", "fal", "dun")
    tails = ("sac", "vane", "den", "dor", "lim", "gar", "bert", "tova", "nisk", "rume", "polde", "lette")
    words = [head + tail for head in heads for tail in tails]
    chance = random.Random(3)

    def some(count):
        return " ".join(dict.fromkeys(chance.choices(words, [1 / (place + 8) for place in range(len(words))], k=count)))

    # Long checks hold many words of the paragraph by chance; each of the short ones stands in it word for word.
    short = [some(6) for _ in range(6)]
    rows = ["id\ttext", *(f"long{n}\t{some(40)}" for n in range(600)), *(f"short{n}\t{text}" for n, text in enumerate(short))]
    path = tmp_path / "paragraphs.tsv"
    path.write_text("\n".join(rows), encoding="utf-8")
    desk.import_checks(path)
    asked = ". ".join([*short, some(12), some(12)]) + "."
    groups, _ = verbs.groups_of(desk.store, asked, None)
    plain = {one.check.id for one in verbs.candidates(desk.store, groups)}
    sentences = verbs.of_sentences(desk.store, asked, None, groups)
    whole = {one.check.id for one in verbs.candidates(desk.store, groups, sentences=sentences)}
    wanted = {f"short{n}" for n in range(6)}
    assert not wanted <= plain
    assert plain | wanted <= whole


def test_more_hits_than_are_compared_otherwise_can_be_asked_for(desk, tmp_path):
    path = tmp_path / "many.tsv"
    path.write_text("\n".join(["id\ttext", *(f"{n}\tPort number {n} closed" for n in range(120))]), encoding="utf-8")
    desk.import_checks(path)
    assert len(desk.search("port closed", limit=10).hits) == 10
    assert len(desk.search("port closed", limit=100).hits) == 100


def test_searches_are_the_same_after_all_was_made_ready(desk, checks):
    desk.import_checks(checks)
    asked = ["le prot de Brisac", "Brisac 40 000", "blue tomatoes", "Häfen"]
    before = [replace(desk.search(text), ms=0.0) for text in asked]
    steps = []
    desk.prepare_search(pause=lambda: steps.append(1))
    assert len(steps) > 10
    assert [replace(desk.search(text), ms=0.0) for text in asked] == before


def test_nothing_heavy_is_loaded_to_look_back_where_nothing_was_checked_yet(tmp_path):
    desk = Desk.open_casebook(tmp_path / "new.casebook", "ana")
    desk.open(str(seed("biden-atacms.fr.txt")))
    desk.close()
    code = (
        "import sys; from pathlib import Path; from workbench.desk import Desk; "
        "desk = Desk.open_casebook(Path(sys.argv[1]), 'ana'); "
        "claims = desk.claims(desk.articles()[0].id); "
        "found = [desk.checked_before(view.id).hits for view in claims]; "
        "print(len(claims) > 5, any(found), sorted({'numpy', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "new.casebook")], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True False []", done.stderr
