#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""pedicle-cli has every text it prints from the catalogue. It runs in a language of Cyrillic letters;
what is in Latin letters then can be data only: what the user wrote, ids, citations, file names. Prints
TAP.

    test_complete.py PEDICLE-CLI XGETTEXT MSGFMT ARGUMENT-OF-XGETTEXT…"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import catalogue  # noqa: E402
import pseudo  # noqa: E402

CASES = sorted((catalogue.TOP / "tests" / "cases").glob("*.pedicle.json"))
KNOWLEDGE = catalogue.TOP / "data" / "knowledge"
PROGRAM, XGETTEXT, MSGFMT, ARGUMENTS = "", "", "", []
FOLDER, LOCALE = "", {}

# Without a locale the system has English names for the months; these commands and options are typed.
MONTHS = set("January February March April May June July August September October November "
             "December".split())
TYPED = {"pedicle", "cli", "agenda", "assess", "show", "report", "validate", "knowledge", "check",
         "help", "version", "all", "output", "paper", "letter", "minutes", "meeting", "date", "states",
         "thorough", "seed"}
# What GLib says of the call it takes from its own catalogue.
GLIB = {"Usage", "OPTION", "Options"}
# Spoilt cases: what is wrong, and the words of the file that the message repeats.
SPOILT = {
    "no JSON": ("not a case", set()),
    "another format": ('{"format": "x", "version": 1}', {"format", "pedicle", "case"}),
    "a later version": ('{"format": "pedicle-case", "version": 7}', set()),
    "a comment": ("// x", set()),
    "nothing": ("", set()),
    "a value that there is not": (
        '{"format": "pedicle-case", "version": 1, "id": "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11", '
        '"assessments": [{"date": "2026-11-20", "findings": {"kps": 55}, "lesions": []}]}',
        {"assessments", "findings", "kps"}),
}


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], text=True, check=False,
                          capture_output=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, **LOCALE, "LANGUAGE": pseudo.NAME,
                               "PEDICLE_LOCALE_DIR": FOLDER})
    return done.stdout + done.stderr


def texts_of(value):
    """Every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts_of(part)


def names():
    """Words of ids and citations, which are the same in every language."""
    words = set()
    for path in KNOWLEDGE.glob("*.xml"):
        for element in ElementTree.parse(path).iter():
            attributes = dict(element.attrib)
            words.update(pseudo.latin_words(attributes.get("id", "")))
            if element.tag == "citation":
                words.update(pseudo.latin_words(" ".join([*attributes.values(),
                                                          *element.itertext()])))
    return words


class Complete(unittest.TestCase):
    maxDiff = None

    def check(self, text, allowed):
        self.assertRegex(text, "[а-я]{3}")
        lines = [line for line in text.splitlines() if set(pseudo.latin_words(line)) - allowed]
        self.assertEqual([], lines)

    def test_cases(self):
        self.assertGreater(len(CASES), 10)
        for case in CASES:
            allowed = names() | MONTHS | set(pseudo.latin_words(str(case)))
            for text in texts_of(json.loads(case.read_text(encoding="utf-8"))):
                allowed.update(pseudo.latin_words(text))
            with self.subTest(case.name):
                self.check(run("show", "--all", case), allowed)
                self.check(run("validate", case), allowed)

    def test_knowledge(self):
        # Facts stand there with their ids.
        self.check(re.sub(r"`[a-z0-9-]+`", "", run("knowledge")), names())

    def test_how_to_call_it(self):
        for call in ([], ["--help"], ["--version"], ["show", "--help"], ["assess", "--help"],
                     ["validate", "--help"], ["report", "--help"], ["report", "--paper=nothing", "nothing"], ["knowledge", "--help"], ["show"], ["nothing"],
                     ["knowledge", "nothing"]):
            with self.subTest(call=" ".join(call)):
                self.check(run(*call), TYPED | GLIB | {"nothing"})

    def test_messages_of_faults(self):
        for name, (text, words) in SPOILT.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "case.json"
                path.write_text(text, encoding="utf-8")
                self.check(run("show", path),
                           words | TYPED | set(pseudo.latin_words(str(path))))
        with self.subTest("no file"):
            self.check(run("show", "/no/file"), TYPED | {"no", "file"})
        with self.subTest("a folder"):
            self.check(run("show", "/"), TYPED)


if __name__ == "__main__":
    PROGRAM, XGETTEXT, MSGFMT, *ARGUMENTS = sys.argv[1:]
    with tempfile.TemporaryDirectory() as FOLDER:
        LOCALE = catalogue.make_locale(FOLDER) or {"LC_ALL": "C.UTF-8"}
        pseudo.write(FOLDER, catalogue.read(
            catalogue.extract(XGETTEXT, ARGUMENTS, catalogue.listed_files())), MSGFMT)
        tap.main()
