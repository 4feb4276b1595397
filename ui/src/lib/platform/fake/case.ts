import type { CaseView } from "$lib/api/generated/CaseView";
import type { Stage } from "$lib/api/generated/Stage";
import { answers } from "./answers";
import { pages } from "./questionnaire";

const STAGES: Stage[] = ["questions", "costs", "try", "safeguards", "verdict", "report"];

/** The rail of the one case that the preview has. */
export function caseView(stage: Stage, page: string | null = null): CaseView {
  const answered = Object.keys(answers).length;
  const complete = answered === pages.length;
  return {
    id: "discharge",
    title: "Discharge letters",
    saved: "Saved a moment ago",
    stage,
    page,
    steps: STAGES.map((step, index) => ({
      stage: step,
      state: complete && index < STAGES.indexOf(stage) ? "done" : "open",
      note: step === "questions" ? (complete ? "14" : `${answered} of 14`) : "",
    })),
    leaves: "Nothing has left this computer",
    nothing_has_left: true,
    figures: "Figures as of 20 Nov 2026 · 3 edited by you",
  };
}
