import type { AskRequest } from "$lib/api/generated/AskRequest";
import type { SendingView } from "$lib/api/generated/SendingView";
import * as api from "$lib/platform/api";
import { asFailure, type CommandFailure } from "$lib/platform/failure";

/** A question that would leave this computer: shown first, and sent only when it was allowed. */
export class Sending {
  /** What would leave; nothing while nothing waits to be sent. */
  view = $state.raw<SendingView | null>(null);
  /** Send placeholders in the place of the personal data that was found. */
  replace = $state(false);
  doing = $state<"prepare" | "allow" | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  #request: AskRequest | null = null;

  /** Whether anything of the step is on the screen. */
  get open(): boolean {
    return this.view !== null || this.doing !== null || this.failure !== null;
  }

  /** Looks what would leave. Nothing does. */
  async prepare(request: AskRequest): Promise<SendingView | null> {
    if (this.doing) return null;
    this.drop();
    this.#request = request;
    await this.#run("prepare", async () => {
      this.view = await api.prepareSending(request);
      // Whoever looks away sends less: what was found is replaced unless the person says otherwise.
      this.replace = this.view.found.length > 0;
    });
    return this.view;
  }

  /** Looks again at the same question, such as after a key was added. */
  async prepareAgain(): Promise<SendingView | null> {
    return this.#request && this.prepare(this.#request);
  }

  /** Allows it; the question with its consent, or nothing when it was refused. */
  async allow(): Promise<AskRequest | null> {
    const [view, request] = [this.view, this.#request];
    if (!view || !request || this.doing) return null;
    let allowed: AskRequest | null = null;
    await this.#run("allow", async () => {
      const { consent } = await api.allowSending({ id: view.id, replace: this.replace });
      allowed = { ...request, consent };
    });
    if (allowed) this.drop();
    return allowed;
  }

  /** Forgets it; nothing was sent. */
  drop(): void {
    this.view = null;
    this.failure = null;
    this.replace = false;
    this.#request = null;
  }

  async #run(doing: "prepare" | "allow", command: () => Promise<void>): Promise<void> {
    this.doing = doing;
    this.failure = null;
    try {
      await command();
    } catch (rejection) {
      this.failure = asFailure(rejection);
    } finally {
      this.doing = null;
    }
  }
}
