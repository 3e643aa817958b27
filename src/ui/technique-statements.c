/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-statements.h"

#include "columns-layout.h"
#include "container.h"

/* What speaks for it at the start, what speaks against it at the end. */
static const PedicleStatementKind start_kinds[] = {
  PEDICLE_STATEMENT_ADVANTAGE, PEDICLE_STATEMENT_INDICATION, PEDICLE_STATEMENT_COMPANION,
};
static const PedicleStatementKind end_kinds[] = {
  PEDICLE_STATEMENT_LIMITATION, PEDICLE_STATEMENT_CONTRAINDICATION, PEDICLE_STATEMENT_DIFFICULTY,
};

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_sourced (GtkWidget *box, const char *text, const PedicleSource *source,
             const PedicleKnowledge *knowledge)
{
  g_autofree char *words = pedicle_source_describe (source, knowledge);
  GtkWidget *label;

  add_label (box, text, "statement");
  label = add_label (box, words, "source");
  if (source->beyond_paper)
    gtk_widget_add_css_class (label, "beyond");
}

static void
add_kind (GtkWidget *box, const PedicleTechnique *technique, PedicleStatementKind kind,
          const PedicleKnowledge *knowledge)
{
  gboolean any = FALSE;

  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    if (statement->kind != kind)
      continue;
    if (!any)
      add_label (box, pedicle_statement_kind_get_label (kind), "detail-heading");
    any = TRUE;
    add_sourced (box, pedicle_statement_get_text (statement), &statement->source, knowledge);
  }
}

static GtkWidget *
make_column (const PedicleTechnique *technique, const PedicleKnowledge *knowledge,
             const PedicleStatementKind *kinds, gsize n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  for (gsize i = 0; i < n; i++)
    add_kind (box, technique, kinds[i], knowledge);
  return box;
}

GtkWidget *
pedicle_technique_statements_new (const PedicleTechnique *technique,
                                  const PedicleKnowledge *knowledge)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = pedicle_container_new (g_object_new (PEDICLE_TYPE_COLUMNS_LAYOUT, NULL),
                                              GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_add_css_class (box, "statements");
  gtk_widget_set_parent (
    make_column (technique, knowledge, start_kinds, G_N_ELEMENTS (start_kinds)), columns);
  gtk_widget_set_parent (make_column (technique, knowledge, end_kinds, G_N_ELEMENTS (end_kinds)),
                         columns);
  add_sourced (box, pedicle_technique_get_principle (technique), &technique->source, knowledge);
  gtk_box_append (GTK_BOX (box), columns);
  return box;
}
