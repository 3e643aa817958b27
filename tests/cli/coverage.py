# SPDX-License-Identifier: GPL-3.0-or-later
"""Which values the rules and alerts take over tests/cases."""
import glob
import os
import xml.etree.ElementTree as ElementTree

from tap import TOP

KNOWLEDGE = os.path.join(TOP, "data", "knowledge")
# Facts of the levels alone, which are never unknown.
CERTAIN_FACTS = ("outside-scope", "upper-thoracic")


def elements(tag):
    for path in sorted(glob.glob(os.path.join(KNOWLEDGE, "*.xml"))):
        yield from ElementTree.parse(path).getroot().iter(tag)


def can_be_unknown(leaf):
    if leaf.tag == "fact":
        return leaf.get("id") not in CERTAIN_FACTS
    # A finding without values is a flag, raised or not.
    has_values = bool(leaf.get("is") or leaf.get("in"))
    return leaf.tag == "number" or (leaf.tag == "finding" and has_values)


def possible_values(element):
    """What a rule or an alert can be: true, false, open."""
    leaves = [leaf for leaf in element.find("when").iter()]
    if any(leaf.tag == "always" for leaf in leaves):
        return {"true"}
    return {"true", "false"} | ({"open"} if any(map(can_be_unknown, leaves)) else set())


def rule_values(assessments):
    """Values by (technique, rule)."""
    values = {}
    for whole in assessments:
        for lesion in whole["lesions"]:
            for rule in elements("rule"):
                for technique in rule.get("technique").split():
                    got = lesion["techniques"][technique]
                    value = ("true" if rule.get("id") in got["holds"]
                             else "open" if rule.get("id") in got["open"] else "false")
                    values.setdefault((technique, rule.get("id")), set()).add(value)
    return values


def alert_values(assessments):
    """Values by alert; an undecided one is not listed, so true or not."""
    values = {}
    for whole in assessments:
        held = set(whole["alerts"]).union(*(lesion["alerts"] for lesion in whole["lesions"]))
        for alert in elements("alert"):
            if alert.get("of") != "everyone":
                values.setdefault(alert.get("id"), set()).add(alert.get("id") in held)
    return values
