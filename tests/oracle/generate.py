#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random cases, the same ones for the same seed, as JSON, one a line.

    generate.py [--count N] [--seed S]

Plain chance hardly ever meets an ideal candidate for excision, a quiet lesion or a score
next to a limit. So most assessments start from such a scenario, a few answers are changed,
and only then answers are taken away."""
import argparse
import itertools
import json
import random
import uuid

from findings import FLAG, LESION, LEVELS, LOCATION, OVERRULING, PATIENT, PRIMARIES

DENSITIES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1, 1, 1]
SINS_LIMITS = [5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 11, 12, 12, 13, 13, 14]
TOKUHASHI_LIMITS = [7, 8, 8, 9, 9, 10, 11, 11, 12, 12, 13]
KARNOFSKY_OF_ECOG = {0: [90, 100], 1: [70, 80], 2: [50, 60], 3: [30, 40], 4: [10, 20]}

IDEAL = {"frankel": "E", "root-deficit": "no", "kps": 90, "primary": "breast",
         "primary-controlled": "yes", "extraspinal-bone-metastases": "none",
         "vertebral-metastases": "1", "visceral-metastases": "none",
         "life-expectancy": "over-12", "fit-open-surgery": "yes",
         "fit-general-anaesthesia": "yes", "ambulatory": "yes", "cement-risk": "no"}
RAPID = {"frankel": "C", "root-deficit": "yes", "deficit-tempo": "rapid", "ambulatory": "no"}
QUIET_PATIENT = {"frankel": "E", "root-deficit": "no"}
QUIET = {"pain": "none", "pain-mechanical": "no", "pain-tumour": "no", "pain-radicular": "no",
         "pain-vas": 0, "bone-lesion": "blastic", "alignment": "normal", "collapse": "none",
         "posterolateral": "none", "escc": "0"}
COMPRESSED = {"escc": "2", "explains-deficit": "yes"}

# points of an item: answers that give them
_PAIN = {0: QUIET, 1: {"pain": "continuous", "pain-mechanical": "no", "pain-tumour": "yes"},
         3: {"pain": "occasional", "pain-mechanical": "yes"}}
_PAIN[0] = {name: value for name, value in QUIET.items() if name.startswith("pain")}
_SINS = {"bone-lesion": {0: "blastic", 1: "mixed", 2: "lytic"},
         "alignment": {0: "normal", 2: "deformity", 4: "subluxation"},
         "collapse": {0: "none", 1: "involved-over-50", 2: "under-50", 3: "over-50"},
         "posterolateral": {0: "none", 1: "unilateral", 3: "bilateral"}}
_BY_TOTAL = {}
for _points in itertools.product(range(4), _PAIN, *_SINS.values()):
    _BY_TOTAL.setdefault(sum(_points), []).append(_points)


def number(rng, name, low, high, step):
    limits = {"kps": [0, 40, 50, 70, 80, 100], "deficit-hours": [0, 1, 47, 48, 49, 8760],
              "pain-vas": [0, 0.5, 10]}.get(name)
    if limits and rng.random() < 0.5:
        return rng.choice(limits)
    value = low + step * rng.randint(0, int((high - low) / step))
    return int(value) if value == int(value) and rng.random() < 0.9 else value


def answer(rng, name, values):
    if isinstance(values, tuple):
        return number(rng, name, *values)
    return rng.choice(values)


def answers(rng, table, flags):
    """Every finding of the table answered, each flag raised with the probability FLAGS."""
    found = {}
    for name, values in table.items():
        if values != FLAG:
            found[name] = answer(rng, name, values)
        elif rng.random() < flags:
            found[name] = True
    return found


def shuffled(rng, mapping):
    names = list(mapping)
    rng.shuffle(names)
    return {name: mapping[name] for name in names}


def thin(rng, found, density, without_overruling):
    return {name: value for name, value in found.items()
            if (value is True or rng.random() < density)
            and not (without_overruling and name in OVERRULING)}


def run_of_levels(rng):
    length = rng.choice([1, 1, 1, 1, 1, 2, 2, 3, 4, rng.randint(1, len(LEVELS))])
    first = rng.randint(0, len(LEVELS) - length)
    levels = LEVELS[first:first + length]
    rng.shuffle(levels)
    return levels


def sins_near_limit(rng):
    location, pain, *others = rng.choice(_BY_TOTAL[rng.choice(SINS_LIMITS)])
    level = rng.choice([name for name, points in LOCATION.items() if points == location])
    found = dict(_PAIN[pain])
    for (item, values), points in zip(_SINS.items(), others):
        found[item] = values[points]
    return [level], found


def tokuhashi_near_limit(rng):
    target = rng.choice(TOKUHASHI_LIMITS)
    while True:
        kps, extraspinal, vertebral, visceral, palsy = (rng.randint(0, 2) for _ in range(5))
        rest = target - kps - extraspinal - vertebral - visceral - palsy
        primaries = [name for name, row in PRIMARIES.items() if row[0] == rest]
        if primaries:
            break
    return {"kps": rng.choice([[0, 10, 40], [50, 70], [80, 100]][kps]),
            "extraspinal-bone-metastases": ["3-or-more", "1-2", "none"][extraspinal],
            "vertebral-metastases": ["3-or-more", "2", "1"][vertebral],
            "visceral-metastases": ["unremovable", "removable", "none"][visceral],
            "frankel": rng.choice([["A", "B"], ["C", "D"], ["E"]][palsy]),
            "primary": rng.choice(primaries)}


def change(rng, found, names, table, times):
    """Changes a few of the answers NAMES, so that a scenario is missed by little."""
    for _ in range(times):
        name = rng.choice(list(names))
        found[name] = answer(rng, name, table[name])


def patient(rng, scenario):
    found = answers(rng, PATIENT, 0)
    if rng.random() < 0.7:
        found["kps"] = rng.choice(KARNOFSKY_OF_ECOG[int(found["ecog"])])
    kept = {"ideal": IDEAL, "rapid": RAPID, "quiet": QUIET_PATIENT}.get(scenario, {})
    found.update(tokuhashi_near_limit(rng) if scenario == "tokuhashi" else kept)
    if scenario == "quiet" and rng.random() < 0.3:
        found.update(IDEAL)
    if kept:
        change(rng, found, kept, PATIENT, rng.choice([0, 0, 1, 1, 2]))
    dropped = rng.choice(["kps", "kps", "ecog", "ecog", None])
    found.pop(dropped, None)
    return found


def lesion(rng, scenario):
    found = answers(rng, LESION, rng.choice([0, 0, 0.1, 0.5]))
    levels = run_of_levels(rng)
    if scenario == "sins":
        levels, near = sins_near_limit(rng)
        found.update(near)
    elif scenario == "quiet":
        levels = levels if rng.random() < 0.3 else [rng.choice(LEVELS)]
        for flag in ("pain-intractable", "overt-instability"):
            found.pop(flag, None)
        found.update(QUIET)
        change(rng, found, QUIET, LESION, rng.choice([0, 0, 0, 1, 1, 2]))
    elif scenario == "rapid":
        found.update(COMPRESSED)
        change(rng, found, COMPRESSED, LESION, rng.choice([0, 1, 2]))
    return levels, found


def reconcile(rng, found, lesions):
    """Takes back what contradicts another answer."""
    def drop(mapping, *names):
        for name in names:
            mapping.pop(name, None)

    frankel, walking = found.get("frankel"), found.get("ambulatory")
    if (walking == "yes" and frankel in ("A", "B", "C")) or (walking == "no" and frankel == "E"):
        drop(found, rng.choice(["ambulatory", "frankel"]))
    if found.get("frankel") == "E" and found.get("root-deficit") == "no":
        drop(found, "deficit-tempo", "deficit-hours")
    count = len({level for levels, _ in lesions for level in levels})
    if found.get("vertebral-metastases") in ("1", "2") and count > int(found["vertebral-metastases"]):
        drop(found, "vertebral-metastases")
    if "kps" in found and "ecog" in found and found["kps"] not in KARNOFSKY_OF_ECOG[found["ecog"]]:
        drop(found, rng.choice(["kps", "ecog"]))
    if found.get("fit-open-surgery") == "yes" and found.get("fit-general-anaesthesia") == "no":
        drop(found, rng.choice(["fit-open-surgery", "fit-general-anaesthesia"]))
    for _, own in lesions:
        if own.get("alignment") == "subluxation":
            own["overt-instability"] = True
        if own.get("pain") == "none":
            drop(own, *[name for name in own if name.startswith("pain-")
                        and own[name] not in ("no", 0)])


def visit(rng, date):
    scenario = rng.choice(["plain", "plain", "sins", "sins", "tokuhashi", "ideal", "quiet", "rapid"])
    found = patient(rng, scenario)
    count = rng.choices(range(5), [3, 55, 22, 12, 8])[0]
    lesions = [lesion(rng, rng.choice([scenario, scenario, "plain", "sins", "quiet"]))
               for _ in range(count)]
    density, own = rng.choice(DENSITIES), rng.choice(DENSITIES)
    without = rng.random() < 0.25
    found = thin(rng, found, density, without)
    lesions = [(levels, thin(rng, answered, own, without)) for levels, answered in lesions]
    if rng.random() < 0.65:
        reconcile(rng, found, lesions)
    names = rng.sample(["1", "2", "3", "4", "a", "left", "d4"], count)
    return {"date": date, "findings": shuffled(rng, found),
            "lesions": [{"id": name, "levels": levels, "findings": shuffled(rng, answered)}
                        for name, (levels, answered) in zip(names, lesions)]}


def case(rng):
    dates = sorted(f"{rng.randint(2019, 2026)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
                   for _ in range(rng.choice([1] * 12 + [2, 3])))
    whole = {"format": "pedicle-case", "version": 1,
             "id": str(uuid.UUID(int=rng.getrandbits(128), version=4)),
             "assessments": [visit(rng, date) for date in dates]}
    if rng.random() < 0.3:
        whole.update({"label": f"R-{rng.randint(1, 9999)}", "sex": rng.choice(["female", "male"]),
                      "birth-year": rng.randint(1930, 2005)})
    return whole


def cases(count, seed):
    rng = random.Random(seed)
    for _ in range(count):
        yield case(rng)


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--count", type=int, default=5000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    return parser


def main():
    options = arguments("random cases, one a line").parse_args()
    for whole in cases(options.count, options.seed):
        print(json.dumps(whole))


if __name__ == "__main__":
    main()
