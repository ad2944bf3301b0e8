#!/usr/bin/env python3
"""Draws the pictures of the sites in content/, as the JPEG files that lie there.

usage: draw.py FOLDER [SCENE…]     needs libvips-tools; without a scene's name all are drawn

Nothing is fetched and nothing is random: the same scene gives the same drawing every time.
"""

import subprocess
import sys
from pathlib import Path

from scenes import SCENES

HEAVIEST = 300_000


def draw(scene, folder):
    drawing = folder / f"{scene.__name__}.svg"
    picture = folder / f"{scene.__name__}.jpg"
    drawing.write_text(scene().svg(), encoding="utf-8")
    for quality in range(84, 50, -4):
        output = f"{picture}[Q={quality},strip,optimize-coding,interlace]"
        subprocess.run(["vips", "copy", str(drawing), output], check=True)
        if picture.stat().st_size <= HEAVIEST:
            break
    drawing.unlink()
    print(f"{picture}: {picture.stat().st_size // 1000} kB")


def main(folder, *names):
    Path(folder).mkdir(parents=True, exist_ok=True)
    known = {scene.__name__: scene for scene in SCENES}
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit(f"no such scene: {', '.join(unknown)}; there are {', '.join(known)}")
    for scene in [known[name] for name in names] or SCENES:
        draw(scene, Path(folder))


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
