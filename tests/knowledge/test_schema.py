#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The knowledge files against their RELAX NG schema: each of them is valid, and each way to
spoil one is refused. Prints TAP.

    test_schema.py XMLLINT"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests" / "oracle"))
import tap  # noqa: E402

KNOWLEDGE = TOP / "data" / "knowledge"
SCHEMA = KNOWLEDGE / "knowledge.rng"
XMLLINT = "xmllint"

# name: file, what stands there once or more often (the first is replaced), what it is spoilt to
SPOILT = {
    "misspelt-fact": ("rules-medical.xml", '<fact id="quiet"/>', '<fact id="quite"/>'),
    "misspelt-finding": ("rules-cement.xml",
                         '<finding id="cement-risk"', '<finding id="cementrisk"'),
    "misspelt-value": ("rules-cement.xml",
                       'id="bone-lesion" is="lytic"', 'id="bone-lesion" is="lytical"'),
    "value-of-another-finding": ("rules-cement.xml", 'id="bone-lesion" is="lytic"',
                                 'id="bone-lesion" is="normal"'),
    "misspelt-value-of-several": ("rules-stabilization.xml", 'in="unilateral bilateral"',
                                  'in="unilateral bilatral"'),
    "no-value": ("rules-cement.xml", 'id="cement-risk" is="yes"', 'id="cement-risk"'),
    "value-of-a-flag": ("rules-cement.xml", '<finding id="cement-unsafe"/>',
                        '<finding id="cement-unsafe" is="yes"/>'),
    "misspelt-number": ("rules-surgery.xml", '<number id="karnofsky"', '<number id="kps"'),
    "limit-is-no-number": ("rules-surgery.xml", 'at-most="40"', 'at-most="forty"'),
    "number-without-limit": ("rules-surgery.xml", ' at-most="40"', ""),
    "misspelt-technique": ("rules-medical.xml", 'technique="medical"', 'technique="medicine"'),
    "misspelt-companion": ("rules-stabilization.xml", 'any-of="radiotherapy radiosurgery"',
                           'any-of="radiotherapy surgery"'),
    "misspelt-order": ("rules-stabilization.xml", 'order="after"', 'order="later"'),
    "misspelt-section": ("rules-medical.xml", 'section="Indications"', 'section="Indication"'),
    "paper-without-section": ("rules-medical.xml", ' section="Indications"', ""),
    "misspelt-source": ("rules-medical.xml", 'source="paper"', 'source="papers"'),
    "no-source": ("rules-medical.xml", ' source="paper" section="Indications"', ""),
    "no-such-decision": ("rules-ablation.xml", 'decision="Q5"', 'decision="Q19"'),
    "misspelt-effect": ("rules-medical.xml", "<recommend/>", "<recomend/>"),
    "no-effect": ("rules-medical.xml", "<recommend/>", ""),
    "effect-with-companion": ("rules-medical.xml", "<recommend/>", '<recommend any-of="brace"/>'),
    "misspelt-element": ("rules-medical.xml", "<when><always/></when>", "<if><always/></if>"),
    "no-condition": ("rules-medical.xml", "<when><always/></when>", ""),
    "two-conditions": ("rules-medical.xml", "<always/>", "<always/><always/>"),
    "all-of-one": ("rules-medical.xml", '<not><fact id="ideal-excision"/></not>', ""),
    "misspelt-attribute": ("rules-medical.xml", "<rule id=", "<rule name="),
    "misspelt-rule-id": ("rules-medical.xml", 'id="MED-1"', 'id="MED1"'),
    "empty-reason": ("rules-medical.xml", "<because>", "<because></because><because>"),
    "no-version": ("rules-medical.xml", '<knowledge version="1.0">', "<knowledge>"),
    "letter-against-kind": ("techniques.xml", 'id="MED-I1" kind="indication"',
                            'id="MED-I1" kind="advantage"'),
    "beyond-statement-of-the-paper": (
        "techniques.xml", 'id="VP-X1" kind="contraindication" source="beyond"',
        'id="VP-X1" kind="contraindication" source="paper" section="PS"'),
    "inferred-statement-of-the-paper": (
        "techniques.xml", 'id="PD-X1" kind="companion" source="paper" section="PD Fig-4" '
        'inferred="yes"', 'id="PD-X1" kind="companion" source="paper" section="PD Fig-4"'),
    "inferred-from-beyond": ("techniques.xml", 'id="VP-X2" kind="limitation" source="beyond"',
                             'id="VP-X2" kind="limitation" source="beyond" inferred="yes"'),
    "misspelt-kind": ("techniques.xml", 'kind="limitation"', 'kind="limit"'),
    "technique-without-name": ("techniques.xml", "<name>Brace</name>", ""),
    "technique-without-principle": (
        "techniques.xml", '<principle source="paper" section="Instability">Limits from outside '
        "the mechanical stress on the\n      level.</principle>", ""),
    "misspelt-aspect": ("techniques.xml", '<aspect of="tumour"', '<aspect of="tumor"'),
    "aspect-without-statements": ("techniques.xml", ' statements="MED-L1"', ""),
    "aspect-of-a-rule": ("techniques.xml", 'statements="MED-L1"', 'statements="MED-1"'),
    "aspect-before-statements": ("techniques.xml", '<statement id="MED-I1"',
                                 '<aspect of="pain" statements="MED-L1">So.</aspect>'
                                 '<statement id="MED-I1"'),
    "course-without-condition": (
        "techniques.xml", '<course combination="CMB-2">\n    <when><always/></when>',
        '<course combination="CMB-2">'),
    "course-of-one-step": ("techniques.xml", '<step any-of="radiosurgery" timing="after"/>', ""),
    "first-step-with-day": ("techniques.xml", '<step any-of="percutaneous-stabilization"/>',
                            '<step any-of="percutaneous-stabilization" from-day="7"/>'),
    "step-in-the-session-with-day": ("techniques.xml", 'timing="same-session"',
                                     'timing="same-session" from-day="7"'),
    "step-at-day-0": ("techniques.xml", 'from-day="7"', 'from-day="0"'),
    "companion-before-with-day": ("rules-irradiation.xml", 'order="before"',
                                  'order="before" from-day="7"'),
    "misspelt-alert-level": ("alerts.xml", 'level="urgent"', 'level="red"'),
    "alert-of-nobody": ("alerts.xml", ' of="lesion"', ""),
    "alert-without-text": (
        "alerts.xml", "<text>Complete deficit (Frankel A): most often irreversible.</text>", ""),
    "citation-without-address": ("citations.xml", ' address="PubMed 24275615"', ""),
    "citation-without-what-was-seen": ("citations.xml", 'seen="abstract"', ""),
    "citation-used-by-somebody": ("citations.xml", 'used-by="program"', 'used-by="nobody"'),
    "not-well-formed": ("alerts.xml", "</knowledge>", ""),
}


def validate(path):
    """Exit status and messages of xmllint."""
    done = subprocess.run([XMLLINT, "--noout", "--nonet", "--relaxng", str(SCHEMA), str(path)],
                          capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


class Schema(unittest.TestCase):
    def test_files_are_valid(self):
        files = sorted(KNOWLEDGE.glob("*.xml"))
        self.assertGreater(len(files), 10)
        for path in files:
            with self.subTest(file=path.name):
                status, messages = validate(path)
                self.assertEqual(status, 0, messages)

    def test_spoilt_files_are_refused(self):
        for name, (file, before, after) in SPOILT.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                text = (KNOWLEDGE / file).read_text(encoding="utf-8")
                self.assertIn(before, text)
                path = pathlib.Path(folder) / file
                path.write_text(text.replace(before, after, 1), encoding="utf-8")
                status, messages = validate(path)
                # 1 (newer: 4): not well-formed, 3: not valid; anything else is a fault of the test.
                self.assertIn(status, (1, 4) if name == "not-well-formed" else (3,), messages)


if __name__ == "__main__":
    XMLLINT = sys.argv.pop(1)
    tap.main()
