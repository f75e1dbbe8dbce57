#!/usr/bin/env python3
"""Works out the proportional shares of random cases anew, with Python's fractions and zoneinfo, and compares.

Usage: Scripts/verify-shares.py [FILE]

FILE has one JSON object a line, as the test `writesCasesForTheOutsideJudge` writes it; without FILE that test is run.
The rule: for each calendar month fee / days of the month x seconds without service / 86,400, never more than the fee;
overlapping outages count once; the sum is rounded once, half up; the lines add up to it.
"""

import collections
import datetime
import fractions
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zoneinfo

UTC = datetime.timezone.utc


def main():
    if len(sys.argv) > 1:
        faults, count = verify(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "shares.jsonl")
            root = pathlib.Path(__file__).resolve().parent.parent
            command = ["swift", "test", "--filter", "writesCasesForTheOutsideJudge"]
            subprocess.run(command, cwd=root, env={**os.environ, "SHARES_JSON": path}, check=True,
                           stdout=subprocess.DEVNULL)
            faults, count = verify(path)
    print(f"{count} cases, {faults} faults")
    sys.exit(1 if faults or not count else 0)


def verify(path):
    faults = count = 0
    with open(path, encoding="utf-8") as file:
        for text in file:
            case = json.loads(text)
            count += 1
            for fault in check(case):
                faults += 1
                print(f"{fault}: {text.strip()}")
    return faults, count


def check(case):
    """Yields what is wrong with one case."""
    zone = zoneinfo.ZoneInfo(case["zone"])
    seconds = seconds_of_months(case["outages"], zone)
    exact = fractions.Fraction(0)
    counted = 0
    for (year, month), passed in seconds.items():
        whole = days_of(year, month) * 86400
        counted += passed
        exact += fractions.Fraction(case["fee"] * min(passed, whole), whole)
    total = (exact + fractions.Fraction(1, 2)).__floor__()
    if total != case["total"]:
        yield f"the total is {total}"
    if counted != case["seconds"]:
        yield f"the seconds are {counted}"
    if sum(line["share"] for line in case["lines"]) != total:
        yield "the lines do not add up to the total"
    by_month = collections.Counter()
    for line in case["lines"]:
        by_month[line["from"][:7]] += line["share"]
    if any(share > case["fee"] for share in by_month.values()):
        yield "a month is above the fee"


def seconds_of_months(outages, zone):
    """Seconds without service by year and month: every month is asked for what it has of the merged outages."""
    merged = []
    for start, end in sorted(outage for outage in outages if outage[0] < outage[1]):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    if not merged:
        return {}
    seconds = {}
    # A day before the first outage, for the clocks may have been put back over the beginning of a month.
    first = datetime.datetime.fromtimestamp(merged[0][0] - 86400, zone)
    year, month = first.year, first.month
    while (begin := month_begin(year, month, zone)) < merged[-1][1]:
        following = (year + month // 12, month % 12 + 1)
        end = month_begin(*following, zone)
        passed = sum(max(0, min(end, until) - max(begin, since)) for since, until in merged)
        if passed:
            seconds[year, month] = passed
        year, month = following
    return seconds


def month_begin(year, month, zone):
    """The first instant whose local date has reached the first of the month, by trying the offsets around it."""
    wall = datetime.datetime(year, month, 1)
    naive = int(wall.replace(tzinfo=UTC).timestamp())
    candidates = set()
    for hours in range(-30, 31):
        near = datetime.datetime.fromtimestamp(naive + hours * 3600, zone)
        candidates.add(naive - int(near.utcoffset().total_seconds()))
    reached = [at for at in candidates if datetime.datetime.fromtimestamp(at, zone).replace(tzinfo=None) >= wall]
    return min(reached)


def days_of(year, month):
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (following - datetime.date(year, month, 1)).days


if __name__ == "__main__":
    main()
