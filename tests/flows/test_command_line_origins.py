"""`workbench origins`: sources and origins counted, passages shown, two sources ruled upon."""

import json

import pytest
import wire_copies

from workbench.cli import run as run_workbench

CORPUS = wire_copies.corpus()


@pytest.fixture
def workbench(tmp_path, capfdbinary):
    def run(*arguments):
        status = run_workbench(["--casebook", str(tmp_path / "o.casebook"), "--analyst", "Ana", *map(str, arguments)])
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return run


@pytest.fixture
def linked(workbench, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("The bridge at Ossenby is closed. It carries 9,000 vehicles on a working day.", encoding="utf-8")
    workbench("open", article)
    ids = []
    for name in ("dispatch", "reworded", "own0"):
        path = tmp_path / f"{name}.txt"
        path.write_text(CORPUS[f"bridge/{name}"], encoding="utf-8")
        _, out, _ = workbench("link", "1", path, "--title", name, "--json")
        ids.append(json.loads(out)["source"]["id"] if "source" in json.loads(out) else None)
    if None in ids:
        listed = json.loads(workbench("sources", "--json")[1])
        ids = [next(one["id"] for one in listed if one["title"] == name) for name in ("dispatch", "reworded", "own0")]
    return ids


def test_copies_of_one_page_are_told_by_it_and_not_pair_by_pair(workbench, tmp_path):
    (tmp_path / "a.txt").write_text("The bridge of Lormeau was opened again on Monday, the town says.", encoding="utf-8")
    workbench("open", str(tmp_path / "a.txt"))
    for n in range(5):
        page = f"<!-- saved from url=(0030)https://lormeau.example/bridge --><title>Copy {n}</title><p>Words of copy number {n}."
        (tmp_path / f"{n}.html").write_text(page, encoding="utf-8")
        told = workbench("link", "1", str(tmp_path / f"{n}.html"))[2]
    assert told.count("is here already") == 3
    assert "So is 1 more." in told
    out = workbench("origins")[1]
    assert out.count("have the same page by its address.") == 4
    assert "%" not in out
    assert "All 10 pairs of these: --passages" in out
    assert workbench("origins", "--passages")[1].count("have the same page") == 10


@pytest.mark.parametrize("name", ["1", "last", None])
def test_sources_and_origins_with_the_passages_they_share(workbench, linked, name):
    status, out, _ = workbench("origins", *([name] if name else []))
    assert status == 0
    assert out.splitlines()[0] == "3 sources, 2 origins; the saved words of 3 were compared"
    assert "2 sources, 1 origin:" in out
    assert "The swing bridge at Ossenby was" in out


def test_the_analysts_word_and_back(workbench, linked):
    one, other, own = linked
    found = json.loads(workbench("origins", "--independent", one, other, "--json")[1])
    assert (found["sources"], found["origins"], found["groups"]) == (3, 3, [])
    assert [(ruling["same"], ruling["analyst"]) for ruling in found["rulings"]] == [(False, "Ana")]
    assert "called “" in workbench("origins")[1]
    found = json.loads(workbench("origins", "--undecided", one, other, "--same", one, own, "--json")[1])
    assert (found["origins"], found["groups"]) == (1, [sorted(linked)])
    assert {like["by"] for like in found["alike"]} == {"hand", "text"}
    text = next(like for like in found["alike"] if like["by"] == "text")
    assert all(len(passage["texts"]) == 2 for passage in text["passages"])
    assert "said that two sources have one origin" in workbench("history")[1]
    status, _, err = workbench("origins", "--same", one, "nothing-like-it")
    assert (status, err) == (
        1,
        "There is no source nothing-like-it. Nothing was changed; list them with: workbench sources.\n",
    )
