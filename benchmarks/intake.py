"""What reading a document costs beside the bare library that can read it, for every kind of document.

    python benchmarks/intake.py [FOLDER] [ROUNDS]

Each kind is read by us (the confined child process and all that is around it) and by the library alone in a process of its own,
turn by turn, ROUNDS times (default 5); told are medians of processor time, of the processes and their children. The start of the
child is what the reading of one word in it takes, that of the bare process what doing nothing takes. What is allowed is twice the
bare library, less its process, plus the start of the child. FOLDER adds files of other programs, the largest of each kind in it;
the rest is made here. Exit status 1 when a kind takes more than is allowed.
"""

import gzip
import resource
import statistics
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from workbench.services import intake
from workbench.services.intake.confined import run_confined

WORDS = "The council of Ossenby said on Monday that the weir had cost {n} million crowns, a third more than was planned. "
TAGS = "import sys,zipfile;from lxml import etree;a=zipfile.ZipFile(sys.argv[1]);"
BARE = {
    ".txt": "import sys;from charset_normalizer import from_bytes;str(from_bytes(open(sys.argv[1],'rb').read()).best())",
    ".html": "import sys,trafilatura;trafilatura.bare_extraction(open(sys.argv[1],'rb').read(),with_metadata=True)",
    ".pdf": "import sys,pypdfium2 as p;[page.get_textpage().get_text_range() for page in p.PdfDocument(sys.argv[1])]",
    ".docx": TAGS + "''.join(etree.fromstring(a.read('word/document.xml')).itertext())",
    ".odt": TAGS + "''.join(etree.fromstring(a.read('content.xml')).itertext())",
    ".xlsx": TAGS + "[''.join(etree.fromstring(a.read(n)).itertext()) for n in a.namelist() if n.endswith('.xml')]",
    ".epub": TAGS + "[''.join(etree.fromstring(a.read(n)).itertext()) for n in a.namelist() if n.endswith('.xhtml')]",
    ".eml": "import sys,email;from email.policy import default as d;"
    "email.message_from_binary_file(open(sys.argv[1],'rb'),policy=d).get_body().get_content()",
    ".mhtml": "import sys,email,trafilatura;from email.policy import default as d;"
    "m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=d);"
    "trafilatura.bare_extraction(next(p.get_payload(decode=True) for p in m.walk() if p.get_content_type()=='text/html'),"
    "with_metadata=True)",
    ".warc.gz": "import sys,trafilatura;from warcio.archiveiterator import ArchiveIterator as A;\n"
    "for r in A(open(sys.argv[1],'rb')):\n"
    "  if r.rec_type=='response': trafilatura.bare_extraction(r.content_stream().read(),with_metadata=True)",
    ".csv": "import sys,csv;list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8')))",
    ".tsv": "import sys,csv;list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8'),delimiter='\\t'))",
}


def spent() -> float:
    """Processor time of this process and of children that ended, in milliseconds."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return 1000 * sum(one.ru_utime + one.ru_stime for one in used)


def cost(work: Callable[[], object]) -> float:
    before = spent()
    work()
    return spent() - before


def bare(code: str, path: Path | str = "") -> None:
    subprocess.run([sys.executable, "-c", code, str(path)], check=True, stderr=subprocess.DEVNULL)


def start() -> None:
    run_confined("workbench.services.intake.readers.text:read", b"word", name="word")


def zipped(path: Path, members: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def made(folder: Path) -> dict[str, Path]:
    """A document of each kind that needs no program to be made: an article of 6,000 words, a table of 10,000 rows."""
    lines = [WORDS.format(n=n) * 3 for n in range(100)]
    page = "<html lang='en'><head><title>The weir</title></head><body><article>"
    page += "".join(f"<p>{line}</p>" for line in lines) + "</article></body></html>"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office, text = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    paths = {ending: folder / f"made{ending}" for ending in BARE if ending != ".pdf"}
    paths[".txt"].write_text("\n\n".join(line.replace("said", "déclaré") for line in lines), encoding="cp1252")
    paths[".html"].write_text(page, encoding="utf-8")
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    zipped(paths[".docx"], {"word/document.xml": f"<w:document xmlns:w='{word}'><w:body>{body}</w:body></w:document>"})
    body = "".join(f"<t:p>{line}</t:p>" for line in lines)
    content = (
        f"<o:document-content xmlns:o='{office}' xmlns:t='{text}'><o:body><o:text>{body}</o:text></o:body></o:document-content>"
    )
    zipped(paths[".odt"], {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    rows = "".join(
        f"<row r='{n}'><c r='A{n}'><v>{n}</v></c><c r='B{n}' t='inlineStr'><is><t>boats at the weir</t></is></c></row>"
        for n in range(1, 5001)
    )
    zipped(
        paths[".xlsx"],
        {
            "xl/workbook.xml": f"<workbook xmlns='{sheet}' xmlns:r='{related}'><sheets><sheet name='A' sheetId='1' r:id='r1'/>"
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            f"<Relationship Id='r1' Type='{related}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml": f"<worksheet xmlns='{sheet}'><sheetData>{rows}</sheetData></worksheet>",
        },
    )
    chapter = (
        "<html xmlns='http://www.w3.org/1999/xhtml'><body>" + "".join(f"<p>{line}</p>" for line in lines[:20]) + "</body></html>"
    )
    names = [f"c{n}.xhtml" for n in range(5)]
    items = "".join(f"<item id='{name}' href='{name}' media-type='application/xhtml+xml'/>" for name in names)
    spine = "".join(f"<itemref idref='{name}'/>" for name in names)
    container = "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='book.opf'/>"
    zipped(
        paths[".epub"],
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f"{container}</rootfiles></container>",
            "book.opf": f"<package xmlns='http://www.idpf.org/2007/opf'><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **dict.fromkeys(names, chapter),
        },
    )
    mail = "From: Ina Torp <ina@quay.example>\nSubject: The weir\nMessage-ID: <1@quay.example>\n"
    paths[".eml"].write_text(f"{mail}Content-Type: text/plain; charset=utf-8\n\n" + "\n\n".join(lines), encoding="utf-8")
    saved = "From: <Saved by Quay>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=xx\n\n--xx\n"
    saved += f"Content-Type: text/html; charset=utf-8\nContent-Location: https://quay.example/weir\n\n{page}\n--xx--\n"
    paths[".mhtml"].write_text(saved, encoding="utf-8")
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}".encode()
    record = b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/weir\r\nWARC-Date: 2024-03-04T10:00:00Z\r\n"
    record += b"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
    record += b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http)
    paths[".warc.gz"].write_bytes(gzip.compress(record + http + b"\r\n\r\n"))
    for ending, mark in ((".csv", ","), (".tsv", "\t")):
        rows = "\n".join(mark.join((str(n), WORDS.format(n=n).strip().replace(",", ""), str(3 * n))) for n in range(10_000))
        paths[ending].write_text(rows + "\n", encoding="utf-8")
    return paths


def others(folder: Path) -> list[tuple[str, Path]]:
    """The largest file of each kind under a folder that both can read."""
    found: list[tuple[str, Path]] = []
    for ending, code in BARE.items():
        for path in sorted(folder.rglob(f"*{ending}"), key=lambda path: -path.stat().st_size)[:5]:
            try:
                intake.read_location(str(path))
                bare(code, path)
            except (ValueError, intake_refusal(), subprocess.CalledProcessError):
                continue
            found.append((ending, path))
            break
    return found


def intake_refusal() -> type[Exception]:
    from workbench.domain.errors import CannotRead

    return CannotRead


def main() -> int:
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    over = 0
    with tempfile.TemporaryDirectory() as name:
        files = list(made(Path(name)).items()) + (others(Path(sys.argv[1])) if len(sys.argv) > 1 else [])
        print(f"{'kind':9} {'file':34} {'kB':>6} {'ours':>6} {'start':>6} {'bare':>6} {'allowed':>8}  ms, medians of {rounds}")
        for ending, path in files:
            told: dict[str, list[float]] = {"ours": [], "start": [], "bare": [], "idle": []}
            for _ in range(rounds):
                told["start"].append(cost(start))
                told["ours"].append(cost(lambda path=path: intake.read_location(str(path))))  # type: ignore[misc]
                told["bare"].append(cost(lambda path=path, code=BARE[ending]: bare(code, path)))  # type: ignore[misc]
                told["idle"].append(cost(lambda: bare("pass")))
            ours, first, alone, idle = (statistics.median(told[name]) for name in ("ours", "start", "bare", "idle"))
            allowed = 2 * (alone - idle) + first
            over += ours > allowed
            mark = "  over" if ours > allowed else ""
            size = path.stat().st_size // 1000
            line = f"{ending:9} {path.name[:34]:34} {size:6} {ours:6.0f} {first:6.0f} {alone - idle:6.0f} {allowed:8.0f}{mark}"
            print(line, flush=True)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
