"""An article read once more in another encoding: from its saved bytes, as a new version is taken in, and never as an edit."""

import pytest
from documents import pdf, warc

from workbench.domain.enums import Verdict
from workbench.domain.errors import Refused

WORDS = "Мэр Лормо сказал в понедельник, что город купил сто двадцать автобусов. Это стоило три миллиона рублей за год."
PAGE = f'<html><meta charset="windows-1252"><title>Лормо</title><article><p>{WORDS}</p></article></html>'.encode("koi8-r")
FILES = {
    "a.txt": WORDS.encode("koi8-r"),
    "a.html": PAGE,
    "a.warc": warc(("https://lormeau.example/", "200 OK", "Content-Type: text/html; charset=windows-1252\r\n", PAGE)),
    "a.csv": ("id;words\n1;" + WORDS).encode("koi8-r"),
}


@pytest.mark.parametrize("name", FILES)
def test_the_saved_bytes_are_read_in_the_encoding_that_is_named_whatever_they_say(desk, tmp_path, name):
    (tmp_path / name).write_bytes(FILES[name])
    article = desk.open(str(tmp_path / name)).article
    if WORDS in article.text:  # found by its letters
        desk.renew(desk.plan_renewal(article.id, desk.in_encoding(article.id, "cp1251")))
        assert WORDS not in desk.article(article.id).text
    change = desk.renew(desk.plan_renewal(article.id, desk.in_encoding(article.id, "koi8-r")))
    found = desk.article(article.id)
    assert WORDS in found.text
    assert (found.encoding, found.snapshot, found.location) == ("koi8-r", article.snapshot, article.location)
    assert change.label.startswith("renew the text of")
    assert desk.publisher_edits(article.id) == ()
    desk.undo()
    assert WORDS not in desk.article(article.id).text
    assert desk.verify().findings == ()


def test_a_claim_that_carries_work_goes_along_where_its_words_are_the_same(desk, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("The mayor said on Monday that 120 buses were bought.\n\nL'été fut long, dit le maire.\n".encode("cp1252"))
    article = desk.open(str(path)).article
    first = desk.claims(article.id)[0]
    desk.mark(first.id, Verdict.VERIFIED)
    desk.renew(desk.plan_renewal(article.id, desk.in_encoding(article.id, "mac_roman")))
    assert desk.claim(first.id).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("encoding", ["nonsense", "", "base64", "rot13"])
def test_what_is_no_encoding_is_refused(desk, article, encoding):
    with pytest.raises(Refused, match="is no encoding"):
        desk.in_encoding(article.id, encoding)


def test_what_says_by_itself_how_it_is_read_is_refused(desk, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf("The mayor said on Monday that buses were bought."))
    article = desk.open(str(tmp_path / "a.pdf")).article
    with pytest.raises(Refused, match="only texts and web pages"):
        desk.in_encoding(article.id, "koi8-r")
