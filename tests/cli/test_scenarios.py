#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clinical scenarios. Every tests/cases/NAME.pedicle.json with its NAME.expected is a row: the text
that `show` prints in the C locale. The verdicts of by-hand.txt, worked out from the rule base, are
rows of their own: the text may be written anew, they may not.

    test_scenarios.py PEDICLE_CLI            runs the rows
    test_scenarios.py PEDICLE_CLI --write    writes every NAME.expected anew, to be reviewed"""
import difflib
import json
import os
import sys

from coverage import alert_values, elements, possible_values, rule_values
from scenarios import check_by_hand, read_by_hand
from tap import CASES, add_row, equal, main, row, run

SUFFIX = ".pedicle.json"
NAMES = sorted(name[:-len(SUFFIX)] for name in os.listdir(CASES) if name.endswith(SUFFIX))


def expected_path(name):
    return os.path.join(CASES, name + ".expected")


def show(name):
    done = run("show", name + SUFFIX, folder=CASES, locale="C")
    equal((0, ""), (done.status, done.error))
    return done.output


def check_text(name):
    with open(expected_path(name), encoding="utf-8") as file:
        expected = file.read()
    got = show(name)
    assert expected == got, "\n" + "\n".join(
        difflib.unified_diff(expected.splitlines(), got.splitlines(), "expected", "got", "", "", 1))


def check_verdicts(name, lines):
    done = run("assess", name + SUFFIX, folder=CASES)
    equal((0, ""), (done.status, done.error))
    check_by_hand(lines, json.loads(done.output))


@row("every case has an expectation, and every expectation a case")
def _():
    expected = sorted(name[:-len(".expected")] for name in os.listdir(CASES)
                      if name.endswith(".expected"))
    equal(NAMES, expected)
    equal(NAMES, sorted(read_by_hand()), "by hand:")


def assess_all():
    done = run("assess", *[name + SUFFIX for name in NAMES], folder=CASES)
    return [json.loads(line) for line in done.output.splitlines()]


@row("every rule holds in a case, fails in one and, where it can be, is undecided in one")
def _():
    values = rule_values(assess_all())
    missing = []
    for rule in elements("rule"):
        for technique in rule.get("technique").split():
            absent = possible_values(rule) - values[technique, rule.get("id")]
            missing += [(technique, rule.get("id"), value) for value in sorted(absent)]
    equal([], missing)


@row("every alert is shown by a case, and left out by one")
def _():
    equal([], [each for each, values in alert_values(assess_all()).items()
               if values != {True, False}])


if "--write" in sys.argv:
    for each in NAMES:
        with open(expected_path(each), "w", encoding="utf-8") as out:
            out.write(show(each))
else:
    for each, each_lines in read_by_hand().items():
        add_row(f"{each}, by hand", check_verdicts, each, each_lines)
    for each in NAMES:
        add_row(f"{each}, as text", check_text, each)
    main()
