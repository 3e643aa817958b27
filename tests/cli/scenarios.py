# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads tests/cases/by-hand.txt, what must come out of the scenarios by the rule base."""
import os

from tap import CASES, equal


def read_by_hand():
    """The lines below each [NAME], split into words."""
    scenarios = {}
    with open(os.path.join(CASES, "by-hand.txt"), encoding="utf-8") as file:
        for line in file:
            words = line.split()
            if not words or words[0] == "#":
                continue
            if words[0].startswith("["):
                lines = scenarios.setdefault(words[0].strip("[]"), [])
            else:
                lines.append(words)
    return scenarios


def listed(words):
    return [word for word in words if word != "-"]


def check_score(words, got):
    low, _, high = words[1].partition("-")
    equal((int(low), int(high or low)), (got["min"], got["max"]), words[0])
    if len(words) > 2:
        equal(words[2], got["class"] or "undecided", f"class of {words[0]}")


def check_contradictions(words, whole):
    got = [one["id"] + (f"@{one['lesion']}" if "lesion" in one else "")
           for one in whole["contradictions"]]
    equal(listed(words[1:]), got, "contradictions")


def check_companion(words, techniques):
    member, technique, rule, order, *any_of = words
    companions = techniques[technique][member]
    assert {"rule": rule, "any-of": any_of, "order": order} in companions, \
        f"{technique} {member} {companions}"


def check_technique(words, techniques):
    name, verdict, *rules = words
    got = techniques[name]
    worst, _, best = verdict.partition("..")
    equal((worst, best or worst), (got["min"], got["max"]), name)
    split = rules.index("open") if "open" in rules else len(rules)
    for rule in listed(rules[:split]):
        assert rule in got["holds"], f"{name}: {rule} does not hold: {got}"
    for rule in rules[split + 1:]:
        assert rule in got["open"], f"{name}: {rule} is not undecided: {got}"
    if rules[:1] == ["-"]:
        equal([], got["holds"], name)


def check_by_hand(lines, whole):
    """Every line against the assessment, an object as `assess` prints it."""
    part = whole
    told = set()
    for words in lines:
        if words[0] == "lesion":
            part = next(one for one in whole["lesions"] if one["id"] == words[1])
        elif words[0] in ("tokuhashi", "tomita", "sins"):
            check_score(words, part[words[0]])
        elif words[0] == "alerts":
            equal(listed(words[1:]), part["alerts"], "alerts")
        elif words[0] == "contradictions":
            check_contradictions(words, whole)
        elif words[0] in ("requires", "advises"):
            check_companion(words, part["techniques"])
        else:
            check_technique(words, part["techniques"])
            told.add((part["id"], words[0]))
    equal(sum(len(one["techniques"]) for one in whole["lesions"]), len(told),
          "techniques told by hand:")
