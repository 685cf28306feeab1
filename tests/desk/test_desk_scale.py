"""The house's own labels: mapped onto the three verdicts, kept in the casebook, shown wherever a verdict is."""

import json
from dataclasses import replace

import pytest

from workbench.desk import Desk
from workbench.desk.scale import common
from workbench.desk.statistics import table
from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.ids import new_id
from workbench.domain.scale import DARK, LEAST_CONTRAST, LIGHT, Rating, contrast, of_verdict, on_dark, readable
from workbench.domain.statistics import By
from workbench.domain.version import Told
from workbench.services.report.changes import told_standing
from workbench.services.report.gaps import gaps
from workbench.services.report.strings import words_in


@pytest.fixture
def labels(desk):
    desk.put_scale(common())
    return {one.en: one for one in desk.scale()}


def test_there_is_none_until_it_is_set(desk, claims):
    assert desk.scale() == ()
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert desk.claim(claims[0].id).rating is None
    body = desk.history(desk.claim(claims[0].id).state.id)[0].after
    assert "rating" not in json.loads(body)  # a body without a label is what it was before there were labels


def test_a_verdict_alone_gets_the_first_label_that_stands_for_it(desk, claims, labels):
    desk.mark(claims[0].id, Verdict.DISPUTED)
    assert desk.claim(claims[0].id).rating == labels["Misleading"]
    change = desk.mark(claims[0].id, Verdict.DISPUTED, rating=labels["False"])
    assert change.label == "mark claim 1 False"
    desk.mark(claims[0].id, Verdict.DISPUTED, rationale="The gate was shut.")
    assert desk.claim(claims[0].id).rating == labels["False"]  # the same verdict keeps it
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert desk.claim(claims[0].id).rating == labels["True"]
    desk.mark(claims[0].id, None)
    assert desk.claim(claims[0].id).rating is None
    assert desk.verify().findings == ()


def test_the_scale_travels_with_the_file_in_its_order_and_is_undone(desk, labels, tmp_path):
    other = Desk.open_casebook(desk.backup(tmp_path / "copy.casebook"), "Ben")
    assert [one.fr for one in other.scale()] == ["Vrai", "Plutôt vrai", "Trompeur", "Faux", "Non prouvé"]
    other.close()
    desk.put_scale(list(reversed(desk.scale())))
    assert desk.scale()[0].en == "Unproven"
    desk.undo()
    desk.undo()
    assert desk.scale() == ()
    desk.redo()
    assert desk.scale()[0].en == "True"
    assert desk.verify().findings == ()


def test_a_label_in_use_keeps_its_verdict_and_its_place_on_the_scale(desk, claims, labels):
    desk.mark(claims[0].id, Verdict.DISPUTED, rating=labels["False"])
    without = [one for one in desk.scale() if one.en != "False"]
    with pytest.raises(Refused, match="“False” stands on 1 claim"):
        desk.put_scale(without)
    with pytest.raises(Refused, match="“False” stands on 1 claim"):
        desk.put_scale([*without, replace(labels["False"], verdict=Verdict.UNVERIFIED)])
    desk.put_scale([*without, replace(labels["False"], en="Wrong")])
    assert desk.claim(claims[0].id).rating.en == "Wrong"


@pytest.mark.parametrize(
    ("label", "told"),
    [
        (Rating("", 0, Verdict.VERIFIED, " ", ""), "cannot be a label"),
        (Rating("", 0, Verdict.VERIFIED, "x" * 41, ""), "cannot be a label"),
        (Rating("", 0, Verdict.VERIFIED, "true", "juste"), "Two labels are called “true”"),
        (Rating("", 0, Verdict.VERIFIED, "Right", "vrai"), "Two labels are called “vrai”"),
        (Rating("", 0, Verdict.VERIFIED, "Right", "", "green"), "is no colour"),
        (Rating("", 0, Verdict.DISPUTED, "Half", "", "#FFD400"), "contrast of 1"),
    ],
)
def test_what_cannot_be_read_or_told_apart_is_refused(desk, labels, label, told):
    with pytest.raises(Refused, match=told):
        desk.put_scale([*desk.scale(), replace(label, id=new_id())])
    assert len(desk.scale()) == 5


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("colour", ["#FFD400", "#00FF00", "#FFFFFF", "#808080", "#112233"])
def test_a_colour_is_offered_that_can_be_read_on_light_and_on_dark(verdict, colour):
    better = readable(colour, verdict)
    assert contrast(better, LIGHT[verdict]) >= LEAST_CONTRAST
    assert contrast(on_dark(Rating("", 1, verdict, "A", "", better)), DARK[verdict]) >= LEAST_CONTRAST
    assert readable(better, verdict) == better


def test_contrast_is_that_of_the_standard():
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21
    assert round(contrast("#767676", "#FFFFFF"), 2) == 4.54


def test_labels_are_found_by_their_words_in_either_language(desk, labels):
    assert desk.label("mostly  TRUE") == desk.label("plutôt vrai") == labels["Mostly true"]
    with pytest.raises(NotFound, match="there are: True, Mostly true"):
        desk.label("half true")
    assert [one.en for one in of_verdict(desk.scale(), Verdict.DISPUTED)] == ["Misleading", "False"]


def test_reports_and_exchange_formats_say_the_label(desk, article, claims, labels, tmp_path):
    desk.put_scale([replace(one, colour="#8A0000") if one.en == "False" else one for one in desk.scale()])
    desk.mark(claims[1].id, Verdict.DISPUTED, rating=labels["False"], rationale="The gate was shut.")
    names = ("a.html", "a.md", "a.csv", "a.json", "a.jsonld", "a.factcheck.json", "a.annotations.json", "a.pdf", "a.docx")
    desk.report(article.id, [tmp_path / name for name in names])
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert '<span class="label-4">False</span>' in page
    assert ".label-4{color:#8A0000}" in page
    assert "Disputed: Misleading, False" in page
    assert "### Claim 2: ◆ False" in (tmp_path / "a.md").read_text(encoding="utf-8")
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["reports"][0]
    assert [one["en"] for one in told["scale"]] == ["True", "Mostly true", "Misleading", "False", "Unproven"]
    assert told["claims"][1]["rating"]["fr"] == "Faux"
    assert json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))[0]["reviewRating"]["alternateName"] == "False"
    found = json.loads((tmp_path / "a.factcheck.json").read_text(encoding="utf-8"))
    assert found["claims"][0]["claimReview"][0]["textualRating"] == "False"
    desk.write_reports([desk.dossier(article.id)], [tmp_path / "fr.jsonld"], "fr")
    assert json.loads((tmp_path / "fr.jsonld").read_text(encoding="utf-8"))[0]["reviewRating"]["alternateName"] == "Faux"


def test_what_cannot_be_checked_has_no_label_and_every_format_says_why(desk, article, claims, labels, tmp_path):
    desk.mark(claims[1].id, Verdict.UNVERIFIED)
    assert desk.claim(claims[1].id).rating == labels["Unproven"]
    desk.mark(claims[1].id, Verdict.UNVERIFIED, not_checkable=NotCheckable.QUESTION, rationale="Nobody can say.")
    view = desk.claim(claims[1].id)
    assert (view.rating, view.state.rating) == (None, None)
    assert desk.statistics().by(By.LABEL).groups == ()
    names = ("a.html", "a.md", "a.csv", "a.json", "a.jsonld", "a.factcheck.json", "a.annotations.json")
    desk.report(article.id, [tmp_path / name for name in names])
    (review,) = json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))
    assert review["reviewRating"]["alternateName"] == "Not checkable"
    found = json.loads((tmp_path / "a.factcheck.json").read_text(encoding="utf-8"))
    assert found["claims"][0]["claimReview"][0]["textualRating"] == "Not checkable"
    for name in names:
        told = (tmp_path / name).read_text(encoding="utf-8")
        assert "uestion" in told
        # The method of a report tells which labels stand for which verdict, and data tells the whole scale.
        assert told.count("Unproven") == (1 if name in ("a.html", "a.md", "a.json") else 0), name
    assert "no-label" not in [gap.kind for gap in gaps(desk.dossier(article.id))]
    desk.mark(claims[1].id, Verdict.UNVERIFIED)
    assert desk.claim(claims[1].id).rating == labels["Unproven"]
    with pytest.raises(Refused, match="has no label of the scale"):
        desk.mark(claims[1].id, Verdict.UNVERIFIED, rating=labels["Unproven"], not_checkable=NotCheckable.OPINION)


def test_a_label_that_an_older_casebook_holds_beside_not_checkable_is_told_nowhere(desk, article, claims, labels, tmp_path):
    desk.mark(claims[1].id, Verdict.UNVERIFIED, not_checkable=NotCheckable.OPINION)
    state = replace(desk.claim(claims[1].id).state, rating=labels["Unproven"].id)
    desk.store.save(state, label="as it was", analyst="Ana")
    assert desk.claim(claims[1].id).rating is None
    assert [view.rating for view in desk.claims(article.id) if view.id == claims[1].id] == [None]
    assert desk.statistics().by(By.LABEL).groups == ()
    told = Told(claims[1].id, 2, "x", state.verdict, state.not_checkable, None, "", state.rating)
    assert told_standing(told, words_in("en"), desk.scale()) == "Not checkable (Opinion)"


def test_a_finer_label_is_a_correction_in_the_next_report(desk, article, claims, labels, tmp_path):
    desk.mark(claims[1].id, Verdict.DISPUTED, rating=labels["Misleading"])
    desk.report(article.id, [tmp_path / "a.md"])
    desk.mark(claims[1].id, Verdict.DISPUTED, rating=labels["False"])
    desk.report(article.id, [tmp_path / "b.md"])
    text = (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "Correction: an earlier version told otherwise of claim 2." in text
    assert "this report said: Misleading." in text
    assert desk.verify().findings == ()


def test_a_label_that_came_with_the_scale_corrects_nothing(desk, article, claims, tmp_path):
    desk.mark(claims[1].id, Verdict.DISPUTED)
    desk.report(article.id, [tmp_path / "a.md"])
    desk.put_scale(common())
    desk.mark(claims[1].id, Verdict.DISPUTED)
    assert desk.claim(claims[1].id).rating
    desk.report(article.id, [tmp_path / "b.md"])
    assert "Correction" not in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_labels_are_counted_in_their_order_and_named_in_the_language_asked_for(desk, claims, labels):
    for view, name in zip(claims, ("False", "True", "False", "Mostly true"), strict=False):
        desk.mark(view.id, labels[name].verdict, rating=labels[name])
    found = desk.statistics(language="fr").by(By.LABEL)
    assert [(group.name, group.standing.n) for group in found.groups] == [("Vrai", 1), ("Plutôt vrai", 1), ("Faux", 2)]
    assert found.groups[2].standing.disputed == 2
    assert table(desk.statistics(), By.LABEL)[1][:3] == ["True", "1", "0"]
