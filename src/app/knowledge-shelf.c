/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-shelf.h"

#include "knowledge-pages.h"
#include "knowledge-patient.h"
#include "page-search.h"

#include <glib/gi18n-lib.h>

/* In the order of the list: overview, patient, the techniques, alerts, sources. */
#define FIRST_TECHNIQUE 2
#define ALERTS (FIRST_TECHNIQUE + PEDICLE_N_TECHNIQUES)
#define MOST_HITS 100

struct _PedicleShelf {
  GPtrArray *searched; /* of PediclePage; empty before the first search */
};

PedicleShelf *
pedicle_shelf_new (void)
{
  PedicleShelf *self = g_new0 (PedicleShelf, 1);

  self->searched = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_page_free);
  return self;
}

void
pedicle_shelf_free (PedicleShelf *self)
{
  g_ptr_array_unref (self->searched);
  g_free (self);
}

const char *
pedicle_shelf_get_id (guint index)
{
  if (index >= FIRST_TECHNIQUE && index < ALERTS)
    return pedicle_technique_get_id (index - FIRST_TECHNIQUE);
  return index == 0 ? PEDICLE_PAGE_OVERVIEW
         : index == 1 ? PEDICLE_PAGE_PATIENT
         : index == ALERTS ? PEDICLE_PAGE_ALERTS
                           : PEDICLE_PAGE_SOURCES;
}

const char *
pedicle_shelf_get_title (guint index)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  if (index >= FIRST_TECHNIQUE && index < ALERTS)
    return pedicle_technique_get_name (
      pedicle_knowledge_get_technique (knowledge, index - FIRST_TECHNIQUE));
  return index == 0 ? _("All techniques")
         : index == 1 ? _("For this patient")
         : index == ALERTS ? _("Alerts and terms")
                           : _("Sources");
}

int
pedicle_shelf_find (const char *id)
{
  for (guint i = 0; i < PEDICLE_N_PAGES; i++)
    if (g_str_equal (pedicle_shelf_get_id (i), id))
      return (int) i;
  return -1;
}

PediclePage *
pedicle_shelf_make (guint index, PedicleSession *session, const char *name)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  if (index >= FIRST_TECHNIQUE && index < ALERTS)
    return pedicle_knowledge_make_technique_page (knowledge, index - FIRST_TECHNIQUE);
  return index == 0 ? pedicle_knowledge_make_overview (knowledge)
         : index == 1 ? pedicle_knowledge_make_patient_page (session, name)
         : index == ALERTS ? pedicle_knowledge_make_alerts_page (knowledge)
                           : pedicle_knowledge_make_sources_page (knowledge);
}

/* Techniques before the overview, which only repeats them in short. */
static void
fill (PedicleShelf *self)
{
  for (guint i = FIRST_TECHNIQUE; i < PEDICLE_N_PAGES; i++)
    g_ptr_array_add (self->searched, pedicle_shelf_make (i, NULL, NULL));
  g_ptr_array_add (self->searched, pedicle_shelf_make (0, NULL, NULL));
}

static void
add_hit (PediclePage *page, const PediclePageHit *hit)
{
  const PedicleBlock *found = g_ptr_array_index (hit->page->blocks, hit->block);
  g_autofree char *text = pedicle_block_to_text (hit->page, found);
  /* Translators: the number of a statement or a rule, and the page where it stands. */
  g_autofree char *title =
    found->title != NULL && g_strcmp0 (found->title, hit->page->title) != 0
      ? g_strdup_printf (C_("found", "%s (%s)"), found->title, hit->page->title)
      : g_strdup (hit->page->title);
  const char *words = found->title != NULL && g_str_has_prefix (text, found->title) &&
                          text[strlen (found->title)] == '\n'
                        ? text + strlen (found->title) + 1
                        : text;
  PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_ENTRY, found->id, title);

  block->target = g_strdup_printf ("%s#%s", hit->page->id, found->id != NULL ? found->id : "");
  pedicle_block_add_part (block, PEDICLE_TONE_PLAIN, words, NULL);
}

PediclePage *
pedicle_shelf_search (PedicleShelf *self, const char *wanted)
{
  /* Translators: what was searched for. */
  g_autofree char *title = g_strdup_printf (_("Search: %s"), wanted);
  PediclePage *page = pedicle_page_new (PEDICLE_PAGE_FOUND, title);
  g_autoptr (GArray) hits = NULL;
  g_autofree char *count = NULL;

  if (self->searched->len == 0)
    fill (self);
  hits = pedicle_page_search ((const PediclePage *const *) self->searched->pdata,
                              self->searched->len, wanted);
  count = hits->len == 0
            ? g_strdup (_("Found nowhere."))
            : g_strdup_printf (ngettext ("Found in %u place.", "Found in %u places.", hits->len),
                               hits->len);
  pedicle_block_add_part (pedicle_page_add (page, PEDICLE_BLOCK_TEXT, NULL, NULL),
                          PEDICLE_TONE_PLAIN, count, NULL);
  for (guint i = 0; i < MIN (hits->len, MOST_HITS); i++)
    add_hit (page, &g_array_index (hits, PediclePageHit, i));
  if (hits->len > MOST_HITS)
    pedicle_block_add_part (pedicle_page_add (page, PEDICLE_BLOCK_TEXT, NULL, NULL),
                            PEDICLE_TONE_PLAIN,
                            _("More words narrow the search; the rest is left out."),
                            NULL);
  return page;
}
