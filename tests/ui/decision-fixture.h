/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision pane in a window, for a case with one lesion for which nothing is planned; and hands for
 * it. */

#pragma once

#include "decision-pane.h"

G_BEGIN_DECLS

typedef struct {
  PedicleSession *session;
  PedicleCase *case_; /* of session */
  GtkWidget *window, *pane;
} Fixture;

void set_up (Fixture *self, gconstpointer data);
void tear_down (Fixture *self, gconstpointer data);

/* Lets the program come to rest. */
void settle (void);

/* The nth of that type at or below widget, in the order of the tree, or NULL. */
GtkWidget *find (GtkWidget *widget, GType type, guint n);
GtkWidget *find_button (GtkWidget *widget, const char *label);

/* Whether a label that can be seen there has text in it. */
gboolean says (GtkWidget *widget, const char *text);

/* The only one of that type in the pane. */
GtkWidget *get_list (Fixture *self, GType type);

/* What is done, by whom, and until when: of the nth action, entry 0 to 2. */
GtkWidget *get_action_entry (Fixture *self, guint row, guint entry);

/* As a hand does: only what can be seen and pressed. */
void press (Fixture *self, const char *label);
void type_into (GtkWidget *entry, const char *text);

const PedicleDecision *get_draft (Fixture *self);
const PedicleAction *get_action (Fixture *self, guint index);
void assert_participant (Fixture *self, guint place, PedicleRole role, const char *name);
void assert_signer (Fixture *self, const char *expected);

/* Plans an irradiation of what needs a stabilization before it: a departure. */
void plan_departure (Fixture *self);

/* Enters what a signature needs; signs. */
void make_ready (Fixture *self);
void sign (Fixture *self);

G_END_DECLS
