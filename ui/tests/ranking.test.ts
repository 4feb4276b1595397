import { describe, expect, it } from "vitest";
import { moved, proposed } from "../src/lib/state/ranking";

describe("the order of what matters", () => {
  it("moves one entry and leaves the others in order", () => {
    const order = ["cost", "privacy", "quality"];
    expect(moved(order, "quality", -1)).toEqual(["cost", "quality", "privacy"]);
    expect(moved(order, "cost", 1)).toEqual(["privacy", "cost", "quality"]);
    expect(order).toEqual(["cost", "privacy", "quality"]);
  });

  it("stays as it is beyond either end, and for something that is not in it", () => {
    const order = ["cost", "privacy"];
    expect(moved(order, "cost", -1)).toEqual(order);
    expect(moved(order, "privacy", 1)).toEqual(order);
    expect(moved(order, "beauty", 1)).toEqual(order);
  });

  it("proposes ratings that fall from 100 and never reach nothing", () => {
    const ratings = proposed(7);
    expect(ratings[0]).toBe(100);
    expect(ratings).toHaveLength(7);
    expect([...ratings].sort((a, b) => b - a)).toEqual(ratings);
    expect(Math.min(...ratings)).toBeGreaterThan(0);
  });
});
