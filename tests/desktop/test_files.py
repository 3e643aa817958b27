#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desktop file, metainfo, file type, icons and the service of the bus, by the tools that a desktop
reads them with. Prints TAP.

    test_files.py FOLDER    data/ of the build folder"""
import configparser
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from tap import TOP, add_row, equal, main, row  # noqa: E402

NAME = "io.github.pedicle.Pedicle"
TYPE = "application/vnd.pedicle.case+json"
AGENDA_TYPE = "application/vnd.pedicle.agenda+json"
TYPE_ICON = TYPE.replace("/", "-")
BUILT, DATA = pathlib.Path(sys.argv[1]), pathlib.Path(TOP) / "data"
# What appstreamcli remarks on and is meant so: the id has its capital from the name of the program,
# and 0.16 does not know <developer> yet.
ACCEPTED = {"cid-contains-uppercase-letter", "unknown-tag developer"}


def run(*command, **environment):
    done = subprocess.run(command, text=True, capture_output=True, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8", **environment})
    return done.returncode, done.stdout + done.stderr


def read_keys(file):
    keys = configparser.RawConfigParser(interpolation=None, delimiters="=")
    keys.optionxform = str
    keys.read(file, encoding="utf-8")
    return keys


def metainfo():
    return ElementTree.parse(BUILT / f"{NAME}.metainfo.xml").getroot()


@row("desktop-file-validate is content")
def _():
    equal((0, ""), run("desktop-file-validate", str(BUILT / f"{NAME}.desktop")))


@row("appstreamcli validate --pedantic is content")
def _():
    status, output = run("appstreamcli", "validate", "--pedantic", "--no-net", "--no-color",
                         str(BUILT / f"{NAME}.metainfo.xml"))
    remarks = re.findall(r"^([EWIP]): \S+?:\d*:? ?(.*)$", output, re.M)
    assert status == 0 and "success" in output, output
    equal([], [remark for remark in remarks
               if not any(remark[1].startswith(accepted) for accepted in ACCEPTED)], output)


@row("the names of desktop file, metainfo and service agree")
def _():
    entry = read_keys(BUILT / f"{NAME}.desktop")["Desktop Entry"]
    service = read_keys(BUILT / f"{NAME}.service")["D-BUS Service"]
    equal("true", entry["DBusActivatable"])
    equal((NAME, NAME), (service["Name"], entry["Icon"]))
    equal(f"{NAME}.desktop", metainfo().findtext("launchable"))
    equal([TYPE, AGENDA_TYPE], [node.text for node in metainfo().iter("mediatype")])
    equal(f"{TYPE};{AGENDA_TYPE};", entry["MimeType"])
    assert os.path.isabs(service["Exec"].split()[0]), service["Exec"]
    equal(["pedicle", "--gapplication-service"],
          [os.path.basename(word) for word in service["Exec"].split()])


@row("each action of the desktop file has a section")
def _():
    keys = read_keys(BUILT / f"{NAME}.desktop")
    actions = keys["Desktop Entry"]["Actions"].strip(";").split(";")
    equal(["new-window"], actions)
    equal([f"Desktop Action {action}" for action in actions], keys.sections()[1:])


@row("the summary fits a software center")
def _():
    for node in metainfo().iter("summary"):
        assert len(node.text) <= 45 and not node.text.endswith("."), node.text
    assert len(metainfo().findtext("summary")) <= 35


@row("the metainfo has a release of this version, with notes")
def _():
    version = re.search(r"version: '([^']*)'", (pathlib.Path(TOP) / "meson.build").read_text())[1]
    newest = metainfo().find("releases/release")
    equal(version, newest.get("version"))
    assert newest.findtext("description/p").strip()


def png_size(file):
    header = file.read_bytes()[:24]
    equal(b"\x89PNG\r\n\x1a\n", header[:8], str(file))
    return struct.unpack(">II", header[16:])


@row("three to six screenshots, each there, as large as it says, with a caption")
def _():
    shots = metainfo().findall("screenshots/screenshot")
    assert 3 <= len(shots) <= 6, len(shots)
    equal(1, sum(shot.get("type") == "default" for shot in shots))
    names = []
    for shot in shots:
        image = shot.find("image")
        names.append(image.text.strip().rsplit("/", 1)[-1])
        said = int(image.get("width")), int(image.get("height"))
        equal(said, png_size(DATA / "screenshots" / names[-1]), names[-1])
        assert 1.7 < said[0] / said[1] < 1.8, said
        assert 0 < len(shot.findtext("caption")) <= 100
    equal(sorted(names), sorted(file.name for file in (DATA / "screenshots").glob("*.png")))


def with_types(function):
    """function (folder, environment) with the file type installed for a user of the test's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        packages, applications = folder / "mime/packages", folder / "applications"
        packages.mkdir(parents=True)
        applications.mkdir()
        shutil.copy(BUILT / f"{NAME}.xml", packages)
        shutil.copy(BUILT / f"{NAME}.desktop", applications)
        # An entry counts only where its program is found.
        (folder / "pedicle").symlink_to("/bin/true")
        environment = {"XDG_DATA_HOME": name, "XDG_DATA_DIRS": "/usr/share", "HOME": name,
                       "XDG_CONFIG_HOME": name, "GIO_USE_VFS": "local",
                       "PATH": f"{name}:{os.environ['PATH']}"}
        equal((0, ""), run("update-mime-database", str(folder / "mime"), **environment))
        equal((0, ""), run("update-desktop-database", str(applications), **environment))
        function(folder, environment)


def check_type(file, content, expected):
    def check(folder, environment):
        (folder / file).write_text(content, encoding="utf-8")
        status, output = run("gio", "info", "--attributes=standard::content-type,standard::icon",
                             str(folder / file), **environment)
        found = re.search(r"standard::content-type: (.*)", output)
        assert status == 0 and found, output
        equal(expected, found[1])
        equal(expected == TYPE, f"standard::icon: {TYPE_ICON}" in output, output)
    with_types(check)


CASE = (DATA / "examples/figure-1.pedicle.json").read_text(encoding="utf-8")
for file_name, file_content, file_type in (
        ("case.pedicle.json", CASE, TYPE),
        ("MDT-2026-014, T11.pedicle.json", CASE, TYPE),
        ("damaged.pedicle.json", "{", TYPE),
        ("pedicle.json", "{}", "application/json"),
        ("other.json", "{}", "application/json"),
        ("case.pedicle.json.txt", CASE, "text/plain")):
    add_row(f"the type of {file_name}", check_type, file_name, file_content, file_type)


@row("the program opens the type")
def _():
    def check(_folder, environment):
        status, output = run("gio", "mime", TYPE, **environment)
        assert status == 0 and f"{NAME}.desktop" in output, output
    with_types(check)


SVG = "{http://www.w3.org/2000/svg}"
ICONS = DATA / "icons"


def check_icon(name, size):
    root = ElementTree.parse(ICONS / f"{name}.svg").getroot()
    equal((SVG + "svg", str(size), str(size), f"0 0 {size} {size}"),
          (root.tag, root.get("width"), root.get("height"), root.get("viewBox")))
    # What a renderer would have to look for elsewhere, or would not draw at 16 pixels.
    for node in root.iter():
        assert node.tag not in (SVG + "image", SVG + "text", SVG + "filter"), node.tag
        assert not any(value.startswith(("http:", "file:", "data:"))
                       for key, value in node.attrib.items()), node.attrib


def check_symbolic(name):
    """GTK gives a symbolic icon the colour of the text: it has one, and only filled shapes."""
    root = ElementTree.parse(ICONS / f"{name}-symbolic.svg").getroot()
    shapes = [node for node in root.iter() if node.tag in (SVG + "path", SVG + "circle")]
    assert shapes
    equal({"#2e3436"}, {node.get("fill") for node in shapes})
    equal([], [node for node in root.iter() if node.get("stroke") or node.get("style")])


for icon, icon_size in ((NAME, 128), (f"{NAME}-symbolic", 16), (TYPE_ICON, 128),
                        (f"{TYPE_ICON}-symbolic", 16)):
    add_row(f"the icon {icon}", check_icon, icon, icon_size)
for icon in (NAME, TYPE_ICON):
    add_row(f"the symbolic icon {icon} has one colour", check_symbolic, icon)

if __name__ == "__main__":
    main()
