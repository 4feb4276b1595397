import type { FoundDataView } from "$lib/api/generated/FoundDataView";
import type { SendingPart } from "$lib/api/generated/SendingPart";

/** A stretch of a text; `found` is its place in the list of what was found, if it is in it. */
export type Stretch = { text: string; found: number | null };

/** A part that would leave, cut at the borders of the personal data in it. */
export type MarkedPart = { role: string; stretches: Stretch[] };

type Border = { start: number; end: number; found: number };

/** The texts as they were written, cut where personal data was found. */
export function asWritten(
  parts: readonly SendingPart[],
  found: readonly FoundDataView[],
): MarkedPart[] {
  return parts.map(({ role, text }, part) => ({
    role,
    stretches: cut(
      text,
      found.flatMap((one, index) =>
        one.part === part ? [{ start: one.start, end: one.end, found: index }] : [],
      ),
    ),
  }));
}

/** The texts with placeholders, cut where these stand. */
export function withPlaceholders(
  parts: readonly SendingPart[],
  found: readonly FoundDataView[],
): MarkedPart[] {
  return parts.map(({ role, text }, part) => {
    const borders: Border[] = [];
    let from = 0;
    found.forEach((one, index) => {
      // The placeholders of a part stand in the order of what they replace.
      const start = one.part === part ? text.indexOf(one.placeholder, from) : -1;
      if (start < 0) return;
      from = start + one.placeholder.length;
      borders.push({ start, end: from, found: index });
    });
    return { role, stretches: cut(text, borders) };
  });
}

/** Nothing is left out and nothing is said twice, whatever the borders. */
function cut(text: string, borders: readonly Border[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, found } of [...borders].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(start, at), Math.min(end, text.length)];
    if (to <= from) continue;
    if (from > at) stretches.push({ text: text.slice(at, from), found: null });
    stretches.push({ text: text.slice(from, to), found });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), found: null });
  return stretches;
}
