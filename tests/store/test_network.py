"""A casebook on a network drive is written in the careful way, and that is told."""

from pathlib import Path

import pytest

from workbench.desk import Desk
from workbench.store import network
from workbench.store.network import kind_in, remote_kind

MOUNTS = """22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
90 22 0:45 / /home/ana/desk rw,nosuid shared:50 - nfs4 server:/desk rw,vers=4.2
91 22 0:46 / /media/Shared\\040papers rw shared:51 - cifs //server/papers rw
92 22 0:47 / /home/ana/far rw,nosuid - fuse.sshfs ana@far: rw
93 22 0:48 / /home/ana/box rw,nosuid - fuse.encfs box rw
94 90 8:2 / /home/ana/desk/local rw - ext4 /dev/sdb1 rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ana/a.casebook", None),
        ("/home/ana/desk/a.casebook", "nfs4"),
        ("/home/ana/desktop/a.casebook", None),
        ("/home/ana/desk/local/a.casebook", None),
        ("/media/Shared papers/a.casebook", "cifs"),
        ("/home/ana/far/deep/a.casebook", "sshfs"),
        ("/home/ana/box/a.casebook", None),
    ],
)
def test_the_kind_of_drive_is_told_by_the_mount_that_lies_nearest(path, kind):
    assert kind_in(MOUNTS, Path(path)) == kind


def test_a_drive_of_this_computer_is_none_of_the_network(tmp_path):
    assert remote_kind(tmp_path / "a.casebook") is None


def test_a_casebook_there_keeps_no_shared_memory_and_can_come_home(tmp_path, monkeypatch):
    path = tmp_path / "a.casebook"
    Desk.open_casebook(path, "Ana").close()
    # No drive of the network is at hand where this is tested: the table of mounts says that there is one.
    mounts = tmp_path / "mounts"
    mounts.write_text(f"22 1 8:1 / / rw - ext4 /dev/sda1 rw\n90 22 0:45 / {tmp_path} rw - nfs4 server:/desk rw\n")
    monkeypatch.setattr(network, "_MOUNTS", mounts)
    desk = Desk.open_casebook(path, "Ana")
    assert desk.network == "nfs4"
    assert desk.store.connection.execute("pragma journal_mode").fetchone()[0] == "truncate"
    desk.take(desk.read_bytes(b"A quay\n\nThe harbour of Ossenby lost 12 cranes.\n", name="quay.txt"))
    assert desk.verify(accept_head=True).findings == ()
    assert not path.with_name("a.casebook-shm").exists()
    desk.close()
    monkeypatch.undo()
    desk = Desk.open_casebook(path, "Ana")
    assert desk.network is None
    assert desk.store.connection.execute("pragma journal_mode").fetchone()[0] == "wal"
    desk.close()
