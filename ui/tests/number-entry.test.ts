import { describe, expect, it } from "vitest";
import { readNumber, writeNumber } from "../src/lib/words/number-entry";

const value = (text: string, language: "en" | "nl" = "en") => {
  const reading = readNumber(text, language);
  return reading.ok ? reading.value : reading.problem;
};

describe("a number as someone types it", () => {
  it("takes nine thousand in the ways people write it", () => {
    for (const text of ["9000", "9,000", "9 000", "9\u00A0000", "9’000", " 9000 ", "€ 9,000"]) {
      expect(value(text), text).toBe(9000);
    }
    for (const text of ["9000", "9.000", "9 000", "€ 9.000"]) {
      expect(value(text, "nl"), text).toBe(9000);
    }
  });

  it("takes fractions with a point or a comma", () => {
    expect(value("2.5")).toBe(2.5);
    expect(value("2,5")).toBe(2.5);
    expect(value("0,125", "nl")).toBe(0.125);
    expect(value("0.125")).toBe(0.125);
    expect(value("1,234.5")).toBe(1234.5);
    expect(value("1.234,5", "nl")).toBe(1234.5);
    expect(value(".5")).toBe(0.5);
  });

  it("takes a minus of either kind, and a percent sign", () => {
    expect(value("-30%")).toBe(-30);
    expect(value("−30")).toBe(-30);
  });

  it("refuses what could be a thousand times off", () => {
    expect(value("9.000")).toBe("two-ways");
    expect(value("9,000", "nl")).toBe("two-ways");
    // Two groups can only be thousands.
    expect(value("9.000.000")).toBe(9_000_000);
  });

  it("refuses what is no number, and tells nothing from nonsense", () => {
    for (const text of ["abc", "12 letters", "1.2.3", "--3", "1e5", "Infinity", "%", "-"]) {
      expect(value(text), text).toBe("not-a-number");
    }
    expect(value("  ")).toBe("empty");
  });

  it("writes every number so that it reads back the same", () => {
    for (const language of ["en", "nl"] as const) {
      for (const number of [0, 9000, -30, 2.5, 0.125, 1.234, 1_000_000, 1234.5, 0.3]) {
        expect(value(writeNumber(number, language), language), `${number}`).toBe(number);
      }
    }
    expect(writeNumber(9000, "en")).toBe("9,000");
    expect(writeNumber(9000, "nl")).toBe("9.000");
  });
});
