/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-file-error.h"

G_DEFINE_QUARK (pedicle-case-file-error-quark, pedicle_case_file_error)
