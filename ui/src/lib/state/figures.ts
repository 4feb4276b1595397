import type { Language } from "$lib/words/index.svelte";
import { readNumber, writeNumber } from "$lib/words/number-entry";
import type { FieldProblem } from "./field-draft";

export type Figures = [number, number, number];

/** Reads low, likely and high as typed; they must lie in order and within what is allowed. */
export function readFigures(
  typed: readonly [string, string, string],
  allowed: readonly [number, number],
  language: Language,
  names: readonly [string, string, string] = ["", "", ""],
): { figures: Figures } | { problem: FieldProblem; place: number } {
  const figures: number[] = [];
  for (const [place, text] of typed.entries()) {
    const reading = readNumber(text, language);
    if (!reading.ok) {
      return { problem: { id: `screens-number-${reading.problem}`, args: { typed: text } }, place };
    }
    if (reading.value < allowed[0] || reading.value > allowed[1]) {
      const args = {
        field: names[place] ?? "",
        typed: text.trim(),
        lowest: writeNumber(allowed[0], language),
        highest: writeNumber(allowed[1], language),
      };
      return { problem: { id: "costs-not-allowed", args }, place };
    }
    if (reading.value < (figures[place - 1] ?? reading.value)) {
      return { problem: { id: "costs-order", args: { field: names[place] ?? "" } }, place };
    }
    figures.push(reading.value);
  }
  return { figures: figures as Figures };
}
