/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Messages inside a window, for what needs no decision at once: one sentence each, or one a line,
 * with at most two actions. Messages stand below each other, the newest on top; one with the id of
 * another takes its place, so that nothing is said twice. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_MESSAGE_BAR (pedicle_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (PedicleMessageBar, pedicle_message_bar, PEDICLE, MESSAGE_BAR, GtkWidget)

typedef enum {
  PEDICLE_MESSAGE_INFO,
  PEDICLE_MESSAGE_WARNING,
  PEDICLE_MESSAGE_ERROR,
} PedicleMessageKind;

/* A button: its label with an access key, and the action that it activates ("win.save-as"). */
typedef struct {
  const char *label, *action;
} PedicleMessageAction;

typedef struct {
  const char *id; /* what it is about: "conflict"; the text itself where NULL */
  PedicleMessageKind kind;
  const char *text;
  PedicleMessageAction actions[2]; /* the likelier first; label NULL where there is none */
} PedicleMessage;

GtkWidget *pedicle_message_bar_new (void);

/* Shows message, whose strings are copied, and has a screen reader say it. */
void pedicle_message_bar_post (PedicleMessageBar *self, const PedicleMessage *message);

/* Takes the message called id away, if there is one. */
void pedicle_message_bar_clear (PedicleMessageBar *self, const char *id);

/* The text of the message called id, or NULL. */
const char *pedicle_message_bar_get_text (PedicleMessageBar *self, const char *id);

G_END_DECLS
