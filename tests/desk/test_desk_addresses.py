"""The address that a saved page states: kept with its source, shown, changed, and never a reason to fetch what came as a file."""

import pytest

from workbench.domain.errors import Refused

WORDS = "<p>The crane of Brisac lifts forty tonnes, the harbour office said on Monday in a note to the press.</p>"
STATED = {
    "canonical.html": f'<html><head><title>Crane</title><link rel="canonical" href="https://News.example/crane?utm_source=x"></head>{WORDS}',
    "og.html": f'<html><head><title>Crane</title><meta property="og:url" content="https://news.example/crane"></head>{WORDS}',
    "single.html": "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://news.example/crane \n-->"
    f"<head><title>Crane</title></head>{WORDS}",
    "page.mhtml": "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/crane\r\nSubject: Crane\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
    f"Content-Location: https://news.example/crane\r\n\r\n<html><title>Crane</title>{WORDS}</html>\r\n--b--\r\n",
}


def linked(desk, claim, tmp_path, name):
    (tmp_path / name).write_text(STATED[name], encoding="utf-8")
    desk.link(claim.id, str(tmp_path / name))
    source = desk.sources()[0]
    desk.snapshot(source.id)
    return desk.source(source.id)


@pytest.mark.parametrize("name", STATED)
def test_it_is_kept_and_the_file_stays_the_file(desk, claims, tmp_path, name):
    source = linked(desk, claims[0], tmp_path, name)
    assert source.url == "https://news.example/crane"
    assert source.key.startswith("sha256:")
    got, _ = desk.snapshot(source.id)  # nothing is fetched: the file is read again
    assert got.draft.data == STATED[name].encode()
    assert desk.verify().findings == ()


def test_it_is_changed_and_dropped(desk, claims, tmp_path):
    source = linked(desk, claims[0], tmp_path, "og.html")
    desk.edit_source(source.id, url="https://WWW.news.example/other#top")
    assert desk.source(source.id).url == "https://www.news.example/other"
    desk.edit_source(source.id, url=None)
    assert desk.source(source.id).url is None
    with pytest.raises(Refused):
        desk.edit_source(source.id, url="ftp://news.example/other")
