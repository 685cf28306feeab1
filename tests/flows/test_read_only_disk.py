"""A casebook on a disk that cannot be written: all of it can be looked at, nothing is changed, and what cannot be done is told."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.desk import Desk
from workbench.domain.enums import Verdict

ALONE = ["unshare", "--map-root-user", "--mount"]  # a disk of its own, which goes when the command ends


def can_mount() -> bool:
    """May this user mount a disk that nobody else sees?"""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    return subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not can_mount(), reason="no disk of its own can be mounted here")


@pytest.fixture
def casebook(tmp_path) -> Path:
    desk = Desk.open_casebook(tmp_path / "a.casebook", "Ana")
    article = desk.keep(*read(desk)).article
    desk.mark(desk.claims(article.id)[0].id, Verdict.DISPUTED, rationale="It has 30 quays.")
    desk.close()
    return tmp_path / "a.casebook"


def read(desk):
    draft = desk.read_bytes(b"The port of Velm\n\nThe port of Velm has 31 quays. It opened in 1904.\n", name="v.txt", suffix=".txt")
    return draft, desk.examine(draft)


def on_read_only_disk(tmp_path: Path, files: list[Path], *commands: str) -> subprocess.CompletedProcess[str]:
    """Run commands of the workbench one after the other on copies of files that nothing can be written beside."""
    disk = tmp_path / "disk"
    disk.mkdir()
    copied = " ".join(map(str, files))
    lines = [f"mount -t tmpfs tmpfs {disk} && cp {copied} {disk} && mount -o remount,ro {disk} || exit 9"]
    lines += [f"{sys.executable} -m workbench --casebook {disk}/a.casebook {one}; echo {one.split()[0]}: $?" for one in commands]
    script = "\n".join([*lines, f"ls {disk}"])
    return subprocess.run([*ALONE, "sh", "-c", script], capture_output=True, text=True, timeout=240, check=False)


def test_all_of_it_can_be_looked_at_and_nothing_is_changed(casebook, tmp_path):
    report = tmp_path / "r.md"
    done = on_read_only_disk(
        tmp_path, [casebook], "claims last", "verify", "history", f"report last --draft {report}", "mark 1 verified"
    )
    assert "31 quays" in done.stdout
    assert "All is well." in done.stdout
    assert [line for line in done.stdout.splitlines() if line[-3:-1] == ": "][:4] == [
        "claims: 0",
        "verify: 0",
        "history: 0",
        "report: 0",
    ]
    assert "It has 30 quays." in report.read_text(encoding="utf-8")
    assert "mark: 0" not in done.stdout
    assert "open for reading only. Nothing was changed." in done.stderr
    assert done.stdout.splitlines()[-1] == "a.casebook"


def test_what_was_saved_last_and_stands_in_a_log_is_not_passed_over(casebook, tmp_path):
    desk = Desk.open_casebook(casebook, "Ana")
    desk.mark(desk.claims(desk.articles()[0].id)[0].id, Verdict.VERIFIED)
    try:
        log = Path(f"{casebook}-wal")
        assert log.stat().st_size > 0
        done = on_read_only_disk(tmp_path, [casebook, log], "claims last")
    finally:
        desk.close()
    assert "claims: 0" not in done.stdout
    assert "31 quays" not in done.stdout
    assert "a.casebook-wal" in done.stderr
