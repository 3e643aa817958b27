/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the spine map draws a level: "spine-place WIDTH HEIGHT TEXT-SCALE LEVEL" prints the centre of
 * its body, from the map's top left corner. For the tests that click on it. */

#include "spine.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  PedicleSpineLayout layout;
  PedicleLevel level;

  if (argc != 5 || !pedicle_level_from_id (argv[4], &level)) {
    g_printerr ("usage: spine-place WIDTH HEIGHT TEXT-SCALE LEVEL\n");
    return 2;
  }
  pedicle_spine_layout (g_ascii_strtod (argv[1], NULL), g_ascii_strtod (argv[2], NULL),
                        g_ascii_strtod (argv[3], NULL), &layout);
  g_print ("%.1f %.1f\n", layout.row[level].x, layout.row[level].y);
  return 0;
}
