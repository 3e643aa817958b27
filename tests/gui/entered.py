# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user of a test has entered: kept beside the window, and assessed by pedicle-cli, so that
the window is compared with something that it had no part in."""

import json

import program
import words

_LESION_FINDINGS = {
    "pain", "pain-mechanical", "pain-tumour", "pain-radicular", "pain-vas", "pain-intractable",
    "explains-deficit", "bone-lesion", "alignment", "collapse", "posterolateral",
    "overt-instability", "escc", "posterior-wall-breach", "foraminal-invasion",
    "near-posterior-wall", "pedicle-lysis", "cement-unsafe", "prior-irradiation"}


class Entered:
    """A case as the test believes it to be."""

    def __init__(self, folder):
        self.file = folder / "believed.json"
        self.findings, self.lesions = {}, []

    def add_lesion(self, *levels):
        self.lesions.append({"id": str(len(self.lesions) + 1), "levels": list(levels),
                             "findings": {}})

    def set(self, finding, value, lesion=0):
        """None takes the answer back."""
        holder = self.lesions[lesion]["findings"] if finding in _LESION_FINDINGS else self.findings
        holder.pop(finding, None)
        if value is not None:
            holder[finding] = value

    def visit(self):
        """The findings as they stand in a file."""
        return {"findings": self.findings,
                "lesions": [{"levels": lesion["levels"], "findings": lesion["findings"]}
                            for lesion in self.lesions]}

    def assess(self):
        """What pedicle-cli makes of it."""
        visit = {"date": "2026-01-01", "findings": self.findings, "lesions": self.lesions}
        self.file.write_text(json.dumps({
            "format": "pedicle-case", "version": 1, "assessments": [visit],
            "id": "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"}), encoding="utf-8")
        return program.assess(self.file)

    def gauge(self, lesion=0):
        """How the gauge's sentence has to begin."""
        assessed = self.assess()["lesions"]
        return words.sins(assessed[lesion]["sins"] if assessed else None)

    def cards(self, lesion=0):
        """How the cards of all twelve techniques have to be called, by group."""
        return words.cards(self.assess()["lesions"][lesion])


def visit_of(file):
    """The findings of the last assessment in a case file, in the form of Entered.visit()."""
    last = json.loads(file.read_text(encoding="utf-8"))["assessments"][-1]
    return {"findings": last["findings"],
            "lesions": [{"levels": lesion["levels"], "findings": lesion["findings"]}
                        for lesion in last["lesions"]]}
