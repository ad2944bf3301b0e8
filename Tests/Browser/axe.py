"""Looks a shown page through with axe."""

import functools
from importlib.resources import files

# 24 pixels a target is WCAG 2.2 AA, but off unless asked for.
RUN = """
async () => {
  const found = await axe.run(document, {
    resultTypes: ['violations'], iframes: false, preload: false, rules: { 'target-size': { enabled: true } },
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));
}
"""


@functools.cache
def _source():
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def axe_faults(window):
    window.evaluate(_source())
    return window.evaluate(RUN)
