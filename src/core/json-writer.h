/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing JSON, two-space indented or compact, into a string. json-glib's own generator puts
 * a space before the colon and prints a double with more digits than it needs. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* { .text = g_string_new (NULL) } begins a document. Within an object a name comes before each
 * value. */
typedef struct {
  GString *text;
  gboolean compact;
  guint depth;
  gboolean has_value; /* what is open has a value already */
  gboolean has_name;  /* a name waits for its value */
} PedicleJsonWriter;

/* '{' or '[', and '}' or ']'. */
void pedicle_json_writer_begin (PedicleJsonWriter *writer, char bracket);
void pedicle_json_writer_end (PedicleJsonWriter *writer, char bracket);

void pedicle_json_writer_name (PedicleJsonWriter *writer, const char *name);

/* value is UTF-8. */
void pedicle_json_writer_string (PedicleJsonWriter *writer, const char *value);
void pedicle_json_writer_integer (PedicleJsonWriter *writer, gint64 value);
void pedicle_json_writer_boolean (PedicleJsonWriter *writer, gboolean value);

/* With 15 digits, or 16 or 17 where the same double needs them; always with a point or an
 * exponent. */
void pedicle_json_writer_double (PedicleJsonWriter *writer, double value);

/* Name and text; nothing where value is NULL. */
void pedicle_json_writer_text (PedicleJsonWriter *writer, const char *name, const char *value);

/* Any value, as json-glib read it. */
void pedicle_json_writer_node (PedicleJsonWriter *writer, JsonNode *node);

G_END_DECLS
