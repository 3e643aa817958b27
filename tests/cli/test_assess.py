#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The output of `assess`: its exact form, --all, standard input line by line."""
import copy
import json
import os
import subprocess
import tempfile

from samples import CASE, changed, line, text
from tap import CASES, PROGRAM, equal, main, row, run

TECHNIQUES = ["medical", "brace", "radiotherapy", "vertebroplasty", "kyphoplasty",
              "percutaneous-stabilization", "percutaneous-decompression",
              "radiofrequency-ablation", "cryoablation", "radiosurgery", "open-surgery",
              "en-bloc-excision"]

# The sample, letter by letter: everything up to the techniques, and one of them.
HEAD = (
    '{"file": "-", "case": "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11", "date": "2026-11-20", '
    '"knowledge": "1.0", "tokuhashi": {"min": 7, "max": 13, "class": null}, '
    '"tomita": {"min": 3, "max": 8}, "alerts": [], "contradictions": [], '
    '"lesions": [{"id": "1", "levels": ["L2"], '
    '"sins": {"min": 7, "max": 17, "class": null, '
    '"items": {"location": [2, 2], "pain": [3, 3], "bone-lesion": [2, 2], "alignment": [0, 4], '
    '"collapse": [0, 3], "posterolateral": [0, 3]}}, "alerts": ["GEN-12", "GEN-14", "GEN-17"], '
    '"techniques": {"medical": {"min": "consider", "max": "consider", "holds": ["MED-2"], '
    '"open": [], "requires": [], "advises": []}, '
    '"brace": {"min": "consider", "max": "consider", "holds": ["BR-1", "BR-2"], "open": [], '
    '"requires": [], "advises": []}, ')
STABILIZATION = (
    '"percutaneous-stabilization": {"min": "not-indicated", "max": "recommended", '
    '"holds": ["PS-1", "PS-3", "PS-8"], "open": ["MIS-1", "PS-4", "PS-5", "PS-6"], '
    '"requires": [{"rule": "PS-8", "any-of": ["radiotherapy", "radiosurgery"], '
    '"order": "after"}], "advises": []}, ')


def assess(*cases, status=0):
    """The objects printed for cases on standard input."""
    done = run("assess", "-", given=b"".join(line(case) for case in cases))
    equal((status, ""), (done.status, done.error))
    return [json.loads(each) for each in done.output.splitlines()]


@row("the sample, letter by letter")
def _():
    done = run("assess", "-", given=line())
    equal((0, ""), (done.status, done.error))
    equal(HEAD, done.output[:len(HEAD)])
    assert STABILIZATION in done.output, done.output
    assert done.output.endswith("]}]}\n"), done.output[-40:]
    equal(1, done.output.count("\n"))


@row("a space after each colon and comma and nowhere else")
def _():
    names = [os.path.join(CASES, name) for name in sorted(os.listdir(CASES))
             if name.endswith(".json")]
    for printed in run("assess", *names).output.splitlines():
        equal(json.dumps(json.loads(printed), ensure_ascii=False), printed)


@row("members in their order, all twelve techniques in theirs")
def _():
    names = [os.path.join(CASES, name) for name in sorted(os.listdir(CASES))
             if name.endswith(".json")]
    for printed in run("assess", *names).output.splitlines():
        whole = json.loads(printed)
        equal(["file", "case", "date", "knowledge", "tokuhashi", "tomita", "alerts",
               "contradictions", "lesions"], list(whole))
        for lesion in whole["lesions"]:
            equal(["id", "levels", "sins", "alerts", "techniques", "assess-next"], list(lesion))
            equal(TECHNIQUES, list(lesion["techniques"]))
            for technique in lesion["techniques"].values():
                equal(["min", "max", "holds", "open", "requires", "advises"], list(technique))


@row("rules and alerts by prefix and number")
def _():
    def key(rule):
        prefix, _, number = rule.rpartition("-")
        return prefix, int(number)
    names = [os.path.join(CASES, name) for name in sorted(os.listdir(CASES))
             if name.endswith(".json")]
    for printed in run("assess", *names).output.splitlines():
        whole = json.loads(printed)
        equal(sorted(whole["alerts"], key=key), whole["alerts"])
        assert "GEN-1" not in whole["alerts"]
        for lesion in whole["lesions"]:
            equal(sorted(lesion["alerts"], key=key), lesion["alerts"])
            for technique in lesion["techniques"].values():
                for rules in (technique["holds"], technique["open"]):
                    equal(sorted(rules, key=key), rules)


@row("levels stand cranial first, whatever their order in the file")
def _():
    whole, = assess(changed(lambda c, a, l: l.update(levels=["L2", "T12", "L1"])))
    equal(["T12", "L1", "L2"], whole["lesions"][0]["levels"])


@row("no lesion")
def _():
    whole, = assess(changed(lambda c, a, l: a.update(lesions=[])))
    equal([], whole["lesions"])


@row("contradictions of the patient first, then in the order of lesions")
def _():
    def change(c, a, l):
        a["findings"]["ecog"] = 4
        l["findings"]["pain"] = "none"
        a["lesions"].insert(0, {**copy.deepcopy(l), "id": "b", "levels": ["T5"]})
    whole, = assess(changed(change))
    equal([{"id": "karnofsky-ecog"}, {"id": "pain-none", "lesion": "b"},
           {"id": "pain-none", "lesion": "1"}], whole["contradictions"])


@row("texts are escaped")
def _():
    ids = ['a"b', "a\\b", "tab\there", "line\nbreak", "\x01\x1f", "é – 漢 𝒳", "/", "\x7f", "\b\f\r"]
    for each in ids:
        done = run("assess", "-", given=line(changed(lambda c, a, l: l.update(id=each))))
        equal(1, done.output.count("\n"))
        equal(each, json.loads(done.output)["lesions"][0]["id"])


@row("names of files as given, in valid UTF-8 whatever they hold")
def _():
    with tempfile.TemporaryDirectory() as folder:
        for name in (b"plain.json", b"./dot.json", b'quo"te.json', b"line\nbreak.json",
                     "é漢.json".encode(), b"latin\xe9.json"):
            with open(os.path.join(folder.encode(), name), "wb") as file:
                file.write(line())
            done = run("assess", name, folder=folder)
            equal((0, ""), (done.status, done.error))
            shown = json.loads(done.output)["file"]
            if name == b"latin\xe9.json":
                equal("latin\N{REPLACEMENT CHARACTER}.json", shown)
            else:
                equal(name.decode(), shown)


@row("the last assessment alone, every one with --all")
def _():
    def change(c, a, l):
        earlier = copy.deepcopy(a)
        earlier["date"] = "2026-06-01"
        earlier["lesions"][0]["findings"] = {}
        c["assessments"].insert(0, earlier)
    given = line(changed(change))
    last = [json.loads(each) for each in run("assess", "-", given=given).output.splitlines()]
    equal(["2026-11-20"], [each["date"] for each in last])
    every = [json.loads(each)
             for each in run("assess", "--all", "-", given=given).output.splitlines()]
    equal(["2026-06-01", "2026-11-20"], [each["date"] for each in every])
    equal(last[0], every[1])
    equal(2, every[0]["lesions"][0]["sins"]["min"])


@row("several files and standard input, in the order given")
def _():
    with tempfile.TemporaryDirectory() as folder:
        for name in ("b.json", "a.json"):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(line())
        done = run("assess", "b.json", "-", "a.json", given=line() + line(), folder=folder)
        equal(["b.json", "-", "-", "a.json"],
              [json.loads(each)["file"] for each in done.output.splitlines()])
        done = run("assess", "--", "a.json", folder=folder)
        equal(0, done.status)


@row("a bad line is told with its number, the others are printed")
def _():
    given = b"".join([line(), b"\n", b"   \t\r\n", b"{\n", line(), b"[]\n", b"\xff\n", b"\0\n",
                      text().encode()])
    done = run("assess", "-", given=given)
    equal(1, done.status)
    equal(3, len(done.output.splitlines()))
    equal(["pedicle-cli: -:4:", "pedicle-cli: -:6:", "pedicle-cli: -:7:", "pedicle-cli: -:8:"],
          [" ".join(each.split(" ")[:2]) for each in done.errors])


@row("lines may end in CR LF")
def _():
    done = run("assess", "-", given=text().encode() + b"\r\n\r\n" + text().encode() + b"\r\n")
    equal((0, "", 2), (done.status, done.error, len(done.output.splitlines())))


@row("nothing on standard input is no error")
def _():
    for given in (b"", b"\n", b" \n\n"):
        done = run("assess", "-", given=given)
        equal((0, "", ""), (done.status, done.output, done.error))


@row("a line longer than 16 MB is skipped, the next is read")
def _():
    given = b"x" * (16 * 1024 * 1024 + 1) + b"\n" + line() + b" " * 40_000_000
    done = run("assess", "-", given=given)
    equal((1, 1), (done.status, len(done.output.splitlines())))
    equal(["pedicle-cli: -:1:", "pedicle-cli: -:3:"],
          [" ".join(each.split(" ")[:2]) for each in done.errors])
    assert all("16 MB" in each for each in done.errors), done.errors


@row("a line of exactly 16 MB is read")
def _():
    done = run("assess", "-", given=text().encode().ljust(16 * 1024 * 1024) + b"\n" + line())
    equal((0, "", 2), (done.status, done.error, len(done.output.splitlines())))


@row("an answer comes before the next line is asked for")
def _():
    with subprocess.Popen([PROGRAM, "assess", "-"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        for _ in range(3):
            process.stdin.write(line())
            process.stdin.flush()
            equal(CASE["id"], json.loads(process.stdout.readline())["case"])
        process.stdin.close()
        equal(0, process.wait())


@row("the order of members, answers and levels makes no difference")
def _():
    def turn(value):
        if isinstance(value, dict):
            return {name: turn(value[name]) for name in reversed(value)}
        return value if not isinstance(value, list) else [turn(each) for each in value]
    equal(assess(CASE), assess(turn(CASE)))


@row("numbers count by value")
def _():
    for number in ("80", "80.0", "8e1", "800e-1"):
        given = text().replace('"kps": 80', f'"kps": {number}').encode()
        equal(HEAD, run("assess", "-", given=given).output[:len(HEAD)])


main()
