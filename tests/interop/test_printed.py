"""The PDF before programs that look into it, set at once and in parts that were joined."""

import pytest
from conftest import ABSENT, LANGUAGES, TOOLS, run

INSIDE = """
import json, sys, pikepdf
file = pikepdf.open(sys.argv[1])
waiting, seen, gone = [file.trailer], set(), 0
while waiting:
    one = waiting.pop()
    if one is None:
        gone += 1
    if not isinstance(one, pikepdf.Object) or (one.is_indirect and one.objgen in seen):
        continue
    seen.add(one.objgen if one.is_indirect else None)
    if isinstance(one, pikepdf.Array):
        waiting += list(one)
    elif isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        waiting += [one[name] for name in one.keys()]
tags = file.Root.StructTreeRoot
nodes = tags.ParentTree.get("/Kids", [tags.ParentTree])
keys = {int(node.Nums[at]): node.Nums[at + 1] for node in nodes for at in range(0, len(node.Nums), 2)}
astray = links = 0
for page in file.pages:
    for tag in keys[int(page.obj.StructParents)]:
        astray += tag.get("/Pg", page.obj).objgen != page.obj.objgen
    for link in page.obj.get("/Annots", []):
        links += 1
        parts = [part for part in keys[int(link.StructParent)].K if isinstance(part, pikepdf.Dictionary)]
        astray += not any(part.get("/Obj", part).objgen == link.objgen for part in parts)
ids = [str(one) for one in tags.get("/IDTree", {}).get("/Names", [])][::2]
next_key = int(tags.ParentTreeNextKey)
print(json.dumps({"gone": gone, "astray": astray, "links": links, "ids": ids, "next": next_key, "keys": len(keys)}))
"""


@pytest.fixture(scope="session")
def joined(dossiers, tmp_path_factory):
    """A way to a report that was set in many small parts."""
    from workbench.services.report.pdf import render_all

    folder = tmp_path_factory.mktemp("joined")

    def write(name):
        path = folder / f"{name}.pdf"
        path.write_bytes(render_all([dossiers[name], dossiers["english"]], LANGUAGES[name], part_size=1500))
        return path

    return write


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_file_is_whole(exported, program, name):
    done = run(program("qpdf"), "--check", exported(name, "pdf"))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_file_of_parts_is_whole(joined, program, name):
    done = run(program("qpdf"), "--check", joined(name))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_tags_of_parts_are_those_of_one_document(joined, python, name):
    found = python("pikepdf", INSIDE, joined(name))
    assert found["gone"] == found["astray"] == 0
    assert found["keys"] == found["next"]
    assert found["links"] > 0
    assert found["ids"] == sorted(set(found["ids"]))


@pytest.mark.parametrize("kind", ["exported", "joined"])
@pytest.mark.parametrize("name", LANGUAGES)
def test_the_part_check_of_accessibility_finds_nothing(exported, joined, name, kind):
    checker = TOOLS / "python" / "bin" / "pdfua"
    if not checker.exists():
        pytest.skip(f"pdfua {ABSENT}")
    done = run(checker, "check", "--format", "json", exported(name, "pdf") if kind == "exported" else joined(name))
    assert done.returncode == 0, done.stdout + done.stderr
