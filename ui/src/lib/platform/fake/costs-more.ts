import type { CostMonthsView } from "$lib/api/generated/CostMonthsView";
import type { CostSensitivityView } from "$lib/api/generated/CostSensitivityView";
import { volume } from "./pictures";

export const sensitivity = (): CostSensitivityView => ({
  volume,
  find_out: [
    {
      label: "Growth of the work",
      assumption: "growth",
      page: null,
      explains: 0.42,
      explains_shown: "42%",
      worth: "€ 8,200",
    },
    {
      label: "How wrong an answer may be",
      assumption: null,
      page: "stakes",
      explains: 0.18,
      explains_shown: "18%",
      worth: "–",
    },
  ],
  find_out_all:
    "Knowing everything before choosing would be worth € 14.1 k at most. Without it, your own server costs least on average.",
});

export const months = (route: string): CostMonthsView => ({
  route,
  name: "Own server",
  years: {
    columns: ["Item", "At the start", "Year 1", "Year 2", "Year 3", "Total"],
    rows: [
      ["Machines", "€ 17,900", "€ 0", "€ 0", "€ −2,100", "€ 15.8 k"],
      ["Looking after it", "€ 4,200", "€ 28 k", "€ 28.8 k", "€ 29.7 k", "€ 90.7 k"],
      ["Total", "€ 22.1 k", "€ 28 k", "€ 28.8 k", "€ 27.6 k", "€ 106 k"],
    ],
  },
  months: {
    columns: ["Month", "Machines", "Looking after it", "Total"],
    rows: [
      ["At the start", "€ 17,900", "€ 4,200", "€ 22.1 k"],
      ["1", "€ 0", "€ 2,330", "€ 2,330"],
    ],
  },
  note: "Here every figure has its likely value.",
});
