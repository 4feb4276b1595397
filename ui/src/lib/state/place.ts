import type { Stage } from "$lib/api/generated/Stage";

/** Where the window is. Every stage of a case can be opened at any time. */
export type Place =
  | {
      at:
        | "home"
        | "models"
        | "servers"
        | "keys"
        | "settings"
        | "study"
        | "figures"
        | "ask"
        | "ledger";
    }
  | { at: "questions"; caseId: string; page: string | null; returnToCheck: boolean }
  | { at: Exclude<Stage, "questions">; caseId: string };

/** The place of a stage. Without a page, the questions open where the person left them. */
export function stagePlace(
  caseId: string,
  stage: Stage,
  page: string | null = null,
  returnToCheck = false,
): Place {
  return stage === "questions" ? { at: stage, caseId, page, returnToCheck } : { at: stage, caseId };
}

/** Whether the place belongs to a case. */
export function caseOf(place: Place): string | null {
  return "caseId" in place ? place.caseId : null;
}
