# SPDX-License-Identifier: GPL-3.0-or-later
"""Building, installing, updating, removing: the rows that need no window."""

import json
import os
import re
import shutil

from sandbox import ID, TOP, flatpak, run

PERMISSIONS = {"shared": {"ipc"}, "sockets": {"x11", "wayland", "fallback-x11"}, "devices": {"dri"}}
FILES = ("bin/pedicle", "bin/pedicle-cli", "share/pedicle/examples/figure-3.pedicle.json",
         "share/man/man1/pedicle.1", "share/man/man1/pedicle-cli.1",
         "share/locale/fr/LC_MESSAGES/pedicle.mo")
EXPORTS = (f"applications/{ID}.desktop", f"metainfo/{ID}.metainfo.xml", f"mime/packages/{ID}.xml",
           f"icons/hicolor/scalable/apps/{ID}.svg",
           f"icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
           f"dbus-1/services/{ID}.service")
SOURCES = ("src", "ui", "data", "po", "flatpak", "meson.build", "meson_options.txt")


def _version(**more):
    """The version that runs."""
    return flatpak("run", "--command=pedicle-cli", ID, "--version", **more).split()[1].strip(",")


class Installing:
    """What the scenarios share: a copy of the sources, and where the results go."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.output = desktop.home / "output"
        self.sources = desktop.home / "sources"

    def _build(self, version, *what):
        """Builds the sources as that version; without network, which is there for nobody."""
        if not self.sources.exists():
            for name in SOURCES:
                copy = shutil.copytree if (TOP / name).is_dir() else shutil.copy
                os.makedirs(self.sources, exist_ok=True)
                copy(TOP / name, self.sources / name)
        file = self.sources / "meson.build"
        file.write_text(re.sub(r"version: '[^']*',\n  license", f"version: '{version}',\n  license",
                               file.read_text(encoding="utf-8")), encoding="utf-8")
        done = run("unshare", "--net", self.sources / "flatpak/build", f"--output={self.output}",
                   "--url=https://clinic.example/pedicle", *what)
        assert done.returncode == 0, "\n".join((done.stdout + done.stderr).splitlines()[-25:])

    def _read_manifest(self):
        # Where it is called it leaves a folder.
        shown = run("flatpak-builder", "--show-manifest", TOP / "flatpak" / f"{ID}.yml",
                    cwd=self.desktop.home)
        return json.loads(shown.stdout)

    def manifest(self, rows):
        """What it asks for, as flatpak-builder reads it."""
        with rows.step("flatpak-builder reads it"):
            manifest = self._read_manifest()
        rows.equal(manifest["finish-args"], ["--share=ipc", "--socket=wayland",
                                             "--socket=fallback-x11", "--device=dri"],
                   "a window and nothing else")
        rows.equal((manifest["runtime"], manifest["runtime-version"]), ("org.gnome.Platform", "51"),
                   "the runtime")
        rows.equal({source["type"] for module in manifest["modules"]
                    for source in module["sources"]}, {"dir", "file"}, "nothing is downloaded")

    def build_and_install(self, rows):
        """The three results of flatpak/build."""
        with rows.step("the runtime, or its stand-in"):
            version = self._read_manifest()["runtime-version"]
            done = run(TOP / "flatpak/stand-in-runtime", "install", version)
            assert done.returncode == 0, done.stderr
        with rows.step("flatpak/build builds it without network and installs it"):
            self._build("0.0.1")
        rows.check((self.output / "pedicle.flatpak").is_file(), "the bundle is there")
        rows.check((self.output / "repository/summary").is_file(), "the repository is there")
        rows.check("Url=https://clinic.example/pedicle" in
                   (self.output / "pedicle.flatpakrepo").read_text(encoding="utf-8").splitlines(),
                   "the file that tells clients of the repository")
        rows.equal(flatpak("list", "--app", "--columns=application").split(), [ID],
                   "it is installed")

    def contents(self, rows):
        """What came into it."""
        location = flatpak("info", "--show-location", ID).strip()
        for name in FILES:
            rows.check(os.path.isfile(f"{location}/files/{name}"), name)
        for name in EXPORTS:
            rows.check((self.desktop.installation / "exports/share" / name).is_file(),
                       f"{name}, for the desktop")
        catalogue = run("gzip", "-dc", f"{location}/files/share/app-info/xmls/{ID}.xml.gz").stdout
        rows.check("<name>Pedicle</name>" in catalogue, "what software centres show")

    def permissions(self, rows):
        """As anyone can see them."""
        shown = flatpak("info", "--show-permissions", ID)
        given = {line.split("=")[0]: set(line.split("=")[1].strip(";").split(";"))
                 for line in shown.splitlines() if "=" in line}
        rows.equal(given, PERMISSIONS, "exactly these")
        rows.equal([line for line in shown.splitlines() if line.startswith("[")], ["[Context]"],
                   "no bus name, no environment, no extension point")

    def bundle(self, rows):
        """The single file, on what might be another machine."""
        other = {**os.environ, "FLATPAK_USER_DIR": str(self.desktop.home / "other")}
        with rows.step("installed from the bundle alone"):
            done = run(TOP / "flatpak/stand-in-runtime", "install", "51", env=other)
            assert done.returncode == 0, done.stderr
            flatpak("--user", "install", "-y", "--noninteractive", "--bundle",
                    self.output / "pedicle.flatpak", env=other)
        rows.equal(_version(env=other), "0.0.1", "it runs")
        rows.check("https://clinic.example/pedicle" in
                   flatpak("--user", "remotes", "--columns=url", env=other),
                   "it knows where new versions come from")
        shutil.rmtree(self.desktop.home / "other", ignore_errors=True)

    def update(self, rows):
        """A new version in the same repository."""
        note = self.desktop.home / ".var/app" / ID / "data/note"
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text("kept", encoding="utf-8")
        with rows.step("the next version comes into the repository"):
            self._build("0.0.2", "repository")
        rows.equal(_version(), "0.0.1", "nothing changes by itself")
        with rows.step("flatpak update"):
            flatpak("--user", "update", "-y", "--noninteractive", ID)
        rows.equal(_version(), "0.0.2", "the new version runs")
        rows.equal(note.read_text(encoding="utf-8"), "kept",
                   "what the program keeps is still there")
        with rows.step("and back to the one before"):
            log = flatpak("remote-info", "--log", "pedicle-build", ID)
            commits = re.findall(r"Commit: (\w+)", log)
            flatpak("--user", "update", "-y", "--noninteractive", f"--commit={commits[-1]}", ID)
            assert _version() == "0.0.1"

    def uninstall(self, rows):
        """Everything of it goes."""
        with rows.step("flatpak uninstall"):
            flatpak("--user", "uninstall", "-y", "--noninteractive", "--delete-data", ID)
        rows.equal(flatpak("list", "--app", "--columns=application").split(), [], "no app is left")
        left = [path for path in (self.desktop.installation / "exports").rglob(f"{ID}*")]
        rows.equal(left, [], "nothing for the desktop is left")
        rows.check(not (self.desktop.home / ".var/app" / ID).exists(), "no data is left")
