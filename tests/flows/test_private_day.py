"""A day's work under strace: no connection, no file that an article names, no temporary file left, no words of it in the log."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from documents import docx, paragraph, pdf

SECRET = "Zwyrtelka"  # a name that stands in the article and nowhere else
PAGE = """<!doctype html><html><head><title>{secret} and the quays</title>
<link rel="stylesheet" href="http://127.0.0.1:9/style.css"><script src="http://127.0.0.1:9/run.js"></script></head>
<body><article><h1>{secret} and the quays</h1><p>Mara {secret} voted for 23 new quays on Monday. It has 40 cranes.</p>
<img src="file://{canary}"><img src="//198.51.100.7/x.png"><iframe src="file://{canary}"></iframe></article></body></html>"""
DAY = """
import subprocess, sys
for line in open(sys.argv[1], encoding="utf-8").read().split("\\n"):
    done = subprocess.run([sys.executable, "-m", "workbench", *line.split("\\t")], capture_output=True, text=True)
    print(done.returncode, line.split("\\t")[0], done.stderr[-300:].replace("\\n", " "), flush=True)
"""


def can_trace():
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not can_trace(), reason="strace is not here, or may not look")
def test_a_day_s_work_tells_nobody(tmp_path):
    canary = tmp_path / "CANARY.png"
    canary.write_bytes(b"\x89PNG\r\n\x1a\n")
    page, letter, scan, out = tmp_path / "page.html", tmp_path / "letter.docx", tmp_path / "scan.pdf", tmp_path / "out"
    page.write_text(PAGE.format(secret=SECRET, canary=canary), encoding="utf-8")
    letter.write_bytes(docx(paragraph(f"The minutes of {SECRET} name 21 quays.")))
    scan.write_bytes(pdf([f"{SECRET} bought 12 cranes.", "", "The quay is 300 m long."]))
    checks = tmp_path / "checks.tsv"
    checks.write_text("id\ttext\nk1\tThe council voted for 21 new quays.\n", encoding="utf-8")
    scratch = tmp_path / "scratch"
    for folder in (out, scratch):
        folder.mkdir()
    day = [
        ["open", page],
        ["open", scan],
        ["open", page],
        ["import", checks],
        ["claims", "last"],
        ["search", "new quays"],
        ["mark", "last:1", "disputed", "--because", "The minutes say 21."],
        ["link", "last:1", letter],
        ["link", "last:1", "https://port.example/minutes", "--no-snapshot"],
        ["tag", "last:1", "--add", "port"],
        ["find", SECRET],
        *(["report", "last", out / f"report.{kind}"] for kind in ("html", "docx", "pdf", "xlsx", "json", "md")),
        ["undo"],
        ["redo"],
        ["stats"],
        ["history"],
        ["backup"],
        ["recover", tmp_path / "day.casebook"],
        ["verify"],
        ["window", "--quit-after", "2500", letter],
    ]
    script = tmp_path / "day.txt"
    script.write_text("\n".join("\t".join(map(str, line)) for line in day), encoding="utf-8")
    trace = tmp_path / "trace.log"
    known = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    watched = ["-f", "-qq", "-s", "200", "-e", "signal=none", "-e", "trace=connect,sendto,sendmsg,open,openat"]
    done = subprocess.run(
        ["strace", *watched, "-o", trace, sys.executable, "-c", DAY, script],
        env={
            **known,
            "WORKBENCH_CASEBOOK": str(tmp_path / "day.casebook"),
            "TMPDIR": str(scratch),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    ended = done.stdout.splitlines()
    assert [line for line in ended if not line.startswith("0 ")] == []
    assert len(ended) == len(day)
    calls = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any(str(page) in call for call in calls)  # it was watched
    assert [call for call in calls if re.search(r"\bconnect\(.*AF_INET", call)] == []
    assert [call for call in calls if re.search(r"\bsend(to|msg)\(.*AF_INET", call)] == []
    assert [call for call in calls if "CANARY" in call or "198.51.100.7" in call] == []
    assert sorted(one.name for one in scratch.iterdir()) == []
    log = Path(os.environ["WORKBENCH_DATA"]) / "workbench.log"
    assert "starts" in log.read_text(encoding="utf-8")
    assert SECRET not in log.read_text(encoding="utf-8")


def test_the_log_keeps_the_kind_of_a_failure_and_not_its_words(qapp, caplog):
    from workbench.ui.net import Net

    net = Net()
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise KeyError(f"{SECRET} voted") from error
    except KeyError as error:
        net.hook(KeyError, error, error.__traceback__)
    assert "KeyError" in caplog.text
    assert "after ValueError" in caplog.text
    assert __file__ in caplog.text
    assert SECRET not in caplog.text


def test_the_process_that_reads_documents_logs_no_words_of_them(caplog, tmp_path):
    from workbench.domain.errors import CannotRead
    from workbench.services.intake.confined import run_confined

    (tmp_path / "quoting.py").write_text("def parse(data):\n    raise ValueError(data.decode())\n", encoding="utf-8")
    with pytest.raises(CannotRead):
        run_confined("quoting:parse", SECRET.encode(), name="a.txt", folders=[str(tmp_path)])
    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text
