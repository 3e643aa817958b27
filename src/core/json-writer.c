/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "json-writer.h"

#include <string.h>

static void
new_line (PedicleJsonWriter *writer)
{
  if (writer->compact)
    return;
  g_string_append_c (writer->text, '\n');
  for (guint i = 0; i < writer->depth; i++)
    g_string_append (writer->text, "  ");
}

/* What stands before a name, and before a value that has none. */
static void
separate (PedicleJsonWriter *writer)
{
  if (writer->has_name) {
    writer->has_name = FALSE;
    return;
  }
  if (writer->has_value)
    g_string_append_c (writer->text, ',');
  if (writer->depth > 0)
    new_line (writer);
  writer->has_value = TRUE;
}

void
pedicle_json_writer_begin (PedicleJsonWriter *writer, char bracket)
{
  separate (writer);
  g_string_append_c (writer->text, bracket);
  writer->depth++;
  writer->has_value = FALSE;
}

void
pedicle_json_writer_end (PedicleJsonWriter *writer, char bracket)
{
  writer->depth--;
  if (writer->has_value)
    new_line (writer);
  g_string_append_c (writer->text, bracket);
  writer->has_value = TRUE;
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *c = value; *c != '\0'; c++)
    switch (*c) {
    case '"':
      g_string_append (text, "\\\"");
      break;
    case '\\':
      g_string_append (text, "\\\\");
      break;
    case '\n':
      g_string_append (text, "\\n");
      break;
    case '\t':
      g_string_append (text, "\\t");
      break;
    default:
      if ((guchar) *c < 0x20 || *c == 0x7F)
        g_string_append_printf (text, "\\u%04x", (guchar) *c);
      else
        g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

void
pedicle_json_writer_name (PedicleJsonWriter *writer, const char *name)
{
  separate (writer);
  append_quoted (writer->text, name);
  g_string_append (writer->text, writer->compact ? ":" : ": ");
  writer->has_name = TRUE;
}

void
pedicle_json_writer_string (PedicleJsonWriter *writer, const char *value)
{
  separate (writer);
  append_quoted (writer->text, value);
}

void
pedicle_json_writer_integer (PedicleJsonWriter *writer, gint64 value)
{
  separate (writer);
  g_string_append_printf (writer->text, "%" G_GINT64_FORMAT, value);
}

void
pedicle_json_writer_boolean (PedicleJsonWriter *writer, gboolean value)
{
  separate (writer);
  g_string_append (writer->text, value ? "true" : "false");
}

void
pedicle_json_writer_double (PedicleJsonWriter *writer, double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  separate (writer);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (buffer, sizeof buffer, formats[i], value);
    if (g_ascii_strtod (buffer, NULL) == value)
      break;
  }
  g_string_append (writer->text, buffer);
  if (strpbrk (buffer, ".e") == NULL)
    g_string_append (writer->text, ".0");
}

static void
write_object (PedicleJsonWriter *writer, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  pedicle_json_writer_begin (writer, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    pedicle_json_writer_name (writer, name);
    pedicle_json_writer_node (writer, node);
  }
  pedicle_json_writer_end (writer, '}');
}

static void
write_array (PedicleJsonWriter *writer, JsonArray *array)
{
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    pedicle_json_writer_node (writer, json_array_get_element (array, i));
  pedicle_json_writer_end (writer, ']');
}

void
pedicle_json_writer_node (PedicleJsonWriter *writer, JsonNode *node)
{
  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    write_object (writer, json_node_get_object (node));
    break;
  case JSON_NODE_ARRAY:
    write_array (writer, json_node_get_array (node));
    break;
  case JSON_NODE_VALUE:
    if (json_node_get_value_type (node) == G_TYPE_STRING)
      pedicle_json_writer_string (writer, json_node_get_string (node));
    else if (json_node_get_value_type (node) == G_TYPE_INT64)
      pedicle_json_writer_integer (writer, json_node_get_int (node));
    else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
      pedicle_json_writer_boolean (writer, json_node_get_boolean (node));
    else
      pedicle_json_writer_double (writer, json_node_get_double (node));
    break;
  case JSON_NODE_NULL:
    separate (writer);
    g_string_append (writer->text, "null");
    break;
  }
}

void
pedicle_json_writer_text (PedicleJsonWriter *writer, const char *name, const char *value)
{
  if (value == NULL)
    return;
  pedicle_json_writer_name (writer, name);
  pedicle_json_writer_string (writer, value);
}
