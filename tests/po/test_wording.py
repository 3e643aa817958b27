#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of each language of po/LINGUAS: terms of the glossary, no negation that got lost, its own
typography, access keys that can be told apart. Prints TAP."""
import pathlib
import re
import sys
import unittest
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import catalogue  # noqa: E402
import wording  # noqa: E402


TECHNIQUES = catalogue.TOP / "data" / "knowledge" / "techniques.xml"
# The context of a list of ids, not of words.
FEMININE = "feminine techniques"


def is_clinical(entry):
    """Whether a text is of the knowledge, of the findings or of what is concluded from them."""
    return entry.context != FEMININE and any(file.startswith(("data/knowledge/", "src/core/")) and "json" not in file and
               "store" not in file for file in entry.files)


def readable(text):
    """Without what is no prose: places to fill, names of members, examples of JSON."""
    text = re.sub(r"%(\d+\$)?-?\d*[a-zA-Z](:%[a-zA-Z])*", "x", text)
    return re.sub(r"<[^>]*>|\{…\}|\[…\]|\\u\w*|\" \\ /|«\u202f[^\w]\u202f»", "", text)


class Wording(unittest.TestCase):
    maxDiff = None

    def each(self):
        for language in catalogue.languages():
            yield language, catalogue.read_language(language)

    def test_each_language_has_its_tables(self):
        for table in (wording.GLOSSARY, wording.NEGATIONS, wording.TYPOGRAPHY):
            self.assertLessEqual(set(catalogue.languages()), set(table))

    def test_terms_of_the_glossary(self):
        for language, entries in self.each():
            for original, translated in wording.GLOSSARY[language]:
                with self.subTest(language=language, term=original):
                    term, wanted = (re.compile(word, re.I) for word in (original, translated))
                    found = [entry for entry in entries.values()
                             if is_clinical(entry) and term.search(entry.id)]
                    self.assertGreater(len(found), 0)
                    self.assertEqual([], [(entry.id, text) for entry in found
                                          for text in entry.texts if not wanted.search(text)])

    def test_no_negation_is_lost(self):
        for language, entries in self.each():
            with self.subTest(language):
                found = [entry for entry in entries.values()
                         if is_clinical(entry) and wording.NEGATION.search(entry.id)]
                self.assertGreater(len(found), 80)
                self.assertEqual([], [(entry.id, text) for entry in found for text in entry.texts
                                      if not wording.NEGATIONS[language].search(text)])

    def test_no_negation_is_new(self):
        for language, entries in self.each():
            with self.subTest(language):
                found = [entry for entry in entries.values() if is_clinical(entry) and
                         not wording.NEGATION.search(entry.id) and
                         not wording.NEARLY_A_NEGATION.search(entry.id)]
                self.assertGreater(len(found), 400)
                self.assertEqual([], [(entry.id, text) for entry in found for text in entry.texts
                                      if wording.NEGATIONS[language].search(text)])

    def test_techniques_of_feminine_gender(self):
        """The list is one of ids that there are, or "none", and the verdicts differ then."""
        root = ElementTree.parse(TECHNIQUES).getroot()
        ids = {technique.get("id") for technique in root.iter("technique")}
        self.assertEqual(12, len(ids))
        for language, entries in self.each():
            with self.subTest(language):
                found = entries[FEMININE, "none"].texts[0].split()
                self.assertEqual(len(found), len(set(found)))
                if found != ["none"]:
                    self.assertLessEqual(set(found), ids)
                    self.assertNotEqual(entries[None, "recommended"].texts,
                                        entries["feminine", "recommended"].texts)

    def test_typography(self):
        for language, entries in self.each():
            for fault, pattern in wording.TYPOGRAPHY[language]:
                with self.subTest(language=language, fault=fault):
                    self.assertEqual([], [text for entry in entries.values()
                                          if not entry.id.endswith(";")  # of a desktop file
                                          for text in entry.texts
                                          if pattern.search(readable(text))])


if __name__ == "__main__":
    tap.main()
