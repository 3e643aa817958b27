#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda of a meeting, without a pointer: made in a folder of three cases, put in order, marked,
checked, presented; and as a screen reader meets it."""

import json
import pathlib
import sys
import uuid

import hands
import save_dialog
from case_window import CaseWindow
from desktop import Desktop
from keys import Keys
from program import Program
from rows import Rows
from test_keyboard import are_named
from waiting import until, until_equal

EXAMPLE = pathlib.Path(sys.argv[1])
LABELS = ["MDT-1", "MDT-2", "MDT-3"]


class AgendaWindow:
    """The window of an agenda, as Keys wants it."""

    def __init__(self, program):
        self.frame = until(lambda: [window for window in program.windows
                                    if window.name.startswith("Agenda – ")
                                    and window.name == hands.focused()],
                           "the window of the agenda, with the keyboard")[0]
        self.keys = Keys(self)

    def read(self):
        return self.frame.now()

    def rows(self):
        """The names of the rows."""
        cases = self.read().find("list", "Cases of the meeting")
        return [node.name for node in cases.all("list item")] if cases else []

    def labels(self):
        """The labels of the cases, in their order."""
        return [name.split(", ")[1] for name in self.rows()]


class Story:
    """What the scenarios share: they follow each other."""

    def __init__(self, desktop):
        self.folder = desktop.home / "cases"
        for number, label in enumerate(LABELS):
            self.write_case(number, label)
        self.program = Program(desktop)
        self.agenda = self.keys = None

    def write_case(self, number, label):
        case = json.loads(EXAMPLE.read_text(encoding="utf-8"))
        case.update(id=str(uuid.UUID(int=number + 1)), label=label)
        if number == 1:
            case["assessments"][-1]["lesions"][0]["findings"].pop("alignment")
        path = self.folder / f"case-{number + 1}.pedicle.json"
        path.write_text(json.dumps(case), encoding="utf-8")

    def read_file(self):
        """The agenda as it is in its file."""
        file, = self.folder.glob("*.pedicle-agenda.json")
        return json.loads(file.read_text(encoding="utf-8"))

    def choose_folder(self):
        """The folder chooser: its path typed."""
        save_dialog.choose_folder(self.program, "Folder of the Cases", self.folder)

    def make(self, rows):
        """From the menu; the folder is asked for once."""
        with rows.step("F10 and N ask for the folder of the cases"):
            CaseWindow(self.program)
            hands.press("F10")
            until(lambda: self.program.windows[0].now().find(name="New Agenda"), "the menu")
            hands.press("n")
            self.choose_folder()
        with rows.step("an agenda of today is made there"):
            self.agenda = AgendaWindow(self.program)
            self.keys = self.agenda.keys
            self.keys.is_at(lambda name: name.casefold() == "add cases")
        with rows.step("Return opens the list of cases, Return adds all of them"):
            hands.press("Return")
            self.keys.is_at("Add all 3 cases of the folder")
            hands.press("Return")
            until_equal(self.agenda.labels, LABELS, "the cases")
        with rows.step("it has saved itself"):
            until(lambda: len(self.read_file()["entries"]) == 3, "the file")
        are_named(rows, self.agenda.read(), "in the window")

    def name(self, rows):
        """What the meeting is called."""
        with rows.step("Shift+Tab leads to the name of the meeting"):
            self.keys.go_to("Meeting", key="Tab")
            hands.press("ctrl+a")
            hands.write("Board")
            until(lambda: self.agenda.frame.name_now.endswith("Board"), "the title")
            until_equal(lambda: self.read_file()["title"], "Board", "the file")

    def arrange(self, rows):
        """Moved, marked, taken off and back."""
        with rows.step("Tab leads to the cases, Down to the next"):
            self.keys.go_to(lambda name: "MDT-1" in name, "list item")
            hands.press("Down")
            self.keys.is_at(lambda name: "MDT-2" in name, "list item")
        with rows.step("Alt+Up moves it up, and the focus stays with it"):
            hands.press("alt+Up")
            until_equal(self.agenda.labels, ["MDT-2", "MDT-1", "MDT-3"], "the order")
            self.keys.is_at(lambda name: name.startswith("1, MDT-2"), "list item")
        with rows.step("3 postpones it"):
            hands.press("3")
            until(lambda: "Postponed" in self.agenda.rows()[0], "the mark")
        with rows.step("Delete takes the last off; undone it is back"):
            hands.press("Down", "Down", "Delete")
            until_equal(self.agenda.labels, ["MDT-2", "MDT-1"], "the rest")
            hands.press("ctrl+z")
            until_equal(self.agenda.labels, ["MDT-2", "MDT-1", "MDT-3"], "all of them")
        with rows.step("the file says so"):
            until_equal(lambda: [(entry["file"], entry["mark"])
                                 for entry in self.read_file()["entries"]],
                        [("case-2.pedicle.json", "postponed"),
                         ("case-1.pedicle.json", "to-discuss"),
                         ("case-3.pedicle.json", "to-discuss")], "the file")

    def check(self, rows):
        """What is missing, and a case that is gone."""
        (self.folder / "case-3.pedicle.json").unlink()
        with rows.step("Ctrl+R says what is missing"):
            hands.press("ctrl+r")
            until(lambda: self.agenda.read().find(
                name="1 case cannot be read. In 1 case something is missing. 1 case is ready."),
                  "the message")
        with rows.step("and where"):
            until(lambda: self.agenda.read().find(name="Missing for T11: Alignment"), "the finding")
            until(lambda: "the file does not exist" in self.agenda.rows()[2], "the case")

    def present(self, rows):
        """The first case to discuss; page keys; what cannot be read is passed over."""
        with rows.step("F5 presents the first case that is to be discussed"):
            hands.press("F5")
            until(lambda: "shown now" in self.agenda.rows()[1], "the row")
            self.program.window("MDT-1")
            self.program.active_window("Projector")
        with rows.step("Page Up goes to the case before"):
            hands.press("Prior")
            until(lambda: "shown now" in self.agenda.rows()[0], "the row")
            self.program.window("MDT-2")
        with rows.step("Escape ends the meeting"):
            hands.press("Escape")
            until(lambda: not any("shown now" in row for row in self.agenda.rows()), "the end")
        rows.equal(self.program.close(), 0, "the program ends")
        rows.equal(self.program.complaints(), [], "it has complained of nothing")


def main():
    with Desktop() as desktop:
        story = Story(desktop)
        return Rows(desktop).run(story.make, story.name, story.arrange, story.check, story.present,
                                 chained=True)


if __name__ == "__main__":
    sys.exit(main())
