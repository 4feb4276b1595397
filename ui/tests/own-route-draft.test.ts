import { describe, expect, it } from "vitest";
import type { OwnRouteView } from "../src/lib/api/generated/OwnRouteView";
import { readOwnRoute, typedOf } from "../src/lib/state/own-route-draft";

const figure = (field: string, figures: [number, number, number] | null, optional = false) => ({
  field,
  label: field,
  unit: "€",
  optional,
  figures,
  allowed: [0, 100] as [number, number],
});
const route: OwnRouteView = {
  name: "Quotation A",
  side: "closed",
  processed: "eu",
  figures: [
    figure("once", [0, 0, 0]),
    figure("a_month", [5, 5, 5]),
    figure("a_year", [1, 2, 3]),
    figure("quality", null, true),
  ],
};
const columns = ["Low", "Likely", "High"] as const;

describe("a route of one's own", () => {
  it("is shown and read back the same, without what is nothing", () => {
    const typed = typedOf(route, "en");
    expect(typed).toEqual({
      once: ["", "", ""],
      a_month: ["", "5", ""],
      a_year: ["1", "2", "3"],
      quality: ["", "", ""],
    });
    expect(readOwnRoute(route, typed, "en", columns)).toEqual({
      figures: { a_month: [5, 5, 5], a_year: [1, 2, 3] },
    });
  });

  it("names the figure that cannot be, with what was typed and what is allowed", () => {
    const typed = { ...typedOf(route, "en"), once: ["", "500", ""] as [string, string, string] };
    expect(readOwnRoute(route, typed, "en", columns)).toEqual({
      field: "once",
      place: 1,
      problem: {
        id: "costs-not-allowed",
        args: { field: "once, Likely", typed: "500", lowest: "0", highest: "100" },
      },
    });
  });
});
