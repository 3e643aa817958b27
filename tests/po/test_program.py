#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pedicle-cli says in every language of po/LINGUAS: the same figures as in English, in other
words. Prints TAP.

    test_program.py PEDICLE-CLI FOLDER-OF-CATALOGUES"""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import catalogue  # noqa: E402

CASES = sorted((catalogue.TOP / "tests" / "cases").glob("*.pedicle.json"))
PROGRAM, CATALOGUES = "pedicle-cli", ""
LOCALE = {}


def setUpModule():
    folder = tempfile.TemporaryDirectory(prefix="pedicle-test-")
    unittest.addModuleCleanup(folder.cleanup)
    LOCALE.update(catalogue.make_locale(folder.name) or {})
    if not LOCALE:
        raise unittest.SkipTest("the C library has no C.UTF-8 in a folder")


def run(language, *arguments, **variables):
    """LANGUAGE alone chooses the catalogue."""
    environment = {**os.environ, **LOCALE, "LANGUAGE": language,
                   "PEDICLE_LOCALE_DIR": CATALOGUES, **variables}
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

    def test_fractions_on_screen_and_in_files(self):
        case = {"format": "pedicle-case", "version": 1,
                "id": "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11",
                "assessments": [{"date": "2026-11-20", "findings": {}, "lesions": [
                    {"id": "1", "levels": ["L2"], "findings": {"pain-vas": 6.5}}]}]}
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "case.json"
            path.write_text(json.dumps(case), encoding="utf-8")
            self.assertRegex(run("", "show", path), r"Intensity: 6\.5\b")
            for language in catalogue.languages():
                with self.subTest(language):
                    entries = catalogue.read_language(language)
                    shown = "6" + catalogue.decimal_separator(entries) + "5"
                    # show may break a line there.
                    text = " ".join(run(language, "show", path).split())
                    self.assertRegex(text, rf": {re.escape(shown)}\b")
                    self.assertNotIn("6.5", text)

    def test_dates_by_locale(self):
        """Needs the locale itself, made for this test where the system has its definition."""
        expected = {"fr": "20 novembre 2026"}
        for language in catalogue.languages():
            with self.subTest(language), tempfile.TemporaryDirectory() as folder:
                name = f"{language}_{language.upper()}"
                if not shutil.which("localedef") or \
                        not pathlib.Path("/usr/share/i18n/locales", name).exists():
                    self.skipTest(f"the definition of the locale {name} is not installed")
                subprocess.run(["localedef", "-i", name, "-f", "UTF-8", f"{folder}/{name}.UTF-8"],
                               check=True, capture_output=True)
                text = run(language, "show", CASES[0], LOCPATH=folder, LC_ALL=f"{name}.UTF-8")
                self.assertIn(expected[language], text)
                data = run(language, "assess", CASES[0], LOCPATH=folder, LC_ALL=f"{name}.UTF-8")
                self.assertIn('"date": "2026-11-20"', data.replace('":"', '": "'))

    def test_language_that_does_not_exist(self):
        self.assertEqual(run("", "show", CASES[0]), run("tlh", "show", CASES[0]))


if __name__ == "__main__":
    PROGRAM, CATALOGUES = sys.argv[1:]
    tap.main()
