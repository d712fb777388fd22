import { call } from './client';
import type { BodyRef } from './types';

/** A mediation body an item may be sent to. */
export interface BodyChoice extends BodyRef {
  tier: string;
  territory: string;
  kinds: string[];
  open: number;
  distanceM?: number | null;
}

/** Bodies that could take an item, nearest and least loaded first. */
export const listBodies = (number: string) =>
  call<{ bodies: BodyChoice[] }>('GET', '/api/bodies', { query: { number } });
