import type { StudyOpened } from "$lib/api/generated/StudyOpened";

/** The worked example, as the engine answers it. */
export const example: StudyOpened = {
  draft: {
    head: {
      currency: "EUR",
      horizon_months: "48",
      source: "Made up to show how it works",
      title: "A server of our own or two rented cards",
    },
    workload: {
      input_tokens: "600,000,000",
      output_tokens: "150,000,000",
      requests: "400,000",
    },
    routes: [
      {
        electricity_price: "0.21",
        id: "owned",
        label: "Own server",
        one_off: "96,000",
        per_month: "450",
        power_kw: "2.6",
        pue: "1.4",
        residual: "12,000",
        tokens_per_second: "900",
      },
      {
        id: "rented",
        label: "Two rented cards",
        per_hour: "2.40",
        tokens_per_second: "450",
        units: "2",
        utilisation: "0.40",
      },
      {
        id: "api",
        input_price: "2.50",
        label: "Closed model by API",
        output_price: "10.00",
      },
    ],
    asks: [
      ["owned", "api"],
      ["owned", "rented"],
    ],
    stated: [
      {
        routes: ["owned"],
        figures: {
          monthly: "450",
          total: "105,600",
        },
      },
      {
        routes: ["rented"],
        figures: {
          monthly: "1,401.60",
        },
      },
      {
        routes: ["api"],
        figures: {
          monthly: "3,000",
        },
      },
    ],
  },
  view: {
    problems: [],
    result: {
      sentence: "Worked out from the study’s own inputs, over 48 months.",
      routes: {
        columns: ["Figure", "Own server", "Two rented cards", "Closed model by API"],
        rows: [
          ["Machines", "1", "2", "1"],
          ["Paid at the start", "€ 96,000", "€ 0", "€ 0"],
          ["Each month", "€ 1,008", "€ 3,504", "€ 3,000"],
          ["Over all months", "€ 132,385", "€ 168,192", "€ 144,000"],
          ["In today’s money", "€ 132,385", "€ 168,192", "€ 144,000"],
          ["Tokens a month it could deliver", "2,365,200,000", "2,365,200,000", "–"],
          ["A million tokens", "€ 3.6773", "€ 4.672", "€ 4.00"],
          ["A thousand requests", "€ 6.895", "€ 8.76", "€ 7.50"],
        ],
      },
      break_even: {
        columns: [
          "Break-even",
          "Own server against Closed model by API",
          "Own server against Two rented cards",
        ],
        rows: [
          ["Months to break-even", "48.19 (after the 48 months of the study)", "38.46"],
          ["Hours to break-even", "35,181", "28,077"],
          ["Tokens a month at which both cost the same", "689,503,000", "–"],
          ["Requests a month at which both cost the same", "367,735", "–"],
        ],
      },
      summary: "3 findings.",
      findings: [
        {
          code: "stated_differs",
          path: "stated[0].monthly",
          title: "Own server: Each month",
          stated: "€ 450.00",
          computed: "€ 1,008",
          cause: "The printed figure comes out when electricity is left out.",
          is_named: true,
        },
        {
          code: "stated_differs",
          path: "stated[0].total",
          title: "Own server: Over all months",
          stated: "€ 105,600",
          computed: "€ 132,385",
          cause: "The printed figure comes out when electricity is left out.",
          is_named: true,
        },
        {
          code: "stated_differs",
          path: "stated[1].monthly",
          title: "Two rented cards: Each month",
          stated: "€ 1,401.60",
          computed: "€ 3,504",
          cause:
            "The printed figure comes out when a bill that is paid for busy and idle hours alike is multiplied by the share in use.",
          is_named: true,
        },
      ],
    },
  },
};

/** Nothing typed yet. */
export const empty: StudyOpened = {
  draft: { head: {}, workload: {}, routes: [], asks: [], stated: [] },
  view: { problems: [], result: null },
};
