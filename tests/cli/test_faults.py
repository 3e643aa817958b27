#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: each fault gets one sentence that says which file, where and why; the other files are
still printed, and the file is untouched."""
import json
import os
import re
import tempfile

from samples import CASE, changed, text
from tap import Skip, add_row, equal, main, row, run

GOOD = text().encode()


def edit(change):
    return text(changed(change)).encode()


def patient(**answers):
    return edit(lambda c, a, l: a["findings"].update({k.replace("_", "-"): v
                                                      for k, v in answers.items()}))


def lesion(**answers):
    return edit(lambda c, a, l: l["findings"].update({k.replace("_", "-"): v
                                                      for k, v in answers.items()}))


def replaced(old, new):
    assert GOOD.count(old.encode()) == 1, old
    return GOOD.replace(old.encode(), new.encode())


def without(name):
    return edit(lambda c, a, l: [part.pop(name, None) for part in (c, a, l)][0])


def two_lesions(c, a, l):
    a["lesions"].append({**l, "levels": ["T5"]})


def two_dates(first, second):
    def change(c, a, l):
        c["assessments"] = [{**a, "date": first}, {**a, "date": second}]
    return edit(change)


A, L = r"\$\.assessments\[0\]", r"\$\.assessments\[0\]\.lesions\[0\]"

# name, content, what the sentence has to hold
FAULTS = [
    ("empty", b"", r"empty"),
    ("blanks alone", b" \n ", r"line \d+, column \d+|empty"),
    ("truncated", GOOD[:200], r"line 1, column 20\d"),
    ("truncated in a string", b'{"format": "pedi', r"line 1, column \d+"),
    ("not UTF-8", GOOD.replace(b"MDT", b"\xff\xfeT"), r"line 1, column \d+.*UTF-8"),
    ("overlong UTF-8", GOOD.replace(b"MDT", b"\xc0\xafT"), r"line 1, column \d+.*UTF-8"),
    ("a surrogate in UTF-8", GOOD.replace(b"MDT", b"\xed\xa0\x80"), r"line 1, column \d+.*UTF-8"),
    ("not JSON", b"hello\n", r"line 1, column 1"),
    ("binary", bytes(range(256)) * 10, r"line 1, column 1"),
    ("JSON, but no object", b"[]", r"\$"),
    ("JSON of something else", b'{"a": 1}', r"\$\.format"),
    ("nested 10,000 deep", b'{"a": ' + b"[" * 10000 + b"]" * 10000 + b"}", r"64"),
    ("nested 65 deep", b'{"a": ' + b"[" * 65 + b"]" * 65 + b"}", r"64"),
    ("comment", replaced('"version"', '/* one */ "version"'), r"line 1, column \d+"),
    ("two documents", GOOD + b"\n" + GOOD, r"line 2, column 1"),
    ("single quotes", replaced('"version"', "'version'"), r"line 1, column \d+"),
    ("hexadecimal number", replaced('"kps": 80', '"kps": 0x50'), r"line 1, column \d+"),
    ("octal number", replaced('"kps": 80', '"kps": 080'), r"line 1, column \d+"),
    ("trailing comma", replaced('"L2"]', '"L2",]'), r"line 1, column \d+"),
    ("a plus sign", replaced('"kps": 80', '"kps": +80'), r"line 1, column \d+"),
    ("not a number", replaced('"kps": 80', '"kps": NaN'), r"line 1, column \d+"),
    ("a raw newline in a string", replaced("MDT-2026-014", "MDT\n014"), r"line 1, column \d+"),
    ("byte order mark", b"\xef\xbb\xbf" + GOOD, r"line 1, column 1"),
    ("\\u0000 in a string", replaced("MDT-2026-014", "MDT\\u0000"), r"line 1, column \d+"),
    ("a zero byte", replaced("MDT-2026-014", "MDT\0"), r"line 1, column \d+"),
    ("half a surrogate", replaced("MDT-2026-014", "MDT\\ud800"), r"line 1, column \d+"),
    ("integer beyond 64 bits", replaced('"kps": 80', '"kps": 18446744073709551696'),
     r"line 1, column \d+"),
    ("number beyond double", replaced('"kps": 80', '"kps": 1e999'), r"line 1, column \d+"),
    ("duplicate member", replaced('"kps": 80', '"kps": 80, "kps": 90'), r"line 1, column \d+.*kps"),
    ("duplicate member by an escape", replaced('"kps": 80', '"kps": 80, "\\u006bps": 90'),
     r"line 1, column \d+.*kps"),
    ("later version", edit(lambda c, a, l: c.update(version=2)), r"\$\.version.*later"),
    ("version of a wrong type", edit(lambda c, a, l: c.update(version="1")), r"\$\.version"),
    ("another format", edit(lambda c, a, l: c.update(format="x")), r"\$\.format"),
    ("id that is no UUID", edit(lambda c, a, l: c.update(id="x")), r"\$\.id.*UUID"),
    ("no id", without("id"), r"\$\.id"),
    ("no assessments", without("assessments"), r"\$\.assessments"),
    ("empty assessments", edit(lambda c, a, l: c.update(assessments=[])), r"\$\.assessments"),
    ("assessments that are an object", edit(lambda c, a, l: c.update(assessments={})),
     r"\$\.assessments"),
    ("no findings", without("findings"), A + r"\.findings"),
    ("no lesions", without("lesions"), A + r"\.lesions"),
    ("no levels", without("levels"), L + r"\.levels"),
    ("label of a wrong type", edit(lambda c, a, l: c.update(label=7)), r"\$\.label"),
    ("a note of a wrong type", edit(lambda c, a, l: a.update(note=None)), A + r"\.note"),
    ("birth year out of range", edit(lambda c, a, l: c.update({"birth-year": 1899})),
     r"\$\.birth-year.*1900"),
    ("birth year in the future", edit(lambda c, a, l: c.update({"birth-year": 3000})),
     r"\$\.birth-year.*1900"),
    ("unknown sex", edit(lambda c, a, l: c.update(sex="f")), r"\$\.sex.*female, male, other"),
    ("time that is none", edit(lambda c, a, l: c.update(created="yesterday")), r"\$\.created"),
    ("a day that does not exist", edit(lambda c, a, l: a.update(date="2026-02-30")), A + r"\.date"),
    ("date without zeros", edit(lambda c, a, l: a.update(date="2026-2-3")), A + r"\.date"),
    ("dates that descend", two_dates("2026-11-20", "2026-11-19"), r"\$\.assessments\[1\]\.date"),
    ("unknown finding", lesion(bone_leison="lytic"), L + r"\.findings\.bone-leison"),
    ("unknown finding with a line break in its name", lesion(**{"a\nb": 1}), L + r"\.findings"),
    ("unknown finding of the patient", patient(foo=1), A + r"\.findings\.foo"),
    ("finding of the patient in a lesion", lesion(kps=80), L + r"\.findings\.kps"),
    ("finding of a lesion in the patient", patient(escc="2"), A + r"\.findings\.escc"),
    ("unknown value", lesion(escc="1d"), L + r"\.findings\.escc: .*0, 1a, 1b, 1c, 2, 3"),
    ("value in capitals", lesion(bone_lesion="Lytic"),
     L + r"\.findings\.bone-lesion: .*blastic, mixed, lytic"),
    ("value of a wrong type", lesion(escc=2), L + r"\.findings\.escc"),
    ("number out of range", lesion(pain_vas=10.5), L + r"\.findings\.pain-vas: .*0 to 10"),
    ("number off the steps", lesion(pain_vas=6.25), L + r"\.findings\.pain-vas"),
    ("Karnofsky off the steps", patient(kps=85), A + r"\.findings\.kps: .*0 to 100"),
    ("negative number", patient(kps=-10), A + r"\.findings\.kps"),
    ("hours that are not whole", patient(deficit_hours=1.5), A + r"\.findings\.deficit-hours"),
    ("number as a string", patient(kps="80"), A + r"\.findings\.kps"),
    ("yes as true", lesion(pain_tumour=True), L + r"\.findings\.pain-tumour: .*no, yes"),
    ("flag that is false", lesion(cement_unsafe=False), L + r"\.findings\.cement-unsafe: .*true"),
    ("flag that is null", lesion(cement_unsafe=None), L + r"\.findings\.cement-unsafe: .*true"),
    ("answer that is null", patient(frankel=None), A + r"\.findings\.frankel"),
    ("vertebra that does not exist", edit(lambda c, a, l: l.update(levels=["T13"])),
     L + r"\.levels\[0\]"),
    ("vertebra of a wrong type", edit(lambda c, a, l: l.update(levels=[12])), L + r"\.levels\[0\]"),
    ("the same vertebra twice", edit(lambda c, a, l: l.update(levels=["L2", "L2"])),
     L + r"\.levels"),
    ("levels that are not adjacent", edit(lambda c, a, l: l.update(levels=["T3", "T5"])),
     L + r"\.levels.*two lesions"),
    ("no level", edit(lambda c, a, l: l.update(levels=[])), L + r"\.levels"),
    ("duplicate ids of lesions", edit(two_lesions), A + r"\.lesions\[1\]\.id"),
    ("empty id of a lesion", edit(lambda c, a, l: l.update(id="")), L + r"\.id"),
]


class Folder:
    """A file good.json beside the bad one."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        os.chmod(self.folder.name, 0o755)
        with open(self.path("good.json"), "wb") as file:
            file.write(GOOD)
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def refused(self, command, name, sentence, **more):
        """The bad file is told in one line, the good one after it is still read."""
        done = run(command, name, "good.json", folder=self.folder.name, **more)
        equal(1, done.status, "exit status")
        equal(1, len(done.errors), f"lines on standard error of {done.errors}")
        prefix = f"pedicle-cli: {name}: "
        assert done.error.startswith(prefix), done.error
        assert re.search(sentence, done.error[len(prefix):]), done.error
        assert len(done.error) < 400, f"{len(done.error)} letters"
        return done


def state(path):
    status = os.lstat(path)
    return status.st_mtime_ns, status.st_size, status.st_mode, status.st_ino


def check_fault(content, sentence):
    with Folder() as folder:
        with open(folder.path("bad.json"), "wb") as file:
            file.write(content)
        before = state(folder.path("bad.json"))
        done = folder.refused("assess", "bad.json", sentence)
        equal("good.json", json.loads(done.output)["file"])
        told = {folder.refused(command, "bad.json", sentence).error
                for command in ("show", "validate")}
        equal({done.error}, told, "the sentences of show and validate")
        equal(before, state(folder.path("bad.json")), "the file")
        with open(folder.path("bad.json"), "rb") as file:
            equal(content, file.read(), "the content")
        equal(["bad.json", "good.json"], sorted(os.listdir(folder.folder.name)))


for fault_name, fault_content, fault_sentence in FAULTS:
    add_row(fault_name, check_fault, fault_content, fault_sentence)


@row("missing")
def _():
    with Folder() as folder:
        folder.refused("assess", "no.json", "does not exist")


@row("a directory")
def _():
    with Folder() as folder:
        os.mkdir(folder.path("bad.json"))
        folder.refused("assess", "bad.json", "folder|directory")


@row("unreadable")
def _():
    with Folder() as folder:
        with open(folder.path("bad.json"), "wb") as file:
            file.write(GOOD)
        os.chmod(folder.path("bad.json"), 0)
        more = {}
        if os.geteuid() == 0:
            more = {"user": 65534, "group": 65534, "extra_groups": []}
            try:
                run("--version", **more)
            except OSError as error:
                raise Skip("the program is not reachable without rights") from error
        folder.refused("assess", "bad.json", "permission", **more)


@row("200 MB large")
def _():
    with Folder() as folder:
        with open(folder.path("bad.json"), "wb") as file:
            file.truncate(200 * 1000 * 1000)
        folder.refused("assess", "bad.json", "16 MB")


@row("one byte more than 16 MB")
def _():
    with Folder() as folder:
        with open(folder.path("bad.json"), "wb") as file:
            file.write(GOOD.ljust(16 * 1024 * 1024 + 1))
        folder.refused("assess", "bad.json", "16 MB")


@row("exactly 16 MB is read")
def _():
    with Folder() as folder:
        with open(folder.path("large.json"), "wb") as file:
            file.write(GOOD.ljust(16 * 1024 * 1024))
        done = run("validate", "large.json", folder=folder.folder.name)
        equal(("large.json: valid\n", "", 0), (done.output, done.error, done.status))


@row("a pipe is not waited for")
def _():
    with Folder() as folder:
        os.mkfifo(folder.path("bad.json"))
        folder.refused("assess", "bad.json", "not a regular file")


@row("a link that leads nowhere")
def _():
    with Folder() as folder:
        os.symlink("nowhere", folder.path("bad.json"))
        folder.refused("assess", "bad.json", "does not exist")


@row("a name that is empty")
def _():
    with Folder() as folder:
        done = run("assess", "", "good.json", folder=folder.folder.name)
        equal((1, "pedicle-cli: \"\": the file does not exist\n"), (done.status, done.error))
        equal("good.json", json.loads(done.output)["file"])


@row("a name with control characters stands there once")
def _():
    with Folder() as folder:
        done = run("assess", "a\n\x1b.json", folder=folder.folder.name)
        equal("pedicle-cli: a\\n\\033.json: the file does not exist\n", done.error)


@row("a link and .. lead where the system says")
def _():
    with Folder() as folder:
        os.makedirs(folder.path("far/away"))
        os.symlink("far/away", folder.path("link"))
        folder.refused("assess", "link/../good.json", "does not exist")
        folder.refused("assess", "nowhere/../good.json", "does not exist")
        with open(folder.path("far/good.json"), "wb") as file:
            file.write(edit(lambda c, a, l: c.update(label="far")))
        done = run("show", "link/../good.json", folder=folder.folder.name)
        equal((0, ""), (done.status, done.error))
        equal(["link/../good.json", "far"], [done.output.splitlines()[i] for i in (0, 2)])


@row("members of later versions are no fault")
def _():
    def add(c, a, l):
        for part in (c, a, l):
            part["x-own"] = {"deep": [1, 2.5, "x"]}
    done = run("assess", "-", given=edit(add) + b"\n")
    equal((0, ""), (done.status, done.error))


@row("the sample itself is no fault")
def _():
    with Folder() as folder:
        done = run("validate", "good.json", folder=folder.folder.name)
        equal(("good.json: valid\n", "", 0), (done.output, done.error, done.status))
    equal("5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11", CASE["id"])


main()
