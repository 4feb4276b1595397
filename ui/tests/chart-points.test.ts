import { describe, expect, it } from "vitest";
import { besides, follow } from "../src/lib/state/chart-points";

describe("the parts of a chart", () => {
  it("are gone through by keys, and the ends hold", () => {
    expect(follow("ArrowRight", null, 3)).toBe(0);
    expect(follow("ArrowRight", 1, 3)).toBe(2);
    expect(follow("ArrowDown", 2, 3)).toBe(2);
    expect(follow("ArrowLeft", 0, 3)).toBe(0);
    expect(follow("End", 0, 37)).toBe(36);
    expect(follow("PageUp", 5, 37)).toBe(0);
    expect(follow("Tab", 1, 3)).toBeNull();
  });

  it("have their card on the picture", () => {
    const chart = { width: 100, height: 100 };
    const point = (left: number, top: number, width: number, height: number) => ({
      left,
      top,
      width,
      height,
      label: "month 3",
      values: [],
    });
    expect(besides(point(10, 0, 5, 90), chart)).toEqual({ left: "25%", top: "4%" });
    expect(besides(point(80, 0, 5, 90), chart)).toEqual({ right: "30%", top: "4%" });
    expect(besides(point(0, 80, 100, 10), chart)).toEqual({
      left: "50%",
      shift: "-50% 0",
      bottom: "26%",
    });
  });
});
