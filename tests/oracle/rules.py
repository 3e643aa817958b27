# SPDX-License-Identifier: GPL-3.0-or-later
"""Alerts and rules as a plain table: id, condition, effects. What a rule says is not
here, only what it does. An effect is a word, or ("require" or "advise", companions,
order)."""
from facts import compiled

TECHNIQUES = ["medical", "brace", "radiotherapy", "vertebroplasty", "kyphoplasty",
              "percutaneous-stabilization", "percutaneous-decompression",
              "radiofrequency-ablation", "cryoablation", "radiosurgery", "open-surgery",
              "en-bloc-excision"]
VERDICTS = ["contraindicated", "not-indicated", "no-statement", "caution", "consider",
            "recommended"]

FIX = ["percutaneous-stabilization", "open-surgery"]
CEM = ["vertebroplasty", "kyphoplasty"]
DEC = ["percutaneous-decompression", "open-surgery"]
RAD = ["radiotherapy", "radiosurgery"]

RECOMMEND, CONSIDER = "recommend", "consider"
CAUTION, NOT_INDICATED, CONTRAINDICATE = "caution", "not-indicated", "contraindicate"
NOTE = "note"
BEFORE, SAME_SESSION, AFTER = "before", "same-session", "after"


def require(companions, order):
    return ("require", companions, order)


def advise(companions, order):
    return ("advise", companions, order)


PATIENT_ALERTS = [
    ("GEN-2", "rapid-any"),
    ("GEN-3", "deficit-any AND tempo-unanswered"),
    ("GEN-4", "cord-deficit-any AND NOT walks"),
    ("GEN-5", "frankel = A"),
    ("GEN-6", "haematological"),
    ("GEN-7", "cord-deficit-any AND NOT walks AND deficit-hours > 48"),
    ("GEN-8", "expects-under-6"),
    ("GEN-9", "expects-over-12"),
    ("GEN-10", "rapid-any AND radiosensitivity-or-proposed = sensitive"),
]
LESION_ALERTS = [
    ("GEN-11", "cord-compression OR deficit"),
    ("GEN-12", "overt"),
    ("GEN-13", "grey"),
    ("GEN-14", "sins >= 7"),
    ("GEN-15", "outside-scope"),
    ("GEN-16", "pain-any AND no-pain-type-answered"),
    ("GEN-17", "mechanical"),
]

MEDICAL = [
    ("MED-1", "quiet AND NOT ideal-excision", RECOMMEND),
    ("MED-2", "always", CONSIDER),
]
BRACE = [
    ("BR-1", "unstable OR mechanical", CONSIDER),
    ("BR-2", "unstable OR mechanical", NOTE),
    ("BR-3", "NOT unstable AND NOT mechanical", NOT_INDICATED),
]
RADIOTHERAPY = [
    ("RT-1", "tumour-pain AND NOT mechanical AND sins <= 6 AND radiosensitive"
     " AND prior-irradiation = no AND NOT cord-compression", RECOMMEND),
    ("RT-2", "tumour-pain", CONSIDER),
    ("RT-3", "radicular AND radiosensitive AND NOT intractable", CONSIDER),
    ("RT-4", "cord-compression OR deficit", CONSIDER),
    ("RT-5", "unstable OR mechanical OR rapid OR intractable", CONSIDER),
    ("RT-6", "rapid", CAUTION, require(DEC, BEFORE)),
    ("RT-7", "intractable", CAUTION, require(DEC, BEFORE)),
    ("RT-8", "mechanical", CAUTION, advise(FIX + CEM, BEFORE)),
    ("RT-9", "overt", CAUTION),
    ("RT-10", "overt AND NOT fit-general-anaesthesia = no", require(FIX, BEFORE)),
    ("RT-11", "grey", CAUTION),
    ("RT-12", "radioresistant", CAUTION),
    ("RT-13", "prior-irradiation", CAUTION),
    ("RT-14", "quiet", NOT_INDICATED),
]
# Rules of both ways to inject cement: VP-n and KP-n.
CEMENT = [
    ("1", "symptomatic-compression", CONTRAINDICATE),
    ("2", "overt", CONTRAINDICATE),
    ("3", "cement-risk", CONTRAINDICATE),
    ("4", "cement-unsafe", NOT_INDICATED),
    ("8", "posterior-wall-breach", CAUTION),
    ("9", "epidural", CAUTION),
    ("10", "upper-thoracic", CAUTION),
    ("11", "alignment = deformity OR posterolateral = bilateral", CAUTION),
    ("12", "cord-compression AND NOT deficit", CAUTION),
    ("13", "rapid", CAUTION),
    ("14", "root-here OR (foraminal-invasion AND radicular)", CAUTION),
    ("15", "foraminal-invasion AND NOT radicular AND NOT root-here", NOTE),
    ("16", "bone-lesion = blastic", CAUTION),
    ("17", "outside-scope", CAUTION),
    ("19", "quiet", NOT_INDICATED),
]
VERTEBROPLASTY = [
    ("VP-5", "mechanical AND NOT collapsed", RECOMMEND),
    ("VP-6", "mechanical OR tumour-pain", CONSIDER),
    ("VP-7", "NOT pain-any AND grey AND bone-lesion = lytic AND NOT collapsed", CONSIDER),
    ("VP-18", "collapsed", NOTE),
]
KYPHOPLASTY = [
    ("KP-5", "collapsed AND (mechanical OR tumour-pain)", RECOMMEND),
    ("KP-6", "NOT collapsed", NOT_INDICATED),
]
PERCUTANEOUS_STABILIZATION = [
    ("PS-1", "overt", RECOMMEND),
    ("PS-2", "mechanical AND cement-unsafe", RECOMMEND),
    ("PS-3", "mechanical OR unstable", CONSIDER),
    ("PS-4", "pedicle-lysis in {unilateral, bilateral}", CAUTION),
    ("PS-5", "symptomatic-compression OR rapid", require(DEC, SAME_SESSION)),
    ("PS-6", "fit-general-anaesthesia = no", NOT_INDICATED),
    ("PS-7", "NOT unstable AND NOT mechanical", NOT_INDICATED),
    ("PS-8", "always", require(RAD, AFTER)),
    ("PS-9", "outside-scope", CAUTION),
    ("PS-10", "haematological", CAUTION),
]
PERCUTANEOUS_DECOMPRESSION = [
    ("PD-1", "rapid AND NOT open-eligible", RECOMMEND),
    ("PD-2", "intractable", RECOMMEND),
    ("PD-3", "root-here OR radicular", CONSIDER),
    ("PD-4", "cord-compression OR cord-deficit", CONSIDER),
    ("PD-5", "NOT cord-compression AND NOT radicular AND NOT deficit", NOT_INDICATED),
    ("PD-6", "complete OR (cord-deficit AND NOT walks AND NOT rapid)", CAUTION),
    ("PD-7", "overt", require(FIX, SAME_SESSION)),
    ("PD-8", "grey", advise(FIX, SAME_SESSION)),
    ("PD-9", "always", require(RAD, AFTER)),
    ("PD-10", "prior-irradiation", NOTE),
    ("PD-11", "open-eligible AND cord-compression AND deficit", NOTE),
    ("PD-12", "fit-general-anaesthesia = no", CAUTION),
    ("PD-13", "outside-scope", CAUTION),
    ("PD-14", "haematological", CAUTION),
]
# Rules of both ablations: RFA-n and CRYO-n.
ABLATION = [
    ("1", "cord-compression OR symptomatic-compression", CONTRAINDICATE),
    ("2", "overt", require(FIX, SAME_SESSION)),
    ("3", "grey", require(FIX + CEM, SAME_SESSION)),
    ("4", "grey AND sins >= 9", NOTE),
    ("5", "tumour-pain", CONSIDER),
    ("6", "near-posterior-wall", CAUTION),
    ("7", "epidural AND NOT cord-compression", CAUTION),
    ("8", "posterior-wall-breach OR foraminal-invasion OR root-here", CAUTION),
    ("9", "rapid", CAUTION),
    ("10", "outside-scope", CAUTION),
    ("11", "quiet", NOT_INDICATED),
]
RADIOSURGERY = [
    ("SRS-1", "radioresistant AND symptomatic", CONSIDER),
    ("SRS-2", "prior-irradiation AND symptomatic", CONSIDER),
    ("SRS-3", "slow", CONSIDER),
    ("SRS-4", "tumour-pain", CONSIDER),
    ("SRS-5", "unstable OR mechanical OR cord-compression OR deficit OR intractable", CONSIDER),
    ("SRS-6", "rapid", CAUTION, require(DEC, BEFORE)),
    ("SRS-7", "overt", CAUTION),
    ("SRS-8", "overt AND NOT fit-general-anaesthesia = no", require(FIX, BEFORE)),
    ("SRS-9", "grey", CAUTION, advise(["percutaneous-stabilization"] + CEM, BEFORE)),
    ("SRS-10", "mechanical", CAUTION, advise(FIX + CEM, BEFORE)),
    ("SRS-11", "cord-compression", CAUTION),
    ("SRS-12", "quiet", NOT_INDICATED),
]
OPEN_SURGERY = [
    ("OP-1", "rapid AND open-eligible", RECOMMEND),
    ("OP-2", "cord-compression AND deficit AND open-eligible", RECOMMEND),
    ("OP-3", "cord-compression AND NOT deficit AND open-eligible", CONSIDER),
    ("OP-4", "overt AND open-eligible", CONSIDER),
    ("OP-5", "intractable AND open-eligible", CONSIDER),
    ("OP-6", "ideal-excision", CONSIDER),
    ("OP-7", "rapid AND outside-scope", CONSIDER),
    ("OP-8", "rapid AND outside-scope AND NOT open-eligible", CAUTION),
    ("OP-9", "NOT open-eligible AND NOT (rapid AND outside-scope)", NOT_INDICATED),
    ("OP-10", "complete OR (cord-deficit AND NOT walks AND NOT rapid)", CAUTION),
    ("OP-11", "haematological", CAUTION),
    ("OP-12", "cord-compression OR deficit OR overt", advise(RAD, AFTER)),
    ("OP-13", "quiet AND NOT ideal-excision", NOT_INDICATED),
]
EN_BLOC_EXCISION = [
    ("EX-1", "ideal-excision", RECOMMEND),
    ("EX-2", "expects-over-12 AND vertebral-metastases = 1"
     " AND visceral-metastases in {none, removable}", CONSIDER),
    ("EX-3", "expects-6-to-12 AND vertebral-metastases = 1 AND visceral-metastases = none",
     CONSIDER),
    ("EX-4", "expects-6-to-12", CAUTION),
    ("EX-5", "expects-under-6", NOT_INDICATED),
    ("EX-6", "vertebral-metastases in {2, 3-or-more} OR primary-controlled = no"
     " OR karnofsky <= 40", NOT_INDICATED),
    ("EX-7", "haematological OR NOT fit", NOT_INDICATED),
    ("EX-8", "rapid OR cord-compression", CAUTION),
]
MINIMALLY_INVASIVE = [("MIS-1", "ideal-excision", CAUTION)]


def numbered(prefix, rules):
    return [(prefix + number, *rest) for number, *rest in rules]


RULES = {
    "medical": MEDICAL,
    "brace": BRACE,
    "radiotherapy": RADIOTHERAPY,
    "vertebroplasty": numbered("VP-", CEMENT) + VERTEBROPLASTY + MINIMALLY_INVASIVE,
    "kyphoplasty": numbered("KP-", CEMENT) + KYPHOPLASTY + MINIMALLY_INVASIVE,
    "percutaneous-stabilization": PERCUTANEOUS_STABILIZATION + MINIMALLY_INVASIVE,
    "percutaneous-decompression": PERCUTANEOUS_DECOMPRESSION + MINIMALLY_INVASIVE,
    "radiofrequency-ablation": numbered("RFA-", ABLATION) + MINIMALLY_INVASIVE,
    "cryoablation": numbered("CRYO-", ABLATION) + MINIMALLY_INVASIVE,
    "radiosurgery": RADIOSURGERY + MINIMALLY_INVASIVE,
    "open-surgery": OPEN_SURGERY,
    "en-bloc-excision": EN_BLOC_EXCISION,
}


class Rule:
    __slots__ = ("id", "when", "effects", "permissive", "restrictive", "companions")

    def __init__(self, name, text, *effects):
        self.id, self.when, self.effects = name, compiled(text), effects
        self.permissive = [e for e in effects if e in (RECOMMEND, CONSIDER)]
        self.restrictive = [e for e in effects if e in (CAUTION, NOT_INDICATED, CONTRAINDICATE)]
        self.companions = [e for e in effects if isinstance(e, tuple)]


COMPILED_RULES = {technique: [Rule(*row) for row in RULES[technique]]
                  for technique in TECHNIQUES}
COMPILED_PATIENT_ALERTS = [(name, compiled(text)) for name, text in PATIENT_ALERTS]
COMPILED_LESION_ALERTS = [(name, compiled(text)) for name, text in LESION_ALERTS]
