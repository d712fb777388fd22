import { call } from './client';

export type ImportKind = 'GRIDS' | 'CODES' | 'GAZETTEER' | 'HOUSEHOLDS' | 'PROJECTS';
export type ImportState =
  | 'UPLOADING'
  | 'WAITING'
  | 'CHECKING'
  | 'CHECKED'
  | 'REFUSED'
  | 'ACCEPTED'
  | 'WRITING'
  | 'FAILED'
  | 'DONE'
  | 'CANCELLED'
  | 'EXPIRED';

/** What somebody says of a file; what is empty is found out from it. */
export interface ImportOptions {
  datum: string | null;
  encoding: string | null;
  layer: string | null;
  acceptNew: boolean;
  complete: boolean;
  newBorders: boolean;
  note: string;
}

export interface ImportFile {
  no: number;
  name: string;
  size: number;
  /** SHA-256 of the SHA-256s of its pieces in order. */
  digest: string;
  /** Numbers of the pieces that did not come yet. */
  missing: number[];
}

export interface ImportJob {
  id: string;
  kind: ImportKind;
  state: ImportState;
  options: ImportOptions;
  files: ImportFile[];
  pieceBytes: number;
  bytes: number;
  progress: { step: string; done: number; total: number } | null;
  /** Number of the last check: what is sent with an acceptance. */
  checks: number;
  found: {
    publishable: boolean;
    features: number;
    errors: number;
    warnings: number;
    notes: number;
  } | null;
  failure: string | null;
  version: number | null;
  mine: boolean;
  madeAt: string;
  untilAt: string;
  endedAt: string | null;
}

export interface ImportLimits {
  mostBytes: number;
  pieceBytes: number;
  openJobs: number;
  keptHours: number;
}

export interface ImportFinding {
  code: string;
  severity: 'info' | 'warning' | 'error';
  /** Row or feature of the file. */
  feature?: number | null;
  codes?: string[];
  at?: [number, number] | null;
  place?: { type: string };
  facts?: Record<string, unknown>;
}

/** What a check found, as `ops/import --json` tells it; which members there are is the kind's. */
export interface ImportReport {
  format?: string | null;
  encoding?: { used: string | null; from: string | null };
  datum?: {
    proposed: string | null;
    declared: string | null;
    used?: string | null;
    confirmed?: boolean;
    evidence: unknown[];
  };
  level?: string;
  features?: number;
  areaM2?: number;
  repaired?: number;
  added?: number;
  changed?: number;
  unchanged?: number;
  ended?: number;
  publishable?: boolean;
  groups?: { code: string; severity: ImportFinding['severity']; count: number }[];
  findings?: ImportFinding[];
  /** Areas of the file that findings without a place are about, by code. */
  outlines?: Record<string, { type: string }>;
}

export interface ToldReport {
  report: ImportReport;
  words: Record<string, { text: string; advice: string }>;
}

const PATH = '/api/imports';
const one = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const listImports = () => call<{ jobs: ImportJob[]; limits: ImportLimits }>('GET', PATH);

export const getImport = (id: string) => call<ImportJob>('GET', one(id));

export const startImport = (body: {
  id: string;
  kind: ImportKind;
  files: { name: string; size: number; digest: string }[];
  options: ImportOptions;
}) => call<ImportJob>('POST', PATH, { body });

/** One piece; the same again is the same. */
export const sendPiece = (
  of: { id: string; file: number; piece: number; sha256: string },
  bytes: Blob,
  signal: AbortSignal,
) =>
  call<ImportJob>('PUT', `${one(of.id)}/files/${of.file}/pieces/${of.piece}`, {
    query: { sha256: of.sha256 },
    raw: new Blob([bytes], { type: 'application/octet-stream' }),
    signal,
    timeoutMs: 120_000,
  });

export const getImportReport = (id: string) =>
  call<ToldReport>('GET', `${one(id)}/report`, { timeoutMs: 60_000 });

export const checkImportAgain = (id: string, options: ImportOptions) =>
  call<ImportJob>('POST', `${one(id)}/check`, { body: { options } });

export const acceptImport = (id: string, check: number) =>
  call<ImportJob>('POST', `${one(id)}/accept`, { body: { check } });

export const cancelImport = (id: string) =>
  call<ImportJob>('POST', `${one(id)}/cancel`, { body: {} });
