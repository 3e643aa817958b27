#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, independent assessment, written from the rule base alone and compared with
pedicle-cli by compare.py.

    assess.py [FILE...]     one JSON object a line; "-" or nothing: one case a line

The result has the members of `pedicle-cli assess`, without `knowledge` and
`assess-next`; each list of alerts has an `alerts-open` of the undecided ones beside it,
and each lesion and the patient say whether everything about them is settled."""
import json
import sys

import findings
from facts import (SINS_BANDS, TOKUHASHI_BANDS, band, lesion_contradictions, lesion_facts,
                   patient_contradictions, patient_facts)
from kleene import FALSE, TRUE, UNKNOWN
from rules import (CAUTION, COMPILED_LESION_ALERTS, COMPILED_PATIENT_ALERTS, COMPILED_RULES,
                   CONTRAINDICATE, NOT_INDICATED, RECOMMEND, TECHNIQUES)


def fold(effects):
    """The verdict from the effects, permissive and restrictive, that count."""
    if CONTRAINDICATE in effects:
        return "contraindicated"
    if NOT_INDICATED in effects:
        return "not-indicated"
    if RECOMMEND not in effects and "consider" not in effects:
        return "no-statement"
    if CAUTION in effects:
        return "caution"
    return "recommended" if RECOMMEND in effects else "consider"


def judge(rules, f):
    lowest, highest, holds, undecided = set(), set(), [], []
    companions = {"require": [], "advise": []}
    for rule in rules:
        value = rule.when(f)
        if value == FALSE:
            continue
        lowest.update(rule.restrictive)
        highest.update(rule.permissive)
        if value == UNKNOWN:
            undecided.append(rule.id)
            continue
        holds.append(rule.id)
        lowest.update(rule.permissive)
        highest.update(rule.restrictive)
        for kind, any_of, order in rule.companions:
            companions[kind].append({"rule": rule.id, "any-of": any_of, "order": order})
    return {"min": fold(lowest), "max": fold(highest), "holds": holds, "open": undecided,
            "requires": companions["require"], "advises": companions["advise"]}


def alerts(table, f):
    values = [(name, when(f)) for name, when in table]
    return {"alerts": [name for name, value in values if value == TRUE],
            "alerts-open": [name for name, value in values if value == UNKNOWN]}


def score(number, bands=None):
    low, high = number
    return {"min": low, "max": high, **({"class": band(number, bands)} if bands else {})}


def assess_lesion(lesion, patient, lesions):
    levels = findings.sorted_levels(lesion["levels"])
    for name, value in lesion["findings"].items():
        findings.check(name, value, findings.LESION)
    f = lesion_facts(patient, levels, lesion["findings"], lesions)
    techniques = {name: judge(COMPILED_RULES[name], f) for name in TECHNIQUES}
    return {"id": lesion["id"], "levels": levels,
            "sins": {**score(f["sins"], SINS_BANDS),
                     "items": {item: list(pair) for item, pair in f["sins-items"].items()}},
            **alerts(COMPILED_LESION_ALERTS, f), "techniques": techniques, "facts": f}


def assess(case, index=-1):
    """The assessment of a case as read from JSON; INDEX picks which of its dates."""
    visit = case["assessments"][index]
    answers = visit["findings"]
    for name, value in answers.items():
        findings.check(name, value, findings.PATIENT)
    patient = patient_facts(answers)
    lesions = [assess_lesion(lesion, patient, len(visit["lesions"]))
               for lesion in visit["lesions"]]
    contradictions = [{"id": name} for name in
                      patient_contradictions(answers, [lesion["levels"] for lesion in lesions])]
    for lesion in visit["lesions"]:
        contradictions += [{"id": name, "lesion": lesion["id"]}
                           for name in lesion_contradictions(lesion["findings"])]
    return {"case": case["id"], "date": visit["date"],
            "tokuhashi": score(patient["tokuhashi"], TOKUHASHI_BANDS),
            "tomita": score(patient["tomita"]), **alerts(COMPILED_PATIENT_ALERTS, patient),
            "contradictions": contradictions, "lesions": lesions, "facts": patient}


def main(names):
    for name in names or ["-"]:
        lines = sys.stdin if name == "-" else [open(name, encoding="utf-8").read()]
        for line in lines:
            if line.strip():
                result = assess(json.loads(line))
                for part in [result] + result["lesions"]:
                    part.pop("facts")
                print(json.dumps({"file": name, **result}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
