#!/usr/bin/env python3
"""Measures what the review costs: checking 1,000 cases against rendering them, in one run.

Usage: Scripts/verify-review-cost.py [PROGRAM]

The cases are those of the examples, over and over, as one stream. The medians of five interleaved rounds of processor
time in the program are compared, without what the system spends on files; the exit status is 1 when checking takes
more than three times as long as rendering. Then the rules of each language read hostile texts of 15 and of 60 KiB: four
times the text may take at most eight times as long.
"""

import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES, ROUNDS, LIMIT = 1000, 5, 3.0
GROWTH = 8.0
HOSTILE = {
    "en-GB": ["you ", "never ever ", "you people never ", "is it really ", "!? ", "A ", "a* ", '"', "sort it out "],
    "nl": ["u ", "nooit ooit ", "jullie ", "is het nou echt ", "!? ", "A ", "a* ", '"', "doe er wat aan "],
    "ro": ["voi ", "niciodată nu ", "nu ", "chiar e așa ", "!? ", "A ", "a* ", "„", "faceți ceva "],
    "ru": ["вы ", "никогда не ", "не ", "разве так ", "!? ", "А ", "а* ", "«", "сделайте что-нибудь "],
}
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
  summary: |
    {text}
demands: [D.]
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
    found, worst = False, 0.0
    with tempfile.TemporaryDirectory() as folder:
        case = pathlib.Path(folder) / "case.yaml"
        for language, pieces in HOSTILE.items():

            def seconds(size):
                # Lines, for a text is written in lines.
                line = (piece * 500)[:500].strip()
                case.write_text(
                    HEAD.format(language=language, text="\n    ".join([line] * max(1, size // len(line.encode())))),
                    encoding="utf-8")
                return min(cost(program, "check", str(case)) for _ in range(2))

            for piece in pieces:
                base = seconds(1 << 10)
                short, long = seconds(15 << 10) - base, seconds(60 << 10) - base
                worst = max(worst, long)
                if long > GROWTH * max(short, 0.01):
                    found = True
                    print(f"{language} {piece!r}: {short:.3f} s for 15 KiB, {long:.3f} s for 60 KiB")
    print(f"hostile texts of 60 KiB take at most {worst:.2f} s")
    return found


def cost(*command):
    """The processor time of a command, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime


if __name__ == "__main__":
    sys.exit(main())
