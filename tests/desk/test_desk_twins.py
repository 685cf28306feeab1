"""What stands already: the same page under another address, the same DOI, the same or nearly the same words: told, chosen upon."""

import pytest

from workbench.desk.twins import SameAs, nearly
from workbench.domain.enums import Duplicates
from workbench.services.sources import page_key

PAGE = "https://news.example/crane"
WORDS = " ".join(f"The crane number {n} of Brisac lifts {n * 7} tonnes, the harbour office said on Monday." for n in range(12))


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example/crane",
        "https://www.news.example/crane/",
        "https://m.news.example/crane?utm_source=a&fbclid=b",
        "https://news.example/crane/index.html#top",
        "https://amp.news.example/crane?amp=1",
        "https://news.example/crane/amp/",
        "HTTPS://NEWS.example:443/crane",
    ],
)
def test_one_page_has_one_key(other):
    assert page_key(other) == page_key(PAGE)


@pytest.mark.parametrize(
    "other",
    ["https://news.example/crane?page=2", "https://news.example/cranes", "https://other.example/crane", "https://www.example/"],
)
def test_other_pages_have_others(other):
    assert page_key(other) != page_key(PAGE)


def saved(desk, claim, tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    desk.link(claim.id, str(tmp_path / name))
    source = desk.sources()[0]
    desk.snapshot(source.id)
    return desk.source(source.id)


def test_a_source_tells_what_it_is_again(desk, claims, tmp_path):
    desk.link(claims[0].id, PAGE)
    page = desk.sources()[0]
    assert [one.by for one in desk.twins("http://www.news.example/crane/#a")] == [SameAs.ADDRESS]
    assert desk.twins(PAGE) == []
    desk.edit_source(page.id, doi="10.1000/182")
    assert [(one.id, one.by) for one in desk.twins("https://doi.org/10.1000/182")] == [(page.id, SameAs.DOI)]
    first = saved(desk, claims[0], tmp_path, "a.txt", WORDS)
    again = saved(desk, claims[0], tmp_path, "b.txt", WORDS + "\n")
    nearly_so = saved(desk, claims[0], tmp_path, "c.txt", WORDS.replace("Monday", "Tuesday", 2))
    by = {one.id: one.by for one in desk.twins(nearly_so.id)}
    assert by == {first.id: SameAs.NEARLY, again.id: SameAs.NEARLY}
    assert "nearly the same words as “a.txt”" in next(one.told for one in desk.twins(nearly_so.id) if one.id == first.id)


def test_a_saved_page_is_the_page_that_it_says_it_is(desk, claims, tmp_path):
    desk.link(claims[0].id, "http://www.news.example/crane")
    html = f'<html><head><title>Crane</title><link rel="canonical" href="{PAGE}"></head><p>{WORDS}</p></html>'
    (tmp_path / "crane.html").write_text(html, encoding="utf-8")
    got = desk.ahead(str(tmp_path / "crane.html"))
    assert [one.by for one in desk.twins(str(tmp_path / "crane.html"), got)] == [SameAs.ADDRESS]
    source = saved(desk, claims[0], tmp_path, "crane.html", html)
    entry = next(one for one in desk.source_entries() if one.source.id == source.id)
    assert len(entry.same) == 1


def test_an_article_opened_a_second_time_is_told_or_gone_to(desk):
    def opened(text, url, duplicates=Duplicates.KEEP):
        data = f'<html><head><title>Crane</title><link rel="canonical" href="{url}"></head><p>{text}</p></html>'.encode()
        draft = desk.read_bytes(data, name="a.html")
        return draft, desk.take(draft, duplicates)

    _, first = opened(WORDS, PAGE)
    draft, skipped = opened(WORDS.replace("12", "13"), "http://www.news.example/crane/", Duplicates.SKIP)
    assert (skipped.new, skipped.article.id) == (False, first.article.id)
    assert "the same page by its address" in skipped.told
    assert [one.by for one in desk.article_twins(draft)] == [SameAs.ADDRESS]
    draft, kept = opened(WORDS.replace("Monday", "Tuesday", 1), "https://other.example/crane")
    assert kept.new
    assert [(one.id, one.by) for one in desk.article_twins(draft, but=kept.article.id)] == [(first.article.id, SameAs.NEARLY)]


def test_texts_that_differ_much_or_are_short_are_not_nearly_the_same():
    assert nearly(WORDS, WORDS.replace("harbour office", "port office"))
    assert not nearly(WORDS, WORDS.replace("tonnes", "people").replace("lifts", "feeds").replace("crane", "kitchen"))
    assert not nearly("The crane is open.", "The crane is shut.")
    assert not nearly(WORDS, WORDS[: len(WORDS) // 2])


@pytest.mark.parametrize(("duplicates", "new", "filled"), [("keep", 1, 0), ("merge", 0, 1), ("skip", 0, 0)])
def test_a_list_tells_a_page_under_another_spelling_and_does_as_chosen(desk, claims, tmp_path, duplicates, new, filled):
    desk.link(claims[0].id, PAGE, title="The crane")
    path = tmp_path / "list.ris"
    path.write_text("TY  - ELEC\nTI  - Crane\nAU  - Aubin, C.\nUR  - http://www.news.example/crane/\nER  - \n", encoding="utf-8")
    found = desk.import_sources(path, duplicates=Duplicates(duplicates))
    assert (len(found.new), found.filled) == (new, filled)
    assert [(one.title, one.added) for one in found.duplicates] == [("The crane", duplicates == "keep")]
    assert len(desk.sources()) == 1 + new
