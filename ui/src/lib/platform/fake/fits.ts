import type { FitView } from "$lib/api/generated/FitView";

/** How a model can run. */
export const fits: Record<FitView["word"], FitView> = {
  comfortable: {
    word: "comfortable",
    label: "Comfortable",
    reason: "It needs 0.4 GB of the 14 GB that are free.",
  },
  tight: {
    word: "tight",
    label: "Tight",
    reason: "It needs 13 GB of the 14 GB that are free. Close other programs first.",
  },
  will_crawl: {
    word: "will_crawl",
    label: "Will crawl",
    reason: "It fits, and writes slower than you read.",
  },
  will_not_run: {
    word: "will_not_run",
    label: "Will not run here",
    reason: "It needs 43 GB of memory; this computer has 24 GB.",
  },
};
