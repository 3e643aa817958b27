#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `pedicle-cli assess -` with the oracle over random cases; prints TAP.

    compare.py PEDICLE_CLI [--count N] [--seed S] [--keep FILE]

Exit status 1 when anything differs; the first differences are listed, case by case.
The order of assess-next is not compared, only what has to be true of any order.
--keep writes the cases that differ to FILE, one a line, to be run again."""
import json
import subprocess
import sys
import tempfile

from assess import assess
from findings import ALL, FLAGS
from generate import arguments, cases
from kleene import UNKNOWN
from rules import TECHNIQUES

SHOWN = 20
MISSING = "(nothing)"

FORM = "members of the result"
RANGE, ITEMS = "SINS range and class", "SINS items"
TOKUHASHI, TOMITA = "Tokuhashi range and class", "Tomita range"
PATIENT_ALERTS, LESION_ALERTS = "alerts of the patient", "alerts of the lesions"
ALERT_ORDER, CONTRADICTIONS = "alerts in the order of their numbers", "contradictions"
LESIONS, SAME = "lesions and their levels", "one result a case, in order"
NEXT_IDS = "assess-next names unanswered findings, no flag, none twice"
NEXT_DEFAULT = "assess-next names an overruling finding only while its default is unknown"
NEXT_EMPTY = "assess-next empty where verdicts, alerts and classes are settled"
NEXT_FULL = "assess-next not empty where a verdict is open"
VERDICTS, RULES, COMPANIONS = "verdicts of ", "rules that hold and are open of ", "companions of "

ASPECTS = ([SAME, FORM, LESIONS, RANGE, ITEMS, TOKUHASHI, TOMITA, PATIENT_ALERTS, LESION_ALERTS,
            ALERT_ORDER, CONTRADICTIONS]
           + [what + technique for technique in TECHNIQUES
              for what in (VERDICTS, RULES, COMPANIONS)]
           + [NEXT_IDS, NEXT_DEFAULT, NEXT_EMPTY, NEXT_FULL])

MEMBERS = ["alerts", "case", "contradictions", "date", "file", "knowledge", "lesions",
           "tokuhashi", "tomita"]
LESION_MEMBERS = ["alerts", "assess-next", "id", "levels", "sins", "techniques"]
TECHNIQUE_MEMBERS = ["advises", "holds", "max", "min", "open", "requires"]


class Comparison:
    def __init__(self):
        self.failures = dict.fromkeys(ASPECTS, 0)
        self.shown = []
        self.place = ""

    def equal(self, aspect, path, expected, got):
        if expected != got:
            self.wrong(aspect, path, expected, got)

    def wrong(self, aspect, path, expected, got):
        self.failures[aspect] += 1
        if len(self.shown) < SHOWN:
            self.shown.append(f"{self.place} {path}: expected {brief(expected)}, got {brief(got)}")

    def not_compared(self, why):
        """What could not be read is right in no respect."""
        for aspect in ASPECTS:
            self.failures[aspect] += 1
        self.shown = self.shown[:SHOWN - 1] + [f"{self.place} cannot be compared: {why}"]

    @property
    def total(self):
        return sum(self.failures.values())


def brief(value):
    return value if value is MISSING else json.dumps(value)


def get(mapping, name):
    return mapping.get(name, MISSING) if isinstance(mapping, dict) else MISSING


def as_set(names):
    """Sorted; a name that stands twice stays twice, and so differs."""
    return sorted(names) if isinstance(names, list) else names


def alert_number(name):
    return int(name.removeprefix("GEN-"))


def compare_alerts(c, aspect, path, expected, got):
    c.equal(aspect, path + "alerts", as_set(expected["alerts"]), as_set(get(got, "alerts")))
    names = get(got, "alerts")
    if isinstance(names, list):
        c.equal(ALERT_ORDER, path + "alerts", sorted(names, key=alert_number), names)


def by_rule(companions):
    if not isinstance(companions, list):
        return companions
    return sorted(companions, key=lambda one: str(get(one, "rule")))


def compare_technique(c, path, name, expected, got):
    c.equal(FORM, path, TECHNIQUE_MEMBERS, sorted(got) if isinstance(got, dict) else got)
    for member in ("min", "max"):
        c.equal(VERDICTS + name, f"{path}.{member}", expected[member], get(got, member))
    for member in ("holds", "open"):
        c.equal(RULES + name, f"{path}.{member}", as_set(expected[member]), as_set(get(got, member)))
    for member in ("requires", "advises"):
        c.equal(COMPANIONS + name, f"{path}.{member}", by_rule(expected[member]),
                by_rule(get(got, member)))


def default_known(name, facts):
    """Whether the default of an overruling finding is certain; None where it has no
    single one."""
    if name == "ambulatory":
        return facts["walks"] != UNKNOWN
    if name == "fit-open-surgery":
        return facts["fit"] != UNKNOWN
    if name == "radiosensitivity":
        return facts["radiosensitivity-or-proposed"] is not None
    if name == "explains-deficit":
        return facts["here"] != UNKNOWN
    if name == "life-expectancy":
        return UNKNOWN not in [facts["expects-" + span] for span in ("under-6", "6-to-12", "over-12")]
    return None


def compare_next(c, path, whole, expected, answers, got):
    names = get(got, "assess-next")
    if not isinstance(names, list):
        c.wrong(FORM, path + "assess-next", [], names)
        return
    allowed = [name for name in dict.fromkeys(names)
               if name in ALL and name not in FLAGS and name not in answers]
    c.equal(NEXT_IDS, path + "assess-next", allowed, names)
    for name in names:
        if default_known(name, expected["facts"]):
            c.wrong(NEXT_DEFAULT, path + "assess-next", MISSING, name)
    is_open = any(one["min"] != one["max"] for one in expected["techniques"].values())
    undecided = (whole["alerts-open"] or expected["alerts-open"]
                 or None in (whole["tokuhashi"]["class"], expected["sins"]["class"]))
    if not is_open and not undecided:
        c.equal(NEXT_EMPTY, path + "assess-next", [], names)
    if is_open and not names:
        c.wrong(NEXT_FULL, path + "assess-next", "a finding", names)


def compare_lesion(c, path, whole, expected, answers, got):
    c.equal(FORM, path, LESION_MEMBERS, sorted(got) if isinstance(got, dict) else got)
    for member in ("id", "levels"):
        c.equal(LESIONS, path + member, expected[member], get(got, member))
    sins = get(got, "sins")
    for member in ("min", "max", "class"):
        c.equal(RANGE, f"{path}sins.{member}", expected["sins"][member], get(sins, member))
    items = get(sins, "items")
    for item, pair in expected["sins"]["items"].items():
        c.equal(ITEMS, f"{path}sins.items.{item}", pair, get(items, item))
    compare_alerts(c, LESION_ALERTS, path, expected, got)
    techniques = get(got, "techniques")
    c.equal(FORM, path + "techniques", sorted(TECHNIQUES),
            sorted(techniques) if isinstance(techniques, dict) else techniques)
    for name, one in expected["techniques"].items():
        compare_technique(c, path + name, name, one, get(techniques, name))
    compare_next(c, path, whole, expected, answers, got)


def compare_case(c, case, got):
    whole, visit = assess(case), case["assessments"][-1]
    c.equal(FORM, "result", MEMBERS, sorted(got) if isinstance(got, dict) else got)
    for member, value in (("file", "-"), ("case", whole["case"]), ("date", whole["date"])):
        c.equal(SAME, member, value, get(got, member))
    c.equal(TOKUHASHI, "tokuhashi", whole["tokuhashi"], get(got, "tokuhashi"))
    c.equal(TOMITA, "tomita", whole["tomita"], get(got, "tomita"))
    compare_alerts(c, PATIENT_ALERTS, "", whole, got)
    found = get(got, "contradictions")
    c.equal(CONTRADICTIONS, "contradictions", sorted(map(brief, whole["contradictions"])),
            sorted(map(brief, found)) if isinstance(found, list) else found)
    lesions = get(got, "lesions")
    c.equal(LESIONS, "lesions", [one["id"] for one in whole["lesions"]],
            [get(one, "id") for one in lesions] if isinstance(lesions, list) else lesions)
    for place, one in enumerate(whole["lesions"]):
        own = lesions[place] if isinstance(lesions, list) and place < len(lesions) else {}
        answers = {**visit["findings"], **visit["lesions"][place]["findings"]}
        compare_lesion(c, f"lesion {one['id']}: ", whole, one, answers, own)


def compare_all(c, options, output, keep):
    for index, case in enumerate(cases(options.count, options.seed), 1):
        c.place = f"case {index}"
        before = c.total
        line = output.readline()
        if not line:
            c.not_compared("no line")
            break
        try:
            compare_case(c, case, json.loads(line))
        except (ValueError, TypeError) as error:
            c.not_compared(str(error))
        if keep and c.total > before:
            keep.write(json.dumps(case) + "\n")
    if output.readline():
        c.wrong(SAME, "output", MISSING, "another line")


def run(options, keep):
    c = Comparison()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as source, \
            tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        for case in cases(options.count, options.seed):
            source.write(json.dumps(case) + "\n")
        source.seek(0)
        done = subprocess.run([options.program, "assess", "-"], stdin=source, stdout=output,
                              stderr=subprocess.PIPE, text=True, check=False)
        output.seek(0)
        c.place = "all cases"
        c.equal(SAME, "exit status", 0, done.returncode)
        c.equal(SAME, "standard error", "", done.stderr[:500])
        compare_all(c, options, output, keep)
    return c


def main():
    parser = arguments("compares pedicle-cli with the oracle")
    parser.add_argument("program", metavar="PEDICLE_CLI")
    parser.add_argument("--keep", metavar="FILE")
    options = parser.parse_args()
    print(f"1..{len(ASPECTS)}", flush=True)
    keep = open(options.keep, "w", encoding="utf-8") if options.keep else None
    c = run(options, keep)
    for row, aspect in enumerate(ASPECTS, 1):
        count = c.failures[aspect]
        outcome = f"not ok {row} - {aspect}: {count} differences" if count else f"ok {row} - {aspect}"
        print(f"{outcome} over {options.count} cases")
    for line in c.shown:
        print("#", line)
    if c.total > len(c.shown):
        print(f"# and {c.total - len(c.shown)} more differences")
    return 1 if c.total else 0


if __name__ == "__main__":
    sys.exit(main())
