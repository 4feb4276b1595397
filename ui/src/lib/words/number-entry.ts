import type { Language } from "./index.svelte";

/** A number as someone typed it, read or refused. */
export type Reading =
  { ok: true; value: number } | { ok: false; problem: "empty" | "not-a-number" | "two-ways" };

const GROUPING: Record<Language, string> = { en: ",", nl: "." };
const DECIMAL: Record<Language, string> = { en: ".", nl: "," };

/** Spaces of every width and apostrophes group digits in one country or another. */
const SEPARATORS = /[\s\u00A0\u2009\u202F'’]/g;
const SIGNS = /[€$£%]|EUR|USD|GBP|CHF/gi;

/**
 * Reads a number the way it is written in a language: "9,000" in English and "9.000" in Dutch
 * are nine thousand, and so is "9 000" in both.
 *
 * "9.000" in English could be nine or nine thousand. It is refused, because guessing wrong
 * would be a thousand times off and nobody would see it.
 */
export function readNumber(text: string, language: Language): Reading {
  const bare = text.replace(SIGNS, "").replace(SEPARATORS, "").replace(/^[−–]/, "-");
  if (bare === "") return { ok: false, problem: text.trim() ? "not-a-number" : "empty" };
  const grouping = GROUPING[language];
  const decimal = DECIMAL[language];

  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${grouping}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(bare)) {
    return number(bare.replaceAll(grouping, "").replace(decimal, "."));
  }
  const otherwise = new RegExp(`^-?\\d{1,3}(\\${decimal}\\d{3})+$`);
  if (otherwise.test(bare)) {
    const groups = bare.split(decimal).length - 1;
    const leading = bare.replace("-", "").split(decimal)[0];
    // Two groups can only be thousands, and a leading zero only a fraction.
    if (groups > 1) return number(bare.replaceAll(decimal, ""));
    return leading === "0"
      ? number(bare.replace(decimal, "."))
      : { ok: false, problem: "two-ways" };
  }
  // One sign of either kind with another number of digits behind it can only be a fraction.
  if (/^-?\d*[.,]?\d+$/.test(bare)) return number(bare.replace(",", "."));
  return { ok: false, problem: "not-a-number" };
}

function number(text: string): Reading {
  const value = Number(text);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, problem: "not-a-number" };
}

/** Writes a number so that `readNumber` of the same language reads it back unchanged. */
export function writeNumber(value: number, language: Language): string {
  // Six decimals are finer than any figure here is known.
  const [whole = "0", fraction] = String(Math.round(Math.abs(value) * 1e6) / 1e6).split(".");
  const sign = value < 0 ? "-" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, GROUPING[language]);
  // Three decimals alone would be read as thousands elsewhere, so a fourth is written.
  const safe = fraction?.length === 3 && whole !== "0" ? `${fraction}0` : fraction;
  return sign + grouped + (safe ? DECIMAL[language] + safe : "");
}
