import { describe, expect, it } from "vitest";
import { asFailure } from "../src/lib/platform/failure";
import { speak } from "../src/lib/words/index.svelte";

describe("what a command was rejected with", () => {
  it("passes on a failure with its words", () => {
    const rejection = {
      code: "store-full",
      message: "The disk is full.",
      hint: "Free some space.",
      field: null,
    };
    expect(asFailure(rejection)).toMatchObject(rejection);
    expect(asFailure(asFailure(rejection)).code).toBe("store-full");
  });

  it("keeps the field that is wrong, and does without one", () => {
    const rejection = { code: "answer-below", message: "Too low.", hint: "", field: "pieces" };
    expect(asFailure(rejection).field).toBe("pieces");
    expect(asFailure({ code: "a", message: "b", hint: "c" }).field).toBeNull();
  });

  it("never shows text that was not written for people", () => {
    for (const odd of [
      "key sk-123 at line 7",
      new Error("panicked"),
      null,
      undefined,
      7,
      { code: "x" },
    ]) {
      const failure = asFailure(odd);
      expect(failure.code).toBe("unexpected");
      expect(failure.message).toBe("Something went wrong that we did not foresee.");
    }
    speak("nl");
    expect(asFailure(null).message).toMatch(/^Er ging iets mis/);
    speak("en");
  });
});
