/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict scan of a text before json-glib reads it. json-glib 1.6.6 takes comments, single
 * quotes, several documents and hexadecimal numbers, keeps the last of two equal members, wraps
 * large integers, cuts strings at \u0000 and overflows its stack on deep nesting. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether text, which need not end with a zero byte, is one JSON document by RFC 8259 in UTF-8
 * without a byte order mark, of at most PEDICLE_CASE_FILE_MAXIMUM_SIZE bytes, nested at most
 * PEDICLE_CASE_FILE_MAXIMUM_DEPTH deep, without duplicate members in an object, without \u0000 and
 * unpaired surrogates, and without a number that neither an int64 nor a double can hold.
 *
 * The error is a PEDICLE_CASE_FILE_ERROR_SYNTAX: "line 3, column 7: expected a value". Lines and
 * columns count from 1, columns in characters. It takes no recursion, and linear time but for the
 * sorting of the names in a large object. */
gboolean pedicle_json_scan (const char *text, gsize length, GError **error);

G_END_DECLS
