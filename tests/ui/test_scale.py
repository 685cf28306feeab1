"""The house's labels in the window: keys, card, pill and the form that sets them."""

import pytest
from claims_world import open_world

from workbench.desk.scale import common
from workbench.domain.enums import Verdict
from workbench.domain.scale import Rating
from workbench.ui.dialogs.scale import ScaleForm
from workbench.ui.panels.claims import words


@pytest.fixture
def world(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as made:
        made.session.put_scale(common())
        made.go(2)
        made.go(1)
        yield made


def called(world):
    return world.current.rating.en if world.current.rating else None


def test_the_same_key_again_goes_on_to_the_finer_label_and_then_clears(world):
    found = []
    for _ in range(3):
        world.session.mark(Verdict.DISPUTED)
        found.append((world.current.verdict, called(world)))
    assert found == [(Verdict.DISPUTED, "Misleading"), (Verdict.DISPUTED, "False"), (None, None)]
    world.session.mark(Verdict.UNVERIFIED)
    assert called(world) == "Unproven"
    world.session.mark(Verdict.UNVERIFIED)
    assert world.current.verdict is None


def test_a_verdict_with_several_labels_keeps_the_claim_current(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as world:
        world.session.put_scale(common())
        world.session.settings = type(world.session.settings)(advance=True)
        first = world.go(1)
        world.session.mark(Verdict.VERIFIED)
        assert world.current.id == first.id
        world.session.rate(world.session.scale[1])
        assert world.current.id != first.id  # chosen from the list there is nothing left to choose
        second = world.current
        world.session.mark(Verdict.UNVERIFIED)
        assert world.current.id != second.id


def test_card_pill_and_screen_reader_say_the_label(world):
    row = world.panel.card.verdicts
    assert row.buttons[Verdict.DISPUTED].text() == "Misleading"
    world.session.rate(world.session.scale[3])
    assert row.buttons[Verdict.DISPUTED].text() == "False"
    assert row.rating.text() == "False ▾"
    assert world.panel.card.pill.accessibleName() == "False"
    assert words.spoken(world.current).startswith("Claim 1, false, ")
    assert words.standing_word(world.claims[1]) == "To review"


def test_a_verdict_without_a_label_lights_no_label(world):
    world.session.put_scale(())
    world.session.mark(Verdict.VERIFIED)
    world.session.put_scale(common())
    row = world.panel.card.verdicts
    assert row.rating.text() == "No label ▾"
    assert row.buttons[Verdict.VERIFIED].isChecked()
    assert row.buttons[Verdict.VERIFIED].text() == "Verified"
    assert row.buttons[Verdict.DISPUTED].text() == "Misleading"


def test_a_label_renamed_is_shown_at_once(world):
    world.session.rate(world.session.scale[3])
    form = ScaleForm(None, world.session.scale)
    form._rows[3] = Rating(form._rows[3].id, 4, Verdict.DISPUTED, "Wrong", "Faux")
    world.session.put_scale(form.labels())
    form.deleteLater()
    assert world.panel.card.verdicts.buttons[Verdict.DISPUTED].text() == "Wrong"


def test_without_a_scale_nothing_is_shown_of_it(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as world:
        world.go(1)
        assert world.panel.card.verdicts.rating.isHidden()
        world.session.mark(Verdict.VERIFIED)
        world.session.mark(Verdict.VERIFIED)
        assert world.current.verdict is None


def test_the_form_moves_adds_and_tells_what_is_wrong(qtbot):
    form = ScaleForm(None, ())
    qtbot.addWidget(form)
    assert not form.begin.isHidden()
    form.begin.click()
    assert [one.en for one in form.labels()] == ["True", "Mostly true", "Misleading", "False", "Unproven"]
    form.table.setCurrentCell(3, 0)
    form.up.click()
    assert [one.en for one in form.labels()][2:4] == ["False", "Misleading"]
    assert form.table.currentRow() == 2
    form.add.click()
    assert form.problem.text() == "Every label needs words in one language at least."
    assert not form.save.isEnabled()
    form.remove.click()
    assert form.save.isEnabled()
    form.set_colour(0, "#FFFF00")
    assert "is too pale to be read" in form.problem.text()
    form.set_colour(0, "")
    assert form.save.isEnabled()
    form.table.cellWidget(1, 0).setText("True")
    form.table.cellWidget(1, 0).textEdited.emit("True")
    assert form.problem.text() == "Two labels are called “True”."
