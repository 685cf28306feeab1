"""A claim whose words the publisher altered: one line with the words taken out and put in, marked by more than a colour."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from further_dossiers import renewed_dossier
from hypothesis import given
from hypothesis import strategies as st
from report_reading import Reading

from workbench.domain.renewal import Fate, Outcome
from workbench.services.report import render
from workbench.services.report.wording import Edited, compared

BEFORE = "The Port Ellery ferry carried 41,000 passengers last year, the firm told us on Monday."
AFTER = "The Port Ellery ferry carried 31,212 passengers last year, the firm never told us on Tuesday."
SIGNS = {Edited.KEPT: "", Edited.OUT: "-", Edited.IN: "+"}


def told(before, after):
    return "".join(f"{SIGNS[one.edited]}{one.text}{SIGNS[one.edited]}" for one in compared(before, after))


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (
            BEFORE,
            AFTER,
            "The Port Ellery ferry carried -41,000- +31,212+ passengers last year, the firm +never+ told us on -Monday- +Tuesday+.",
        ),
        ("He did not go.", "He did go.", "He did -not- go."),
        ("Le maire a dit non", "Le maire l’a dit", "Le maire -a- +l’a+ dit -non-"),
        ("بلغ 41,000 مسافر", "بلغ 31,212 مسافر", "بلغ -41,000- +31,212+ مسافر"),
        ("It rained.", "Nobody had expected the bridge to close", "-It rained.- +Nobody had expected the bridge to close+"),
        ("the same", "the same", "the same"),
    ],
)
def test_words_that_stayed_are_told_once(before, after, line):
    assert told(before, after) == line


def test_long_stretches_that_stayed_are_cut():
    middle = " ".join(f"word{at}" for at in range(60))
    line = told(f"One {middle} end", f"Two {middle} stop")
    assert line.startswith("-One- +Two+ word0 word1 ")
    assert line.endswith(" word58 word59 -end- +stop+")
    assert "word9 " not in line
    assert line.count("… ") == 1


words = st.lists(st.sampled_from(["a", "b", "c", "not", "7", ","]), min_size=1, max_size=12).map(" ".join)


@given(words, words)
def test_what_is_kept_and_taken_out_is_the_old_wording_and_with_what_was_put_in_the_new(before, after):
    pieces = compared(before, after)
    for left_out, whole in ((Edited.IN, before), (Edited.OUT, after)):
        found = "".join(one.text for one in pieces if one.edited is not left_out)
        assert re.findall(r"\w|,", found) == re.findall(r"\w|,", whole) or "…" in found


def altered_dossier():
    made = renewed_dossier()
    return replace(
        made, renewals=(replace(made.renewals[0], outcomes=(Outcome(made.claims[0].id, 1, Fate.ALTERED, BEFORE, AFTER),)),)
    )


def test_on_a_page_edits_are_elements_that_are_read_out_too():
    page = Reading(render(altered_dossier(), "html", "en"))
    assert len(page.all("del")) == 2
    assert len(page.all("ins")) == 3
    assert "carried [Taken out: 41,000] [Added: 31,212] passengers" in page.text
    assert "Words taken out are struck through" in page.text


@pytest.mark.parametrize(
    ("name", "inner", "struck"),
    [
        ("docx", "word/document.xml", r'<w:strike/>.{0,60}<w:t xml:space="preserve">41,000<'),
        ("odt", "content.xml", r'text:style-name="(T\d+)">41,000<'),
    ],
)
def test_word_processors_strike_through_and_underline(name, inner, struck):
    with zipfile.ZipFile(io.BytesIO(render(altered_dossier(), name, "en"))) as archive:
        text = archive.read(inner).decode()
    found = re.search(struck, text)
    assert found
    if name == "odt":
        assert re.search(f'style:name="{found[1]}"[^/]*text-line-through-style="solid"', text)


def test_markdown_strikes_through():
    assert "carried ~~41,000~~ **31,212** passengers" in render(altered_dossier(), "md", "en").decode()
