import type { StudyDraft } from "$lib/api/generated/StudyDraft";
import type { StudyOpened } from "$lib/api/generated/StudyOpened";
import type { StudyProblem } from "$lib/api/generated/StudyProblem";
import type { StudyView } from "$lib/api/generated/StudyView";
import * as api from "$lib/platform/api";
import { asFailure, type CommandFailure } from "$lib/platform/failure";

/** What is typed in the fields of one table, by the name of the field. */
export type Typed = Record<string, string>;

/** Shorter than a pause between two words, longer than one between two digits. */
const PAUSE = 250;

/** The id of the field of a path such as `route[0].per_hour`. */
export const fieldId = (path: string): string => `study-${path.replace(/[^a-z0-9]+/gi, "-")}`;

/** The message of a field or a figure. */
export const wordsOf = (kind: "field" | "figure", name: string): string =>
  `study-${kind}-${name.replace(/[_.]/g, "-")}`;

/**
 * The form of *Check someone else's sum*: what is typed, and what it comes to. Each change is
 * kept and worked out after a short pause.
 */
export class StudyForm {
  draft = $state<StudyDraft>({ head: {}, workload: {}, routes: [], asks: [], stated: [] });
  view = $state.raw<StudyView>({ problems: [], result: null });
  working = $state(false);
  failure = $state.raw<CommandFailure | null>(null);
  /** The form before it was replaced or lost a part, to bring it back. */
  before = $state.raw<{ draft: StudyDraft; said: string } | null>(null);
  #pause: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(opened: StudyOpened) {
    this.draft = opened.draft;
    this.view = opened.view;
  }

  /** Something was typed: it is worked out once the person pauses. */
  changed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.check(), PAUSE);
  }

  /** Keeps the form and works it out now. An answer that was overtaken is dropped. */
  async check(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const turn = ++this.#turn;
    this.working = true;
    try {
      const view = await api.checkStudy($state.snapshot(this.draft));
      if (turn !== this.#turn) return;
      this.view = view;
      this.failure = null;
    } catch (rejection) {
      if (turn === this.#turn) this.failure = asFailure(rejection);
    } finally {
      if (turn === this.#turn) this.working = false;
    }
  }

  /** Keeps what was typed within the last pause, before the screen is left. */
  async flush(): Promise<void> {
    if (this.#pause !== undefined) await this.check();
  }

  /** Puts another study into the form; the one before can be brought back. */
  replace(draft: StudyDraft, said: string): void {
    this.before = { draft: $state.snapshot(this.draft), said };
    this.draft = draft;
    void this.check();
  }

  /** Takes something out of the form, which can be brought back. */
  without(said: string, take: (draft: StudyDraft) => void): void {
    this.before = { draft: $state.snapshot(this.draft), said };
    take(this.draft);
    void this.check();
  }

  undo(): void {
    if (!this.before) return;
    this.draft = this.before.draft;
    this.before = null;
    void this.check();
  }

  problem(path: string): StudyProblem | undefined {
    return this.view.problems.find((problem) => problem.path === path);
  }

  /** Gives a route another id, and whatever refers to it as well. */
  rename(index: number, id: string): void {
    const route = this.draft.routes[index];
    if (!route) return;
    const old = route.id;
    route.id = id;
    if (old && !this.draft.routes.some((other) => other.id === old)) this.#refer(old, id);
    this.changed();
  }

  addRoute(like?: Typed): void {
    const known = this.draft.routes.map((route) => route.id);
    const free = (stem: string) => {
      let number = 1;
      while (known.includes(`${stem}${number}`)) number += 1;
      return `${stem}${number}`;
    };
    const copy = like ? { ...like, id: free(`${like.id ?? "route"}-`) } : { id: free("route-") };
    this.draft.routes.push(copy);
    this.changed();
  }

  removeRoute(index: number, said: string): void {
    this.without(said, (draft) => {
      const [gone] = draft.routes.splice(index, 1);
      if (gone?.id && !draft.routes.some((other) => other.id === gone.id)) this.#refer(gone.id, "");
    });
  }

  #refer(from: string, to: string): void {
    const other = (id: string) => (id === from ? to : id);
    this.draft.asks = this.draft.asks.map(([first, second]) => [other(first), other(second)]);
    for (const claim of this.draft.stated) claim.routes = claim.routes.map(other);
  }
}

/** Brings a field into view and puts the cursor there, whatever it was folded into. */
export function goToField(path: string): void {
  const field = document.getElementById(fieldId(path));
  let folded = field?.closest("details");
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest("details") ?? null;
  }
  field?.focus();
}
