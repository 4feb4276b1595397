import type { AskDone } from "$lib/api/generated/AskDone";
import type { AskEvent } from "$lib/api/generated/AskEvent";
import type { AskRequest } from "$lib/api/generated/AskRequest";
import type { AskTarget } from "$lib/api/generated/AskTarget";
import * as api from "$lib/platform/api";
import { asFailure, type CommandFailure } from "$lib/platform/failure";

/** How often new text is handed to a screen reader; every word would drown it. */
const READ_EVERY_MS = 2500;

/** How long an answer may be; enough for a letter, and short enough to wait for. */
const MAX_TOKENS = 512;

export type AskingStep =
  "idle" | "loading" | "sending" | "reading" | "waiting" | "writing" | "stopping";

/** A question of this conversation and what was answered. */
export type Turn = { prompt: string; done: AskDone };

/** A conversation with one model; one question at a time. */
export class Asking {
  step = $state<AskingStep>("idle");
  /** The exchanges before the one that stands last. */
  turns = $state.raw<readonly Turn[]>([]);
  prompt = $state("");
  /** Why it takes a while, in words, while a provider is busy. */
  waiting = $state("");
  answer = $state("");
  /** The part of the answer that has been handed to a screen reader. */
  readAloud = $state("");
  done = $state.raw<AskDone | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  /** When the last question was asked. */
  askedAt = 0;
  /** Whether it left this computer. */
  left = $state(false);
  #lastRead = 0;

  get busy(): boolean {
    return this.step !== "idle";
  }

  /** Whether anything has been asked in this conversation. */
  get begun(): boolean {
    return this.turns.length > 0 || this.done !== null;
  }

  /** Begins anew: the next question is asked without those before it. */
  startOver(): void {
    if (this.busy) return;
    this.turns = [];
    this.prompt = "";
    this.#clear();
  }

  /** The next question of this conversation, as it is handed over. */
  request(caseId: string | null, model: AskTarget | null, prompt: string): AskRequest {
    return {
      case_id: caseId,
      model,
      turns: this.#said()
        // A model that hears itself say nothing learns to say nothing.
        .filter((turn) => turn.done.answer.trim() !== "")
        .map((turn) => ({ prompt: turn.prompt, answer: turn.done.answer })),
      prompt,
      system: null,
      temperature: null,
      seed: null,
      max_tokens: MAX_TOKENS,
      consent: null,
    };
  }

  /** Asks. What was written so far stays, whatever happens. */
  async ask(request: AskRequest): Promise<AskDone | null> {
    if (this.busy) return null;
    this.turns = this.#said();
    this.step = request.consent ? "sending" : "loading";
    this.prompt = request.prompt;
    this.#clear();
    this.left = request.consent !== null;
    this.askedAt = this.#lastRead = Date.now();
    try {
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

  /** Every exchange there was, the one that stands last included. */
  #said(): readonly Turn[] {
    return this.done ? [...this.turns, { prompt: this.prompt, done: this.done }] : this.turns;
  }

  #clear(): void {
    this.waiting = "";
    this.answer = "";
    this.readAloud = "";
    this.done = null;
    this.failure = null;
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
      this.waiting = event.event === "waiting" ? event.sentence : "";
    }
  }
}
