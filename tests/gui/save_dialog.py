# SPDX-License-Identifier: GPL-3.0-or-later
"""The file chooser, as far as a test uses it: the whole path typed into its entry."""

import hands
from waiting import until


def enter(program, title, path):
    """Types path into the chooser called title, which is on its way to the screen, and accepts."""
    dialog = until(lambda: [window for window in program.windows if window.name == title],
                   f"the file chooser “{title}”")[0]
    entry = until(lambda: [node for node in dialog.now().walk()
                           if node.role in ("text", "entry") and node.has("focused")],
                  "the entry of the file chooser")[0]
    hands.press("ctrl+a")
    hands.write(str(path))
    until(lambda: entry.text == str(path), "the path in the file chooser")
    hands.press("Return")
    until(lambda: not [window for window in program.windows if window.name == title],
          f"the end of the file chooser “{title}”")


def choose_folder(program, title, path):
    """Types the path of a folder into the chooser called title and accepts. The entry is there at
    once or, in newer GTK, with the first "/" that is typed."""
    dialog = until(lambda: [window for window in program.windows if window.name == title],
                   f"the folder chooser “{title}”")[0]

    def entry():
        return [node for node in dialog.now().walk()
                if node.role in ("text", "entry") and node.has("focused")]

    def typed():
        if not entry():
            hands.press("slash")
            return False
        hands.press("ctrl+a")
        hands.write(str(path))
        hands.press("shift+End", "Delete")  # what was completed
        return until(lambda: entry()[0].text == str(path), "the path", patience=3)

    until(typed, "the path in the folder chooser")
    hands.press("Return")
    until(lambda: not [window for window in program.windows if window.name == title],
          f"the end of the folder chooser “{title}”")
