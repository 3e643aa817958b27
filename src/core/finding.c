/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding.h"

#include "finding-table.h"

#include <glib/gi18n-lib.h>

const PedicleFinding *
pedicle_finding_get (PedicleFindingId id)
{
  return &pedicle_finding_table[id];
}

gboolean
pedicle_finding_from_id (const char *id, PedicleFindingId *ret_finding)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (g_str_equal (pedicle_finding_table[i].id, id)) {
      *ret_finding = i;
      return TRUE;
    }
  return FALSE;
}

const char *
pedicle_finding_get_label (PedicleFindingId id)
{
  return _(pedicle_finding_table[id].label);
}

const char *
pedicle_finding_get_hint (PedicleFindingId id)
{
  return pedicle_finding_table[id].hint != NULL ? _(pedicle_finding_table[id].hint) : NULL;
}

const char *
pedicle_finding_get_help (PedicleFindingId id)
{
  return _(pedicle_finding_table[id].help);
}

const char *
pedicle_choice_get_label (const PedicleChoice *choice)
{
  return choice->context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, choice->context, choice->label)
                                 : choice->label;
}

const char *
pedicle_panel_get_label (PediclePanelId panel)
{
  static const char *const labels[PEDICLE_N_PANELS] = {
    [PEDICLE_PANEL_PAIN] = N_("Pain"),
    [PEDICLE_PANEL_NEUROLOGY] = N_("Neurology"),
    [PEDICLE_PANEL_INSTABILITY] = N_("Instability"),
    [PEDICLE_PANEL_IMAGING] = N_("Imaging"),
    [PEDICLE_PANEL_GENERAL] = N_("General condition and tumour"),
  };

  return _(labels[panel]);
}

gboolean
pedicle_finding_choice_from_id (PedicleFindingId finding, const char *id, int *ret_value)
{
  const PedicleFinding *row = &pedicle_finding_table[finding];

  for (guint i = 0; i < row->n_choices; i++)
    if (g_str_equal (row->choices[i].id, id)) {
      *ret_value = i;
      return TRUE;
    }
  return FALSE;
}

gboolean
pedicle_finding_accepts (PedicleFindingId finding, int value)
{
  const PedicleFinding *row = &pedicle_finding_table[finding];

  switch (row->type) {
  case PEDICLE_ANSWER_CHOICE:
    return value >= 0 && (guint) value < row->n_choices;
  case PEDICLE_ANSWER_NUMBER:
    return value >= row->minimum && value <= row->maximum && (value - row->minimum) % row->step == 0;
  case PEDICLE_ANSWER_FLAG:
    return value == 0 || value == 1;
  }
  g_return_val_if_reached (FALSE);
}

static char *
describe_number (const PedicleFinding *row, int value, const char *decimal_point)
{
  /* per_unit is 1 or 2: a half is the only fraction that there is. */
  if (value % row->per_unit == 0)
    return g_strdup_printf ("%d", value / row->per_unit);
  return g_strdup_printf ("%d%s5", value / row->per_unit, decimal_point);
}

char *
pedicle_finding_describe_values (PedicleFindingId finding)
{
  const PedicleFinding *row = &pedicle_finding_table[finding];
  g_autoptr (GString) string = NULL;

  if (row->type == PEDICLE_ANSWER_FLAG)
    return g_strdup ("true");
  if (row->type == PEDICLE_ANSWER_NUMBER) {
    g_autofree char *minimum = describe_number (row, row->minimum, ".");
    g_autofree char *maximum = describe_number (row, row->maximum, ".");
    g_autofree char *step = describe_number (row, row->step, ".");

    /* Translators: the numbers that a finding takes, e.g. "0 to 10 in steps of 0.5". */
    return g_strdup_printf (_("%s to %s in steps of %s"), minimum, maximum, step);
  }
  string = g_string_new (NULL);
  for (guint i = 0; i < row->n_choices; i++)
    g_string_append_printf (string, "%s%s", i > 0 ? ", " : "", row->choices[i].id);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
pedicle_finding_describe_answer (PedicleFindingId finding, int value)
{
  const PedicleFinding *row = &pedicle_finding_table[finding];

  switch (row->type) {
  case PEDICLE_ANSWER_CHOICE:
    return g_strdup (pedicle_choice_get_label (&row->choices[value]));
  case PEDICLE_ANSWER_NUMBER:
    /* Translators: the decimal separator of your language. */
    return describe_number (row, value, C_("decimal separator", "."));
  case PEDICLE_ANSWER_FLAG:
    return g_strdup (value ? C_("answer", "Yes") : C_("answer", "No"));
  }
  g_return_val_if_reached (NULL);
}
