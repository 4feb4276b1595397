import type { AskDone } from "$lib/api/generated/AskDone";
import type { AskEvent } from "$lib/api/generated/AskEvent";
import * as api from "$lib/platform/api";
import { asFailure, type CommandFailure } from "$lib/platform/failure";

/** How often new text is handed to a screen reader; every word would drown it. */
const READ_EVERY_MS = 2500;

/** How long an answer may be; enough for a letter, and short enough to wait for. */
const MAX_TOKENS = 512;

export type AskingStep = "idle" | "loading" | "reading" | "writing" | "stopping";

/** One question to the model, from the first word to the last. */
export class Asking {
  step = $state<AskingStep>("idle");
  prompt = $state("");
  answer = $state("");
  /** The part of the answer that has been handed to a screen reader. */
  readAloud = $state("");
  done = $state.raw<AskDone | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  #lastRead = 0;

  get busy(): boolean {
    return this.step !== "idle";
  }

  /** Asks. What was written so far stays, whatever happens. */
  async ask(caseId: string | null, prompt: string): Promise<AskDone | null> {
    if (this.busy) return null;
    this.step = "loading";
    this.prompt = prompt;
    this.answer = "";
    this.readAloud = "";
    this.done = null;
    this.failure = null;
    this.#lastRead = Date.now();
    try {
      const request = { case_id: caseId, prompt, max_tokens: MAX_TOKENS };
      const done = await api.ask(request, (event) => this.#take(event));
      this.answer = done.answer;
      this.readAloud = done.answer;
      this.done = done;
      return done;
    } catch (rejection) {
      this.failure = asFailure(rejection);
      return null;
    } finally {
      this.step = "idle";
    }
  }

  /** Stops the answer; what has been written stays. */
  async stop(): Promise<void> {
    if (!this.busy) return;
    this.step = "stopping";
    try {
      await api.stopAsking();
    } catch (rejection) {
      this.failure = asFailure(rejection);
    }
  }

  #take(event: AskEvent): void {
    if (event.event === "text") {
      this.answer += event.piece;
      if (this.step !== "stopping") this.step = "writing";
      if (Date.now() - this.#lastRead < READ_EVERY_MS) return;
      this.#lastRead = Date.now();
      this.readAloud = this.answer;
    } else if (this.step !== "stopping") {
      this.step = event.event;
    }
  }
}
