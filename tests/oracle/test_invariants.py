#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The invariants of the rule base over random states of the oracle, and whether every
rule and alert holds, fails and is undecided in some. Prints TAP.

PEDICLE_ORACLE_STATES says how many cases are drawn (default 6000)."""
import copy
import os
import random
import unittest
from collections import Counter, defaultdict

import tap
from assess import assess
from findings import FLAG, LESION, OVERRULING, PATIENT, PRIMARIES
from generate import KARNOFSKY_OF_ECOG, answer, cases, shuffled
from kleene import FALSE, TRUE, UNKNOWN
from rules import (COMPILED_LESION_ALERTS, COMPILED_PATIENT_ALERTS, COMPILED_RULES, DEC, VERDICTS)

STATES = int(os.environ.get("PEDICLE_ORACLE_STATES", "6000"))
RANK = {verdict: place for place, verdict in enumerate(VERDICTS)}
CAUTION = RANK["caution"]
CEMENT, ABLATION = ("vertebroplasty", "kyphoplasty"), ("radiofrequency-ablation", "cryoablation")
IRRADIATION, DECOMPRESSION = ("radiotherapy", "radiosurgery"), DEC
ALWAYS = {"MED-2", "PS-8", "PD-9"}
# Flags and levels are never unknown.
DECIDED = {"VP-4", "KP-4", "VP-10", "KP-10", "VP-17", "KP-17", "PS-9", "PD-13", "RFA-10",
           "CRYO-10", "GEN-15"}
# What an answer settles by being given is no knowledge that grows.
ASKING = {"GEN-3", "GEN-16"}
# The rule base promises soundness where nothing contradicts. It even holds with every
# contradiction but this one, which turns a "no" taken for granted into an answer.
UNSOUND = "pain-none"


def unsound(result):
    return any(one["id"] == UNSOUND for one in result["contradictions"])


def low(lesion, technique):
    return RANK[lesion["techniques"][technique]["min"]]


def high(lesion, technique):
    return RANK[lesion["techniques"][technique]["max"]]


def visit(case):
    return case["assessments"][-1]


def parts(case):
    """(answers, table) of the patient and of each lesion."""
    return ([(visit(case)["findings"], PATIENT)]
            + [(lesion["findings"], LESION) for lesion in visit(case)["lesions"]])


def complete(rng, case, skip=()):
    """Answers everything missing but SKIP, now and then with what is normal."""
    case = copy.deepcopy(case)
    normal = rng.random() < 0.4
    for answers, table in parts(case):
        for name, values in table.items():
            if values == FLAG or name in answers or name in skip:
                continue
            answers[name] = answer(rng, name, values)
            if normal and isinstance(values, list) and rng.random() < 0.8:
                answers[name] = {"primary": "breast", "vertebral-metastases": "1"}.get(name, values[0])
    return case


def between_states(rng, state, completed):
    """A state on the way from one to the other."""
    way = copy.deepcopy(state)
    for (answers, _), (full, _) in zip(parts(way), parts(completed)):
        for name, value in full.items():
            if name not in answers and rng.random() < 0.3:
                answers[name] = value
    return way


def widened(before, after):
    """What is less certain, or otherwise certain, in AFTER than in BEFORE."""
    found = []

    def check(path, a, b):
        if not (a[0] <= b[0] and b[1] <= a[1]):
            found.append((path, a, b))

    def check_facts(path, a, b):
        for name, value in a.items():
            if name in ("tempo-unanswered", "no-pain-type-answered"):
                continue
            if isinstance(value, int) and value != UNKNOWN and b[name] != value and name not in LESION:
                found.append((path + name, value, b[name]))

    def check_alerts(path, a, b):
        for name in set(a["alerts"]) - ASKING - set(b["alerts"]):
            found.append((path, name, "gone"))
        for name in set(b["alerts"]) - ASKING - set(a["alerts"]) - set(a["alerts-open"]):
            found.append((path, name, "come"))

    for name in ("tokuhashi", "tomita"):
        check(name, *[(one[name]["min"], one[name]["max"]) for one in (before, after)])
    check_facts("", before["facts"], after["facts"])
    check_alerts("", before, after)
    for a, b in zip(before["lesions"], after["lesions"]):
        check("sins", (a["sins"]["min"], a["sins"]["max"]), (b["sins"]["min"], b["sins"]["max"]))
        check_facts("lesion ", a["facts"], b["facts"])
        check_alerts("lesion ", a, b)
        for technique, one in a["techniques"].items():
            other = b["techniques"][technique]
            check(technique, (RANK[one["min"]], RANK[one["max"]]),
                  (RANK[other["min"]], RANK[other["max"]]))
            for rule in set(one["holds"]) - set(other["holds"]):
                found.append((technique, rule, "no longer holds"))
            for rule in set(other["holds"] + other["open"]) - set(one["holds"] + one["open"]):
                found.append((technique, rule, "no longer fails"))
    return found


def overruling_without_default(rng, case, facts):
    """The answers that overrule, where no default, not even a part of one, is there yet."""
    case = copy.deepcopy(case)
    answers = visit(case)["findings"]
    expects = [facts["expects-" + span] for span in ("under-6", "6-to-12", "over-12")]
    free = {"ambulatory": facts["walks"] == UNKNOWN and "frankel" not in answers,
            "fit-open-surgery": facts["fit"] == UNKNOWN,
            "fit-general-anaesthesia": facts["fit"] == UNKNOWN,
            "life-expectancy": expects == [UNKNOWN] * 3,
            "radiosensitivity": facts["radiosensitivity-or-proposed"] is None}
    for name, is_free in free.items():
        if is_free and name not in answers:
            answers[name] = answer(rng, name, PATIENT[name])
    if "tumour-growth" not in answers and PRIMARIES.get(answers.get("primary"), (0, 0, 0))[2] is None:
        answers["tumour-growth"] = answer(rng, "tumour-growth", PATIENT["tumour-growth"])
    if "kps" not in answers:
        answers["kps"] = rng.choice(KARNOFSKY_OF_ECOG.get(answers.get("ecog"), [0, 10, 40, 70, 80, 100]))
    if len(visit(case)["lesions"]) > 1:
        for lesion in visit(case)["lesions"]:
            lesion["findings"].setdefault("explains-deficit", rng.choice(["no", "yes"]))
    return case


def reordered(rng, case):
    case = copy.deepcopy(case)
    own = visit(case)
    own["findings"] = shuffled(rng, own["findings"])
    rng.shuffle(own["lesions"])
    for lesion in own["lesions"]:
        rng.shuffle(lesion["levels"])
        lesion["findings"] = shuffled(rng, lesion["findings"])
    return case


class Survey:
    """One pass over the states: what was tried, and what did not hold."""

    def __init__(self):
        self.tried, self.broken = Counter(), defaultdict(list)
        self.values = defaultdict(Counter)

    def expect(self, name, premise, holds, where):
        if premise:
            self.tried[name] += 1
            if not holds:
                self.broken[name].append(where)

    def rules(self, result):
        for name, when in COMPILED_PATIENT_ALERTS:
            self.values[name][when(result["facts"])] += 1
        for lesion in result["lesions"]:
            for name, when in COMPILED_LESION_ALERTS:
                self.values[name][when(lesion["facts"])] += 1
            for technique, rules in COMPILED_RULES.items():
                for rule in rules:
                    name = f"{rule.id} of {technique}" if rule.id == "MIS-1" else rule.id
                    self.values[name][rule.when(lesion["facts"])] += 1

    def every_state(self, result, where):
        for lesion in result["lesions"]:
            f = lesion["facts"]
            at = (lesion["id"], where)
            self.expect("cement", TRUE in (f["symptomatic-compression"], f["overt"]),
                        all(high(lesion, technique) == 0 for technique in CEMENT), at)
            self.expect("ablation", TRUE in (f["symptomatic-compression"], f["cord-compression"]),
                        all(high(lesion, technique) == 0 for technique in ABLATION), at)
            self.expect("irradiation", f["rapid"] == TRUE, all(
                high(lesion, technique) <= CAUTION
                and any(one["order"] == "before" and set(one["any-of"]) == set(DECOMPRESSION)
                        for one in lesion["techniques"][technique]["requires"])
                for technique in IRRADIATION), at)
            self.expect("medical", True, low(lesion, "medical") >= RANK["consider"], at)
            self.expect("excision", f["haematological"] == TRUE or f["fit"] == FALSE
                        or f["expects-under-6"] == TRUE,
                        high(lesion, "en-bloc-excision") < CAUTION, at)

    def complete_state(self, result, where):
        self.expect("settled", True, not result["alerts-open"] and result["tokuhashi"]["class"], where)
        for lesion in result["lesions"]:
            f = lesion["facts"]
            at = (lesion["id"], where)
            self.expect("settled", True, not lesion["alerts-open"] and lesion["sins"]["class"]
                        and all(one["min"] == one["max"] and not one["open"]
                                for one in lesion["techniques"].values()), at)
            self.expect("decompression", f["rapid"] == TRUE,
                        any(low(lesion, technique) >= CAUTION for technique in DECOMPRESSION), at)
            offered = {technique for technique in lesion["techniques"]
                       if high(lesion, technique) >= CAUTION}
            allowed = {"medical", "en-bloc-excision"}
            if f["ideal-excision"] == TRUE:
                allowed.add("open-surgery")
            self.expect("quiet", f["quiet"] == TRUE, offered <= allowed, at)

    def grows(self, name, before, after, where):
        found = widened(before, after)
        self.expect(name, True, not found, (found[:3], where))

    def sound(self, rng, case, before):
        completed = complete(rng, case, OVERRULING)
        after = assess(completed)
        if not unsound(after):
            self.grows("soundness", before, after, (case, completed))
            step = between_states(rng, case, completed)
            middle = assess(step)
            if not unsound(middle):
                self.grows("monotony", before, middle, (case, step))
                self.grows("monotony", middle, after, (step, completed))
        overruled = overruling_without_default(rng, case, before["facts"])
        after = assess(overruled)
        if not unsound(after):
            self.grows("overruling", before, after, (case, overruled))

    def order(self, rng, case, before):
        after = assess(reordered(rng, case))
        for result in (before, after):
            result["lesions"].sort(key=lambda lesion: lesion["id"])
            result["contradictions"].sort(key=str)
        self.expect("order", True, before == after, case)

    def run(self, count):
        rng = random.Random(7)
        for case in cases(count, 2026):
            result = assess(case)
            self.rules(result)
            self.every_state(result, case)
            if not unsound(result):
                self.sound(rng, case, result)
            full = complete(rng, case)
            result_of_full = assess(full)
            self.every_state(result_of_full, full)
            self.complete_state(result_of_full, full)
            self.order(rng, case, result)
        return self


class Invariants(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.survey = Survey().run(STATES)

    def held(self, name):
        broken = self.survey.broken[name]
        self.assertEqual(len(broken), 0, f"{len(broken)} of {self.survey.tried[name]}: {broken[:1]}")
        self.assertGreater(self.survey.tried[name], STATES / 60)

    def test_1_completing_a_state_stays_inside(self):
        self.held("soundness")

    def test_1_adding_findings_never_widens(self):
        self.held("monotony")

    def test_1_overruling_findings_without_default_never_widen(self):
        self.held("overruling")

    def test_1_complete_states_are_settled(self):
        self.held("settled")

    def test_2_cement(self):
        self.held("cement")

    def test_2_ablation(self):
        self.held("ablation")

    def test_3_irradiation_of_a_rapid_deficit(self):
        self.held("irradiation")

    def test_4_decompression_of_a_rapid_deficit(self):
        self.held("decompression")

    def test_5_medical_treatment_always(self):
        self.held("medical")

    def test_6_quiet_lesion(self):
        self.held("quiet")

    def test_7_excision(self):
        self.held("excision")

    def test_8_every_rule_and_alert(self):
        for name, counts in self.survey.values.items():
            with self.subTest(rule=name):
                self.assertGreater(counts[TRUE], 0, "never holds")
                self.assertEqual(counts[FALSE] > 0, name not in ALWAYS, "fails")
                self.assertEqual(counts[UNKNOWN] > 0, name not in ALWAYS | DECIDED, "undecided")

    def test_9_order_makes_no_difference(self):
        self.held("order")


if __name__ == "__main__":
    tap.main()
