"""Mermaid flowcharts of plans, read and drawn by Mermaid itself."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable

import pytest

from crisisctl.cli.plans import plan_named
from crisisctl.core.playbook import Anytime, Option, Phase, Playbook, Step
from crisisctl.reading.files import playbooks
from crisisctl.report.plan_mermaid import as_mermaid
from tests.npm import installed

#: Draws with jsdom in place of a browser. It knows no sizes: text is folded into lines of 25 letters.
DRAW = """
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<body></body>', { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document, DOMParser: window.DOMParser });
for (const name of ['Element', 'HTMLElement', 'SVGElement', 'Node', 'XMLSerializer', 'CSSStyleSheet'])
  globalThis[name] ??= window[name];
const size = function () {
  const long = (this.textContent || '').length;
  return { x: 0, y: 0, width: 8 * Math.min(long, 25) + 1, height: 20 * Math.ceil(long / 25) + 1 };
};
window.SVGElement.prototype.getBBox = size;
window.SVGElement.prototype.getComputedTextLength = function () { return size.call(this).width };
// Where nothing has a size a line can miss its shape, and is then kept with the shape's words.
globalThis.btoa = (text) => Buffer.from(text).toString('base64');
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
let text = '';
for await (const piece of process.stdin) text += piece;
const drawn = [];
for (const [place, chart] of JSON.parse(text).entries()) {
  try {
    const kind = await mermaid.parse(chart);
    const { svg } = await mermaid.render('chart' + place, chart);
    drawn.push({ kind: kind.diagramType, svg });
  } catch (fault) { drawn.push({ fault: String(fault.message ?? fault) }) }
}
process.stdout.write(JSON.stringify(drawn));
"""
ODD = (
    'end "];\n click s_one href "javascript:alert(1)" %% --> subgraph <b>x</b> &amp; #35; `a` **b**'
    " [c](http://x) {d} | \x1b[2J ü 漢"
)


Draw = Callable[[list[str]], list[dict[str, str]]]


@pytest.fixture(scope="module")
def draw(request: pytest.FixtureRequest) -> Draw:
    """Draws charts; each comes back as its kind and its SVG, or as the fault."""
    folder = installed(request.config, "mermaid@11", "jsdom@26")
    (folder / "draw.js").write_text(DRAW, encoding="utf-8")

    def drawn(charts: list[str]) -> list[dict[str, str]]:
        done = subprocess.run(
            ["node", "draw.js"],
            cwd=folder,
            input=json.dumps(charts),
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        found: list[dict[str, str]] = json.loads(done.stdout)
        return found

    return drawn


def odd() -> Playbook:
    """A plan whose every text would like to be something else."""
    step = Step(
        "one", "decide", ODD, by="end", options=(Option("a", ODD, goto="end"), Option("b", ODD, repeat=True))
    )
    after = Step("end", "do", ODD, when=(("one", ("a",)),), needs=("one",))
    phase = Phase("end", ODD, (step, after))
    shipped = plan_named("rumour", None).playbook
    return shipped._replace(
        phases=(phase, Phase("subgraph", "end", ())), anytime={"x": Anytime("x", ODD, ())}
    )


def test_mermaid_draws_every_shipped_plan(draw: Draw) -> None:
    plans = [plan_named(name, None).playbook for name in playbooks(None)]
    for plan, one in zip(plans, draw([as_mermaid(plan) for plan in plans]), strict=True):
        assert one.get("kind", one) == "flowchart-v2"
        assert len(re.findall(r'class="node ', one["svg"])) == len(list(plan.steps())), plan.id
        for phase in plan.phases:
            assert phase.title.split()[0] in one["svg"]


def test_a_chart_says_who_and_when_and_where_choices_lead() -> None:
    chart = as_mermaid(plan_named("rumour", None).playbook)
    box = {title: one for one, title in re.findall(r'subgraph (\w+)\["([^":]+)', chart)}
    node = {title: one for one, title in re.findall(r'^ +(s-[a-z0-9-]+?)\W+"([^"<]+)', chart, re.MULTILINE)}
    assert '["Take over the log.<br>Scribe, within 10m"]' in chart
    assert '{{"Is it over?<br>Crisis lead, within 1h"}}' in chart
    assert "<br>only if level is L3 or L4" in chart
    assert f"{box['Detect and register']} ==> {box['Assess and activate']}" in chart
    back = f'-- "Is it over?<br>It has grown: respond again" --> {box["Answer with evidence"]}'
    assert f"{box['Keep people informed']} {back}" in chart
    over = node["Is it over?"]
    assert f'{over} -. "No: keep going (again in 8h)" .-> {over}' in chart
    answer = node["Publish 'fact-first' on x, site"]
    assert re.search(rf'{node["How do we answer?"]} -- "It is false[^"]+" --> {answer}$', chart, re.MULTILINE)


def test_no_text_of_a_plan_is_more_than_text(draw: Draw) -> None:
    (one,) = draw([as_mermaid(odd())])
    assert one.get("kind", one) == "flowchart-v2"
    assert len(re.findall(r'class="node ', one["svg"])) == 2
    assert not re.search(r"<(a|b|script|img)[\s>]| href=|\x1b", one["svg"])
    letters = re.sub(r"<[^>]*>|\s", "", one["svg"])
    assert "javascript:alert(1)" in letters
    assert "&lt;b&gt;x&lt;/b&gt;&amp;amp;#35;`a`**b**[c](http://x){d}|" in letters
