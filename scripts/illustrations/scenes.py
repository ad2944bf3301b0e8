"""The scenes, one function each."""

import math

from drawing import HEIGHT, WIDTH, Drawing, darker, lighter, mix

RED, DEEP, GOLD, ROSE, LEAF = "#b5121b", "#6e0d14", "#e3a82b", "#a8123e", "#22603f"
OCHRE, CREAM, BLUE, TEAL = "#d8a24a", "#f3e7d3", "#3f6277", "#2f6d73"


def havn():
    """Nordvik seen from the sea: boathouses on the quay, the church, mountains behind."""
    d = Drawing(11)
    d.sky("#8fb4c6", "#cfdcd8", "#f4dfc0", "#f8e7cf", to=680)
    d.sun(1330, 360, 44, "#fff6e0", "#ffe3ad")
    d.clouds(250, 110, "#fffaf0", 9, 0.55)
    d.mountains(690, 330, "#a9bcc4", "#6d8796", 720, snow="#fbfaf6", tops=[(360, 400, 520), (1000, 330, 460), (1600, 300, 420)])
    d.mountains(700, 200, "#7f9a94", "#46656a", 730, roughness=0.5, tops=[(60, 260, 400), (1740, 290, 460)])
    d.hill(640, 655, 600, d.slope("#6f8f6a", "#4e7355"), bottom=720)
    for _ in range(70):
        x = d.random.choice([d.random.uniform(0, 460), d.random.uniform(1280, 1800)])
        d.spruce(x, 640 + d.random.uniform(-8, 34), d.random.uniform(34, 70), "#3d6149")
    # The town climbs the slope in rows, the small and pale ones farthest away.
    for row, (y, size, count, pale) in enumerate([(628, 54, 15, 0.4), (655, 70, 12, 0.2)]):
        for i in range(count):
            x = 300 + i * (1240 / count) + d.random.uniform(-18, 18)
            tone = d.random.choice([CREAM, "#c8553d", OCHRE, "#e9e2d4", "#7e99a6", "#b9412f"])
            if d.random.random() < 0.5:
                d.gable_house(x, y, size, size * 0.62, size * 0.42, mix(tone, "#dfe3dc", pale), rows=1, columns=2, glass="#51676f")
            else:
                d.long_house(x, y, size * 1.5, size * 0.5, size * 0.36, mix(tone, "#dfe3dc", pale), "#7b5d58", columns=4, glass="#51676f")
    d.boards(905, 545, 74, 95, "#f6f1e6")
    d.shape([(893, 548), (942, 500), (991, 548)], "#5b5257")
    d.rect(924, 440, 36, 110, "#f6f1e6")
    d.shape([(918, 442), (942, 352), (966, 442)], "#4d5a60")
    d.rect(940, 330, 3, 26, GOLD)
    d.rect(934, 338, 15, 3, GOLD)
    d.water(700, "#a9bfc0", "#7fa3aa", "#3f7079", "#234e5b")

    def quay():
        d.rect(0, 690, WIDTH, 22, "#6d5646")
        d.rect(0, 688, WIDTH, 5, "#947861")
        for i in range(64):
            d.rect(i * 29 + 4, 700, 7, 34, "#4c3a31")
        x = 60
        tones = ["#b5321f", "#a82a22", OCHRE, "#b5321f", CREAM, "#8e2a22", "#3f6277", "#c24a2c", OCHRE, "#b5321f"]
        while x < 1720 and tones:
            width = d.random.uniform(112, 168)
            d.gable_house(x, 694, width, width * d.random.uniform(0.62, 0.86), width * 0.48, tones.pop(0), rows=2, columns=3, door=True)
            x += width + d.random.uniform(8, 48)
        for x in (330, 980, 1480):
            d.line([(x, 690), (x, 620), (x + 46, 610)], "#4a4a4e", 5)
            d.line([(x + 44, 610), (x + 44, 650)], "#4a4a4e", 2)

    d.mirrored(712, quay, 0.5, 0.8)
    d.ripples(716, HEIGHT, "#e9efe6", 240, 0.4)
    d.ripples(760, HEIGHT, "#123a47", 170, 0.35)
    for x, y, size, tone in [(420, 818, 1.15, "#f4f1ea"), (1190, 792, 0.9, "#a8123e"), (760, 766, 0.6, "#2f6d73")]:
        sjark(d, x, y, size, tone)
    d.gulls(160, 180, 1700, 470, 16)
    return d


def sjark(d, x, y, size, tone):
    """A small fishing boat, seen from its side."""
    s = size * 100

    def boat():
        d.path(f"M{x - s * 1.5:.0f},{y - s * 0.5:.0f} Q{x - s * 1.38:.0f},{y:.0f} {x - s * 1.2:.0f},{y:.0f} H{x + s * 1.05:.0f} Q{x + s * 1.35:.0f},{y - s * 0.12:.0f} {x + s * 1.62:.0f},{y - s * 0.66:.0f} Q{x + s * 0.7:.0f},{y - s * 0.3:.0f} {x - s * 0.2:.0f},{y - s * 0.34:.0f} T{x - s * 1.5:.0f},{y - s * 0.5:.0f} Z", d.slope(lighter(tone, 0.2), darker(tone, 0.15)))
        d.path(f"M{x - s * 1.46:.0f},{y - s * 0.28:.0f} Q{x - s * 1.38:.0f},{y:.0f} {x - s * 1.2:.0f},{y:.0f} H{x + s * 1.05:.0f} Q{x + s * 1.3:.0f},{y - s * 0.1:.0f} {x + s * 1.44:.0f},{y - s * 0.32:.0f} Q{x:.0f},{y - s * 0.06:.0f} {x - s * 1.46:.0f},{y - s * 0.28:.0f} Z", "#2b3c46")
        d.rect(x - s * 0.95, y - s * 1.02, s * 0.78, s * 0.62, d.slope("#fdf9f0", "#ded5c6"))
        d.rect(x - s * 1.02, y - s * 1.08, s * 0.94, s * 0.08, tone if tone != "#f4f1ea" else RED)
        for i in range(3):
            d.rect(x - s * 0.88 + i * s * 0.24, y - s * 0.9, s * 0.18, s * 0.2, "#39535f")
        d.line([(x - s * 0.5, y - s * 1.08), (x - s * 0.5, y - s * 1.85)], "#5b4636", s * 0.045)
        d.line([(x + s * 0.75, y - s * 0.4), (x + s * 0.72, y - s * 1.35)], "#5b4636", s * 0.04)
        d.line([(x - s * 0.5, y - s * 1.8), (x + s * 0.73, y - s * 1.32), (x + s * 1.55, y - s * 0.62)], "#5b4636", 1.4)
        d.line([(x - s * 0.5, y - s * 1.8), (x - s * 1.45, y - s * 0.5)], "#5b4636", 1.4)
        for i in range(4):
            d.oval(x + s * (0.1 + i * 0.16), y - s * 0.42, s * 0.075, s * 0.075, "#e2762d")

    d.mirrored(y, boat, 0.42, 0.7)
    d.ripples(y - 2, y + s * 0.16, "#f4f4ec", 14, 0.8, x - s * 1.5, x + s * 1.3)


def ferge():
    """The late ferry crosses the fjord in the evening."""
    d = Drawing(23)
    d.sky("#27365c", "#5b5a86", "#b9788a", "#f0a578", "#f9cf93", to=660)
    d.sun(560, 612, 46, "#ffe9b8", "#ffb46b")
    d.clouds(300, 140, "#8c5d78", 9, 0.55)
    d.clouds(470, 60, "#f7b98a", 7, 0.6)
    d.mountains(650, 300, "#9a7690", "#5e4f74", 680, tops=[(300, 150, 300), (820, 90, 240)])
    d.mountains(662, 240, "#665676", "#38395a", 690, tops=[(1450, 290, 480), (1760, 200, 300)])
    d.mountains(668, 150, "#3f4160", "#23294a", 700, tops=[(40, 230, 420)])
    for x in (1240, 1290, 1335, 1420, 1480, 1530, 1600, 140, 190, 260):
        d.glow(x, 652 + d.random.uniform(-14, 6), 16, "#ffd98a", 0.9)
        d.rect(x - 2, 650, 4, 4, "#fff0c4")
    d.water(664, "#f0b98a", "#a97a8a", "#574f7a", "#202848")
    d.ripples(668, 900, "#ffd9a0", 190, 0.75, 330, 820)
    d.ripples(668, HEIGHT, "#f3b38c", 150, 0.35)
    d.ripples(720, HEIGHT, "#151c3a", 190, 0.4)

    def ferry():
        d.path("M640,742 L660,800 Q668,822 700,822 H1420 Q1452,822 1462,800 L1486,742 Z", d.slope("#f7efe2", "#c9b9b4"))
        d.path("M650,778 L660,800 Q668,822 700,822 H1420 Q1452,822 1462,800 L1471,778 Z", d.slope("#a3121f", "#5a0b16"))
        d.rect(640, 736, 846, 9, "#fbf5ea")
        d.rect(700, 668, 730, 70, d.slope("#fdf7ec", "#dccfc6"))
        d.rect(692, 660, 746, 10, "#a3121f")
        d.rect(830, 604, 460, 58, d.slope("#fdf7ec", "#dccfc6"))
        d.rect(822, 597, 476, 9, "#3b3a4e")
        d.rect(985, 552, 150, 46, "#fdf7ec")
        d.rect(977, 545, 166, 8, "#a3121f")
        d.rect(992, 562, 136, 18, "#ffe6a8")
        for i in range(5):
            d.rect(1016 + i * 27, 562, 4, 18, "#6a5a58")
        d.rect(1190, 528, 62, 70, "#a3121f")
        d.rect(1190, 548, 62, 12, GOLD)
        for i in range(18):
            d.rect(722 + i * 39, 688, 25, 26, "#ffd88c" if i % 5 != 2 else "#54506a", 'rx="4"')
        for i in range(11):
            d.rect(850 + i * 40, 620, 24, 22, "#ffdf9c" if i % 4 != 1 else "#54506a", 'rx="3"')
        d.rect(760, 747, 590, 24, "#3d3346")
        for i, tone in enumerate(["#d7c6b8", "#a8123e", "#6f8793", "#e2a24a", "#e9e2da", "#5d7a68", "#c4503f"]):
            car = 782 + i * 80
            d.path(f"M{car},771 v-12 q4,-10 16,-11 q12,-8 26,0 q14,1 16,11 v12 Z", tone)
        d.line([(1060, 545), (1060, 486)], "#eee3d4", 4)
        d.line([(1042, 500), (1078, 500)], "#eee3d4", 3)
        d.oval(1060, 482, 5, 5, "#fff2c8")

    d.glow(1060, 680, 480, "#ffca80", 0.28)
    d.mirrored(822, ferry, 0.55, 0.8)
    d.path("M1486,818 q120,-10 320,8 q-180,14 -330,6 Z", "#f7e6d4", 'opacity=".45"')
    d.path("M640,820 q-60,4 -100,18 q90,2 150,-8 Z", "#f7e6d4", 'opacity=".6"')
    d.ripples(824, 900, "#ffdf9f", 60, 0.8, 680, 1440)
    d.gulls(1180, 340, 1660, 540, 7, "#f6dcc6")
    return d


def skole():
    """A school yard in September."""
    d = Drawing(37)
    d.sky("#9cc3d3", "#cfe0de", "#f6ead2", to=760)
    d.clouds(220, 100, "#ffffff", 10, 0.75)
    d.mountains(700, 240, "#aebfc0", "#769092", 760, tops=[(1380, 200, 420), (420, 120, 380)], snow="#fbfaf5")
    d.hill(640, 610, 660, d.slope("#9aab6c", "#6f8a55"), bottom=800)
    for i in range(34):
        d.spruce(d.random.uniform(0, WIDTH), 648 + d.random.uniform(-10, 20), d.random.uniform(46, 96), "#456b4b")
    for x, h, tone in [(90, 330, "#d99a34"), (1730, 380, "#c9692e"), (1560, 260, "#dfb244"), (250, 230, "#b9632f")]:
        d.leaf_tree(x, 760, h, tone)
    d.hill(752, 742, 752, d.slope("#a4b26b", "#c2b482", "#d4c49c"))
    d.path("M-10,860 Q900,800 1810,870 V1210 H-10 Z", d.slope("#c9bda6", "#a89a86"))
    # The school: two wings and a gable between them.
    d.long_house(322, 764, 456, 190, 90, "#c8553d", "#5b4a4c", columns=6, rows=2)
    d.long_house(1044, 764, 456, 190, 90, "#c8553d", "#5b4a4c", columns=6, rows=2)
    d.gable_house(786, 768, 250, 236, 128, "#c04a34", rows=3, columns=3, door=True, glass="#3c5866")
    d.oval(911, 452, 27, 27, "#fbf6ee")
    d.line([(911, 452), (911, 434)], "#3b3438", 4)
    d.line([(911, 452), (924, 458)], "#3b3438", 4)
    d.rect(862, 764, 98, 12, "#9c9388")
    d.rect(850, 774, 122, 12, "#8b8278")
    d.rect(1546, 360, 7, 420, "#f3ece0")
    d.oval(1549, 356, 9, 9, GOLD)
    d.path("M1553,372 q60,-16 110,4 q40,12 72,2 v92 q-40,12 -80,-2 q-52,-18 -102,0 Z", "#ba1f2e")
    d.path("M1592,366 l18,1 v97 l-18,1 Z M1553,408 q60,-16 110,4 q40,12 72,2 v22 q-40,12 -80,-2 q-52,-18 -102,0 Z", "#fbf6ee")
    d.path("M1597,366 l8,0 v98 l-8,0 Z M1553,414 q60,-16 110,4 q40,12 72,2 v10 q-40,12 -80,-2 q-52,-18 -102,0 Z", "#24407a")
    for i in range(26):
        d.oval(d.random.uniform(0, WIDTH), d.random.uniform(800, 1180), 7, 3.4, d.random.choice(["#c9692e", "#dfb244", "#b9632f"]), f'transform="rotate({d.random.uniform(-40, 40):.0f} 900 900)"')
    # Hopscotch, and those who play.
    for i in range(4):
        y = 890 + i * 44
        d.path(f"M{770 - i * 16},{y} h{220 + i * 32} l8,40 h-{236 + i * 32} Z", "none", 'stroke="#f6efe0" stroke-width="5" opacity=".75"')
    children = [
        (880, 930, 150, "#e2a62f", "#344b6b", "#5a3a22", 1, 60), (700, 900, 138, "#a8123e", "#3a3f52", "#c99a4e", 1, None),
        (1080, 905, 142, "#2f6d73", "#5b4a3a", "#2e221e", -1, 110), (560, 870, 122, "#f0e4cf", "#7b2d3a", "#8a5a30", 1, None),
        (480, 884, 126, "#3f6277", "#2d3142", "#d0a45e", -1, None), (1250, 880, 124, "#c4502f", "#34404d", "#3a2a22", -1, 80),
        (1360, 862, 116, "#6b8f5a", "#3b3548", "#a36a35", 1, None), (330, 850, 112, "#d98f9f", "#44506a", "#4a3226", 1, None),
    ]
    for x, y, h, coat, trousers, hair, side, arm in sorted(children, key=lambda child: child[1]):
        d.oval(x + 26, y, h * 0.34, h * 0.045, "#4c4038", 'opacity=".3"')
        d.person(x, y, h, coat, trousers, d.random.choice(["#edc6a6", "#c98f69", "#8d5a3c"]), hair, side, arm=arm)
        if d.random.random() < 0.6:
            d.rect(x - h * 0.08, y - h * 0.77, h * 0.16, h * 0.26, d.random.choice([DEEP, BLUE, GOLD]), 'rx="8"')
    d.oval(1160, 872, 15, 15, "#e2762d")
    d.gulls(500, 160, 1300, 330, 5)
    return d


def verksted():
    """The yard in Skarvdal: a hull on the slip, and a welder at work."""
    d = Drawing(41)
    d.rect(0, 0, WIDTH, HEIGHT, d.slope("#39424d", "#55606a", "#6b6f70", "#4b4a4c"))
    # The hall: beams that run towards the open gate.
    gate = (620, 250, 1260, 760)
    d.rect(gate[0], gate[1], gate[2] - gate[0], gate[3] - gate[1], d.slope("#bcd0d6", "#e9e3d2", "#f7e3bd"))
    clip = d.define("c", "clipPath", f'<rect x="{gate[0]}" y="{gate[1]}" width="{gate[2] - gate[0]}" height="{gate[3] - gate[1]}"/>', "clipPath")
    d.add(f'<g clip-path="url(#{clip})">')
    d.mountains(640, 200, "#9fb3b8", "#6a848c", 700, snow="#fbf8f0", tops=[(1040, 150, 300), (700, 80, 220)])
    d.rect(600, 640, 700, 130, d.slope("#a8bfc0", "#6f959b"))
    d.ripples(644, 760, "#f7f1de", 50, 0.7, 600, 1280)
    d.add("</g>")
    d.shape([(0, 0), (gate[0], gate[1]), (gate[0], gate[3]), (0, 1010)], d.slope("#59636c", "#3c434b"))
    d.shape([(WIDTH, 0), (gate[2], gate[1]), (gate[2], gate[3]), (WIDTH, 1010)], d.slope("#4a535d", "#30363e"))
    d.shape([(0, 0), (WIDTH, 0), (gate[2], gate[1]), (gate[0], gate[1])], d.slope("#22282f", "#3d464f"))
    d.shape([(0, 1010), (gate[0], gate[3]), (gate[2], gate[3]), (WIDTH, 1010), (WIDTH, HEIGHT), (0, HEIGHT)], d.slope("#9a8f80", "#6c6560", "#48464a"))
    d.shape([(gate[0] - 40, gate[3]), (gate[2] + 40, gate[3]), (1700, HEIGHT), (140, HEIGHT)], d.fade("#ffe7b8", 0.5, 0.02))
    for i in range(1, 8):
        t = i / 8
        left, right, top = gate[0] * t, WIDTH - (WIDTH - gate[2]) * t, gate[1] * t
        width = 30 * (1 - t) + 7
        bottom = 1010 - (1010 - gate[3]) * t
        tone = mix("#1d2228", "#77828a", t * 0.8)
        d.rect(left, top, width, bottom - top, tone)
        d.rect(right - width, top, width, bottom - top, darker(tone, 0.25))
        d.rect(left, top, right - left, width * 0.9, tone)
        for j in range(9):
            x = left + (right - left) * (j + 0.5) / 9
            d.line([(x - 40 * (1 - t), top + width), (x, top + width + 34 * (1 - t) + 4), (x + 40 * (1 - t), top + width)], tone, 5 * (1 - t) + 1)
        if i % 2:
            for x in (left + (right - left) * 0.25, left + (right - left) * 0.75):
                d.glow(x, top + width * 2 + 20, 110 * (1 - t) + 30, "#ffe9b4", 0.6)
                d.rect(x - 26 * (1.2 - t), top + width * 2 + 8, 52 * (1.2 - t), 9 * (1.2 - t), "#fff4d6")
    # A travelling crane.
    d.rect(236, 196, 1330, 40, d.slope("#e8b234", "#b98216"))
    for i in range(33):
        d.shape([(246 + i * 40, 236), (266 + i * 40, 236), (256 + i * 40, 196), (236 + i * 40, 196)], "#2b2a2c", 'opacity=".22"')
    d.rect(1000, 226, 92, 44, "#c6931f")
    d.line([(1030, 270), (1030, 400)], "#25282c", 4)
    d.line([(1062, 270), (1062, 400)], "#25282c", 4)
    d.path("M1024,398 h44 v24 q0,16 -14,16 q-12,0 -12,-12", "none", 'stroke="#25282c" stroke-width="9" stroke-linecap="round"')
    # The hull, bow towards us.
    d.path("M690,470 Q930,520 1190,470 Q1180,640 1060,800 L960,930 L935,930 L930,930 Q800,800 720,640 Q694,560 690,470 Z", d.slope("#c4372c", "#8e1a1c", "#4f0e14"))
    d.path("M940,492 Q1070,492 1190,470 Q1180,640 1060,800 L960,930 L940,930 Z", "#2a0508", 'opacity=".28"')
    d.path("M690,470 Q930,520 1190,470 L1196,440 Q930,486 684,440 Z", d.slope("#f1e7d6", "#cdbfae"))
    for i in range(1, 6):
        y = 470 + i * 70
        d.path(f"M{702 + i * 26},{y} Q940,{y + 36} {1182 - i * 27},{y}", "none", 'stroke="#2d0709" stroke-width="2.5" opacity=".5"')
    for x in (780, 860, 1010, 1095):
        d.path(f"M{x},{500} q{(940 - x) * 0.25:.0f},160 {(940 - x) * 0.8:.0f},360", "none", 'stroke="#2d0709" stroke-width="2" opacity=".4"')
    d.path("M760,612 q30,-30 64,0 q-10,40 -34,44 q-28,-6 -30,-44 Z", "#e8dcc8", 'opacity=".9"')
    for x in (760, 850, 1040, 1130):
        d.shape([(x - 18, 960), (x + 18, 960), (x + (940 - x) * 0.24 + 8, 760), (x + (940 - x) * 0.24 - 8, 760)], "#7a5a38")
    d.rect(640, 944, 620, 26, "#5d4630")
    # Scaffolding on the left, with somebody on it.
    for x in (410, 540, 670):
        d.rect(x, 470, 9, 500, "#b9b2a4")
    for y in (560, 730):
        d.rect(396, y, 300, 13, "#a67c4c")
        d.line([(410, y - 70), (676, y - 70)], "#b9b2a4", 6)
    d.line([(414, 560), (544, 730)], "#b9b2a4", 6)
    d.line([(544, 730), (674, 900)], "#b9b2a4", 6)
    d.person(590, 560, 190, "#e2762d", "#e2762d", "#d9a883", "#3a2a22", 1, arm=95, cap="#f2c53d")
    # The welder.
    d.glow(1262, 852, 330, "#cfe8ff", 0.95)
    d.person(1390, 1010, 300, "#3f6277", "#35506a", "#c98f69", "#2d2320", -1, arm=58, cap="#2c3034")
    d.path("M1366,736 q4,-34 30,-34 q22,0 24,34 q-2,40 -26,40 q-26,0 -28,-40 Z", "#23272b")
    d.rect(1368, 728, 26, 14, "#9fe0c9")
    d.path("M1250,858 l60,-26 l4,9 l-58,26 Z", "#2c3034")
    d.oval(1252, 858, 13, 13, "#ffffff")
    for _ in range(90):
        angle, far = d.random.uniform(-0.4, 3.6), d.random.random() ** 1.7 * 260 + 12
        x, y = 1252 + math.cos(angle) * far, 858 + math.sin(angle) * far * 0.8 + far * far / 900
        d.line([(x, y), (x + math.cos(angle) * 11, y + math.sin(angle) * 9 + 5)], d.random.choice(["#fff6d0", "#ffc24d", "#ff9436"]), 2.4, 'stroke-linecap="round"')
    # In front: a bench with a vice.
    d.rect(60, 960, 300, 20, "#8a6a45")
    for x in (80, 320):
        d.rect(x, 980, 20, 190, "#5a4632")
    d.path("M150,960 v-34 h30 v14 h46 v-14 h30 v34 Z", "#4f6673")
    d.rect(262, 936, 70, 24, RED, 'rx="4"')
    return d


def folkemote():
    """A full meeting hall, seen from the back row."""
    d = Drawing(53)
    d.rect(0, 0, WIDTH, HEIGHT, d.slope("#d7b98c", "#e6cfa6", "#b98e62"))
    for i in range(61):
        d.rect(i * 30, 0, 1.6, 720, "#7d5a36", 'opacity=".25"')
    for i in range(1, 7):
        d.rect(i * 257 - 14, 0, 28, 720, d.slope("#a67c4c", "#7d5a36"))
    d.shape([(0, 0), (WIDTH, 0), (1640, 120), (160, 120)], d.slope("#5b412b", "#8a6642"))
    for i in range(9):
        d.shape([(i * 225, 0), (i * 225 + 22, 0), (160 + i * 185 + 18, 120), (160 + i * 185, 120)], "#3c2a1d", 'opacity=".6"')
    for x in (60, 1430):
        for i in range(2):
            left = x + i * 160
            d.rect(left - 10, 210, 138, 290, "#fbf3e4")
            d.rect(left, 220, 118, 270, d.slope("#2c4258", "#58708a", "#c9a08a"))
            d.rect(left + 56, 220, 7, 270, "#fbf3e4")
            d.rect(left, 330, 118, 7, "#fbf3e4")
    # The stage.
    d.rect(420, 180, 960, 440, d.slope("#6e0d14", "#8e1a20", "#5a0a10"))
    for i in range(33):
        d.rect(424 + i * 29.4, 180, 12, 440, "#3d0509", f'opacity="{0.18 + 0.14 * (i % 2)}"')
    d.path("M410,170 H1390 V236 Q1310,296 1226,240 Q1146,300 1064,240 Q982,300 900,240 Q818,300 736,240 Q654,300 574,240 Q490,296 410,236 Z", d.slope("#9c1820", "#6e0d14"))
    d.path("M410,236 Q490,296 574,240 Q654,300 736,240 Q818,300 900,240 Q982,300 1064,240 Q1146,300 1226,240 Q1310,296 1390,236", "none", f'stroke="{GOLD}" stroke-width="7"')
    d.rect(396, 160, 20, 470, "#8a6642")
    d.rect(1384, 160, 20, 470, "#8a6642")
    d.banner(1030, 300, 170, 236, "#b5121b", GOLD, pole=600)
    d.rect(400, 600, 1000, 70, d.slope("#a67c4c", "#6d4a2c"))
    d.rect(400, 596, 1000, 9, "#c99c66")
    d.glow(860, 420, 420, "#ffe7b0", 0.6)
    # The speaker, and the panel at its table.
    d.rect(500, 500, 250, 12, "#f6ecd9")
    d.rect(506, 512, 238, 86, d.slope("#ece0c9", "#cbb894"))
    for i, (coat, hair) in enumerate([("#2f6d73", "#3a2a22"), ("#e3d6c2", "#b9b2a8"), ("#3f4a63", "#8a5a30")]):
        x = 548 + i * 78
        d.path(f"M{x - 36},{508} q0,-62 36,-64 q36,2 36,64 Z", coat)
        d.oval(x, 424, 20, 25, ["#e8bfa0", "#edc6a6", "#a8704c"][i])
        d.path(f"M{x - 22},{424} q-4,-36 22,-36 q26,0 22,36 q-8,-20 -22,-20 q-14,0 -22,20 Z", hair)
        d.rect(x - 6, 488, 12, 20, "#9fc3cc")
    d.person(860, 600, 262, "#28394f", "#22303f", "#e0b08e", "#5a3a22", 1, arm=118)
    d.path("M806,600 l8,-118 h92 l8,118 Z", d.slope("#8a6642", "#5b412b"))
    d.rect(800, 474, 120, 13, "#a67c4c")
    d.line([(842, 474), (852, 420)], "#26282c", 3.5)
    d.oval(853, 416, 6, 9, "#26282c")
    # The rows, larger and darker towards us.
    hairs = ["#3a2a22", "#5a3a22", "#8a5a30", "#c99a4e", "#b9b2a8", "#2a2224", "#d9d2c6", "#6b4a34"]
    coats = ["#2f4a5c", "#6e2a30", "#3d5a4a", "#4a4258", "#7a5a3a", "#253444", "#8a3a2c", "#5a6a72", "#c2a878"]
    for row in range(6):
        size = 21 + row * row * 2.1 + row * 4
        y = 690 + row * 58 + row * row * 7.5
        gap = size * 3.1
        offset = d.random.uniform(0, gap)
        shade = 0.02 + row * 0.1
        x = -gap + offset
        while x < WIDTH + gap:
            if d.random.random() > 0.04:
                d.head_from_behind(x + d.random.uniform(-6, 6), y + d.random.uniform(-7, 7), size * d.random.uniform(0.94, 1.06), darker(d.random.choice(hairs), shade), darker(d.random.choice(coats), shade))
            x += gap
        d.rect(0, y + size * 0.6, WIDTH, HEIGHT, d.fade("#2a1a18", 0.0, 0.05))
    d.rect(0, 700, WIDTH, 500, d.fade("#1e1214", 0.0, 0.5))
    return d


def forste_mai():
    """The first of May: the procession comes down the main street."""
    d = Drawing(61)
    d.sky("#a9cbd8", "#d9e5dd", "#f8ecd2", to=700)
    d.clouds(180, 90, "#ffffff", 9, 0.75)
    d.mountains(560, 260, "#b3c4c6", "#7f979c", 640, snow="#fdfcf8", tops=[(900, 190, 360)])
    d.rect(0, 590, WIDTH, 610, d.slope("#b7aa98", "#8d8178", "#6f6662"))
    d.shape([(0, 1200), (0, 850), (760, 600), (1040, 600), (1800, 850), (1800, 1200)], d.slope("#c9bdac", "#a2958a", "#857a74"))
    for i in range(26):
        y = 612 + i * i * 0.95
        d.line([(0, y + 140 + i * 3), (900, y), (1800, y + 140 + i * 3)], "#6f645e", 1.2, 'opacity=".22"')
    # Houses on both sides of the street, smaller towards its end.
    tones = ["#f3e7d3", "#d8a24a", "#c8553d", "#e6ddcf", "#7e99a6", "#b9412f"]
    for side in (-1, 1):
        for i in range(6):
            part = 1 - i / 6.6
            width = 300 * part ** 1.25 + 40
            x = 900 + side * (150 + 760 * part ** 1.3)
            left = x - (width if side < 0 else 0)
            inner = x if side < 0 else WIDTH - x
            base = 606 + max(0, 760 - inner) * 0.329
            tone = mix(tones[(i + (side > 0) * 3) % 6], "#dfe5e0", (1 - part) * 0.5)
            if i % 2 == (side > 0):
                d.gable_house(left, base, width, width * 1.05, width * 0.4, tone, rows=3, columns=3, glass="#4a626d")
            else:
                d.gable_house(left, base, width, width * 0.9, width * 0.46, tone, rows=2, columns=3, door=True, glass="#4a626d")
            if part > 0.4:
                pole = left + width * (0.9 if side < 0 else 0.1)
                top = base - width * 0.92
                d.line([(pole, top + 40), (pole + -side * 60 * part, top - 16)], "#f4ecdf", 4)
                fx, fy, s = pole - side * 60 * part, top - 16, 46 * part
                d.path(f"M{fx:.0f},{fy:.0f} q{-side * s * 0.3:.0f},{s * 0.5:.0f} {-side * s * 0.1:.0f},{s * 1.3:.0f} l{side * s * 0.8:.0f},{-s * 0.1:.0f} q{side * s * 0.1:.0f},{-s * 0.5:.0f} {-side * s * 0.1:.0f},{-s * 0.95:.0f} Z", "#ba1f2e")
    for x, y, h in [(640, 660, 150), (1165, 665, 160), (500, 740, 210)]:
        d.leaf_tree(x, y, h, "#93b357")
    coats = ["#2f4a5c", "#6e2a30", "#3d5a4a", "#4a4258", "#c98a3c", "#253444", "#a8123e", "#5a6a72", "#e3d6c2", "#22603f", "#d98f9f"]
    hairs = ["#3a2a22", "#5a3a22", "#8a5a30", "#d0a45e", "#b9b2a8", "#2a2224"]
    skins = ["#edc6a6", "#e0b08e", "#c98f69", "#8d5a3c", "#f0d0b4"]
    for row in range(9):
        part = row / 8
        y = 640 + 370 * part ** 1.7
        height = 58 + 225 * part ** 1.5
        spread = 95 + 560 * part ** 1.35
        if row in (1, 3, 5, 7):
            size = height * (1.25 if row < 7 else 1.12)
            where = {1: 0.0, 3: -0.42, 5: 0.4, 7: -0.1}[row]
            x = 900 + where * spread
            d.banner(x - size * 0.42, y - height * 1.3 - size * 1.02, size * 0.84, size * 1.06, [RED, "#8e0d15", ROSE, RED][row // 2], GOLD, pole=y - height * 0.35)
        for side in (-1, 1):
            if row % 3 == 2:
                x = 900 + side * spread * d.random.uniform(0.55, 0.8)
                d.line([(x, y - height * 0.4), (x + 4, y - height * 1.75)], "#e8dcc8", max(2, height * 0.022))
                s = height * 0.42
                d.path(f"M{x + 4:.0f},{y - height * 1.74:.0f} q{s * 0.5:.0f},{-s * 0.18:.0f} {s:.0f},{s * 0.05:.0f} v{s * 0.68:.0f} q{-s * 0.5:.0f},{-s * 0.18:.0f} {-s:.0f},{s * 0.05:.0f} Z", RED)
        count = 7 if row < 7 else 6
        for i in range(count):
            x = 900 + spread * (2 * (i + 0.5) / count - 1) + d.random.uniform(-0.05, 0.05) * spread
            own = height * d.random.uniform(0.88, 1.06)
            d.oval(x + own * 0.1, y, own * 0.26, own * 0.03, "#3c3230", 'opacity=".3"')
            d.person(x, y + d.random.uniform(-4, 4), own, d.random.choice(coats), d.random.choice(["#2d3142", "#3b3548", "#4a4038", "#26303a"]), d.random.choice(skins), d.random.choice(hairs), d.random.choice([-1, 1]), arm=d.random.choice([None, None, None, 140]), cap=d.random.choice([None, None, None, RED]))
    d.gulls(500, 120, 1300, 330, 7)
    return d


def klima():
    """The fjord from the mountain: two walkers, and the coast in layers."""
    d = Drawing(71)
    d.sky("#7fb0c6", "#b9d2d2", "#f2e6c8", "#f9ecd0", to=720)
    d.sun(470, 330, 40, "#fffaf0", "#ffeec2")
    d.clouds(230, 90, "#ffffff", 8, 0.6)
    d.mountains(600, 230, "#c0cfd0", "#93aab2", 640, snow="#ffffff", tops=[(980, 150, 300), (1320, 110, 240)])
    d.mountains(640, 240, "#93aeb0", "#64858e", 690, snow="#fdfcf6", tops=[(1620, 230, 420), (620, 90, 240)])
    d.water(650, "#c9dcd6", "#8fb9bc", "#5d96a0", "#47818d", bottom=HEIGHT)
    d.ripples(660, 960, "#f7f6e8", 210, 0.55)
    d.mountains(790, 150, "#6f9a86", "#3f6b62", 830, tops=[(1500, 190, 460)])
    for x, y, w in [(700, 722, 130), (980, 742, 190), (520, 772, 90)]:
        d.path(f"M{x},{y} q{w * 0.2:.0f},{-w * 0.22:.0f} {w * 0.5:.0f},{-w * 0.18:.0f} q{w * 0.3:.0f},{-w * 0.02:.0f} {w * 0.5:.0f},{w * 0.18:.0f} Z", d.slope("#86a883", "#55806b"))
        d.rect(x, y, w, 4, "#f3efe0", 'opacity=".5"')
    d.path("M0,760 Q260,700 420,800 T900,960 T1500,1010 T1810,960 V1210 H0 Z", d.slope("#8aa85a", "#5f8a4c", "#3f6a3f"))
    d.path("M0,900 Q300,840 640,960 T1400,1080 T1810,1060 V1210 H0 Z", d.slope("#6c9148", "#3e6b3a", "#28502f"))
    for _ in range(46):
        x = d.random.uniform(0, 420)
        d.spruce(x, 800 + d.random.uniform(0, 120) - x * 0.05, d.random.uniform(60, 130), "#2f5c42")
    for _ in range(16):
        d.spruce(d.random.uniform(1480, 1800), 1030 + d.random.uniform(-30, 40), d.random.uniform(90, 170), "#27523a")
    for _ in range(26):
        x, y, r = d.random.uniform(300, 1500), d.random.uniform(1000, 1190), d.random.uniform(14, 54)
        d.path(f"M{x - r:.0f},{y:.0f} q{r * 0.15:.0f},{-r * 0.7:.0f} {r * 0.8:.0f},{-r * 0.72:.0f} q{r * 0.9:.0f},{r * 0.1:.0f} {r * 1.2:.0f},{r * 0.72:.0f} Z", d.slope("#b9b7a8", "#7c8278"))
    for _ in range(420):
        x, y = d.random.uniform(0, WIDTH), d.random.uniform(1010, 1200)
        d.line([(x, y), (x + d.random.uniform(-7, 7), y - d.random.uniform(9, 26))], d.random.choice(["#89a850", "#a9bf66", "#4f7a3d"]), 1.7, 'opacity=".7"')
    for _ in range(90):
        x, y = d.random.uniform(0, WIDTH), d.random.uniform(1030, 1195)
        d.oval(x, y, 4.2, 4.2, d.random.choice(["#f4b6c2", "#a8123e", "#fff6e0", "#e3a82b"]))
    d.path("M770,1210 Q820,1100 900,1046 T1010,990 L1028,994 Q960,1040 920,1090 T880,1210 Z", "#d9c8a0", 'opacity=".85"')
    for x, y, h, coat, hair, side, arm in [(980, 1010, 168, ROSE, "#5a3a22", 1, 100), (1062, 1016, 182, "#2f6d73", "#2a2224", -1, None)]:
        d.oval(x + 30, y, 50, 6, "#24382a", 'opacity=".4"')
        d.person(x, y, h, coat, "#3a3f3a", "#e0b08e", hair, side, back=True, arm=arm)
        d.rect(x - h * 0.085, y - h * 0.79, h * 0.17, h * 0.3, "#d8a24a" if side > 0 else "#8e2a22", 'rx="10"')
        d.rect(x - h * 0.06, y - h * 0.62, h * 0.12, h * 0.09, "#5a3a1c", 'rx="4" opacity=".35"')
    d.gulls(900, 300, 1500, 560, 8)
    return d


def bolig():
    """Wooden houses on a slope, an evening in December."""
    d = Drawing(83)
    d.sky("#1d2a4a", "#33446c", "#6c6a93", "#c79aa0", to=720)
    for _ in range(140):
        d.oval(d.random.uniform(0, WIDTH), d.random.uniform(0, 420), d.random.uniform(0.7, 2), d.random.uniform(0.7, 2), "#f4efe4", f'opacity="{d.random.uniform(0.3, 0.9):.2f}"')
    blur = d.define("f", 'filter x="-.2" y="-.5" width="1.4" height="2"', '<feGaussianBlur stdDeviation="34 20"/>', "filter")
    for i in range(3):
        d.path(f"M{200 + i * 260},{120 + i * 26} q220,{90 - i * 20} 460,{-30 + i * 10} t520,40 q-260,{130 - i * 18} -520,90 t-460,{-60 + i * 12} Z", d.fade("#7fe0b8", 0.05, 0.5), f'filter="url(#{blur})"')
    d.mountains(650, 320, "#8b93b5", "#4c5680", 720, snow="#e9ecf4", tops=[(460, 210, 380), (1340, 240, 420)])
    d.hill(700, 640, 700, d.slope("#c3cbe0", "#a9b4d2"), bottom=900)
    for _ in range(60):
        d.spruce(d.random.uniform(0, WIDTH), 700 + d.random.uniform(-30, 20), d.random.uniform(50, 110), "#3a4d63")
    rows = [(730, 120, 9, 0.34), (830, 172, 7, 0.16), (975, 250, 5, 0.0)]
    tones = ["#b5321f", "#d8a24a", "#e6ddcf", "#8e2a22", "#5f7f8c", "#c8553d", "#6d8a6a"]
    for number, (y, size, count, haze) in enumerate(rows):
        d.path(f"M-10,{y - 34} Q450,{y - 66} 900,{y - 30} T1810,{y - 40} V1210 H-10 Z", d.slope(mix("#e4e8f4", "#8f9bc0", haze), mix("#b9c3e0", "#8f9bc0", haze)))
        for i in range(count):
            x = -60 + i * (WIDTH + 90) / count + d.random.uniform(-20, 26)
            tone = mix(d.random.choice(tones), "#2c3558", 0.26 + haze * 0.6)
            base = y + d.random.uniform(-10, 12)
            width = size * d.random.uniform(0.88, 1.1)
            d.gable_house(x, base, width, width * 0.66, width * 0.44, tone, rows=2, columns=2, door=number > 0, glass="#ffcf7a")
            top = base - width * 0.66
            over = width * 0.08
            d.line([(x - over, top + over * 0.7), (x + width / 2, top - width * 0.45), (x + width + over, top + over * 0.7)], "#f2f4fa", width * 0.075, 'stroke-linecap="round" stroke-linejoin="round"')
            d.glow(x + width * 0.5, base - width * 0.3, width * 0.7, "#ffc870", 0.34)
            d.rect(x + width * 0.66, top - width * 0.36, width * 0.1, width * 0.2, darker(tone, 0.4))
            d.rect(x + width * 0.645, top - width * 0.38, width * 0.13, width * 0.04, "#f2f4fa")
            puff = x + width * 0.71
            for j in range(5):
                d.oval(puff + j * width * 0.07, top - width * (0.44 + j * 0.13), width * (0.05 + j * 0.028), width * (0.04 + j * 0.02), "#dfe3f0", f'opacity="{0.3 - j * 0.05:.2f}"')
        for i in range(count + 2):
            d.spruce(d.random.uniform(0, WIDTH), y + 18, size * d.random.uniform(0.5, 0.85), "#33475c")
    d.path("M-10,1010 Q500,960 960,1030 T1810,1010 V1210 H-10 Z", d.slope("#eef1f8", "#c3cce6"))
    d.path("M300,1210 Q620,1080 1000,1066 T1810,1046 V1100 Q1300,1100 1020,1140 T760,1210 Z", d.slope("#a9b4d2", "#c3cbe4"), 'opacity=".8"')
    for x in (240, 1010, 1560):
        d.rect(x, 800, 7, 260, "#2c3350")
        d.line([(x + 3, 804), (x + 44, 796)], "#2c3350", 6)
        d.glow(x + 46, 806, 150, "#ffd98c", 0.8)
        d.oval(x + 46, 804, 10, 6, "#fff4d2")
    d.person(860, 1112, 150, RED, "#2b2f45", "#e0b08e", "#3a2a22", 1, cap="#f4efe4")
    d.person(930, 1116, 104, GOLD, "#33405c", "#edc6a6", "#8a5a30", 1, cap=ROSE)
    d.path("M972,1120 q30,10 70,0 l14,-14 M990,1108 h56", "none", 'stroke="#6d4a2c" stroke-width="6" stroke-linecap="round"')
    for _ in range(260):
        r = d.random.uniform(1, 4.4)
        d.oval(d.random.uniform(0, WIDTH), d.random.uniform(0, HEIGHT), r, r, "#ffffff", f'opacity="{d.random.uniform(0.35, 0.9):.2f}"')
    return d


def sommer():
    """The summer patrol visits a café on the quay."""
    d = Drawing(97)
    d.sky("#7fbad0", "#bfdcd8", "#f7efd6", to=640)
    d.clouds(180, 90, "#ffffff", 8, 0.8)
    d.mountains(600, 220, "#a6c0c2", "#728f98", 660, tops=[(260, 170, 340), (1500, 130, 320)], snow="#fdfcf8")
    d.water(620, "#b6d4d2", "#74a9b2", "#4c8a96", bottom=800)
    d.ripples(626, 780, "#f9f8ea", 130, 0.7)
    for x, y, s, t in [(160, 690, 0.55, "#f4f1ea"), (420, 660, 0.36, "#a8123e")]:
        sjark(d, x, y, s, t)
    for x, h in [(300, 230), (640, 190)]:
        d.rect(x, 690 - h, 4, h, "#6b5a4a")
        d.shape([(x + 6, 690 - h + 6), (x + 6, 668), (x + h * 0.45, 668)], "#fbf6ea")
        d.path(f"M{x - 60},676 h150 q-10,26 -34,26 h-84 q-26,-4 -32,-26 Z", "#fdf8ee")
    d.rect(0, 770, WIDTH, 430, d.slope("#c7a67c", "#a98660", "#8a6b4b"))
    for i in range(22):
        d.rect(0, 770 + i * i * 0.95 + i * 2, WIDTH, 1.6 + i * 0.12, "#5b4430", 'opacity=".4"')
    d.rect(0, 762, WIDTH, 12, "#8a6b4b")
    # The café.
    d.long_house(1010, 880, 720, 330, 120, "#f0e2c6", "#7b4a44", columns=1, rows=1)
    d.boards(1010, 550, 720, 330, "#efe0c4", upright=True)
    d.rect(1050, 620, 360, 180, "#fbf6ee")
    d.rect(1062, 632, 336, 156, d.slope("#4a3a34", "#6b4f40"))
    for i in range(9):
        d.rect(1080 + i * 36, 652, 20, 34, d.random.choice([GOLD, ROSE, "#cfe3e0", "#8a5a30", LEAF]), 'rx="4"')
    d.rect(1070, 688, 320, 7, "#d8b27a")
    d.glow(1230, 660, 160, "#ffe0a0", 0.5)
    for i in range(12):
        d.path(f"M{1034 + i * 33},{566} h33 v52 q-16,20 -33,0 Z", RED if i % 2 else "#fbf3e2")
    d.rect(1040, 796, 390, 18, "#b98a52")
    d.rect(1500, 610, 150, 270, "#fbf6ee")
    d.rect(1512, 622, 126, 258, d.slope("#8e2a22", "#6b1d20"))
    d.rect(1530, 642, 90, 90, "#9fc3cc")
    d.person(1180, 880, 250, "#fbf3e2", "#3a3548", "#edc6a6", "#c99a4e", 1)
    d.rect(1050, 814, 372, 70, d.slope("#efe0c4", "#cbb58c"))
    for i in range(12):
        d.rect(1052 + i * 31, 814, 2, 70, "#a98660", 'opacity=".6"')
    # A board, a table with a parasol and guests.
    d.shape([(930, 940), (950, 800), (1010, 800), (1000, 940)], "#2f3a36")
    d.shape([(940, 930), (956, 812), (1002, 812), (992, 930)], "#3c4a44")
    for i in range(4):
        d.line([(962 - i * 2, 832 + i * 22), (994 - i * 2 - (i % 2) * 10, 832 + i * 22)], "#f3ead6", 4)
    d.rect(300, 560, 9, 440, "#e9dcc4")
    d.path("M90,590 Q305,420 520,590 Q470,574 412,590 Q360,572 305,590 Q250,572 198,590 Q140,574 90,590 Z", d.slope(RED, "#8e0d15"))
    d.path("M198,590 Q220,500 305,470 Q390,500 412,590 Q360,572 305,590 Q250,572 198,590 Z", "#fbf3e2")
    d.person(170, 990, 240, "#d98f9f", "#44506a", "#e0b08e", "#5a3a22", 1, arm=70)
    d.person(432, 992, 250, "#6b8f5a", "#3b3548", "#c98f69", "#2a2224", -1)
    d.rect(208, 872, 196, 14, "#f4ead6")
    d.rect(298, 886, 14, 120, "#8a6b4b")
    for x, tone in [(250, "#c4502f"), (350, "#e3a82b")]:
        d.path(f"M{x},{872} l-8,-34 h30 l-8,34 Z", tone)
    # The patrol, in vests, speaks with a young waiter.
    for x, h, hair, skin, side, arm in [(640, 310, "#5a3a22", "#edc6a6", 1, None), (760, 296, "#2a2224", "#8d5a3c", 1, 64)]:
        d.oval(x + 30, 1064, 110, 13, "#4c3626", 'opacity=".4"')
        d.person(x, 1064, h, "#f4efe4", "#34455c", skin, hair, side, arm=arm)
        d.path(f"M{x - h * 0.1:.0f},{1064 - h * 0.45:.0f} v{-h * 0.3:.0f} q{h * 0.02:.0f},{-h * 0.06:.0f} {h * 0.06:.0f},{-h * 0.065:.0f} l{h * 0.04:.0f},{h * 0.12:.0f} l{h * 0.04:.0f},{-h * 0.12:.0f} q{h * 0.05:.0f},{h * 0.01:.0f} {h * 0.06:.0f},{h * 0.065:.0f} v{h * 0.3:.0f} Z", d.slope("#ff8a2e", "#e0651c"))
        for y in (0.56, 0.66):
            d.rect(x - h * 0.1, 1064 - h * y, h * 0.2, h * 0.03, "#f6f3d6")
    d.rect(806, 866, 44, 58, "#fbf6ee", 'transform="rotate(-12 828 895)"')
    for i in range(4):
        d.rect(814, 876 + i * 11, 28, 3, "#8a8278", 'transform="rotate(-12 828 895)"')
    d.oval(930, 1060, 96, 12, "#4c3626", 'opacity=".4"')
    d.person(905, 1060, 284, "#23282e", "#23282e", "#e0b08e", "#8a5a30", -1)
    d.path("M876,946 h58 l8,82 h-74 Z", "#a8123e")
    d.gulls(120, 140, 960, 420, 9)
    return d


def skrivebord():
    """An editor's desk from above."""
    d = Drawing(101)
    d.rect(0, 0, WIDTH, HEIGHT, d.slope("#c99f6e", "#b58657", "#a5774a"))
    for i in range(150):
        y = d.random.uniform(0, HEIGHT)
        d.path(f"M0,{y:.0f} q450,{d.random.uniform(-14, 14):.0f} 900,{d.random.uniform(-8, 8):.0f} t900,{d.random.uniform(-10, 10):.0f}", "none", f'stroke="{d.random.choice(["#8a5f38", "#dcb888", "#7a5230"])}" stroke-width="{d.random.uniform(0.6, 2.6):.1f}" opacity="{d.random.uniform(0.1, 0.35):.2f}"')
    for y in (296, 610, 930):
        d.rect(0, y, WIDTH, 3, "#6b4728", 'opacity=".7"')

    def sheet(x, y, w, h, angle, paint):
        d.add(f'<g transform="rotate({angle} {x + w / 2} {y + h / 2})">')
        d.rect(x + 12, y + 14, w, h, "#3a2414", 'opacity=".28" rx="4"')
        d.rect(x, y, w, h, d.slope("#fffdf7", "#f3ecdd"), 'rx="3"')
        paint(x, y, w, h)
        d.add("</g>")

    def text(x, y, w, lines, colour="#6f665e", step=19):
        for i in range(lines):
            d.rect(x, y + i * step, w * (d.random.uniform(0.86, 1) if i % 5 != 4 else 0.55), 6, colour, 'rx="3" opacity=".62"')

    def programme(x, y, w, h):
        d.rect(x + 44, y + 50, w * 0.6, 24, RED, 'rx="3"')
        d.rect(x + 44, y + 88, w * 0.42, 13, "#3b3438", 'rx="3"')
        text(x + 44, y + 132, w - 92, 7)
        for i in range(5):
            d.oval(x + 54, y + 300 + i * 44, 11, 11, RED if i < 3 else "#d9d0c9")
            if i < 3:
                d.line([(x + 48, y + 300 + i * 44), (x + 53, y + 305 + i * 44), (x + 61, y + 294 + i * 44)], "#ffffff", 3)
            text(x + 82, y + 290 + i * 44, w - 140, 2, step=14)

    def table(x, y, w, h):
        d.rect(x + 34, y + 40, w * 0.5, 18, "#3b3438", 'rx="3"')
        for row in range(9):
            top = y + 84 + row * 44
            d.rect(x + 34, top, w - 68, 42, "#eee5d6" if row == 0 else ("#faf5ea" if row % 2 else "#fffdf7"))
            for column, wide in enumerate((0.34, 0.2, 0.18)):
                d.rect(x + 46 + (w - 80) * (0, 0.44, 0.74)[column], top + 17, (w - 80) * wide * d.random.uniform(0.6, 1), 7, "#5a524e", 'rx="3" opacity=".75"')
            if row:
                d.oval(x + w - 52, top + 21, 9, 9, [LEAF, GOLD, "#b9412f", LEAF][row % 4])

    def photo(x, y, w, h):
        d.rect(x + 18, y + 18, w - 36, h * 0.66, d.slope("#9cc3d3", "#f4dfc0"))
        d.shape([(x + 18, y + h * 0.6), (x + w * 0.3, y + h * 0.24), (x + w * 0.5, y + h * 0.5), (x + w * 0.7, y + h * 0.3), (x + w - 18, y + h * 0.56), (x + w - 18, y + 18 + h * 0.66), (x + 18, y + 18 + h * 0.66)], "#6d8796")
        d.rect(x + 18, y + h * 0.58, w - 36, h * 0.108, "#3f7079")
        d.shape([(x + w * 0.4, y + h * 0.6), (x + w * 0.4, y + h * 0.5), (x + w * 0.5, y + h * 0.43), (x + w * 0.6, y + h * 0.5), (x + w * 0.6, y + h * 0.6)], "#b5321f")
        text(x + 24, y + h * 0.8, w * 0.6, 2, step=17)

    sheet(1130, 70, 470, 600, 5, programme)
    sheet(1010, 640, 520, 520, -6, table)
    sheet(1480, 640, 280, 320, 9, photo)
    # The computer, with a text on its left and the page on its right.
    d.rect(176, 196, 800, 800, "#2a1a10", 'opacity=".3" rx="26"')
    d.rect(160, 180, 800, 520, "#2b2d31", 'rx="22"')
    d.rect(182, 202, 756, 470, "#fdfaf3", 'rx="6"')
    d.rect(182, 202, 340, 470, "#262a33")
    tones = ["#e3a82b", "#9fc3cc", "#f4b6c2", "#cfd6dc"]
    for i in range(17):
        d.rect(206 + (i in (9, 10, 11, 12)) * 22, 228 + i * 25, d.random.uniform(110, 280), 8, tones[0] if i in (0, 6) else tones[1] if i in (1, 2, 3, 4) else tones[3], 'rx="4" opacity=".85"')
    d.rect(522, 202, 416, 44, RED)
    d.rect(522, 246, 416, 4, GOLD)
    d.rect(546, 216, 110, 14, "#fdf3e2", 'rx="3"')
    for i in range(3):
        d.rect(760 + i * 56, 219, 40, 8, "#f6d7d0", 'rx="3"')
    d.rect(546, 272, 240, 22, "#1f1a18", 'rx="3"')
    d.rect(546, 308, 368, 130, d.slope("#9cc3d3", "#f4dfc0"))
    d.shape([(546, 410), (640, 340), (720, 392), (800, 330), (914, 404), (914, 438), (546, 438)], "#6d8796")
    d.rect(546, 420, 368, 18, "#3f7079")
    text(546, 456, 368, 4, step=16)
    d.rect(546, 534, 8, 118, RED)
    for i in range(4):
        d.oval(576, 548 + i * 29, 8, 8, RED)
        d.rect(596, 544 + i * 29, d.random.uniform(180, 300), 8, "#5a524e", 'rx="4"')
    d.path("M130,700 H990 L1016,990 Q1016,1004 1000,1004 H120 Q104,1004 104,990 Z", d.slope("#c3c5c8", "#a6a8ac"))
    for row in range(5):
        for key in range(14):
            width = 52 + row * 0.9
            d.rect(152 - row * 5 + key * (width + 5), 724 + row * 38, width, 31, d.slope("#3a3c42", "#292b30"), 'rx="6"')
    d.path("M430,926 H690 L696,992 H424 Z", "#b4b6ba")
    # Coffee, a pen, glasses.
    d.oval(1090, 300, 118, 112, "#3a2414", 'opacity=".25"')
    d.oval(1074, 286, 112, 112, "#f6efe2")
    d.oval(1074, 286, 82, 82, d.slope("#fffaf0", "#dccfb8"))
    d.oval(1074, 286, 66, 66, "#4a2c1a")
    d.path("M1030,262 q30,-26 62,-12", "none", 'stroke="#a87a52" stroke-width="8" stroke-linecap="round" opacity=".8"')
    d.path("M1140,330 q54,26 66,-14", "none", 'stroke="#f6efe2" stroke-width="20" stroke-linecap="round"')
    d.add('<g transform="rotate(38 1500 560)">')
    d.rect(1380, 560, 250, 20, d.slope("#b5121b", "#7a0a12"), 'rx="8"')
    d.shape([(1380, 560), (1346, 570), (1380, 580)], "#e8c99a")
    d.rect(1600, 558, 44, 24, GOLD, 'rx="6"')
    d.add("</g>")
    for x in (90, 238):
        d.oval(x + 60, 110, 62, 46, "#dfeef0", 'opacity=".35"')
        d.oval(x + 60, 110, 62, 46, "none", 'stroke="#4a2c1a" stroke-width="9"')
    d.path("M212,104 q14,-14 26,0 M90,104 q-50,-60 -80,-70 M360,104 q50,-60 70,-96", "none", 'stroke="#4a2c1a" stroke-width="9" stroke-linecap="round"')
    d.rect(0, 0, WIDTH, HEIGHT, d.slope("#fff0d2", "#8a5a30", along="x"), 'opacity=".14"')
    return d


SCENES = [havn, ferge, skole, verksted, folkemote, forste_mai, klima, bolig, sommer, skrivebord]
