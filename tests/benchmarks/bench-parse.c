/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What json-glib alone needs to parse the files named: the yardstick for "pedicle-cli assess". */

#include <json-glib/json-glib.h>

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    g_autoptr (JsonParser) parser = json_parser_new ();
    g_autoptr (GError) error = NULL;

    if (!json_parser_load_from_file (parser, argv[i], &error))
      g_error ("%s", error->message);
  }
  return 0;
}
