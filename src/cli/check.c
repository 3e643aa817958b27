/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "command.h"
#include "console.h"
#include "liveness.h"
#include "orders.h"
#include "safety.h"
#include "sins-tables.h"
#include "states.h"

#define STATES 1000000
#define THOROUGH_STATES 10000000
/* Below, a rule that is rarely undecided may not be met: it is not dead. */
#define FEWEST_STATES 10000
#define MOST_STATES 1000000000
#define SEED 20261123

static const char *const safety_claims[PEDICLE_N_SAFETY] = {
  [PEDICLE_SAFETY_CEMENT] =
    N_("Cement is contraindicated with symptomatic compression or overt instability"),
  [PEDICLE_SAFETY_ABLATION] =
    N_("Ablation is contraindicated with cord compression or symptomatic compression"),
  [PEDICLE_SAFETY_IRRADIATION] =
    N_("A rapid deficit is irradiated with caution at best, and after decompression"),
  [PEDICLE_SAFETY_DECOMPRESSION] =
    N_("A rapid deficit is offered a decompression once everything is known"),
  [PEDICLE_SAFETY_MEDICAL] = N_("Medical treatment is always an option"),
  [PEDICLE_SAFETY_QUIET] = N_("A quiet lesion is offered no local treatment"),
  [PEDICLE_SAFETY_QUIET_OPEN] =
    N_("A quiet lesion is offered open surgery in an ideal candidate only"),
  [PEDICLE_SAFETY_EXCISION] =
    N_("No excision in haematological disease, without fitness or under 6 months"),
};

static const char *const survey_claims[PEDICLE_N_INVARIANTS] = {
  [PEDICLE_INVARIANT_SOUND_VERDICTS] = N_("Soundness: the final verdict lies between the two"),
  [PEDICLE_INVARIANT_SOUND_SCORES] = N_("Soundness: the final score lies in its range"),
  [PEDICLE_INVARIANT_SOUND_FACTS] = N_("Soundness: a decided fact or rule stays what it is"),
  [PEDICLE_INVARIANT_SOUND_ALERTS] = N_("Soundness: a decided alert stays what it is"),
  [PEDICLE_INVARIANT_MONOTONY] = N_("Monotony: one more finding widens nothing"),
  [PEDICLE_INVARIANT_SETTLED] = N_("A complete case is settled"),
  [PEDICLE_INVARIANT_DEFINITIONS] = N_("Every fact is what its definition says"),
  [PEDICLE_INVARIANT_ORDER] = N_("The order of lesions and of answers makes no difference"),
  [PEDICLE_INVARIANT_RULE_ORDER] = N_("The order of a technique’s rules makes no difference"),
  [PEDICLE_INVARIANT_PAIR] = N_("The verdict at worst is not better than the one at best"),
  [PEDICLE_INVARIANT_OPEN] = N_("An open verdict names what it waits for"),
  [PEDICLE_INVARIANT_NEXT] = N_("What to assess next is unanswered, and named once"),
  [PEDICLE_INVARIANT_CLASSES] = N_("A class is stated where both ends of the score agree"),
  [PEDICLE_INVARIANT_CEMENT] =
    N_("Cement is contraindicated with symptomatic compression or overt instability"),
  [PEDICLE_INVARIANT_ABLATION] =
    N_("Ablation is contraindicated with cord compression or symptomatic compression"),
  [PEDICLE_INVARIANT_IRRADIATION] =
    N_("A rapid deficit is irradiated with caution at best, and after decompression"),
  [PEDICLE_INVARIANT_DECOMPRESSION] =
    N_("A rapid deficit is offered a decompression once everything is known"),
  [PEDICLE_INVARIANT_MEDICAL] = N_("Medical treatment is always an option"),
  [PEDICLE_INVARIANT_QUIET] = N_("A quiet lesion is offered no local treatment"),
  [PEDICLE_INVARIANT_EXCISION] =
    N_("No excision in haematological disease, without fitness or under 6 months"),
};

typedef struct {
  const PedicleKnowledge *knowledge;
  PedicleOutput output;
  gint64 started; /* the proof that is under way, in microseconds */
  guint n_proofs, n_wrong;
  gboolean writable;
} Check;

/* Digits in groups, as the locale has them. */
static char *
format_count (guint64 count)
{
  g_autofree char *separator =
    g_locale_to_utf8 (localeconv ()->thousands_sep, -1, NULL, NULL, NULL);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GUINT64_FORMAT, count);
  for (gssize place = (gssize) text->len - 3; separator != NULL && place > 0; place -= 3)
    g_string_insert (text, place, separator);
  return g_string_free (text, FALSE);
}

static void
append_example (Check *self, const PedicleProof *proof)
{
  if (proof->wrong != NULL) {
    pedicle_output_append (&self->output, "  ");
    pedicle_output_append (&self->output, proof->wrong);
    pedicle_output_append (&self->output, "\n");
  }
  /* Case files are in UTF-8 whatever the locale. */
  if (proof->example != NULL)
    g_string_append (self->output.text, proof->example);
}

/* One line: what was claimed, and in how many ways it was tried. */
static void
report (Check *self, const char *claim, PedicleProof *proof, const char *count)
{
  gboolean holds = pedicle_proof_holds (proof);
  g_autofree char *broken = format_count (proof->broken);
  /* Translators: a claim, and in how many ways it was tried. */
  g_autofree char *line = holds ? g_strdup_printf (_("true: %s (%s)\n"), claim, count)
                                : g_strdup_printf (_("NOT TRUE: %s (%s, of which wrong: %s)\n"),
                                                   claim, count, broken);

  pedicle_output_append (&self->output, line);
  if (!holds)
    append_example (self, proof);
  self->n_proofs++;
  self->n_wrong += !holds;
  pedicle_proof_clear (proof);
  self->writable = self->writable && pedicle_output_end_record (&self->output);
}

/* The seconds since it was called last. */
static char *
take_seconds (Check *self)
{
  gint64 now = g_get_monotonic_time (), before = self->started;

  self->started = now;
  return g_strdup_printf ("%.1f", (now - before) / 1e6);
}

/* The same with the seconds that it took. */
static void
report_timed (Check *self, const char *claim, PedicleProof *proof, const char *unit)
{
  g_autofree char *seconds = take_seconds (self);
  g_autofree char *tried = format_count (proof->tried);
  /* Translators: "combinations: 3,110,865; 0.7 s". */
  g_autofree char *count = g_strdup_printf (_("%s: %s; %s s"), unit, tried, seconds);

  report (self, claim, proof, count);
}

static void
check_tables (Check *self)
{
  PedicleProof proof = pedicle_sins_tables_prove ();

  report_timed (self, _("SINS tables: every combination scores as published"), &proof,
                _("combinations"));
  proof = pedicle_orders_prove ();
  report_timed (self, _("Verdicts: as the effects say, in every order of the rules"), &proof,
                _("combinations"));
}

static void
check_safety (Check *self, guint32 seed)
{
  for (guint i = 0; i < PEDICLE_N_SAFETY; i++) {
    guint n_variables;
    PedicleProof proof = pedicle_safety_prove (self->knowledge, i, seed, &n_variables);
    g_autofree char *unit =
      g_strdup_printf (ngettext ("cases of all values of %u fact or score",
                                 "cases of all values of %u facts and scores", n_variables),
                       n_variables);

    report_timed (self, _(safety_claims[i]), &proof, unit);
  }
}

static void
check_states (Check *self, guint64 n_states, guint32 seed, guint n_threads)
{
  g_autoptr (PedicleSurvey) survey =
    pedicle_states_survey (self->knowledge, n_states, seed, n_threads);
  PedicleProof alive = pedicle_liveness_prove (survey);
  g_autofree char *states = format_count (survey->states);
  g_autofree char *grown = format_count (survey->grown);
  g_autofree char *seen = g_strdup_printf (_("outcomes: %u"), (guint) alive.tried);
  g_autofree char *seconds = take_seconds (self);
  g_autofree char *line = g_strdup_printf (
    _("Random states: %s; without contradictions and completed: %s; %s s\n"), states, grown,
    seconds);

  pedicle_output_append (&self->output, line);
  for (guint i = 0; i < PEDICLE_N_INVARIANTS; i++) {
    g_autofree char *tried = format_count (survey->proofs[i].tried);
    g_autofree char *count = g_strdup_printf (_("tried: %s"), tried);

    report (self, _(survey_claims[i]), &survey->proofs[i], count);
  }
  report (self, _("No rule, alert or contradiction is dead"), &alive, seen);
}

static int
run (guint64 n_states, guint32 seed)
{
  Check self = { .knowledge = pedicle_knowledge_get_default (), .writable = TRUE };
  guint n_threads = g_get_num_processors ();
  g_autofree char *states = format_count (n_states);
  g_autofree char *head = g_strdup_printf (
    _("Knowledge %s, at least %s random states, seed %u, threads: %u\n"), self.knowledge->version,
    states, seed, n_threads);
  g_autofree char *tail = NULL;

  pedicle_output_init (&self.output);
  pedicle_output_append (&self.output, head);
  self.writable = pedicle_output_end_record (&self.output);
  self.started = g_get_monotonic_time ();
  if (self.writable)
    check_tables (&self);
  if (self.writable)
    check_safety (&self, seed);
  if (self.writable)
    check_states (&self, n_states, seed, n_threads);
  tail = self.n_wrong == 0
           ? g_strdup_printf (_("All %u claims are true.\n"), self.n_proofs)
           : g_strdup_printf (_("Claims: %u, of which not true: %u\n"), self.n_proofs,
                              self.n_wrong);
  pedicle_output_append (&self.output, tail);
  self.writable = self.writable && pedicle_output_flush (&self.output);
  pedicle_output_clear (&self.output);
  return self.writable && self.n_wrong == 0 ? PEDICLE_CLI_OK : PEDICLE_CLI_FAILED;
}

int
pedicle_cli_check (int argc, char **argv)
{
  gint64 n_states = STATES;
  gint64 seed = SEED;
  gboolean thorough = FALSE;
  const GOptionEntry options[] = {
    { "states", 0, 0, G_OPTION_ARG_INT64, &n_states,
      N_("How many random states to try, at least 10000 (a million)"), N_("N") },
    { "thorough", 0, 0, G_OPTION_ARG_NONE, &thorough, N_("Try ten million random states"), NULL },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_("Draw other random states"), N_("N") },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  int status;

  if (!pedicle_command_parse ("check", argc, argv, options, &rest, &status))
    return status;
  if (rest[0])
    pedicle_complain (_("“check” takes no file; “pedicle-cli check --help” shows how to "
                        "call it"));
  else if (n_states < FEWEST_STATES || n_states > MOST_STATES)
    pedicle_complain (_("the number of states must be from %d to %d"), FEWEST_STATES, MOST_STATES);
  else if (seed < 0 || seed > G_MAXUINT32)
    pedicle_complain (_("the seed must be from 0 to %u"), G_MAXUINT32);
  else
    return run (thorough ? MAX (n_states, THOROUGH_STATES) : n_states, seed);
  return PEDICLE_CLI_WRONG_CALL;
}
