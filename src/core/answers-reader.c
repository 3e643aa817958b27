/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "answers-reader.h"

#include <glib/gi18n-lib.h>

static gboolean
fail_values (const PedicleJsonPlace *place, PedicleFindingId finding, GError **error)
{
  g_autofree char *values = pedicle_finding_describe_values (finding);

  switch (pedicle_finding_get (finding)->type) {
  case PEDICLE_ANSWER_CHOICE:
    return pedicle_json_place_fail (place, error, _("must be one of %s"), values);
  case PEDICLE_ANSWER_NUMBER:
    return pedicle_json_place_fail (place, error, _("must be a number: %s"), values);
  case PEDICLE_ANSWER_FLAG:
    return pedicle_json_place_fail (place, error, _("must be true, or be left out"));
  }
  g_return_val_if_reached (FALSE);
}

static gboolean
read_value (const PedicleJsonPlace *place, PedicleFindingId finding, int *ret_value)
{
  const PedicleFinding *row = pedicle_finding_get (finding);
  const char *text;
  gint64 number;

  if (row->type == PEDICLE_ANSWER_FLAG) {
    *ret_value = 1;
    return JSON_NODE_HOLDS_VALUE (place->node) &&
           json_node_get_value_type (place->node) == G_TYPE_BOOLEAN &&
           json_node_get_boolean (place->node);
  }
  if (row->type == PEDICLE_ANSWER_CHOICE)
    return pedicle_json_place_get_string (place, &text, NULL) &&
           pedicle_finding_choice_from_id (finding, text, ret_value);
  if (!pedicle_json_place_get_multiple (place, row->per_unit, &number) || number < 0 ||
      number > G_MAXINT16 || !pedicle_finding_accepts (finding, (int) number))
    return FALSE;
  *ret_value = (int) number;
  return TRUE;
}

static gboolean
read_finding (const PedicleJsonPlace *place, PedicleScope scope, PedicleAnswers *answers,
              GError **error)
{
  PedicleFindingId finding;
  int value;

  if (!pedicle_finding_from_id (place->member, &finding))
    return pedicle_json_place_fail (place, error, _("there is no such finding"));
  if (pedicle_finding_get (finding)->scope != scope)
    return pedicle_json_place_fail (
        place, error,
        scope == PEDICLE_SCOPE_LESION
            ? _("is a finding of the patient: it belongs in the findings of the assessment")
            : _("is a finding of a lesion: it belongs in the findings of that lesion"));
  if (!read_value (place, finding, &value))
    return fail_values (place, finding, error);
  pedicle_answers_set (answers, finding, value);
  return TRUE;
}

gboolean
pedicle_answers_read (const PedicleJsonPlace *owner, PedicleScope scope, PedicleAnswers *answers,
                      GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "findings");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!pedicle_json_place_expect_object (&place, error))
    return FALSE;
  json_object_iter_init_ordered (&iter, json_node_get_object (place.node));
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    PedicleJsonPlace finding = { .parent = &place, .member = name, .node = node };

    if (!read_finding (&finding, scope, answers, error))
      return FALSE;
  }
  return TRUE;
}
