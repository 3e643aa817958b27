# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that nobody speaks: every text that xgettext finds, in Cyrillic letters. What a program
still says in Latin letters then, it does not have from the catalogue: no language can translate it."""
import pathlib
import re
import subprocess
import sys

import catalogue

NAME = "tlh"  # gettext asks for no locale of the system when LANGUAGE names it

_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                         "абцдефгхийклмнопщрстувшжызАБЦДЕФГХИЙКЛМНОПЩРСТУВШЖЫЗ")
# Places to fill, forms of dates, markup
_KEPT = re.compile(r"(%-?(?:\d+\$)?\d*[a-zA-Z%]|</?[a-z]+>)")


def spell(text):
    """text in the letters of the language."""
    return "".join(part if _KEPT.fullmatch(part) else part.translate(_LETTERS)
                   for part in _KEPT.split(text))


def _quote(text):
    for sign, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(sign, escaped)
    return f'"{text}"'


def _lines_of(entry):
    if entry.context is not None:
        yield f"msgctxt {_quote(entry.context)}"
    yield f"msgid {_quote(entry.id)}"
    if entry.plural is None:
        yield f"msgstr {_quote(spell(entry.id))}"
    else:
        yield f"msgid_plural {_quote(entry.plural)}"
        yield f"msgstr[0] {_quote(spell(entry.id))}"
        yield f"msgstr[1] {_quote(spell(entry.plural))}"
    yield ""


def write(folder, entries, msgfmt="msgfmt"):
    """Makes the catalogue below folder, which PEDICLE_LOCALE_DIR then names."""
    target = pathlib.Path(folder) / NAME / "LC_MESSAGES"
    target.mkdir(parents=True)
    header = ('msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"',
              '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"', "")
    lines = [*header, *(line for entry in entries.values() for line in _lines_of(entry))]
    subprocess.run([msgfmt, "-o", str(target / "pedicle.mo"), "-"], input="\n".join(lines),
                   text=True, check=True)


def latin_words(text):
    """Words of text that are in Latin letters."""
    return re.findall(r"[A-Za-z]{2,}", text)


if __name__ == "__main__":
    # pseudo.py FOLDER MSGFMT XGETTEXT ARGUMENT-OF-XGETTEXT…
    write(sys.argv[1], catalogue.read(catalogue.extract(sys.argv[3], sys.argv[4:],
                                                         catalogue.listed_files())), sys.argv[2])
