# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutants of C: each number, comparison, logical or arithmetic sign, and named constant of a table or
of logic changed in turn. Texts, comments, includes, declarations of types and ids are left alone."""
import re

# Named values that stand for one another.
FAMILIES = [
    ["PEDICLE_TRUE", "PEDICLE_FALSE", "PEDICLE_UNKNOWN"],
    ["TRUE", "FALSE"],
    ["SENSITIVE", "INTERMEDIATE", "RESISTANT", "NONE"],
    ["SLOW", "MODERATE", "RAPID", "NONE"],
    ["PEDICLE_REGION_RIGID", "PEDICLE_REGION_SEMIRIGID", "PEDICLE_REGION_MOBILE",
     "PEDICLE_REGION_JUNCTIONAL"],
    ["PEDICLE_SINS_STABLE", "PEDICLE_SINS_POTENTIALLY_UNSTABLE", "PEDICLE_SINS_UNSTABLE",
     "PEDICLE_SINS_UNDECIDED"],
    ["PEDICLE_TOKUHASHI_UNDER_6", "PEDICLE_TOKUHASHI_6_12", "PEDICLE_TOKUHASHI_OVER_12",
     "PEDICLE_TOKUHASHI_UNDECIDED"],
    ["PEDICLE_FRANKEL_A", "PEDICLE_FRANKEL_B", "PEDICLE_FRANKEL_C", "PEDICLE_FRANKEL_D",
     "PEDICLE_FRANKEL_E"],
    ["PEDICLE_ESCC_0", "PEDICLE_ESCC_1A", "PEDICLE_ESCC_1B", "PEDICLE_ESCC_1C", "PEDICLE_ESCC_2",
     "PEDICLE_ESCC_3"],
    ["PEDICLE_YES", "PEDICLE_NO"],
    ["PEDICLE_TEMPO_STABLE", "PEDICLE_TEMPO_SLOW", "PEDICLE_TEMPO_RAPID"],
    ["PEDICLE_EXPECTANCY_UNDER_6", "PEDICLE_EXPECTANCY_6_12", "PEDICLE_EXPECTANCY_OVER_12"],
    ["PEDICLE_VERTEBRAL_1", "PEDICLE_VERTEBRAL_2", "PEDICLE_VERTEBRAL_3_OR_MORE"],
    ["PEDICLE_EXTRASPINAL_NONE", "PEDICLE_EXTRASPINAL_1_2", "PEDICLE_EXTRASPINAL_3_OR_MORE"],
    ["PEDICLE_VISCERAL_NONE", "PEDICLE_VISCERAL_REMOVABLE", "PEDICLE_VISCERAL_UNREMOVABLE"],
    ["PEDICLE_PAIN_NONE", "PEDICLE_PAIN_OCCASIONAL", "PEDICLE_PAIN_CONTINUOUS"],
    ["PEDICLE_COLLAPSE_NONE", "PEDICLE_COLLAPSE_INVOLVED_OVER_50", "PEDICLE_COLLAPSE_UNDER_50",
     "PEDICLE_COLLAPSE_OVER_50"],
    ["PEDICLE_ALIGNMENT_NORMAL", "PEDICLE_ALIGNMENT_DEFORMITY", "PEDICLE_ALIGNMENT_SUBLUXATION"],
    ["PEDICLE_RADIOSENSITIVITY_SENSITIVE", "PEDICLE_RADIOSENSITIVITY_INTERMEDIATE",
     "PEDICLE_RADIOSENSITIVITY_RESISTANT"],
    ["PEDICLE_LEVEL_T1", "PEDICLE_LEVEL_T2"], ["PEDICLE_LEVEL_T4", "PEDICLE_LEVEL_T3"],
    ["PEDICLE_LEVEL_L5", "PEDICLE_LEVEL_L4"],
    ["CONTRAINDICATE", "NOT_INDICATED", "CAUTION", "CONSIDER", "RECOMMEND"],
    ["PEDICLE_VERDICT_CONTRAINDICATED", "PEDICLE_VERDICT_NOT_INDICATED",
     "PEDICLE_VERDICT_NO_STATEMENT", "PEDICLE_VERDICT_CAUTION", "PEDICLE_VERDICT_CONSIDER",
     "PEDICLE_VERDICT_RECOMMENDED"],
    ["PERMISSIVE", "RESTRICTIVE"],
    ["AND", "OR"], ["MIN", "MAX"],
    ["pedicle_measure_at_least", "pedicle_measure_at_most"], ["pedicle_fact_and", "pedicle_fact_or"],
]
SIGNS = {"<=": ["<", ">="], ">=": [">", "<="], "==": ["!="], "!=": ["=="], "&&": ["||"],
         "||": ["&&"], "<": ["<=", ">"], ">": [">=", "<"], "+": ["-"], "-": ["+"], "|": ["&"],
         "&": ["|"]}
TOKEN = re.compile(r'/\*.*?\*/|"(?:\\.|[^"\\])*"|^#[^\n]*|->|\+\+|--|[-+|&]=|<<|>>|<=|>=|==|!=|&&|\|\|'
                   r'|[A-Za-z_]\w*|\d+\w*|[-+<>|&!]|\S', re.S | re.M)


def binary(before, after):
    """Whether a sign stands between two values."""
    return bool(re.search(r"[\w)\]]\s*$", before)) and after.startswith(" ")


def replacements(word, before, after):
    if re.fullmatch(r"\d+u?", word):
        number = int(word.rstrip("u"))
        return [str(number + 1)] + ([str(number - 1)] if number > 0 else [])
    if word in SIGNS and (len(word) > 1 or binary(before, after)):
        return SIGNS[word]
    if word in ("!", "NOT") and re.match(r"\s*[\w(]", after):
        return [""]
    found = []
    for family in FAMILIES:
        if word in family:
            found += [one for one in family if one != word and one not in found]
    return found


def skipped(line, before):
    """Where a mutant would be no change of logic: constants of types, case labels, what is never
    reached, guards against a fault of the program."""
    return line.lstrip().startswith(("case ", "#define", "typedef", "enum",
                                     "g_return_val_if_reached", "g_return_val_if_fail"))


def mutants(text, only=None):
    """(offset, end, replacement) of each, in the body of functions and in tables."""
    for match in TOKEN.finditer(text):
        word = match[0]
        start = text.rfind("\n", 0, match.start()) + 1
        line = text[start:text.find("\n", start)]
        if word.startswith(("/*", '"', "#")) or skipped(line, text[start:match.start()]):
            continue
        if only is not None and not re.search(only, line):
            continue
        # The index of a table names its row; the size of an array is no logic.
        if re.search(r"\[$", text[:match.start()]) and re.match(r"\w*\]\s*=", text[match.start():]):
            continue
        for other in replacements(word, text[start:match.start()], text[match.end():match.end() + 9]):
            yield match.start(), match.end(), other
