"""The Qt binding must not lose references: PySide6 6.12.0 on Python 3.11 drops one to None at each call that returns nothing."""

import subprocess
import sys

import pytest

CODE = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(10_000):
    label.setText(str(number))
print(label.text())
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: a lost reference does no harm")
def test_ten_thousand_calls_that_return_nothing_are_survived():
    # In a process of its own: what it guards against aborts the interpreter.
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "9999\n"), done.stderr
