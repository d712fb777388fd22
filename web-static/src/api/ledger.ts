import { address, call } from './client';

export interface LedgerImport {
  id: string;
  place: string;
  format: string;
  rows: number;
  state: string;
  opened: number;
  voided: number;
  by: string | null;
  createdAt: string;
  importedAt: string | null;
  undo: string | null;
  undoable: boolean;
  mine: boolean;
}

/** Position of each field in the file. */
export type Positions = Record<string, number>;

export interface Brought {
  of: LedgerImport;
  header: string[];
  samples: string[][];
  guess: Positions;
}

export interface CheckedLine {
  line: number;
  fate: 'NEW' | 'DUPLICATE' | 'REFUSED';
  summary: string;
  kind: string;
  grid: string | null;
  gridName: string | null;
  reportedOn: string;
  notes: string[];
  faults: string[];
  twin: string | null;
  twinLine: number;
}

export interface Checked {
  fresh: number;
  duplicates: number;
  refused: number;
  lines: CheckedLine[];
}

export interface Told {
  of: LedgerImport;
  items: { line: number; number: string; sourceNumber: string | null; fate: string }[];
}

export interface Mapping {
  name: string;
  columns: Record<string, string>;
  version: number;
}

export interface ColumnSet {
  name: string;
  columns: { field: string; header: string }[];
  version: number;
  shipped: boolean;
}

/** Large files and thousands of rows take their time. */
const LONG = 120_000;
const one = (id: string) => `/api/ledger/imports/${encodeURIComponent(id)}`;

export const listImports = () => call<{ imports: LedgerImport[] }>('GET', '/api/ledger/imports');

export const bringFile = (id: string, format: string, raw: Blob) =>
  call<Brought>('POST', '/api/ledger/imports', { query: { id, format }, raw, timeoutMs: LONG });

export const checkImport = (id: string, columns: Positions) =>
  call<Checked>('POST', `${one(id)}/check`, { body: { columns }, timeoutMs: LONG });

export const runImport = (id: string, columns: Positions, duplicates: boolean) =>
  call<Told>('POST', `${one(id)}/import`, { body: { columns, duplicates }, timeoutMs: LONG });

export const undoImport = (id: string, body: { id: string; reason: string }) =>
  call<LedgerImport>('POST', `${one(id)}/undo`, { body });

export const listMappings = () => call<{ mappings: Mapping[] }>('GET', '/api/ledger/mappings');

export const keepMapping = (body: Mapping) =>
  call<Mapping>('POST', '/api/ledger/mappings', { body });

export const listColumns = () =>
  call<{ sets: ColumnSet[]; fields: string[] }>('GET', '/api/ledger/columns');

export const keepColumns = (body: Omit<ColumnSet, 'shipped'>) =>
  call<ColumnSet>('POST', '/api/ledger/columns', { body });

export const exportUrl = (format: 'xlsx' | 'csv', query: Record<string, string | boolean>) =>
  address(`/api/ledger/items.${format}`, query);

export const listSystems = () =>
  call<{ systems: { system: string; title: string }[] }>('GET', '/api/ledger/systems');

export const reportText = (number: string, system: string, personal: boolean) =>
  call<{ text: string }>('GET', `/api/items/${encodeURIComponent(number)}/report-text`, {
    query: { for: system, personal },
  });
