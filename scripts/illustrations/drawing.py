"""What the scenes are made of: sky, land, water, houses, trees, people and vessels, as SVG."""

import math
import random

WIDTH, HEIGHT = 1800, 1200


def mix(first, second, part):
    """A colour between two, `part` of the way."""
    a, b = (tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5)) for colour in (first, second))
    return "#" + "".join(f"{round(x + (y - x) * part):02x}" for x, y in zip(a, b))


def darker(colour, part=0.2):
    return mix(colour, "#1a1420", part)


def lighter(colour, part=0.2):
    return mix(colour, "#fff6ea", part)


def points(pairs):
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in pairs)


class Drawing:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.parts, self.definitions, self.count = [], [], 0

    def add(self, *parts):
        self.parts.extend(parts)

    def name(self, kind):
        self.count += 1
        return f"{kind}{self.count}"

    def define(self, kind, opening, content, closing):
        name = self.name(kind)
        self.definitions.append(f'<{opening} id="{name}">{content}</{closing}>')
        return name

    # Paint

    def slope(self, *stops, along="y"):
        """A gradient from top to bottom, or from left to right."""
        content = "".join(
            f'<stop offset="{i / (len(stops) - 1):.3f}" stop-color="{c}"/>' for i, c in enumerate(stops)
        )
        end = 'x2="0" y2="1"' if along == "y" else 'x2="1" y2="0"'
        name = self.define("p", f'linearGradient x1="0" y1="0" {end}', content, "linearGradient")
        return f"url(#{name})"

    def fade(self, colour, top, bottom):
        """One colour, as strong at the top and the bottom as is said."""
        content = (
            f'<stop offset="0" stop-color="{colour}" stop-opacity="{top}"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="{bottom}"/>'
        )
        name = self.define("p", 'linearGradient x1="0" y1="0" x2="0" y2="1"', content, "linearGradient")
        return f"url(#{name})"

    def glow(self, x, y, radius, colour, strength=0.8):
        content = (
            f'<stop offset="0" stop-color="{colour}" stop-opacity="{strength}"/>'
            f'<stop offset=".35" stop-color="{colour}" stop-opacity="{strength * 0.4:.2f}"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
        )
        name = self.define("g", "radialGradient", content, "radialGradient")
        self.add(f'<circle cx="{x}" cy="{y}" r="{radius}" fill="url(#{name})"/>')

    def rect(self, x, y, width, height, fill, rest=""):
        self.add(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}" {rest}/>')

    def shape(self, pairs, fill, rest=""):
        self.add(f'<polygon points="{points(pairs)}" fill="{fill}" {rest}/>')

    def path(self, d, fill="none", rest=""):
        self.add(f'<path d="{d}" fill="{fill}" {rest}/>')

    def line(self, pairs, colour, width, rest=""):
        self.add(
            f'<polyline points="{points(pairs)}" fill="none" stroke="{colour}" stroke-width="{width}" {rest}/>'
        )

    def oval(self, x, y, rx, ry, fill, rest=""):
        self.add(f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {rest}/>')

    # Sky and land

    def sky(self, *stops, to=HEIGHT):
        self.rect(0, 0, WIDTH, to, self.slope(*stops))

    def sun(self, x, y, radius, colour, halo):
        self.glow(x, y, radius * 7, halo, 0.7)
        self.oval(x, y, radius, radius, colour)

    def clouds(self, y, spread, colour, count=7, opacity=0.5):
        for _ in range(count):
            x, at = self.random.uniform(-200, WIDTH), y + self.random.uniform(-spread, spread)
            length, thick = self.random.uniform(260, 760), self.random.uniform(8, 26)
            humps = [(x + length * i / 9, at - thick * self.random.uniform(0.2, 1.4)) for i in range(1, 9)]
            d = f"M{x:.0f},{at:.0f} " + " ".join(
                f"Q{(a[0] - length / 18):.0f},{a[1] - thick * 0.5:.0f} {a[0]:.0f},{a[1]:.0f}" for a in humps
            )
            self.path(
                d + f" Q{x + length:.0f},{at - thick * 0.4:.0f} {x + length * 1.05:.0f},{at:.0f} Z", colour,
                f'opacity="{opacity * self.random.uniform(0.5, 1):.2f}"',
            )

    def ridge_line(self, base, height, roughness=0.52, tops=None):
        """Heights of a range of mountains, every eight pixels; `tops` are (x, height) that it rises to."""
        steps = 256
        line = [0.0] * (steps + 1)
        line[0], line[steps] = self.random.uniform(0.2, 0.6), self.random.uniform(0.2, 0.6)
        span, swing = steps, 0.55
        while span > 1:
            for start in range(0, steps, span):
                middle = start + span // 2
                line[middle] = (line[start] + line[start + span]) / 2 + self.random.uniform(-swing, swing)
            span //= 2
            swing *= roughness
        pairs = []
        for i, value in enumerate(line):
            x = -40 + i * (WIDTH + 80) / steps
            lift = sum(h * max(0, 1 - abs(x - top) / w) ** 1.15 for top, h, w in tops or [])
            pairs.append((x, base - (max(0.02, value) * 0.55 if tops else max(0.05, value)) * height - lift))
        return pairs

    def mountains(self, base, height, light, dark, bottom, snow=None, tops=None, roughness=0.52):
        line = self.ridge_line(base, height, roughness, tops)
        outline = line + [(WIDTH + 40, bottom), (-40, bottom)]
        self.shape(outline, self.slope(light, mix(light, dark, 0.35)))
        clip = self.define("c", "clipPath", f'<polygon points="{points(outline)}"/>', "clipPath")
        self.add(f'<g clip-path="url(#{clip})">')
        # The sides that face away from the light, ridge by ridge.
        for reach, step, strength in ((210, 5, 0.16), (120, 3, 0.14), (60, 2, 0.12)):
            for i in range(0, len(line) - step, step):
                (x, y), (x2, y2) = line[i], line[i + step]
                if y2 <= y + 2:
                    continue
                fall = (y2 - y) * 1.6 + reach * self.random.uniform(0.6, 1.3)
                self.shape(
                    [(x, y), (x2 + 6, y2), (x2 + reach * 0.35, y2 + fall), (x + reach * 0.1, y + fall * 0.8)],
                    dark, f'opacity="{strength}"',
                )
        if snow:
            for i in range(0, len(line) - 2, 2):
                (x, y), (x2, y2) = line[i], line[i + 2]
                top = base - height * 0.62
                depth = min(90, max(0, (base - height * 0.3 - y)) * self.random.uniform(0.16, 0.36))
                if y < top + 60 and depth > 4:
                    self.shape(
                        [(x, y), (x2, y2), (x2 - self.random.uniform(0, 14), y2 + depth * self.random.uniform(0.4, 1)),
                         (x + self.random.uniform(-8, 10), y + depth)],
                        snow, f'opacity="{0.92 if y2 < y else 0.55}"',
                    )
        self.add("</g>")
        return line

    def hill(self, left, middle, right, fill, bottom=HEIGHT):
        self.path(
            f"M-10,{left} Q{WIDTH * 0.25:.0f},{(left + middle) / 2 - 40:.0f} {WIDTH / 2:.0f},{middle} "
            f"T{WIDTH + 10},{right} V{bottom} H-10 Z", fill,
        )

    def water(self, top, *stops, bottom=HEIGHT):
        self.rect(0, top, WIDTH, bottom - top, self.slope(*stops))

    def ripples(self, top, bottom, colour, count, strength=0.5, left=0, right=WIDTH):
        for _ in range(count):
            part = self.random.random() ** 1.6
            y, x = top + (bottom - top) * part, self.random.uniform(left, right)
            length = 16 + 150 * part * self.random.random()
            thick = 0.8 + 3.6 * part * self.random.random()
            self.path(
                f"M{x:.0f},{y:.1f} q{length / 2:.0f},{-thick:.1f} {length:.0f},0 q{-length / 2:.0f},{thick:.1f} {-length:.0f},0",
                colour, f'opacity="{strength * self.random.uniform(0.25, 1):.2f}"',
            )

    def mirrored(self, top, build, strength=0.45, squeeze=0.75):
        """Draws something that stands at the water's edge, and its picture in the water below `top`."""
        start = len(self.parts)
        build()
        drawn = self.parts[start:]
        del self.parts[start:]
        name = self.name("m")
        self.definitions.append(f'<g id="{name}">{"".join(drawn)}</g>')
        clip = self.define("c", "clipPath", f'<rect x="0" y="{top}" width="{WIDTH}" height="{HEIGHT}"/>', "clipPath")
        blur = self.define(
            "f", 'filter x="0" y="0" width="1" height="1"',
            '<feTurbulence type="fractalNoise" baseFrequency=".006 .09" numOctaves="2" seed="4"/>'
            '<feDisplacementMap in="SourceGraphic" scale="26" xChannelSelector="R" yChannelSelector="A"/>'
            '<feGaussianBlur stdDeviation="1.6 .6"/>', "filter",
        )
        self.add(
            f'<g clip-path="url(#{clip})" opacity="{strength}"><g filter="url(#{blur})">'
            f'<use href="#{name}" transform="translate(0 {top}) scale(1 {-squeeze}) translate(0 {-top})"/></g></g>'
            f'<use href="#{name}"/>'
        )

    # What stands on the land

    def spruce(self, x, base, height, colour):
        width = height * self.random.uniform(0.36, 0.46)
        self.rect(x - height * 0.02, base - height * 0.1, height * 0.04, height * 0.1, "#3a2a22")
        for i in range(6):
            part = i / 6
            y = base - height * 0.06 - height * 0.86 * part
            half, up = width / 2 * (1 - part * 0.86), height * 0.27
            jag = [(x - half, y), (x - half * 0.55, y - up * 0.28), (x, y - up), (x + half * 0.55, y - up * 0.28),
                   (x + half, y), (x + half * 0.4, y - up * 0.06), (x - half * 0.3, y + up * 0.03)]
            self.shape(jag, mix(darker(colour, 0.25), lighter(colour, 0.12), part))
            self.shape([(x, y - up), (x + half, y), (x + half * 0.2, y - up * 0.05)], darker(colour, 0.5), 'opacity=".25"')

    def leaf_tree(self, x, base, height, colour, trunk="#e8e0d5"):
        self.path(
            f"M{x - height * 0.025:.1f},{base} Q{x:.1f},{base - height * 0.4:.1f} {x:.1f},{base - height * 0.72:.1f} "
            f"Q{x + height * 0.012:.1f},{base - height * 0.4:.1f} {x + height * 0.03:.1f},{base} Z", trunk,
        )
        for i in range(34):
            angle, far = self.random.uniform(0, math.tau), self.random.random() ** 0.6
            cx = x + math.cos(angle) * far * height * 0.24
            cy = base - height * 0.66 + math.sin(angle) * far * height * 0.3
            radius = height * self.random.uniform(0.05, 0.1)
            tone = mix(darker(colour, 0.3), lighter(colour, 0.3), max(0, min(1, 0.5 - math.sin(angle) * far * 0.5)))
            self.oval(cx, cy, radius, radius * 0.82, tone, 'opacity=".92"')

    def window(self, x, y, width, height, glass, trim="#fbf6ee", panes=2):
        self.rect(x - width * 0.12, y - height * 0.1, width * 1.24, height * 1.2, trim)
        self.rect(x, y, width, height, glass)
        self.shape([(x, y), (x + width * 0.6, y), (x, y + height * 0.7)], "#ffffff", 'opacity=".13"')
        for i in range(1, panes):
            self.rect(x + width * i / panes - width * 0.03, y, width * 0.06, height, trim)
        self.rect(x, y + height * 0.42, width, height * 0.05, trim)

    def boards(self, x, y, width, height, colour, upright=True):
        """A wall of boards."""
        self.rect(x, y, width, height, self.slope(lighter(colour, 0.1), darker(colour, 0.1)))
        step = max(5, width / 34)
        count = int((width if upright else height) / step)
        for i in range(1, count):
            tone = darker(colour, 0.35)
            opacity = self.random.uniform(0.12, 0.4)
            if upright:
                self.rect(x + i * step, y, 1.1, height, tone, f'opacity="{opacity:.2f}"')
            else:
                self.rect(x, y + i * step, width, 1.1, tone, f'opacity="{opacity:.2f}"')

    def gable_house(self, x, base, width, wall, roof, colour, glass="#2f4450", rows=2, columns=2, door=False, panes=2):
        """A house seen from its gable; `wall` and `roof` are heights."""
        top = base - wall
        clip = self.define(
            "c", "clipPath",
            f'<polygon points="{points([(x, base), (x, top), (x + width / 2, top - roof), (x + width, top), (x + width, base)])}"/>',
            "clipPath",
        )
        self.add(f'<g clip-path="url(#{clip})">')
        self.boards(x, top - roof, width, wall + roof, colour)
        self.shape([(x + width * 0.6, base), (x + width * 0.72, top - roof), (x + width, top - roof), (x + width, base)], darker(colour, 0.6), 'opacity=".16"')
        self.add("</g>")
        over = width * 0.06
        self.line([(x - over, top + over * roof / width * 2), (x + width / 2, top - roof), (x + width + over, top + over * roof / width * 2)], "#fbf6ee", width * 0.04, 'stroke-linejoin="miter"')
        self.line([(x - over, top - width * 0.035 + over * roof / width * 2), (x + width / 2, top - roof - width * 0.04), (x + width + over, top - width * 0.035 + over * roof / width * 2)], "#3b3438", width * 0.045)
        for edge in (x, x + width - width * 0.03):
            self.rect(edge, top, width * 0.03, wall, "#fbf6ee")
        size = width * 0.56 / max(columns, 2) * 0.62
        height = min(size * 1.35, wall / max(rows, 1) * 0.6)
        for row in range(rows):
            for column in range(columns):
                cx = x + width * (column + 1) / (columns + 1) - size / 2
                cy = top + wall * (row + 0.5) / rows - height / 2
                if door and row == rows - 1 and column == columns // 2:
                    self.rect(cx - size * 0.15, base - wall / rows * 0.82, size * 1.3, wall / rows * 0.82, "#fbf6ee")
                    self.rect(cx, base - wall / rows * 0.76, size, wall / rows * 0.76, "#6b1d20")
                    continue
                self.window(cx, cy, size, height, glass if self.random.random() < 0.6 else mix(glass, "#ffd98a", 0.75), panes=panes)
        self.window(x + width / 2 - size * 0.36, top - roof * 0.5, size * 0.72, height * 0.72, glass, panes=panes)

    def long_house(self, x, base, width, wall, roof, colour, tile, glass="#2f4450", columns=5, rows=1, overhang=0.02):
        """A house seen from its long side."""
        top = base - wall
        self.boards(x, top, width, wall, colour, upright=False)
        over = width * overhang
        self.shape([(x - over, top + 4), (x + width * 0.05, top - roof), (x + width * 0.95, top - roof), (x + width + over, top + 4)], self.slope(lighter(tile, 0.1), darker(tile, 0.2)))
        for i in range(1, 7):
            self.line([(x - over + (width * 0.05 + over) * i / 7, top - roof * i / 7 + 4), (x + width + over - (width * 0.05 + over) * i / 7, top - roof * i / 7 + 4)], darker(tile, 0.4), 1.4, 'opacity=".35"')
        self.rect(x - over, top + 2, width + 2 * over, 5, "#fbf6ee")
        for row in range(rows):
            for column in range(columns):
                size = width / columns * 0.46
                height = wall / rows * 0.5
                self.window(x + width * (column + 0.5) / columns - size / 2, top + wall * (row + 0.5) / rows - height / 2, size, height, glass if self.random.random() < 0.55 else mix(glass, "#ffd98a", 0.8))

    # People

    def person(self, x, base, height, coat, trousers="#2d3142", skin="#e8bfa0", hair="#4a3226", side=1, back=False, arm=None, cap=None):
        """Somebody who stands; `arm` is the angle of a lifted arm in degrees from straight down."""
        h = height
        for step in (-1, 1):
            self.path(
                f"M{x + step * h * 0.015:.1f},{base - h * 0.46:.1f} L{x + step * h * 0.075:.1f},{base - h * 0.45:.1f} "
                f"L{x + step * h * 0.07:.1f},{base - h * 0.02:.1f} L{x + step * h * 0.018:.1f},{base - h * 0.02:.1f} Z",
                trousers if step > 0 else darker(trousers, 0.25),
            )
            self.path(f"M{x + step * h * 0.045 - h * 0.03:.1f},{base:.1f} q{h * 0.03:.1f},{-h * 0.035:.1f} {h * (0.06 + 0.02 * side):.1f},0 Z", "#2a2022")
        self.path(
            f"M{x - h * 0.1:.1f},{base - h * 0.42:.1f} L{x - h * 0.105:.1f},{base - h * 0.74:.1f} Q{x - h * 0.1:.1f},{base - h * 0.82:.1f} {x - h * 0.02:.1f},{base - h * 0.83:.1f} "
            f"L{x + h * 0.02:.1f},{base - h * 0.83:.1f} Q{x + h * 0.1:.1f},{base - h * 0.82:.1f} {x + h * 0.105:.1f},{base - h * 0.74:.1f} L{x + h * 0.1:.1f},{base - h * 0.42:.1f} Q{x:.1f},{base - h * 0.395:.1f} {x - h * 0.1:.1f},{base - h * 0.42:.1f} Z",
            self.slope(lighter(coat, 0.12), darker(coat, 0.15)),
        )
        self.path(f"M{x + h * 0.03:.1f},{base - h * 0.83:.1f} Q{x + h * 0.1:.1f},{base - h * 0.82:.1f} {x + h * 0.105:.1f},{base - h * 0.74:.1f} L{x + h * 0.1:.1f},{base - h * 0.42:.1f} L{x + h * 0.045:.1f},{base - h * 0.41:.1f} Z", darker(coat, 0.6), 'opacity=".2"')
        for step in (-1, 1):
            lifted = arm is not None and step == side
            angle = math.radians(arm if lifted else 7) * step
            sx, sy = x + step * h * 0.092, base - h * 0.775
            ex, ey = sx + math.sin(angle) * h * 0.33, sy + math.cos(angle) * h * 0.33
            self.line([(sx, sy), ((sx + ex) / 2 + step * h * 0.012, (sy + ey) / 2), (ex, ey)], darker(coat, 0.12 if step < 0 else 0.2), f"{h * 0.055:.1f}", 'stroke-linecap="round" stroke-linejoin="round"')
            self.oval(ex, ey, h * 0.024, h * 0.026, skin)
        self.rect(x - h * 0.025, base - h * 0.87, h * 0.05, h * 0.06, darker(skin, 0.15))
        self.oval(x, base - h * 0.915, h * 0.058, h * 0.07, hair if back else skin)
        if not back:
            self.path(f"M{x - h * 0.062:.1f},{base - h * 0.9:.1f} Q{x - h * 0.07:.1f},{base - h * 1.0:.1f} {x + h * 0.005:.1f},{base - h * 0.995:.1f} Q{x + h * 0.07:.1f},{base - h * 0.99:.1f} {x + h * 0.062:.1f},{base - h * 0.915:.1f} Q{x + h * 0.03 * side:.1f},{base - h * 0.965:.1f} {x - h * 0.03:.1f},{base - h * 0.955:.1f} Q{x - h * 0.05:.1f},{base - h * 0.94:.1f} {x - h * 0.062:.1f},{base - h * 0.9:.1f} Z", hair)
        if cap:
            self.path(f"M{x - h * 0.062:.1f},{base - h * 0.945:.1f} Q{x:.1f},{base - h * 1.04:.1f} {x + h * 0.062:.1f},{base - h * 0.945:.1f} Z", cap)
            self.rect(x + (0 if side > 0 else -h * 0.1), base - h * 0.955, h * 0.1, h * 0.014, darker(cap, 0.2))

    def head_from_behind(self, x, base, size, hair, coat):
        """Somebody who sits in front of us."""
        self.path(
            f"M{x - size * 1.25:.1f},{base + size * 2.6:.1f} Q{x - size * 1.25:.1f},{base + size * 0.95:.1f} {x - size * 0.35:.1f},{base + size * 0.78:.1f} L{x + size * 0.35:.1f},{base + size * 0.78:.1f} Q{x + size * 1.25:.1f},{base + size * 0.95:.1f} {x + size * 1.25:.1f},{base + size * 2.6:.1f} Z",
            self.slope(lighter(coat, 0.08), darker(coat, 0.35)),
        )
        self.rect(x - size * 0.26, base + size * 0.45, size * 0.52, size * 0.5, "#c79a7c")
        kind = self.random.random()
        if kind < 0.35:
            self.path(f"M{x - size * 0.66:.1f},{base + size * 0.9:.1f} Q{x - size * 0.85:.1f},{base - size * 0.9:.1f} {x:.1f},{base - size * 0.88:.1f} Q{x + size * 0.85:.1f},{base - size * 0.9:.1f} {x + size * 0.66:.1f},{base + size * 0.9:.1f} Q{x:.1f},{base + size * 1.15:.1f} {x - size * 0.66:.1f},{base + size * 0.9:.1f} Z", hair)
        elif kind < 0.5:
            self.oval(x, base - size * 0.85, size * 0.3, size * 0.28, darker(hair, 0.1))
            self.oval(x, base, size * 0.6, size * 0.78, hair)
        else:
            self.oval(x, base + size * 0.06, size * 0.55, size * 0.74, "#c79a7c")
            self.path(f"M{x - size * 0.57:.1f},{base + size * 0.2:.1f} Q{x - size * 0.66:.1f},{base - size * 0.82:.1f} {x:.1f},{base - size * 0.8:.1f} Q{x + size * 0.66:.1f},{base - size * 0.82:.1f} {x + size * 0.57:.1f},{base + size * 0.2:.1f} Q{x + size * 0.4:.1f},{base + size * 0.5:.1f} {x:.1f},{base + size * 0.46:.1f} Q{x - size * 0.4:.1f},{base + size * 0.5:.1f} {x - size * 0.57:.1f},{base + size * 0.2:.1f} Z", hair)
            for edge in (-1, 1):
                self.oval(x + edge * size * 0.58, base + size * 0.12, size * 0.1, size * 0.17, "#d8a888")
        self.oval(x - size * 0.2, base - size * 0.3, size * 0.24, size * 0.3, "#ffffff", 'opacity=".08"')

    def banner(self, x, top, width, height, colour, gold="#e3a82b", pole=None):
        """A banner with a gold fringe, carried between two poles that reach down to `pole`."""
        for edge in (x - 4, x + width - 2):
            self.rect(edge, top - height * 0.12, 6, (pole or top + height) - top + height * 0.12, "#6d4a2c")
            self.oval(edge + 3, top - height * 0.13, 8, 8, gold)
        self.path(
            f"M{x},{top} H{x + width} V{top + height * 0.9:.1f} Q{x + width * 0.75:.1f},{top + height * 1.02:.1f} {x + width / 2:.1f},{top + height * 0.93:.1f} T{x},{top + height * 0.9:.1f} Z",
            self.slope(lighter(colour, 0.06), colour, darker(colour, 0.25)),
        )
        for i in range(4):
            fold = x + width * (0.16 + 0.23 * i)
            self.path(f"M{fold:.1f},{top} q{width * 0.03:.1f},{height * 0.5:.1f} {-width * 0.01:.1f},{height * 0.95:.1f} l{width * 0.06:.1f},0 q{width * 0.02:.1f},{-height * 0.5:.1f} {-width * 0.01:.1f},{-height * 0.95:.1f} Z", "#3a0508", 'opacity=".14"')
        self.rect(x, top, width, height * 0.045, gold)
        self.rect(x + width * 0.18, top + height * 0.62, width * 0.64, height * 0.05, gold, 'opacity=".9"')
        self.rect(x + width * 0.28, top + height * 0.73, width * 0.44, height * 0.04, gold, 'opacity=".7"')
        cx, cy, radius = x + width / 2, top + height * 0.35, min(width, height) * 0.17
        self.oval(cx, cy, radius * 1.25, radius * 1.25, gold)
        self.oval(cx, cy, radius * 1.08, radius * 1.08, darker(colour, 0.15))
        # A hand round a hand, as simple as can be.
        self.rect(cx - radius * 0.85, cy - radius * 0.22, radius * 1.7, radius * 0.44, lighter(gold, 0.5), f'rx="{radius * 0.2:.1f}" transform="rotate(-24 {cx} {cy})"')
        self.rect(cx - radius * 0.85, cy - radius * 0.22, radius * 1.7, radius * 0.44, lighter(gold, 0.75), f'rx="{radius * 0.2:.1f}" transform="rotate(24 {cx} {cy})"')
        step = width / 40
        for i in range(41):
            self.rect(x + i * step - 1, top + height * (0.9 + 0.035 * math.sin(i / 6.4 + 0.6)), 2, height * 0.1, gold)

    # Birds, and what makes the whole look printed

    def gulls(self, left, top, right, bottom, count, colour="#fdf8f0"):
        for _ in range(count):
            x, y, s = self.random.uniform(left, right), self.random.uniform(top, bottom), self.random.uniform(7, 20)
            tilt = self.random.uniform(-18, 18)
            self.path(
                f"M{x - s * 1.6:.1f},{y - s * 0.2:.1f} Q{x - s * 0.7:.1f},{y - s * 0.75:.1f} {x:.1f},{y:.1f} Q{x + s * 0.7:.1f},{y - s * 0.75:.1f} {x + s * 1.6:.1f},{y - s * 0.2:.1f} Q{x + s * 0.7:.1f},{y - s * 0.4:.1f} {x:.1f},{y + s * 0.26:.1f} Q{x - s * 0.7:.1f},{y - s * 0.4:.1f} {x - s * 1.6:.1f},{y - s * 0.2:.1f} Z",
                colour, f'transform="rotate({tilt:.0f} {x:.0f} {y:.0f})"',
            )

    def svg(self):
        grain = (
            '<filter id="korn" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency=".75" numOctaves="2" seed="7"/>'
            '<feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  1.6 0 0 0 -.62"/></filter>'
            '<filter id="papir" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency=".004 .007" numOctaves="4" seed="3"/>'
            '<feColorMatrix values="1 0 0 0 .1  1 0 0 0 .06  1 0 0 0 0  0 0 0 0 1"/></filter>'
            '<radialGradient id="kant" r=".78"><stop offset=".55" stop-color="#20131a" stop-opacity="0"/>'
            '<stop offset="1" stop-color="#20131a" stop-opacity=".34"/></radialGradient>'
        )
        whole = f'width="{WIDTH}" height="{HEIGHT}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {whole} viewBox="0 0 {WIDTH} {HEIGHT}">'
            f"<defs>{grain}{''.join(self.definitions)}</defs>{''.join(self.parts)}"
            f'<rect {whole} filter="url(#papir)" opacity=".16" style="mix-blend-mode:soft-light"/>'
            f'<rect {whole} filter="url(#korn)" opacity=".3" style="mix-blend-mode:overlay"/>'
            f'<rect {whole} fill="url(#kant)"/></svg>\n'
        )
