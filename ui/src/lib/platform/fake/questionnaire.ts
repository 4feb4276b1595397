import type { FieldView } from "$lib/api/generated/FieldView";
import type { WhenView } from "$lib/api/generated/WhenView";
import source from "../../../../../crates/assessment/data/questions.toml?raw";

/** The real questions, read with just enough TOML to lay out their pages. */
export type FakePage = { id: string; fields: FieldView[] };

const list = (text: string) => [...text.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
const figure = (text: string) => Number(text.replaceAll("_", ""));

function emptyField(): FieldView {
  return {
    id: "",
    kind: "",
    display: "cards",
    options: [],
    alone: [],
    unit: null,
    currency: null,
    minimum: null,
    maximum: null,
    presets: [],
    limit: null,
    optional: false,
    when: null,
    value: null,
    detected: null,
  };
}

function when(text: string): WhenView {
  const [field = "", ...is] = list(text);
  return { field, is };
}

function presets(text: string): FieldView["presets"] {
  return [...text.matchAll(/(\w+) = ([\d_]+)/g)].map((match) => {
    const value = figure(match[2] ?? "0");
    return { id: match[1] ?? "", value, shown: value.toLocaleString("en-GB") };
  });
}

function set(field: FieldView, key: string, text: string): void {
  if (key === "id" || key === "kind" || key === "display") field[key] = list(text)[0] ?? "";
  else if (key === "options" || key === "alone") field[key] = list(text);
  else if (key === "unit") {
    field.unit = list(text)[0] ?? null;
    if (field.unit?.startsWith("money")) field.currency = "EUR";
  } else if (key === "minimum" || key === "maximum" || key === "limit") field[key] = figure(text);
  else if (key === "optional") field.optional = text === "true";
  else if (key === "when") field.when = when(text);
  else if (key === "presets") field.presets = presets(text);
}

export const pages: FakePage[] = [];
for (const line of source.split("\n")) {
  if (line === "[[page]]") pages.push({ id: "", fields: [] });
  else if (line === "[[page.field]]") pages.at(-1)?.fields.push(emptyField());
  const [, key, text] = /^(\w+) = (.*)$/.exec(line) ?? [];
  const page = pages.at(-1);
  if (!page || !key || !text) continue;
  const field = page.fields.at(-1);
  if (field) set(field, key, text);
  else page.id = list(text)[0] ?? "";
}
