import type { FieldValue } from "$lib/api/generated/FieldValue";
import { pages } from "./questionnaire";

/** What has been answered, page by page; kept until the preview is reloaded. */
export type FakeAnswer = { unsure: boolean; values: Record<string, FieldValue> };

const about = (value: number): FieldValue => ({ mode: "about", value });

export const answers: Record<string, FakeAnswer> = {
  use: { unsure: false, values: { use: "summarise" } },
  audience: { unsure: false, values: { audience: "staff_check" } },
  volume: {
    unsure: false,
    values: { pieces: { mode: "exactly", value: 9000 }, words_in: about(900), language: "dutch" },
  },
  rhythm: { unsure: true, values: { hours: "office" } },
  stakes: { unsure: false, values: { stakes: "harm", redo_minutes: about(8) } },
  speed: { unsure: false, values: { speed: "minute" } },
  sensitivity: { unsure: false, values: { sensitivity: "special" } },
  residency: { unsure: false, values: { residency: "eu" } },
};

const SHOWN: Record<string, string[]> = {
  use: ["Summarise documents"],
  audience: ["A member of staff checks everything"],
  volume: ["9,000 pieces a month", "about 900 words each", "Dutch"],
  rhythm: ["Office hours"],
  stakes: ["Someone could be harmed", "about 8 minutes to put right"],
  speed: ["Within a minute"],
  sensitivity: ["Specially protected personal data"],
  residency: ["Only within the EU"],
};

/** The answer in words; invented for pages that are answered in the preview. */
export const shown = (page: string): string[] => SHOWN[page] ?? ["Answered"];

export function missing(): string[] {
  return pages.map((page) => page.id).filter((id) => !answers[id]);
}
