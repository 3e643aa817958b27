#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The safety file against its schema, against the tests of this build and against meson.build: what
it names is there, and nothing in it is without a test. Prints TAP.

    test_safety.py XMLLINT MESON BUILD"""
import functools
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import safety_file  # noqa: E402

XMLLINT, MESON, BUILD = "xmllint", "meson", "."
TEXT = safety_file.SAFETY.read_text(encoding="utf-8")
SCHEMA = safety_file.SAFETY.with_name("safety.rng")

# name: what stands there once or more often (the first is replaced), what it is spoilt to
SPOILT = {
    "part-without-text": ("<text>It is not a certified medical device, takes no decision and "
                          "replaces no judgement.</text>\n  </part>\n  <part id=\"users\">\n    "
                          "<title>Users</title>", "</part><part id='users'>"),
    "hazard-without-title": ("<title>Wrong total</title>", ""),
    "hazard-without-measure": ("<measure>", "<measures>"),
    "requirement-without-test": ('<test name="core / rules"/>', "<tests/>"),
    "empty-title": ("<title>Wrong total</title>", "<title> </title>"),
    "test-without-suite": ('name="core / tri"', 'name="tri"'),
    "test-without-name": (' name="core / tri"', ""),
    "misspelt-attribute": ('row="/sins/table"', 'rows="/sins/table"'),
    "misspelt-requirement": ('id="R-1"', 'id="R1"'),
    "library-without-least": (' least="1.16"', ""),
    "version-is-no-number": ('least="1.16"', 'least="new"'),
    "text-outside": ("<hazard id=\"translation\">", "<hazard id=\"translation\">Beware."),
    "no-hazard": ("hazard", "hazards"),
}


@functools.cache
def tests_of_build():
    return safety_file.read_builds_tests(MESON, BUILD)


@functools.cache
def rows_of(name):
    return safety_file.list_rows(BUILD, *tests_of_build()[name])


def has_window():
    return any(name.split(" / ")[0] in safety_file.GUI_SUITES for name in tests_of_build())


def trouble_with_test(name, row):
    """Why a test that the safety file names is none of this build, or None."""
    if name not in tests_of_build():
        return f"there is no test {name}"
    if row and not safety_file.has_row(rows_of(name), row):
        return f"{name} has no row {row}"
    return None


class SafetyFile(unittest.TestCase):
    maxDiff = None

    def validate(self, path):
        done = subprocess.run([XMLLINT, "--noout", "--nonet", "--relaxng", str(SCHEMA), str(path)],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stderr

    def test_file_is_valid(self):
        self.assertEqual(0, self.validate(safety_file.SAFETY)[0])

    def test_spoilt_files_are_refused(self):
        for name, (before, after) in SPOILT.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                self.assertIn(before, TEXT)
                path = pathlib.Path(folder) / "safety.xml"
                path.write_text(TEXT.replace(before, after, 1), encoding="utf-8")
                status, messages = self.validate(path)
                # 1 (newer: 4): not well-formed, 3: not valid.
                self.assertIn(status, (1, 3, 4), messages)

    def test_ids_are_unique(self):
        ids = [entry.id for entry in safety_file.read_entries(TEXT)]
        self.assertEqual(sorted(set(ids)), sorted(ids))

    def test_everything_has_a_test(self):
        for entry in safety_file.read_entries(TEXT):
            with self.subTest(entry.id):
                self.assertNotEqual([], entry.tests)

    def test_tests_are_of_this_build(self):
        for entry in safety_file.read_entries(TEXT):
            for name, row in entry.tests:
                with self.subTest(f"{entry.id}: {name}, {row or 'all of it'}"):
                    if name.split(" / ")[0] in safety_file.GUI_SUITES and not has_window():
                        self.skipTest("this build has no window (-Dgui=false)")
                    self.assertIsNone(trouble_with_test(name, row))

    def test_a_name_that_does_not_exist_is_found(self):
        for name, row in (("core / sinus", None), ("core / sins", "/sins/tables"),
                          ("core / sins", "/sins/tab"), ("po / po-wording", "test_nothing")):
            with self.subTest(f"{name}, {row}"):
                self.assertIsNotNone(trouble_with_test(name, row))

    def test_libraries_are_those_of_the_build(self):
        floors = safety_file.read_floors(
            (safety_file.TOP / "meson.build").read_text(encoding="utf-8"))
        self.assertGreater(len(floors), 5)
        listed = {package: entry.attributes["least"]
                  for entry in safety_file.read_entries(TEXT) if entry.kind == "library"
                  for package in entry.attributes["packages"].split()}
        self.assertEqual(floors, listed)

    def test_least_versions_are_tried_or_older(self):
        def numbers(version):
            return [int(part) for part in version.split(".")]
        for entry in safety_file.read_entries(TEXT):
            if entry.kind == "library":
                with self.subTest(entry.id):
                    tried = [numbers(version) for version in entry.attributes["tried"].split()]
                    least = numbers(entry.attributes["least"])
                    self.assertEqual(least, min(tried)[:len(least)])

    def test_table_is_the_one_of_the_file(self):
        """tests/safety/requirements.py --write makes it anew."""
        self.assertEqual(safety_file.write_table(safety_file.read_entries(TEXT)),
                         safety_file.TABLE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    XMLLINT, MESON, BUILD = sys.argv[1:]
    tap.main()
