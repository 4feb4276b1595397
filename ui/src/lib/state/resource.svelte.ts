import { asFailure, type CommandFailure } from "$lib/platform/failure";

/** Something that is fetched: it is on its way, here, or failed with a reason. */
export class Resource<Data> {
  data = $state.raw<Data | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  loading = $state(false);
  #latest = 0;

  /**
   * Fetches. What was here before stays until the new arrives, and an answer that was
   * overtaken by a later call is dropped.
   */
  async load(fetch: () => Promise<Data>): Promise<Data | null> {
    const turn = ++this.#latest;
    this.loading = true;
    this.failure = null;
    try {
      const data = await fetch();
      if (turn !== this.#latest) return null;
      this.data = data;
      return data;
    } catch (rejection) {
      if (turn === this.#latest) this.failure = asFailure(rejection);
      return null;
    } finally {
      if (turn === this.#latest) this.loading = false;
    }
  }
}
