import type { AnswerRequest } from "$lib/api/generated/AnswerRequest";
import type { AskEvent } from "$lib/api/generated/AskEvent";
import type { AskTarget } from "$lib/api/generated/AskTarget";
import type { CaseRow } from "$lib/api/generated/CaseRow";
import type { ChooseModelRequest } from "$lib/api/generated/ChooseModelRequest";
import type { QuestionView } from "$lib/api/generated/QuestionView";
import type { Stage } from "$lib/api/generated/Stage";
import { ofPage } from "$lib/words/questions";
import { answers, missing, shown } from "./answers";
import { caseView } from "./case";
import { costs } from "./costs";
import { months, sensitivity } from "./costs-more";
import * as facts from "./figures";
import { home, secondCopy, settings } from "./home";
import { keys } from "./keys";
import { drive, wish } from "./preview";
import * as own from "./servers";
import { local } from "./local";
import { sending } from "./sending";
import * as study from "./study";
import { pages } from "./questionnaire";
import * as result from "./verdict";

/** Answers every command with invented data, so that the screens can be looked at alone. */
type Request = Record<string, never> & { case_id: string; page: string; id: string };

let deleted: CaseRow | undefined;
let chosen: AskTarget = wish("closed")
  ? { where: "closed", provider: "mistral", model: "mistral-large" }
  : { where: "local", id: "bundled" };
const broken = {
  code: "store-full",
  message: "The disk is full, so this could not be read.",
  hint: "Free some space, then try again. Your saved answers are still there.",
  field: null,
};
const open = (): [string, string][] =>
  wish("missing") ? missing().map((page) => [page, ofPage(page, "short")]) : [];

function question(page: string): QuestionView {
  const number = pages.findIndex((candidate) => candidate.id === page) + 1;
  const saved = answers[page];
  return {
    case: caseView("questions", page),
    page,
    number,
    count: pages.length,
    fields: (pages[number - 1]?.fields ?? []).map((field) => ({
      ...field,
      value: saved?.values[field.id] ?? null,
      detected: page === "equipment" ? home.machine.has : null,
    })),
    unsure: saved?.unsure ?? false,
    answered: saved !== undefined,
    previous: pages[number - 2]?.id ?? null,
    next: pages[number]?.id ?? null,
    known: [
      { label: "Use", value: "Summarise documents", known: true },
      { label: "Work", value: "9,000 a month", known: true },
      { label: "Text", value: "31 M tokens a month", known: true },
      { label: "Language", value: "Dutch", known: true },
      { label: "People to run it", value: "not asked yet", known: false },
    ],
  };
}

function save(request: AnswerRequest) {
  answers[request.page] = { unsure: request.unsure, values: request.values as never };
  const at = pages.findIndex((page) => page.id === request.page);
  return { next: request.return_to_check ? null : (pages[at + 1]?.id ?? null) };
}

const check = () => ({
  case: caseView("check"),
  rows: pages.map(({ id }) => ({
    page: id,
    label: ofPage(id, "short"),
    answer: shown(id),
    unsure: answers[id]?.unsure ?? false,
    assumed: answers[id]?.unsure ? ofPage(id, "unsure") : null,
    missing: !answers[id],
    decides: id === "sensitivity",
  })),
  complete: missing().length === 0,
});

const COMMANDS: Record<string, (request: Request) => unknown> = {
  start: () => ({
    settings,
    resume: null,
    blocked: wish("blocked") ? secondCopy : null,
    notices: wish("notice")
      ? [
          {
            code: "store-set-aside",
            message:
              "Your file with assessments was damaged. We kept it aside and went on with the copy of yesterday.",
            hint: "Look through your last answers before you go on.",
          },
        ]
      : [],
  }),
  home: () => ({ ...home, cases: wish("empty") ? [] : home.cases }),
  create_case: () => caseView("questions", "use"),
  open_case: ({ case_id }) => {
    const row = home.cases.find((candidate) => candidate.id === case_id);
    return caseView(row?.stage ?? "questions", row?.page ?? null);
  },
  open_example: () => caseView("verdict"),
  rename_case: () => caseView("verdict"),
  delete_case: ({ case_id }) => {
    deleted = home.cases.find((row) => row.id === case_id);
    home.cases = home.cases.filter((row) => row !== deleted);
    return { ...home };
  },
  restore_case: () => {
    if (deleted) home.cases = [deleted, ...home.cases];
    return { ...home };
  },
  import_case: () => null,
  export_case: () => ({
    path: "/home/anna/Discharge letters.steelyard",
    sentence: "A copy has been saved.",
  }),
  question: ({ page }) => question(page),
  answer: (request) => save(request as unknown as AnswerRequest),
  check_answers: check,
  costs: () => ({ ...costs(), unanswered: open().length }),
  change_assumption: costs,
  put_back_assumption: costs,
  put_back_all: costs,
  undo_change: costs,
  save_own_route: costs,
  remove_own_route: costs,
  redo_change: costs,
  cost_months: (request) => months((request as unknown as { route: string }).route),
  cost_sensitivity: sensitivity,
  try_model: ({ case_id }) => ({
    case: case_id ? caseView("try") : null,
    model: home.model,
    chosen,
    models: own.askable(),
    suggestions: [
      "Summarise this letter in three sentences",
      "Write a polite reply that asks for the missing date",
    ],
    trials: [
      {
        id: "1",
        when: "Today, 12:51",
        model: home.model.name,
        prompt: "What is a discharge letter?",
        answer:
          "A discharge letter tells the family doctor what was done in hospital and what to watch for.",
        speed: "38 words a second, first word after 0.4 s",
      },
    ],
  }),
  stop_asking: () => null,
  safeguards: result.safeguards,
  verdict: () =>
    open().length > 0 ? result.notReady(open()) : wish("tie") ? result.tie() : result.verdict(),
  report: () => result.report(open()),
  save_report: () => ({
    path: "/home/anna/Documents/Steelyard - Discharge letters.pdf",
    sentence: "12 pages, saved as “Steelyard - Discharge letters.pdf”.",
  }),
  save_workbook: () => ({
    path: "/home/anna/Documents/Discharge-letters.xlsx",
    sentence: "The workbook was saved: /home/anna/Documents/Discharge-letters.xlsx",
  }),
  choose_model: (request) => {
    chosen = (request as unknown as ChooseModelRequest).model;
    return COMMANDS.try_model?.(request);
  },
  ...local,
  ...keys,
  ...sending,
  study: () => study.empty,
  study_example: () => study.example,
  import_study: () => study.example,
  check_study: (request) =>
    (request as { routes?: unknown[] }).routes?.length ? study.example.view : study.empty.view,
  export_study: () => ({
    path: "/home/anna/Study.toml",
    sentence: "The study has been saved to /home/anna/Study.toml.",
  }),
  figures: (request) => facts.figures(request as object),
  preview_figures: () => facts.preview(),
  take_over_figures: () => facts.takenOver(),
  undo_figures: () => facts.figures({}),
  put_back_figure: () => facts.figures({}),
  trust_pack_key: () => facts.figures({}),
  settings: () => settings,
  change_settings: (request) => Object.assign(settings, withoutNulls(request)) && { ...settings },
};

function withoutNulls(request: object): object {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function call<Response>(command: string, request?: object): Promise<Response> {
  await pause(wish("busy") && command !== "start" && command !== "home" ? 60_000 : 20);
  if (wish("failed") && command !== "start" && command !== "home") throw broken;
  const answer = COMMANDS[command]?.((request ?? {}) as Request);
  if (command === "start") drive(caseView("questions" satisfies Stage));
  return structuredClone(answer) as Response;
}

export async function stream<Event, Response>(
  command: string,
  _request: object,
  onEvent: (event: Event) => void,
): Promise<Response> {
  if (command === "watch_drops") {
    if (wish("drop")) onEvent("over" as Event);
    return null as Response;
  }
  const tell = (event: AskEvent) => onEvent(event as Event);
  const text =
    "Dear doctor, your patient was in hospital for three days with heart failure. Please check the kidney function within a week.";
  tell({ event: "loading" });
  await pause(30);
  tell({ event: "reading", prompt_tokens: 24 });
  for (const word of text.split(" ")) {
    await pause(wish("busy") ? 2000 : 10);
    tell({ event: "text", piece: `${word} ` });
  }
  return {
    reason: "end_of_answer",
    answer: text,
    speed: "38 words a second, first word after 0.4 s",
    model: home.model.name,
    rows: [
      { label: "First word after", value: "0.4 s" },
      { label: "Speed", value: "38 words a second, 52 tokens a second" },
      { label: "Memory used", value: "0.4 GB" },
      { label: "Energy, estimated", value: "0.02 to 0.05 Wh" },
    ],
    broke_off: null,
  } as Response;
}
