#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What xgettext takes from the knowledge files: every text, under the context by which the
program asks for it, and nothing else. Prints TAP.

    test_translation.py XGETTEXT"""
import ast
import os
import pathlib
import re
import subprocess
import sys
import unittest
from xml.etree import ElementTree

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests" / "oracle"))
import tap  # noqa: E402

KNOWLEDGE = TOP / "data" / "knowledge"
XGETTEXT = "xgettext"

# Texts by element: whether the context is the id of the element itself or of its parent.
OWN, OF_PARENT = "own", "of the parent"
TEXTS = {"name": OF_PARENT, "principle": OF_PARENT, "statement": OWN,
         "aspect": OF_PARENT, "combination": OWN,
         "because": OF_PARENT, "text": OF_PARENT, "title": OF_PARENT}


def collapse(text):
    """ASCII white space as one blank; a no-break space stays."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")


def texts_of(path):
    """(context, text) of all that the program asks translations for."""
    found = []

    def visit(element, parent):
        if element.tag in TEXTS:
            owner = element if TEXTS[element.tag] == OWN else parent
            found.append((owner.get("id"), collapse("".join(element.itertext()))))
        for child in element:
            visit(child, element)

    visit(ElementTree.parse(path).getroot(), None)
    return found


def extracted_from(path):
    """(context, text) of each entry that xgettext writes."""
    done = subprocess.run(
        [XGETTEXT, "--from-code=UTF-8", "--no-wrap", "--output=-", str(path)],
        text=True, check=True, capture_output=True,
        env={**os.environ, "GETTEXTDATADIRS": str(TOP / "data")})
    entries = re.findall(r'^(?:msgctxt (".*")\n)?msgid ((?:".*"\n)+)', done.stdout, re.M)
    strings = [(context and ast.literal_eval(context),
                "".join(ast.literal_eval(line) for line in text.splitlines()))
               for context, text in entries]
    return [entry for entry in strings if entry[1]], done.stdout


class Translation(unittest.TestCase):
    maxDiff = None

    def test_every_text_with_its_context(self):
        for path in sorted(KNOWLEDGE.glob("*.xml")):
            if path.name.endswith(".gresource.xml"):
                continue
            with self.subTest(file=path.name):
                expected = texts_of(path)
                extracted, _ = extracted_from(path)
                self.assertGreater(len(expected), 0)
                self.assertEqual(sorted(set(expected)), sorted(extracted))

    def test_contexts_are_ids(self):
        total = 0
        for path in sorted(KNOWLEDGE.glob("*.xml")):
            texts = [] if path.name.endswith(".gresource.xml") else texts_of(path)
            total += len(texts)
            for context, text in texts:
                self.assertTrue(context and text, (path.name, context, text))
        # 12 names, 12 principles, 124 statements, 58 aspects, 6 combinations, 135 reasons, 17 alerts, 20 titles
        self.assertEqual(total, 384)

    def test_citations_are_not_translated(self):
        extracted, _ = extracted_from(KNOWLEDGE / "citations.xml")
        self.assertEqual(len(extracted), 20)
        self.assertFalse([text for _, text in extracted if "et al." in text])

    def test_notes_for_translators(self):
        for file in ("techniques.xml", "alerts.xml", "rules-medical.xml", "citations.xml"):
            with self.subTest(file=file):
                extracted, text = extracted_from(KNOWLEDGE / file)
                self.assertGreaterEqual(len(re.findall(r"^#\. ", text, re.M)), len(extracted))

    def test_no_break_space_stays(self):
        extracted, _ = extracted_from(KNOWLEDGE / "techniques.xml")
        self.assertIn("10–70\u00a0%", dict(extracted)["VP-L1"])


if __name__ == "__main__":
    XGETTEXT = sys.argv.pop(1)
    tap.main()
