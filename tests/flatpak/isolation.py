# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be reached from inside the sandbox: each row has its counterpart outside, where the same
attempt succeeds."""

import pathlib
import socket
import tempfile
import threading

import gi

from sandbox import ID, TOP, inside, run

gi.require_version("Gio", "2.0")
from gi.repository import Gio  # noqa: E402  pylint: disable=wrong-import-position

CASES = TOP / "tests/cases"
HIDDEN = "org.example.Hidden"


def network(rows):
    """Nothing but its own loopback device, on which nobody listens."""
    names = inside("sed -n 's/^ *\\([^ :]*\\):.*/\\1/p' /proc/net/dev").stdout.split()
    rows.equal(names, ["lo"], "there is no network device but lo")
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_greet, args=[server], daemon=True).start()
        script = f"exec 3<>/dev/tcp/127.0.0.1/{server.getsockname()[1]} && head -n 1 <&3"
        rows.equal(run("bash", "-c", script).stdout, "hello\n", "outside, a server answers")
        tried = inside(script)
        rows.check(tried.returncode != 0 and "refused" in tried.stderr,
                   "inside, connecting to it fails", tried.stdout + tried.stderr)
        shared = inside(script, "--share=network")
        rows.equal(shared.stdout, "hello\n", "it would answer with --share=network")
    far = inside("exec 3<>/dev/tcp/192.0.2.1/80")
    rows.check("unreachable" in far.stderr, "there is no way to other machines", far.stderr)


def _greet(server):
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            connection.sendall(b"hello\n")


def files(desktop):
    """Files of the user and of the system."""
    def no_files(rows):
        _hides(rows, desktop.home, "the home")
        _hides(rows, desktop.home / "cases", "a folder of the home")
        _hides(rows, pathlib.Path("/tmp"), "/tmp")
        _hides(rows, pathlib.Path("/var/tmp"), "/var/tmp")
        _hides(rows, pathlib.Path("/opt"), "/opt")
        there = set(inside("ls -A ~").stdout.split())
        rows.equal(there - {".var", desktop.installation.name}, set(),
                   "the home has nothing but the program and its own data")
        for folder in ("/app", "/usr"):
            tried = inside(f"touch {folder}/new")
            rows.check("Read-only" in tried.stderr, f"{folder} cannot be changed", tried.stderr)
        rows.check(inside("ls /run/host").stdout.split().count("os") == 0
                   and not inside("ls /run/host/usr /run/host/etc").stdout, "no system behind it")
    return no_files


def _hides(rows, folder, name):
    """A row: a file of that folder cannot be seen from inside."""
    with tempfile.NamedTemporaryFile("w", dir=folder, prefix="pedicle-test-") as file:
        file.write("secret")
        file.flush()
        outside, tried = run("cat", file.name).stdout, inside(f"cat {file.name}")
        rows.check(outside == "secret" and tried.returncode != 0 and "secret" not in tried.stdout,
                   f"a file in {name} is not there", tried.stdout + tried.stderr)


def bus(rows):
    """The session bus shows the portals, and no other program of the user."""
    connection = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    owner = Gio.bus_own_name_on_connection(connection, HIDDEN, Gio.BusNameOwnerFlags.NONE,
                                           None, None)
    ask = ("gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus "
           "--method org.freedesktop.DBus.ListNames")
    outside, tried = run("bash", "-c", ask).stdout, inside(ask)
    Gio.bus_unown_name(owner)
    rows.check(HIDDEN in outside and tried.returncode == 0 and HIDDEN not in tried.stdout,
               "another program on the bus is not there", tried.stdout + tried.stderr)


def command_line(rows):
    """pedicle-cli in the sandbox, by the golden scenarios of tests/cases."""
    assessed = inside("pedicle-cli assess /app/share/pedicle/examples/*.pedicle.json")
    rows.equal((assessed.returncode, len(assessed.stdout.splitlines())), (0, 3),
               "it assesses the three examples")
    for expected in sorted(CASES.glob("*.expected")):
        # The words say what is a file to be let in, and no other file of the folder comes with it.
        shown = run("flatpak", "run", "--command=pedicle-cli", "--env=LC_ALL=C",
                    "--file-forwarding", ID, "show", "@@", expected.with_suffix(".pedicle.json"), "@@")
        # Below the headline, which is the path.
        rows.equal(shown.stdout.split("\n", 2)[2:] or shown.stderr,
                   expected.read_text(encoding="utf-8").split("\n", 2)[2:],
                   f"shows {expected.stem} as outside")
    french = inside("pedicle-cli --help", "--env=LC_ALL=fr_FR.UTF-8")
    rows.check("Affiche" in french.stdout or "aide" in french.stdout, "it speaks French",
               french.stdout + french.stderr)
