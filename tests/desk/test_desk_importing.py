"""What an import tells of its rows, what it does about duplicates, and checks from another casebook."""

import json

import pytest

from workbench.desk import Desk, importing
from workbench.domain.enums import Duplicates, Stance, Verdict
from workbench.domain.errors import Cancelled, CasebookProblem, Problem, Refused

HEADER = "id\ttext\tverdict\trating\tpublisher\turl\tdate\tlanguage\ttopic\n"
OLD = "o1\tThe quay of Brisac is new and holds 40 ships.\t\tFaux\tFanal\thttps://fanal.example/quay?utm_source=x\t2024-01-05\t\tships\n"


def table(tmp_path, name, *rows):
    path = tmp_path / name
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def old(desk, tmp_path):
    desk.import_checks(table(tmp_path, "old.tsv", OLD))
    return tmp_path


@pytest.fixture
def new(old):
    """Of nine rows three repeat the casebook, two the file, one is another claim of a page that is here, and one is bad."""
    return table(
        old,
        "new.tsv",
        "o1\tThe quay of Brisac is not so new.\tdisputed\t\t\t\t\t\t\n",
        "n2\tthe quay of Brisac is new, and holds 40 ships\tdisputed\t\tProva\thttps://prova.example/2\t\ten\tquay\n",
        "n3\tThe new quay of Brisac holds 40 ships.\t\t\t\thttps://FANAL.example/quay#top\t\t\t\n",
        "n4\tTomatoes are blue in winter.\tdisputed\tFour noses\t\thttps://fanal.example/quay\t\ten\t\n",
        "n5\tThe mayor sold 12 ferries.\t\tPretty odd\t\t\t\ten\t\n",
        "n6\tMayor sold 12 ferries!\tdisputed\t\tFanal\t\t2024-02-02\ten\tboats\n",
        "n5\tThe mayor sold the ferries.\tverified\t\t\t\t\tfr\t\n",
        "n7\t?\t\t\t\t\t\t\t\n",
        "n8\tThe harbour froze over.\t\tPretty odd\t\t\t\tfr\t\n",
    )


def stored(desk):
    from workbench.store.archive import every_check

    return {
        check.id: check
        for check in every_check(desk.store)
        if check.id != "o1" or check.text.startswith("The quay of Brisac is not")
    }


def test_a_dry_run_tells_everything_and_stores_nothing(desk, new):
    before = desk.history(), desk.stats()
    told = desk.import_checks(new, dry_run=True)
    assert (desk.history(), desk.stats()) == before
    assert (told.rows, told.new, told.dry_run, told.skipped) == (8, False, True, ((9, "has no words in its text"),))
    assert told.compared.in_casebook == {"id": 1, "url": 1, "text": 1, "page": 1}
    assert told.compared.in_file == {"id": 1, "url": 0, "text": 1, "page": 1}
    assert told.survey.languages == {"en": 4, "": 2, "fr": 2}
    assert told.survey.verdicts == {"disputed": 4, "": 3, "verified": 1}
    assert told.survey.unknown == {"Pretty odd": 2}
    assert "would be taken in. Nothing was stored." in told.told
    assert desk.import_checks(new).new


def test_keeping_takes_all_and_counts(desk, new):
    told = desk.import_checks(new)
    assert (told.rows, told.new, told.compared.left_out, told.compared.merged) == (8, True, (), 0)
    assert told.compared.in_file == {"id": 1, "url": 0, "text": 1, "page": 1}
    assert told.compared.duplicates == 5
    assert len(stored(desk)) == 7, "two rows of one id"


def test_skipping_leaves_duplicates_out_and_names_their_lines(desk, new):
    told = desk.import_checks(new, duplicates=Duplicates.SKIP)
    assert [line for line, _ in told.compared.left_out] == [2, 3, 4, 7, 8]
    reasons = dict(told.compared.left_out)
    assert reasons[2] == "has the id of a check of this casebook (o1)"
    assert reasons[3] == "has the text of a check of this casebook (o1)"
    assert reasons[4] == "is the same claim on the same page as a check of this casebook (o1)"
    assert reasons[7] == "has the text of line 6"
    assert reasons[8] == "has the id of line 6"
    assert (told.rows, told.new) == (3, True)
    assert stored(desk).keys() == {"n4", "n5", "n8"}
    assert told.told == "Imported 3 earlier checks from new.tsv; 6 lines were left out."
    assert desk.verify().findings == ()


def test_merging_keeps_one_row_with_the_fields_of_both(desk, new):
    told = desk.import_checks(new, duplicates=Duplicates.MERGE)
    found = stored(desk)
    ferries = found["n5"]
    assert "n6" not in found
    assert (ferries.text, ferries.publisher, ferries.day, ferries.language) == (
        "The mayor sold 12 ferries.",
        "Fanal",
        "2024-02-02",
        "en",
    )
    assert (ferries.rating, ferries.verdict) == ("Pretty odd", None), "the verdict of one is never given to the rating of the other"
    assert "also verdict: disputed" in ferries.notes
    assert "topic: boats" in ferries.notes
    # A row that knows more than the casebook is completed from it; the sealed row stays.
    quay = found["n2"]
    assert (quay.verdict, quay.rating, quay.day, quay.language) == (Verdict.DISPUTED, "Faux", "2024-01-05", "en")
    assert quay.publisher == "Fanal"
    assert quay.notes.split("\n") == ["topic: ships", "topic: quay", "also publisher: Prova", "also url: https://prova.example/2"]
    assert desk.verify().findings == ()
    assert told.compared.merged >= 2


def test_contradicting_verdicts_are_never_merged(desk, tmp_path):
    path = table(
        tmp_path, "a.tsv", "1\tThe quay is quite new.\tverified\t\t\t\t\t\t\n", "2\tThe quay is quite new!\tdisputed\t\t\t\t\t\t\n"
    )
    told = desk.import_checks(path, duplicates=Duplicates.MERGE)
    assert (told.rows, told.compared.contradicting, told.compared.left_out) == (2, 1, ())
    assert {check.verdict for check in stored(desk).values()} == {Verdict.VERIFIED, Verdict.DISPUTED}


@pytest.mark.parametrize("how", [Duplicates.SKIP, Duplicates.MERGE])
def test_undo_and_redo_bring_back_what_was_left(desk, new, how):
    desk.import_checks(new, duplicates=how)
    once = stored(desk)
    desk.undo()
    assert stored(desk).keys() == set()
    desk.redo()
    assert stored(desk) == once
    assert desk.verify().findings == ()


def test_a_file_of_which_all_is_here_adds_nothing(desk, old):
    path = table(old, "again.tsv", OLD, OLD.replace("o1", "o2"))
    events = len(desk.history())
    for how in (Duplicates.SKIP, Duplicates.MERGE):
        told = desk.import_checks(path, duplicates=how)
        assert (told.rows, told.new, len(told.compared.left_out)) == (0, False, 2)
        assert told.told == "All checks of again.tsv are in this casebook already. Nothing was added."
    assert len(desk.history()) == events
    assert desk.import_checks(path).rows == 2


def test_long_files_are_compared_when_that_was_asked_for(desk, new, monkeypatch):
    monkeypatch.setattr(importing, "COUNTED", 3)
    assert desk.import_checks(new, dry_run=True).compared.done
    assert len(desk.import_checks(new, duplicates=Duplicates.SKIP, dry_run=True).compared.left_out) == 5
    assert not desk.import_checks(new).compared.done


@pytest.mark.parametrize("url", ["https://f.example/a", "http://a-b.f.example/a/b-c_1.html", "https://f.example/2024/01/"])
def test_addresses_in_order_are_left_as_they_are(url):
    from workbench.services.sources import normalise_url

    assert importing._address(url) == normalise_url(url) == url


@pytest.mark.parametrize(
    "url", ["https://f.example/", "https://f.example", "https://F.example/?utm_source=a", "javascript:alert(1)", "", "x"]
)
def test_front_pages_and_what_is_no_address_name_no_check(url):
    assert importing._address(url) == ""


def test_comparing_can_be_stopped(desk, new):
    asked = []
    with pytest.raises(Cancelled):
        desk.import_checks(new, duplicates=Duplicates.SKIP, cancelled=lambda: asked.append(1) or len(asked) > 1)
    assert len(stored(desk)) == 0


@pytest.fixture
def friend(desk, claims, tmp_path):
    """Another casebook, with one verdict of its own and one imported check."""
    path = tmp_path / "friend.casebook"
    other = Desk.open_casebook(path, "Bo")
    draft = other.read_bytes(b"The quay of Brisac holds 40 ships. The mayor sold 12 ferries.", name="quay.txt")
    article = other.keep(draft, other.examine(draft)).article
    claim = other.claims(article.id)[0]
    other.mark(claim.id, Verdict.DISPUTED, rationale="The harbour office counts 30.")
    other.link(claim.id, "https://office.example/count", stance=Stance.CONTRADICTS, quote="30 berths")
    other.import_checks(table(tmp_path, "theirs.tsv", OLD))
    other.close()
    return path, claim.id


def test_the_checks_of_another_casebook_are_taken_in(desk, friend):
    path, claim_id = friend
    bytes_before = path.read_bytes()
    told = desk.import_checks(path)
    assert (told.rows, told.new, told.name) == (2, True, "friend.casebook")
    assert path.read_bytes() == bytes_before
    check = desk.store.index.by_id(claim_id)
    assert (check.own, check.verdict, check.publisher, check.language) == (False, Verdict.DISPUTED, "Bo", "en")
    assert check.notes.split("\n")[0] == "rationale: The harbour office counts 30."
    assert "evidence: contradicts | " in check.notes
    assert "30 berths" in check.notes
    imported = desk.store.index.by_id("o1")
    assert (imported.rating, imported.verdict, imported.notes, imported.day) == (
        "Faux",
        Verdict.DISPUTED,
        "topic: ships",
        "2024-01-05",
    )
    assert desk.search("quay of Brisac").hits
    assert desk.undo().label == "import 2 earlier checks from friend.casebook"
    desk.redo()
    assert desk.store.index.by_id(claim_id) == check
    assert desk.verify().findings == ()
    assert not desk.import_checks(path).new


def test_a_casebook_is_known_by_its_content(desk, friend, tmp_path):
    path, claim_id = friend
    path.rename(tmp_path / "friend.tsv")
    assert desk.import_checks(tmp_path / "friend.tsv").name == "friend.tsv.casebook"
    desk.undo()
    desk.redo()
    assert desk.store.index.by_id(claim_id).verdict is Verdict.DISPUTED


def test_what_is_no_casebook_with_checks_is_refused(desk, friend, tmp_path):
    with pytest.raises(Refused, match="is the casebook that is open"):
        desk.import_checks(desk.path)
    empty = tmp_path / "empty.casebook"
    Desk.open_casebook(empty, "Bo").close()
    with pytest.raises(Problem, match="holds no earlier check"):
        desk.import_checks(empty)
    damaged = tmp_path / "damaged.casebook"
    damaged.write_bytes(b"SQLite format 3\0" + bytes(4_000))
    with pytest.raises(CasebookProblem):
        desk.import_checks(damaged)
    path = friend[0]
    path.write_bytes(path.read_bytes().replace(b"The harbour office counts 30.", b"The harbour \xff\xfe\xfd counts 30."))
    with pytest.raises(Problem, match=r"damaged|could not be used"):
        desk.import_checks(path)
    assert [event.table for event in desk.history() if event.table == "import_file"] == []


def test_our_own_report_comes_back_as_checks(desk, claims, article, tmp_path):
    desk.mark(claims[1].id, Verdict.VERIFIED, rationale="Counted in the ledger.")
    desk.mark(claims[2].id, Verdict.DISPUTED)
    report = tmp_path / "report.json"
    page = tmp_path / "report.html"
    desk.report(article.id, [report, page])
    other = Desk.open_casebook(tmp_path / "other.casebook", "Bo")
    for path in (report, page):
        told = other.import_checks(path)
        assert (told.rows, told.skipped) == (2, ())
        found = {check.id: check for check in stored(other).values()}
        assert found[claims[1].id].verdict is Verdict.VERIFIED
        assert "Counted in the ledger." in found[claims[1].id].notes
        assert found[claims[2].id].publisher == "Ana"
        assert found[claims[2].id].text == claims[2].claim.quote
        other.undo()
    # Back into the casebook it is from, each is a duplicate by its id.
    assert desk.import_checks(report, dry_run=True).compared.in_casebook["id"] == 2
    other.close()


def test_an_item_of_a_hostile_file_harms_nothing(desk, tmp_path):
    path = tmp_path / "hostile.json"
    rows = [
        {"text": "The quay \0 is new.", "url": "javascript:alert(1)", "publisher": "\u202eevil", "rating": "=1+1"},
        {"text": "x" * 200_000},
    ]
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert desk.import_checks(path, duplicates=Duplicates.MERGE).rows == 1
    assert desk.verify().findings == ()
