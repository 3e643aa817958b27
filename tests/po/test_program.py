#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pedicle-cli says in every language of po/LINGUAS: the same figures as in English, in other
words. Prints TAP.

    test_program.py PEDICLE-CLI FOLDER-OF-CATALOGUES"""
import collections
import os
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import catalogue  # noqa: E402

CASES = sorted((catalogue.TOP / "tests" / "cases").glob("*.pedicle.json"))
PROGRAM, CATALOGUES = "pedicle-cli", ""


def run(language, *arguments):
    # C.UTF-8 is everywhere; LANGUAGE alone chooses the catalogue.
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": language,
                   "PEDICLE_LOCALE_DIR": CATALOGUES}
    done = subprocess.run([PROGRAM, *map(str, arguments)], env=environment, check=True,
                          capture_output=True)
    return done.stdout.decode()


def digits(text):
    """Versions and citations keep their points in every language, so that units and fractions
    count apart; test_catalogues.py looks at fractions."""
    return re.findall(r"\d+", text)


class Program(unittest.TestCase):
    maxDiff = None

    def compare(self, language, *arguments):
        english, other = run("", *arguments), run(language, *arguments)
        self.assertNotEqual(english, other)
        expected, got = collections.Counter(digits(english)), collections.Counter(digits(other))
        self.assertEqual(({}, {}), (dict(expected - got), dict(got - expected)))

    def test_figures_of_cases(self):
        self.assertGreater(len(CASES), 10)
        for language in catalogue.languages():
            for case in CASES:
                with self.subTest(language=language, case=case.name):
                    self.compare(language, "show", "--all", case)

    def test_figures_of_the_knowledge(self):
        for language in catalogue.languages():
            with self.subTest(language):
                self.compare(language, "knowledge")

    def test_every_statement_is_in_the_language(self):
        for language in catalogue.languages():
            with self.subTest(language):
                text = run(language, "knowledge")
                statements = [entry for entry in catalogue.read_language(language).values()
                              if any("knowledge/rules-" in file or "knowledge/techniques" in file
                                     for file in entry.files)]
                self.assertGreater(len(statements), 250)
                self.assertEqual([], [entry.context for entry in statements
                                      if entry.texts[0] not in text])

    def test_data_stay_as_they_are(self):
        """What programs read is in no language."""
        for language in catalogue.languages():
            with self.subTest(language):
                self.assertEqual(run("", "assess", *CASES), run(language, "assess", *CASES))

    def test_language_that_does_not_exist(self):
        self.assertEqual(run("", "show", CASES[0]), run("tlh", "show", CASES[0]))


if __name__ == "__main__":
    PROGRAM, CATALOGUES = sys.argv[1:]
    tap.main()
