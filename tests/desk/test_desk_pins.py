"""Passages of saved sources pinned to claims: stored with their anchors, found again or told as lost, undone like everything."""

import dataclasses
import html
import io
import json
import re
import zipfile

import pytest
from documents import pdf

from workbench.domain.anchors import locate
from workbench.domain.article import Snapshot
from workbench.domain.enums import Stance, Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.pin import Pin, Place
from workbench.domain.source import Source
from workbench.services.report import render

REGISTER = (
    "Registre du port\n\nEn 2022, 31 500 conteneurs.\n\nEn 2023, le port a traité 38 000 conteneurs, selon la capitainerie.\n"
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44"
    "ae426082"
)


@pytest.fixture
def register(desk, claims, tmp_path):
    """A source of claim 4 whose words are saved; linked without a passage."""
    return saved(desk, claims[3], tmp_path / "registre.txt", REGISTER.encode())


def saved(desk, claim, path, data, **given):
    path.write_bytes(data)
    change = desk.link(claim.id, str(path), **given)
    if due := desk.to_capture(change):
        desk.snapshot(due.id)
    return desk.sources()[0]


def renewed(desk, source, text):
    """The source as if its page had been fetched again with other words."""
    words = Snapshot.of(text.encode(), "text/plain; charset=utf-8", "2026-11-20T10:00:00Z")
    with desk.store.step("save what it says", "Ana") as step:
        step.save(words)
        step.save(dataclasses.replace(source, text=words.sha256, snapshot=words.sha256))
    return desk.source(source.id)


def pinned(desk, claim, source, quote, **given):
    return desk.pin(claim.id, source.id, *desk.occurrence(source, quote), **given)


def test_a_pin_keeps_the_passage_with_its_anchor_and_fills_the_link_that_has_none(desk, claims, register):
    change = pinned(desk, claims[3], register, "38 000 conteneurs", stance=Stance.CONTRADICTS, note="the register itself")
    (item,) = desk.claim(claims[3].id).evidence
    pin = item.pin
    assert (item.evidence.quote, item.evidence.stance) == ("38 000 conteneurs", Stance.CONTRADICTS)
    assert REGISTER[pin.start : pin.end] == pin.quote == "38 000 conteneurs"
    assert REGISTER[: pin.start].endswith(pin.prefix)
    assert REGISTER[pin.end :].startswith(pin.suffix)
    assert (len(pin.prefix), len(pin.suffix)) == (32, 25)
    assert (pin.text, pin.snapshot, pin.page, pin.note, pin.analyst) == (
        register.text,
        register.snapshot,
        None,
        "the register itself",
        "Ana",
    )
    assert change.label == "pin a passage to claim 4"
    assert desk.verify().findings == ()


def test_a_second_passage_is_a_link_of_its_own_and_the_same_one_again_is_brought_up_to_date(desk, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs", stance=Stance.CONTRADICTS, note="kept")
    pinned(desk, claims[3], register, "31 500 conteneurs", stance=Stance.CONTEXT)
    first, second = desk.pins_of_claim(claims[3].id)
    assert [one.evidence.stance for one in (first, second)] == [Stance.CONTRADICTS, Stance.CONTEXT]
    pinned(desk, claims[3], register, "38 000 conteneurs", stance=Stance.SUPPORTS)
    again, _ = desk.pins_of_claim(claims[3].id)
    assert (again.evidence.id, again.evidence.stance, again.pin.note) == (first.evidence.id, Stance.SUPPORTS, "kept")
    assert pinned(desk, claims[3], register, "38 000 conteneurs") is None


def test_a_passage_that_was_typed_before_gets_its_anchor(desk, claims, tmp_path):
    source = saved(desk, claims[3], tmp_path / "r.txt", REGISTER.encode(), quote="38 000\nconteneurs", locator="line 5")
    pinned(desk, claims[3], source, "38 000 conteneurs")
    (item,) = desk.claim(claims[3].id).evidence
    assert (item.evidence.quote, item.evidence.locator, item.pin.quote) == ("38 000 conteneurs", "line 5", "38 000 conteneurs")


def test_words_of_the_article_are_kept_beside_the_passage(desk, article, claims, register):
    words = desk.words_of(claims[3].claim, "40 000 conteneurs")
    pinned(desk, claims[3], register, "38 000 conteneurs", words=words)
    pin = desk.claim(claims[3].id).evidence[0].pin
    assert article.text[pin.words_start : pin.words_end] == pin.words == "40 000 conteneurs"
    whole = (claims[3].claim.start, claims[3].claim.end)
    pinned(desk, claims[3], register, "31 500 conteneurs", words=whole)
    assert desk.claim(claims[3].id).evidence[1].pin.words is None
    with pytest.raises(NotFound, match="not in the article"):
        desk.words_of(claims[3].claim, "41 000 conteneurs")


def test_a_page_of_a_pdf_is_kept_and_becomes_the_locator(desk, claims, tmp_path):
    source = saved(desk, claims[3], tmp_path / "acts.pdf", pdf(["First page."], ["The port handled 38 000 containers."]))
    pinned(desk, claims[3], source, "38 000 containers")
    (item,) = desk.claim(claims[3].id).evidence
    assert (item.pin.page, item.evidence.locator) == (2, "p. 2")
    assert desk.pins_of_claim(claims[3].id)[0].place.page == 2
    desk.unpin(item.evidence.id)
    (left,) = desk.claim(claims[3].id).evidence
    assert (left.pin, left.evidence.quote, left.evidence.locator) == (None, None, None)


def test_a_picture_is_pinned_as_a_whole_or_in_part(desk, claims, tmp_path):
    source = saved(desk, claims[3], tmp_path / "photo.png", PNG)
    desk.pin_picture(claims[3].id, source.id, region=(1000, 2000, 3500, 800), shows="a crane with the number 7")
    (view,) = desk.pins_of_claim(claims[3].id)
    assert (view.pin.region, view.pin.text, view.found, view.place) == ((1000, 2000, 3500, 800), None, True, None)
    assert view.evidence.quote == "a crane with the number 7"
    desk.pin_picture(claims[3].id, source.id)
    assert [one.pin.region for one in desk.pins_of_claim(claims[3].id)] == [(1000, 2000, 3500, 800), ()]
    for wrong in ((0, 0, 0, 10), (9000, 0, 2000, 10), (1, 2, 3)):
        with pytest.raises(Refused, match="part of a picture"):
            desk.pin_picture(claims[3].id, source.id, region=wrong)
    with pytest.raises(Refused, match="No words"):
        desk.pin(claims[3].id, source.id, 0, 3)
    assert desk.verify().findings == ()


def test_undo_and_redo_take_the_pin_and_the_passage_together(desk, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs")
    before = desk.claim(claims[3].id).evidence
    assert desk.undo_label() == "pin a passage to claim 4"
    desk.undo()
    (bare,) = desk.claim(claims[3].id).evidence
    assert (bare.pin, bare.evidence.quote) == (None, None)
    desk.redo()
    assert desk.claim(claims[3].id).evidence == before
    desk.unpin(before[0].evidence.id)
    desk.undo()
    assert desk.claim(claims[3].id).evidence == before
    assert desk.verify().findings == ()


def test_a_source_that_is_removed_takes_its_pins_along_and_brings_them_back(desk, article, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs")
    for what in (register.id, claims[3].id, article.id, desk.claim(claims[3].id).evidence[0].evidence.id):
        desk.remove(what)
        assert desk.store.all(Pin) == []
        assert desk.verify().findings == ()
        desk.undo()
        assert len(desk.pins_of_claim(claims[3].id)) == 1
    assert desk.verify().findings == ()


def test_what_stands_elsewhere_in_a_newer_copy_is_found_and_told_as_moved(desk, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs")
    newer = "Mise à jour du 3 mai.\n\n" + REGISTER.replace("31 500", "31 512")
    renewed(desk, register, newer)
    (view,) = desk.pins_of_claim(claims[3].id)
    assert newer[view.place.start : view.place.end] == "38 000 conteneurs"
    assert (view.place.moved, view.found) == (True, True)


def test_what_is_gone_from_a_newer_copy_is_never_found_elsewhere(desk, claims, register):
    pinned(desk, claims[3], register, "38 000")
    newer = "Registre du port, version corrigée.\n\nEn 2023, 39 000 conteneurs. Recettes : 38 000 euros, hors taxes.\n"
    renewed(desk, register, newer)
    (view,) = desk.pins_of_claim(claims[3].id)
    assert (view.place, view.found) == (None, False)
    copy = desk.saved_copy(register.id, text=view.pin.text)
    assert (copy.words, copy.current) == (REGISTER, False)
    (there,) = desk.pins_of_source(register.id, text=view.pin.text)
    assert REGISTER[there.place.start : there.place.end] == "38 000"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("So it was.  In all 12 boats sank that night, says the log.", Place(19, 27, moved=True)),  # blanks
        ("In all 12 boats sank that night, says the log. 12 boats were built.", Place(7, 15)),
        ("12 boats were built. In all 12 boats sank that night, says the log.", Place(28, 36, moved=True)),
        ("12 boats were built in March, and nothing else is known of them.", None),
        ("", None),
    ],
)
def test_a_short_passage_needs_its_neighbours(text, place):
    pin = Pin("e", "c", "s", "", "", "t", 7, 15, "12 boats", "In all ", " sank that night, says the log.")
    assert locate(text, pin) == place


def test_a_long_passage_that_stands_once_is_known_by_itself():
    quote = "the pumps were switched off by hand"
    pin = Pin("e", "c", "s", "", "", "t", 10, 10 + len(quote), quote, "It is said ", " on Monday.")
    text = f"Nothing is as before: {quote.replace(' ', chr(0xA0), 1)}, and nobody knows by whom."
    place = locate(text, pin)
    assert (text[place.start : place.end].replace("\xa0", " "), place.moved) == (quote, True)
    assert locate(f"{quote}. {quote}.", pin) is None


def test_a_passage_rewritten_by_hand_takes_its_pin_along(desk, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs")
    (item,) = desk.claim(claims[3].id).evidence
    desk.edit_evidence(item.evidence.id, quote="le port a traité 38 000 conteneurs")
    (item,) = desk.claim(claims[3].id).evidence
    assert REGISTER[item.pin.start : item.pin.end] == "le port a traité 38 000 conteneurs"
    desk.edit_evidence(item.evidence.id, quote="[Le port] a traité 38 000 conteneurs")
    assert desk.claim(claims[3].id).evidence[0].pin == item.pin
    desk.edit_evidence(item.evidence.id, quote=None)
    assert desk.claim(claims[3].id).evidence[0].pin is None
    desk.undo()
    assert desk.claim(claims[3].id).evidence[0].pin == item.pin
    assert desk.verify().findings == ()


def test_joined_claims_and_reused_checks_keep_the_pins(desk, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs", words=desk.words_of(claims[3].claim, "2023"))
    desk.mark(claims[3].id, Verdict.DISPUTED)
    desk.join_claims([claims[2].id, claims[3].id])
    (view,) = desk.pins_of_claim(claims[2].id)
    assert view.pin.claim_id == claims[2].id
    other = desk.take(desk.read_bytes(b"Autre titre\n\nEn 2023, le port a traite 40 000 conteneurs.\n", name="b.txt")).article
    target = desk.claims(other.id)[-1]
    hit = next(hit for hit in desk.search("port conteneurs 2023 40 000").hits if hit.check.claim_id == claims[2].id)
    desk.reuse(target.id, hit)
    taken = next(item for item in desk.claim(target.id).evidence if item.pin)
    assert (taken.pin.quote, taken.pin.claim_id, taken.pin.words) == ("38 000 conteneurs", target.id, None)
    assert desk.verify().findings == ()


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (3, 3), (16, 18), (0, 10_000)])
def test_a_span_without_a_word_is_refused(desk, claims, register, start, end):
    with pytest.raises(Refused, match="no word"):
        desk.pin(claims[3].id, register.id, start, end)
    assert desk.store.all(Pin) == []


def test_a_passage_that_stands_more_than_once_must_be_named(desk, claims, register):
    with pytest.raises(Refused, match="stands 2 times"):
        desk.occurrence(register, "conteneurs")
    assert desk.occurrence(register, "conteneurs", 2) > desk.occurrence(register, "conteneurs", 1)
    with pytest.raises(NotFound, match="not 3"):
        desk.occurrence(register, "conteneurs", 3)
    with pytest.raises(NotFound, match="not in the saved words"):
        desk.occurrence(register, "39 000")
    with pytest.raises(NotFound, match=r"the nearest there is: “.*38 000 conteneurs"):
        desk.occurrence(register, "Le port a traité 39 000 conteneurs")


def test_what_is_not_saved_cannot_be_pinned_and_says_how_to_have_it(desk, claims):
    desk.link(claims[3].id, "https://a.example/x")
    source = desk.sources()[0]
    copy = desk.saved_copy(source.id)
    assert (copy.words, copy.why_empty, copy.snapshot) == (None, "unsaved", None)
    with pytest.raises(Refused, match="workbench snapshot"):
        desk.pin(claims[3].id, source.id, 0, 3)
    with pytest.raises(Refused, match="no saved copy"):
        desk.pin_picture(claims[3].id, source.id)


def test_a_copy_that_is_damaged_or_gone_is_told_and_does_no_harm(desk, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs")
    desk.store.connection.execute("update snapshot set data = x'00' where sha256 = ?", [register.text])
    copy = desk.saved_copy(register.id)
    assert (copy.words, copy.why_empty) == (None, "damaged")
    assert desk.saved_bytes(register.text) is None
    assert [view.found for view in desk.pins_of_claim(claims[3].id)] == [False]
    desk.store.connection.execute("pragma foreign_keys = off")
    desk.store.connection.execute("delete from snapshot where sha256 = ?", [register.text])
    assert desk.saved_copy(register.id).why_empty == "gone"
    assert [view.found for view in desk.pins_of_claim(claims[3].id)] == [False]


def test_hostile_words_are_pinned_as_they_are(desk, claims, tmp_path):
    text = "<b onclick=x>&amp; \u202e=cmd|'/c'!A1\U0001f4a3 e\u0301 [[x]](javascript:1)</b> and so on."
    source = saved(desk, claims[3], tmp_path / "bad.txt", text.encode())
    desk.pin(claims[3].id, source.id, 0, len(text), note="=1+1")
    pin = desk.claim(claims[3].id).evidence[0].pin
    assert desk.source_text(source)[pin.start : pin.end] == pin.quote == text
    html = render(desk.dossier(claims[3].claim.article_id), "html", "en").decode()
    assert "<b onclick" not in html


def test_reports_hold_the_pin_in_json_and_as_an_annotation(desk, article, claims, register):
    words = desk.words_of(claims[3].claim, "40 000 conteneurs")
    pinned(desk, claims[3], register, "38 000 conteneurs", stance=Stance.CONTRADICTS, note="own count", words=words)
    desk.mark(claims[3].id, Verdict.DISPUTED)
    dossier = desk.dossier(article.id)
    told = json.loads(render(dossier, "json", "en"))
    (pin,) = [item["pin"] for claim in told["reports"][0]["claims"] for item in claim["evidence"]]
    assert (pin["quote"], pin["words"], pin["note"], pin["region"]) == ("38 000 conteneurs", "40 000 conteneurs", "own count", None)
    items = json.loads(render(dossier, "annotations", "en"))["first"]["items"]
    (note,) = [one for one in items if one["id"].endswith("#pin")]
    assert note["target"]["selector"][0]["exact"] == "38 000 conteneurs"
    assert note["target"]["state"]["cached"] == f"urn:sha256:{register.snapshot}"
    assert note["body"][0]["selector"]["exact"] == "40 000 conteneurs"


def test_of_a_withheld_source_no_pin_leaves_the_casebook(desk, article, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs", note="from the inside")
    desk.mark(claims[3].id, Verdict.DISPUTED)
    desk.edit_source(register.id, withheld="a person of the port")
    told = render(desk.dossier(article.id), "json", "en").decode()
    assert "from the inside" not in told
    assert register.snapshot not in told
    assert "from the inside" in render(desk.dossier(article.id, redact=False), "json", "en").decode()


def test_a_pin_shows_in_the_history_of_its_claim(desk, claims, register):
    pinned(desk, claims[3], register, "38 000 conteneurs", note="ninety quays")
    assert desk.store.all(Source)[0].id == register.id
    from workbench.domain.history import Wanted

    page = desk.deeds(Wanted(claim=claims[3].id))
    assert page.deeds[0].label == "pin a passage to claim 4"
    assert [deed.label for deed in desk.deeds(Wanted(words="ninety quays")).deeds] == ["pin a passage to claim 4"]


def test_a_damaged_copy_does_not_keep_the_others_from_being_counted(desk, claims, register, tmp_path):
    saved(desk, claims[3], tmp_path / "other.txt", b"Another register of another port, with other words in it.")
    desk.store.connection.execute("update snapshot set data = x'00' where sha256 = ?", [register.text])
    assert desk.origins().compared == 1


def test_what_was_forgotten_for_good_is_gone_from_its_pins_and_says_so(desk, claims, tmp_path):
    source = saved(desk, claims[3], tmp_path / "letter.txt", b"Orla Venn writes: 38 000 conteneurs, not more.")
    pinned(desk, claims[3], source, "Orla Venn writes: 38 000", note="told by Orla Venn")
    renewed(desk, source, "Nothing is written here any more.")
    desk.forget("Orla Venn")
    (view,) = desk.pins_of_claim(claims[3].id)
    assert "Orla" not in json.dumps(dataclasses.asdict(view.pin))
    assert (view.found, view.place) == (False, None)
    assert desk.saved_copy(source.id, text=view.pin.text).why_empty == "forgotten"
    assert desk.verify().findings == ()


@pytest.mark.parametrize("name", ["html", "md", "docx", "odt"])
def test_reports_say_what_a_passage_is_about_and_the_note(desk, article, claims, register, name):
    words = desk.words_of(claims[3].claim, "40 000 conteneurs")
    pinned(desk, claims[3], register, "38 000 conteneurs", note="own <b>count</b> & more", words=words)
    desk.mark(claims[3].id, Verdict.DISPUTED)
    made = render(desk.dossier(article.id), name, "en")
    if name in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            made = archive.read("word/document.xml" if name == "docx" else "content.xml")
    told = re.sub(r"</?(?:bdi|w:|text:)[^>]*>", "", made.decode())
    assert re.search(r"About the words\W+40.000 conteneurs", html.unescape(told))
    assert "own <b>count</b>" not in told
    assert re.search(r"Note: own .{1,9}count.{1,9} & more", html.unescape(told).replace("\\", ""))
