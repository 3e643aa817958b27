#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop file, the metainfo and the file type carry every language of po/LINGUAS. Prints TAP.

    test_merged.py MSGFMT"""
import os
import pathlib
import subprocess
import sys
import unittest
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import catalogue  # noqa: E402

DATA = catalogue.TOP / "data"
NAME = "io.github.pedicle.Pedicle"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MSGFMT = "msgfmt"


def merge(kind, file):
    done = subprocess.run(
        [MSGFMT, kind, f"--template={DATA / file}", "-d", str(catalogue.PO), "--output-file=-"],
        text=True, check=True, capture_output=True,
        env={**os.environ, "GETTEXTDATADIRS": str(DATA)})
    return done.stdout


def read_desktop(text):
    lines = [line.split("=", 1) for line in text.splitlines() if "=" in line]
    return {key.strip(): value.strip() for key, value in lines}


def count_languages(text, tags):
    """(tag, language): how many elements there are; None stands for the original."""
    counts = {}
    for element in ElementTree.fromstring(text).iter():
        tag = element.tag.rsplit("}", 1)[-1]
        if tag in tags:
            key = tag, element.get(LANGUAGE)
            counts[key] = counts.get(key, 0) + 1
    return counts


class Merged(unittest.TestCase):
    def test_desktop_file(self):
        merged = read_desktop(merge("--desktop", f"{NAME}.desktop.in"))
        for language in catalogue.languages():
            entries = catalogue.read_language(language)
            for key in ("Name", "GenericName", "Comment", "Keywords"):
                with self.subTest(language=language, key=key):
                    text = entries[(None, merged[key])].texts[0]
                    # msgfmt leaves out what is the same in both languages
                    self.assertEqual(merged.get(f"{key}[{language}]", merged[key]), text)
        self.assertTrue(merged["Keywords"].endswith(";"))

    def test_keywords_end_each_with_a_semicolon(self):
        for key, value in read_desktop(merge("--desktop", f"{NAME}.desktop.in")).items():
            if key.startswith("Keywords"):
                with self.subTest(key):
                    self.assertTrue(value.endswith(";"), value)

    def check_xml(self, file, tags, others=()):
        """others: there may be none of them."""
        counts = count_languages(merge("--xml", file), (*tags, *others))
        for language in catalogue.languages():
            for tag in tags:
                with self.subTest(file=file, language=language, tag=tag):
                    self.assertGreater(counts[tag, None], 0)
                    self.assertEqual(counts[tag, None], counts.get((tag, language)))
            for tag in others:
                with self.subTest(file=file, language=language, tag=tag):
                    self.assertEqual(counts.get((tag, None)), counts.get((tag, language)))

    def test_metainfo(self):
        self.check_xml(f"{NAME}.metainfo.xml.in", ("summary", "p"), ("caption", "li"))

    def test_file_type(self):
        self.check_xml(f"{NAME}-mime.xml.in", ("comment",))


if __name__ == "__main__":
    MSGFMT = sys.argv.pop(1)
    tap.main()
