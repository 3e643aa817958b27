/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "references.h"

#include <glib/gi18n-lib.h>

struct _PedicleReferences {
  const PedicleKnowledge *knowledge;
  GPtrArray *cited; /* of PedicleSection or PedicleCitation, by number from 1 */
  GArray *beyond;   /* of gboolean: which of them is beyond the paper */
};

PedicleReferences *
pedicle_references_new (const PedicleKnowledge *knowledge)
{
  PedicleReferences *self = g_new0 (PedicleReferences, 1);

  self->knowledge = knowledge;
  self->cited = g_ptr_array_new ();
  self->beyond = g_array_new (FALSE, FALSE, sizeof (gboolean));
  return self;
}

void
pedicle_references_free (PedicleReferences *self)
{
  g_ptr_array_unref (self->cited);
  g_array_unref (self->beyond);
  g_free (self);
}

static guint
get_number (PedicleReferences *self, gconstpointer reference, gboolean beyond)
{
  guint index;

  if (!g_ptr_array_find (self->cited, reference, &index)) {
    index = self->cited->len;
    g_ptr_array_add (self->cited, (gpointer) reference);
    g_array_append_val (self->beyond, beyond);
  }
  return index + 1;
}

static void
add_number (GString *numbers, guint number)
{
  g_string_append_printf (numbers, numbers->len > 0 ? ", %u" : "%u", number);
}

static char *
list_numbers (PedicleReferences *self, const PedicleSource *source)
{
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; source->sections[i] != NULL; i++)
    add_number (numbers, get_number (self, pedicle_knowledge_find_section (self->knowledge,
                                                                           source->sections[i]),
                                     FALSE));
  for (guint i = 0; source->citations[i] != NULL; i++)
    add_number (numbers, get_number (self, pedicle_knowledge_find_citation (self->knowledge,
                                                                            source->citations[i]),
                                     TRUE));
  return g_string_free (numbers, FALSE);
}

char *
pedicle_references_cite (PedicleReferences *self, const PedicleSource *source)
{
  g_autofree char *numbers = list_numbers (self, source);

  if (source->beyond_paper && *numbers == '\0')
    return g_strdup (C_("source", "beyond the paper"));
  if (source->beyond_paper)
    /* Translators: a source beyond the paper, by its number in the list at the end. */
    return g_strdup_printf (C_("source", "beyond the paper, %s"), numbers);
  if (source->inferred)
    /* Translators: follows from the paper without being said there; numbers of its sections. */
    return g_strdup_printf (C_("source", "inferred, %s"), numbers);
  return g_steal_pointer (&numbers);
}

static char *
list (PedicleReferences *self, gboolean beyond)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->cited->len; i++) {
    gconstpointer reference = g_ptr_array_index (self->cited, i);
    const char *words;

    if (g_array_index (self->beyond, gboolean, i) != beyond)
      continue;
    words = beyond ? ((const PedicleCitation *) reference)->text
                   : pedicle_section_get_title (reference);
    g_string_append_printf (text, "%s%u %s", text->len > 0 ? " · " : "", i + 1, words);
  }
  return g_string_free (text, text->len == 0);
}

char *
pedicle_references_list_sections (PedicleReferences *self)
{
  return list (self, FALSE);
}

char *
pedicle_references_list_beyond (PedicleReferences *self)
{
  return list (self, TRUE);
}
