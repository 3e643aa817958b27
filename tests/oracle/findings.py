# SPDX-License-Identifier: GPL-3.0-or-later
"""The findings of a lesion and of the patient, the vertebrae, and what the primary
proposes, as the rule base lists them. Lists hold the values of a choice; FLAG is raised
or not; a tuple (lowest, highest, step) is a number."""

FLAG = "flag"
NO_YES = ["no", "yes"]

LESION = {
    "pain": ["none", "occasional", "continuous"],
    "pain-mechanical": NO_YES,
    "pain-tumour": NO_YES,
    "pain-radicular": NO_YES,
    "pain-vas": (0, 10, 0.5),
    "pain-intractable": FLAG,
    "bone-lesion": ["blastic", "mixed", "lytic"],
    "alignment": ["normal", "deformity", "subluxation"],
    "collapse": ["none", "involved-over-50", "under-50", "over-50"],
    "posterolateral": ["none", "unilateral", "bilateral"],
    "overt-instability": FLAG,
    "escc": ["0", "1a", "1b", "1c", "2", "3"],
    "posterior-wall-breach": NO_YES,
    "foraminal-invasion": NO_YES,
    "near-posterior-wall": NO_YES,
    "pedicle-lysis": ["none", "unilateral", "bilateral"],
    "cement-unsafe": FLAG,
    "prior-irradiation": NO_YES,
    "explains-deficit": NO_YES,
}

# primary: points of Tokuhashi, radiosensitivity, growth
PRIMARIES = {
    "breast": (5, "intermediate", "slow"),
    "prostate": (5, "intermediate", "slow"),
    "thyroid": (5, "resistant", "slow"),
    "carcinoid": (5, "intermediate", None),
    "rectum": (4, "resistant", None),
    "kidney": (3, "resistant", "moderate"),
    "uterus": (3, None, "moderate"),
    "lung-non-small-cell": (0, "resistant", "rapid"),
    "lung-small-cell": (0, "intermediate", "rapid"),
    "stomach": (0, None, "rapid"),
    "bladder": (0, None, None),
    "oesophagus": (0, None, None),
    "pancreas": (0, None, None),
    "osteosarcoma": (0, "resistant", None),
    "liver": (1, "resistant", None),
    "gallbladder": (1, None, None),
    "colon": (2, "resistant", None),
    "melanoma": (2, "resistant", None),
    "ovary": (2, "intermediate", None),
    "sarcoma": (2, "resistant", None),
    "head-and-neck": (2, None, None),
    "myeloma": (2, "sensitive", None),
    "lymphoma": (2, "sensitive", None),
    "leukaemia": (2, "sensitive", None),
    "unidentified": (1, None, "rapid"),
    "other": (2, None, None),
}

PATIENT = {
    "frankel": ["A", "B", "C", "D", "E"],
    "root-deficit": NO_YES,
    "ambulatory": NO_YES,
    "deficit-tempo": ["stable", "slow", "rapid"],
    "deficit-hours": (0, 8760, 1),
    "kps": (0, 100, 10),
    "ecog": (0, 4, 1),
    "primary": list(PRIMARIES),
    "primary-controlled": NO_YES,
    "radiosensitivity": ["sensitive", "intermediate", "resistant"],
    "tumour-growth": ["slow", "moderate", "rapid"],
    "extraspinal-bone-metastases": ["none", "1-2", "3-or-more"],
    "vertebral-metastases": ["1", "2", "3-or-more"],
    "visceral-metastases": ["none", "removable", "unremovable"],
    "life-expectancy": ["under-6", "6-12", "over-12"],
    "fit-open-surgery": NO_YES,
    "fit-general-anaesthesia": NO_YES,
    "cement-risk": NO_YES,
}

ALL = {**LESION, **PATIENT}
FLAGS = {name for name, values in ALL.items() if values == FLAG}
NUMBERS = {name for name, values in ALL.items() if isinstance(values, tuple)}
OVERRULING = {"ambulatory", "fit-open-surgery", "fit-general-anaesthesia", "life-expectancy",
              "radiosensitivity", "tumour-growth", "explains-deficit", "kps"}

# vertebra: points of the SINS location, cranial first
LOCATION = {
    "C0": 3, "C1": 3, "C2": 3, "C3": 2, "C4": 2, "C5": 2, "C6": 2, "C7": 3,
    "T1": 3, "T2": 3, "T3": 1, "T4": 1, "T5": 1, "T6": 1, "T7": 1, "T8": 1, "T9": 1, "T10": 1,
    "T11": 3, "T12": 3,
    "L1": 3, "L2": 2, "L3": 2, "L4": 2, "L5": 3,
    "S1": 3, "S2": 0, "S3": 0, "S4": 0, "S5": 0,
}
LEVELS = list(LOCATION)


def check(name, value, table):
    """Refuses an answer that the rule base does not know: a generator's mistake."""
    values = table[name]
    if values == FLAG:
        good = value is True
    elif isinstance(values, tuple):
        low, high, step = values
        good = (isinstance(value, (int, float)) and not isinstance(value, bool)
                and low <= value <= high and value % step == 0)
    else:
        good = value in values
    if not good:
        raise ValueError(f"{name}: {value!r}")


def sorted_levels(levels):
    """Cranial first; refuses an empty or not adjacent set."""
    places = sorted({LEVELS.index(level) for level in levels})
    if not places or places[-1] - places[0] != len(places) - 1:
        raise ValueError(f"levels {levels!r} are not adjacent")
    return [LEVELS[place] for place in places]
