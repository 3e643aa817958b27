#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The knowledge browser with the keyboard and a screen reader: all techniques side by side, a page of
each, search, the comparison for the patient against pedicle-cli, print, large text.

    test_knowledge.py CASE"""

import json
import pathlib
import shutil
import sys

import hands
import words
from browser_window import BrowserWindow
from case_window import CaseWindow
from desktop import Desktop
from program import Program, assess
from rows import Rows
from test_keyboard import are_named
from waiting import until, until_equal

_CASE = pathlib.Path(sys.argv[1])
_LABEL = json.loads(_CASE.read_text(encoding="utf-8"))["label"]
_TALL = {"overview": "All techniques", "patient": f"For this patient: {_LABEL}, T11"}


class Story:
    """A case of its own for each scenario, and the browser on it."""

    def __init__(self, desktop):
        self.desktop = desktop

    def open(self, font_size=10, **environment):
        settings = self.desktop.home / "config/gtk-4.0/settings.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[Settings]\ngtk-font-name=Sans {font_size}\n")
        file = self.desktop.home / "cases/example.pedicle.json"
        shutil.copy(_CASE, file)
        program = Program(self.desktop, file, **environment)
        window = CaseWindow(program, _LABEL)
        hands.press("ctrl+k")
        return file, program, window, BrowserWindow(program, _LABEL)

    @staticmethod
    def end(rows, program):
        rows.equal(program.close(), 0, "the program ends")
        rows.equal(program.complaints(), [], "it has complained of nothing")

    def read_the_overview(self, rows):
        _, program, _, browser = self.open()
        with rows.step("Ctrl+K opens it on all techniques"):
            browser.shows(_TALL["overview"])
        with rows.step("a row for each technique, in their order"):
            until_equal(browser.technique_rows, list(words.techniques().values()), "the rows")
        for technique, told in (("Vertebroplasty", "Stay: not stated"),
                                ("Percutaneous stabilization",
                                 "Stay: In most cases 3–4 days. (PS-L2)"),
                                ("Stereotactic radiosurgery", "Stay: One day, as an outpatient."),
                                ("Brace", "What must go with it: Surgical stabilization has to be")):
            rows.check(told in browser.row(technique).description,
                       f"a screen reader reads “{told}” of {technique}",
                       browser.row(technique).description)
        with rows.step("the focus starts in the page, and the arrows walk over its rows"):
            browser.keys.is_at(lambda name: name.startswith("What is stated"))
            hands.press("Down", "Down", "Down", "Down")
            browser.keys.is_at("Vertebroplasty")
        with rows.step("Enter opens the page of the technique"):
            hands.press("Return")
            browser.shows("Vertebroplasty")
            names = until(browser.rows, "its blocks")
        for start in ("VP-L1\nCement leaks in 10–70\u00a0% on radiographs",
                      "VP-1\nContraindicated\nWhen: symptomatic compression",
                      "VP-X1\nLocal or systemic infection", "CMB-1\n", "MEDZ\nMedizzy"):
            rows.check(any(name.startswith(start) for name in names),
                       f"it has {start.splitlines()[0]}", "\n".join(names))
        rows.check("Beyond the paper: Ann Palliat Med" in browser.row("VP-X2").name,
                   "what is beyond the paper says so", browser.row("VP-X2").name)
        with rows.step("Alt+Left goes back"):
            hands.press("alt+Left")
            browser.shows(_TALL["overview"])
        with rows.step("Shift+Tab leads to the list of pages, arrows turn them"):
            browser.keys.go_to("All techniques", "list item", key="shift+Tab")
            hands.press("End")
            browser.shows("Sources")
        rows.check("Cited by: CR-X1" in browser.row("TOM16").name, "a source says what cites it",
                   browser.row("TOM16").name)
        are_named(rows, browser.read(), "in the browser")
        with rows.step("Escape closes it, and the case's window has the keyboard again"):
            hands.press("Escape")
            until(lambda: len(program.windows) == 1, "one window")
        self.end(rows, program)

    def search(self, rows):
        _, program, _, browser = self.open()
        with rows.step("Ctrl+F leads to the search"):
            hands.press("ctrl+f")
            browser.keys.is_at("Search the knowledge")
        with rows.step("what is typed is found at once, the number itself first"):
            hands.write("rt-7")
            browser.shows("Search: rt-7")
            until(lambda: browser.rows()[1].startswith("RT-7 (Conventional radiotherapy)"), "RT-7")
        with rows.step("Enter leads to the place"):
            hands.press("Return")
            browser.shows("Conventional radiotherapy")
            browser.keys.is_at(lambda name: name.startswith("RT-7\n"), "list item")
        with rows.step("words of a source are found, whatever their case"):
            hands.press("ctrl+f")
            hands.write("OHASHI spine")
            browser.shows("Search: OHASHI spine")
            until(lambda: any("Ohashi et al." in name for name in browser.rows()), "the source")
        with rows.step("arrows lead into the list, Enter to the place"):
            hands.press("Down")
            browser.keys.is_at(browser.rows()[0])
            hands.press("Down", "Return")
            browser.shows("En bloc excision")
            browser.keys.is_at(lambda name: name.startswith("EX-X1\n"), "list item")
        with rows.step("what is nowhere is said to be nowhere"):
            hands.press("ctrl+f")
            hands.write("appendicitis")
            until_equal(browser.rows, ["Found nowhere."], "the answer")
        with rows.step("Escape ends the search, once more the browser"):
            hands.press("Escape")
            browser.shows("En bloc excision")
            hands.press("Escape")
            until(lambda: len(program.windows) == 1, "one window")
        self.end(rows, program)

    @staticmethod
    def compares(browser, file):
        """Waits until the comparison says what pedicle-cli says of the file."""
        def differs():
            lesion = assess(file)["lesions"][0]
            expected = set().union(*words.cards(lesion).values())
            said = browser.technique_rows()
            missing = [card for card in expected
                       if sum(row == card or row.startswith(card + ",") for row in said) != 1]
            return missing + (["not twelve"] if len(said) != len(expected) else [])
        until_equal(differs, [], "the comparison")

    def compare_for_the_patient(self, rows):
        file, program, window, browser = self.open()
        with rows.step("the page of the patient, by the list of pages"):
            browser.keys.go_to("All techniques", "list item", key="shift+Tab")
            hands.press("Down")
            browser.shows(_TALL["patient"])
        with rows.step("its verdicts are those of pedicle-cli"):
            self.compares(browser, file)
        first = browser.technique_rows()[0]
        rows.check(first.startswith("Percutaneous stabilization: recommended, because: Overt"),
                   "the best comes first, with its reason", first)
        rows.check(browser.rows()[0].startswith("Lesion 1 of 1: T11."), "the lesion is named",
                   browser.rows()[0])
        with rows.step("an answer in the case's window changes it"):
            browser.raise_window(_LABEL)
            window.answer("escc", "3")
            until(lambda: any(name.startswith("Cryoablation: contraindicated, because: ")
                              for name in browser.technique_rows()), "the contraindication")
            hands.press("ctrl+s")
            self.compares(browser, file)
        with rows.step("and so does taking it back"):
            hands.press("ctrl+z", "ctrl+s")
            until(lambda: not any(name.startswith("Cryoablation: contraindicated")
                                  for name in browser.technique_rows()), "the verdict before")
            self.compares(browser, file)
        with rows.step("a card leads to the page of its technique, in the same browser"):
            window.press_name("In the knowledge browser")
            browser.shows("Percutaneous stabilization")
            assert len(program.windows) == 2
        with rows.step("the end of the case is the end of its browser"):
            browser.raise_window(_LABEL)
            hands.press("ctrl+w")
            assert program.ended() == 0
        rows.equal(program.complaints(), [], "it has complained of nothing")

    def print_a_page(self, rows):
        _, program, _, browser = self.open()
        with rows.step("Ctrl+P asks how to print"):
            hands.press("ctrl+p")
            until(lambda: len(program.windows) == 3, "the dialog")
            until(lambda: hands.focused() not in (browser.title, _LABEL), "the keyboard in it")
        with rows.step("Escape prints nothing"):
            hands.press("Escape")
            until(lambda: len(program.windows) == 2, "the dialog gone")
            browser.shows(_TALL["overview"])
        self.end(rows, program)

    def large_text(self, rows):
        """200 % and high contrast: cells stand one below the other, each below its name."""
        _, program, _, browser = self.open(font_size=20, PEDICLE_APPEARANCE="high-contrast")
        row = browser.row("Vertebroplasty")
        row.resting_place()
        labels = {node.name: node.place for node in row.all("label") if node.place.width > 0}
        rows.check(all(name in labels for name in ("Pain", "Stay", "Risks")),
                   "each cell has its name above it", str(sorted(labels)))
        frame = browser.frame.place
        wide = [name for name, place in labels.items() if place.x + place.width > frame.width]
        rows.equal(wide, [], "nothing is wider than the window")
        with rows.step("the focus is where the arrows have brought it, in sight"):
            hands.press("Down", "Down")
            browser.keys.is_at("Brace")
            until(lambda: 0 < browser.row("Brace").place.y < frame.height, "the row in sight")
        self.end(rows, program)


def main():
    with Desktop() as desktop:
        story = Story(desktop)
        return Rows(desktop).run(story.read_the_overview, story.search,
                                 story.compare_for_the_patient, story.print_a_page,
                                 story.large_text)


if __name__ == "__main__":
    sys.exit(main())
