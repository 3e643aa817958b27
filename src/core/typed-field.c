/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "typed-field.h"

typedef struct {
  const char *name;
  gsize offset; /* of a char * in an element */
} Field;

/* A row that is begun by its first letter was empty before. */
static const char *
get_text (const GPtrArray *rows, guint index, gsize offset)
{
  const char *text = index < rows->len ? G_STRUCT_MEMBER (char *, rows->pdata[index], offset) : NULL;

  return text != NULL ? text : "";
}

static char *
find_in_rows (const GPtrArray *before, const GPtrArray *after, const char *row, const Field *fields,
              guint n_fields)
{
  for (guint i = 0; i < MAX (before->len, after->len); i++)
    for (guint j = 0; j < n_fields; j++)
      if (!g_str_equal (get_text (before, i, fields[j].offset),
                        get_text (after, i, fields[j].offset)))
        return g_strdup_printf ("%s %u %s", row, i, fields[j].name);
  return NULL;
}

static char *
find_in_parts (const PedicleDecision *before, const PedicleDecision *after)
{
  static const Field participant[] = { { "name", G_STRUCT_OFFSET (PedicleParticipant, name) } };
  static const Field departure[] = { { "text", G_STRUCT_OFFSET (PedicleDeparture, text) } };
  static const Field action[] = { { "what", G_STRUCT_OFFSET (PedicleAction, what) },
                                  { "owner", G_STRUCT_OFFSET (PedicleAction, owner) },
                                  { "due", G_STRUCT_OFFSET (PedicleAction, due) } };
  char *field = find_in_rows (before->participants, after->participants, "participant", participant,
                              G_N_ELEMENTS (participant));

  if (field == NULL)
    field = find_in_rows (before->departures, after->departures, "departure", departure,
                          G_N_ELEMENTS (departure));
  if (field == NULL)
    field = find_in_rows (before->actions, after->actions, "action", action,
                          G_N_ELEMENTS (action));
  return field != NULL ? field : g_strdup ("");
}

char *
pedicle_typed_field_of_draft (const PedicleDecision *before, const PedicleDecision *after)
{
  g_autoptr (PedicleDecision) nothing =
    pedicle_decision_new (after != NULL ? after->date : before != NULL ? before->date : "");

  if (before == NULL)
    before = nothing;
  if (after == NULL)
    after = nothing;
  if (!g_str_equal (before->meeting, after->meeting))
    return g_strdup ("meeting");
  if (!g_str_equal (before->reasons, after->reasons))
    return g_strdup ("reasons");
  if (!g_str_equal (before->date, after->date))
    return g_strdup ("date");
  return find_in_parts (before, after);
}

char *
pedicle_typed_field_of_plan (const GPtrArray *before, const GPtrArray *after)
{
  for (guint i = 0; i < MIN (before->len, after->len); i++) {
    const PedicleStep *one = before->pdata[i], *other = after->pdata[i];

    if (!g_str_equal (one->note, other->note))
      return g_strdup_printf ("step %u note", i);
    if (one->days != other->days)
      return g_strdup_printf ("step %u days", i);
  }
  return g_strdup ("");
}
