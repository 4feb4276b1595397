import type { FieldValue } from "$lib/api/generated/FieldValue";
import type { FieldView } from "$lib/api/generated/FieldView";
import type { QuestionView } from "$lib/api/generated/QuestionView";
import type { Language } from "$lib/words/index.svelte";
import { draftOf, type PageDraft } from "./drafts";
import { type FieldDraft, type FieldProblem, draftFrom, readDraft } from "./field-draft";

/** A question page while it is being filled in. Only what can be saved leaves it. */
export class QuestionForm {
  readonly view: QuestionView;
  readonly language: Language;
  unsure = $state(false);
  fields = $state<Record<string, FieldDraft>>({});
  problems = $state<Record<string, FieldProblem>>({});
  readonly #labelOf: (field: string) => string;
  readonly #opened: string;

  constructor(view: QuestionView, language: Language, labelOf: (field: string) => string) {
    this.view = view;
    this.language = language;
    this.#labelOf = labelOf;
    this.unsure = view.unsure;
    for (const field of view.fields) this.fields[field.id] = draftFrom(field, language);
    this.#opened = this.#print();
    const kept = draftOf(view.case.id, view.page);
    if (kept) {
      this.unsure = kept.unsure;
      this.fields = { ...this.fields, ...structuredClone(kept.fields) };
    }
  }

  /** The draft of a field. */
  draft(id: string): FieldDraft {
    const draft = this.fields[id];
    if (!draft) throw new Error(`page ${this.view.page} has no field ${id}`);
    return draft;
  }

  /** Whether anything differs from what is saved. */
  get changed(): boolean {
    return this.#print() !== this.#opened;
  }

  /** The first field when it alone asks the question, so that "not sure" is one of its answers. */
  get single(): FieldView | null {
    const always = this.view.fields.filter((field) => field.when === null);
    const [first] = always;
    const isCards = first?.display !== "select" && /^choices?$/.test(first?.kind ?? "");
    return always.length === 1 && first && isCards ? first : null;
  }

  /** Whether a field is asked, given what is answered so far. */
  isShown(field: FieldView): boolean {
    if (!field.when) return true;
    const decider = this.fields[field.when.field];
    if (!decider || (this.unsure && this.single?.id === field.when.field)) return false;
    return [decider.text, ...decider.many].some((value) => field.when?.is.includes(value));
  }

  /** Chooses one answer. On a page with one question that ends being unsure. */
  choose(id: string, option: string): void {
    this.draft(id).text = option;
    if (this.single) this.unsure = false;
    this.clear(id);
  }

  /** Ticks or unticks an answer; some exclude all the others. */
  tick(field: FieldView, option: string, on: boolean): void {
    const draft = this.draft(field.id);
    const rest = draft.many.filter((other) => other !== option);
    if (!on) draft.many = rest;
    else if (field.alone.includes(option)) draft.many = [option];
    else draft.many = [...rest.filter((other) => !field.alone.includes(other)), option];
    if (on && this.single) this.unsure = false;
    this.clear(field.id);
  }

  /** Says "I'm not sure yet". Where that is one of several answers, it replaces them. */
  setUnsure(on: boolean): void {
    this.unsure = on;
    if (on && this.single) {
      this.draft(this.single.id).text = "";
      this.draft(this.single.id).many = [];
    }
    this.problems = {};
  }

  /** Reads every field; what is wrong stands in `problems` afterwards. */
  check(): Record<string, FieldValue> | null {
    const { values, problems } = this.#read();
    this.problems = problems;
    return Object.keys(problems).length === 0 ? values : null;
  }

  /** The values when all is well, without showing anyone what is not. */
  finished(): Record<string, FieldValue> | null {
    const { values, problems } = this.#read();
    return Object.keys(problems).length === 0 ? values : null;
  }

  /** What to keep when the page is left unfinished. */
  snapshot(): PageDraft {
    return $state.snapshot({ unsure: this.unsure, fields: this.fields });
  }

  #read() {
    const values: Record<string, FieldValue> = {};
    const problems: Record<string, FieldProblem> = {};
    for (const field of this.view.fields) {
      if (!this.isShown(field)) continue;
      const draft = this.draft(field.id);
      // An order nobody touched says nothing when the person is not sure.
      if (field.kind === "ranking" && this.unsure && !draft.ordered) continue;
      const label = this.#labelOf(field.id);
      const reading = readDraft(field, draft, label, this.language);
      if (reading.kind === "value") values[field.id] = reading.value;
      else if (reading.kind === "problem") problems[field.id] = reading.problem;
      else if (!this.unsure && !field.optional) {
        problems[field.id] = { id: "error-answer-missing", args: { field: label } };
      }
    }
    return { values, problems };
  }

  /** Forgets what was wrong with a field, once it is being corrected. */
  clear(id: string): void {
    if (!(id in this.problems)) return;
    this.problems = Object.fromEntries(
      Object.entries(this.problems).filter(([field]) => field !== id),
    );
  }

  #print(): string {
    return JSON.stringify([this.unsure, this.fields]);
  }
}
