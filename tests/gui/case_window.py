# SPDX-License-Identifier: GPL-3.0-or-later
"""The main window as its user knows it: rows by what they are called, the gauge's sentence, the cards
of the techniques, messages. Pressed with the pointer; test_keyboard.py has the keyboard."""

import os
import subprocess

import hands
import words
from desktop import Place
from waiting import until, until_equal

_NOTCH = 60  # pixels of one turn of the wheel, about


class CaseWindow:
    """The window of a program that is called title, with the keyboard, and as large as the screen
    where it is maximized."""

    def __init__(self, program, title=None, maximized=True):
        self.program, self.desktop = program, program.desktop
        self.frame = program.active_window(title, "frame")
        self._rows, self._buttons = {}, {}
        self._gauge = until(lambda: self.read().find("level bar"), "the gauge")
        if maximized and self.desktop.maximized:
            screen = Place(0, 0, self.desktop.width, self.desktop.height)
            until(lambda: screen in self.desktop.surfaces(program.pid), "the maximized window")
        self._gauge.resting_place()
        self._scrolled = self.read().all("scroll pane")
        self._pane = self.find("Recommendations", "panel")

    # What is there

    def read(self):
        """The whole window as it is now."""
        return self.frame.now()

    def find(self, name, role=None):
        """The first thing in the window that is called so; waits for it."""
        return until(lambda: self.read().find(role, name), f"{role or ''} “{name}” in the window")

    def button(self, name):
        """A button that is always there."""
        if name not in self._buttons:
            self._buttons[name] = self.find(name, "push button")
        return self._buttons[name]

    @property
    def gauge(self):
        """The gauge's sentence."""
        return self._gauge.name_now

    @property
    def gauge_place(self):
        return self._gauge.place

    def row(self, finding):
        """The row of a finding: what its button for the definition lies in."""
        if finding not in self._rows:
            explain = "Explain: " + words.ROWS[finding][1]
            self._rows[finding] = self.find(explain, "push button").parent
        return self._rows[finding]

    def choice(self, finding, value):
        """The segment of an answer, or the check of a flag."""
        role = "check box" if value is True else "radio button"
        name = words.ROWS[finding][2][value]
        return next(node for node in self.row(finding).all(role)
                    if node.name == name or value is True)

    def cards(self, expected):
        """How the cards of the techniques are called, by group. Of a folded group only the number is
        in sight: where that is right, the cards of expected are taken for it."""
        signs = tuple(f"{name}{sign}" for name in words.techniques().values()
                      for sign in (":", ", waiting:"))
        found = {}
        for group in self._pane.now().all("panel", words.is_group):
            heading = group.find("push button")
            cards = {node.name for node in group.all("panel", lambda name: name.startswith(signs))}
            hidden = expected.get(group.name, set())
            plural = "technique" if len(hidden) == 1 else "techniques"
            if not heading.has("expanded") and not cards and \
                    heading.name == f"{group.name}, {len(hidden)} {plural}":
                cards = hidden
            found[group.name] = cards
        return found

    def unfold(self):
        """Opens every group of techniques."""
        for name in [group.name for group in self.read().all("panel", words.is_group)]:
            group = next(iter(self.read().all("panel", name)))
            heading = group.find("push button")
            if not heading.has("expanded"):
                self.press(heading)
                until(lambda heading=heading: heading.is_now("expanded"), f"the group {name}")

    def is_in_sight(self, node):
        """Whether a node is inside the window and inside what it scrolls in."""
        place = node.place
        panes = [pane.place for pane in self._scrolled]
        around = [pane for pane in panes if pane.x <= place.x < pane.x + pane.width
                  and place.y + place.height > pane.y]
        return self.frame.place.holds(place) and all(pane.holds(place) for pane in around)

    def messages(self):
        """The messages below the header bar."""
        return [node.name for node in self.read().all("alert")]

    # What is done with the pointer

    def show(self, node):
        """Turns the wheel until node is in sight, and waits until it rests there; its place."""
        pane = node
        while pane.role not in ("scroll pane", "frame", "dialog"):
            pane = pane.parent
        for _ in range(100):
            place, view = node.resting_place(), pane.place
            above, below = view.y - place.y, place.y + place.height - view.y - view.height
            if pane.role != "scroll pane" or (above <= 0 and below <= 0):
                return place
            distance = below if below > 0 else -above
            hands.wheel(view.x + 5, view.y + view.height / 2,
                        max(1, distance // _NOTCH) if distance > 0 else min(-1, -(-distance // _NOTCH)))
            until(lambda: node.place != place, f"scrolling to “{node.name}”")
        raise AssertionError(f"“{node.name}” cannot be scrolled into sight")

    def click(self, x, y):
        """A click at a place in the window."""
        # A window that has the screen to itself may still have an edge that is not its own.
        place = self.frame.place
        hands.click((self.desktop.width - place.width) / 2 + x,
                    (self.desktop.height - place.height) / 2 + y)

    def press(self, node):
        """A click in the middle of node."""
        self.click(*self.show(node).middle)

    def press_name(self, name, role="push button"):
        self.press(self.find(name, role))

    def press_popped(self, name, role):
        """A click on something in the menu or list that is open. It is a surface of its own, and
        assistive technology is not told where."""
        def surface():
            node = popped = self.read().find(role, name)
            for window in self.desktop.surfaces(self.program.pid):
                while popped is not None and popped.role != "frame":
                    if popped.place[2:] == window[2:]:
                        return node.place, popped.place, window
                    popped = popped.parent
                popped = node
            return None
        node, popped, window = until(lambda: self.frame.rested(surface),
                                     f"{role} “{name}” in a menu or list")
        hands.click(window.x + node.x - popped.x + node.width / 2,
                    window.y + node.y - popped.y + node.height / 2)

    def choose_from_menu(self, name):
        """Opens the menu and presses an item."""
        self.press_name("Menu")
        self.press_popped(name, "menu item")

    def answer(self, finding, value):
        """Answers a row in the way it offers, and waits until it shows the answer."""
        if finding == "primary":
            self.press(self.row(finding).find("push button", words.ROWS[finding][1]))
            self.press_popped(words.ROWS[finding][2][value], "label")
        elif finding == "pain-vas":
            place = self.show(self.row(finding).find("slider"))
            self.click(place.x + place.width * value / 10, place.y + place.height / 2)
        elif finding == "deficit-hours":
            self.fill_in(words.ROWS[finding][1], str(value))
        else:
            self.press(self.choice(finding, value))
        until_equal(lambda: self.answered(finding), value, f"the row of {finding}")

    def fill_in(self, name, text):
        """Types text into an entry, in place of what is there."""
        entry = self.find(name, "text")
        self.press(entry)
        hands.press("ctrl+a")
        hands.write(text)
        until_equal(lambda: entry.text, text, f"the entry {name}")

    def answered(self, finding):
        """The answer that a row shows, or None."""
        row = self.row(finding)
        if finding == "primary":
            said = row.find("push button", words.ROWS[finding][1]).description_now
            return next((value for value, name in words.ROWS[finding][2].items() if name == said),
                        None)
        if finding == "pain-vas":
            number = row.all("label")[-1].name_now
            return None if number == "–" else float(number)
        if finding == "deficit-hours":
            text = row.find("text").text
            return int(text) if text else None
        checked = [node.name for node in row.walk() if node.role in ("radio button", "check box")
                   and node.is_now("checked")]
        values = words.ROWS[finding][2]
        return next((value for value in values
                     if checked and (value is True or values[value] == checked[0])), None)

    def spine_place(self, level):
        """Where the spine map shows a level."""
        place = self.spine.place
        output = subprocess.run([os.environ["SPINE_PLACE"], str(place.width), str(place.height),
                                 os.environ.get("TEXT_SCALE", "1"), level], check=True,
                                capture_output=True, text=True).stdout
        x, y = map(float, output.split())
        return place.x + x, place.y + y

    @property
    def spine(self):
        return self.find("Spine map")

    # What has to be seen

    def shows(self, entered, lesion=0):
        """Waits until gauge and cards say what pedicle-cli says of what was entered."""
        gauge = entered.gauge(lesion)
        until_equal(lambda: self.gauge[:len(gauge)], gauge, "the gauge")
        if entered.lesions:
            expected = entered.cards(lesion)
            until_equal(lambda: self.cards(expected), expected, "the cards")
