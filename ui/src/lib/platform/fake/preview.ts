import type { CaseView } from "$lib/api/generated/CaseView";
import type { Theme } from "$lib/api/generated/Theme";
import { app } from "$lib/state/app.svelte";
import type { Place } from "$lib/state/place";
import { settings } from "./home";

/**
 * What the address of the preview asks for: `?screen=verdict&theme=dark&lang=nl&wish=tie`,
 * `&page=volume` for a question, `&click=.btn|#x` to press things, `&axe=1` for a check.
 */
const asked = new URLSearchParams(window.location.search);
const wishes = (asked.get("wish") ?? "").split(",");

export const wish = (name: string) => wishes.includes(name);

settings.language = asked.get("lang") ?? "en";
settings.theme = (asked.get("theme") as Theme | null) ?? "system";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Goes where the address says, presses what it says, and looks for barriers. */
export async function drive(view: CaseView): Promise<void> {
  await pause(60);
  const screen = asked.get("screen");
  if (screen) {
    const place = { at: screen, caseId: view.id, page: asked.get("page"), returnToCheck: false };
    const outside = [
      "home",
      "models",
      "servers",
      "keys",
      "settings",
      "figures",
      "ask",
      "ledger",
    ].includes(screen);
    if (!outside) app.case = view;
    await app.go((outside ? { at: screen } : place) as Place);
  }
  for (const selector of (asked.get("click") ?? "").split("|").filter(Boolean)) {
    await pause(250);
    document.querySelector<HTMLElement>(selector)?.click();
  }
  await pause(400);
  if (asked.has("axe")) await reportBarriers();
}

async function reportBarriers(): Promise<void> {
  const { default: axe } = await import("axe-core");
  // Colours must not be caught half-way through an animation.
  await pause(1200);
  const { violations } = await axe.run(document);
  const lines = violations.flatMap((found) =>
    found.nodes.map((node) => `${found.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
  const report = document.createElement("pre");
  report.id = "barriers";
  report.textContent = lines.join("\n\n") || "none";
  document.body.append(report);
}
