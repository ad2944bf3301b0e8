#!/usr/bin/env python3
"""Looks for faults in built sites: HTML, links and anchors, what a page loads and weighs, feeds and machine files.

usage: check_site.py SITE…     each a folder with an index.html
"""

import sys

from built_site import CHECKS, BuiltSite


def main(folders):
    if not folders:
        sys.exit(__doc__)
    count = 0
    for folder in folders:
        site = BuiltSite(folder)
        faults = [fault for check in CHECKS for fault in getattr(site, check)()]
        for fault in faults:
            print(f"{folder}/{fault}")
        links = sum(len(page.links) for page in site.pages)
        print(f"{folder}: {len(site.pages)} pages, {links} links, {len(faults)} faults")
        count += len(faults)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
