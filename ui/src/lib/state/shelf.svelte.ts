import type { DownloadsView } from "$lib/api/generated/DownloadsView";
import type { DownloadView } from "$lib/api/generated/DownloadView";
import type { FileOfferView } from "$lib/api/generated/FileOfferView";
import type { ShelfView } from "$lib/api/generated/ShelfView";
import * as api from "$lib/platform/api";
import { asFailure, type CommandFailure } from "$lib/platform/failure";
import { t } from "$lib/words/index.svelte";
import { announcer } from "./announcer.svelte";
import { app } from "./app.svelte";
import { Resource } from "./resource.svelte";

/** How often a download that runs is looked at. */
const LOOK_EVERY_MS = 1000;

/** A screen reader hears of a download at its quarters, and when its state changes. */
const SAY_EVERY_PERCENT = 25;

/** The screen *Models on this computer*: what is here, what is offered, what is coming in. */
export class Shelf {
  readonly view = new Resource<ShelfView>();
  /** The file that was picked or dropped and waits for a decision. */
  offer = $state.raw<FileOfferView | null>(null);
  /** Whether a file is held over the window. */
  hovered = $state(false);
  /** What is being done, as the id of a message; nothing else may begin meanwhile. */
  doing = $state<string | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open = true;

  /** Fetches the screen and watches what is coming in. */
  async load(): Promise<void> {
    const view = await this.view.load(api.models);
    if (view) this.#watch(view.downloads.some(isMoving));
  }

  /** Takes over a screen that a command brought. */
  show(view: ShelfView): void {
    this.view.data = view;
    this.#watch(view.downloads.some(isMoving));
  }

  /**
   * Does one thing at a time and says how it went.
   *
   * @returns whether it succeeded.
   */
  async run(doing: string, command: () => Promise<void>): Promise<boolean> {
    if (this.doing) return false;
    this.doing = doing;
    this.failure = null;
    try {
      await command();
      return true;
    } catch (rejection) {
      this.failure = asFailure(rejection);
      return false;
    } finally {
      this.doing = null;
    }
  }

  /** Looks at a file before it is added; nothing happens when a dialog was closed. */
  look(choose: () => Promise<FileOfferView | null>): Promise<boolean> {
    return this.run("screens-models-looking", async () => {
      const offer = await choose();
      if (offer) this.offer = offer;
    });
  }

  /** Follows files that are dragged over the window; returns how to stop. */
  watchDrops(): () => void {
    void api.watchDrops((event) => {
      if (!this.#open) return;
      this.hovered = event === "over" && !this.doing;
      if (event === "dropped") void this.look(api.droppedModelFile);
    });
    return () => this.close();
  }

  /** Takes over where the downloads stand. */
  take(next: DownloadsView): void {
    const view = this.view.data;
    if (!view) return;
    const before = view.downloads;
    this.view.data = { ...view, downloads: next.downloads };
    for (const download of next.downloads) {
      const sentence = news(
        before.find(({ id }) => id === download.id),
        download,
      );
      if (sentence) announcer.say(sentence);
    }
    const arrived = next.downloads.some(
      ({ id, state }) => state === "done" && before.find((one) => one.id === id)?.state !== "done",
    );
    if (arrived) void this.load();
    else this.#watch(next.running);
    // The rail says whether anything has left this computer.
    if (arrived || next.downloads.length !== before.length) void app.refreshHome();
  }

  /** Stops looking, because the screen is left. */
  close(): void {
    this.#open = false;
    clearTimeout(this.#timer);
  }

  #watch(running: boolean): void {
    clearTimeout(this.#timer);
    if (running && this.#open) this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY_MS);
  }

  async #look(): Promise<void> {
    try {
      const next = await api.downloads();
      if (this.#open) this.take(next);
    } catch {
      // Looking again costs nothing; a download that failed says so itself.
      this.#watch(true);
    }
  }
}

const isMoving = ({ state }: DownloadView) => state === "queued" || state === "running";

/** What is worth saying aloud about a download; nothing for most of the looks at it. */
export function news(before: DownloadView | undefined, now: DownloadView): string | null {
  const { name, percent, state } = now;
  if (before?.state !== state) {
    if (state === "done") return before ? t("screens-models-said-done", { name }) : null;
    if (state === "failed") {
      return t("screens-models-said-failed", { name, message: now.failure?.message ?? now.label });
    }
    if (state === "running" && !before) return t("screens-models-said-started", { name });
    return before ? `${name}: ${now.label}` : null;
  }
  const quarter = (of: number) => Math.floor(of / SAY_EVERY_PERCENT);
  return quarter(percent) > quarter(before.percent)
    ? t("screens-models-said-percent", { name, percent })
    : null;
}
