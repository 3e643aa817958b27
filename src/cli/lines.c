/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lines.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define SMALLEST_BUFFER (64 * 1024)
/* One byte more than a line: the newline that proves that it is no longer. */
#define LARGEST_BUFFER (PEDICLE_LINES_LONGEST + 1)

void
pedicle_lines_init (PedicleLines *lines, int fd)
{
  *lines = (PedicleLines) { .fd = fd, .size = SMALLEST_BUFFER };
  lines->buffer = g_malloc (lines->size);
}

void
pedicle_lines_clear (PedicleLines *lines)
{
  g_clear_pointer (&lines->buffer, g_free);
}

static void
make_room (PedicleLines *lines)
{
  if (lines->start > 0) {
    memmove (lines->buffer, lines->buffer + lines->start, lines->end - lines->start);
    lines->end -= lines->start;
    lines->start = 0;
  }
  if (lines->end == lines->size && lines->size < LARGEST_BUFFER) {
    lines->size = MIN (lines->size * 2, LARGEST_BUFFER);
    lines->buffer = g_realloc (lines->buffer, lines->size);
  }
}

/* Appends what can be read at once; FALSE on failure. */
static gboolean
fill (PedicleLines *lines)
{
  gssize count;

  do
    count = read (lines->fd, lines->buffer + lines->end, lines->size - lines->end);
  while (count < 0 && errno == EINTR);
  if (count < 0)
    return FALSE;
  lines->finished = count == 0;
  lines->end += count;
  return TRUE;
}

static PedicleLinesStatus
skip_line (PedicleLines *lines)
{
  for (;;) {
    const char *newline = memchr (lines->buffer, '\n', lines->end);

    if (newline) {
      lines->start = newline + 1 - lines->buffer;
      return PEDICLE_LINES_TOO_LONG;
    }
    lines->start = lines->end = 0;
    if (lines->finished)
      return PEDICLE_LINES_TOO_LONG;
    if (!fill (lines))
      return PEDICLE_LINES_FAILED;
  }
}

static PedicleLinesStatus
take_line (PedicleLines *lines, gsize length, gsize skipped, const char **ret_text,
           gsize *ret_length)
{
  *ret_text = lines->buffer + lines->start;
  *ret_length = length;
  lines->start += length + skipped;
  return PEDICLE_LINES_LINE;
}

PedicleLinesStatus
pedicle_lines_next (PedicleLines *lines, const char **ret_text, gsize *ret_length)
{
  gsize looked_at = 0;

  lines->number++;
  for (;;) {
    const char *text = lines->buffer + lines->start;
    gsize length = lines->end - lines->start;
    const char *newline = memchr (text + looked_at, '\n', length - looked_at);

    if (newline)
      return take_line (lines, newline - text, 1, ret_text, ret_length);
    if (lines->finished && length <= PEDICLE_LINES_LONGEST)
      return length > 0 ? take_line (lines, length, 0, ret_text, ret_length) : PEDICLE_LINES_END;
    if (length > PEDICLE_LINES_LONGEST) {
      make_room (lines);
      return skip_line (lines);
    }
    looked_at = length;
    make_room (lines);
    if (!fill (lines))
      return PEDICLE_LINES_FAILED;
  }
}
