import type { Failure } from "$lib/api/generated/Failure";
import { t } from "$lib/words/index.svelte";

/** A command that did not do what was asked, with words for the person. */
export class CommandFailure extends Error implements Failure {
  readonly code: string;
  readonly hint: string;
  readonly field: string | null;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "CommandFailure";
    this.code = failure.code;
    this.hint = failure.hint;
    this.field = failure.field;
  }
}

/**
 * Turns whatever a command was rejected with into a failure.
 *
 * Anything that is not a `Failure` is a fault of the program. Its text is not shown: it was
 * written for developers, and could hold anything.
 */
export function asFailure(rejection: unknown): CommandFailure {
  if (rejection instanceof CommandFailure) return rejection;
  if (isFailure(rejection))
    return new CommandFailure({ ...rejection, field: rejection.field ?? null });
  return new CommandFailure({
    code: "unexpected",
    message: t("app-unexpected"),
    hint: t("app-unexpected-hint"),
    field: null,
  });
}

function isFailure(value: unknown): value is Failure {
  if (typeof value !== "object" || value === null) return false;
  const { code, message, hint } = value as Record<string, unknown>;
  return typeof code === "string" && typeof message === "string" && typeof hint === "string";
}
