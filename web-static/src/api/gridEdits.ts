import { call } from './client';

/** Longitude and latitude, CGCS2000 degrees with nine decimals: names a corner exactly. */
export type Place = [number, number];

export interface DraftGrid {
  type: 'Feature';
  id: number;
  properties: { code: string; name: string; households: number | null; estimated: boolean };
  geometry:
    | { type: 'Polygon'; coordinates: Place[][] }
    | { type: 'MultiPolygon'; coordinates: Place[][][] };
}

export interface DraftGrids {
  type: 'FeatureCollection';
  edit: number;
  features: DraftGrid[];
}

export type EditKind =
  | 'SPLIT'
  | 'MERGE'
  | 'RESHAPE'
  | 'MOVE_CORNER'
  | 'ADD_CORNER'
  | 'REMOVE_CORNER'
  | 'RENAME'
  | 'UNDO'
  | 'REDO';

/** What is drawn; which fields belong to which kind is in the server's `EditBody`. */
export interface EditOrder {
  kind: Exclude<EditKind, 'UNDO' | 'REDO'>;
  grids?: string[];
  line?: Place[];
  codes?: string[];
  names?: string[];
  into?: string;
  at?: Place;
  to?: Place;
}

export interface EditDone {
  edit: number;
  usable: boolean;
  removed: string[];
  changed: { type: 'FeatureCollection'; features: DraftGrid[] };
}

export interface GridEdit {
  no: number;
  kind: EditKind;
  codes: string[];
  added: string[];
  undoes: number | null;
  undone: boolean;
  at: string;
}

export interface ToldEdits {
  drawnFrom: number | null;
  editable: boolean;
  edit: number;
  edits: GridEdit[];
}

const LONG = 120_000;
const of = (id: number) => `/api/grids/versions/${id}`;

/** Begins a draft with the grids of a version; answers its id. */
export const beginDraft = (from: number, id: string, note: string) =>
  call<{ version: number }>('POST', `${of(from)}/drafts`, {
    body: { id, note },
    timeoutMs: LONG,
  }).then((a) => a.version);

export const getEdits = (id: number) => call<ToldEdits>('GET', `${of(id)}/edits`);

export const getDraft = (id: number) =>
  call<DraftGrids>('GET', `${of(id)}/edits/outlines`, { timeoutMs: LONG });

/** A code that was never used, for a grid beside this one. */
export const freeCode = (id: number, grid: string) =>
  call<{ codes: string[] }>('GET', `${of(id)}/edits/codes`, { query: { code: grid } }).then(
    (a) => a.codes[0] ?? '',
  );

export const sendEdit = (id: number, key: string, after: number, order: EditOrder) =>
  call<EditDone>('POST', `${of(id)}/edits`, {
    body: { id: key, after, ...order },
    timeoutMs: LONG,
  });

/** Takes the last edit back, or does again what was taken back last. */
export const replayEdit = (id: number, way: 'undo' | 'redo', key: string, after: number) =>
  call<EditDone>('POST', `${of(id)}/edits/${way}`, { body: { id: key, after }, timeoutMs: LONG });

/** Whether something was taken back and nothing drawn since. */
export function redoable(edits: readonly GridEdit[]): boolean {
  let open = false;
  for (const edit of edits) {
    if (edit.kind === 'UNDO') open ||= !edit.undone;
    else if (edit.kind !== 'REDO') open = false;
  }
  return open;
}
