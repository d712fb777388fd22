import { call } from './client';

export type RoleLayer = 'PARTY' | 'SECURITY' | 'SERVICE';
export const LAYERS: readonly RoleLayer[] = ['PARTY', 'SECURITY', 'SERVICE'];

/** A layer of a grid; everything but the layer is null while nobody holds it. */
export interface LayerHolder {
  layer: RoleLayer;
  account: string | null;
  name: string | null;
  role: string | null;
  from: string | null;
  to: string | null;
}

export interface HeldGrid {
  grid: string;
  name: string;
  community: string;
  holders: LayerHolder[];
}

/** A grid with who will hold it, its cadres, and walks by month of all of them together. */
export interface GridFile extends HeldGrid {
  planned: LayerHolder[];
  cadres: { account: string; name: string; from: string }[];
  walks: { month: string; walks: number }[];
}

export interface Candidate {
  account: string;
  name: string;
  role: string;
}

/** What came of it is null while the hand-over waits for its day. */
export interface HandOver {
  id: string;
  from: string;
  done: boolean;
  stayed: boolean | null;
  tasks: number | null;
}

const one = (grid: string) => `/api/grids/${encodeURIComponent(grid)}`;

export const listHeld = (street: string) =>
  call<{ grids: HeldGrid[] }>('GET', '/api/grids/holders', { query: { street } }).then(
    (a) => a.grids,
  );

export const getHolders = (grid: string) => call<GridFile>('GET', `${one(grid)}/holders`);

export const listCandidates = (grid: string, layer: RoleLayer | 'CADRE') =>
  call<{ candidates: Candidate[] }>('GET', `${one(grid)}/holders/candidates`, {
    query: { layer },
  }).then((a) => a.candidates);

export const handOver = (
  grid: string,
  body: { id: string; layer: RoleLayer; account: string; from: string; reason: string },
) => call<HandOver>('POST', `${one(grid)}/hand-over`, { body });

export const linkCadre = (grid: string, account: string, linked: boolean) =>
  call<GridFile>('PUT', `${one(grid)}/cadres/${account}`, { body: { linked } });

export const countWalks = (grid: string, month: string, walks: number) =>
  call<GridFile>('PUT', `${one(grid)}/walks/${month}`, { body: { walks } });
