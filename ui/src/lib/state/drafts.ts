import type { FieldDraft } from "./field-draft";

/** A page as the person left it, finished or not. */
export type PageDraft = { unsure: boolean; fields: Record<string, FieldDraft> };

const kept = new Map<string, PageDraft>();
const keyOf = (caseId: string, page: string) => `${caseId}/${page}`;

/** Keeps an unfinished page until the person comes back to it. */
export function keepDraft(caseId: string, page: string, draft: PageDraft): void {
  kept.set(keyOf(caseId, page), structuredClone(draft));
}

/** The unfinished page, if there is one. */
export function draftOf(caseId: string, page: string): PageDraft | null {
  return kept.get(keyOf(caseId, page)) ?? null;
}

/** Forgets a page that has been saved. */
export function dropDraft(caseId: string, page: string): void {
  kept.delete(keyOf(caseId, page));
}
