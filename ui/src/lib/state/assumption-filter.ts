import type { AssumptionGroup } from "$lib/api/generated/AssumptionGroup";
import type { AssumptionRow } from "$lib/api/generated/AssumptionRow";

export type AssumptionFilter = "all" | "matter" | "edited" | "old";

const KEEPS: Record<AssumptionFilter, (row: AssumptionRow) => boolean> = {
  all: () => true,
  matter: (row) => row.matters,
  edited: (row) => row.edited,
  old: (row) => row.old,
};

/** Whether every word that was typed stands somewhere in the row. */
function says(row: AssumptionRow, group: string, typed: string): boolean {
  const all = `${row.label} ${row.unit} ${group} ${row.source.title}`.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/**
 * The groups with the rows that a filter keeps and that hold the words typed, without the groups
 * this empties.
 */
export function filtered(
  groups: AssumptionGroup[],
  filter: AssumptionFilter,
  typed = "",
): AssumptionGroup[] {
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => KEEPS[filter](row) && says(row, group.label, typed)),
    }))
    .filter((group) => group.rows.length > 0);
}
