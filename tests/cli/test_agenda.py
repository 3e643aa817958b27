#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`agenda`: what is to be done before a meeting, and agendas that cannot be read."""
import json
import os
import tempfile

from tap import CASES, add_row, equal, main, row, run

SAMPLE = os.path.join(CASES, "several-lesions.pedicle.json")
ID = "7e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"


def with_agenda(entries, cases, **members):
    """Runs the command on an agenda that lies beside cases, {name: text}."""
    agenda = {"format": "pedicle-agenda", "version": 1, "id": ID, "title": "Board",
              "date": "2026-11-26", "entries": entries, **members}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in cases.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        path = os.path.join(folder, "a.pedicle-agenda.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(agenda, file)
        return run("agenda", path)


def sample():
    with open(SAMPLE, encoding="utf-8") as file:
        text = file.read()
    return text, json.loads(text)


@row("a case with its gaps, and the mark of one that is settled")
def _():
    text, case = sample()
    done = with_agenda([{"file": "a.pedicle.json", "case": case["id"], "mark": "postponed"}],
                       {"a.pedicle.json": text})
    equal((0, ""), (done.status, done.error))
    assert "2026-11-26, Board" in done.output, done.output
    assert "(Postponed)" in done.output, done.output
    assert "missing" in done.output, done.output


def check_trouble(entry, cases, sentence):
    done = with_agenda([entry], cases)
    equal((1, ""), (done.status, done.error))
    assert sentence in " ".join(done.output.split()), done.output


NAME = "b.pedicle.json"
for title, files, trouble in (
        ("missing", {}, f"{NAME}: the file does not exist"),
        ("damaged", {NAME: "{"}, f"{NAME}: line 1"),
        ("another", {NAME: sample()[0]}, "The file holds another case")):
    add_row(f"a case that is {title}", check_trouble, {"file": NAME, "case": ID}, files, trouble)


@row("an agenda without cases")
def _():
    done = with_agenda([], {})
    equal((0, ""), (done.status, done.error))


def check_refused(path, sentence):
    done = run("agenda", path)
    equal((1, ""), (done.status, done.output))
    assert sentence in done.error, done.error


add_row("a case is no agenda", check_refused, SAMPLE, "not a Pedicle agenda")
add_row("a file that is not there", check_refused, "/nonexistent/a.pedicle-agenda.json",
        "the file does not exist")


@row("of two agendas the one that can be read is printed")
def _():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "b.pedicle-agenda.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"format": "pedicle-agenda", "version": 1, "id": ID, "date": "2026-11-26",
                       "entries": []}, file)
        done = run("agenda", SAMPLE, path)
    equal(1, done.status)
    assert "2026-11-26" in done.output, done.output


main()
