# SPDX-License-Identifier: GPL-3.0-or-later
"""Flatpak on a desktop of the test's own: a home, an installation, a session bus with the portals;
the user's own Flatpak is neither read nor touched."""

import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "tests/gui"))

# pylint: disable=wrong-import-position
import processes  # noqa: E402
import program  # noqa: E402
import tree  # noqa: E402
from desktop import Desktop  # noqa: E402
from waiting import until  # noqa: E402

ID = "io.github.pedicle.Pedicle"
_STAND_IN = os.environ.get("PEDICLE_STAND_IN") or os.path.join(
    os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "pedicle/stand-in")


_CLONE_NEWNS = 0x20000


def leave_run_alone():
    """Gives this process a /run of its own, which ends with it. The portal tells the program of
    files in /run/user/UID/doc, so that it has to be just there."""
    if ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWNS) < 0:
        raise OSError(ctypes.get_errno(), "unshare")
    for words in (["--make-rprivate", "/"], ["-t", "tmpfs", "tmpfs", "/run"]):
        subprocess.run(["mount", *words], check=True)


class SandboxDesktop(Desktop):
    """A desktop on which Flatpaks run; wants leave_run_alone () to have been called."""

    services = Desktop.services + (
        "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Documents",
        "org.freedesktop.portal.Flatpak", "org.freedesktop.impl.portal.PermissionStore",
        "org.freedesktop.impl.portal.desktop.gtk")

    def _make_home(self):
        super()._make_home()
        self.installation = self.home / "flatpak"
        runtime = pathlib.Path(f"/run/user/{os.getuid()}")
        runtime.mkdir(mode=0o700, parents=True)
        for name in ("GTK_USE_PORTAL", "G_DEBUG"):
            del self.environment[name]
        self.environment.update(
            XDG_RUNTIME_DIR=str(runtime), FLATPAK_USER_DIR=str(self.installation),
            FLATPAK_SYSTEM_DIR=str(self.home / "system"),
            FLATPAK_CONFIG_DIR=str(self.home / "system"), PEDICLE_STAND_IN=_STAND_IN,
            XDG_CURRENT_DESKTOP="GNOME",
            XDG_DATA_DIRS=f"{self.installation}/exports/share:/usr/local/share:/usr/share")

    def _make_state(self):
        # Where the program finds it from the inside.
        state = self.home / ".var/app" / ID / ".local/state/pedicle"
        state.mkdir(mode=0o700, parents=True)
        if self.maximized:
            (state / "window.ini").write_text("[window]\nmaximized=true\n")

    def let_the_bus_start_it(self):
        """What a login does: the bus learns of the services that Flatpak has exported."""
        exported = self.installation / f"exports/share/dbus-1/services/{ID}.service"
        shutil.copy(exported, self.home / "services")
        subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus",
                        "--object-path", "/org/freedesktop/DBus",
                        "--method", "org.freedesktop.DBus.ReloadConfig"],
                       env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def start_afresh(self):
        for pid in pedicles():
            os.kill(pid, signal.SIGKILL)
        until(lambda: not pedicles(), "the end of the program")
        self.programs.clear()
        shutil.rmtree(self.home / ".var/app" / ID, ignore_errors=True)
        self._make_state()


class Sandboxed(program.Program):
    """One run of pedicle in the sandbox."""

    def __init__(self, desktop, *words, options=()):
        self.command = ["flatpak", "run", "--env=G_DEBUG=fatal-criticals", "--file-forwarding",
                        *options, ID]
        super().__init__(desktop, *words)

    def owns(self, pid):
        # What the bus sees is the proxy that stands between it and the one sandbox there is.
        return name_of(pid) == "xdg-dbus-proxy"

    def kill(self):
        """kill -9 of the program; the sandbox ends with it."""
        os.kill(until(pedicles, "the program in the sandbox")[0], signal.SIGKILL)
        self.process.wait(timeout=20)


class Launched(Sandboxed):
    """pedicle as a desktop starts it from its desktop file; the launcher does not wait for it."""

    def __init__(self, desktop, *words):  # pylint: disable=super-init-not-called
        program.Program.__init__(self, desktop, *words)

    command = ["gio", "launch"]

    def window(self, name=None, role=None):
        return until(lambda: [window for window in self.windows if window.name == name
                              and role in (None, window.role)], f"a window {name}")[0]


class Portal:
    """The windows that the desktop opens for the program, outside of the sandbox."""

    @property
    def windows(self):
        return tree.windows(lambda pid: name_of(pid).startswith("xdg-desktop-por"))


def pedicles():
    """The process ids of the program in its sandboxes."""
    return [pid for pid in processes.descendants() if name_of(pid) == "pedicle"]


def name_of(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def run(*words, **more):
    """The end of a command on this desktop, whatever its status: output and errors are in it."""
    return subprocess.run([str(word) for word in words], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False, **more)


def flatpak(*words, **more):
    """The output of a flatpak command that has to succeed."""
    done = run("flatpak", *words, **more)
    assert done.returncode == 0, f"flatpak {' '.join(map(str, words))}\n{done.stdout}{done.stderr}"
    return done.stdout


def inside(script, *options):
    """A shell script run in the sandbox; its end."""
    return run("flatpak", "run", "--command=bash", *options, ID, "-c", script)
