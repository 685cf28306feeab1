"""What most tests of the window begin with: one on a casebook of its own, shown; a test that needs another makes it itself."""

import pytest
from shell_world import World


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    made.show(qtbot)
    yield made
    made.close()
