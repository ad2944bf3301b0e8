"""Goes through a shown page with the keyboard alone."""

# Everything a keyboard should reach, in the order of the document. Of radio buttons that belong together, the first.
_REACHABLE = """
() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
  (element) => element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' &&
  element.checkVisibility({ visibilityProperty: true }) &&
  (element.type !== 'radio' || element === element.form.elements[element.name][0]))
"""

_NAME = """
(element) => {
  const text = (element.getAttribute('aria-label') || element.textContent || element.name || '').trim();
  return `<${element.localName}${element.id ? '#' + element.id : ''}> "${text.replace(/\\s+/g, ' ').slice(0, 40)}"`;
}
"""

# The element that has the focus: its place in the list, what it is called, and whether something covers it.
_FOCUSED = f"""
() => {{
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const seen = [...element.getClientRects()].some((box) => {{
    const left = Math.max(box.left, 0) + 2, right = Math.min(box.right, innerWidth) - 2;
    const top = Math.max(box.top, 0) + 2, bottom = Math.min(box.bottom, innerHeight) - 2;
    return [[left, top], [(left + right) / 2, (top + bottom) / 2], [right, bottom]].some((point) => {{
      const front = document.elementFromPoint(...point);
      return front && (element.contains(front) || front.contains(element));
    }});
  }});
  const style = getComputedStyle(element);
  // What a script has put in since stands behind those that it follows.
  const before = window.reachable.filter((other) => other.compareDocumentPosition(element) & 4).length;
  return {{
    index: window.reachable.includes(element) ? window.reachable.indexOf(element) : before - 0.5, name: ({_NAME})(element), seen,
    ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), color: style.outlineColor,
  }};
}}
"""

_BACK_TO_THE_TOP = """
() => {
  if (document.activeElement === document.body) return;
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}
"""


def walk(window, limit=600):
    """Presses Tab from the top until the page has been left, and gives each element that had the focus."""
    count = window.evaluate(f"() => (window.reachable = ({_REACHABLE})()).length")
    # From the top also where the page gave something the focus by itself.
    window.evaluate(_BACK_TO_THE_TOP)
    stops = []
    for _ in range(limit):
        window.keyboard.press("Tab")
        stop = window.evaluate(_FOCUSED)
        if stop is None or stops and stop["index"] == stops[0]["index"]:
            break
        stops.append(stop)
    return count, stops


def name_of(window, index):
    return window.evaluate(f"(index) => ({_NAME})(window.reachable[index])", index)


def walk_faults(window):
    """What is passed over or out of order, hidden behind something, or has no clear ring when it has the focus."""
    count, stops = walk(window)
    order = [stop["index"] for stop in stops]
    faults = [f"{name_of(window, index)} can't be reached" for index in range(count) if index not in order]
    for before, stop in zip([None, *stops], stops, strict=False):
        if before and stop["index"] < before["index"]:
            faults.append(f"{stop['name']} comes after {before['name']}, and stands before it")
        if not stop["seen"]:
            faults.append(f"{stop['name']} is covered while it has the focus")
        if stop["ring"] < 3:
            faults.append(f"{stop['name']} has a ring of {stop['ring']:g} px")
    return faults


def place_faults(window):
    """What is drawn in another order than it is read and reached."""
    return window.evaluate(
        f"""
        () => [...document.body.querySelectorAll('*')].flatMap((element) => {{
          const reached = 'a[href], button, input, textarea, summary';
          const style = getComputedStyle(element);
          const found = [];
          if (element.tabIndex > 0) found.push('has its own place in the order of the keyboard');
          const isReached = element.matches(reached) || element.querySelector(reached);
          if (isReached && style.order !== '0') found.push('is drawn out of order');
          if (isReached && style.flexDirection.endsWith('reverse')) found.push('is drawn backwards');
          return found.map((fault) => ({_NAME})(element) + ' ' + fault);
        }})
        """
    )
