import { call } from './client';
import { changesOf, type Change } from './standing';

/** What becomes of an update that came too late. */
export type Decision = 'APPLIED' | 'KEPT' | 'DISCARDED';

interface By {
  role: string;
  name: string | null;
}

/** An event somebody decided on without a line, beside the item as it is now. */
export interface LateUpdate {
  id: string;
  number: string;
  event: string;
  seenVersion: number;
  madeAt: string | null;
  receivedAt: string;
  by: By;
  /** Members the phone sent; null for those who may not read them. */
  said: Record<string, unknown> | null;
  /** What others did since the sender saw the item. */
  changes: Change[];
  state: string;
  version: number;
  possible: boolean;
  verdict: { decision: Decision; by: By; at: string; reason: string | null } | null;
}

export interface LateWaiting {
  id: string;
  number: string;
  event: string;
  role: string;
  madeAt: string | null;
  receivedAt: string;
}

const whole = (told: LateUpdate): LateUpdate => ({
  ...told,
  changes: changesOf(told as unknown as Record<string, unknown>),
});

const folder = (number: string) => `/api/items/${encodeURIComponent(number)}/late-updates`;

/** Hands in what was refused as late, under the key of the refused event. */
export const handIn = (
  number: string,
  body: {
    id: string;
    event: string;
    version: number;
    madeAt: string;
    with: Record<string, unknown>;
  },
) => call<LateUpdate>('POST', folder(number), { body }).then(whole);

export const listLate = (number: string) =>
  call<{ updates?: LateUpdate[] }>('GET', folder(number)).then((told) =>
    (told.updates ?? []).map(whole),
  );

export const listWaiting = () =>
  call<{ updates?: LateWaiting[] }>('GET', '/api/late-updates').then((told) => told.updates ?? []);

export const decideLate = (
  id: string,
  body: { decision: Decision; version: number; reason?: string },
) => call<LateUpdate>('POST', `/api/late-updates/${encodeURIComponent(id)}`, { body }).then(whole);
