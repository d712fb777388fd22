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

export interface StackPage {
  stacks: CoordinateStack[];
  /** Others stand behind them. */
  more: boolean;
  all: number;
  undecided: number;
}

/** Stacks of the district, undecided ones first; those behind one when it is told. */
export const listStacks = (after?: string) =>
  call<StackPage>('GET', '/api/coordinate-stacks', { query: { after } });

/** Says whether it is a place; matters on what is none do not count for hotspots. */
export const decideStack = (id: string, keep: boolean) =>
  call<StackPage>('POST', `/api/coordinate-stacks/${encodeURIComponent(id)}`, {
    body: { keep },
  });
