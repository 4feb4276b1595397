import { describe, expect, it } from "vitest";
import type { AssumptionRow } from "../src/lib/api/generated/AssumptionRow";
import { filtered } from "../src/lib/state/assumption-filter";
import { readFigures } from "../src/lib/state/figures";

describe("a figure that is changed", () => {
  it("is read when low, likely and high lie in order", () => {
    expect(readFigures(["1", "2.5", "3"], [0, 10], "en")).toEqual({ figures: [1, 2.5, 3] });
    expect(readFigures(["-60", "−30", "0"], [-95, 50], "nl")).toEqual({ figures: [-60, -30, 0] });
  });

  it("says which of the three is wrong", () => {
    const wrong = (typed: [string, string, string]) => {
      const reading = readFigures(typed, [0, 10], "en");
      return "problem" in reading ? [reading.problem.id, reading.place] : null;
    };
    expect(wrong(["1", "x", "3"])).toEqual(["screens-number-not-a-number", 1]);
    expect(wrong(["1", "2", ""])).toEqual(["screens-number-empty", 2]);
    expect(wrong(["3", "2", "4"])).toEqual(["costs-order", 1]);
    expect(wrong(["1", "2", "11"])).toEqual(["costs-not-allowed", 2]);
  });

  it("names the field, what was typed and what is allowed", () => {
    const reading = readFigures(["1", "2", " 11"], [0, 10], "en", ["Low", "Likely", "High"]);
    expect("problem" in reading && reading.problem.args).toEqual({
      field: "High",
      typed: "11",
      lowest: "0",
      highest: "10",
    });
  });
});

describe("the filters of the figures", () => {
  const row = (id: string, rest: Partial<AssumptionRow>) =>
    ({
      id,
      label: id,
      unit: "€",
      source: { title: "Eurostat" },
      matters: false,
      edited: false,
      old: false,
      ...rest,
    }) as AssumptionRow;
  const groups = [
    {
      label: "People",
      rows: [row("time", { matters: true, edited: true }), row("salary", { matters: true })],
    },
    { label: "Machines", rows: [row("server", { old: true })] },
  ];
  const ids = (filter: "all" | "matter" | "edited" | "old") =>
    filtered(groups, filter).flatMap((group) => group.rows.map(({ id }) => id));

  it("keep their rows and drop the groups they empty", () => {
    expect(ids("all")).toEqual(["time", "salary", "server"]);
    expect(ids("matter")).toEqual(["time", "salary"]);
    expect(ids("edited")).toEqual(["time"]);
    expect(ids("old")).toEqual(["server"]);
    expect(filtered(groups, "old")).toHaveLength(1);
  });

  it("find words of the figure, its group and its source", () => {
    const found = (typed: string) =>
      filtered(groups, "all", typed).flatMap((group) => group.rows.map(({ id }) => id));
    expect(found("SAL")).toEqual(["salary"]);
    expect(found("people eurostat")).toEqual(["time", "salary"]);
    expect(found("  ")).toEqual(["time", "salary", "server"]);
    expect(found("nothing")).toEqual([]);
  });
});
