import type { KeysView } from "$lib/api/generated/KeysView";
import { asFailure, type CommandFailure } from "$lib/platform/failure";
import { announcer } from "$lib/state/announcer.svelte";
import { tick } from "svelte";

/** What is open below the row of a provider. */
export type KeyPanel = "key" | "place" | "check" | "remove";

/** The row of a provider: what is open below it, what is going on, and what came of it. */
export class KeyRow {
  open = $state<KeyPanel | null>(null);
  busy = $state<KeyPanel | null>(null);
  said = $state("");
  failure = $state.raw<CommandFailure | null>(null);
  readonly #provider: string;
  readonly #show: (view: KeysView) => void;

  constructor(provider: string, show: (view: KeysView) => void) {
    this.#provider = provider;
    this.#show = show;
  }

  /** Whether anything stands below the row. */
  get opened(): boolean {
    return this.open !== null || this.said !== "" || this.failure !== null;
  }

  /** Whether the keychain refused, so that the key may be kept for this session in its place. */
  get keychainRefused(): boolean {
    return this.failure?.code.startsWith("keychain-") ?? false;
  }

  toggle(panel: KeyPanel): void {
    this.open = this.open === panel ? null : panel;
    this.failure = null;
    this.said = "";
  }

  /** Closes what is open, and goes back to the button that opened it. */
  async close(): Promise<void> {
    this.open = null;
    this.failure = null;
    await this.#toRow();
  }

  /** Runs what the open panel is for; it closes when that was done. */
  async run(
    doing: KeyPanel,
    command: () => Promise<KeysView>,
    sentence: (view: KeysView) => string,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = doing;
    this.failure = null;
    this.said = "";
    try {
      const view = await command();
      this.#show(view);
      this.open = null;
      this.said = sentence(view);
      announcer.say(this.said);
      return true;
    } catch (rejection) {
      this.failure = asFailure(rejection);
      return false;
    } finally {
      this.busy = null;
      if (!this.open) await this.#toRow();
    }
  }

  async #toRow(): Promise<void> {
    await tick();
    document.getElementById(`key-${this.#provider}`)?.focus();
  }
}
