# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in the sandbox: a case entered, saved through the portal, changed behind the program's
back, recovered after a crash, opened by a double click."""

import json
import os
import re
import shutil

import hands
import save_dialog
from case_screen import CaseScreen
from sandbox import ID, TOP, Launched, Portal, Sandboxed, pedicles, run
from waiting import until, until_equal

EXAMPLE = TOP / "data/examples/figure-3.pedicle.json"


class Using:
    """What the scenarios share."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.cases = desktop.home / "cases"

    def _start(self, *files, title=None):
        words = ["@@u", *(file.as_uri() for file in files), "@@"] if files else []
        program = Sandboxed(self.desktop, *words)
        return program, CaseScreen(program, title)

    def _save(self, key, title, name):
        """Saves through the chooser that the desktop opens; the file."""
        file = self.cases / name
        hands.press(key) if isinstance(key, str) else key()
        save_dialog.enter(Portal(), title, file)
        until(file.exists, "the file")
        return file

    @staticmethod
    def _note_of(file):
        """The note in a case file; "" while it is being written."""
        return json.loads(file.read_text(encoding="utf-8"))["assessments"][-1].get("note", "")

    def saving(self, rows):
        """A new case: entered, saved, saved again."""
        with rows.step("the window opens in the sandbox"):
            program, screen = self._start()
            screen.gauge_says("SINS: no lesion entered")
        with rows.step("a case is entered"):
            screen.add_lesion_at("L2")
            screen.type_into("Label", "Case 12")
            screen.type_into("Note", "first")
        with rows.step("saved through the portal"):
            file = self._save("ctrl+s", "Save Case", "case-12.pedicle.json")
            until_equal(lambda: self._note_of(file), "first", "the note in the file")
            screen.says("saved ")
        rows.equal(json.loads(file.read_text(encoding="utf-8"))["assessments"][0]["lesions"][0]
                   ["levels"], ["L2"], "the lesion is in the file")
        rows.equal(oct(file.stat().st_mode & 0o137), "0o0", "nobody else may read it")
        with rows.step("saved again by itself after a change"):
            screen.type_into("Note", "second")
            until_equal(lambda: self._note_of(file), "second", "the note in the file")
        with rows.step("saved again at once with Ctrl+S"):
            screen.type_into("Note", "third")
            hands.press("ctrl+s")
            until_equal(lambda: self._note_of(file), "third", "the note in the file")
        rows.equal(sorted(os.listdir(self.cases)), ["case-12.pedicle.json"],
                   "nothing else is left in the folder")
        rows.equal(program.complaints(), [], "it has complained of nothing")
        with rows.step("it ends with its window"):
            hands.press("ctrl+w")
            assert program.ended() == 0

    def _open_copy(self, name):
        """A file opened through the portal's file forwarding, as by a double click."""
        file = self.cases / name
        shutil.copy(EXAMPLE, file)
        program, screen = self._start(file)
        screen.gauge_says("SINS 1")
        screen.press("Case")
        return file, program, screen

    def changed_outside(self, rows):
        """Somebody else writes the file."""
        with rows.step("a file that was forwarded"):
            file, _, screen = self._open_copy("shared.pedicle.json")
        with rows.step("saved into the very file"):
            screen.type_into("Note", "mine")
            until_equal(lambda: self._note_of(file), "mine", "the note in the file")
        theirs = file.read_text(encoding="utf-8").replace("mine", "theirs")
        file.write_text(theirs, encoding="utf-8")
        with rows.step("the next change finds out that somebody else changed it"):
            screen.type_into("Note", "mine again")
            screen.says("was changed by somebody else")
        rows.equal(file.read_text(encoding="utf-8"), theirs, "theirs is not overwritten")
        with rows.step("mine is kept as a copy"):
            copy = self._save(lambda: screen.press("Keep Mine as a Copy…"), "Keep Mine as a Copy",
                              "copy.pedicle.json")
            until_equal(lambda: self._note_of(copy), "mine again", "the note in the copy")
        rows.equal(file.read_text(encoding="utf-8"), theirs, "theirs is as it was")

    def deleted_outside(self, rows):
        """The file is gone when the next change comes."""
        with rows.step("a file that was forwarded"):
            file, _, screen = self._open_copy("gone.pedicle.json")
        with rows.step("deleted outside; the next change finds out"):
            file.unlink()
            screen.type_into("Note", "after")
            screen.says("was deleted or moved by somebody else")
        rows.check(not file.exists(), "it is not made again behind the user's back")
        with rows.step("kept in a file of the same name"):
            self._save(lambda: screen.press("Keep Mine as a Copy…"), "Keep Mine as a Copy",
                       "gone.pedicle.json")
            until_equal(lambda: self._note_of(file), "after", "the note in the file")
        with rows.step("and saved there from then on"):
            screen.type_into("Note", "later")
            until_equal(lambda: self._note_of(file), "later", "the note in the file")

    def moved_outside(self, rows):
        """The file is moved when the next change comes."""
        with rows.step("a file that was forwarded"):
            file, _, screen = self._open_copy("before.pedicle.json")
        moved = file.rename(self.cases / "moved.pedicle.json")
        before = moved.read_bytes()
        with rows.step("the next change finds out"):
            screen.type_into("Note", "after")
            screen.says("was deleted or moved by somebody else")
        rows.equal((moved.read_bytes(), file.exists()), (before, False),
                   "neither is the moved one written nor the old one made")
        with rows.step("moved back, it is the same again"):
            moved.rename(file)
            screen.type_into("Note", "back")
            hands.press("ctrl+s")
            until_equal(lambda: self._note_of(file), "back", "the note in the file")

    def crash_of_a_new_case(self, rows):
        """kill -9 before the case had a file."""
        with rows.step("a case is entered"):
            program, screen = self._start()
            screen.add_lesion_at("L3")
            screen.type_into("Label", "Case 13")
            screen.says("not saved yet")
        with rows.step("kill -9"):
            program.kill()
        with rows.step("started again, it shows the case and says so"):
            program, screen = self._start(title="Case 13")
            screen.gauge_says("SINS 2 to 17")
            screen.says("This case was not saved when Pedicle ended")
        with rows.step("and saves it through the portal"):
            file = self._save("ctrl+s", "Save Case", "case-13.pedicle.json")
            until_equal(lambda: json.loads(file.read_text(encoding="utf-8"))["label"], "Case 13",
                        "the label in the file")
        with rows.step("nothing is left to recover"):
            hands.press("ctrl+w")
            assert program.ended() == 0
            program, screen = self._start()
            screen.gauge_says("SINS: no lesion entered")

    def crash_in_a_conflict(self, rows):
        """kill -9 while what was entered was not in the file."""
        with rows.step("a file that was deleted outside, then changed here"):
            file, program, screen = self._open_copy("crash.pedicle.json")
            file.unlink()
            screen.type_into("Note", "not lost")
            screen.says("was deleted or moved by somebody else")
        with rows.step("kill -9; started again, the changes are there"):
            program.kill()
            _, screen = self._start()
            screen.says("Changes of “crash” were not saved when Pedicle ended")
            screen.gauge_says("SINS 1")

    def double_click(self, rows):
        """As the desktop does it: by the desktop file that Flatpak has exported, over the bus."""
        launcher = self.desktop.installation / f"exports/share/applications/{ID}.desktop"
        files = [self.cases / f"double-{name}.pedicle.json" for name in ("one", "two")]
        for number, file in enumerate(files):
            text = EXAMPLE.read_text(encoding="utf-8")
            case = json.loads(text)
            case["label"] = f"Double {number}"
            file.write_text(json.dumps(case), encoding="utf-8")
        kind = re.search(r"content-type: (\S+)",
                         run("gio", "info", "-a", "standard::content-type", files[0]).stdout)[1]
        rows.check(f"{ID}.desktop" in run("gio", "mime", kind).stdout,
                   "the desktop knows what opens it", kind)
        self.desktop.let_the_bus_start_it()
        with rows.step("the first opens"):
            first = Launched(self.desktop, launcher, files[0])
            screen = CaseScreen(first, "Double 0")
        with rows.step("the second opens a window of the same program"):
            Launched(self.desktop, launcher, files[1])
            CaseScreen(first, "Double 1")
            until(lambda: len(pedicles()) == 1, "one sandbox")
        with rows.step("the first again brings its window to the front"):
            Launched(self.desktop, launcher, files[0])
            until(lambda: first.window("Double 0").is_now("active"), "its window in front")
            until(lambda: len(pedicles()) == 1, "one sandbox")
            assert sorted(window.name for window in first.windows) == ["Double 0", "Double 1"]
        with rows.step("what is changed is written into the file"):
            screen.press("Case")
            screen.type_into("Note", "double")
            until_equal(lambda: self._note_of(files[0]), "double", "the note in the file")
        with rows.step("it ends with its last window"):
            hands.press("ctrl+w")
            until(lambda: [window.name for window in first.windows] == ["Double 1"], "one window")
            hands.press("ctrl+w")
            until(lambda: not pedicles(), "the end of the sandbox")

    def plain_path(self, rows):
        """A file in a folder that the user has opened to the sandbox: it has its path outside."""
        file = self.cases / "plain.pedicle.json"
        shutil.copy(EXAMPLE, file)
        with rows.step("it opens"):
            program = Sandboxed(self.desktop, file, options=[f"--filesystem={self.cases}"])
            screen = CaseScreen(program)
            screen.gauge_says("SINS 1")
            screen.press("Case")
        with rows.step("saved"):
            screen.type_into("Note", "plain")
            until_equal(lambda: self._note_of(file), "plain", "the note in the file")
        with rows.step("deleted outside, it is noticed without a change"):
            file.unlink()
            screen.says("was deleted or moved by somebody else")

