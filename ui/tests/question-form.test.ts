import { beforeEach, describe, expect, it } from "vitest";
import type { FieldView } from "../src/lib/api/generated/FieldView";
import type { QuestionView } from "../src/lib/api/generated/QuestionView";
import { draftOf, dropDraft, keepDraft } from "../src/lib/state/drafts";
import { QuestionForm } from "../src/lib/state/question-form.svelte";

const field = (id: string, kind: string, rest: Partial<FieldView> = {}): FieldView => ({
  id,
  kind,
  display: "cards",
  options: [],
  alone: [],
  unit: null,
  currency: null,
  minimum: null,
  maximum: null,
  presets: [],
  limit: null,
  optional: false,
  when: null,
  value: null,
  detected: null,
  ...rest,
});

const page = (fields: FieldView[], rest: Partial<QuestionView> = {}): QuestionView => ({
  case: {
    id: "case",
    title: "",
    saved: "",
    stage: "questions",
    page: "page",
    steps: [],
    leaves: "",
    nothing_has_left: true,
    figures: "",
  },
  page: "page",
  number: 1,
  count: 14,
  fields,
  unsure: false,
  answered: false,
  previous: null,
  next: null,
  known: [],
  ...rest,
});

const form = (view: QuestionView) => new QuestionForm(view, "en", (id) => id);

const people = field("people", "choice", { options: ["nobody", "some"] });
const share = field("share", "number", {
  minimum: 0,
  maximum: 100,
  when: { field: "people", is: ["some"] },
});
const ranking = field("order", "ranking", { options: ["cost", "privacy", "quality"] });

beforeEach(() => dropDraft("case", "page"));

describe("a question page", () => {
  it("asks on only where an answer calls for it, and saves only what it asked", () => {
    const open = form(page([people, share]));
    expect(open.isShown(share)).toBe(false);
    open.choose("people", "some");
    expect(open.isShown(share)).toBe(true);
    open.draft("share").low = "20";
    expect(open.check()).toEqual({ people: "some", share: { mode: "about", value: 20 } });
    open.choose("people", "nobody");
    expect(open.check()).toEqual({ people: "nobody" });
    // Changing one's mind again brings back what was typed.
    open.choose("people", "some");
    expect(open.draft("share").low).toBe("20");
  });

  it("names what is empty, and forgets it once it is filled", () => {
    const open = form(page([people]));
    expect(open.check()).toBeNull();
    expect(open.problems.people).toEqual({ id: "error-answer-missing", args: { field: "people" } });
    open.choose("people", "nobody");
    expect(open.problems).toEqual({});
  });

  it("takes “not sure” as one of the answers when the page has one question", () => {
    const open = form(page([people, share]));
    open.choose("people", "some");
    open.setUnsure(true);
    expect(open.check()).toEqual({});
    open.choose("people", "some");
    expect(open.unsure).toBe(false);
  });

  it("keeps what is filled in beside “not sure” when the page has several", () => {
    const hours = field("hours", "choice", { options: ["office"] });
    const growth = field("growth", "number");
    const open = form(page([hours, growth]));
    open.setUnsure(true);
    open.choose("hours", "office");
    expect(open.unsure).toBe(true);
    expect(open.check()).toEqual({ hours: "office" });
  });

  it("lets an answer that excludes the others do so", () => {
    const have = field("have", "choices", {
      options: ["laptop", "server", "nothing"],
      alone: ["nothing"],
    });
    const open = form(page([have]));
    open.tick(have, "laptop", true);
    open.tick(have, "server", true);
    expect(open.check()).toEqual({ have: ["laptop", "server"] });
    open.tick(have, "nothing", true);
    expect(open.check()).toEqual({ have: ["nothing"] });
    open.tick(have, "laptop", true);
    expect(open.check()).toEqual({ have: ["laptop"] });
  });

  it("says what is wrong with a number", () => {
    const number = field("n", "number", { minimum: 1, maximum: 100 });
    const open = form(page([number]));
    const wrongWith = (low: string) => {
      open.draft("n").low = low;
      open.check();
      return open.problems.n?.id;
    };
    expect(wrongWith("abc")).toBe("screens-number-not-a-number");
    expect(wrongWith("0")).toBe("error-answer-below");
    expect(wrongWith("101")).toBe("error-answer-above");
    expect(wrongWith("50")).toBeUndefined();
    open.draft("n").mode = "between";
    expect(wrongWith("50")).toBe("screens-between-needs-both");
    open.draft("n").high = "20";
    expect(wrongWith("50")).toBe("error-answer-range-order");
  });

  it("leaves an optional field empty", () => {
    expect(form(page([field("n", "number", { optional: true })])).check()).toEqual({});
  });

  it("shows saved answers the way they were given", () => {
    const value = { mode: "between", low: 5000, high: 9000 } as const;
    const open = form(page([field("n", "number", { value })]));
    expect(open.draft("n")).toMatchObject({ mode: "between", low: "5,000", high: "9,000" });
    expect(open.changed).toBe(false);
    expect(open.check()).toEqual({ n: value });
  });
});

describe("the order of what matters", () => {
  it("is not taken from someone who has not touched it", () => {
    const open = form(page([ranking, people]));
    open.choose("people", "some");
    expect(open.check()).toBeNull();
    expect(open.problems.order?.id).toBe("screens-ranking-untouched");
    open.draft("order").ordered = true;
    expect(open.check()?.order).toEqual([
      { criterion: "cost", rating: 100 },
      { criterion: "privacy", rating: 75 },
      { criterion: "quality", rating: 50 },
    ]);
  });

  it("refuses a rating above the one before it", () => {
    const open = form(page([ranking]));
    const draft = open.draft("order");
    draft.ordered = true;
    draft.ratings[2] = "80";
    expect(open.check()).toBeNull();
    expect(open.problems.order).toEqual({ id: "screens-rating-order", args: { place: 3 } });
  });
});

describe("leaving a page", () => {
  it("loses nothing, finished or not", () => {
    const number = field("n", "number");
    const left = form(page([number]));
    left.draft("n").low = "half a num";
    expect(left.changed).toBe(true);
    expect(left.finished()).toBeNull();
    expect(left.problems).toEqual({});
    keepDraft("case", "page", left.snapshot());

    const back = form(page([number]));
    expect(back.draft("n").low).toBe("half a num");
    expect(back.changed).toBe(true);
  });

  it("keeps a draft apart from the page it was taken from", () => {
    const left = form(page([people]));
    keepDraft("case", "page", left.snapshot());
    left.choose("people", "some");
    expect(draftOf("case", "page")?.fields.people?.text).toBe("");
    expect(draftOf("other", "page")).toBeNull();
  });
});
