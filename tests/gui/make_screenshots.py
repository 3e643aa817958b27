#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of data/screenshots anew from the program that was built: run by hand after a
change that shows, with the folder of the build.

    tests/gui/make_screenshots.py build"""

import json
import os
import pathlib
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else TOP / "build").resolve()
os.environ["PEDICLE"] = str(BUILD / "src/app/pedicle")
os.environ["PEDICLE_CLI"] = str(BUILD / "src/cli/pedicle-cli")

# pylint: disable=wrong-import-position
from case_window import CaseWindow  # noqa: E402
from desktop import Desktop  # noqa: E402
from program import Program  # noqa: E402
from waiting import stays  # noqa: E402

# name: (example, findings that are taken out, technique whose reasons are open, appearance)
PICTURES = {
    "window": ("figure-5", (), None, "light"),
    "gaps": ("figure-3", ("alignment", "posterolateral", "escc"), None, "light"),
    "why": ("figure-3", (), "Percutaneous stabilization", "light"),
    "dark": ("figure-1", (), None, "dark"),
}


def write_case(desktop, example, left_out):
    case = json.loads((TOP / f"data/examples/{example}.pedicle.json").read_text(encoding="utf-8"))
    for lesion in case["assessments"][-1]["lesions"]:
        for finding in left_out:
            lesion["findings"].pop(finding)
    file = desktop.home / f"cases/{example}.pedicle.json"
    file.write_text(json.dumps(case), encoding="utf-8")
    return file, case["label"]


def open_reasons(window, technique):
    card = next(node for node in window.read().all("panel")
                if node.name.startswith(technique + ":"))
    window.press(card.find(name="Why"))


def take(desktop, name):
    example, left_out, technique, appearance = PICTURES[name]
    file, label = write_case(desktop, example, left_out)
    window = CaseWindow(Program(desktop, file, PEDICLE_APPEARANCE=appearance), label)
    if technique:
        open_reasons(window, technique)
    # The pointer out of sight, and the mark of what has changed faded.
    subprocess.run(["xdotool", "mousemove", str(desktop.width), str(desktop.height)], check=True)
    stays(lambda: True, "the picture", 3)
    desktop.take_picture(TOP / f"data/screenshots/{name}.png")


def main():
    with Desktop() as desktop:
        for name in PICTURES:
            desktop.start_afresh()
            take(desktop, name)
            print(f"data/screenshots/{name}.png")


if __name__ == "__main__":
    main()
