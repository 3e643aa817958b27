# SPDX-License-Identifier: GPL-3.0-or-later
"""The main window without a pointer: where the focus is, and how to bring it somewhere."""

import hands
import tree
from waiting import until, until_equal

_MOST_TABS = 150


class Keys:
    """The keyboard over a CaseWindow."""

    def __init__(self, window):
        self.window = window
        self._focus = tree.Focus()

    def focus(self):
        """What has the focus."""
        return self._focus.now(self.window.frame)

    def settled(self):
        """What has the focus when all that was pressed has come to the window."""
        frame = self.window.frame
        until(lambda: hands.focused() == frame.name_now, "the keyboard in the window")
        frame.rested(lambda: (node := self.focus()) and node.path)
        return self.focus()

    def is_at(self, name, role=None):
        """Waits until the focus is at something that is called so."""
        def there():
            node = self.focus()
            return node is not None and (role is None or node.role == role) and (
                name(node.name) if callable(name) else node.name == name)
        until(there, f"the focus at {role or ''} “{name}”")

    def is_in_row(self, finding):
        """Waits until the focus is in the row of a finding."""
        paths = {node.path for node in self.window.row(finding).walk()}
        until(lambda: (node := self.focus()) is not None and node.path in paths,
              f"the focus in the row of {finding}")

    def move(self, key):
        """Presses a key that moves the focus; where it is then."""
        before = self.focus()
        hands.press(key)
        return until(lambda: (now := self.focus()) is not None
                     and (before is None or now.path != before.path) and now,
                     f"another focus after {key}")

    def go_to(self, name, role=None, key="Tab"):
        """Presses Tab until the focus is at something that is called so; name may be a function."""
        node = self.settled()
        for _ in range(_MOST_TABS):
            if node is not None and role in (None, node.role) and (
                    name(node.name) if callable(name) else node.name == name):
                return node
            node = self.move(key)
        raise AssertionError(f"Tab does not lead to “{name}”")

    def go_to_row(self, finding):
        """Presses Tab, or Shift+Tab if that is nearer, until the focus is in the row of a finding."""
        paths = {node.path for node in self.window.row(finding).walk()}
        node, below = self.settled(), self.window.row(finding).place.y
        key = "Tab" if node is None or node.place.y <= below else "shift+Tab"
        for _ in range(_MOST_TABS):
            if node is not None and node.path in paths:
                # Scrolling takes a moment, and nobody types where nothing is to be seen.
                until(lambda node=node: self.window.is_in_sight(node), f"the row of {finding}")
                return node
            node = self.move(key)
        raise AssertionError(f"{key} does not lead to the row of {finding}")

    def answer(self, finding, key, value):
        """Goes to the row of a finding, presses a key there, and waits for the answer."""
        self.go_to_row(finding)
        hands.press(*([key] if isinstance(key, str) else key))
        until_equal(lambda: self.window.answered(finding), value, f"the row of {finding}")
