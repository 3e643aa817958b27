/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-page.h"

#include "console.h"

/* Narrower text beside a label is unpleasant to read. */
#define LEAST_BESIDE_LABEL 24

void
pedicle_text_page_init (PedicleTextPage *page)
{
  page->text = g_string_new (NULL);
  page->width = pedicle_console_get_width ();
  page->utf8 = pedicle_console_is_utf8 ();
}

void
pedicle_text_page_clear (PedicleTextPage *page)
{
  if (page->text)
    g_string_free (g_steal_pointer (&page->text), TRUE);
}

static guint
letter_width (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

guint
pedicle_text_width (const char *text)
{
  guint width = 0;

  for (; *text; text = g_utf8_next_char (text))
    width += letter_width (g_utf8_get_char (text));
  return width;
}

static void
append_spaces (GString *text, guint count)
{
  while (count--)
    g_string_append_c (text, ' ');
}

static void
end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/* Fit to be printed: no control characters, only letters that the locale has. */
static char *
clean (const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    g_string_append_unichar (result, g_unichar_iscntrl (c) ? ' ' : c);
  }
  return pedicle_console_simplify (result->str);
}

/* Where the line that is being written stands. */
typedef struct {
  PedicleTextPage *page;
  guint indent, column;
} Line;

static void
break_line (Line *line)
{
  end_line (line->page->text);
  append_spaces (line->page->text, line->indent);
  line->column = line->indent;
}

/* Words longer than a line and scripts without spaces are cut where the line ends. */
static void
append_letters (Line *line, const char *word)
{
  for (; *word; word = g_utf8_next_char (word)) {
    guint width = letter_width (g_utf8_get_char (word));

    if (line->column + width > line->page->width && line->column > line->indent)
      break_line (line);
    g_string_append_unichar (line->page->text, g_utf8_get_char (word));
    line->column += width;
  }
}

static void
append_word (Line *line, const char *word)
{
  g_autofree char *cleaned = clean (word);
  guint width = pedicle_text_width (cleaned);
  gboolean first = line->column == line->indent;

  if (!first && line->column + 1 + width > line->page->width)
    break_line (line);
  else if (!first) {
    g_string_append_c (line->page->text, ' ');
    line->column++;
  }
  append_letters (line, cleaned);
}

/* Writes the words of text, the first at the place where the page stands; ends the line. */
static void
append_words (PedicleTextPage *page, guint indent, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Line line = { page, indent, indent };

  for (guint i = 0; lines[i]; i++) {
    g_auto (GStrv) words = g_strsplit_set (lines[i], " \t\r", -1);

    if (i > 0)
      break_line (&line);
    for (guint j = 0; words[j]; j++)
      if (*words[j])
        append_word (&line, words[j]);
  }
  end_line (page->text);
}

void
pedicle_text_page_paragraph (PedicleTextPage *page, guint indent, const char *text)
{
  append_spaces (page->text, indent);
  append_words (page, indent, text);
}

void
pedicle_text_page_line (PedicleTextPage *page, guint indent, const char *text)
{
  g_autofree char *cleaned = clean (text);

  append_spaces (page->text, indent);
  g_string_append (page->text, cleaned);
  end_line (page->text);
}

void
pedicle_text_page_row (PedicleTextPage *page, guint indent, const char *label, guint width,
                       const char *text)
{
  g_autofree char *cleaned = clean (label);
  guint taken = pedicle_text_width (cleaned);
  guint start = indent + width;

  if (start + LEAST_BESIDE_LABEL > page->width) {
    pedicle_text_page_paragraph (page, indent, label);
    pedicle_text_page_paragraph (page, indent + 2, text);
    return;
  }
  append_spaces (page->text, indent);
  g_string_append (page->text, cleaned);
  append_spaces (page->text, taken < width ? width - taken : 1);
  append_words (page, start, text);
}

void
pedicle_text_page_blank (PedicleTextPage *page)
{
  if (page->text->len > 0)
    g_string_append_c (page->text, '\n');
}

void
pedicle_text_page_heading (PedicleTextPage *page, guint indent, const char *text)
{
  pedicle_text_page_blank (page);
  pedicle_text_page_paragraph (page, indent, text);
}

void
pedicle_text_page_title (PedicleTextPage *page, const char *text)
{
  g_autofree char *cleaned = clean (text);

  pedicle_text_page_heading (page, 0, text);
  for (guint i = 0; i < MIN (pedicle_text_width (cleaned), page->width); i++)
    g_string_append (page->text, page->utf8 ? "═" : "=");
  g_string_append_c (page->text, '\n');
}
