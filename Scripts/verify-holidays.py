#!/usr/bin/env python3
"""Compares the days off of every Templates/jurisdictions/*.xml with PyPI's `holidays`, public holidays only.

    Scripts/verify-holidays.py         with holidays installed: pip install holidays

For each <holidays year="…"> the dates must be those of the package, and so must the weekend days that are worked
(working="yes"); names are not compared. A difference we want stands in DELIBERATE with its reason. Agreement means
little for a year whose days are still to be decided, such as transferred days off: there the package guesses as we do.
Exit status: 0 no difference but deliberate ones, 1 another difference, or an entry of DELIBERATE that explains nothing
any more, 2 holidays is missing or there is nothing to compare.
"""

import datetime
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

try:
    import holidays
except ImportError:
    print("verify-holidays: holidays is not installed; install it with: pip install holidays", file=sys.stderr)
    sys.exit(2)

# The package wants a nation of the United Kingdom; our GB is England and Wales, which have the same days.
SUBDIVISIONS = {"GB": "ENG"}

# Days of the package that we leave out, by its English name for them, or all of them that fall in a weekend.
WEEKEND = "a day in a weekend"
DELIBERATE = {
    ("BE", "Easter Sunday"): "a Sunday; not one of the ten days of the royal decree of 18 April 1974",
    ("BE", "Pentecost"): "a Sunday; not one of the ten days of the royal decree of 18 April 1974",
    ("GB", WEEKEND): "gov.uk lists the substitute day instead",
    ("GB-NIR", WEEKEND): "gov.uk lists the substitute day instead",
    ("GB-SCT", WEEKEND): "gov.uk lists the substitute day instead",
    ("NL", "Good Friday"): "most people work; it only counts as a holiday for the Algemene termijnenwet",
    ("RU", WEEKEND): "off anyway; the file lists weekdays off and weekend days worked",
}


def package_days(code, year):
    """The package's days off with their names, and the weekend days worked."""
    country, _, subdivision = code.partition("-")
    subdivision = subdivision or SUBDIVISIONS.get(code)
    calendar = holidays.country_holidays(country, subdiv=subdivision, years=year, language="en_US")
    worked = {day for day in calendar.weekend_workdays if day.year == year}
    return {day: name for day, name in calendar.items() if day.year == year}, worked


def differences(code, element):
    """What differs in one <holidays>: the sentences, and for each the key in DELIBERATE that explains it, or None."""
    ours, our_worked = {}, set()
    for day in element.iter("day"):
        date = datetime.date.fromisoformat(day.get("date"))
        if day.get("working") == "yes":
            our_worked.add(date)
        else:
            ours[date] = day.get("name")
    theirs, their_worked = package_days(code, int(element.get("year")))
    for date in sorted(theirs.keys() - ours.keys()):
        keys = [(code, theirs[date])] + ([(code, WEEKEND)] if date.weekday() >= 5 else [])
        key = next((key for key in keys if key in DELIBERATE), None)
        yield f"{date:%Y-%m-%d %a} is off in the package only: {theirs[date]}", key
    for date in sorted(ours.keys() - theirs.keys()):
        yield f"{date:%Y-%m-%d %a} is off here only: {ours[date]}", None
    for date in sorted(their_worked - our_worked):
        yield f"{date:%Y-%m-%d %a} is worked in the package only", None
    for date in sorted(our_worked - their_worked):
        yield f"{date:%Y-%m-%d %a} is worked here only", None


def main():
    folder = pathlib.Path(__file__).resolve().parent.parent / "Templates" / "jurisdictions"
    print(f"holidays {holidays.__version__}")
    status, compared, used = 0, set(), set()
    for path in sorted(folder.glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        code = root.get("code")
        years = sorted(root.iter("holidays"), key=lambda element: element.get("year"))
        if not years:
            continue
        compared.add(code)
        found = [difference for element in years for difference in differences(code, element)]
        unexplained = sum(key is None for _, key in found)
        print(
            f"{code}: {', '.join(element.get('year') for element in years)}: "
            f"{f'{unexplained} differences' if unexplained else 'agrees'}, {len(found) - unexplained} deliberate"
        )
        for sentence, key in found:
            print(f"  {sentence} ({DELIBERATE[key] if key else 'UNEXPLAINED'})")
            used.add(key)
        if unexplained:
            status = 1
    if not compared:
        print(f"verify-holidays: no <holidays> in {folder}", file=sys.stderr)
        return 2
    for code, name in sorted(DELIBERATE.keys() - used):
        if code in compared:
            print(f"{code}: the deliberate difference '{name}' no longer occurs; remove it")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
