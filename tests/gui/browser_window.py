# SPDX-License-Identifier: GPL-3.0-or-later
"""The knowledge browser of a case's window: its pages and their rows, as a screen reader meets them."""

import subprocess

import words
from keys import Keys
from waiting import until


class BrowserWindow:
    """The browser of the case that is called label."""

    def __init__(self, program, label):
        self.program, self.title = program, f"Knowledge – {label}"
        self.frame = program.active_window(self.title, "frame")
        self.keys = Keys(self)
        until(lambda: self.rows(), "rows of a page")

    def read(self):
        return self.frame.now()

    @property
    def page(self):
        """The title of the page."""
        return self.read().find("heading").name

    def shows(self, title):
        """Waits for a page."""
        until(lambda: self.page == title, f"the page “{title}”")

    def list(self):
        """The list of the blocks of the page: it is called as the page is."""
        return self.read().find("list", self.page)

    def rows(self):
        """The names of the blocks, in their order."""
        return [node.name for node in self.list().children if node.role == "list item"]

    def row(self, start):
        """The row whose name begins so."""
        return next(node for node in self.list().all("list item")
                    if node.name.startswith(start))

    def technique_rows(self):
        names = tuple(words.techniques().values())
        return [name for name in self.rows() if name.startswith(names)]

    def raise_window(self, title):
        """Brings a window of the program to the front, as the window list would."""
        found = self.program.desktop.ask("xdotool", "search", "--name", f"^{title}$").split()
        assert found, title
        subprocess.run(["xdotool", "windowactivate", "--sync", found[-1]], check=True, timeout=30)
