import { beforeEach, describe, expect, it } from "vitest";
import type { CaseView } from "../src/lib/api/generated/CaseView";
import { app } from "../src/lib/state/app.svelte";

const view = (id: string): CaseView => ({
  id,
  title: "Letters",
  saved: "",
  stage: "questions",
  page: "volume",
  steps: [],
  leaves: "",
  nothing_has_left: true,
  figures: "",
});

beforeEach(() => app.go({ at: "home" }));

describe("the window", () => {
  it("opens a case where the person left it", async () => {
    await app.enter(view("a"));
    expect(app.place).toEqual({
      at: "questions",
      caseId: "a",
      page: "volume",
      returnToCheck: false,
    });
    await app.goToStage("verdict");
    expect(app.place).toEqual({ at: "verdict", caseId: "a" });
  });

  it("lets a screen keep its work before it is left, once", async () => {
    await app.enter(view("a"));
    const kept: string[] = [];
    app.keepBeforeLeaving(async () => void kept.push(app.place.at));
    await app.goToStage("costs");
    await app.goToStage("verdict");
    expect(kept).toEqual(["questions"]);
  });

  it("does not bring back the rail of a case that was left while its screen loaded", async () => {
    await app.enter(view("a"));
    await app.go({ at: "home" });
    app.showCase(view("a"));
    expect(app.case).toBeNull();
    await app.enter(view("b"));
    app.showCase(view("a"));
    expect(app.case?.id).toBe("b");
  });
});
