"""Settings: typed, checked, never torn."""

import pytest
from fuzzing import files_of_at_most
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import Refused
from workbench.settings import CHOICES, FILE, RANGES, Settings, config_folder, load, save, with_value, write_whole


def test_what_is_saved_is_loaded():
    wanted = Settings(theme="dark", zoom=150, recent=("a.casebook", "b.casebook"), advance=False)
    save(wanted)
    assert load() == wanted


def test_a_torn_or_foreign_file_costs_nothing_but_itself():
    for text in ("", "{", "[]", "null", '{"theme": "pink", "zoom": 130, "unknown": 1}', "\x00"):
        (config_folder() / FILE).write_text(text)
        found = load()
        assert found.theme == "system"
    (config_folder() / FILE).write_text('{"theme": "pink", "zoom": 130}')
    assert load().zoom == 130


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("zoom", "120", 120),
        ("advance", "off", False),
        ("advance", True, True),
        ("worth_checking", "0.7", 0.7),
        ("worth_checking", 1, 1.0),
    ],
)
def test_text_becomes_the_type_of_the_setting(name, value, expected):
    assert getattr(with_value(Settings(), name, value), name) == expected


@pytest.mark.parametrize(
    ("name", "value"), [("zoom", 79), ("zoom", "big"), ("theme", "pink"), ("advance", "maybe"), ("nothing", 1), ("zoom", True)]
)
def test_what_a_setting_cannot_take_is_refused_in_words(name, value):
    with pytest.raises(Refused, match="Nothing was changed"):
        with_value(Settings(), name, value)


@given(
    st.sampled_from(sorted(Settings.__dataclass_fields__)),
    st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none()),
)
def test_no_value_breaks_the_table(name, value):
    try:
        changed = with_value(Settings(), name, value)
    except Refused:
        return
    kept = getattr(changed, name)
    assert type(kept) is type(getattr(Settings(), name))
    assert kept in CHOICES.get(name, (kept,))
    low, high = RANGES.get(name, (None, None))
    assert low is None or low <= kept <= high


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    path = tmp_path / "x"
    write_whole(path, b"old")
    with files_of_at_most(1_000), pytest.raises(OSError, match="too large"):
        write_whole(path, b"new" * 1_000)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob("*.partial")) + list(tmp_path.glob(".*.partial")) == []
