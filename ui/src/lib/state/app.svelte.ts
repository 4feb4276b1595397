import type { CaseView } from "$lib/api/generated/CaseView";
import type { Failure } from "$lib/api/generated/Failure";
import type { HomeView } from "$lib/api/generated/HomeView";
import type { Notice } from "$lib/api/generated/Notice";
import type { SettingsView } from "$lib/api/generated/SettingsView";
import type { Stage } from "$lib/api/generated/Stage";
import * as api from "$lib/platform/api";
import { speak } from "$lib/words/index.svelte";
import { caseOf, type Place, stagePlace } from "./place";

/** The window: where it is, which case is open, how it looks and speaks. */
class App {
  place = $state.raw<Place>({ at: "home" });
  /** The rail of the open case, as the last screen brought it. */
  case = $state.raw<CaseView | null>(null);
  /** Home as it was last seen, for the rail beside models, keys and settings. */
  home = $state.raw<HomeView | null>(null);
  settings = $state.raw<SettingsView | null>(null);
  blocked = $state.raw<Failure | null>(null);
  notices = $state.raw<Notice[]>([]);
  /** False until the first change of place: only then does focus move to the heading. */
  hasMoved = $state(false);

  /** Asked before leaving a screen; a screen with unsaved work keeps it here. */
  #beforeLeaving: (() => Promise<void>) | null = null;

  /** Registers what keeps the work of the screen that is open; returns how to take it away. */
  keepBeforeLeaving(keep: () => Promise<void>): () => void {
    this.#beforeLeaving = keep;
    return () => {
      if (this.#beforeLeaving === keep) this.#beforeLeaving = null;
    };
  }

  /** Opens a place, after the present screen has kept its work. */
  async go(place: Place): Promise<void> {
    const keep = this.#beforeLeaving;
    this.#beforeLeaving = null;
    await keep?.();
    this.hasMoved = true;
    this.place = place;
    if (!("caseId" in place)) this.case = null;
    if (typeof window !== "undefined") window.scrollTo(0, 0);
  }

  /** Opens a stage of the case that is open. */
  goToStage(stage: Stage, page: string | null = null, returnToCheck = false): Promise<void> {
    return this.case
      ? this.go(stagePlace(this.case.id, stage, page, returnToCheck))
      : this.go({ at: "home" });
  }

  /** Opens a case where the person left it. */
  enter(view: CaseView): Promise<void> {
    this.case = view;
    return this.go(stagePlace(view.id, view.stage, view.page));
  }

  /** Goes on with the case that was open when the app last ended, before anything shows. */
  resume(view: CaseView): void {
    this.case = view;
    this.place = stagePlace(view.id, view.stage, view.page);
  }

  /** Takes over the rail that a screen brought, unless the person has left that case by now. */
  showCase(view: CaseView): void {
    if (caseOf(this.place) === view.id) this.case = view;
  }

  /** Looks again at what stands in the rail beside the screens of no case. */
  async refreshHome(): Promise<void> {
    try {
      this.home = await api.home();
    } catch {
      // The rail keeps what it said; the screen that failed says more.
    }
  }

  /** Takes over language and theme. */
  apply(settings: SettingsView): void {
    this.settings = settings;
    speak(settings.language);
    if (typeof document === "undefined") return;
    if (settings.theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }
}

export const app = new App();
