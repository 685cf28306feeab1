"""Backups that make themselves: only after a change, the last five and one a day for a week kept, others' files left alone."""

from datetime import UTC, datetime, timedelta

import pytest

from workbench.domain.errors import CannotWrite
from workbench.domain.source import Source
from workbench.store import Store
from workbench.store.rotation import back_up_if_due, backups_of, clear, is_good

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "a.casebook", lambda text, _language: text)
    yield opened
    opened.close()


def change(store, number):
    store.save(Source(f"s{number}", f"k{number}", "webpage", "Port", None, "2026-01-01T00:00:00.000Z"), label="put", analyst="ana")


def names(store):
    return [one.path.name for one in backups_of(store.path)]


def test_a_backup_is_made_after_a_change_only_and_is_good(store):
    assert back_up_if_due(store, now=NOW).name == "a.auto-20260310T120000Z.casebook"
    assert back_up_if_due(store, now=NOW + timedelta(hours=1)) is None
    change(store, 1)
    made = back_up_if_due(store, now=NOW + timedelta(hours=2))
    assert is_good(made)
    copy = Store.open(made, lambda text, _language: text, read_only=True)
    assert [one.id for one in copy.all(Source)] == ["s1"]
    copy.close()
    assert names(store) == ["a.auto-20260310T140000Z.casebook", "a.auto-20260310T120000Z.casebook"]


def test_one_that_was_removed_by_hand_is_made_again(store):
    back_up_if_due(store, now=NOW).unlink()
    assert back_up_if_due(store, now=NOW) is not None


def test_the_last_five_and_one_a_day_for_a_week_are_kept(store):
    for hours in range(0, 24 * 12, 4):
        change(store, hours)
        back_up_if_due(store, now=NOW + timedelta(hours=hours))
    last = NOW + timedelta(hours=24 * 12 - 4)
    expected = {last - timedelta(hours=4 * number) for number in range(5)}
    evenings = [(last - timedelta(days=days)).replace(hour=20) for days in range(1, 7)]
    assert [name[7:-9] for name in names(store)] == [
        one.strftime("%Y%m%dT%H%M%SZ") for one in sorted({*expected, *evenings}, reverse=True)
    ]


def test_what_an_analyst_named_is_never_cleared_away(store):
    folder = store.path.parent / "backups"
    folder.mkdir()
    kept = [folder / "a-2020-01-01-101010.casebook", folder / "b.auto-20200101T000000Z.casebook", folder / "notes.txt"]
    for one in kept:
        one.write_text("x")
    for number in range(9):
        change(store, number)
        back_up_if_due(store, now=NOW + timedelta(minutes=number))
    assert all(one.exists() for one in kept)
    assert clear(store.path) == []
    assert len([one for one in backups_of(store.path) if one.automatic]) == 5
    assert "a-2020-01-01-101010.casebook" in names(store)


def test_a_folder_that_cannot_be_made_is_told(store):
    (store.path.parent / "backups").write_text("in the way")
    with pytest.raises(CannotWrite, match="casebook is unharmed"):
        back_up_if_due(store)
