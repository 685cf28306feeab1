"""The web page in a validator, in a browser with its accessibility checker, and before a reader of embedded data."""

import json

import pytest
from conftest import ABSENT, LANGUAGES, TOOLS, run

EACH = pytest.mark.parametrize("name", LANGUAGES)

# Opens a page in light and in dark, on a phone's width and a desk's; tells what axe finds, what was asked for, and what ran.
AXE = """
const { chromium } = require("playwright-core");
const [browserPath, page, source] = process.argv.slice(1);
(async () => {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  const told = { violations: [], requests: [], dialogs: 0, wide: [], looks: 0, blocked: [] };
  const plain = await (await browser.newContext()).newPage();
  plain.on("console", (one) => told.blocked.push(one.text()));
  await plain.goto(page);
  told.styled = await plain.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--page") !== "");
  for (const colorScheme of ["light", "dark"]) for (const width of [390, 1280]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const view = await context.newPage();
    view.on("request", (one) => { if (one.url() !== page) told.requests.push(one.url().slice(0, 200)); });
    view.on("dialog", (one) => { told.dialogs += 1; one.dismiss(); });
    await view.goto(page);
    if (await view.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) told.wide.push(width);
    await view.addScriptTag({ path: source });
    const found = await view.evaluate(() => axe.run());
    told.looks += found.passes.length;
    for (const one of found.violations) {
      told.violations.push(`${colorScheme} ${width} ${one.id}: ${one.nodes.map((n) => n.target).slice(0, 3).join(" ")}`);
    }
    await context.close();
  }
  await browser.close();
  console.log(JSON.stringify(told));
})();
"""


@EACH
def test_the_validator_finds_no_error(exported, program, name):
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.exists():
        pytest.skip(f"vnu-jar {ABSENT}")
    page = exported(name, "html")
    assert page.exists(), "the validator says nothing of a file that is not there"
    told = json.loads(run(program("java"), "-jar", jar, "--format", "json", "--stdout", page).stdout)
    assert [one["message"] for one in told["messages"] if one["type"] == "error"] == []


@EACH
def test_a_browser_finds_it_accessible_asks_for_nothing_and_runs_nothing(exported, program, node, name):
    axe = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
    if not axe.exists():
        pytest.skip(f"axe-core {ABSENT}")
    told = node("playwright-core", AXE, program("chromium", "google-chrome"), exported(name, "html").as_uri(), axe)
    assert told["looks"] > 40, "the checker found something to look at"
    assert told["violations"] == []
    assert told["styled"], "its own style sheet passes its own policy"
    assert told["blocked"] == []
    assert told["requests"] == []
    assert told["dialogs"] == 0
    assert told["wide"] == [], "nothing is wider than the screen"


def test_the_reviews_are_found_in_the_page(exported, python, dossiers):
    code = """
import extruct, json, pathlib, sys
print(json.dumps(extruct.extract(pathlib.Path(sys.argv[1]).read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]))
"""
    found = python("extruct", code, exported("french", "html"))
    flat = [item for one in found for item in one.get("@graph", [one])]
    reviews = [one for one in flat if one.get("@type") == "ClaimReview"]
    assert len(reviews) == len([view for view in dossiers["french"].claims if view.verdict is not None])
