"""Why a claim is what it is, told from a real casebook."""

import pytest

from workbench.domain.enums import AttributionForm

ARTICLE = """Le pont de Valbrume rouvre

La mairie de Valbrume a confirmé lundi la réouverture. « Le chantier a coûté au moins 12 millions d’euros », a déclaré à BFM TV \
la maire Claire Aubin.

Elle a ajouté que 340 ouvriers y ont travaillé. Selon la préfecture, rien ne presse.

Lire aussi
Un autre titre
"""


@pytest.fixture
def told(desk):
    draft = desk.read_bytes(ARTICLE.encode(), name="pont.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    views = desk.claims(article.id, everything=True)
    return {view.claim.quote.split()[0]: (view.claim, desk.reasons(view.id)) for view in views}


def test_a_named_speaker_his_cue_and_who_passes_the_words_on(told):
    claim, why = told["«"]
    assert (claim.speaker, claim.attribution_form, why.cue_rule) == ("Claire Aubin", AttributionForm.DIRECT, "cue-after")
    assert [sentence.split(":")[0].split(",")[0] for sentence in why.speaker] == [
        "What is said",
        "The words are the speaker's own",
        "Whoever stands behind the first name passes the words on.",
        "The speaker is named beside the cue.",
    ]


def test_a_pronoun_and_an_according_to(told):
    _, pronoun = told["Elle"]
    assert pronoun.cue_rule == "cue-complement"
    assert pronoun.speaker[-1].startswith("A pronoun or a role")
    claim, according = told["Selon"]
    assert (claim.speaker, according.cue_rule) == ("la préfecture", "cue-according")
    assert according.speaker[-1].startswith("The speaker is described")


def test_signals_quantities_and_dates_are_told_in_words(told):
    claim, why = told["«"]
    assert [signal for signal, _ in why.signals] == list(claim.signals)
    assert all(sentence.endswith(".") for _, sentence in why.signals)
    assert [size for _, size in why.quantities] == ["12\u00a0000\u00a0000 or more euros"]
    _, monday = told["La"]
    assert [days for _, days in monday.dates] == ["open: it needs the date of the article"]


def test_a_line_of_the_site_has_its_reason_and_no_speaker(told):
    _, why = told["Lire"]
    assert why.kind.startswith("The website is speaking here")
    assert why.speaker == ()


def test_what_nobody_says_and_what_an_analyst_said(desk, claims):
    plain = next(view for view in claims if not view.claim.speaker)
    assert desk.reasons(plain.id).speaker == ("Nobody was found who says it: the article itself does.",)
    spoken = next(view for view in claims if view.claim.cue)
    desk.edit_claim(spoken.id, speaker="Nadia Roy")
    why = desk.reasons(spoken.id)
    assert why.speaker[-1] == "An analyst named the speaker."
    assert why.cue_rule is None


def test_the_date_of_the_article_resolves_what_was_open(desk):
    draft = desk.read_bytes(ARTICLE.encode(), name="pont.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    desk.edit_article(article.id, published="2024-11-19")
    monday = next(view for view in desk.claims(article.id) if view.claim.dates)
    assert [days for _, days in desk.reasons(monday.id).dates] == ["2024-11-18"]


def test_a_doubtful_rule_is_told_as_one(desk):
    draft = desk.read_bytes("Le projet a été condamné par la maire Claire Aubin.\n".encode(), name="projet.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    (view,) = desk.claims(article.id)
    why = desk.reasons(view.id)
    assert (view.claim.speaker, why.cue_rule) == ("Claire Aubin", "cue-passive")
    assert "doubtful" in why.speaker[-1]


def _reasons(desk, text, name, published=None):
    draft = desk.read_bytes(text.encode(), name=name)
    article = desk.keep(draft, desk.examine(draft)).article
    if published:
        desk.edit_article(article.id, published=published)
    return [(view.claim, desk.reasons(view.id)) for view in desk.claims(article.id, everything=True)]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("Le pont est fermé jeudi.", None, "open: it needs the date of the article"),
        (
            "Le pont est fermé jeudi.",
            "2024-11-18",
            "open: it can be read two ways, the last such day before the article's date or the next one after it",
        ),
        ("The council signed it on 03/04/2024 there.", "2024-11-18", "open: it can be read two ways, the day or the month first"),
        ("The council signed it on 31/31/2024 there.", "2024-11-18", "open: no calendar has this day"),
        (
            "The council signed it in September of that year.",
            "2024-11-18",
            "open: neither the sentence nor the date of the article tells its year",
        ),
    ],
)
def test_an_open_date_says_what_it_needs(desk, text, published, told):
    ((_, why),) = _reasons(desk, text, "pont.txt", published)
    assert [days for _, days in why.dates] == [told]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("The bridge stood for 20 years and is 5 miles long.", ["20 years", "5 miles"]),
        ("Le pont est resté fermé 2 jours.", ["2 jours"]),
        ("The train reached 80 km/h there.", ["80 km/h"]),
    ],
)
def test_a_quantity_is_told_in_the_words_of_the_text(desk, text, sizes):
    ((_, why),) = _reasons(desk, text, "bridge.txt")
    assert [size for _, size in why.quantities] == sizes


def test_a_speaker_between_commas_in_english_is_not_told_in_french(desk):
    ((claim, why),) = _reasons(desk, "The bridge, the council's own auditor has said, was never tested.", "bridge.txt")
    assert (claim.cue, why.cue_rule) == ("has said", "cue-inserted")
    assert "French" not in why.speaker[0]


def test_a_headline_is_like_the_title_that_came_with_it_only_where_one_came(desk):
    plain = next(claim for claim, _ in _reasons(desk, ARTICLE, "pont.txt") if claim.kind == "headline")
    assert plain.rule == "headline-made-title"
    assert {
        one.rule for one in desk.examine(desk.read_bytes(ARTICLE.encode(), name="pont.txt")).statements if one.kind == "headline"
    } == {"headline-made-title"}
    body = "".join(f"<p>{line}</p>" for line in ARTICLE.splitlines()[2:5] if line)
    page = (
        f"<html><head><title>Le pont de Valbrume rouvre</title></head><body><h1>Le pont de Valbrume rouvre</h1>{body}</body></html>"
    )
    titled = next(claim for claim, _ in _reasons(desk, page, "pont.html") if claim.kind == "headline")
    assert titled.rule == "headline-title"
