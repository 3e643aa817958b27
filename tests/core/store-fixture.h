/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file in a folder of its own, for the tests of safe writing. */

#pragma once

#include "scratch.h"
#include "store.h"

#define NAME "a.pedicle.json"
#define OLD "old\n"
#define NEW "something new, and longer\n"

typedef struct {
  char *folder;
  GFile *file;
} StoreFixture;

/* Makes the file with that content and mode. */
void store_put (StoreFixture *fixture, const char *text, guint mode);

void store_assert_content (GFile *file, const char *expected);
/* The names in the folder. */
void store_assert_folder (StoreFixture *fixture, const char *expected);

/* Writing NEW succeeds; it is refused with that error. */
void store_assert_written (GFile *file, const char *etag);
void store_assert_refused (GFile *file, const char *contents, const char *etag, int code,
                           const char *message);

/* Adds the test /store/PATH. */
void store_add (const char *path, gconstpointer data,
                void (*test) (StoreFixture *, gconstpointer));

/* Runs what add_all adds, with a state folder of their own. */
int store_run (int argc, char **argv, void (*add_all) (void));
