#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case without a pointer: levels, answers, two lesions, undo, saving; where the focus goes; and how
everything that can have it is called."""

import re
import shutil
import sys

import hands
import save_dialog
import words
from case_window import CaseWindow
from desktop import Desktop
from entered import Entered, visit_of
from keys import Keys
from program import Program
from rows import Rows
from waiting import Late, until, until_equal

LABEL = "Example, figure 3"

# What a row gets from "Rest normal".
NORMAL = {"Pain": {"pain": "none", "pain-mechanical": "no", "pain-tumour": "no",
                   "pain-radicular": "no"},
          "Imaging": {"escc": "0", "posterior-wall-breach": "no", "foraminal-invasion": "no",
                      "near-posterior-wall": "no", "pedicle-lysis": "none",
                      "prior-irradiation": "no"}}


class Story:
    """What the scenarios share: they follow each other."""

    def __init__(self, desktop):
        self.file = desktop.home / "cases/by-keys.pedicle.json"
        self.entered = Entered(desktop.home)
        self.program = Program(desktop)
        self.window = CaseWindow(self.program)
        self.keys = Keys(self.window)
        self.lesion = 0

    def answer(self, rows, finding, key, value, title=None):
        """A row for an answer that is given with a key."""
        label = words.ROWS[finding][1]
        with rows.step(title or f"{label}: {key} gives {value}"):
            self.keys.answer(finding, key, value)
            self.entered.set(finding, value, self.lesion)
            self.window.shows(self.entered, self.lesion)

    def choose_levels(self, rows):
        """The spine map, with arrows and Space."""
        with rows.step("Tab leads to the spine map"):
            self.keys.go_to("Spine map")
        with rows.step("arrows move over the levels, and it says where they are"):
            until(lambda: "Now at L1" in self.window.spine.description, "the start at L1")
            hands.press("Down")
            until(lambda: "Now at L2" in self.window.spine.description, "L2")
        with rows.step("Space adds the lesion"):
            hands.press("space")
            self.entered.add_lesion("L2")
            self.window.shows(self.entered)
            until(lambda: "L2: SINS" in self.window.spine.description, "its description")

    def answer_pain(self, rows):
        """The Pain panel: the kinds of controls that it has."""
        with rows.step("Alt+P leads to the first row of Pain"):
            hands.press("alt+p")
            self.keys.is_in_row("pain")
        self.answer(rows, "pain", "2", "occasional")
        self.answer(rows, "pain", "Delete", None, "Delete takes the answer back")
        self.answer(rows, "pain", ["Right", "space"], "continuous",
                    "arrows go from one choice to the next, Space chooses")
        self.answer(rows, "pain", "BackSpace", None, "BackSpace takes the answer back")
        self.answer(rows, "pain", "3", "continuous")
        self.answer(rows, "pain-mechanical", "2", "yes")
        self.answer(rows, "pain-mechanical", "space", None, "Space on the answer takes it back")
        self.answer(rows, "pain-mechanical", "2", "yes")
        self.answer(rows, "pain-vas", "6", 6)
        self.answer(rows, "pain-vas", "Right", 6.5)
        self.answer(rows, "pain-vas", "Delete", None)
        self.answer(rows, "pain-vas", "7", 7)
        self.answer(rows, "pain-intractable", "space", True)
        self.answer(rows, "pain-intractable", "Delete", None)

    def answer_the_rest(self, rows):
        """The other panels, each from its access key on."""
        for key, finding in (("y", "frankel"), ("i", "bone-lesion"), ("g", "escc"), ("e", "kps")):
            with rows.step(f"Alt+{key.upper()} leads to {words.ROWS[finding][0]}"):
                hands.press("alt+" + key)
                self.keys.is_in_row(finding)
        hands.press("alt+y")
        self.answer(rows, "frankel", "c", "C", "a letter chooses the Frankel grade")
        self.answer(rows, "root-deficit", "1", "no")
        self.answer(rows, "deficit-tempo", "2", "slow")
        self.answer(rows, "deficit-hours", ["4", "8"], 48)
        self.answer(rows, "bone-lesion", "2", "lytic")
        self.answer(rows, "alignment", "4", "subluxation")
        self.answer(rows, "alignment", "2", "deformity")
        self.answer(rows, "collapse", "3", "over-50")
        self.answer(rows, "posterolateral", "1", "unilateral")
        self.answer(rows, "escc", "1", "1a")
        self.answer(rows, "escc", "1", "1b", "the same digit again goes to the next that begins so")
        self.answer(rows, "kps", ["Right", "Right", "Right", "space"], 30)
        self.answer(rows, "ecog", "2", 2)
        with rows.step("Primary tumour: opened with Space, found by typing"):
            self.keys.go_to_row("primary")
            hands.press("space")
            self.keys.is_at("Search")
            hands.write("melan")
            hands.press("Return")
            until_equal(lambda: self.window.answered("primary"), "melanoma", "the row")
            self.keys.is_at("Primary tumour")
            self.entered.set("primary", "melanoma")
            self.window.shows(self.entered)
        self.answer(rows, "primary", "Delete", None)

    def fill_with_normal_answers(self, rows):
        """"Rest normal" of a panel, undone and done again."""
        with rows.step("Rest normal of Imaging"):
            hands.press("alt+g")
            self.keys.is_in_row("escc")
            button = self.keys.go_to("Rest normal", "push button", key="shift+Tab")
            assert button.resting_place().y < self.window.row("escc").resting_place().y
            hands.press("space")
            for finding, value in NORMAL["Imaging"].items():
                if finding != "escc":  # answered before
                    until_equal(lambda finding=finding: self.window.answered(finding), value,
                                finding)
                    self.entered.set(finding, value)
            self.window.shows(self.entered)
        rows.equal(self.window.answered("escc"), "1b", "what was answered stays")
        rows.equal(self.window.answered("cement-unsafe"), None, "no flag is touched")
        with rows.step("undone in one step, and redone"):
            hands.press("ctrl+z")
            until_equal(lambda: self.window.answered("pedicle-lysis"), None, "the row")
            until_equal(lambda: self.window.answered("prior-irradiation"), None, "the row")
            hands.press("ctrl+shift+z")
            self.window.shows(self.entered)

    def use_two_lesions(self, rows):
        """A second lesion over two levels; switching; removing and taking that back."""
        with rows.step("Shift+Up over a second level, Space adds the lesion"):
            self.keys.go_to("Spine map", key="shift+Tab")
            hands.press(*["Up"] * 6)
            until(lambda: "Now at T8" in self.window.spine.description, "T8")
            hands.press("shift+Up", "space")
            self.entered.add_lesion("T7", "T8")
            self.lesion = 1
            self.window.shows(self.entered, 1)
        self.answer(rows, "bone-lesion", "0", "blastic", "an answer for the second lesion")
        self.answer(rows, "explains-deficit", "1", "no", "which lesion explains the deficit is asked")
        with rows.step("the other one, on the spine map"):
            self.keys.go_to("Spine map", key="shift+Tab")
            hands.press(*["Down"] * 7, "space")
            self.window.shows(self.entered, 0)
        with rows.step("it shows its own answers"):
            until_equal(lambda: self.window.answered("bone-lesion"), "lytic", "the row")
        with rows.step("the second again, among the lesions above the form"):
            self.keys.go_to(self.window.find(lambda name: name.startswith("L2, SINS")).name)
            hands.press("Right", "space")
            self.window.shows(self.entered, 1)
        with rows.step("removed; the other is shown"):
            self.keys.go_to("Remove this lesion with its answers")
            hands.press("space")
            removed, self.lesion = self.entered.lesions.pop(), 0
            self.window.shows(self.entered)
        with rows.step("and taken back"):
            hands.press("ctrl+z")
            self.entered.lesions.append(removed)
            until(lambda: "T7–T8: SINS" in self.window.spine.description, "the lesion")
            self.keys.settled()
            lesion = 1 if self.window.answered("bone-lesion") == "blastic" else 0
            self.window.shows(self.entered, lesion)

    def save(self, rows):
        """Ctrl+S, and the end with Ctrl+W."""
        with rows.step("Ctrl+S asks for a name"):
            hands.press("ctrl+s")
            save_dialog.enter(self.program, "Save Case", self.file)
            until(self.file.exists, "the file")
        rows.equal(visit_of(self.file), self.entered.visit(), "the file holds what was entered")
        with rows.step("Ctrl+W closes the window; the program ends"):
            hands.press("ctrl+w")
            assert self.program.ended() == 0
        rows.equal(self.program.complaints(), [], "it has complained of nothing")


def trouble_with_name(node):
    """What is wrong with how a control is called, or None."""
    half = len(node.name) // 2
    if not node.has_name:
        return "no name"
    if re.search(r"_\w", node.name):
        return "an underscore in its name"
    if node.name[:half] == node.name[half + 1:] and node.name[half] == " ":
        return "its name twice"
    return None


def are_named(rows, node, where):
    """A row on the names of all that can have the focus below a node."""
    controls = [control for control in node.walk() if control.has("focusable")
                and control.role not in ("scroll pane", "list", "panel", "filler")]
    wrong = [f"{control.role} “{control.name}”: {trouble_with_name(control)}"
             for control in controls if trouble_with_name(control)]
    rows.check(controls and not wrong, f"everything has a name {where} ({len(controls)} controls)",
               "\n".join(wrong))


def name_cases(rows, window, keys):
    """Names in the two menus of cases: one in the menu, one of its own."""
    with rows.step("the menu in the menu opens"):
        hands.press("F10")
        window.find("Example Cases", "menu item")
        keys.go_to("Example Cases", "menu item", key="Down")
        hands.press("Return")
        window.find("Example, figure 3", "menu item")
    are_named(rows, window.read(), "in the menu of examples")
    hands.press("Escape")
    with rows.step("the menu of recent cases opens"):
        until(lambda: not window.read().all("menu item"), "the end of the menu")
        window.press_name("Recent and example cases")
        window.find("Example, figure 3", "menu item")
    are_named(rows, window.read(), "in the menu of recent cases")
    hands.press("Escape")


def call_things_by_name(desktop, example):
    """Names and roles of everything in a window with two lesions, its menus and lists."""
    def names_and_roles(rows):
        program = Program(desktop, example)
        window = CaseWindow(program, LABEL)
        keys = Keys(window)
        window.unfold()
        are_named(rows, window.read(), "in the window")
        for finding, (_, label, values) in words.ROWS.items():
            if finding == "explains-deficit" or values is None or finding == "primary":
                continue
            nodes = [node for node in window.row(finding).now().walk() if node.has("focusable")
                     and not node.name.startswith("Explain")]
            flag = next(iter(values)) is True
            role = "check box" if flag else "radio button"
            rows.equal([(node.role, node.name) for node in nodes],
                       [(role, label if flag else name)
                        for value, name in values.items()], f"roles and names in the row {label}")
            if not flag:
                group = next(node for node in window.row(finding).children
                             if node.role == "panel")
                rows.equal(group.name, label, f"the group of {label} is called so")
        rows.equal(window.row("pain-vas").find("slider").name, "Intensity", "the scale is called so")
        for key, where in (("F10", "in the menu"), ("ctrl+f", "in the search")):
            with rows.step(f"{key} opens"):
                until(keys.settled, "the focus in the window")
                opened = keys.move(key)
            are_named(rows, window.read(), where)
            with rows.step(f"Escape closes what {key} has opened"):
                keys.move("Escape")
                until(lambda opened=opened: keys.settled().path != opened.path,
                      "the focus back in the window")
        name_cases(rows, window, keys)
        with rows.step("the list of primaries opens"):
            keys.go_to_row("primary")
            hands.press("space")
            keys.is_at("Search")
        are_named(rows, window.read(), "in the list of primaries")
        hands.press("Escape")
        with rows.step("the levels of a lesion open"):
            keys.go_to("Change the levels of this lesion", key="shift+Tab")
            hands.press("space")
            until(lambda: keys.settled().name != "Change the levels of this lesion", "another focus")
        are_named(rows, window.read(), "in the levels of a lesion")
        hands.press("Escape")
        rows.equal(program.close(), 0, "the program ends")
        rows.equal(program.complaints(), [], "it has complained of nothing")
    return names_and_roles


def walk_around(desktop, example):
    """Tab from the start until it is there again."""
    def tab_goes_round(rows):
        program = Program(desktop, example)
        window = CaseWindow(program, LABEL)
        keys = Keys(window)
        start = node = until(keys.settled, "a focus at the start")
        seen, hidden = [], []
        with rows.step("Tab goes round"):
            while not seen or node.path != start.path:
                seen.append(node)
                try:
                    until(lambda node=node: window.is_in_sight(node), "it in sight")
                except Late:
                    hidden.append(f"{node.role} “{node.name}” {node.place}")
                assert len(seen) < 200, "it does not come back"
                node = keys.move("Tab")
        rows.equal(hidden, [], f"the focus is always in sight ({len(seen)} stops)")
        sides = [node.place.x for node in seen if node.place.y > 50]
        form = window.row("pain").place.x
        result = window.find("Result", "panel").place.x
        columns = [0 if x < form else 1 if x < result else 2 for x in sides]
        changes = sum(1 for one, other in zip(columns, columns[1:] + columns[:1]) if one != other)
        rows.check(changes <= 3, "it goes through one column after the other", str(columns))
        rows.equal(program.close(), 0, "the program ends")
    return tab_goes_round


def main():
    with Desktop() as desktop:
        rows, example = Rows(desktop), desktop.home / "cases/example.pedicle.json"
        shutil.copy(sys.argv[1], example)
        story = Story(desktop)
        status = rows.run(story.choose_levels, story.answer_pain, story.answer_the_rest,
                          story.fill_with_normal_answers, story.use_two_lesions, story.save,
                          chained=True, plan=False)
        return max(status, rows.run(call_things_by_name(desktop, example),
                                    walk_around(desktop, example)))


if __name__ == "__main__":
    sys.exit(main())
