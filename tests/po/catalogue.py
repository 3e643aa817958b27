# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues of po/ and what xgettext finds in the sources now."""
import collections
import os
import pathlib
import re
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PO = TOP / "po"
LOCALE = "xx_XX.UTF-8"

# texts: the translation, or one for each plural form
Entry = collections.namedtuple("Entry", "context id plural texts flags files")

_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def _unquote(line):
    return re.sub(r"\\(.)", lambda found: _ESCAPES[found[1]], line[1:-1])


def _read_block(block):
    values, flags, files, last = {}, set(), set(), None
    for line in block.splitlines():
        if line.startswith("#,"):
            flags.update(flag.strip() for flag in line[2:].split(","))
        elif line.startswith("#:"):
            files.update(place.rsplit(":", 1)[0] for place in line[2:].split())
        elif not line.startswith("#"):
            keyword, quoted = re.fullmatch(r'(?:(msg[^ ]+) )?(".*")', line).groups()
            last = keyword or last
            values[last] = values.get(last, "") + _unquote(quoted)
    if "msgid" not in values:  # an entry that is not used any more
        return None
    texts = [text for keyword, text in values.items() if keyword.startswith("msgstr")]
    return Entry(values.get("msgctxt"), values["msgid"], values.get("msgid_plural"), texts, flags,
                 files)


def read(text):
    """Entries of a catalogue by (context, msgid), without its header."""
    entries = [_read_block(block) for block in re.split(r"\n\n+", text.strip())]
    return {(entry.context, entry.id): entry for entry in entries if entry and entry.id}


def languages():
    words = (PO / "LINGUAS").read_text(encoding="utf-8")
    return re.sub(r"#.*", "", words).split()


def read_language(language):
    return read((PO / f"{language}.po").read_text(encoding="utf-8"))


def listed_files():
    lines = (PO / "POTFILES").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def extract(xgettext, arguments, files):
    """What xgettext finds in files, as text; arguments are those of po/meson.build."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as names:
        names.write("".join(f"{file}\n" for file in files))
        names.flush()
        return subprocess.run(
            [xgettext, *arguments, "--package-name=pedicle", f"--files-from={names.name}",
             f"--directory={TOP}", "--output=-"],
            text=True, check=True, capture_output=True,
            env={**os.environ, "GETTEXTDATADIRS": str(TOP / "data")}).stdout


def make_locale(folder):
    """C.UTF-8 is everywhere, but newer C libraries translate nothing in it, whatever LANGUAGE says:
    it gets another name below folder. The variables of a program that is to run in it; None where
    the C library has it in no folder."""
    for name in ("C.utf8", "C.UTF-8"):
        original = pathlib.Path("/usr/lib/locale") / name
        if original.is_dir():
            (pathlib.Path(folder) / LOCALE).symlink_to(original)
            return {"LC_ALL": LOCALE, "LOCPATH": str(folder)}
    return None


def decimal_separator(entries):
    return entries[("decimal separator", ".")].texts[0]


def numbers(text, separator="."):
    """Every number in text, in its order, with "." between units and fraction. What printf replaces
    is none."""
    text = re.sub(r"%(\d+\$)?-?\d*[a-zA-Z]", " ", text)
    found = re.findall(rf"\d+(?:{re.escape(separator)}\d+)?", text)
    return [number.replace(separator, ".") for number in found]
