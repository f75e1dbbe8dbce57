#!/usr/bin/env python3
"""Compares the plural rules of every Templates/<language>/language.xml with CLDR, as PyPI's `babel` carries it.

    Scripts/verify-plurals.py          with babel installed: pip install babel

For each whole number from 0 to 10,000 and some great ones, babel evaluates the rule that the file writes, and the
rule of CLDR for that language; they must agree. Nouns must have a form for each category that is reached, and no
other. Exit status: 0 no difference, 1 a difference, 2 babel is missing or there is nothing to compare.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

try:
    import babel
    from babel.core import get_cldr_version
    from babel.plural import PluralRule
except ImportError:
    print("verify-plurals: babel is not installed; install it with: pip install babel", file=sys.stderr)
    sys.exit(2)

NUMBERS = [*range(10_001), 100_000, 1_000_000, 1_000_001, 2_000_000, 10**9, 10**9 + 1]
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def differences(path):
    """The sentences about what differs in one language file."""
    root = ElementTree.parse(path).getroot()
    code = root.get("code")
    rules = {
        plural.get("category"): plural.text
        for plural in root.iter("plural")
        if plural.get("category") != "other"
    }
    ours = PluralRule(rules)
    cldr = babel.Locale.parse(code, sep="-").plural_form
    found = []
    reached = set()
    for number in NUMBERS:
        reached.add(cldr(number))
        if ours(number) != cldr(number):
            found.append(f"{number} is '{ours(number)}', in CLDR '{cldr(number)}'")
    for form in root.iter("form"):
        has = CATEGORIES & set(form.keys())
        if has != reached:
            found.append(f"a form has {sorted(has)}, CLDR needs {sorted(reached)}: {dict(form.items())}")
    return code, reached, found


def main():
    templates = pathlib.Path(__file__).resolve().parent.parent / "Templates"
    paths = sorted(templates.glob("*/language.xml"))
    if not paths:
        print(f"verify-plurals: no language.xml in {templates}", file=sys.stderr)
        return 2
    print(f"babel {babel.__version__}, CLDR {get_cldr_version()}, {len(NUMBERS)} numbers a language")
    status = 0
    for path in paths:
        code, reached, found = differences(path)
        print(f"{code}: {', '.join(sorted(reached))}: {f'{len(found)} differences' if found else 'agrees'}")
        for sentence in found[:10]:
            print(f"  {sentence}")
        if found:
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
