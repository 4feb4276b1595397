import byItemSvg from "../../../../../crates/charts/src/snapshots/charts__cost_by_item__tests__a_small_example.snap?raw";
import byItemTable from "../../../../../crates/charts/src/snapshots/charts__cost_by_item__tests__a_small_example-2.snap?raw";
import distributionSvg from "../../../../../crates/charts/src/snapshots/charts__distribution__tests__a_small_example.snap?raw";
import distributionTable from "../../../../../crates/charts/src/snapshots/charts__distribution__tests__a_small_example-2.snap?raw";
import tornadoSvg from "../../../../../crates/charts/src/snapshots/charts__tornado__tests__a_small_example.snap?raw";
import tornadoTable from "../../../../../crates/charts/src/snapshots/charts__tornado__tests__a_small_example-2.snap?raw";
import volumeSvg from "../../../../../crates/charts/src/snapshots/charts__volume__tests__a_small_example.snap?raw";
import volumeTable from "../../../../../crates/charts/src/snapshots/charts__volume__tests__a_small_example-2.snap?raw";
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
  const rows: string[][] = JSON.parse(body(table)).rows;
  const [width, height] = (/viewBox="0 0 (\d+) (\d+)"/.exec(themed) ?? []).slice(1).map(Number);
  // The snapshots hold no places, so the rows of the table lie under one another.
  const size = { width: width ?? 640, height: height ?? 300 };
  const points = rows.map(([label = "", ...values], index) => ({
    left: 0,
    top: Math.round((size.height / rows.length) * index),
    width: size.width,
    height: Math.round(size.height / rows.length),
    label,
    values,
  }));
  return { title, subtitle, svg: themed, ...size, points, table: JSON.parse(body(table)) };
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

export const distribution = chart(
  distributionSvg,
  distributionTable,
  "In 80 of 100 futures the API costs less than your own server",
  "What your own server costs over three years less what the API costs, in 10,000 futures.",
);

export const tornado = chart(
  tornadoSvg,
  tornadoTable,
  "Growth of the work moves the difference most, and can turn it over alone",
  "The difference between the two routes when one figure goes from low to high.",
);

export const volume = chart(
  volumeSvg,
  volumeTable,
  "From 21,000 pieces of work a month your own server costs less",
  "What the two routes cost over three years, by how much work there is.",
);
