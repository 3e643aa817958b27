/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What hospital.ini says, as a key file, in the words of the program. Keys, techniques and comments
 * that this version does not know stay as they are. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The techniques that the hospital does not have: bit n for technique n. */
guint pedicle_hospital_keys_get_not_available (GKeyFile *keys);
void pedicle_hospital_keys_set_not_available (GKeyFile *keys, guint techniques);

/* What the last meeting had, owned by the caller; "" and empty where nothing is said. */
char *pedicle_hospital_keys_get_meeting (GKeyFile *keys);
char *pedicle_hospital_keys_get_signed_by (GKeyFile *keys);
GPtrArray *pedicle_hospital_keys_get_participants (GKeyFile *keys); /* of PedicleParticipant */

/* signed_by: NULL leaves it as it is. */
void pedicle_hospital_keys_set_meeting (GKeyFile *keys, const char *meeting, const char *signed_by,
                                        const GPtrArray *participants);

G_END_DECLS
