"""A speaker corrected once: every claim, chain and inner quotation that names the same person follows, in one step."""

import pytest

from workbench.desk.voices import names_of, renamed
from workbench.domain.claim import Claim
from workbench.domain.enums import Kind
from workbench.domain.statement import InnerQuote

TEXT = """Le port de Brisac rouvre

« Nous avons créé 340 emplois », a déclaré la maire Claire Aubin. Elle a ajouté que le port vivait. \
« Le port vit », a-t-elle insisté.

Le préfet Hugo Lemaire a affirmé que rien n'était sûr. Selon Mme Aubin, le chantier a coûté « douze millions ».
"""


@pytest.fixture
def kept(desk):
    draft = desk.read_bytes(TEXT.encode(), name="port.txt")
    return desk.keep(draft, desk.examine(draft)).article


def test_pronouns_surnames_and_quotations_follow_in_one_step(desk, kept):
    before = [view.claim for view in desk.claims(kept.id)]
    spoken = [claim for claim in before if claim.speaker == "Claire Aubin"]
    assert len(spoken) == 4
    desk.edit_claim(spoken[1].id, speaker="Claire Aubin-Morel", everywhere=True)
    after = {view.id: view.claim for view in desk.claims(kept.id)}
    assert {after[claim.id].speaker for claim in spoken} == {"Claire Aubin-Morel"}
    assert {after[claim.id].attribution[0] for claim in spoken} == {"Claire Aubin-Morel"}
    assert [q.speaker for claim in spoken for q in after[claim.id].inner_quotes] == ["Claire Aubin-Morel"]
    assert [claim.speaker for claim in after.values() if claim.id not in {one.id for one in spoken}] == [None, "Hugo Lemaire"]
    desk.undo()
    assert [view.claim for view in desk.claims(kept.id)] == before


def test_without_everywhere_one_claim_changes(desk, kept):
    spoken = [view.claim for view in desk.claims(kept.id) if view.claim.speaker == "Claire Aubin"]
    desk.edit_claim(spoken[-1].id, speaker="Anne Roy")
    assert [desk.claim(one.id).claim.speaker for one in spoken] == ["Claire Aubin"] * 3 + ["Anne Roy"]
    assert {q.speaker for q in desk.claim(spoken[-1].id).claim.inner_quotes} == {"Anne Roy"}


def claim(speaker: str | None, *relays: str, inside: str | None = None) -> Claim:
    chain = (speaker, *relays) if speaker else ()
    quotes = (InnerQuote(0, 3, inside),) if inside else ()
    return Claim("c", "a", 0, 9, "abc", "", "", Kind.STATEMENT, "r", speaker=speaker, attribution=chain, inner_quotes=quotes)


@pytest.mark.parametrize(
    ("person", "others", "meant"),
    [
        ("Anne Roy", ["Roy", "anne roy", "Roi"], {"Anne Roy", "Roy", "anne roy"}),
        ("Roy", ["Anne Roy"], {"Anne Roy", "Roy"}),
        ("Anne Roy", ["Luc Roy", "Roy"], {"Anne Roy"}),
        ("la mairie", ["La mairie", "mairie"], {"la mairie", "La mairie"}),
        ("le fils de Jean Roy", ["Jean Roy"], {"le fils de Jean Roy"}),
    ],
)
def test_which_names_mean_one_person(person, others, meant):
    assert names_of(person, [claim(name) for name in others]) == meant


def test_a_relay_and_an_inner_speaker_are_renamed_in_claims_of_others():
    found = renamed(claim("deux responsables", "Roy", inside="Roy"), frozenset({"Roy"}), "Anne Roy")
    assert (found.speaker, found.attribution) == ("deux responsables", ("deux responsables", "Anne Roy"))
    assert [q.speaker for q in found.inner_quotes] == ["Anne Roy"]


def test_without_a_new_name_he_leaves_the_chains():
    relayed = renamed(claim("deux responsables", "Roy", inside="Roy"), frozenset({"Roy"}), None)
    assert (relayed.attribution, relayed.inner_quotes[0].speaker) == (("deux responsables",), None)
    own = renamed(claim("Roy", "AFP"), frozenset({"Roy"}), None)
    assert (own.speaker, own.attribution) == (None, ())
