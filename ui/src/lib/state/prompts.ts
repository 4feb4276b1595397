const kept = new Map<string, string>();
const keyOf = (caseId: string | null) => caseId ?? "home";

/** Keeps a question that was not asked yet until the person comes back to it. */
export function keepPrompt(caseId: string | null, prompt: string): void {
  if (prompt.trim() === "") kept.delete(keyOf(caseId));
  else kept.set(keyOf(caseId), prompt);
}

/** The question that was not asked yet; empty when there is none. */
export function promptOf(caseId: string | null): string {
  return kept.get(keyOf(caseId)) ?? "";
}
