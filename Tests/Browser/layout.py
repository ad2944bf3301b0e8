"""Finds what the layout of a shown page does wrong: too wide, cut off, or on top of each other."""

# Shared by the checks below: how an element is named, and which texts a reader should be able to see.
_LIBRARY = """
(() => {
  const name = (element) => {
    const classes = [...element.classList].map((name) => '.' + name).join('');
    const text = (element.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 40);
    return `<${element.localName}${element.id ? '#' + element.id : ''}${classes}> "${text}"`;
  };
  const ancestors = function* (element) {
    for (; element; element = element.parentElement) yield element;
  };
  // Kept for screen readers alone: a box of a pixel or none, or out of the window's left or top side.
  const isSeen = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (const part of ancestors(element)) {
      const style = getComputedStyle(part);
      const box = part.getBoundingClientRect();
      if (style.overflowX !== 'visible' && (box.width <= 1 || box.height <= 1)) return false;
      if (style.clipPath.startsWith('inset(50%') || style.clip === 'rect(0px, 0px, 0px, 0px)') return false;
    }
    const box = element.getBoundingClientRect();
    return box.bottom + scrollY > 0 && box.right + scrollX > 0;
  };
  // Inside something that scrolls sideways by itself, as wide tables and code may.
  const scrolls = (element) =>
    [...ancestors(element)].some((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX));
  const lines = function* () {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || !isSeen(node.parentElement)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) yield { element: node.parentElement, box };
      }
    }
  };
  return { name, ancestors, isSeen, scrolls, lines };
})()
"""

_TOO_WIDE = """
({ name, isSeen, scrolls }) => {
  const width = document.documentElement.clientWidth;
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > width + 1 || box.left < -1) && isSeen(element) && !scrolls(element)) {
      found.push(`${name(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width} px`);
    }
  }
  const page = document.documentElement.scrollWidth;
  if (page > width) found.push(`the page is ${page} px wide in a window of ${width} px`);
  return found;
}
"""

_CUT_OFF = """
({ name, ancestors, scrolls, lines }) => {
  const found = new Set();
  const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
  for (const { element, box } of lines()) {
    for (const part of ancestors(element)) {
      const style = getComputedStyle(part);
      const frame = part.getBoundingClientRect();
      const across = box.right > frame.right + 1 || box.left < frame.left - 1;
      const down = box.bottom > frame.bottom + 3 || box.top < frame.top - 3;
      if (across && cuts(style.overflowX) || down && cuts(style.overflowY)) {
        found.add(`${name(element)} is cut off by ${name(part)}`);
      }
    }
    const holds = element.scrollWidth <= element.clientWidth + 1 && element.scrollHeight <= element.clientHeight + 3;
    const isBox = element.matches('button, a, summary') && getComputedStyle(element).display !== 'inline';
    if (isBox && !holds && !scrolls(element)) found.add(`${name(element)} does not hold its text`);
  }
  return [...found];
}
"""

# A line's box has room above and below the letters, and tight lines share it: only the middle counts.
_ON_TOP = """
({ name, lines }) => {
  const texts = [...lines()].map(({ element, box }) => ({
    element, left: box.left + 1, right: box.right - 1,
    top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25,
  })).sort((a, b) => a.top - b.top);
  const found = new Set();
  texts.forEach((upper, index) => {
    for (const lower of texts.slice(index + 1)) {
      if (lower.top >= upper.bottom) break;
      if (lower.left < upper.right && upper.left < lower.right) {
        found.add(`${name(upper.element)} and ${name(lower.element)} lie on top of each other`);
      }
    }
  });
  return [...found];
}
"""

# WCAG 1.4.12. A style sheet made by script is not held back by the page's security policy.
_SPACE_OUT = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}
"""


def too_wide(window):
    return _find(window, _TOO_WIDE)


def text_faults(window):
    return _find(window, _CUT_OFF) + _find(window, _ON_TOP)


def space_out(window):
    """Sets the text as widely as readers may."""
    window.evaluate(_SPACE_OUT)


def _find(window, check):
    return window.evaluate(f"() => ({check})({_LIBRARY})")
