#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The case of the paper's figure 3, filled in with the pointer: after each answer gauge and cards say
what pedicle-cli says; saved, opened again, compared; everything undone step by step and redone."""

import copy
import json
import pathlib
import sys

import hands
import save_dialog
import words
from case_window import CaseWindow
from desktop import Desktop
from entered import Entered, visit_of
from program import Program, assess, cli
from rows import Rows
from waiting import until, until_equal

EXAMPLE = pathlib.Path(sys.argv[1])


class Story:
    """What the scenarios share: they follow each other."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.example = json.loads(EXAMPLE.read_text(encoding="utf-8"))
        self.visit = self.example["assessments"][-1]
        self.file = desktop.home / "cases/by-hand.pedicle.json"
        self.entered = Entered(desktop.home)
        self.history = [copy.deepcopy(self.entered)]
        self.program = self.window = None

    def remember(self):
        self.history.append(copy.deepcopy(self.entered))

    def answers(self):
        """The answers of the example in the order of the form."""
        lesion = self.visit["lesions"][0]["findings"]
        given = {**self.visit["findings"], **lesion}
        return [(finding, given[finding]) for finding in words.ROWS if finding in given]

    @staticmethod
    def without_origin(file):
        """What is in a case file, but for what tells it from a copy."""
        case = json.loads(file.read_text(encoding="utf-8"))
        return {name: case[name] for name in case.keys() - {"id", "created", "modified"}}

    def fill_in(self, rows):
        """Fills the case in."""
        with rows.step("the program opens with an empty case"):
            self.program = Program(self.desktop)
            self.window = CaseWindow(self.program)
            until_equal(lambda: self.window.gauge, "SINS: no lesion entered", "the gauge")
        for name, text in (("Label", self.example["label"]),
                           ("Date of the assessment", self.visit["date"]),
                           ("Birth year", str(self.example["birth-year"])),
                           ("Note", self.visit["note"])):
            with rows.step(f"{name}, typed"):
                self.window.fill_in(name, text)
                self.remember()
        with rows.step("the window is called by the label"):
            self.program.window(self.example["label"])
        with rows.step("sex"):
            sex = self.window.find(self.example["sex"].capitalize(), "radio button")
            self.window.press(sex)
            until(lambda: sex.is_now("checked"), "the answer")
            self.remember()
        for lesion in self.visit["lesions"]:
            with rows.step(f"the spine map: {' '.join(lesion['levels'])}"):
                places = [self.window.spine_place(level) for level in lesion["levels"]]
                if len(places) == 1:
                    hands.click(*places[0])
                else:
                    hands.drag(places[0], places[-1])
                self.entered.add_lesion(*lesion["levels"])
                self.window.shows(self.entered)
                self.remember()
        with rows.step("a note on the lesion"):
            self.window.fill_in("Note on the lesion", self.visit["lesions"][0]["note"])
            self.remember()
        for finding, value in self.answers():
            with rows.step(f"{words.ROWS[finding][1]}: {value}"):
                self.window.answer(finding, value)
                self.entered.set(finding, value)
                self.window.shows(self.entered)
                self.remember()

    def save(self, rows):
        """Saves under a new name, and looks at the file."""
        with rows.step("saved from the menu"):
            self.window.choose_from_menu("Save")
            save_dialog.enter(self.program, "Save Case", self.file)
            until(self.file.exists, "the file")
        with rows.step("the header bar says so"):
            self.window.find(lambda name: name.startswith("saved "), "label")
        rows.equal(visit_of(self.file), self.entered.visit(), "the file holds what was entered")
        rows.equal(self.without_origin(self.file), self.without_origin(EXAMPLE),
                   "the file holds what the example holds")
        rows.equal(oct(self.file.stat().st_mode & 0o137), "0o0", "nobody else may read it")
        rows.equal(cli("validate", self.file)[0], 0, "pedicle-cli finds nothing wrong")
        saved = assess(self.file)
        until_equal(lambda: self.window.gauge[:len(words.sins(saved["lesions"][0]["sins"]))],
                    words.sins(saved["lesions"][0]["sins"]), "the gauge against the file")
        with rows.step("the cards say what pedicle-cli says of the file"):
            self.window.unfold()
            expected = words.cards(saved["lesions"][0])
            until_equal(lambda: self.window.cards(expected), expected, "the cards")

    def undo_and_redo(self, rows):
        """All steps back and forth."""
        window = self.window
        for state, name in zip(reversed(self.history[:-1]), range(len(self.history) - 1, 0, -1)):
            with rows.step(f"undo of step {name}"):
                window.press(window.button("Undo"))
                window.shows(state)
        with rows.step("nothing left to undo"):
            until(lambda: not window.button("Undo").is_now("sensitive"), "the end of the history")
        with rows.step("label, birth year and note are empty again"):
            until_equal(lambda: [window.find(name, "text").text
                                 for name in ("Label", "Birth year", "Note")], ["", "", ""],
                        "the entries")
        with rows.step("no row is answered"):
            until_equal(lambda: [finding for finding in words.ROWS if finding != "explains-deficit"
                                 and window.answered(finding) is not None], [], "the rows")
        for name, state in enumerate(self.history[1:], 1):
            with rows.step(f"redo of step {name}"):
                window.press(window.button("Redo"))
                window.shows(state)
        with rows.step("nothing left to redo"):
            until(lambda: not window.button("Redo").is_now("sensitive"), "the end of the history")
        with rows.step("the file follows by itself"):
            until_equal(lambda: visit_of(self.file), self.entered.visit(), "the file")

    def press_every_other_row(self, rows):
        """Answers the rows that the example leaves open, and takes that back."""
        answered = dict(self.answers())
        for finding, (_, label, values) in words.ROWS.items():
            if finding in answered or values is None or finding == "primary":
                continue
            if finding == "explains-deficit":  # asked where there are several lesions
                continue
            value = next(iter(values))
            with rows.step(f"{label}: {value}, and back by pressing it again"):
                for state in (value, None):
                    self.window.press(self.window.choice(finding, value))
                    until_equal(lambda state=state: self.window.answered(finding), state,
                                f"the row of {finding}")
                    self.entered.set(finding, state)
                    self.window.shows(self.entered)

    def reopen(self, rows):
        """Closes, opens from the command line, compares."""
        with rows.step("closed with the pointer; the program ends"):
            self.window.press_name("Close")
            assert self.program.ended() == 0
        rows.equal(self.program.complaints(), [], "it has complained of nothing")
        before = self.file.read_bytes()
        rows.equal(visit_of(self.file), self.entered.visit(), "closing has written the last answer")
        with rows.step("opened from the command line"):
            self.program = Program(self.desktop, self.file)
            self.window = CaseWindow(self.program, self.example["label"])
            self.window.shows(self.entered)
        for finding, value in self.answers():
            with rows.step(f"{words.ROWS[finding][1]} is {value} again"):
                until_equal(lambda finding=finding: self.window.answered(finding), value, "the row")
        with rows.step("closed again; the program ends"):
            self.window.press_name("Close")
            assert self.program.ended() == 0
        rows.equal(self.program.complaints(), [], "it has complained of nothing this time")
        rows.equal(self.file.read_bytes(), before, "looking has not changed the file")


def main():
    with Desktop() as desktop:
        story = Story(desktop)
        return Rows(desktop).run(story.fill_in, story.save, story.undo_and_redo,
                                 story.press_every_other_row, story.reopen, chained=True)


if __name__ == "__main__":
    sys.exit(main())
