#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of `show`: gauge, width, notes, several assessments. What it says of the scenarios is
compared in test_scenarios.py."""
import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import termios

from samples import changed, line
from tap import CASES, PROGRAM, add_row, equal, main, row, run

SAMPLE = os.path.join(CASES, "several-lesions.pedicle.json")
COMPLETE = {"pain": "none", "bone-lesion": "blastic", "alignment": "normal", "collapse": "none",
            "posterolateral": "none"}


def make_lesion(levels, findings):
    return line(changed(lambda c, a, l: l.update(levels=levels, findings=findings)))


def mark_places(output, marks):
    """First and last column of the marks below the scale, and the scale."""
    lines = output.splitlines()
    scale = next(number for number, each in enumerate(lines) if " 7  8  9 10" in each)
    below = lines[scale + 2]
    assert set(below.strip()) <= set(marks), below
    return below.index(below.strip()[0]), len(below) - 1, lines[scale]


def check_gauge(locale, marks, given, lowest, highest):
    done = run("show", "-", given=given, locale=locale)
    dash = "-" if locale == "C" else "–"
    total = f"{lowest}{dash}{highest}" if lowest != highest else f"{lowest}"
    assert f"SINS {total} of 18: " in done.output, done.output[:2000]
    first, last, scale = mark_places(done.output, marks)
    for place, number in ((first, lowest), (last, highest)):
        at = re.search(rf"(?<!\d){number}(?!\d)", scale).start()
        assert at <= place <= at + len(str(number)) - 1, (scale, place)
    equal(lowest == highest, first == last)


GAUGES = [
    ("0", ["S3"], COMPLETE, 0, 0),
    ("1", ["T5"], COMPLETE, 1, 1),
    ("6", ["L5"], {**COMPLETE, "posterolateral": "bilateral"}, 6, 6),
    ("7", ["T5"], {**COMPLETE, "collapse": "over-50", "posterolateral": "bilateral"}, 7, 7),
    ("12", ["C1"], {**COMPLETE, "bone-lesion": "lytic", "alignment": "subluxation",
                    "collapse": "over-50"}, 12, 12),
    ("13", ["C1"], {"pain-mechanical": "yes", "bone-lesion": "blastic", "alignment": "subluxation",
                    "collapse": "over-50", "posterolateral": "none"}, 13, 13),
    ("18", ["C1"], {"pain-mechanical": "yes", "bone-lesion": "lytic", "alignment": "subluxation",
                    "collapse": "over-50", "posterolateral": "bilateral"}, 18, 18),
    ("0 to 15", ["S3"], {}, 0, 15),
    ("3 to 18", ["C1"], {}, 3, 18),
    ("6 to 7", ["C1"], {"pain-mechanical": "no", "bone-lesion": "blastic", "alignment": "normal",
                        "collapse": "over-50", "posterolateral": "none"}, 6, 7),
    ("12 to 15", ["C1"], {"bone-lesion": "lytic", "alignment": "subluxation",
                          "collapse": "over-50", "posterolateral": "none"}, 12, 15),
]
for gauge_name, gauge_levels, gauge_findings, gauge_low, gauge_high in GAUGES:
    for gauge_locale, gauge_marks in (("C", "^[=]"), ("C.UTF-8", "▲├─┤")):
        add_row(f"gauge of {gauge_name} in {gauge_locale}", check_gauge, gauge_locale, gauge_marks,
                make_lesion(gauge_levels, gauge_findings), gauge_low, gauge_high)


@row("a UTF-8 locale gets a drawn gauge")
def _():
    output = run("show", SAMPLE).output
    for letter in "┌┬┐└┴┘│▲":
        assert letter in output, letter


@row("text is at most 80 columns wide")
def _():
    for locale in ("C", "C.UTF-8"):
        for name in sorted(os.listdir(CASES)):
            if name.endswith(".json"):
                output = run("show", os.path.join(CASES, name), locale=locale).output
                wide = [each for each in output.splitlines()[1:] if len(each) > 80]
                equal([], [each for each in wide if "/" not in each and "═" not in each])
                equal([], [each for each in output.splitlines() if each != each.rstrip()])


def show_on_terminal(columns):
    """The lines that `show` prints on a terminal of that width."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen([PROGRAM, "show", "several-lesions.pedicle.json"], cwd=CASES,
                          stdout=follower, env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
        os.close(follower)
        got = b""
        try:
            while block := os.read(leader, 65536):
                got += block
        except OSError:  # how the end of a terminal shows
            pass
        equal(0, process.wait())
    os.close(leader)
    return got.decode().replace("\r\n", "\n").splitlines()


@row("text is as wide as the terminal")
def _():
    for columns in (40, 50, 63, 64, 120, 200):
        widest = max(len(each) for each in show_on_terminal(columns))
        assert columns - 12 < widest <= columns, f"{widest} of {columns}"


@row("a note keeps its lines, loses control characters, and breaks long words")
def _():
    note = "one\n\n  two \x1b[31mred\x07\n" + "x" * 200 + "\n漢字" * 1 + "漢" * 60
    done = run("show", "-", given=line(changed(lambda c, a, l: a.update(note=note))))
    equal((0, ""), (done.status, done.error))
    lines = done.output.splitlines()
    start = lines.index("  one")
    equal(["  one", "", "  two  [31mred"], lines[start:start + 3])
    equal(["  " + "x" * 78, "  " + "x" * 78, "  " + "x" * 44], lines[start + 3:start + 6])
    assert "\x1b" not in done.output and "\x07" not in done.output
    assert all(len(each) <= 41 for each in lines[start + 6:start + 8]), lines[start + 6:start + 8]


@row("what counts as absent where there is no pain is said")
def _():
    for findings, said in (
            ({"pain": "none"}, "Mechanical (Pain), Tumour-related (Pain), Radicular (Pain), "
                               "Intensity (Pain)"),
            ({"pain": "none", "pain-mechanical": "no", "pain-vas": 0},
             "Tumour-related (Pain), Radicular (Pain)"),
            ({"pain": "none", "pain-mechanical": "no", "pain-tumour": "no", "pain-radicular": "no",
              "pain-vas": 0}, None),
            ({"pain": "occasional"}, None), ({}, None)):
        output = " ".join(run("show", "-", given=make_lesion(["T5"], findings)).output.split())
        got = re.search(r"Absent, as there is no pain: (.*?) Knowledge", output)
        equal(said, got[1] if got else None, f"{findings}:")


@row("a case without a lesion says so, and what to assess of the patient")
def _():
    done = run("show", "-", given=line(changed(lambda c, a, l: a.update(lesions=[]))))
    assert "No lesion" in done.output and "Assess next" in done.output, done.output


DECIDED = os.path.join(CASES, "decided-and-again.pedicle.json")


@row("decisions are shown once, with the last assessment")
def _():
    with open(DECIDED, encoding="utf-8") as file:
        case = json.load(file)
    first = {**case["assessments"][0], "date": "2026-06-01", "lesions": []}
    case["assessments"].insert(0, first)
    output = run("show", "--all", "-", given=line(case)).output
    equal(1, output.count("Decision of 20 November 2026"))
    equal(1, output.count("Draft of a decision, 27 November 2026"))
    assert output.index("Assessment of 20 November") < output.index("Decision of"), output


@row("a decision under the same knowledge and with the same verdicts has no note on it")
def _():
    with open(DECIDED, encoding="utf-8") as file:
        case = json.load(file)
    case["decisions"][0]["knowledge"] = "1.0"
    case["decisions"][0]["verdicts"][0]["techniques"] = {}
    output = run("show", "-", given=line(case)).output
    assert "Decided under" not in output and "would differ" not in output, output
    case["decisions"][0]["knowledge"] = "0.9"
    output = run("show", "-", given=line(case)).output
    assert "Decided under knowledge 0.9" in output and "No verdict would differ" in output, output


@row("a case without plan and decision says nothing of either")
def _():
    output = run("show", SAMPLE).output
    assert not re.search(r"^(Plan|Decision of .*|Draft .*)$", output, re.M), output


@row("words of a decision lose control characters")
def _():
    with open(DECIDED, encoding="utf-8") as file:
        case = json.load(file)
    case["decisions"][0]["reasons"] = "one\x1b[31m\ntwo"
    case["decisions"][0]["participants"][0]["name"] = "\x07" + "x" * 200
    output = run("show", "-", given=line(case)).output
    assert "\x1b" not in output and "\x07" not in output and "    two\n" in output, output
    assert max(len(each) for each in output.splitlines()) <= 80, output


@row("show --all shows every assessment")
def _():
    def change(c, a, l):
        c["assessments"].insert(0, {**a, "date": "2026-06-01"})
    given = line(changed(change))
    dates = [re.findall(r"Assessment of (.*)", run("show", *options, "-", given=given).output)
             for options in ([], ["--all"])]
    equal([["20 November 2026"], ["1 June 2026", "20 November 2026"]], dates)


main()
