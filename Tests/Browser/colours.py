"""The theme's colours as the browser resolves them, and their contrast."""

# A custom property that is not set leaves the colour to be inherited, and would pass for one.
_RESOLVE = """
(names) => {
  const probe = document.body.appendChild(document.createElement('i'));
  const found = names.map((name) => {
    if (!getComputedStyle(probe).getPropertyValue('--' + name).trim()) return null;
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return found;
}
"""


def resolved(window, names):
    """Each colour of the names as red, green and blue from 0 to 255; None where the theme has none."""
    names = list(names)
    found = window.evaluate(_RESOLVE, names)
    return {name: colour and _channels(window, colour) for name, colour in zip(names, found, strict=True)}


def _channels(window, colour):
    if colour.startswith("rgb("):
        return tuple(float(part) for part in colour[4:-1].split(","))
    # In another colour space: painted, and read back.
    return tuple(
        window.evaluate(
            """
            (colour) => {
              const canvas = new OffscreenCanvas(1, 1).getContext('2d');
              canvas.fillStyle = colour;
              canvas.fillRect(0, 0, 1, 1);
              return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
            }
            """,
            colour,
        )
    )


def contrast(one, other):
    """WCAG's ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour):
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel):
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
