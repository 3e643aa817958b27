#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages of each language of po/LINGUAS: there, installed, with every option, command,
variable, file and figure of the English page, which has those of the program. Prints TAP.

    test_manuals.py PEDICLE-CLI BUILD-FOLDER GROFF"""
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import catalogue  # noqa: E402

MANUALS = catalogue.TOP / "data" / "man"
PAGES = sorted(path.name for path in MANUALS.glob("*.1"))
PROGRAM, BUILD, GROFF = "pedicle-cli", "", "groff"

# Macros whose arguments are the same in every language, and those that end them.
LITERAL = {"Fl", "Cm", "Ev", "Pa", "Xr", "Nm"}
OTHERS = {"It", "Op", "Ar", "Pq", "No", "Dl", "Sx", "Sq"}


def literals(page):
    """What the reader has to type or to look up, in the order of the page."""
    found = []
    for line in page.splitlines():
        if line.startswith(".Dl "):
            found.append(("Dl", line[4:]))
        elif re.match(r"\.[A-Z][a-z] ", line):
            macro, dashes = None, ""
            for word in shlex.split(line[1:].replace("'", "")):
                if word in LITERAL:
                    dashes = dashes + "-" if macro == word == "Fl" else "-" if word == "Fl" else ""
                    macro = word
                elif word in OTHERS:
                    macro = None
                elif macro and re.search(r"\w", word):
                    found.append((macro, dashes + word))
                    dashes = ""
    return found


def figures(page):
    """Numbers of the prose."""
    return sorted(number for line in page.splitlines() if not line.startswith(".")
                  for number in catalogue.numbers(line))


def outline(page):
    """The macros that make sections, lists and items."""
    return re.findall(r"^\.(?:Sh|Ss|Bl -\w+|It|El|Pp|Dl|Op)\b", page, re.M)


def read(name, language=""):
    return (MANUALS / language / name).read_text(encoding="utf-8")


class Manuals(unittest.TestCase):
    maxDiff = None

    def compare(self, what):
        """The same in each page of each language; what is a function of the text of a page."""
        self.assertEqual(["pedicle-cli.1", "pedicle.1"], PAGES)
        for language in catalogue.languages():
            for name in PAGES:
                with self.subTest(language=language, page=name):
                    self.assertEqual(what(read(name)), what(read(name, language)))

    def test_nothing_to_type_is_missing(self):
        self.assertIn(("Fl", "--all"), literals(read("pedicle-cli.1")))
        self.compare(literals)

    def test_no_figure_is_missing(self):
        self.compare(figures)

    def test_no_section_is_missing(self):
        self.compare(outline)

    def test_no_sentence_is_english(self):
        for language in catalogue.languages():
            for name in PAGES:
                with self.subTest(language=language, page=name):
                    lines = [{line for line in page.splitlines() if re.match(r"\w+ \w+", line)}
                             for page in (read(name), read(name, language))]
                    self.assertEqual(set(), lines[0] & lines[1])

    def test_options_and_commands_of_the_program(self):
        def help_of(*words):
            return subprocess.run([PROGRAM, *words, "--help"], text=True, check=True,
                                  capture_output=True,
                                  env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}).stdout
        commands = re.findall(r"^  ([a-z]+) ", help_of(), re.M)
        self.assertIn("assess", commands)
        options = {option for words in [[], *([command] for command in commands)]
                   for option in re.findall(r"(?<!\S)-(?:-[a-z]+|[a-z]\b)", help_of(*words))}
        self.assertLessEqual({"--all", "--help", "--version", "-h"}, options)
        for language in ["", *catalogue.languages()]:
            with self.subTest(language or "original"):
                there = {word for _, word in literals(read("pedicle-cli.1", language))}
                self.assertEqual(set(), {*options, *commands} - there)

    def test_the_name_is_spelt_out(self):
        """Newer groff knows it only from the section "NAME", and that is "NOM" in French."""
        for language in ["", *catalogue.languages()]:
            for name in PAGES:
                with self.subTest(language=language or "original", page=name):
                    self.assertNotRegex(read(name, language), r"(?m)^\.Nm *$")

    def test_formatted_without_a_warning(self):
        for language in ["", *catalogue.languages()]:
            for name in PAGES:
                with self.subTest(language=language or "original", page=name):
                    done = subprocess.run(
                        [GROFF, "-Kutf8", "-mandoc", "-Tutf8", "-ww", str(MANUALS / language / name)],
                        text=True, check=False, capture_output=True,
                        env={**os.environ, "LC_ALL": "C.UTF-8"})
                    self.assertEqual((0, ""), (done.returncode, done.stderr))

    def test_installed_where_man_looks(self):
        installed = json.loads(
            (pathlib.Path(BUILD) / "meson-info" / "intro-installed.json").read_text())
        targets = [target for target in installed.values() if "/man/" in target]
        self.assertTrue(any(target.endswith("/man/man1/pedicle-cli.1") for target in targets))
        for target in targets:
            folder, name = target.split("/man/man1/") if "/man/man1/" in target else (None, None)
            for language in catalogue.languages() if name else []:
                with self.subTest(language=language, page=name):
                    self.assertIn(f"{folder}/man/{language}/man1/{name}", targets)


if __name__ == "__main__":
    PROGRAM, BUILD, GROFF = sys.argv[1:]
    tap.main()
