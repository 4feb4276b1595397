import type { AskableView } from "$lib/api/generated/AskableView";
import type { AskTarget } from "$lib/api/generated/AskTarget";

/** A name for a target that can be compared and stand in the page. */
export function keyOf(target: AskTarget): string {
  switch (target.where) {
    case "local":
      return `local/${target.id}`;
    case "server":
      return `server/${target.id}/${target.model}`;
    case "closed":
      return `closed/${target.provider}/${target.model}`;
  }
}

/** The model that is chosen, if it is still there. */
export function chosenOf(models: readonly AskableView[], chosen: AskTarget): AskableView | null {
  return models.find(({ target }) => keyOf(target) === keyOf(chosen)) ?? null;
}
