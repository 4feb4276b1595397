import { has, t } from "./index.svelte";

const dashed = (id: string) => id.replaceAll("_", "-");

/** A message of a question page: `title`, `lede`, `why`, `unsure`, `stage` or `short`. */
export function ofPage(page: string, part: string): string {
  return t(`question-${dashed(page)}-${part}`);
}

/** The name of a field. */
export function labelOf(page: string, field: string): string {
  return t(`question-${dashed(page)}-${dashed(field)}-label`);
}

/** What helps to fill in a field; empty where nothing is needed. */
export function hintOf(page: string, field: string): string {
  return optional(`question-${dashed(page)}-${dashed(field)}-hint`);
}

/** An answer to choose. */
export function optionOf(page: string, field: string, option: string): string {
  return t(`question-${dashed(page)}-${dashed(field)}-${dashed(option)}`);
}

/** What an answer means; empty where it speaks for itself. */
export function optionHintOf(page: string, field: string, option: string): string {
  return optional(`question-${dashed(page)}-${dashed(field)}-${dashed(option)}-hint`);
}

/** What a preset figure stands for. */
export function presetOf(page: string, field: string, preset: string): string {
  return t(`question-${dashed(page)}-${dashed(field)}-preset-${dashed(preset)}`);
}

/** The unit that follows a number; the sign of a currency stands before it. */
export function unitOf(unit: string | null): string {
  return unit ? t(`unit-${dashed(unit)}`, { n: 2 }) : "";
}

/** "€" for EUR; a currency without a sign of its own keeps its three letters. */
export function signOf(currency: string | null): string {
  if (!currency) return "";
  const id = `currency-${currency.toLowerCase()}`;
  return has(id) ? t(id) : currency;
}

function optional(id: string): string {
  return has(id) ? t(id) : "";
}
