"""Claims in the article's text, however they lie to each other."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from report_dossiers import claim, dossier_of, english_dossier, french_dossier, judged

from workbench.domain.claim import ClaimView
from workbench.domain.enums import Verdict
from workbench.services.report.marking import Paragraph, is_crowded, paragraphs
from workbench.services.report.outline import Outline


def mark_spans(text: str, spans: list[tuple[int, int]]) -> tuple[Paragraph, ...]:
    article = replace(english_dossier().article, text=text)
    views = []
    for at, (start, end) in enumerate(spans):
        one = replace(claim(english_dossier().article, "The"), id=f"claim-{at}", start=start, end=end, quote=text[start:end])
        views.append(ClaimView(one, None))
    return paragraphs(Outline(dossier_of(article, views)))


@given(st.text(alphabet="ab \n\r", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_pieces_give_each_line_and_each_claim_unchanged(text, pairs):
    spans = [(a, b) for a, b in pairs if a < b <= len(text)]
    found = mark_spans(text, spans)
    assert ["".join(piece.text for piece in one.pieces) for one in found] == [
        one for one in re.split(r"[\r\n]+", text) if one.strip()
    ]
    marked: dict[str, str] = {}
    begun, ended = [], []
    for paragraph in found:
        for piece in paragraph.pieces:
            for mark in piece.marks:
                marked[mark.view.id] = marked.get(mark.view.id, "") + piece.text
            begun += [mark.view.id for mark in piece.begins]
            ended += [mark.view.id for mark in piece.ends]
            slots = [mark.slot for mark in piece.marks if mark.slot < 3]
            assert len(set(slots)) == len(slots), "claims over the same words have underlines of their own"
    solid = {f"claim-{at}": text[a:b] for at, (a, b) in enumerate(spans) if text[a:b].strip()}
    assert sorted(begun) == sorted(ended) == sorted(solid)
    assert {name: "".join(words.split()) for name, words in marked.items()} == {
        name: "".join(words.split()) for name, words in solid.items()
    }


def test_overlap_keeps_both_claims_and_lights_the_shorter():
    (line,) = mark_spans("abcdef", [(0, 4), (2, 6), (2, 3)])
    assert [piece.text for piece in line.pieces] == ["ab", "c", "d", "ef"]
    assert [sorted(mark.view.id for mark in piece.marks) for piece in line.pieces] == [
        ["claim-0"],
        ["claim-0", "claim-1", "claim-2"],
        ["claim-0", "claim-1"],
        ["claim-1"],
    ]
    lit = line.pieces[1].lit
    assert lit is not None
    assert lit.view.id == "claim-2"
    assert [mark.slot for mark in line.pieces[1].marks] == [2, 1, 0]


def test_furniture_and_headline_are_told_apart_from_the_body():
    kinds = [one.kind for one in paragraphs(Outline(french_dossier()))]
    assert kinds == ["headline", "body", "furniture", "body", "body", "body", "body", "body", "furniture", "furniture"]


def test_a_claim_whose_words_moved_is_not_marked():
    dossier = english_dossier()
    moved = replace(dossier.claims[0], claim=replace(dossier.claims[0].claim, start=1, end=58))
    found = paragraphs(Outline(replace(dossier, claims=(moved, *dossier.claims[1:]))))
    assert moved.id not in {mark.view.id for one in found for mark in one.begins}
    assert len([mark for one in found for mark in one.begins]) == len(dossier.claims) - 1


def test_a_claim_over_two_lines_begins_once():
    found = mark_spans("one\n\ntwo", [(0, 8)])
    assert [len(one.begins) for one in found] == [1, 0]
    assert [len(one.pieces[-1].ends) for one in found] == [0, 1]


def test_notes_are_crowded_where_they_run_past_the_text():
    sentence = "The ferry left Port Ellery at nine with two hundred aboard. "
    text = (sentence * 4 + "\n\n") * 10
    article = replace(english_dossier().article, text=text)

    def lines(every: int, rationale: str = "The log says ten.") -> tuple[Paragraph, ...]:
        views = []
        for at in range(0, 40, every):
            start = text.index(sentence, 0 if not at else views[-1].claim.end)
            one = replace(claim(article, sentence.strip()), id=f"claim-{at}", start=start, end=start + len(sentence) - 1)
            views.append(ClaimView(one, None, state=judged(one, Verdict.DISPUTED, rationale)))
        return paragraphs(Outline(dossier_of(article, views)))

    assert is_crowded(lines(1))
    assert not is_crowded(lines(8))
    assert not is_crowded(())
