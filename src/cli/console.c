/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "console.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#define BUFFER_SIZE (64 * 1024)
#define USUAL_WIDTH 80
#define NARROWEST 40

void
pedicle_console_init (void)
{
  /* What was closed is opened the wrong way round, so that using it still fails. */
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      (void) !open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  signal (SIGPIPE, SIG_IGN);
}

void
pedicle_output_init (PedicleOutput *output)
{
  struct stat status;

  output->text = g_string_sized_new (BUFFER_SIZE + BUFFER_SIZE / 4);
  output->buffered = fstat (STDOUT_FILENO, &status) == 0 && S_ISREG (status.st_mode);
}

void
pedicle_output_clear (PedicleOutput *output)
{
  if (output->text)
    g_string_free (g_steal_pointer (&output->text), TRUE);
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0) {
    gssize written = write (fd, text, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    text += written;
    length -= written;
  }
  return TRUE;
}

gboolean
pedicle_console_is_utf8 (void)
{
  return g_get_charset (NULL);
}

/* What g_str_to_ascii() has no letters for. */
static const char *
spell (gunichar c)
{
  switch (c) {
  case 0x00a0:
  case 0x2009:
  case 0x202f:
    return " ";
  case 0x00b7:
  case 0x2022:
    return "*";
  case 0x2264:
    return "<=";
  case 0x2265:
    return ">=";
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2212:
    return "-";
  default:
    return NULL;
  }
}

static void
append_simplified (GString *result, gunichar c, const char *charset)
{
  char letter[7] = "";
  g_autofree char *local = NULL;
  g_autofree char *ascii = NULL;

  g_unichar_to_utf8 (c, letter);
  local = c < 0x80 ? NULL : g_convert (letter, -1, charset, "UTF-8", NULL, NULL, NULL);
  ascii = g_str_to_ascii (letter, NULL);
  g_string_append (result, c < 0x80 || local ? letter : spell (c) ? spell (c) : ascii);
}

char *
pedicle_console_simplify (const char *text)
{
  const char *charset;
  GString *result;

  if (g_get_charset (&charset) || g_str_is_ascii (text))
    return g_strdup (text);
  result = g_string_new (NULL);
  for (; *text; text = g_utf8_next_char (text))
    append_simplified (result, g_utf8_get_char (text), charset);
  return g_string_free (result, FALSE);
}

/* The text in the locale's character set. */
static char *
to_locale (const char *text)
{
  g_autofree char *simple = pedicle_console_simplify (text);
  char *local = g_locale_from_utf8 (simple, -1, NULL, NULL, NULL);

  return local ? local : g_steal_pointer (&simple);
}

char *
pedicle_console_escape (const char *text)
{
  GString *line = g_string_new (NULL);

  for (; *text; text++)
    if (*text == '\n')
      g_string_append (line, "\\n");
    else if (*text == '\t')
      g_string_append (line, "\\t");
    else if (g_ascii_iscntrl (*text))
      g_string_append_printf (line, "\\%03o", (guchar) *text);
    else
      g_string_append_c (line, *text);
  return g_string_free (line, FALSE);
}

void
pedicle_complain_of (const char *place, const char *sentence)
{
  g_autofree char *valid = g_utf8_make_valid (sentence, -1);
  g_autofree char *line = pedicle_console_escape (valid);
  g_autofree char *local = to_locale (line);
  g_autofree char *start = place ? pedicle_console_escape (place) : NULL;
  g_autofree char *whole = g_strconcat ("pedicle-cli: ", start ? start : "", start ? ": " : "",
                                        local, "\n", NULL);

  /* Nobody is left to be told when this fails. */
  (void) write_all (STDERR_FILENO, whole, strlen (whole));
}

void
pedicle_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  pedicle_complain_of (NULL, message);
}

void
pedicle_output_append (PedicleOutput *output, const char *text)
{
  g_autofree char *local = to_locale (text);

  g_string_append (output->text, local);
}

static void
tell_failure (void)
{
  pedicle_complain (_("the result could not be written: %s"), g_strerror (errno));
}

gboolean
pedicle_output_flush (PedicleOutput *output)
{
  gboolean written = write_all (STDOUT_FILENO, output->text->str, output->text->len);

  if (!written)
    tell_failure ();
  g_string_truncate (output->text, 0);
  return written;
}

gboolean
pedicle_output_end_record (PedicleOutput *output)
{
  return (output->buffered && output->text->len < BUFFER_SIZE) || pedicle_output_flush (output);
}

gboolean
pedicle_print (const char *text)
{
  g_autofree char *local = to_locale (text);
  gboolean written = write_all (STDOUT_FILENO, local, strlen (local));

  if (!written)
    tell_failure ();
  return written;
}

gboolean
pedicle_print_bytes (const char *bytes, gsize length)
{
  gboolean written = write_all (STDOUT_FILENO, bytes, length);

  if (!written)
    tell_failure ();
  return written;
}

guint
pedicle_console_get_width (void)
{
  struct winsize size;

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return USUAL_WIDTH;
  return MAX (size.ws_col, NARROWEST);
}
