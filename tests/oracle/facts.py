# SPDX-License-Identifier: GPL-3.0-or-later
"""The derived facts of the rule base: scores as ranges, facts in Kleene logic, and the
contradictions among the answers."""
from findings import ALL, FLAGS, LESION, LEVELS, LOCATION, NO_YES, NUMBERS, PATIENT, PRIMARIES
from kleene import FALSE, TRUE, UNKNOWN, at_least, at_most, between, condition, one_of

ECOG_KARNOFSKY = {0: (90, 100), 1: (70, 80), 2: (50, 60), 3: (30, 40), 4: (10, 20)}
SINS_BANDS = {"stable": (0, 6), "potentially-unstable": (7, 12), "unstable": (13, 18)}
TOKUHASHI_BANDS = {"under-6": (0, 8), "6-12": (9, 11), "over-12": (12, 15)}

BONE_LESION = {"blastic": 0, "mixed": 1, "lytic": 2}
ALIGNMENT = {"normal": 0, "deformity": 2, "subluxation": 4}
COLLAPSE = {"none": 0, "involved-over-50": 1, "under-50": 2, "over-50": 3}
POSTEROLATERAL = {"none": 0, "unilateral": 1, "bilateral": 3}
PRIMARY = {primary: row[0] for primary, row in PRIMARIES.items()}
EXTRASPINAL = {"3-or-more": 0, "1-2": 1, "none": 2}
VERTEBRAL = {"3-or-more": 0, "2": 1, "1": 2}
VISCERAL = {"unremovable": 0, "removable": 1, "none": 2}
PALSY = {"A": 0, "B": 0, "C": 1, "D": 1, "E": 2}
GROWTH = {"slow": 1, "moderate": 2, "rapid": 4}
VISCERAL_TOMITA = {"none": 0, "removable": 2, "unremovable": 4}

# Facts that are one condition. The others are functions below.
PATIENT_FACTS = [
    ("cord-deficit-any", "frankel in {A, B, C, D}"),
    ("deficit-any", "root-deficit OR cord-deficit-any"),
    ("rapid-any", "deficit-any AND deficit-tempo = rapid"),
    ("fit", None),
    ("open-eligible", "fit AND NOT expects-under-6"),
    ("haematological", "primary in {myeloma, lymphoma, leukaemia}"),
    ("radiosensitive", "radiosensitivity-or-proposed in {sensitive, intermediate}"),
    ("radioresistant", "radiosensitivity-or-proposed = resistant"),
    ("ideal-excision", "NOT haematological AND fit AND expects-over-12 AND karnofsky >= 80"
     " AND primary-controlled AND vertebral-metastases = 1"
     " AND extraspinal-bone-metastases = none AND visceral-metastases = none"),
]
LESION_FACTS = [
    ("root-here", "root-deficit AND here"),
    ("cord-deficit", "cord-deficit-any AND here"),
    ("complete", "frankel = A AND here"),
    ("deficit", "deficit-any AND here"),
    ("rapid", "deficit AND deficit-tempo = rapid"),
    ("slow", "deficit AND deficit-tempo = slow"),
    ("intractable", "radicular AND pain-intractable"),
    ("overt", "overt-instability OR sins >= 13 OR alignment = subluxation"),
    ("unstable", "sins >= 7 OR overt"),
    ("grey", "sins 7-12 AND NOT overt"),
    ("collapsed", "collapse in {under-50, over-50}"),
    ("cord-compression", "escc in {2, 3}"),
    ("epidural", "escc in {1a, 1b, 1c, 2, 3}"),
    ("symptomatic-compression", "(cord-compression AND deficit) OR (epidural AND cord-deficit)"),
    ("symptomatic", "pain-any OR deficit"),
    ("threatening", "unstable OR cord-compression OR deficit"),
    ("quiet", "NOT symptomatic AND NOT threatening"),
]
COMPUTED = ["karnofsky", "tokuhashi", "tomita", "sins", "expects-under-6", "expects-6-to-12",
            "expects-over-12", "walks", "radiosensitivity-or-proposed", "here", "mechanical",
            "tumour-pain", "radicular", "pain-any", "upper-thoracic", "outside-scope",
            "tempo-unanswered", "no-pain-type-answered"]

YES_NO = {name for name, values in ALL.items() if values == NO_YES}
NAMES = set(ALL) | set(COMPUTED) | {name for name, _ in PATIENT_FACTS + LESION_FACTS}


def compiled(text):
    return condition(text, YES_NO, NAMES)


_PATIENT_FACTS = [(name, text and compiled(text)) for name, text in PATIENT_FACTS]
_LESION_FACTS = [(name, compiled(text)) for name, text in LESION_FACTS]


def points(answer, table):
    """Of an unknown item every number of points from 0 to the highest is possible."""
    return (0, max(table.values())) if answer is None else (table[answer],) * 2


def total(ranges):
    lows, highs = zip(*ranges)
    return sum(lows), sum(highs)


def band(number, bands):
    for name, (low, high) in bands.items():
        if low <= number[0] and number[1] <= high:
            return name
    return None


def spread(answers, table):
    """Every finding of the table by id: None while unknown, numbers as pairs, flags 0 or 2."""
    f = {}
    for name in table:
        answer = answers.get(name)
        if name in FLAGS:
            f[name] = TRUE if answer else FALSE
        elif name in NUMBERS:
            f[name] = table[name][:2] if answer is None else (answer, answer)
        else:
            f[name] = answer
    return f


def karnofsky(answers):
    if "kps" in answers:
        return (answers["kps"],) * 2
    return ECOG_KARNOFSKY[answers["ecog"]] if "ecog" in answers else (0, 100)


def general_condition(kps):
    return 0 if kps <= 40 else 1 if kps <= 70 else 2


def tokuhashi(answers):
    low, high = karnofsky(answers)
    return total([(general_condition(low), general_condition(high)),
                  points(answers.get("extraspinal-bone-metastases"), EXTRASPINAL),
                  points(answers.get("vertebral-metastases"), VERTEBRAL),
                  points(answers.get("visceral-metastases"), VISCERAL),
                  points(answers.get("primary"), PRIMARY),
                  points(answers.get("frankel"), PALSY)])


def proposed(answers, finding, column):
    if finding in answers:
        return answers[finding]
    return PRIMARIES[answers["primary"]][column] if "primary" in answers else None


def tomita(answers):
    growth = proposed(answers, "tumour-growth", 2)
    solitary = min(one_of(answers.get("vertebral-metastases"), ("1",)),
                   one_of(answers.get("extraspinal-bone-metastases"), ("none",)))
    return total([(1, 4) if growth is None else (GROWTH[growth],) * 2,
                  points(answers.get("visceral-metastases"), VISCERAL_TOMITA),
                  {TRUE: (1, 1), FALSE: (2, 2), UNKNOWN: (1, 2)}[solitary]])


def expects(answers, value, otherwise):
    return one_of(answers["life-expectancy"], (value,)) if "life-expectancy" in answers else otherwise


def walks(answers):
    if "ambulatory" in answers:
        return one_of(answers["ambulatory"], ("yes",))
    return one_of(answers.get("frankel"), ("D", "E"))


def fit(answers, f):
    if "fit-open-surgery" in answers:
        return one_of(answers["fit-open-surgery"], ("yes",))
    if answers.get("fit-general-anaesthesia") == "no":
        return FALSE
    if at_least(f["karnofsky"], 80) == TRUE:
        return TRUE
    if min(at_most(f["karnofsky"], 40), 2 - f["cord-deficit-any"]) == TRUE:
        return FALSE
    return UNKNOWN


def patient_facts(answers):
    f = spread(answers, PATIENT)
    f["karnofsky"] = karnofsky(answers)
    score = f["tokuhashi"] = tokuhashi(answers)
    f["tomita"] = tomita(answers)
    f["expects-under-6"] = expects(answers, "under-6", at_most(score, 8))
    f["expects-6-to-12"] = expects(answers, "6-12", between(score, 9, 11))
    f["expects-over-12"] = expects(answers, "over-12", at_least(score, 12))
    f["walks"] = walks(answers)
    f["radiosensitivity-or-proposed"] = proposed(answers, "radiosensitivity", 1)
    f["tempo-unanswered"] = FALSE if "deficit-tempo" in answers else TRUE
    for name, evaluate in _PATIENT_FACTS:
        f[name] = evaluate(f) if evaluate else fit(answers, f)
    return f


def pain_type(answers, finding):
    if finding not in answers and answers.get("pain") == "none":
        return FALSE
    return one_of(answers.get(finding), ("yes",))


def pain_any(answers, f):
    vas = answers.get("pain-vas", 0 if answers.get("pain") == "none" else None)
    return max(f["mechanical"], f["tumour-pain"], f["radicular"],
               UNKNOWN if vas is None else TRUE if vas > 0 else FALSE,
               one_of(answers.get("pain"), ("occasional", "continuous")))


def sins_pain(mechanical, any_pain):
    if mechanical == TRUE:
        return (3, 3)
    if mechanical == FALSE:
        return {TRUE: (1, 1), FALSE: (0, 0), UNKNOWN: (0, 1)}[any_pain]
    return {TRUE: (1, 3), FALSE: (0, 0), UNKNOWN: (0, 3)}[any_pain]


def sins_items(levels, answers, f):
    location = max(LOCATION[level] for level in levels)
    return {"location": (location, location),
            "pain": sins_pain(f["mechanical"], f["pain-any"]),
            "bone-lesion": points(answers.get("bone-lesion"), BONE_LESION),
            "alignment": points(answers.get("alignment"), ALIGNMENT),
            "collapse": points(answers.get("collapse"), COLLAPSE),
            "posterolateral": points(answers.get("posterolateral"), POSTEROLATERAL)}


def lesion_facts(patient, levels, answers, lesions):
    """PATIENT: the facts of patient_facts(); LESIONS: how many the assessment has."""
    f = {**patient, **spread(answers, LESION)}
    if "explains-deficit" in answers:
        f["here"] = one_of(answers["explains-deficit"], ("yes",))
    else:
        f["here"] = TRUE if lesions == 1 else UNKNOWN
    f["mechanical"] = pain_type(answers, "pain-mechanical")
    f["tumour-pain"] = pain_type(answers, "pain-tumour")
    f["radicular"] = pain_type(answers, "pain-radicular")
    f["pain-any"] = pain_any(answers, f)
    types = ("pain-mechanical", "pain-tumour", "pain-radicular")
    f["no-pain-type-answered"] = FALSE if any(name in answers for name in types) else TRUE
    f["sins-items"] = sins_items(levels, answers, f)
    f["sins"] = total(f["sins-items"].values())
    f["upper-thoracic"] = TRUE if {"T1", "T2", "T3", "T4"} & set(levels) else FALSE
    inside = LEVELS[LEVELS.index("T1"):LEVELS.index("L5") + 1]
    f["outside-scope"] = FALSE if set(levels) <= set(inside) else TRUE
    for name, evaluate in _LESION_FACTS:
        f[name] = evaluate(f)
    return f


def patient_contradictions(answers, lesions):
    """LESIONS: the levels of each lesion."""
    get = answers.get
    found = []
    if get("ambulatory") == "yes" and get("frankel") in ("A", "B", "C"):
        found.append("walking")
    if get("ambulatory") == "no" and get("frankel") == "E":
        found.append("not-walking")
    if (("deficit-tempo" in answers or "deficit-hours" in answers)
            and get("frankel") == "E" and get("root-deficit") == "no"):
        found.append("tempo-without-deficit")
    different = len({level for levels in lesions for level in levels})
    if get("vertebral-metastases") in ("1", "2") and int(answers["vertebral-metastases"]) < different:
        found.append("vertebral-count")
    if "kps" in answers and "ecog" in answers:
        low, high = ECOG_KARNOFSKY[answers["ecog"]]
        if not low <= answers["kps"] <= high:
            found.append("karnofsky-ecog")
    if get("fit-open-surgery") == "yes" and get("fit-general-anaesthesia") == "no":
        found.append("fitness")
    return found


def lesion_contradictions(answers):
    get = answers.get
    found = []
    types = ("pain-mechanical", "pain-tumour", "pain-radicular")
    if get("pain") == "none" and (any(get(name) == "yes" for name in types)
                                  or get("pain-intractable") or get("pain-vas", 0) > 0):
        found.append("pain-none")
    if get("alignment") == "subluxation" and not get("overt-instability"):
        found.append("subluxation")
    return found
