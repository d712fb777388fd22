import type { Answers, DocumentPart } from '@/api/documents';

/** What stands in a form: text of a part, or the list of what was chosen. */
export type Draft = Record<string, string | string[]>;

/** A form from the answers of a document. */
export function draftOf(parts: readonly DocumentPart[], answers: Answers): Draft {
  const draft: Draft = {};
  for (const part of parts) {
    const entries = answers[part.code] ?? [];
    if (part.type === 'ARTICLES') draft[part.code] = [...entries];
    else draft[part.code] = entries.join('\n');
  }
  return draft;
}

/** The answers of a form; empty parts are left out, lists have an entry for each line. */
export function answersOf(parts: readonly DocumentPart[], draft: Draft): Answers {
  const answers: Answers = {};
  for (const part of parts) {
    const told = draft[part.code] ?? '';
    const entries = Array.isArray(told) ? told : part.type === 'LIST' ? told.split('\n') : [told];
    const kept = entries.map((e) => e.trim()).filter((e) => e !== '');
    if (kept.length > 0) answers[part.code] = kept;
  }
  return answers;
}

/** Mandatory parts that are empty. */
export function missingOf(parts: readonly DocumentPart[], draft: Draft): DocumentPart[] {
  const answers = answersOf(parts, draft);
  return parts.filter((p) => p.mandatory && answers[p.code] === undefined);
}

/** Parts at fault in a refusal's errors, by name. */
export function faultsOf(body: Record<string, unknown>): Record<string, string> {
  const faults: Record<string, string> = {};
  const errors = Array.isArray(body['errors']) ? (body['errors'] as unknown[]) : [];
  for (const error of errors) {
    const { pointer, code } = error as { pointer?: string; code?: string };
    const part = /^\/(?:fields\/)?(\w+)/.exec(pointer ?? '')?.[1];
    if (part !== undefined) faults[part] = code ?? 'wrong';
  }
  return faults;
}
