"""The law of Procedures/ as the peers of run-import-peers.sh need it: limits, waits, working days.

Read from the same files as motcua, by other code: the peers share nothing with it but the law.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy
import yaml

FIRST = date(2015, 1, 1)
LAST = date(2030, 12, 31)
EPOCH = date(1970, 1, 1)


@dataclass
class Version:
    """A procedure while it is in force."""

    id: str
    code: str | None
    name: str
    begins: int
    ends: int
    unit: str
    value: int
    supplement: str | None


def day(value, missing):
    return ((value or missing) - EPOCH).days


def versions(folder):
    """All versions of all procedures."""
    found = []
    for path in sorted(Path(folder).glob("*/*.yaml")):
        data = yaml.safe_load(path.read_text())
        if not isinstance(data, dict) or "versions" not in data:
            continue
        for version in data["versions"]:
            every = {**data, **version}
            limit = every.get("localLimit") or every.get("legalLimit") or {}
            force = every["inForce"]
            wait = (every.get("waits") or {}).get("supplement")
            code = every.get("code")
            found.append(
                Version(
                    every["id"], str(code) if code else None, every["name"],
                    day(force.get("from"), FIRST), day(force.get("to"), LAST),
                    limit.get("unit", "unknown"), int(limit.get("value", 0)),
                    wait["effect"] if wait else None))
    return found


def supplement_rules(folder):
    """(first day, last day, effect of a supplement) of each rule-set."""
    rules = []
    for path in sorted(Path(folder).glob("rules/*.yaml")):
        data = yaml.safe_load(path.read_text())
        force = data["inForce"]
        rules.append(
            (day(force.get("from"), FIRST), day(force.get("to"), LAST),
             data["waits"]["supplement"]["effect"]))
    return rules


class WorkingDays:
    """Working days as two tables, so that counting is two look-ups."""

    def __init__(self, folder):
        off, make_up = set(), set()
        for path in sorted(Path(folder).glob("calendar/2*.yaml")):
            data = yaml.safe_load(path.read_text())
            off |= {entry["date"] for entry in data.get("daysOff") or []}
            make_up |= {entry["date"] for entry in data.get("makeUp") or []}
        days = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
        working = numpy.array(
            [d in make_up or (d.weekday() < 5 and d not in off) for d in days])
        self.first = (FIRST - EPOCH).days
        # How many working days there are up to and including each day; which day is the nth.
        self.until = numpy.cumsum(working).astype(numpy.int64)
        self.nth = numpy.flatnonzero(working) + self.first
        # The first working day from each day on.
        following = numpy.searchsorted(self.nth, numpy.arange(len(days)) + self.first)
        self.rolled = self.nth[numpy.minimum(following, len(self.nth) - 1)]

    def add(self, start, count):
        """The day on which `count` working days after `start` are over."""
        return self.nth[self.until[start - self.first] + count - 1]

    def roll(self, days):
        """The day itself, or the next working day."""
        return self.rolled[days - self.first]

    def between(self, start, end):
        """Working days after `start` up to and including `end`."""
        return self.until[end - self.first] - self.until[start - self.first]
