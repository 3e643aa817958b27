# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in the sandbox, as far as these tests use it, and what it says."""

import hands
from keys import Keys
from waiting import until, until_equal


class CaseScreen:
    """The window of a program that is called title."""

    def __init__(self, program, title=None):
        self.program = program
        self.frame = program.window(title, "frame")
        self._gauge = until(lambda: self.frame.now().find("level bar"), "the gauge")
        self.keys = Keys(self)

    def gauge_says(self, beginning):
        """Waits for the gauge's sentence."""
        until_equal(lambda: self._gauge.name_now[:len(beginning)], beginning, "the gauge")

    def add_lesion_at(self, level):
        """On the spine map, which starts at L1; level is L2, L3, …"""
        self.keys.go_to("Spine map", key="shift+Tab")
        hands.press(*["Down"] * (int(level[1]) - 1), "space")
        self.gauge_says("SINS ")

    def type_into(self, name, text):
        """Into an entry in sight, in place of what is there."""
        entry = self._click("text", name)
        hands.press("ctrl+a")
        hands.write(text)
        until_equal(lambda: entry.text, text, f"the entry {name}")

    def messages(self):
        """All that stands in labels, buttons and messages."""
        return [node.name for node in self.frame.now().walk()
                if node.role in ("label", "push button", "alert")]

    def says(self, part):
        """Waits for a text that contains part."""
        until(lambda: [text for text in self.messages() if part in text], f"“{part}” in the window")

    def press(self, name):
        """A button in sight."""
        self._click("push button", name)

    def _click(self, role, name):
        node = until(lambda: self.frame.now().find(role, name), f"{role} “{name}”")
        x, y = node.resting_place().middle
        desktop, window = self.program.desktop, self.frame.place
        hands.click((desktop.width - window.width) / 2 + x,
                    (desktop.height - window.height) / 2 + y)
        return node
