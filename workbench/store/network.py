"""Does a file lie on a drive of the network, whose promises about locks, flushing and shared memory may not hold?"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
# As the kernel names them; what programs mount is told by what comes after "fuse.".
_REMOTE = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "davfs", "gfs2", "lustre", "ncpfs", "ocfs2"}
)
_PROGRAMS = frozenset({"sshfs", "rclone", "davfs", "davfs2", "glusterfs", "s3fs", "curlftpfs", "gvfsd-fuse", "smbnetfs", "ceph"})
_DRIVE_REMOTE = 4


def remote_kind(path: Path) -> str | None:
    """Name the kind of network drive that a file, or the folder it shall be made in, lies on; None for a drive of this computer.

    Told on Linux by the table of mounts and on Windows by the system; elsewhere nothing is known.
    """
    with suppress(OSError, ValueError):
        if sys.platform == "win32":
            return _of_windows(path)
        if _MOUNTS.exists():
            return kind_in(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"), path.resolve())
    return None


def kind_in(mounts: str, path: Path) -> str | None:
    """The same, by the text of a table of mounts (proc(5), mountinfo)."""
    found, longest = "", -1
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if len(fields) < 5 or not kinds[0]:
            continue
        point = Path(os.fsdecode(fields[4].encode("utf-8", "surrogateescape").decode("unicode_escape").encode("latin-1")))
        # A later line hides an earlier one of the same place.
        if len(point.parts) >= longest and path.is_relative_to(point):
            found, longest = kinds[0], len(point.parts)
    kind, _, program = found.partition(".")
    if kind == "fuse" and program in _PROGRAMS:
        return program
    return found if found in _REMOTE else None


def _of_windows(path: Path) -> str | None:
    anchor = path.resolve().anchor
    if anchor.startswith("\\\\"):
        return "share"
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - elsewhere there is none
    return "share" if kernel.GetDriveTypeW(anchor) == _DRIVE_REMOTE else None
