#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language of po/LINGUAS has every text of the program and of the knowledge, with the same
figures, the same places to fill and an access key where the original has one. Prints TAP.

    test_catalogues.py XGETTEXT MSGFMT ARGUMENT-OF-XGETTEXT…"""
import pathlib
import re
import subprocess
import sys
import unittest
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tap  # noqa: E402
import catalogue  # noqa: E402

# What may carry a mark of comparison or a share; printf has no place in such a text.
SIGNS = "<>≥≤±°"

# What the decision shows at one time only, and what the agenda asks in a message.
AGAIN, SIGN, QUESTION = "Decide a_gain", "Si_gn…", ("Not _yet", "Sign for _good")
CLOSE = "Close _Without Them"

XGETTEXT, MSGFMT, ARGUMENTS = "xgettext", "msgfmt", []


def for_each_language(test):
    """Runs test once a language, as a row of its own, with the catalogue as argument."""
    def run(self):
        for language in catalogue.languages():
            with self.subTest(language):
                test(self, catalogue.read_language(language))
    run.__name__ = test.__name__
    return run


def access_key(label):
    found = re.search(r"_(\w)", label)
    return found[1].casefold() if found else None


def labels_of(path, in_menu):
    """Labels with an access key in a file of ui/: of its menu, or of all else."""
    root = ElementTree.parse(path).getroot()
    menus = {node for menu in root.iter("menu") for node in menu.iter()}
    return [node.text for node in root.iter()
            if node.get("translatable") == "yes" and "_" in (node.text or "") and
            (node in menus) == in_menu]


def views():
    """Labels that the eye sees together, by the name of the view."""
    ui = catalogue.TOP / "ui"

    def shown(*files):
        return [label for file in files for label in labels_of(ui / f"{file}.ui", False)]

    decision = shown("window", "decision-pane", "sign-panel")
    return {"menu": labels_of(ui / "window.ui", True),
            "window": shown("window", "case-section", "form-pane", "lesion-bar", "panel"),
            # The question takes the place of "Sign…"; what is signed has no draft.
            "draft": [label for label in decision if label not in (AGAIN, *QUESTION)],
            "question": [label for label in decision if label not in (AGAIN, SIGN)],
            "signed": [label for label in decision if label not in (SIGN, *QUESTION)],
            "agenda": shown("agenda-window") + [CLOSE]}


class Sources(unittest.TestCase):
    def test_every_file_with_texts_is_listed(self):
        top = catalogue.TOP
        files = [path for folder, pattern in
                 (("src", "**/*.[ch]"), ("ui", "*.ui"), ("data", "*.in"),
                  ("data/knowledge", "*.xml"), ("data/safety", "*.xml"))
                 for path in (top / folder).glob(pattern)]
        names = sorted(str(path.relative_to(top)) for path in files
                       if not path.name.endswith(".gresource.xml"))
        listed = catalogue.listed_files()
        self.assertGreater(len(listed), 50)
        rest = [name for name in names if name not in listed]
        missed = catalogue.read(catalogue.extract(XGETTEXT, ARGUMENTS, rest))
        self.assertEqual({}, {entry.id: entry.files for entry in missed.values()})

    def test_listed_files_exist_once(self):
        listed = catalogue.listed_files()
        self.assertEqual([], [name for name in listed if not (catalogue.TOP / name).is_file()])
        self.assertEqual(len(listed), len(set(listed)))

    def test_labels_of_choices_have_the_finding_as_context(self):
        contexts = {context for context, _ in FRESH}
        self.assertTrue({"pain", "collapse", "deficit-tempo", "primary"} <= contexts)

    def test_access_keys_are_unique(self):
        for name, labels in views().items():
            with self.subTest(name):
                keys = [access_key(label) for label in labels]
                self.assertEqual(len(keys), len(set(keys)), labels)


class Languages(unittest.TestCase):
    maxDiff = None

    @for_each_language
    def test_no_text_is_missing(self, entries):
        self.assertGreater(len(FRESH), 900)
        self.assertEqual([], [key for key in FRESH if key not in entries])

    @for_each_language
    def test_no_text_is_untranslated(self, entries):
        self.assertEqual([], [key for key, entry in entries.items() if "" in entry.texts])

    @for_each_language
    def test_no_text_is_fuzzy(self, entries):
        self.assertEqual([], [key for key, entry in entries.items() if "fuzzy" in entry.flags])

    def test_msgfmt_accepts_it(self):
        for language in catalogue.languages():
            with self.subTest(language):
                done = subprocess.run(
                    [MSGFMT, "--check", "--output-file=/dev/null",
                     str(catalogue.PO / f"{language}.po")],
                    capture_output=True, text=True, check=False)
                self.assertEqual((0, ""), (done.returncode, done.stderr))

    @for_each_language
    def test_conversions_are_those_of_the_source(self, entries):
        """msgfmt looks at a text only when it is marked as a format."""
        for key, entry in entries.items():
            if key in FRESH:
                self.assertEqual("c-format" in FRESH[key].flags, "c-format" in entry.flags, key)

    @for_each_language
    def test_no_number_is_lost_or_moved(self, entries):
        separator = catalogue.decimal_separator(entries)
        for key, entry in entries.items():
            if key not in FRESH or key[0] == "decimal separator":
                continue
            for text in entry.texts:
                self.assertEqual(catalogue.numbers(entry.id),
                                 catalogue.numbers(text, separator), (key, text))

    @for_each_language
    def test_no_sign_is_lost(self, entries):
        for key, entry in entries.items():
            for sign in SIGNS:
                for text in entry.texts:
                    self.assertEqual(entry.id.count(sign), text.count(sign), (key, text))
            if "c-format" not in entry.flags and key in FRESH:
                self.assertEqual([entry.id.count("%")] * len(entry.texts),
                                 [text.count("%") for text in entry.texts], key)

    @for_each_language
    def test_access_keys_are_kept(self, entries):
        for key, entry in entries.items():
            for text in entry.texts:
                self.assertEqual(access_key(entry.id) is None, access_key(text) is None,
                                 (key, text))
                self.assertLessEqual(text.count("_"), max(1, entry.id.count("_")), (key, text))

    @for_each_language
    def test_access_keys_are_unique(self, entries):
        for name, labels in views().items():
            keys = [access_key(entries[(None, label)].texts[0]) for label in labels]
            self.assertEqual(len(keys), len(set(keys)), (name, keys))

    @for_each_language
    def test_names_of_vertebrae_are_kept(self, entries):
        """One of the texts that clinicians would miss first; T11 stays T11."""
        level = re.compile(r"\b[CTLS]\d+\b")
        for key, entry in entries.items():
            for text in entry.texts:
                self.assertEqual(sorted(level.findall(entry.id)), sorted(level.findall(text)),
                                 (key, text))


if __name__ == "__main__":
    XGETTEXT, MSGFMT, *ARGUMENTS = sys.argv[1:]
    THERE = [name for name in catalogue.listed_files() if (catalogue.TOP / name).is_file()]
    FRESH = catalogue.read(catalogue.extract(XGETTEXT, ARGUMENTS, THERE))
    tap.main()
