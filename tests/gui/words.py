# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the window in English: how rows and answers are called, and what gauge and cards have
to say of an assessment. Written down here once more, so that a slip in the program's own tables does
not agree with itself."""

import functools
import pathlib
import xml.etree.ElementTree as ElementTree

_TOP = pathlib.Path(__file__).resolve().parent.parent.parent
_NO_YES = {"no": "No", "yes": "Yes"}

# id: (panel, label of the row, {answer: name of the segment}); a number has no answers, a flag is
# {True: …}.
ROWS = {
    "pain": ("Pain", "Pain", {"none": "None", "occasional": "Occasional",
                              "continuous": "Continuous"}),
    "pain-mechanical": ("Pain", "Mechanical", _NO_YES),
    "pain-tumour": ("Pain", "Tumour-related", _NO_YES),
    "pain-radicular": ("Pain", "Radicular", _NO_YES),
    "pain-vas": ("Pain", "Intensity", None),
    "pain-intractable": ("Pain", "Radicular pain is intractable", {True: "Yes"}),
    "explains-deficit": ("Neurology", "This lesion explains it", _NO_YES),
    "frankel": ("Neurology", "Frankel grade", {grade: grade for grade in "ABCDE"}),
    "root-deficit": ("Neurology", "Root deficit", _NO_YES),
    "ambulatory": ("Neurology", "Walks", _NO_YES),
    "deficit-tempo": ("Neurology", "Evolution of the deficit",
                      {"stable": "Stable", "slow": "Slow", "rapid": "Rapid"}),
    "deficit-hours": ("Neurology", "Hours since onset", None),
    "bone-lesion": ("Instability", "Bone lesion",
                    {"blastic": "Blastic, 0 points", "mixed": "Mixed, 1 point",
                     "lytic": "Lytic, 2 points"}),
    "alignment": ("Instability", "Alignment",
                  {"normal": "Normal, 0 points", "deformity": "Deformity, 2 points",
                   "subluxation": "Subluxation, 4 points"}),
    "collapse": ("Instability", "Body collapse",
                 {"none": "None, 0 points", "involved-over-50": "Involved > 50 %, 1 point",
                  "under-50": "< 50 %, 2 points", "over-50": "≥ 50 %, 3 points"}),
    "posterolateral": ("Instability", "Posterolateral",
                       {"none": "None, 0 points", "unilateral": "Unilateral, 1 point",
                        "bilateral": "Bilateral, 3 points"}),
    "overt-instability": ("Instability", "Overtly unstable", {True: "Yes"}),
    "escc": ("Imaging", "ESCC grade", {grade: grade for grade in ("0", "1a", "1b", "1c", "2", "3")}),
    "posterior-wall-breach": ("Imaging", "Posterior wall breach", _NO_YES),
    "foraminal-invasion": ("Imaging", "Foraminal invasion", _NO_YES),
    "near-posterior-wall": ("Imaging", "Near the posterior wall", _NO_YES),
    "pedicle-lysis": ("Imaging", "Pedicle lysis", {"none": "None", "unilateral": "Unilateral",
                                                   "bilateral": "Bilateral"}),
    "cement-unsafe": ("Imaging", "Cement would be unsafe", {True: "Yes"}),
    "prior-irradiation": ("Imaging", "Irradiated before", _NO_YES),
    "kps": ("General", "Karnofsky", {number: str(number) for number in range(0, 101, 10)}),
    "ecog": ("General", "ECOG", {number: str(number) for number in range(5)}),
    "primary": ("General", "Primary tumour", {
        "breast": "Breast", "prostate": "Prostate", "thyroid": "Thyroid", "kidney": "Kidney",
        "lung-non-small-cell": "Lung, non-small-cell", "melanoma": "Melanoma",
        "myeloma": "Myeloma", "other": "Other"}),
    "primary-controlled": ("General", "Primary controlled", _NO_YES),
    "radiosensitivity": ("General", "Radiosensitivity",
                         {"sensitive": "Sensitive", "intermediate": "Intermediate",
                          "resistant": "Resistant"}),
    "tumour-growth": ("General", "Tumour growth", {"slow": "Slow", "moderate": "Moderate",
                                                   "rapid": "Rapid"}),
    "extraspinal-bone-metastases": ("General", "Extraspinal bone metastases",
                                    {"none": "None", "1-2": "1–2", "3-or-more": "3 or more"}),
    "vertebral-metastases": ("General", "Vertebral metastases",
                             {"1": "1", "2": "2", "3-or-more": "3 or more"}),
    "visceral-metastases": ("General", "Visceral metastases",
                            {"none": "None", "removable": "Removable",
                             "unremovable": "Unremovable"}),
    "life-expectancy": ("General", "Life expectancy",
                        {"under-6": "< 6 months", "6-12": "6–12 months",
                         "over-12": "> 12 months"}),
    "fit-open-surgery": ("General", "Fit for open surgery", _NO_YES),
    "fit-general-anaesthesia": ("General", "Fit for general anaesthesia", _NO_YES),
    "cement-risk": ("General", "Risk with cement", _NO_YES),
}

_VERDICTS = {"recommended": "recommended", "consider": "to consider", "caution": "with caution",
             "no-statement": "no statement", "not-indicated": "not indicated",
             "contraindicated": "contraindicated"}


def _class_of(total):
    return "stable" if total <= 6 else "potentially unstable" if total <= 12 else "unstable"


def sins(assessed):
    """How the gauge's sentence begins for the SINS of a lesion as pedicle-cli prints it, or without
    a lesion."""
    if assessed is None:
        return "SINS: no lesion entered"
    low, high = assessed["min"], assessed["max"]
    classes = ["stable", "potentially unstable", "unstable"]
    possible = classes[classes.index(_class_of(low)):classes.index(_class_of(high)) + 1]
    words = possible[0] if len(possible) == 1 else \
        ", ".join(possible[:-1]) + " or " + possible[-1]
    total = str(low) if low == high else f"{low} to {high}"
    return f"SINS {total} of 18: {words}; "


@functools.cache
def techniques():
    """Names of the twelve techniques by id, from the knowledge."""
    root = ElementTree.parse(_TOP / "data/knowledge/techniques.xml").getroot()
    return {technique.get("id"): " ".join(technique.find("name").text.split())
            for technique in root.iter("technique") if technique.find("name") is not None}


_GROUPS = {"recommended": "Recommended", "consider": "To consider", "caution": "With caution",
           "no-statement": "No statement", "not-indicated": "Not indicated",
           "contraindicated": "Contraindicated"}
WAITING = "Waiting for an answer"


def cards(lesion):
    """How the cards of the techniques are called for a lesion as pedicle-cli prints it, by group."""
    names = techniques()
    groups = {}
    for technique, verdict in lesion["techniques"].items():
        best, worst = _VERDICTS[verdict["max"]], _VERDICTS[verdict["min"]]
        settled = best == worst
        # What can no longer become an option stands with the negatives, open or not.
        negative = verdict["max"] in ("contraindicated", "not-indicated", "no-statement")
        group = _GROUPS[verdict["max"]] if settled or negative else WAITING
        groups.setdefault(group, set()).add(
            f"{names[technique]}: {best}" if settled
            else f"{names[technique]}, waiting: {best} at best, {worst} at worst")
    return groups


def is_group(name):
    """Whether a group of techniques is called so."""
    return name == WAITING or name in _GROUPS.values()
