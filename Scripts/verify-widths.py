#!/usr/bin/env python3
"""Compares the display widths of this program with those of PyPI's wcwidth.

    pip install wcwidth; Scripts/verify-widths.py

Reads Tests/TextWidthTests/Fixtures/widths.txt, which a test keeps equal to what DisplayWidth says. Looks at every
character that both this Python and wcwidth know. Exit status: 0 all agree, 1 some do not.
"""

import sys
import unicodedata
from pathlib import Path

import wcwidth

TABLE = Path(__file__).parent.parent / "Tests/TextWidthTests/Fixtures/widths.txt"


def main():
    ours = {}
    for line in TABLE.read_text().splitlines():
        scalars, width = line.split()
        first, last = (int(number, 16) for number in scalars.split(".."))
        ours.update(dict.fromkeys(range(first, last + 1), int(width)))
    compared = 0
    different = 0
    for value in range(0x110000):
        character = chr(value)
        if unicodedata.category(character) in ("Cn", "Cs"):
            continue
        compared += 1
        # wcwidth says -1 of control characters; on paper they take no room.
        theirs = max(0, wcwidth.wcwidth(character))
        width = ours.get(value, 1)
        if width != theirs:
            different += 1
            print(f"U+{value:04X} {unicodedata.name(character, '')}: {width}, wcwidth says {theirs}")
    print(f"{compared} characters compared, {different} differ (wcwidth {wcwidth.__version__})")
    return 1 if different else 0


sys.exit(main())
