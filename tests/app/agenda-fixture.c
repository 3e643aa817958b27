/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-fixture.h"

#include "case-file.h"

#define ID "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"

static char *
write_labelled (Fixture *self, const char *name, const char *label)
{
  g_autoptr (GFile) file = write_case (self, name, label);
  g_autoptr (PedicleCase) case_ = pedicle_case_load (file, NULL, NULL, NULL);

  return g_strdup (pedicle_case_get_id (case_));
}

PedicleAgendaDocument *
make_agenda (Fixture *self, const char *files)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;
  PedicleAgendaDocument *document = pedicle_agenda_document_create (folder, &error);

  g_assert_no_error (error);
  for (const char *c = files; *c != '\0'; c++) {
    g_autofree char *name = g_strdup_printf ("%c.pedicle.json", *c);
    g_autofree char *label = g_strdup_printf ("%c", g_ascii_toupper (*c));
    g_autofree char *id = NULL;

    if (*c == '!')
      g_object_unref (write_file (self, name, "{}"));
    else if (!g_ascii_isupper (*c))
      id = write_labelled (self, name, label);
    g_assert_true (pedicle_agenda_add (pedicle_agenda_document_get_agenda (document), name,
                                       id != NULL && *c != '?' ? id : ID, &error));
  }
  g_assert_true (pedicle_agenda_document_flush (document, &error));
  return document;
}
