/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of a file descriptor, any number of them, in memory that does not grow with their number.
 * A line may hold any bytes, zero bytes too. */

#pragma once

#include "case-file.h"

G_BEGIN_DECLS

/* A line may be as long as a case file. */
#define PEDICLE_LINES_LONGEST PEDICLE_CASE_FILE_MAXIMUM_SIZE

typedef enum {
  PEDICLE_LINES_LINE,
  PEDICLE_LINES_TOO_LONG, /* this one was skipped without being kept; the next may be read */
  PEDICLE_LINES_END,
  PEDICLE_LINES_FAILED, /* errno says why */
} PedicleLinesStatus;

typedef struct {
  int fd;
  guint64 number; /* of the line read last, from 1 */
  /*< private >*/
  char *buffer;
  gsize size, start, end;
  gboolean finished;
} PedicleLines;

void pedicle_lines_init (PedicleLines *lines, int fd);
void pedicle_lines_clear (PedicleLines *lines);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PedicleLines, pedicle_lines_clear)

/* The next line without its newline; ret_text is valid until the next call. A last line needs no
 * newline. */
PedicleLinesStatus pedicle_lines_next (PedicleLines *lines, const char **ret_text,
                                       gsize *ret_length);

G_END_DECLS
