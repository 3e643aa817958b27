# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of the test's own: a display without a screen, a window manager, a session bus with
assistive technology and nothing else on it, a home that is removed afterwards."""

import os
import pathlib
import shutil
import subprocess
import tempfile
from typing import NamedTuple

import processes
from waiting import until


class Place(NamedTuple):
    """Where something is, in pixels."""
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self):
        return self.x + self.width / 2, self.y + self.height / 2

    def holds(self, other):
        """Whether other is inside, all of it."""
        return (self.x <= other.x and other.x + other.width <= self.x + self.width
                and self.y <= other.y and other.y + other.height <= self.y + self.height)


# No frames around windows: a place in a maximized window is the place on the screen.
_OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <desktops><number>1</number></desktops>
  <keyboard/><mouse/>
  <applications>
    <application class="*"><decor>no</decor></application>
  </applications>
</openbox_config>
"""

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={runtime}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""

_KEPT = ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TMPDIR")


class Desktop:
    """Use it with "with"; environment is what a program on this desktop gets. maximized: as the user
    left the program's window last time."""

    services = ("org.a11y.Bus",)  # what the session bus starts when it is asked for

    def __init__(self, width=1366, height=768, maximized=True):
        self.width, self.height, self.maximized = width, height, maximized

    def __enter__(self):
        processes.adopt()
        self.programs = []
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="pedicle-test-"))
        try:
            self._make_home()
            self._start_display()
            self._start_bus()
            self._start_window_manager()
        except BaseException:
            self.__exit__()
            raise
        os.environ.update(self.environment)
        return self

    def __exit__(self, *_):
        processes.end_all()
        shutil.rmtree(self.home, ignore_errors=True)

    def _make_home(self):
        self.log = open(self.home / "desktop.log", "w", encoding="utf-8")
        folders = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data",
                   "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run"}
        self.environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        for name, folder in folders.items():
            (self.home / folder).mkdir(mode=0o700, exist_ok=True)
            self.environment[name] = str(self.home / folder)
        (self.home / "cases").mkdir()
        self._make_state()
        self.environment.update(
            LC_ALL="C.UTF-8", TZ="UTC", GDK_BACKEND="x11", GSK_RENDERER="cairo", GTK_A11Y="atspi",
            GDK_DISABLE="gl,vulkan",  # newer GTK tries them, and their libraries complain
            G_DEBUG="fatal-criticals", GSETTINGS_BACKEND="memory", GIO_USE_VFS="local",
            GTK_USE_PORTAL="0", XDG_DATA_DIRS="/usr/local/share:/usr/share")

    def _make_state(self):
        state = self.home / "state/pedicle"
        state.mkdir(mode=0o700)
        if self.maximized:
            (state / "window.ini").write_text("[window]\nmaximized=true\n")

    def start_afresh(self):
        """Ends the programs that were started and forgets what they were to remember."""
        for program in self.programs:
            program.kill()
        self.programs.clear()
        for folder in ("state/pedicle", "data", "cache"):
            shutil.rmtree(self.home / folder, ignore_errors=True)
        self._make_state()

    def _start_display(self):
        reader, writer = os.pipe()
        # -displayfd: the server looks for a free number itself. -r: on a busy machine the time between
        # pressing a key and letting it go may be long, and is no wish for more of the same.
        processes.start(["Xvfb", "-displayfd", str(writer), "-screen", "0",
                         f"{self.width}x{self.height}x24", "-nolisten", "tcp", "-noreset", "-r"],
                        pass_fds=[writer], stdout=self.log, stderr=self.log)
        os.close(writer)
        with os.fdopen(reader) as file:
            number = file.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start: "
                               + (self.home / "desktop.log").read_text(errors="replace"))
        self.environment["DISPLAY"] = ":" + number

    def _start_bus(self):
        services = self.home / "services"
        services.mkdir(exist_ok=True)
        for folder in ("/usr/share", "/usr/local/share"):
            for name in self.services:
                service = pathlib.Path(folder, f"dbus-1/services/{name}.service")
                if service.exists():
                    shutil.copy(service, services)
        config = self.home / "bus.conf"
        config.write_text(_BUS.format(runtime=self.home / "run", services=services))
        bus = processes.start(["dbus-daemon", f"--config-file={config}", "--nofork",
                               "--print-address=1"], stdout=subprocess.PIPE, stderr=self.log,
                              env=self.environment, text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def _start_window_manager(self):
        config = self.home / "openbox.xml"
        config.write_text(_OPENBOX)
        processes.start(["openbox", "--sm-disable", "--config-file", str(config)],
                        env=self.environment, stdout=self.log, stderr=self.log)
        # It is there when it has put itself down as the one that manages windows.
        until(lambda: self.ask("xdotool", "get_desktop") == "0", "the window manager")

    def ask(self, *command):
        """The output of a helper program on this desktop; "" when it failed."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True,
                              check=False)
        return done.stdout.strip() if done.returncode == 0 else ""

    def surfaces(self, pid):
        """The places of the surfaces that a program has on the screen, the newest first."""
        places = []
        for surface in self.ask("xdotool", "search", "--onlyvisible", "--pid", str(pid)).split():
            lines = self.ask("xdotool", "getwindowgeometry", "--shell", surface).splitlines()
            values = dict(line.split("=") for line in lines)
            if values:
                places.append(Place(*(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))))
        return places

    def take_picture(self, name):
        """A picture of the whole screen."""
        name.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-silent", "-window", "root", str(name)], check=False,
                       env=self.environment, stdout=self.log, stderr=self.log)
