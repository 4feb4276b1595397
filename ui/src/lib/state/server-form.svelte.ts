import type { FoundServerView } from "$lib/api/generated/FoundServerView";
import type { ServerCheckView } from "$lib/api/generated/ServerCheckView";
import type { ServersView } from "$lib/api/generated/ServersView";
import type { ServerView } from "$lib/api/generated/ServerView";
import * as api from "$lib/platform/api";
import { asFailure, type CommandFailure } from "$lib/platform/failure";
import { t } from "$lib/words/index.svelte";

/** The fields whose problem is shown beside them. */
const FIELDS = ["address", "name", "key"];

/** A server that is added or changed: first checked, then named and saved. */
export class ServerForm {
  id = $state<string | null>(null);
  address = $state("");
  name = $state("");
  allowed = $state(true);
  sessionOnly = $state(false);
  /** What the server said to the address that stands there; gone when that is changed. */
  check = $state.raw<ServerCheckView | null>(null);
  doing = $state<"check" | "save" | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  /** Why it has to be saved before it can be asked: offline, only saved servers may be. */
  saveFirst = $state.raw<CommandFailure | null>(null);
  #empty = $state<"address" | "name" | null>(null);

  constructor(from: ServerView | FoundServerView | null) {
    this.id = from && "id" in from ? from.id : null;
    this.address = from?.address ?? "";
    this.name = from?.name ?? "";
    if (from && "allowed" in from) this.allowed = from.allowed;
  }

  /** What is wrong with a field, in words. */
  problem(field: "address" | "name" | "key"): string | null {
    if (this.#empty === field) return t(`screens-servers-${field}-empty`);
    if (this.failure?.field !== field) return null;
    return `${this.failure.message} ${this.failure.hint}`;
  }

  /** A failure that belongs to no field. */
  get general(): CommandFailure | null {
    return this.failure && !FIELDS.includes(this.failure.field ?? "") ? this.failure : null;
  }

  /** The first field with a problem. */
  get wrong(): string | null {
    return this.#empty ?? (this.general ? null : (this.failure?.field ?? null));
  }

  /** Another address is another server: what the last one said no longer counts. */
  addressChanged(): void {
    this.check = null;
    this.saveFirst = null;
    this.touched();
  }

  touched(): void {
    this.failure = null;
    this.#empty = null;
  }

  /** Asks the server what it is. The key is handed through and not kept. */
  async ask(key: string): Promise<boolean> {
    if (!this.#filled("address")) return false;
    const done = await this.#run("check", async () => {
      this.check = await api.checkServer({
        id: this.id,
        address: this.address.trim(),
        key: given(key),
      });
      this.address = this.check.address;
      this.name ||= this.check.kind;
    });
    if (this.failure?.code === "door-own-network") {
      this.saveFirst = this.failure;
      this.failure = null;
      this.allowed = true;
    }
    return done;
  }

  /** Saves the server unasked, and asks it then; the list with it, or nothing when not saved. */
  async saveThenAsk(key: string): Promise<ServersView | null> {
    const before = await api.servers().catch(() => null);
    const saved = await this.save(key);
    if (!saved) return null;
    const known = before?.servers.map(({ id }) => id) ?? [];
    this.id ??= saved.servers.find(({ id }) => !known.includes(id))?.id ?? null;
    this.saveFirst = null;
    // Its key is kept with it by now.
    await this.ask("");
    return saved;
  }

  /** Keeps the server; the screen that came back, or nothing when it was refused. */
  async save(key: string): Promise<ServersView | null> {
    if (!this.#filled("address") || !this.#filled("name")) return null;
    let saved: ServersView | null = null;
    await this.#run("save", async () => {
      saved = await api.saveServer({
        id: this.id,
        name: this.name.trim(),
        address: this.address.trim(),
        key: given(key),
        session_only: this.sessionOnly,
        allowed: this.allowed,
      });
    });
    return saved;
  }

  #filled(field: "address" | "name"): boolean {
    if (this[field].trim() !== "") return true;
    this.#empty = field;
    return false;
  }

  async #run(doing: "check" | "save", command: () => Promise<void>): Promise<boolean> {
    if (this.doing) return false;
    this.touched();
    this.doing = doing;
    try {
      await command();
      return true;
    } catch (rejection) {
      this.failure = asFailure(rejection);
      if (doing === "check") this.check = null;
      return false;
    } finally {
      this.doing = null;
    }
  }
}

const given = (key: string) => key.trim() || null;
