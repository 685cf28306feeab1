"""The web page of a fully worked sample stays small enough to be mailed and opened on a phone."""

import re
from contextlib import closing

import pytest

from workbench.desk import Desk
from workbench.domain.enums import Reason, Stance, Verdict
from workbench.resources import seed

MOST = 300_000  # bytes
WHY = (
    "The transcript of the briefing says so in its second answer, and a dispatch of the same day quotes it; nothing contradicts it."
)
PASSAGE = "The spokesman said that the decision had been taken on Friday."


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """Verdicts on every claim of the sample, each with reason, rationale and two sources; six were told otherwise before."""
    with closing(Desk.open_casebook(tmp_path_factory.mktemp("size") / "s.casebook", "A. Martin")) as desk:
        article = desk.open(str(seed("biden-atacms.fr.txt"))).article
        desk.edit_article(article.id, outlet="Courier", published="2024-11-18", url="https://courier.example/rockets")
        claims = [view.id for view in desk.claims(article.id)]
        for at, name in enumerate(claims):
            desk.mark(name, list(Verdict)[at % 3], rationale=WHY, reason=Reason.MISSING_CONTEXT if at % 3 else None)
            for number in (at, at % 7):
                address = f"https://source-{number}.example/briefing"
                desk.link(
                    name, address, title=f"Transcript {number}", quote=PASSAGE, stance=list(Stance)[at % 3], quote_anyway=True
                )
        for source in desk.sources():
            desk.edit_source(source.id, publisher="Agency", published="2024-11-17", author="J. Roy", standing="primary")
        folder = tmp_path_factory.mktemp("reports")
        for changed in (claims[:3], claims[3:6], ()):
            desk.report(article.id, [folder / "told.md"])
            for name in changed:
                desk.mark(name, Verdict.UNVERIFIED, rationale=f"New: {WHY}", reason=Reason.CONFLICTING)
        yield desk, article.id, len(claims)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_of_the_sample_with_every_claim_judged_is_small(sample, tmp_path, language):
    desk, article, claims = sample
    (page,) = desk.write_reports([desk.dossier(article)], [tmp_path / "page.html"], language)
    data = page.read_bytes()
    assert len(re.findall(rb'<section class="card (?:verified|disputed|unverified)"', data)) == claims > 30
    assert data.count(b'class="before"') == 6
    assert len(data) < MOST
