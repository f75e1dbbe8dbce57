#!/usr/bin/env python3
"""Reads the calendar files of `complain deadline --ics` with the PyPI package icalendar, and compares them with --json.

Usage: Scripts/verify-calendar.py [PROGRAM]     (pip install icalendar)

PROGRAM is out/complain.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import icalendar

ROOT = pathlib.Path(__file__).resolve().parent.parent
# The dates of a case that stand in its calendar; others are for the reader of the answer only.
KINDS = ("reply", "limit")

# Each case: what it is called here, its jurisdiction, company, service, and how many incidents it has.
CASES = [
    ("plain", "NL", "Voorbeeld Internet B.V.", "Internet 200 Mbit/s", 1),
    ("commas and semicolons", "NL", "Draad, Kabel; Lucht & Zn.", "TV, internet; telefoon: \"alles\"", 1),
    ("backslashes", "DE", "C:\\Netz\\n, \\; \\,", "\\", 1),
    ("umlauts", "DE", "Müßige Störung Größenwahn GmbH & Co. KGaA", "Überlandanschluß für Öffentlichkeitsarbeit", 1),
    ("long names", "GB", "Very " * 60 + "Long plc", "W" * 400, 1),
    ("Cyrillic", "RU", "ООО «Пример, Интернет; Связь»", "Интернет «Домашний»", 1),
    ("long Cyrillic", "RU", "Общество с ограниченной ответственностью «" + "Связь" * 40 + "»", "Интернет " * 30, 1),
    ("beyond the basic plane", "RO", "Ș" * 30 + "😀" * 30, "👩‍👩‍👧‍👦" * 12, 1),
    ("combining marks", "RO", "e\u0301" * 60, "n\u0303" * 45, 1),
    ("right to left", "US", "شركة, الإنترنت", "אינטרנט; טלפון", 1),
    ("a tab", "GB", "Example\tplc", "Line\trental", 1),
    ("no letters", "US", "???", "***", 1),
    ("several incidents", "RU", "Связь", "Интернет", 3),
    ("several incidents, long names", "RU", "Общество с ограниченной ответственностью «Связь и Ко»", "Интернет", 3),
    ("many incidents", "RU", "Связь", "Интернет", 12),
    *[(f"width {width}", "RU", "x" * width, "я" * width, 1) for width in range(20, 80, 3)],
]


def main():
    program = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "out" / "complain"
    faults = events = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, case in enumerate(CASES):
            path = pathlib.Path(folder, f"case-{number}.yaml")
            path.write_text(written(*case), encoding="utf-8")
            found, count = check(program, path, *case)
            events += count
            for fault in found:
                faults += 1
                print(f"{case[0]}: {fault}")
    print(f"{len(CASES)} calendars, {events} events, {faults} faults")
    sys.exit(1 if faults or not events else 0)


def written(_, jurisdiction, company, service, incidents):
    """The case as YAML, in which a JSON string is a text too."""
    lines = ["complain: 1", "kind: outage", "language: en-GB", f"jurisdiction: {jurisdiction}", "date: 2026-03-20",
             "customer: {name: A, address: [b]}", f"company: {{name: {quoted(company)}}}",
             f"service: {{name: {quoted(service)}, sector: telecom, timezone: Europe/London}}", "demands: [Repair it.]"]
    lines += ["incidents:"]
    for number in range(1, incidents + 1):
        outage = f"{{from: 2026-02-{number:02} 10:00, to: 2026-03-02 11:00}}"
        lines += ["  - summary: No internet.", f"    outages: [{outage}]"]
        if number % 2 == 0:
            lines.append(f"    registration: {{received: 2026-04-{number:02} 09:00, number: {quoted('№ 7, a; b')}}}")
    return "\n".join(lines) + "\n"


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def check(program, path, _, jurisdiction, company, service, incidents):
    """What is wrong with the calendar of a case, and how many events it has."""
    calendar = path.with_suffix(".ics")
    run = subprocess.run([program, "deadline", path, "--json", "--ics", calendar], capture_output=True, text=True)
    if run.returncode:
        return [f"refused: {run.stderr.strip()}"], 0
    data = calendar.read_bytes()
    faults = list(check_lines(data))
    try:
        read = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        return faults + [f"icalendar cannot read it: {error}"], 0
    faults += check_calendar(read)
    events = read.walk("VEVENT")
    for event in events:
        faults += check_event(event, company, service)
    uids = [str(event.get("UID")) for event in events]
    for uid in sorted(set(uids)):
        if uids.count(uid) > 1:
            faults.append(f"{uids.count(uid)} events have the UID {uid}")
    cases = json.loads(run.stdout)
    if len(cases) != incidents:
        faults.append(f"{incidents} incidents, but {len(cases)} in --json")
    ours = [(kind, case[kind]["by"]) for case in cases for kind in KINDS if case[kind]]
    theirs = [(kind_of(event), str(event.decoded("DTSTART"))) for event in events]
    if ours != theirs:
        faults.append(f"the dates are {ours} in --json, {theirs} in the calendar")
    # Without --force, a file that is there must be the same.
    again = subprocess.run([program, "deadline", path, "--ics", calendar], capture_output=True)
    if again.returncode or calendar.read_bytes() != data:
        faults.append(f"a second time it ended with status {again.returncode}")
    return faults, len(events)


def kind_of(event):
    return str(event.get("UID")).partition("-")[0]


def check_lines(data):
    """The lines as RFC 5545 has them, before they are unfolded."""
    lines = data.split(b"\r\n")
    if lines.pop() != b"":
        yield "the last line does not end with CRLF"
    for number, line in enumerate(lines, 1):
        if b"\r" in line or b"\n" in line:
            yield f"line {number} has CR or LF by itself"
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        if not line:
            yield f"line {number} is empty"
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number} is folded within a character"
            continue
        if any(ord(character) < 32 and character != "\t" or ord(character) == 127 for character in text):
            yield f"line {number} has a control character"


def check_calendar(read):
    if read.name != "VCALENDAR" or str(read.get("VERSION")) != "2.0" or not read.get("PRODID"):
        yield "it is no calendar of version 2.0 with a PRODID"
    for component in read.walk():
        for name, message in component.errors:
            yield f"{component.name} {name}: {message}"


def check_event(event, company, service):
    uid = event.get("UID")
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION"):
        if event.get(name) is None or isinstance(event.get(name), list):
            yield f"{uid}: {name} is missing, or there more than once"
            return
    start, end, stamp = event.decoded("DTSTART"), event.decoded("DTEND"), event.decoded("DTSTAMP")
    if isinstance(start, datetime.datetime) or end != start + datetime.timedelta(1):
        yield f"{uid}: it is no whole day: {start} to {end}"
    if not isinstance(stamp, datetime.datetime) or stamp.utcoffset() != datetime.timedelta(0):
        yield f"{uid}: DTSTAMP is not in UTC: {stamp}"
    if plain(company) not in plain(event.get("SUMMARY")):
        yield f"{uid}: the name of the company became {str(event.get('SUMMARY'))!r}"
    if plain(service) not in plain(event.get("DESCRIPTION")) or "2026-03-20" not in event.get("DESCRIPTION"):
        yield f"{uid}: the service or the date of the letter became {str(event.get('DESCRIPTION'))!r}"
    alarms = event.walk("VALARM")
    if not alarms:
        yield f"{uid}: there is no alarm"
    for alarm in alarms:
        if str(alarm.get("ACTION")) != "DISPLAY" or not alarm.get("DESCRIPTION"):
            yield f"{uid}: the alarm displays nothing"
        elif not isinstance(alarm.decoded("TRIGGER"), datetime.timedelta):
            yield f"{uid}: the alarm is not a time before or after the event"
        elif plain(company) not in plain(alarm.get("DESCRIPTION")):
            yield f"{uid}: the alarm says {str(alarm.get('DESCRIPTION'))!r}"


def plain(text):
    """The text with each run of white space as one space: a tab may be written as a space."""
    return " ".join(str(text).split())


if __name__ == "__main__":
    main()
