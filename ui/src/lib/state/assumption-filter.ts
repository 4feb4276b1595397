import type { AssumptionGroup } from "$lib/api/generated/AssumptionGroup";
import type { AssumptionRow } from "$lib/api/generated/AssumptionRow";

export type AssumptionFilter = "all" | "matter" | "edited" | "old";

/** A figure matters most when it moves the result at least a fifth as far as the largest. */
const MATTERS_FROM = 0.2;

const KEEPS: Record<AssumptionFilter, (row: AssumptionRow) => boolean> = {
  all: () => true,
  matter: (row) => row.moves >= MATTERS_FROM,
  edited: (row) => row.edited,
  old: (row) => row.old,
};

/** The groups with the rows that a filter keeps, without the groups it empties. */
export function filtered(groups: AssumptionGroup[], filter: AssumptionFilter): AssumptionGroup[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(KEEPS[filter]) }))
    .filter((group) => group.rows.length > 0);
}
