"""ClaimReview, its feed and the Fact Check Tools answer before the programs that take them."""

import json
import os
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from conftest import ABSENT, LANGUAGES, TOOLS, run

EACH = pytest.mark.parametrize("name", LANGUAGES)
SHARED = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).resolve().parents[2] / ".." / "shared")


def rated(dossier):
    return [view for view in dossier.claims if view.verdict is not None]


@contextmanager
def served(body: bytes, kind: str):
    """One file on loopback, whatever is asked for."""

    class Only(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *told):
            pass

    server = HTTPServer(("127.0.0.1", 0), Only)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@EACH
@pytest.mark.parametrize("kind", ["jsonld", "datafeed"])
def test_the_shapes_of_schema_org_fit(exported, dossiers, python, name, kind):
    bench = SHARED / "bench" / "claimreview.py"
    if not bench.exists():
        pytest.skip("the shapes of schema.org are not at hand (WORKBENCH_SHARED)")
    python("pyshacl", "print(1)")
    count = len(rated(dossiers[name]))
    done = run(TOOLS / "python" / "bin" / "python", bench, "--expect", count, exported(name, kind), cwd=exported(name, kind).parent)
    assert done.returncode == 0, done.stdout + done.stderr


@EACH
def test_the_testing_tool_for_structured_data_passes_the_page(exported, dossiers, node, name):
    code = """
const { structuredDataTest } = require("structured-data-testing-tool");
const fs = require("fs");
const done = (found) => console.log(JSON.stringify({
  passed: found.passed.length, failed: found.failed.map((one) => one.test + " " + one.description), schemas: found.schemas,
}));
structuredDataTest(fs.readFileSync(process.argv[1], "utf-8"), { schemas: ["ClaimReview"] }).then(done).catch((e) => done(e.res));
"""
    told = node("structured-data-testing-tool", code, exported(name, "html"))
    if not rated(dossiers[name]):
        return
    assert told["failed"] == []
    assert any("ClaimReview" in one for one in told["schemas"])


@EACH
def test_the_types_of_schema_org_take_each_review(exported, node, name, tmp_path):
    compiler = TOOLS / "node_modules" / "typescript" / "bin" / "tsc"
    if not compiler.exists() or not (TOOLS / "node_modules" / "schema-dts").is_dir():
        pytest.skip(f"schema-dts {ABSENT}")
    reviews = json.loads(exported(name, "jsonld").read_text("utf-8"))
    lines = ['import type { ClaimReview, CreativeWork, DataFeed, WithContext } from "schema-dts";']
    lines += [f"export const r{at}: WithContext<{one['@type']}> = {json.dumps(one)};" for at, one in enumerate(reviews)]
    feed = json.loads(exported(name, "datafeed").read_text("utf-8"))
    lines.append(f"export const feed: WithContext<DataFeed> = {json.dumps(feed)};")
    folder = TOOLS / "typed"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.ts"
    path.write_text("\n".join(lines), "utf-8")
    options = [
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--target",
        "es2022",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
    ]
    done = run("node", compiler, *options, path, cwd=TOOLS)
    assert done.returncode == 0, done.stdout[:3000]


@EACH
def test_the_client_library_of_the_api_reads_the_answer(exported, dossiers, python, name):
    code = """
import json, sys
from googleapiclient.discovery import build
named = {"developerKey": "none", "static_discovery": True, "client_options": {"api_endpoint": sys.argv[1]}}
service = build("factchecktools", "v1alpha1", **named)
print(json.dumps(service.claims().search(query="anything").execute()))
"""
    data = exported(name, "factcheck-api").read_bytes()
    with served(data, "application/json") as address:
        answer = python("googleapiclient", code, address)
    assert answer == json.loads(data)
    assert len(answer.get("claims", [])) == len(rated(dossiers[name]))
