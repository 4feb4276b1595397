/** The rating of the first criterion; the others are rated against it. */
export const MOST = 100;

/** Moves one entry up (-1) or down (1); the ends stay where they are. */
export function moved(order: readonly string[], item: string, by: -1 | 1): string[] {
  const from = order.indexOf(item);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const next = [...order];
  [next[from], next[to]] = [next[to] as string, next[from] as string];
  return next;
}

/** Ratings proposed for an order: falling in even steps from 100, none at nothing. */
export function proposed(count: number): number[] {
  const step = MOST / (count + 1);
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? MOST : Math.round((MOST - index * step) / 5) * 5,
  );
}
