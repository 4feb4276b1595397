import type { OwnRouteView } from "$lib/api/generated/OwnRouteView";
import type { Language } from "$lib/words/index.svelte";
import { writeNumber } from "$lib/words/number-entry";
import type { FieldProblem } from "./field-draft";
import { type Figures, readFigures } from "./figures";

export type Typed = [string, string, string];

/** The three figures of each field as text; equal ones as one, and nothing as an empty field. */
export function typedOf(route: OwnRouteView, language: Language): Record<string, Typed> {
  const write = (figure: number) => writeNumber(figure, language);
  return Object.fromEntries(
    route.figures.map(({ field, figures, optional }): [string, Typed] => {
      if (!figures) return [field, ["", "", ""]];
      const [low, likely, high] = figures;
      if (low === likely && likely === high) {
        return [field, ["", likely === 0 && !optional ? "" : write(likely), ""]];
      }
      return [field, [write(low), write(likely), write(high)]];
    }),
  );
}

export type OwnRouteProblem = { field: string; place: number; problem: FieldProblem };

/**
 * Reads what was typed. An empty field is left out; where only the middle figure is given, low
 * and high are the same.
 */
export function readOwnRoute(
  route: OwnRouteView,
  typed: Record<string, Typed>,
  language: Language,
  columns: readonly [string, string, string],
): { figures: Record<string, Figures> } | OwnRouteProblem {
  const figures: Record<string, Figures> = {};
  for (const { field, label, allowed } of route.figures) {
    const [low, likely, high] = typed[field] ?? ["", "", ""];
    if (![low, likely, high].some((text) => text.trim())) continue;
    const filled: Typed = [low.trim() || likely, likely, high.trim() || likely];
    // A field that was left empty stands for the middle one, and is called like it.
    const given = [low, likely, high].map((text) => text.trim() !== "");
    const names = columns.map(
      (column, place) => `${label}, ${given[place] ? column : columns[1]}`,
    ) as Typed;
    const reading = readFigures(filled, allowed, language, names);
    if ("problem" in reading) {
      const place = given[reading.place] ? reading.place : 1;
      return { field, place, problem: reading.problem };
    }
    figures[field] = reading.figures;
  }
  return { figures };
}
