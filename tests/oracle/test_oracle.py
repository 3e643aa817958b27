#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle against what can be worked out by hand: truth tables, levels, bands, the
fold, and small scenarios. Prints TAP."""
import itertools
import unittest

import kleene
import sins_table
import tap
from assess import assess, fold
from facts import NAMES, SINS_BANDS, TOKUHASHI_BANDS, YES_NO, band, compiled, sins_pain
from findings import LEVELS, PRIMARIES, sorted_levels
from rules import COMPILED_RULES, RULES, TECHNIQUES

F, U, T = kleene.FALSE, kleene.UNKNOWN, kleene.TRUE


def case(patient, *lesions):
    """A case from answers of the patient and (levels, answers) of each lesion."""
    return {"id": "0", "assessments": [{"date": "2026-01-01", "findings": patient, "lesions": [
        {"id": str(place), "levels": levels.split(), "findings": answers}
        for place, (levels, answers) in enumerate(lesions, 1)]}]}


def one(patient, answers, levels="T8"):
    return assess(case(patient, (levels, answers)))["lesions"][0]


def pair(lesion, technique):
    verdict = lesion["techniques"][technique]
    return verdict["min"], verdict["max"]


STABLE = {"pain": "none", "bone-lesion": "blastic", "alignment": "normal", "collapse": "none",
          "posterolateral": "none", "escc": "0"}
INTACT = {"frankel": "E", "root-deficit": "no"}
IDEAL = {**INTACT, "kps": 90, "primary": "breast", "primary-controlled": "yes",
         "vertebral-metastases": "1", "extraspinal-bone-metastases": "none",
         "visceral-metastases": "none"}


class TruthTables(unittest.TestCase):
    def table(self, text, expected):
        evaluate = kleene.condition(text, set(), {"a", "b"})
        for (a, b), result in zip(itertools.product((F, U, T), repeat=2), expected):
            with self.subTest(text=text, a=a, b=b):
                self.assertEqual(evaluate({"a": a, "b": b}), result)

    def test_and(self):
        self.table("a AND b", [F, F, F, F, U, U, F, U, T])

    def test_or(self):
        self.table("a OR b", [F, U, T, U, U, T, T, T, T])

    def test_not(self):
        self.table("NOT a", [T, T, T, U, U, U, F, F, F])

    def test_precedence(self):
        self.table("NOT a AND b OR a", [F, U, T, U, U, U, T, T, T])

    def test_parentheses(self):
        self.table("NOT (a OR b)", [T, U, F, U, U, F, F, F, F])

    def test_equality_under_not(self):
        evaluate = compiled("NOT fit-general-anaesthesia = no")
        for answer, result in (("no", F), ("yes", T), (None, U)):
            with self.subTest(answer=answer):
                self.assertEqual(evaluate({"fit-general-anaesthesia": answer}), result)

    def test_ranges(self):
        rows = [("sins >= 7", (7, 9), T), ("sins >= 7", (0, 6), F), ("sins >= 7", (6, 7), U),
                ("sins <= 6", (0, 6), T), ("sins <= 6", (7, 7), F), ("sins <= 6", (6, 7), U),
                ("sins 7-12", (7, 12), T), ("sins 7-12", (0, 6), F), ("sins 7-12", (13, 18), F),
                ("sins 7-12", (6, 12), U), ("sins 7-12", (7, 13), U), ("sins 7-12", (0, 18), U),
                ("sins > 6", (6, 6), F), ("sins > 6", (7, 8), T), ("sins > 6", (6, 8), U)]
        for text, number, result in rows:
            with self.subTest(text=text, number=number):
                self.assertEqual(compiled(text)({"sins": number}), result)

    def test_what_is_no_condition_is_refused(self):
        for text in ("nothing-known", "unstable AND", "unstable mechanical", "(unstable", "sins ="):
            with self.subTest(text=text), self.assertRaises(ValueError):
                kleene.condition(text, YES_NO, NAMES)


class Levels(unittest.TestCase):
    POINTS = ("C0 3, C1 3, C2 3, C3 2, C4 2, C5 2, C6 2, C7 3, T1 3, T2 3, T3 1, T4 1, T5 1, T6 1, "
              "T7 1, T8 1, T9 1, T10 1, T11 3, T12 3, L1 3, L2 2, L3 2, L4 2, L5 3, S1 3, S2 0, "
              "S3 0, S4 0, S5 0")
    SPANS = "C6-C7 3, T2-T3 3, T10-T11 3, L1-L2 3, L4-L5 3, S1-S2 3, C2-C3 3, T3-T4 1, S2-S3 0"

    def location(self, levels):
        return one({}, {}, levels)["sins"]["items"]["location"]

    def test_every_vertebra(self):
        rows = [row.split() for row in self.POINTS.split(", ")]
        self.assertEqual([level for level, _ in rows], LEVELS)
        for level, points in rows:
            with self.subTest(level=level):
                self.assertEqual(self.location(level), [int(points)] * 2)

    def test_the_highest_of_several_counts(self):
        for levels, points in (row.split() for row in self.SPANS.split(", ")):
            with self.subTest(levels=levels):
                self.assertEqual(self.location(levels.replace("-", " ")), [int(points)] * 2)

    def test_order_and_adjacency(self):
        self.assertEqual(sorted_levels(["L1", "T11", "T12"]), ["T11", "T12", "L1"])
        for levels in ([], ["T1", "T3"], ["C7", "L1"]):
            with self.subTest(levels=levels), self.assertRaises(ValueError):
                sorted_levels(levels)

    def test_region_of_the_minimally_invasive_techniques(self):
        for levels, outside in (("C7", True), ("C7 T1", True), ("T1", False), ("L5", False),
                                ("L5 S1", True), ("S1", True), ("T12 L1", False)):
            with self.subTest(levels=levels):
                self.assertEqual("GEN-15" in one({}, {}, levels)["alerts"], outside)

    def test_upper_thoracic(self):
        for levels, upper in (("C7", False), ("T1", True), ("T4", True), ("T4 T5", True), ("T5", False)):
            with self.subTest(levels=levels):
                holds = one({}, {}, levels)["techniques"]["vertebroplasty"]["holds"]
                self.assertEqual("VP-10" in holds, upper)


class Sins(unittest.TestCase):
    NAMES = {"bone-lesion": dict(zip((0, 1, 2), ("blastic", "mixed", "lytic"))),
             "alignment": dict(zip((0, 2, 4), ("normal", "deformity", "subluxation"))),
             "collapse": dict(enumerate(("none", "involved-over-50", "under-50", "over-50"))),
             "posterolateral": dict(zip((0, 1, 3), ("none", "unilateral", "bilateral")))}
    PAIN = {0: {"pain": "none"}, 1: {"pain": "occasional", "pain-mechanical": "no"},
            3: {"pain-mechanical": "yes"}, None: {}}

    def test_every_state_of_the_table(self):
        levels = {3: "L1", 2: "L3", 1: "T7", 0: "S4"}
        states, certain, wrong = 0, 0, []
        for (location, pain, *rest), low, high, name in sins_table.states():
            if location is None:
                continue
            answers = dict(self.PAIN[pain])
            for item, points in zip(self.NAMES, rest):
                if points is not None:
                    answers[item] = self.NAMES[item][points]
            sins = one({}, answers, levels[location])["sins"]
            states += 1
            certain += name is not None
            if (sins["min"], sins["max"], sins["class"]) != (low, high, name):
                wrong.append((location, pain, rest, sins))
        self.assertEqual((states, wrong), (5120, []))
        self.assertGreater(certain, 2000)

    def test_counts_of_the_table(self):
        table = list(sins_table.states())
        self.assertEqual(len(table), 6400)
        self.assertEqual(sum(None not in row[0] for row in table), 1296)
        self.assertEqual(sum(row[3] is not None for row in table), 2585)

    def test_pain(self):
        rows = [(T, F, (3, 3)), (T, T, (3, 3)), (T, U, (3, 3)), (F, T, (1, 1)), (F, F, (0, 0)),
                (F, U, (0, 1)), (U, F, (0, 0)), (U, T, (1, 3)), (U, U, (0, 3))]
        for mechanical, pain, result in rows:
            with self.subTest(mechanical=mechanical, pain=pain):
                self.assertEqual(sins_pain(mechanical, pain), result)

    def test_pain_from_answers(self):
        no = dict.fromkeys(("pain-mechanical", "pain-tumour", "pain-radicular"), "no")
        rows = [({"pain": "none"}, [0, 0]), ({"pain": "continuous"}, [1, 3]), (no, [0, 1]),
                ({**no, "pain-vas": 0}, [0, 1]), ({**no, "pain-vas": 0.5}, [1, 1]),
                ({**no, "pain-vas": 0, "pain": "none"}, [0, 0]), ({"pain-vas": 0.5}, [1, 3]),
                ({"pain-mechanical": "no"}, [0, 1]), ({"pain-tumour": "yes"}, [1, 3]),
                ({"pain": "continuous", "pain-mechanical": "no"}, [1, 1]),
                ({"pain": "occasional", "pain-mechanical": "yes"}, [3, 3]),
                ({"pain": "none", "pain-mechanical": "yes"}, [3, 3]), ({}, [0, 3])]
        for answers, result in rows:
            with self.subTest(answers=answers):
                self.assertEqual(one({}, answers)["sins"]["items"]["pain"], result)

    def test_bands(self):
        for points in range(19):
            with self.subTest(points=points):
                name = "stable" if points < 7 else "potentially-unstable" if points < 13 else "unstable"
                self.assertEqual(band((points, points), SINS_BANDS), name)
        for ends in ((6, 7), (12, 13), (0, 18)):
            with self.subTest(ends=ends):
                self.assertIsNone(band(ends, SINS_BANDS))


class Prognosis(unittest.TestCase):
    def score(self, patient, name="tokuhashi"):
        return assess(case(patient))[name]

    def test_tokuhashi_bands(self):
        for points in range(16):
            with self.subTest(points=points):
                name = "under-6" if points < 9 else "6-12" if points < 12 else "over-12"
                self.assertEqual(band((points, points), TOKUHASHI_BANDS), name)

    def test_tokuhashi_by_hand(self):
        best = {"kps": 80, "extraspinal-bone-metastases": "none", "vertebral-metastases": "1",
                "visceral-metastases": "none", "primary": "breast", "frankel": "E"}
        rows = [({}, 0, 15, None), (best, 15, 15, "over-12"),
                ({**best, "kps": 70}, 14, 14, "over-12"), ({**best, "kps": 40}, 13, 13, "over-12"),
                ({**best, "primary": "colon"}, 12, 12, "over-12"),
                ({**best, "primary": "liver"}, 11, 11, "6-12"),
                ({**best, "primary": "lung-small-cell", "kps": 50}, 9, 9, "6-12"),
                ({**best, "primary": "lung-small-cell", "kps": 0}, 8, 8, "under-6"),
                ({**best, "frankel": "C"}, 14, 14, "over-12"), ({**best, "frankel": "B"}, 13, 13, "over-12"),
                ({"primary": "kidney", "kps": 80, "frankel": "E"}, 7, 13, None)]
        for patient, low, high, name in rows:
            with self.subTest(patient=patient):
                self.assertEqual(self.score(patient), {"min": low, "max": high, "class": name})

    def test_ecog_stands_in_for_kps(self):
        for patient, points in (({"ecog": 0}, (2, 2)), ({"ecog": 1}, (1, 2)), ({"ecog": 2}, (1, 1)),
                                ({"ecog": 3}, (0, 0)), ({"ecog": 4}, (0, 0)),
                                ({"ecog": 1, "kps": 70}, (1, 1)), ({"ecog": 4, "kps": 80}, (2, 2))):
            with self.subTest(patient=patient):
                score = self.score(patient)
                self.assertEqual((score["min"], score["max"]), (points[0], points[1] + 13))

    def test_tomita(self):
        rows = [({}, 2, 10), ({"primary": "breast"}, 2, 7), ({"primary": "colon"}, 2, 10),
                ({"primary": "unidentified"}, 5, 10), ({"primary": "breast", "tumour-growth": "rapid"}, 5, 10),
                ({"vertebral-metastases": "2"}, 3, 10), ({"extraspinal-bone-metastases": "1-2"}, 3, 10),
                ({"vertebral-metastases": "1"}, 2, 10),
                ({"vertebral-metastases": "1", "extraspinal-bone-metastases": "none"}, 2, 9),
                ({"primary": "kidney", "visceral-metastases": "removable",
                  "vertebral-metastases": "3-or-more"}, 6, 6)]
        for patient, low, high in rows:
            with self.subTest(patient=patient):
                self.assertEqual(self.score(patient, "tomita"), {"min": low, "max": high})

    def test_points_of_all_primaries(self):
        counts = [sum(row[0] == points for row in PRIMARIES.values()) for points in range(6)]
        self.assertEqual((counts, len(PRIMARIES)), ([7, 3, 9, 2, 1, 4], 26))

    def test_estimate_comes_before_the_score(self):
        for estimate, alerts in (("under-6", ["GEN-8"]), ("6-12", []), ("over-12", ["GEN-9"])):
            with self.subTest(estimate=estimate):
                result = assess(case({**IDEAL, "life-expectancy": estimate}))
                self.assertEqual((result["alerts"], result["tokuhashi"]["class"]), (alerts, "over-12"))


class Fitness(unittest.TestCase):
    ROWS = [({}, U), ({"fit-open-surgery": "yes", "fit-general-anaesthesia": "no"}, T),
            ({"fit-open-surgery": "no", "kps": 100}, F), ({"fit-general-anaesthesia": "no", "kps": 100}, F),
            ({"fit-general-anaesthesia": "yes"}, U), ({"kps": 80}, T), ({"kps": 70}, U),
            ({"kps": 40}, U), ({"kps": 40, "frankel": "E"}, F), ({"kps": 40, "frankel": "D"}, U),
            ({"kps": 50, "frankel": "E"}, U), ({"ecog": 0}, T), ({"ecog": 1}, U),
            ({"ecog": 3, "frankel": "E"}, F), ({"fit-general-anaesthesia": "yes", "kps": 90}, T)]

    def test_chain(self):
        for patient, result in self.ROWS:
            with self.subTest(patient=patient):
                self.assertEqual(assess(case(patient))["facts"]["fit"], result)

    def test_walks(self):
        for patient, result in (({}, U), ({"frankel": "C"}, F), ({"frankel": "D"}, T), ({"frankel": "E"}, T),
                                ({"frankel": "D", "ambulatory": "no"}, F), ({"ambulatory": "yes"}, T)):
            with self.subTest(patient=patient):
                self.assertEqual(assess(case(patient))["facts"]["walks"], result)

    def test_here(self):
        rows = [(1, {}, T), (1, {"explains-deficit": "no"}, F), (2, {}, U),
                (2, {"explains-deficit": "yes"}, T), (2, {"explains-deficit": "no"}, F)]
        for lesions, answers, result in rows:
            with self.subTest(lesions=lesions, answers=answers):
                whole = case({}, ("T8", answers), ("L2", {}))
                del whole["assessments"][0]["lesions"][lesions:]
                self.assertEqual(assess(whole)["lesions"][0]["facts"]["here"], result)


class Contradictions(unittest.TestCase):
    PATIENT = [("walking", {"frankel": "C", "ambulatory": "yes"}, {"frankel": "D", "ambulatory": "yes"}),
               ("not-walking", {"frankel": "E", "ambulatory": "no"}, {"frankel": "D", "ambulatory": "no"}),
               ("tempo-without-deficit", {**INTACT, "deficit-hours": 0}, {"frankel": "E", "deficit-hours": 0}),
               ("tempo-without-deficit", {**INTACT, "deficit-tempo": "stable"},
                {"frankel": "E", "root-deficit": "yes", "deficit-tempo": "stable"}),
               ("vertebral-count", {"vertebral-metastases": "1"}, {"vertebral-metastases": "2"}),
               ("karnofsky-ecog", {"kps": 60, "ecog": 1}, {"kps": 70, "ecog": 1}),
               ("fitness", {"fit-open-surgery": "yes", "fit-general-anaesthesia": "no"},
                {"fit-open-surgery": "no", "fit-general-anaesthesia": "no"})]
    LESION = [("pain-none", {"pain": "none", "pain-vas": 0.5}, {"pain": "none", "pain-vas": 0}),
              ("pain-none", {"pain": "none", "pain-intractable": True}, {"pain-intractable": True}),
              ("pain-none", {"pain": "none", "pain-tumour": "yes"}, {"pain": "none", "pain-tumour": "no"}),
              ("subluxation", {"alignment": "subluxation"},
               {"alignment": "subluxation", "overt-instability": True})]

    def test_of_the_patient(self):
        for name, with_it, without in self.PATIENT:
            for patient, expected in ((with_it, [{"id": name}]), (without, [])):
                with self.subTest(name=name, patient=patient):
                    found = assess(case(patient, ("T8", {}), ("T8 T9", {})))["contradictions"]
                    self.assertEqual(found, expected)

    def test_of_a_lesion(self):
        for name, with_it, without in self.LESION:
            for answers, expected in ((with_it, [{"id": name, "lesion": "1"}]), (without, [])):
                with self.subTest(name=name, answers=answers):
                    self.assertEqual(assess(case({}, ("T8", answers)))["contradictions"], expected)


class Verdicts(unittest.TestCase):
    def test_fold(self):
        rows = [("", "no-statement"), ("caution", "no-statement"), ("consider", "consider"),
                ("recommend consider", "recommended"), ("recommend caution", "caution"),
                ("consider caution", "caution"), ("recommend not-indicated", "not-indicated"),
                ("recommend caution not-indicated contraindicate", "contraindicated"),
                ("contraindicate", "contraindicated"), ("not-indicated caution", "not-indicated")]
        for effects, verdict in rows:
            with self.subTest(effects=effects):
                self.assertEqual(fold(set(effects.split())), verdict)

    def test_all_rules_are_there(self):
        counts = {technique: len(rules) for technique, rules in COMPILED_RULES.items()}
        self.assertEqual(list(counts), TECHNIQUES)
        self.assertEqual(list(counts.values()), [2, 3, 14, 20, 18, 11, 15, 12, 12, 13, 13, 8])
        for technique, rules in RULES.items():
            with self.subTest(technique=technique):
                ids = [rule[0] for rule in rules]
                self.assertEqual(len(ids), len(set(ids)))

    def scenario(self, lesion, expected):
        for technique, verdicts in expected.items():
            with self.subTest(technique=technique):
                low, _, high = verdicts.partition("..")
                self.assertEqual(pair(lesion, technique), (low, high or low))

    def test_nothing_known(self):
        self.scenario(one({}, {}), {
            "medical": "consider..recommended", "brace": "not-indicated..consider",
            "vertebroplasty": "contraindicated..recommended", "kyphoplasty": "contraindicated..recommended",
            "radiotherapy": "not-indicated..recommended", "cryoablation": "contraindicated..consider",
            "open-surgery": "not-indicated..recommended", "en-bloc-excision": "not-indicated..recommended"})

    def test_quiet_lesion(self):
        self.scenario(one({**INTACT, "kps": 60, "life-expectancy": "6-12"}, STABLE), {
            "medical": "recommended", "brace": "not-indicated", "radiotherapy": "not-indicated",
            "vertebroplasty": "contraindicated..not-indicated", "radiosurgery": "not-indicated",
            "percutaneous-stabilization": "not-indicated", "percutaneous-decompression": "not-indicated",
            "radiofrequency-ablation": "not-indicated", "open-surgery": "not-indicated"})

    def test_ideal_candidate_without_symptoms(self):
        self.scenario(one(IDEAL, STABLE), {
            "medical": "consider", "en-bloc-excision": "recommended", "open-surgery": "consider",
            "radiosurgery": "not-indicated", "percutaneous-stabilization": "not-indicated"})

    def test_mechanical_pain_in_the_grey_zone(self):
        answers = {"pain": "occasional", "pain-mechanical": "yes", "pain-tumour": "no",
                   "pain-radicular": "no", "bone-lesion": "lytic", "alignment": "normal",
                   "collapse": "none", "posterolateral": "none", "escc": "0",
                   "posterior-wall-breach": "no", "foraminal-invasion": "no", "pedicle-lysis": "none",
                   "prior-irradiation": "no", "near-posterior-wall": "no"}
        patient = {**INTACT, "cement-risk": "no", "kps": 60, "primary": "kidney",
                   "fit-general-anaesthesia": "yes", "vertebral-metastases": "2"}
        lesion = one(patient, answers, "L2")
        self.assertEqual(lesion["sins"]["class"], "potentially-unstable")
        self.assertEqual(lesion["alerts"], ["GEN-13", "GEN-14", "GEN-17"])
        self.scenario(lesion, {
            "brace": "consider", "vertebroplasty": "recommended", "kyphoplasty": "not-indicated",
            "percutaneous-stabilization": "consider", "radiotherapy": "caution",
            "radiosurgery": "caution", "percutaneous-decompression": "not-indicated",
            "radiofrequency-ablation": "no-statement", "en-bloc-excision": "not-indicated"})
        self.assertEqual(lesion["techniques"]["radiosurgery"]["advises"][0], {
            "rule": "SRS-9", "order": "before",
            "any-of": ["percutaneous-stabilization", "vertebroplasty", "kyphoplasty"]})

    def test_collapse_turns_to_kyphoplasty(self):
        patient = {**INTACT, "cement-risk": "no", "kps": 60, "vertebral-metastases": "2"}
        answers = {**STABLE, "pain": "continuous", "pain-mechanical": "yes", "pain-tumour": "no",
                   "pain-radicular": "no", "bone-lesion": "lytic", "collapse": "under-50",
                   "posterior-wall-breach": "no", "foraminal-invasion": "no"}
        self.scenario(one(patient, answers), {"kyphoplasty": "recommended", "vertebroplasty": "consider"})

    def test_rapid_deficit(self):
        patient = {"frankel": "C", "root-deficit": "no", "deficit-tempo": "rapid", "primary": "lymphoma",
                   "ambulatory": "no", "deficit-hours": 49}
        whole = assess(case(patient, ("T8", {"escc": "3"})))
        self.assertEqual(whole["alerts"], ["GEN-2", "GEN-4", "GEN-6", "GEN-7", "GEN-10"])
        lesion = whole["lesions"][0]
        self.scenario(lesion, {
            "radiotherapy": "caution", "radiosurgery": "caution", "vertebroplasty": "contraindicated",
            "radiofrequency-ablation": "contraindicated", "open-surgery": "not-indicated..caution",
            "percutaneous-decompression": "caution", "en-bloc-excision": "not-indicated"})
        decompression = {"any-of": ["percutaneous-decompression", "open-surgery"]}
        self.assertIn({"rule": "RT-6", "order": "before", **decompression},
                      lesion["techniques"]["radiotherapy"]["requires"])
        self.assertIn({"rule": "PS-5", "order": "same-session", **decompression},
                      lesion["techniques"]["percutaneous-stabilization"]["requires"])

    def test_hours_and_alert(self):
        for hours, holds in ((48, False), (49, True)):
            with self.subTest(hours=hours):
                patient = {"frankel": "B", "deficit-hours": hours}
                self.assertEqual("GEN-7" in assess(case(patient))["alerts"], holds)


if __name__ == "__main__":
    tap.main()
