import { describe, expect, it } from "vitest";
import type { FoundDataView } from "../src/lib/api/generated/FoundDataView";
import { asWritten, withPlaceholders } from "../src/lib/state/marked-text";

const found = (part: number, start: number, end: number, placeholder: string): FoundDataView => ({
  part,
  start,
  end,
  kind: "E-mail address",
  sure: false,
  placeholder,
});
const texts = (parts: ReturnType<typeof asWritten>) =>
  parts.map(({ stretches }) => stretches.map(({ text }) => text));

describe("the text that would leave", () => {
  it("is cut where something was found, and loses no character", () => {
    const text = "🙂 Mail a@b.nl or c@d.nl.";
    const parts = asWritten(
      [
        { role: "Standing instructions", text: "Be short." },
        { role: "You", text },
      ],
      // UTF-16 units: the face counts for two.
      [found(1, 8, 14, "[EMAIL-1]"), found(1, 18, 24, "[EMAIL-2]")],
    );
    expect(texts(parts)).toEqual([["Be short."], ["🙂 Mail ", "a@b.nl", " or ", "c@d.nl", "."]]);
    expect(parts[1]?.stretches.map((one) => one.found)).toEqual([null, 0, null, 1, null]);
  });

  it("says nothing twice when places overlap or reach beyond the end", () => {
    const parts = asWritten(
      [{ role: "You", text: "abcdef" }],
      [found(0, 1, 4, "[A]"), found(0, 2, 5, "[B]"), found(0, 5, 99, "[C]")],
    );
    expect(texts(parts)[0]?.join("")).toBe("abcdef");
  });

  it("shows the placeholders where they stand, the same one twice for the same person", () => {
    const parts = withPlaceholders(
      [{ role: "You", text: "[EMAIL-1], again [EMAIL-1] and [EMAIL-2]" }],
      [found(0, 0, 6, "[EMAIL-1]"), found(0, 14, 20, "[EMAIL-1]"), found(0, 25, 31, "[EMAIL-2]")],
    );
    expect(texts(parts)).toEqual([["[EMAIL-1]", ", again ", "[EMAIL-1]", " and ", "[EMAIL-2]"]]);
    expect(parts[0]?.stretches.map((one) => one.found)).toEqual([0, null, 1, null, 2]);
  });
});
