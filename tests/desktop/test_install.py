#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program installed into a prefix of the test's own: what is there, that it runs from there,
that the desktop finds it, and that nothing is left when it is uninstalled. Prints TAP.

    test_install.py MESON"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS / "cli"), str(TESTS / "po")]
import catalogue  # noqa: E402
from tap import TOP, equal, main, row  # noqa: E402

MESON = sys.argv[1]
NAME = "io.github.pedicle.Pedicle"
TYPE = "application/vnd.pedicle.case+json"
TYPE_ICON = TYPE.replace("/", "-")
ROOT = pathlib.Path(tempfile.mkdtemp(prefix="pedicle-install-"))
BUILD, PREFIX, STAGE = ROOT / "build", ROOT / "prefix", ROOT / "stage"

FILES = {
    "bin/pedicle", "bin/pedicle-cli",
    f"share/applications/{NAME}.desktop",
    f"share/dbus-1/services/{NAME}.service",
    f"share/icons/hicolor/scalable/apps/{NAME}.svg",
    f"share/icons/hicolor/symbolic/apps/{NAME}-symbolic.svg",
    f"share/icons/hicolor/scalable/mimetypes/{TYPE_ICON}.svg",
    f"share/icons/hicolor/symbolic/mimetypes/{TYPE_ICON}-symbolic.svg",
    "share/man/man1/pedicle.1", "share/man/man1/pedicle-cli.1",
    f"share/metainfo/{NAME}.metainfo.xml",
    f"share/mime/packages/{NAME}.xml",
    "share/pedicle/pedicle-agenda.schema.json", "share/pedicle/pedicle-case.schema.json",
    *(f"share/pedicle/examples/figure-{number}.pedicle.json" for number in (1, 3, 5)),
}
# What the desktop's own tools write from these files for the whole prefix.
CACHES = re.compile(r"share/(applications/mimeinfo\.cache|icons/hicolor/icon-theme\.cache"
                    r"|mime/(?!packages/).*)")


def translations():
    """Of the languages that there are, and the man pages in them."""
    languages = (pathlib.Path(TOP) / "po/LINGUAS").read_text(encoding="utf-8")
    words = re.sub(r"#.*", "", languages).split()
    assert words
    return words


def run(*command, good=True, **environment):
    clean = {name: value for name, value in os.environ.items()
             if name not in ("DESTDIR", "LANGUAGE", "PEDICLE_LOCALE_DIR")}
    done = subprocess.run([str(word) for word in command], text=True, capture_output=True,
                          check=False, env={**clean, "LC_ALL": "C.UTF-8", **environment})
    assert done.returncode == 0 or not good, done.stdout + done.stderr
    return done.stdout


def files_in(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def expected():
    languages = translations()
    pages = {path for path in files_in(pathlib.Path(TOP) / "data/man") if re.search(r"\.1$", path)}
    return (FILES | {f"share/locale/{language}/LC_MESSAGES/pedicle.mo" for language in languages}
            | {f"share/man/{language}/man1/{page.split('/')[-1].replace('.' + language, '')}"
               for language in languages for page in pages if language in re.split(r"[./]", page)})


@row("configures for a prefix and builds")
def _():
    run(MESON, "setup", BUILD, TOP, f"--prefix={PREFIX}", "-Dbuildtype=plain")
    # Not what the tests are made of: that has been built.
    targets = json.loads(run(MESON, "introspect", "--targets", BUILD))
    run("ninja", "-C", BUILD, *{os.path.relpath(file, BUILD) for target in targets
                                if target["installed"] for file in target["filename"]})


def staged():
    return STAGE / PREFIX.relative_to("/")


@row("with DESTDIR everything is there and nothing more")
def _():
    run(MESON, "install", "-C", BUILD, "--no-rebuild", DESTDIR=str(STAGE))
    equal(expected(), files_in(staged()))
    equal({str((staged() / name).relative_to(STAGE)) for name in expected()}, files_in(STAGE))
    assert not PREFIX.exists()


@row("no file knows where it was built or staged")
def _():
    for file in staged().rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert str(STAGE).encode() not in content and str(BUILD).encode() not in content, file


@row("with DESTDIR uninstalling leaves nothing")
def _():
    run("ninja", "-C", BUILD, "uninstall")
    assert not STAGE.exists(), files_in(STAGE)


@row("into the prefix everything is there, and beside it only the desktop's caches")
def _():
    run(MESON, "install", "-C", BUILD, "--no-rebuild")
    there = files_in(PREFIX)
    equal(set(), expected() - there)
    equal([], [name for name in there - expected() if not CACHES.fullmatch(name)])


@row("the programs run from there, without their build folder")
def _():
    BUILD.rename(ROOT / "away")
    try:
        for program in ("pedicle", "pedicle-cli"):
            assert re.match(rf"{program} \d", run(PREFIX / "bin" / program, "--version"))
        example = PREFIX / "share/pedicle/examples/figure-3.pedicle.json"
        run(PREFIX / "bin/pedicle-cli", "validate", example)
        locale = catalogue.make_locale(ROOT) or {}
        for words in (("pedicle-cli", "show", example), ("pedicle", "--help")):
            call = (PREFIX / "bin" / words[0], *words[1:])
            for language in translations():
                assert run(*call, LANGUAGE=language, **locale) != run(*call, **locale)
    finally:
        (ROOT / "away").rename(BUILD)


def desktop():
    """The surroundings of a user whose desktop looks into the prefix."""
    return {"XDG_DATA_DIRS": f"{PREFIX}/share:/usr/share", "HOME": str(ROOT / "home"),
            "XDG_DATA_HOME": str(ROOT / "home/share"), "XDG_CONFIG_HOME": str(ROOT / "home"),
            "PATH": f"{PREFIX}/bin:{os.environ['PATH']}", "GIO_USE_VFS": "local"}


def type_of_example():
    file = ROOT / "case.pedicle.json"
    file.write_text("{}", encoding="utf-8")
    output = run("gio", "info", "--attributes=standard::content-type", file, **desktop())
    return re.search(r"content-type: (.*)", output)[1]


@row("the desktop finds the type and the program for it")
def _():
    equal(TYPE, type_of_example())
    assert f"{NAME}.desktop" in run("gio", "mime", TYPE, **desktop())


@row("the service of the bus starts the installed program")
def _():
    service = (PREFIX / f"share/dbus-1/services/{NAME}.service").read_text(encoding="utf-8")
    assert f"\nExec={PREFIX}/bin/pedicle --gapplication-service\n" in service, service


@row("the man pages are found")
def _():
    for page in ("pedicle", "pedicle-cli"):
        equal(f"{PREFIX}/share/man/man1/{page}.1\n",
              run("man", "-M", f"{PREFIX}/share/man", "-w", page))


@row("uninstalling leaves only the caches, and those forget it")
def _():
    run("ninja", "-C", BUILD, "uninstall")
    equal([], [name for name in files_in(PREFIX) if not CACHES.fullmatch(name)])
    (PREFIX / "share/mime/packages").mkdir(exist_ok=True)
    run("update-mime-database", PREFIX / "share/mime", **desktop())
    run("update-desktop-database", PREFIX / "share/applications", **desktop())
    equal("application/json", type_of_example())
    assert f"{NAME}.desktop" not in run("gio", "mime", TYPE, good=False, **desktop())


if __name__ == "__main__":
    try:
        main()
    finally:
        shutil.rmtree(ROOT, ignore_errors=True)
