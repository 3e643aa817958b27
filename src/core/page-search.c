/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-search.h"

static gboolean
has_words (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
is_called (const PedicleBlock *block, const char *wanted)
{
  return block->id != NULL && g_ascii_strcasecmp (block->id, wanted) == 0;
}

static gboolean
matches (const PediclePage *page, const PedicleBlock *block, const char *wanted)
{
  g_autofree char *words = pedicle_block_to_text (page, block);
  /* Where it stands counts, too: "vertebroplasty leak" finds a leak on its page. */
  g_autofree char *text = g_strjoin (" ", page->title, block->id != NULL ? block->id : "", words,
                                     NULL);

  return g_str_match_string (wanted, text, TRUE);
}

GArray *
pedicle_page_search (const PediclePage *const *pages, guint n_pages, const char *wanted)
{
  g_autofree char *stripped = g_strstrip (g_strdup (wanted));
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (PediclePageHit));
  guint n_called = 0;

  if (!has_words (stripped))
    return hits;
  for (guint i = 0; i < n_pages; i++)
    for (guint j = 0; j < pages[i]->blocks->len; j++) {
      const PedicleBlock *block = g_ptr_array_index (pages[i]->blocks, j);
      PediclePageHit hit = { pages[i], j };

      if (block->kind == PEDICLE_BLOCK_HEADING)
        continue;
      if (is_called (block, stripped))
        g_array_insert_val (hits, n_called++, hit);
      else if (matches (pages[i], block, stripped))
        g_array_append_val (hits, hit);
    }
  return hits;
}
