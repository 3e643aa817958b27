# SPDX-License-Identifier: GPL-3.0-or-later
"""Pointer and keyboard, as a user moves them: real events of the display."""

import subprocess

# By name, xdotool presses Shift with them where newer descriptions of keyboards are in use.
_CODES = {"F1": 67, "F5": 71, "F10": 76, "F11": 95}


def _do(*words):
    subprocess.run(["xdotool", *(str(word) for word in words)], check=True, timeout=30)


def click(x, y, button=1):
    _do("mousemove", round(x), round(y), "click", button)


def drag(start, end):
    """Press at start, move in steps, let go at end."""
    words = ["mousemove", *map(round, start), "mousedown", 1]
    for part in (0.25, 0.5, 0.75, 1):
        words += ["mousemove", *(round(a + (b - a) * part) for a, b in zip(start, end))]
    _do(*words, "mouseup", 1)


def wheel(x, y, notches):
    """Down for positive notches."""
    _do("mousemove", round(x), round(y), "click", "--repeat", abs(notches), "--delay", 5,
        5 if notches > 0 else 4)


def press(*keys):
    """Keys one after the other, "ctrl+z" for a chord."""
    _do("key", "--delay", 5, *(_CODES.get(key, key) for key in keys))


def write(text):
    _do("type", "--delay", 8, text)


def focused():
    """The title of the window that keys go to; "" when there is none."""
    return subprocess.run(["xdotool", "getwindowfocus", "getwindowname"], capture_output=True,
                          text=True, check=False, timeout=30).stdout.strip()
