import type { FieldValue } from "$lib/api/generated/FieldValue";
import type { FieldView } from "$lib/api/generated/FieldView";
import type { NumberEntry } from "$lib/api/generated/NumberEntry";
import type { RankedSwing } from "$lib/api/generated/RankedSwing";
import type { Language } from "$lib/words/index.svelte";
import { readNumber, writeNumber } from "$lib/words/number-entry";
import { MOST, proposed } from "./ranking";

/** What stands in a field, as typed: it need not make sense yet. */
export type FieldDraft = {
  /** The chosen option, or the text. */
  text: string;
  /** The ticked options. */
  many: string[];
  mode: NumberEntry["mode"];
  /** The figure, or the lower of two. */
  low: string;
  high: string;
  /** Criteria, the most important first. */
  order: string[];
  /** Ratings in the order of `order`. */
  ratings: string[];
  /** Whether the person has ordered the criteria, or left them as they were shown. */
  ordered: boolean;
};

/** What is wrong with a field: the id of a message and what goes into it. */
export type FieldProblem = { id: string; args?: Record<string, string | number> };

/** A draft that can be saved, an empty one, or one that cannot. */
export type DraftReading =
  | { kind: "value"; value: FieldValue }
  | { kind: "empty" }
  | { kind: "problem"; problem: FieldProblem };

const problem = (id: string, args?: FieldProblem["args"]): DraftReading => ({
  kind: "problem",
  problem: { id, args },
});

/** The draft of a field as it was answered before, or empty. */
export function draftFrom(field: FieldView, language: Language): FieldDraft {
  const draft: FieldDraft = {
    text: "",
    many: [],
    // Few people know a figure exactly; who does can say so.
    mode: "about",
    low: "",
    high: "",
    order: [...field.options],
    ratings: proposed(field.options.length).map(String),
    ordered: false,
  };
  const { value } = field;
  if (value === null) return draft;
  if (typeof value === "string") draft.text = value;
  else if (!Array.isArray(value)) fillNumber(draft, value, language);
  else if (field.kind === "ranking") fillRanking(draft, value as RankedSwing[], language);
  else draft.many = [...(value as string[])];
  return draft;
}

function fillNumber(draft: FieldDraft, entry: NumberEntry, language: Language): void {
  draft.mode = entry.mode;
  if (entry.mode === "between") {
    draft.low = writeNumber(entry.low, language);
    draft.high = writeNumber(entry.high, language);
  } else {
    draft.low = writeNumber(entry.value, language);
  }
}

function fillRanking(draft: FieldDraft, swings: RankedSwing[], language: Language): void {
  draft.order = swings.map((swing) => swing.criterion);
  draft.ratings = swings.map((swing) => writeNumber(swing.rating, language));
  draft.ordered = true;
}

/** Reads a draft into the value to save. `label` names the field in what is wrong. */
export function readDraft(
  field: FieldView,
  draft: FieldDraft,
  label: string,
  language: Language,
): DraftReading {
  switch (field.kind) {
    case "number":
      return readNumbers(field, draft, label, language);
    case "ranking":
      return readRanking(draft, language);
    case "choices":
      return draft.many.length > 0 ? { kind: "value", value: [...draft.many] } : { kind: "empty" };
    case "text": {
      const text = draft.text.trim();
      if (field.limit !== null && [...text].length > field.limit) {
        return problem("error-answer-too-long", { limit: field.limit });
      }
      return text ? { kind: "value", value: text } : { kind: "empty" };
    }
    default:
      return draft.text ? { kind: "value", value: draft.text } : { kind: "empty" };
  }
}

function readNumbers(
  field: FieldView,
  draft: FieldDraft,
  label: string,
  language: Language,
): DraftReading {
  const typed = draft.mode === "between" ? [draft.low, draft.high] : [draft.low];
  if (typed.every((text) => text.trim() === "")) return { kind: "empty" };
  const figures: number[] = [];
  for (const text of typed) {
    const reading = readNumber(text, language);
    if (!reading.ok) {
      return reading.problem === "empty"
        ? problem("screens-between-needs-both")
        : problem(`screens-number-${reading.problem}`, { typed: text.trim() });
    }
    const { minimum, maximum } = field;
    if (minimum !== null && reading.value < minimum) {
      return problem("error-answer-below", {
        field: label,
        minimum: writeNumber(minimum, language),
      });
    }
    if (maximum !== null && reading.value > maximum) {
      return problem("error-answer-above", {
        field: label,
        maximum: writeNumber(maximum, language),
      });
    }
    figures.push(reading.value);
  }
  const [low = 0, high = 0] = figures;
  if (draft.mode !== "between") return { kind: "value", value: { mode: draft.mode, value: low } };
  if (low > high) return problem("error-answer-range-order");
  return { kind: "value", value: { mode: "between", low, high } };
}

function readRanking(draft: FieldDraft, language: Language): DraftReading {
  // An order nobody touched or confirmed is ours, not theirs.
  if (!draft.ordered) return problem("screens-ranking-untouched");
  const swings: RankedSwing[] = [];
  let above = MOST;
  for (const [index, criterion] of draft.order.entries()) {
    const reading = readNumber(draft.ratings[index] ?? "", language);
    if (!reading.ok || reading.value < 0 || reading.value > MOST) {
      return problem("screens-rating-range", { place: index + 1 });
    }
    if (reading.value > above) return problem("screens-rating-order", { place: index + 1 });
    above = reading.value;
    swings.push({ criterion, rating: reading.value });
  }
  return { kind: "value", value: swings };
}
