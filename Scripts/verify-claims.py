#!/usr/bin/env python3
"""Works out the claims and the dates of random cases anew, from docs/jurisdictions.md and the data, and compares.

Usage: Scripts/verify-claims.py [PROGRAM] [COUNT] [SEED] [JURISDICTION]

PROGRAM is out/complain; COUNT is 1000; SEED is 1.
Readings on which the documentation is silent:
- A report is `reported` or an entry of the log; of those made while an outage lasted, the earliest counts.
- What is left of an outage after the beginning of the day on which the service began is an outage of its own.
- A clause counts each interruption by itself, and its days have 24 hours.
- The days of a contract are counted from receipt, stay where they fall, and replace a request; a law's term that ends
  earlier stands.
- Where the case names no fee, the sum is what is left of "the sum or the percentage of the fee".
- A fact that gives a date holds when it does so on the letter's date. The day of registration is that of receipt.
"""

import collections
import datetime
import fractions
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zoneinfo

ROOT = pathlib.Path(__file__).resolve().parent.parent
UTC = datetime.timezone.utc
DAY = 86400
BATCH = 100
# Decimals of the currencies in the cases; all others have two.
DECIMALS = {"JPY": 0, "KWD": 3}


def main():
    arguments = sys.argv[1:]
    program = arguments[0] if arguments else ROOT / "out" / "complain"
    count = int(arguments[1]) if len(arguments) > 1 else 1000
    seed = arguments[2] if len(arguments) > 2 else "1"
    only = arguments[3] if len(arguments) > 3 else None
    data = read_jurisdictions()
    maker = CaseMaker(random.Random(seed), data, only)
    cases = [maker.make(number) for number in range(1, count + 1)]
    faults = 0
    seen = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "cases.yaml")
        for start in range(0, len(cases), BATCH):
            for case, amount, deadline in answers(program, path, cases[start:start + BATCH]):
                expected = Claims(case, data)
                seen[case["jurisdiction"], expected.claimed or "nothing"] += 1
                differences = list(compare(expected, amount, deadline))
                if differences:
                    faults += 1
                    report(case, differences)
    print(f"{len(cases)} cases, {faults} faults ({summary(seen)})")
    sys.exit(1 if faults or not cases else 0)


def summary(seen):
    by_code = collections.defaultdict(list)
    for (code, rule), count in sorted(seen.items()):
        by_code[code].append(f"{rule} {count}")
    return "; ".join(f"{code}: {', '.join(rules)}" for code, rules in by_code.items())


def report(case, differences):
    print(f"--- case {case['number']}")
    for name, ours, theirs in differences:
        print(f"  {name}: {ours} here, {theirs} in the program")
    print("".join(f"    {line}\n" for line in case["yaml"].splitlines()))


# MARK: - The program


def answers(program, path, cases):
    """Each case with what `amount` and `deadline` answer; a message where the program refuses it."""
    pathlib.Path(path).write_text("---\n".join(case["yaml"] for case in cases), encoding="utf-8")
    results = []
    for command in ("amount", "deadline"):
        run = subprocess.run([program, command, path, "--json"], capture_output=True, text=True)
        if run.returncode:
            if len(cases) == 1:
                return [(cases[0], run.stderr.strip(), None)]
            middle = len(cases) // 2
            return answers(program, path, cases[:middle]) + answers(program, path, cases[middle:])
        results.append(json.loads(run.stdout))
    if any(len(result) != len(cases) for result in results):
        sys.exit(f"{len(cases)} cases, but {[len(result) for result in results]} answers")
    return list(zip(cases, *results))


def compare(expected, amount, deadline):
    """Yields the name of each figure that differs, with ours and theirs."""
    if deadline is None:
        yield "refused", "no", amount
        return
    theirs = {rule["rule"]: rule.get("total") for rule in amount["rules"]}
    ours = {name: expected.written(result) for name, result in expected.results.items()}
    if ours != theirs:
        yield "rules", ours, theirs
    claimed = [rule["rule"] for rule in amount["rules"] if rule["claimed"]]
    if amount["rule"] != expected.claimed or claimed != ([expected.claimed] if expected.claimed else []):
        yield "rule", expected.claimed, [amount["rule"], claimed]
    result = expected.results.get(expected.claimed)
    total = expected.written(result)
    if amount["total"] != total:
        yield "total", total, amount["total"]
    if result and amount["total"]:
        exact = fractions.Fraction(amount["exact"])
        if not exact <= result.exact < exact + fractions.Fraction(1, 10**9):
            yield "exact sum", float(result.exact), amount["exact"]
        added = sum(fractions.Fraction(line["amount"]) for line in amount["lines"])
        if added != fractions.Fraction(amount["total"]):
            yield "sum of the lines", total, float(added)
        if not result.is_cut:
            counts = collections.Counter()
            for line in amount["lines"]:
                counts[line["kind"]] += line["seconds"] if line["kind"] == "share" else line["count"]
            if counts != result.counts:
                yield "counts of the lines", dict(result.counts), dict(counts)
    elif amount["lines"]:
        yield "lines", [], amount["lines"]
    # A time may have its offset.
    outages = sorted([item["from"].split()[:2], item["to"].split()[:2], item["seconds"]] for item in amount["outages"])
    outages = [outage for outage in outages if outage[2]]
    ours = sorted([expected.wall(start), expected.wall(end), end - start] for start, end in expected.spans())
    ours = [outage for outage in ours if outage[2] > 0]
    if outages != ours:
        yield "outages", ours, outages
    for name, ours in expected.dates().items():
        given = deadline[name]
        if isinstance(given, dict):
            given = [given["by"], given["basis"], given["count"], given["unit"], given["from"]]
        if ours != given:
            yield name, ours, given


# MARK: - The data


class Jurisdiction:
    def __init__(self, element, parent=None):
        self.zone = element.get("timezone") or (parent.zone if parent else None)
        self.code = element.get("code")
        rules = parent.element if parent else element
        self.element = rules
        self.facts = {fact.get("id"): fact for fact in rules.findall("fact")}
        self.rates = {rates.get("id"): rates for rates in rules.findall("rates")}
        # By year: the days that are off, or worked on, against the rule of the weekend.
        self.holidays = {}
        for year in element.findall("holidays"):
            days = {day.get("date"): day.get("working") == "yes" for day in year.findall("day")}
            self.holidays[int(year.get("year"))] = days

    def is_working(self, day):
        if day.year not in self.holidays:
            raise MissingYear(day.year)
        return self.holidays[day.year].get(day.isoformat(), day.weekday() < 5)

    def rate(self, rates, day):
        for rate in self.rates[rates].findall("rate"):
            if rate.get("valid-from") <= day.isoformat() <= rate.get("valid-to", "9999"):
                return rate.get("sum")
        return None


    def turns(self):
        """The days on which facts begin or cease to hold."""
        days = {fact.get(name) for fact in self.facts.values() for name in ("valid-from", "valid-to")} - {None}
        return [datetime.date.fromisoformat(day) for day in sorted(days)]


class MissingYear(Exception):
    pass


def read_jurisdictions():
    folder = ROOT / "Templates" / "jurisdictions"
    elements = {path.stem: xml.etree.ElementTree.parse(path).getroot() for path in sorted(folder.glob("*.xml"))}
    data = {code: Jurisdiction(element) for code, element in elements.items() if not element.get("part-of")}
    for code, element in elements.items():
        if element.get("part-of"):
            data[code] = Jurisdiction(element, data[element.get("part-of")])
    return data


# MARK: - The claim


class Result:
    """What a rule gives: the exact sum, and how many of each kind of thing it counted."""

    def __init__(self):
        self.exact = fractions.Fraction(0)
        self.counts = collections.Counter()
        self.is_cut = False

    def add(self, kind, count, each):
        self.exact += count * each
        if count * each:
            self.counts[kind] += count


class Claims:
    def __init__(self, case, data):
        self.case = case
        self.jurisdiction = data[case["jurisdiction"]]
        self.zone = zoneinfo.ZoneInfo(case["zone"])
        self.letter = case["date"]
        self.outages = self.merge()
        self.currency = case["currency"]
        self.sum_currency = "EUR"
        self.fee = case["fee"]
        self.results = {}
        self.claimed = self.choose()

    # Time

    def begin(self, day):
        """The first instant at which the local date has reached the day."""
        naive = datetime.datetime.combine(day, datetime.time(), UTC).timestamp()
        low, high = int(naive) - 2 * DAY, int(naive) + 2 * DAY
        while low < high:
            middle = (low + high) // 2
            if self.day(middle) >= day:
                high = middle
            else:
                low = middle + 1
        return low

    def day(self, instant):
        return datetime.datetime.fromtimestamp(instant, self.zone).date()

    def wall(self, instant):
        moment = datetime.datetime.fromtimestamp(instant, self.zone)
        return moment.strftime("%Y-%m-%d %H:%M" + (":%S" if moment.second else "")).split()

    def spans(self):
        """The outages in order of time; one without an end lasts up to the beginning of the letter's date."""
        letter = self.begin(self.letter)
        return sorted((start, letter if end is None else end) for start, end in self.case["outages"])

    def merge(self):
        merged = []
        for start, end in self.spans():
            if start >= end:
                continue
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        return merged

    def report_in(self, start, end):
        return min((at for at in self.case["reports"] if start <= at < end), default=None)

    def whole_days(self, start, end):
        """The calendar days of which all lies between two instants."""
        day = self.day(start)
        if self.begin(day) < start:
            day = following(day)
        days = []
        while self.begin(following(day)) <= end:
            days.append(day)
            day = following(day)
        return days

    # Money

    def money(self, text):
        """The sum if it is in the currency of the case."""
        sum, currency = text.split()
        if self.currency is not None and currency != self.currency:
            return None
        self.sum_currency = currency
        return fractions.Fraction(sum)

    def rounded(self, result):
        unit = 10 ** DECIMALS.get(self.currency or self.sum_currency, 2)
        return fractions.Fraction((result.exact * unit + fractions.Fraction(1, 2)).__floor__(), unit)

    def written(self, result):
        if result is None or not self.rounded(result):
            return None
        decimals = DECIMALS.get(self.currency or self.sum_currency, 2)
        digits = str(int(self.rounded(result) * 10**decimals)).rjust(decimals + 1, "0")
        return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits

    def higher(self, element):
        """The higher of a sum and a percentage of the fee; nothing where the sum is in another currency."""
        sum = self.money(element.get("sum"))
        if sum is None or self.fee is None:
            return sum
        return max(sum, self.fee * fractions.Fraction(element.get("percent")) / 100)

    # The order of preference

    def choose(self):
        claimed = None
        for entry in self.jurisdiction.element.find("claim"):
            best, most = None, fractions.Fraction(0)
            for rule in entry if entry.tag == "higher-of" else [entry]:
                name = rule.get("id", rule.tag)
                result = self.clause() if rule.tag == "contract-clause" else self.rule(rule)
                self.results[name] = result
                if result and self.rounded(result) > most:
                    best, most = name, self.rounded(result)
            claimed = claimed or best
        return claimed

    def rule(self, rule):
        case = self.case
        if rule.get("sector", case["sector"]) != case["sector"]:
            return None
        if rule.get("consumer") and not case["consumer"] or rule.get("scheme") and not case["scheme"]:
            return None
        if rule.get("complete") and case["partial"]:
            return None
        first = self.day(min(start for start, end in case["outages"])).isoformat()
        for id in rule.get("facts", "").split():
            fact = self.jurisdiction.facts[id]
            if fact.get("role") == "amount":
                if not fact.get("valid-from", "0") <= first <= fact.get("valid-to", "9999"):
                    return None
        result = Result()
        for form in rule:
            if not (form.get("complete") and case["partial"]):
                getattr(self, form.tag.replace("-", "_"))(form, result)
        return result

    # The forms

    def share(self, form, result):
        self.add_share(form.get("by"), result)

    def add_share(self, by, result):
        if self.fee is None:
            return
        months = collections.Counter()
        if by in ("whole-days", "started-days"):
            spans = self.outages
            days = {day for start, end in spans for day in days_between(self.day(start), self.day(end - 1))}
            if by == "whole-days":
                days = {day for start, end in spans for day in self.whole_days(start, end)}
            for day in days:
                months[day.replace(day=1)] += DAY
        else:
            for start, end in self.outages:
                while start < end:
                    month = self.day(start).replace(day=1)
                    until = min(end, self.begin(next_month(month)))
                    months[month] += until - start
                    start = until
        for month, seconds in months.items():
            length = 30 if by == "thirtieths" else (next_month(month) - month).days
            result.exact += min(self.fee, self.fee * seconds / (length * DAY))
            if self.fee:
                result.counts["share"] += seconds

    def started_periods(self, form, result):
        if self.fee is None:
            return
        threshold = int(form.get("longer-than-hours")) * 3600
        length = int(form.get("period-hours")) * 3600
        months = collections.Counter()
        for start, end in self.outages:
            if end - start > threshold:
                for begin in range(start, end, length):
                    months[self.day(begin).replace(day=1)] += 1
        for count in months.values():
            counted = min(count, int(form.get("most-in-month")))
            result.add("periods", counted, self.fee / int(form.get("parts-of-fee")))

    def days_after_report(self, form, result):
        for start, end in self.outages:
            report = self.report_in(start, end)
            if report is None:
                continue
            for day in self.whole_days(start, end):
                number = (day - self.day(report)).days
                reached = [tier for tier in form if int(tier.get("from-day")) <= number]
                if reached and (each := self.higher(reached[-1])) is not None:
                    result.add("days", 1, each)

    def days_after_working_days(self, form, result):
        begun = self.case["start"]
        for start, end in self.outages:
            if begun:
                if begun[1] is None:
                    continue
                start = max(start, self.begin(begun[1]))
            report = self.report_in(start, end)
            if report is None:
                continue
            rate = self.jurisdiction.rate(form.get("rates"), self.day(report))
            rate = rate and self.money(rate)
            if rate is None:
                continue
            day, left = self.day(report), int(form.get("count"))
            try:
                while left:
                    day = following(day)
                    left -= self.jurisdiction.is_working(day)
            except MissingYear:
                continue
            while self.begin(following(day)) <= end:
                result.add("days", 1, rate)
                day = following(day)

    def missed_appointments(self, form, result):
        for at, kept in self.case["appointments"]:
            if kept or at >= self.begin(self.letter):
                continue
            if form.get("rates"):
                rate = self.jurisdiction.rate(form.get("rates"), self.day(at))
                each = rate and self.money(rate)
            else:
                each = self.higher(form)
            if each is not None:
                result.add("appointment", 1, each)

    def delayed_start(self, form, result):
        if not self.case["start"]:
            return
        promised, began = self.case["start"]
        rate = self.jurisdiction.rate(form.get("rates"), promised)
        rate = rate and self.money(rate)
        days = ((began or self.letter) - promised).days
        if rate is not None and days > 0:
            result.add("delay", days, rate)

    def clause(self):
        clause = self.case["clause"]
        if clause is None:
            return None
        result = Result()
        if clause["share"]:
            self.add_share(clause["share"], result)
            return result
        if clause["percent"] is not None:
            if self.fee is None:
                return None
            each = self.fee * clause["percent"] / 100
        else:
            each = clause["sum"]
            self.sum_currency = clause["currency"]
        unit = {"hour": 3600, "day": DAY}[clause["per"]]
        for start, end in self.outages:
            if clause["counted-from"] == "report":
                start = self.report_in(start, end)
            if start is None:
                continue
            passed = max(0, end - start - clause["after"])
            result.add("clause", -(-passed // unit) if clause["started"] else passed // unit, each)
        if clause["limit"] is not None and result.exact > clause["limit"]:
            result.exact, result.is_cut = clause["limit"], True
        return result

    # The dates

    def dates(self):
        self.missing = set()
        terms = self.jurisdiction.element
        reply = next(term for term in terms.findall("reply") if self.holds(term))
        reply = self.term(reply, "law" if reply.get("fact") else "request")
        days = self.case["reply-days"]
        if days and reply:
            by = (self.receipt() + datetime.timedelta(days)).isoformat()
            if reply[1] == "request" or by < reply[0]:
                reply = [by, "contract", days, "calendar-day", self.receipt().isoformat()]
        dates = {"reply": reply}
        for element, name in (("register", "registration"), ("limit", "limit"), ("escalate", "escalation")):
            term = next((term for term in terms.findall(element) if self.holds(term)), None)
            dates[name] = None if term is None else self.term(term, "law")
        dates["missing-years"] = sorted(self.missing)
        return dates

    def holds(self, term):
        if not term.get("fact"):
            return True
        fact = self.jurisdiction.facts[term.get("fact")]
        if fact.get("sector", self.case["sector"]) != self.case["sector"]:
            return False
        if fact.get("consumer") and not self.case["consumer"]:
            return False
        return fact.get("valid-from", "0") <= self.letter.isoformat() <= fact.get("valid-to", "9999")

    def receipt(self):
        received = self.case["received"]
        return self.letter if received is None else self.day(received)

    def term(self, term, basis):
        outage = term.get("from") == "outage"
        start = self.day(min(start for start, end in self.case["outages"])) if outage else self.receipt()
        count, unit = int(term.get("count")), term.get("unit")
        try:
            last = self.last_day(start, count, unit)
            while term.get("last-day") == "next-working-day" and not self.jurisdiction.is_working(last):
                last = following(last)
        except MissingYear as missing:
            self.missing.add(missing.args[0])
            return None
        return [last.isoformat(), basis, count, unit, start.isoformat()]

    def last_day(self, start, count, unit):
        if unit == "month":
            months = start.year * 12 + start.month - 1 + count
            first = datetime.date(months // 12, months % 12 + 1, 1)
            return first.replace(day=min(start.day, (next_month(first) - first).days))
        if unit != "working-day":
            return start + datetime.timedelta(count * (7 if unit == "week" else 1))
        while count:
            start = following(start)
            count -= self.jurisdiction.is_working(start)
        return start


def following(day):
    return day + datetime.timedelta(1)


def next_month(first):
    return (first + datetime.timedelta(31)).replace(day=1)


def days_between(first, last):
    return [first + datetime.timedelta(number) for number in range((last - first).days + 1)]


# MARK: - Random cases


class CaseMaker:
    """Makes cases that the program accepts, with a liking for the edges of the rules."""

    WEIGHTS = {"NL": 16, "DE": 18, "GB": 20, "GB-SCT": 8, "GB-NIR": 3, "RU": 12, "RO": 10, "BE": 6, "US": 6, "EU": 3,
               "MD": 2, "UA": 2}
    CURRENCIES = {"NL": "EUR", "DE": "EUR", "BE": "EUR", "EU": "EUR", "RU": "RUB", "RO": "RON", "US": "USD",
                  "MD": "MDL", "UA": "UAH"}
    ZONES = {
        "RU": ["Europe/Moscow", "Europe/Kaliningrad", "Europe/Volgograd", "Europe/Saratov", "Asia/Yekaterinburg",
               "Asia/Novosibirsk", "Asia/Vladivostok", "Asia/Kamchatka"],
        "US": ["America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
               "Pacific/Honolulu"],
        "EU": ["Europe/Lisbon", "Europe/Athens", "Atlantic/Azores", "Europe/Dublin"],
    }
    # Zones whose clocks change at midnight, or by half an hour, or that are far from the others.
    ODD_ZONES = ["America/Havana", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "America/St_Johns",
                 "Pacific/Kiritimati", "Asia/Kathmandu", "America/Nuuk", "America/Santiago"]
    FEES = [0, 1, 999, 1000, 1995, 2999, 3333, 3999, 4250, 4999, 5000, 5001, 5999, 6000, 10000, 10750, 49999]

    def __init__(self, random, data, only):
        self.random = random
        self.data = data
        codes = [only] if only else sorted(data)
        self.codes = random.choices(codes, [self.WEIGHTS.get(code, 2) for code in codes], k=100000)
        self.transitions = {}

    def make(self, number):
        while True:
            case = self.attempt(number)
            # Where an answer's last day cannot be worked out the program makes no letter.
            if Claims(case, self.data).dates()["reply"]:
                return case

    def chance(self, share):
        return self.random.random() < share

    def attempt(self, number):
        choice = self.random.choice
        code = choice(self.codes)
        family = code[:2]
        jurisdiction = self.data[code]
        named = jurisdiction.zone
        zone = choice(self.ODD_ZONES) if self.chance(0.04) else named or choice(self.ZONES[family])
        self.zone = zoneinfo.ZoneInfo(zone)
        currency = self.CURRENCIES.get(family, "GBP")
        has_fee = not self.chance(0.03)
        if has_fee and self.chance(0.1):
            currency = choice(["JPY", "KWD", "USD", "EUR"])
        self.unit = 10 ** DECIMALS.get(currency, 2)
        case = {
            "number": number, "jurisdiction": code, "zone": zone, "currency": currency if has_fee else None,
            "fee": self.fee() if has_fee else None,
            "sector": "telecom" if self.chance(0.93) else choice(["energy", "other"]),
            "consumer": not self.chance(0.1), "scheme": self.chance(0.85 if family == "GB" else 0.2),
            "partial": self.chance(0.07),
        }
        self.time(case, jurisdiction, family)
        case["clause"] = self.clause(currency) if self.chance(0.7 if family == "RO" else 0.3) else None
        case["reply-days"] = choice([1, 10, 14, 29, 30, 31, 60, 365]) if self.chance(0.15) else None
        case["yaml"] = self.written(case, currency, zone if zone != named or self.chance(0.3) else None)
        return case

    def fee(self):
        cents = self.random.choice(self.FEES) if self.chance(0.7) else self.random.randrange(1, 20000)
        return fractions.Fraction(cents, self.unit)

    # Time

    def time(self, case, jurisdiction, family):
        base = self.day(jurisdiction, family)
        outages = []
        start = self.instant(base)
        for _ in range(self.random.choices([1, 2, 3, 4], [60, 20, 12, 8])[0]):
            end = self.end(start)
            outages.append([start, end])
            # Another one later, or touching, or overlapping.
            start = self.random.choice([
                end, end + 60, end - 60, start + self.random.randrange(0, end - start + 1),
                end + self.random.randrange(60, 20 * DAY), self.instant(self.local(end)), start])
        last = max(end for _, end in outages)
        after = self.random.choice([0, 1, 1, 2, 5, 14, 30, 100])
        date = self.local(last) + datetime.timedelta(after)
        if self.chance(0.25):
            open = self.random.choice(outages)
            open[1] = None
            if self.chance(0.2):
                date = max([self.local(end) for _, end in outages if end] + [self.local(start) for start, _ in outages])
        choice = self.random.choice
        self.random.shuffle(outages)
        case["outages"] = [tuple(outage) for outage in outages]
        case["date"] = date
        self.reports(case)
        case["appointments"] = []
        if self.chance(0.3):
            for _ in range(self.random.randrange(1, 4)):
                day = self.random.choice([base, date, date, self.day(jurisdiction, family)])
                shift = choice([0, 0, -60, self.random.randrange(-9 * DAY, 9 * DAY) // 60 * 60])
                at = self.instant(day) + shift
                case["appointments"].append((at, self.chance(0.25)))
        case["start"] = None
        if self.chance(0.15 if family == "GB" else 0.03):
            promised = min(date, base + datetime.timedelta(self.random.randrange(-30, 10)))
            began = min(date, promised + datetime.timedelta(self.random.choice([0, 1, 2, 5, 20, 31, 40])))
            case["start"] = (promised, None if self.chance(0.2) else began)
        case["received"] = None
        if self.chance(0.4):
            received = date + datetime.timedelta(self.random.choice([0, 0, 1, 2, 3, 7]))
            case["received"] = self.at(received, self.random.choice([(0, 0), (23, 59), (10, 5), (17, 30)]))

    def reports(self, case):
        """The reported time, and a log whose entries are not before it."""
        case["reported"], case["log"] = None, []
        ends = [end or start + 5 * DAY for start, end in case["outages"]]
        moments = []
        for (start, _), end in zip(case["outages"], ends):
            moments += [start, end, start - 60, end - 60, self.random.randrange(start - DAY, end + DAY) // 60 * 60]
            moments += [start + self.random.randrange(0, end - start)] * 3
            moments += [self.instant(self.local(start + DAY)) - 60, self.instant(self.local(start + DAY)), start + 300]
        if self.chance(0.75):
            case["reported"] = self.random.choice(moments)
        if self.chance(0.4):
            entries = [self.random.choice(moments) for _ in range(self.random.randrange(1, 4))]
            case["log"] = [at for at in entries if case["reported"] is None or at >= case["reported"]]
        case["reports"] = case["log"] + ([case["reported"]] if case["reported"] is not None else [])

    def day(self, jurisdiction, family):
        """A day near which something happens: a change of the clocks, the end of a month, a holiday, new rates."""
        choice = self.random.choice
        known = jurisdiction.holidays
        years = range(2014, 2031) if family == "RU" or not known else range(min(known), max(known) + 1)
        year = choice(years)
        if family == "GB" and self.chance(0.5):
            year = choice([2025, 2026])
        near = datetime.timedelta(choice([-3, -2, -1, -1, 0, 0, 1]))
        kind = self.random.randrange(7)
        if kind == 0 and (changes := self.changes(year)):
            return choice(changes) + near
        if kind == 1:
            return datetime.date(year, choice(range(1, 13)), 1) + near
        if kind == 2:
            leap = choice([leap for leap in (2016, 2020, 2024, 2028) if leap in years])
            return datetime.date(leap, 2, 29) + near
        if kind == 3 and year in known:
            return datetime.date.fromisoformat(choice(sorted(known[year]))) + near
        turns = [day for day in jurisdiction.turns() if day.year in years]
        if kind == 4 and turns:
            return choice(turns) + near
        return datetime.date(year, 1, 1) + datetime.timedelta(self.random.randrange(365))

    def changes(self, year):
        """The days of a year on which the clocks of the zone change."""
        if (self.zone.key, year) not in self.transitions:
            days = days_between(datetime.date(year, 1, 2), datetime.date(year, 12, 30))
            offset = lambda day: datetime.datetime.combine(day, datetime.time(), self.zone).utcoffset()
            changes = [day for day in days if offset(day) != offset(following(day))]
            self.transitions[self.zone.key, year] = changes
        return self.transitions[self.zone.key, year]

    def end(self, start):
        choice = self.random.choice
        kind = self.random.randrange(6)
        if kind == 0:
            hours = choice([12, 12, 12, 24, 24, 36, 48, 72, 96, 24 * 7])
            return start + hours * 3600 + choice([-60, -1, 0, 0, 0, 1, 60])
        if kind == 1:
            end = self.instant(self.local(start) + datetime.timedelta(choice([1, 2, 3, 4, 5, 6, 8, 30])))
            end += choice([-60, 0, 0, 60, 3600 * 12])
            return end if end > start else start + 60
        if kind == 2:
            return start + self.random.randrange(1, 12 * 60) * 60
        if kind == 3:
            return start + self.random.randrange(1, 100 * DAY)
        return start + self.random.randrange(60, 20 * 24 * 60) * 60

    def instant(self, day):
        """An instant on or near the day: its beginning, or any time of it."""
        return self.at(day, (0, 0)) + (0 if self.chance(0.2) else self.random.randrange(0, 24 * 60) * 60)

    def at(self, day, time):
        return int(datetime.datetime(day.year, day.month, day.day, *time, tzinfo=self.zone).timestamp())

    def local(self, instant):
        return datetime.datetime.fromtimestamp(instant, self.zone).date()

    # Clauses

    def clause(self, currency):
        choice = self.random.choice
        clause = dict.fromkeys(["share", "sum", "percent", "per", "counted-from", "started", "limit"])
        clause["after"] = 0
        clause["currency"] = currency
        if self.chance(0.25):
            clause["share"] = choice(["calendar-month", "thirtieths", "whole-days", "started-days"])
            return clause
        if self.chance(0.5):
            sum = choice([0, 1, 25, 250, 500, 1000, self.random.randrange(3000)])
            clause["sum"] = fractions.Fraction(sum, self.unit)
        else:
            clause["percent"] = fractions.Fraction(choice(["0", "0.1", "2.5", "3", "5", "10", "12.25", "100", "150"]))
        clause["per"] = choice(["hour", "day"])
        if self.chance(0.6):
            clause["after"] = choice([40, 3600, 4800, 12 * 3600, DAY, DAY, 2 * DAY, 5 * DAY, 36 * 3600 + 60])
        clause["counted-from"] = choice([None, "outage", "report"])
        clause["started"] = choice([None, False, True])
        if self.chance(0.3):
            clause["limit"] = fractions.Fraction(choice([0, 100, 4250, 10000, 1000000]), self.unit)
        return clause

    # YAML

    def written(self, case, currency, zone):
        lines = ["complain: 1", f"kind: {'outage' if case['fee'] is None or self.chance(0.3) else 'recalculation'}",
                 "language: en-GB", f"jurisdiction: {case['jurisdiction']}", f"date: {case['date']}",
                 "customer:", f"  name: Case {case['number']}", "  address: [1 High Street]"]
        lines += self.flag("  consumer", case["consumer"], True)
        lines += ["company:", "  name: Example"] + self.flag("  compensation-scheme", case["scheme"], False)
        lines += ["service:", "  name: Internet"]
        if case["sector"] != "other" or self.chance(0.5):
            lines.append(f"  sector: {case['sector']}")
        if case["fee"] is not None:
            lines.append(f"  fee: {self.money(case['fee'], currency)}")
        if zone:
            lines.append(f"  timezone: {zone}")
        lines += self.contract(case, currency)
        lines += ["incident:", "  summary: No internet.", "  outages:"]
        for start, end in case["outages"]:
            lines.append(f"    - from: {self.moment(start)}")
            if end is not None:
                lines.append(f"      to: {self.moment(end)}")
        lines += self.flag("  partial", case["partial"], False)
        if case["reported"] is not None:
            lines.append(f"  reported: {self.moment(case['reported'])}")
        if case["log"]:
            lines.append("  log:")
            lines += [f"    - at: {self.moment(at)}" for at in case["log"]]
        if case["appointments"]:
            lines.append("  appointments:")
            for at, kept in case["appointments"]:
                lines += [f"    - at: {self.moment(at)}", f"      kept: {'yes' if kept else 'no'}"]
        if case["start"]:
            promised, began = case["start"]
            lines += ["  start:", f"    promised: {promised}"] + ([f"    began: {began}"] if began else [])
        lines += ["demands:", "  - Repair it."]
        if case["received"] is not None:
            lines += ["registration:", f"  received: {self.moment(case['received'])}"]
        return "\n".join(lines) + "\n"

    def contract(self, case, currency):
        lines = []
        if case["reply-days"]:
            lines.append(f"    reply-days: {case['reply-days']}")
        if clause := case["clause"]:
            lines += ["    clause:", "      place: section 7.3"]
            for name in ("share", "per", "counted-from"):
                if clause[name]:
                    lines.append(f"      {name}: {clause[name]}")
            for name in ("sum", "limit"):
                if clause[name] is not None:
                    lines.append(f"      {name}: {self.money(clause[name], currency)}")
            if clause["percent"] is not None:
                lines.append(f"      percent: {float(clause['percent']):g} %")
            if clause["after"]:
                lines.append(f"      after: {self.duration(clause['after'])}")
            if clause["started"] is not None:
                lines.append(f"      started: {'yes' if clause['started'] else 'no'}")
        return ["  contract:"] + lines if lines else []

    def flag(self, name, value, usual):
        if value == usual and self.chance(0.7):
            return []
        return [f"{name}: {'yes' if value else 'no'}"]

    def money(self, sum, currency):
        return f"{float(sum):.{DECIMALS.get(currency, 2)}f} {currency}"

    def duration(self, seconds):
        parts = [(seconds // 3600, "h"), (seconds // 60 % 60, "min"), (seconds % 60, "s")]
        return " ".join(f"{count} {unit}" for count, unit in parts if count)

    def moment(self, instant):
        """The time on the clocks; with its offset where it comes twice and is not the first, or by chance."""
        moment = datetime.datetime.fromtimestamp(instant, self.zone)
        text = moment.strftime("%Y-%m-%d %H:%M" + (":%S" if moment.second else ""))
        is_twice = moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset()
        if is_twice and (moment.fold or self.chance(0.5)):
            offset = int(moment.utcoffset().total_seconds()) // 60
            text += f" {'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
        return text


if __name__ == "__main__":
    main()
