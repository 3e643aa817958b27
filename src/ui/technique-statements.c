/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-statements.h"

#include "columns-layout.h"
#include "container.h"
#include "text-label.h"

/* What speaks for it at the start, what speaks against it at the end. */
static const PedicleStatementKind start_kinds[] = {
  PEDICLE_STATEMENT_ADVANTAGE, PEDICLE_STATEMENT_INDICATION,
};
static const PedicleStatementKind end_kinds[] = {
  PEDICLE_STATEMENT_LIMITATION, PEDICLE_STATEMENT_CONTRAINDICATION, PEDICLE_STATEMENT_DIFFICULTY,
  PEDICLE_STATEMENT_COMPANION,
};

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = pedicle_text_label_new (text, css_class);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_source (GtkWidget *box, const char *words, const PedicleSource *source)
{
  GtkWidget *label = add_label (box, words, "source");

  if (source->beyond_paper)
    gtk_widget_add_css_class (label, "beyond");
}

/* The next statement of the kind from index on, or NULL. */
static const PedicleStatement *
find_statement (const PedicleTechnique *technique, PedicleStatementKind kind, guint *index)
{
  for (; *index < technique->statements->len; (*index)++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, *index);

    if (statement->kind == kind)
      return statement;
  }
  return NULL;
}

/* Statements that follow each other and have the same source name it once, below the last. */
static void
add_kind (GtkWidget *box, const PedicleTechnique *technique, PedicleStatementKind kind,
          const PedicleKnowledge *knowledge)
{
  guint i = 0;
  const PedicleStatement *statement = find_statement (technique, kind, &i);

  if (statement != NULL)
    add_label (box, pedicle_statement_kind_get_label (kind), "detail-heading");
  while (statement != NULL) {
    g_autofree char *words = pedicle_source_describe (&statement->source, knowledge);
    g_autofree char *next_words = NULL;
    const PedicleStatement *next;

    i++;
    next = find_statement (technique, kind, &i);
    if (next != NULL)
      next_words = pedicle_source_describe (&next->source, knowledge);
    add_label (box, pedicle_statement_get_text (statement), "statement");
    if (g_strcmp0 (words, next_words) != 0)
      add_source (box, words, &statement->source);
    statement = next;
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
  g_autofree char *words = pedicle_source_describe (&technique->source, knowledge);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = pedicle_container_new (g_object_new (PEDICLE_TYPE_COLUMNS_LAYOUT, NULL),
                                              GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_add_css_class (box, "statements");
  gtk_widget_set_parent (
    make_column (technique, knowledge, start_kinds, G_N_ELEMENTS (start_kinds)), columns);
  gtk_widget_set_parent (make_column (technique, knowledge, end_kinds, G_N_ELEMENTS (end_kinds)),
                         columns);
  add_label (box, pedicle_technique_get_principle (technique), "statement");
  add_source (box, words, &technique->source);
  gtk_box_append (GTK_BOX (box), columns);
  return box;
}
