#!/usr/bin/env python3
"""Measures what the review costs: checking 1,000 cases against rendering them, in one run.

Usage: Scripts/verify-review-cost.py [PROGRAM]

The cases are those of the examples, over and over, as one stream. The medians of five interleaved rounds of processor
time in the program are compared, without what the system spends on files; the exit status is 1 when checking takes
more than three times as long as rendering. Then each rule of each language reads hostile texts made of its own words,
of 16 and of 64 KiB, the longest that a field may be: four times the text may take at most eight times as long.
"""

import json
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES, ROUNDS, LIMIT = 1000, 5, 3.0
GROWTH = 8.0
# Texts that make a bad matcher of any rule try again and again.
HOSTILE = ["!? ", "A ", "a* ", "f**", "@", "a@", "*", '"', "«", "1 ", "x-"]
HEAD = """complain: 1
kind: outage
language: {language}
jurisdiction: NL
date: 2026-03-09
customer: {{name: N. N., address: [S]}}
company: {{name: C}}
service: {{name: S}}
incident:
  outages: [{{from: 2026-03-01 10:00, to: 2026-03-02 10:00}}]
  summary: {summary}
demands: [{demand}]
"""


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "out" / "complain")
    examples = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("examples/*/case.yaml"))]
    examples = [text for text in examples if "\nincidents:" not in text]
    with tempfile.TemporaryDirectory() as folder:
        stream = pathlib.Path(folder) / "cases.yaml"
        stream.write_text("---\n".join(examples[i % len(examples)] for i in range(CASES)), encoding="utf-8")
        checking, rendering = [], []
        for number in range(ROUNDS):
            target = f"{folder}/letters-{number}"
            rendering.append(cost(program, "batch", str(stream), "-o", target, "--jobs", "1"))
            checking.append(cost(program, "check", str(stream)))
    ratio = statistics.median(checking) / statistics.median(rendering)
    print(
        f"{CASES} cases: rendering {statistics.median(rendering):.3f} s, checking with the review "
        f"{statistics.median(checking):.3f} s of processor time: {ratio:.2f} times (at most {LIMIT:.0f})"
    )
    return 1 if runaways(program) or ratio > LIMIT else 0


def runaways(program):
    """Prints the hostile texts whose cost grows faster than their length, and tells whether there are any."""
    found, worst, count = False, 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        case = pathlib.Path(folder) / "case.yaml"
        for file in sorted(ROOT.glob("Templates/*/review.xml")):
            language = file.parent.name

            def seconds(size, piece, field):
                text = json.dumps((piece * (size // len(piece.encode()))).strip(), ensure_ascii=False)
                values = {"summary": "S.", "demand": "D."} | {field: text}
                case.write_text(HEAD.format(language=language, **values), encoding="utf-8")
                return cost(program, "check", str(case))

            base = min(seconds(1 << 10, ".", "summary") for _ in range(3))
            for name, piece, field in [("any", piece, "summary") for piece in HOSTILE] + list(pieces(file)):
                # A second look, for a machine may be busy with something else for a moment.
                for _ in range(2):
                    short, long = (seconds(size << 10, piece, field) - base for size in (16, 64))
                    if long <= GROWTH * max(short, 0.01):
                        break
                else:
                    found = True
                    print(f"{language} {name} {piece[:60]!r}: {short:.3f} s for 16 KiB, {long:.3f} s for 64 KiB")
                worst, count = max(worst, long), count + 1
    print(f"{count} hostile texts: 64 KiB take at most {worst:.2f} s")
    return found


def pieces(file):
    """For each rule of a language its name and hostile texts: the words its patterns begin with, and its examples cut
    short before they match."""
    for rule in ElementTree.parse(file).getroot().iter("rule"):
        patterns = " ; ".join("".join(part.itertext()) for tag in ("words", "phrase", "needs") for part in rule.iter(tag))
        words = list(dict.fromkeys(re.findall(r"[^\W\d_]{2,}", patterns)))
        field = "demand" if "demand" in rule.get("fields", "").split() else "summary"
        if words:
            yield rule.get("code"), " ".join(words[:60]) + " ", field
        for example in rule.findall("example")[:1]:
            yield rule.get("code"), example.text.strip().rsplit(" ", 1)[0].rstrip(".!?") + " ", field


def cost(*command):
    """The processor time of a command, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime


if __name__ == "__main__":
    sys.exit(main())
