import type { Wanted } from '@/api/conferences';

/** A decision while it is written; empty where nothing was chosen. */
export interface Draft {
  what: string;
  body: string;
  dueOn: string;
  kind: string;
  warning: string;
  carriedFrom: string;
}

export const emptyDraft = (warning = ''): Draft => ({
  what: '',
  body: '',
  dueOn: '',
  kind: '',
  warning,
  carriedFrom: '',
});

/** As the server takes it: what is empty is left out, so that a fault names what is missing. */
export function wantedOf(d: Draft): Wanted {
  // A warning tells its own kind.
  const kind = d.warning ? '' : d.kind;
  const told = Object.entries({ ...d, kind }).filter(
    ([, value]) => value !== '' && value !== undefined,
  );
  return Object.fromEntries(told) as unknown as Wanted;
}
