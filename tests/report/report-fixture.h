/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For tests of what is printed: cases, reports, and the words that stand on them. */

#pragma once

#include "report.h"

/* The program that reads a PDF; the first argument of a test. */
extern const char *report_pdftotext;

/* The case in that file of the source folder. */
PedicleCase *report_load (const char *name);

/* Its report with the built-in knowledge; paper: "a4" or "letter". */
PedicleReport *report_make (PedicleCase *case_, const char *paper);

/* The text of a PDF; a form feed ends each sheet. */
char *report_read_pdf (GBytes *pdf);
char *report_read_file (const char *path);

/* Letters and digits alone: lines break anywhere. */
char *report_squeeze (const char *text);

/* Fails where words are not in the squeezed text. */
void report_assert_text (const char *squeezed, const char *words);

/* Fails where a sheet is drawn on beyond its margins. */
void report_assert_within_margins (PedicleReport *report);

/* A row is the test "/report/GROUP/NAME". */
void report_add_row (const char *group, const char *name, gconstpointer row, GTestDataFunc func);

/* A case, words that must stand somewhere, and one that must not. */
typedef struct {
  const char *name, *file, *words[10];
  const char *not_words;
} WordsRow;
