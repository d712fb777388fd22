import { call } from './client';

/** A coordinate many matters were put on that is probably no place. */
export interface CoordinateStack {
  id: string;
  lon: number;
  lat: number;
  items: number;
  /** How many unlike addresses were written with them. */
  addresses: number;
  reason: 'CENTRE' | 'MIXED_ADDRESSES';
  /** Code of the area or body whose point it is. */
  centre: string | null;
  state: 'FLAGGED' | 'KEPT' | 'LEFT_OUT';
  foundAt: string;
}

interface Answer {
  stacks: CoordinateStack[];
}

/** The stacks of the district, undecided ones first. */
export const listStacks = () =>
  call<Answer>('GET', '/api/coordinate-stacks').then((answer) => answer.stacks);

/** Says whether it is a place; matters on what is none do not count for hotspots. */
export const decideStack = (id: string, keep: boolean) =>
  call<Answer>('POST', `/api/coordinate-stacks/${encodeURIComponent(id)}`, {
    body: { keep },
  }).then((answer) => answer.stacks);
