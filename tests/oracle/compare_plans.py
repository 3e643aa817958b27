#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says on random plans, and which plans it offers, against a second reading
of the rule base; prints TAP.

    compare_plans.py PLAN_REMARKS [--count N] [--seed S]"""
import json
import random
import subprocess
import sys

from assess import assess
from facts import compiled
from generate import arguments, cases
from kleene import FALSE, TRUE, UNKNOWN
from rules import AFTER, BEFORE, COMPILED_RULES, RAD, TECHNIQUES

SHOWN = 20
NOT_AVAILABLE = ["cryoablation", "radiosurgery"]

# From which day the companion may follow.
FROM_DAY = {"PS-8": 7, "PD-9": 7}

PS, PD = "percutaneous-stabilization", "percutaneous-decompression"
VP, KP, SRS = "vertebroplasty", "kyphoplasty", "radiosurgery"

# The combinations of the paper: condition, first step, second step, how it follows.
COMBINATIONS = [
    ("CMB-1", "grey AND sins >= 9", ["radiofrequency-ablation", "cryoablation"], [VP], "@same"),
    ("CMB-2", "always", [PS], RAD, "@7"),
    ("CMB-3", "always", [PD], RAD, "@7"),
    ("CMB-4", "unstable OR mechanical", [VP, KP], [SRS], ""),
    ("CMB-4", "unstable OR mechanical", [PS], [SRS], "@7"),
    ("CMB-6", "(cord-compression OR symptomatic-compression) AND unstable", [PD], [PS], "@same"),
]
COMBINATIONS = [(name, compiled(when), *rest) for name, when, *rest in COMBINATIONS]


def random_plan(rng):
    """Steps as (technique, "after" or "same-session", days or None)."""
    likely = rng.sample(TECHNIQUES, 2) + [PS, PD] + RAD
    steps = []
    for place in range(rng.choice([0, 1, 1, 2, 2, 2, 3, 3, 4, 6])):
        same = place > 0 and rng.random() < 0.35
        said = place > 0 and not same and rng.random() < 0.65
        steps.append((rng.choice(likely if rng.random() < 0.7 else TECHNIQUES),
                      "same-session" if same else "after",
                      rng.choice([0, 1, 3, 4, 6, 7, 8, 365]) if said else None))
    return steps


def as_json(steps):
    plan = []
    for place, (technique, timing, days) in enumerate(steps):
        step = {"technique": technique}
        if place > 0:
            step["timing"] = timing
        if days is not None:
            step["days"] = days
        plan.append(step)
    return plan


def calendar(steps):
    """The session of each step, and between any two the days, None where they are not said."""
    sessions, gaps = [], []
    for place, (_, timing, days) in enumerate(steps):
        if place == 0 or timing == "after":
            gaps.append(0 if place == 0 else days)
        sessions.append(len(gaps) - 1)

    def days_between(first, second):
        between = gaps[sessions[first] + 1:sessions[second] + 1]
        return None if None in between else sum(between)

    return sessions, days_between


def on_verdict(low, high):
    """The remark and its level, or None."""
    worst, best = VALUE[low], VALUE[high]
    if best <= VALUE["not-indicated"]:
        return "verdict", "urgent" if worst == VALUE["contraindicated"] else "warning"
    if low == high:
        return ("verdict", "info") if worst <= VALUE["caution"] else None
    if worst < VALUE["caution"]:
        return "open", "warning"
    return ("open", "info") if worst == VALUE["caution"] else None


VALUE = {name: place for place, name in enumerate(
    ["contraindicated", "not-indicated", "no-statement", "caution", "consider", "recommended"])}


def on_companion(steps, place, any_of, order, from_day):
    """What is wrong with how the plan has it, or None. A day that is not said is not late
    enough."""
    sessions, days_between = calendar(steps)
    found = [other for other, step in enumerate(steps) if other != place and step[0] in any_of]
    if order == BEFORE:
        right = [other for other in found if sessions[other] < sessions[place]]
    elif order == AFTER:
        right = [other for other in found if sessions[other] > sessions[place]]
    else:
        right = [other for other in found if sessions[other] == sessions[place]]
    if not from_day:
        return None if right else "order" if found else "companion"
    days = [days_between(place, other) for other in right]
    if (any(sessions[other] == sessions[place] for other in found)
            or any(day is not None and day < from_day for day in days)):
        return "too-early"
    if any(day is not None and day >= from_day for day in days):
        return None
    return "day-unsaid" if right else "order" if found else "companion"


def on_rule(steps, place, rule, value):
    for kind, any_of, order in rule.companions:
        wrong = on_companion(steps, place, any_of, order, FROM_DAY.get(rule.id))
        if not wrong or value == FALSE or (value == UNKNOWN and kind == "advise"):
            continue
        if value == UNKNOWN:
            yield f"may-need:{rule.id}:info"
        else:
            weak = kind == "advise" or wrong == "day-unsaid"
            yield f"{wrong}:{rule.id}:{'info' if weak else 'warning'}"


def remarks(lesion, steps):
    for place, (technique, _, _) in enumerate(steps):
        judged = lesion["techniques"][technique]
        verdict = on_verdict(judged["min"], judged["max"])
        if verdict:
            yield f"{verdict[0]}:{technique}:{verdict[1]}"
        for rule in COMPILED_RULES[technique]:
            yield from on_rule(steps, place, rule, rule.when(lesion["facts"]))
        if technique in NOT_AVAILABLE:
            yield f"unavailable:{technique}:warning"
    recommended = [technique for technique in TECHNIQUES
                   if lesion["techniques"][technique]["min"] == "recommended"]
    if recommended and not any(step[0] in recommended for step in steps):
        yield f"left-out:{recommended[0]}:warning"


def offers(lesion):
    """Only where the condition holds, and no step could turn out worse than caution."""
    def may_be(technique):
        return VALUE[lesion["techniques"][technique]["min"]] >= VALUE["caution"]

    for name, when, first, second, how in COMBINATIONS:
        if when(lesion["facts"]) == TRUE:
            for one in filter(may_be, first):
                for other in filter(may_be, second):
                    yield f"{name} {one} {other}{how}"


def planned_cases(options):
    rng = random.Random(options.seed)
    for case in cases(options.count, options.seed):
        plans = [random_plan(rng) for _ in case["assessments"][-1]["lesions"]]
        for lesion, steps in zip(case["assessments"][-1]["lesions"], plans):
            lesion["plan"] = as_json(steps)
        yield case, plans


def compare(options, lines):
    """The differences in remarks and in offers, and how many lesions there were."""
    wrong, n_lesions = {"remarks": [], "offers": []}, 0
    for case, plans in planned_cases(options):
        for lesion, steps in zip(assess(case)["lesions"], plans):
            said, _, offered = next(lines, "").rstrip("\n").partition("|")
            n_lesions += 1
            offered = [plan for plan in offered.split(";") if plan]
            for what, expected, got in (("remarks", list(remarks(lesion, steps)), said.split()),
                                        ("offers", list(offers(lesion)), offered)):
                if sorted(expected) != sorted(got):
                    wrong[what].append(f"{json.dumps(as_json(steps))}: expected {expected}, "
                                       f"got {got}")
    return wrong, n_lesions


def main():
    parser = arguments("compares what is said on plans with the oracle")
    parser.add_argument("program", metavar="PLAN_REMARKS")
    options = parser.parse_args()
    source = "".join(json.dumps(case) + "\n" for case, _ in planned_cases(options))
    done = subprocess.run([options.program, *NOT_AVAILABLE], input=source, stdout=subprocess.PIPE,
                          text=True, check=True)
    lines = done.stdout.splitlines()
    wrong, n_lesions = compare(options, iter(lines))
    print("1..3")
    print("ok" if len(lines) == n_lesions else "not ok", "1 - a line for each lesion")
    for row, (what, differences) in enumerate(wrong.items(), 2):
        print("not ok" if differences else "ok", row, "-", what, f"on {n_lesions} plans")
        for line in differences[:SHOWN]:
            print("#", line)
    return 1 if any(wrong.values()) or len(lines) != n_lesions else 0


if __name__ == "__main__":
    sys.exit(main())
