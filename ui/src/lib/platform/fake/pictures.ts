import byItemSvg from "../../../../../crates/charts/src/snapshots/charts__cost_by_item__tests__a_small_example.snap?raw";
import byItemTable from "../../../../../crates/charts/src/snapshots/charts__cost_by_item__tests__a_small_example-2.snap?raw";
import cumulativeSvg from "../../../../../crates/charts/src/snapshots/charts__cumulative__tests__a_small_example.snap?raw";
import cumulativeTable from "../../../../../crates/charts/src/snapshots/charts__cumulative__tests__a_small_example-2.snap?raw";
import sharesSvg from "../../../../../crates/charts/src/snapshots/charts__shares__tests__a_small_example.snap?raw";
import sharesTable from "../../../../../crates/charts/src/snapshots/charts__shares__tests__a_small_example-2.snap?raw";
import type { ChartView } from "$lib/api/generated/ChartView";

/** Pictures the chart tests have drawn, with their fixed colours turned into those of the theme. */
const COLOURS: Record<string, string> = {
  "#ffffff": "--surface",
  "#17211d": "--ink",
  "#3d4843": "--ink-soft",
  "#4b5751": "--ink-soft",
  "#55605a": "--ink-faint",
  "#66706b": "--ink-faint",
  "#dfdcd2": "--line",
  "#8b918d": "--line-strong",
  "#efede5": "--sunken",
  "#0d6653": "--open",
  "#e3f0ec": "--open-wash",
  "#39509c": "--closed",
  "#e7eaf6": "--closed-wash",
  "#8a6416": "--mixed",
  "#7d5a12": "--mixed",
};

const body = (snapshot: string) => snapshot.split("---\n").slice(2).join("---\n").trim();

function chart(svg: string, table: string, title: string, subtitle: string): ChartView {
  const themed = body(svg).replace(/#[0-9a-f]{6}/g, (hex) =>
    COLOURS[hex] ? `var(${COLOURS[hex]})` : hex,
  );
  return { title, subtitle, svg: themed, table: JSON.parse(body(table)) };
}

export const cumulative = chart(
  cumulativeSvg,
  cumulativeTable,
  "Owning the server pays back in month 25",
  "Cumulative, in thousands of euros. Bands hold 8 of 10 futures.",
);
export const byItem = chart(
  byItemSvg,
  byItemTable,
  "People cost more than machines",
  "Over three years, by group of items.",
);
export const shares = chart(
  sharesSvg,
  sharesTable,
  "Your own server comes first in 81 of 100 futures",
  "In how many of 100 futures each route comes out best.",
);
