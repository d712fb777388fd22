import { call } from './client';
import type { Repair } from '@/map';
import type { GridCollection } from './types';

export type VersionState =
  'STAGED' | 'CHECKED' | 'APPROVED' | 'PUBLISHED' | 'RETIRED' | 'WITHDRAWN';
export type ChangeKind = 'ADDED' | 'REMOVED' | 'RECODED' | 'RESHAPED' | 'RENAMED';

export interface GridVersion {
  id: number;
  state: VersionState;
  demo: boolean;
  base: number | null;
  source: string;
  datum: string;
  grids: number;
  areaKm2: number;
  note: string;
  mine: boolean;
  madeAt: string;
  effectiveOn: string | null;
  approvedAt: string | null;
  publishedAt: string | null;
  retiredAt: string | null;
  withdrawnAt: string | null;
  settled: boolean;
}

export interface GridChange {
  kind: ChangeKind;
  code: string;
  oldCode: string | null;
  name: string;
  oldName: string | null;
  beforeM2: number | null;
  afterM2: number | null;
}

export interface GridLink {
  oldCode: string;
  newCode: string;
  areaM2: number;
  areaShare: number;
  share: number;
  newShare: number;
  rule: 'HOUSEHOLDS' | 'AREA';
}

export interface ToldVersion {
  version: GridVersion;
  counts: Record<ChangeKind, number>;
  changes: GridChange[];
  links: GridLink[];
  newCommunities: NewCommunity[];
}

/** A community the code table does not know. */
export interface NewCommunity {
  code: string;
  grids: number;
}

export interface Evidence {
  hypothesis: string;
  kind: 'declared' | 'extent' | 'overlap' | 'shift';
  value: number;
  text: string;
}

/** What the repair did in all; `seal` is sent back by who has seen it. */
export interface RepairSummary {
  changed: number;
  shown: number;
  gainedM2: number;
  lostM2: number;
  seal: string;
}

/** How a file was read; empty of grids that were made here. */
export interface Reading {
  format?: string | null;
  layer?: string | null;
  encoding?: { used: string | null; from: string | null };
  datum?: {
    proposed: string | null;
    declared: string | null;
    inFile: string | null;
    used: string | null;
    conclusive: boolean;
    confirmed: boolean;
    northFirst: boolean;
    evidence: Evidence[];
  };
  features?: number;
  repaired?: number;
  repair?: RepairSummary;
}

export interface RepairRow {
  no: number;
  feature: number;
  code: string;
  name: string;
  kind: 'SNAPPED' | 'SLIVER' | 'CUT_TO_PARENT' | 'MADE_VALID' | 'WIDE';
  partners: string[];
  gainedM2: number;
  lostM2: number;
}

export interface Submission {
  id: string;
  effectiveOn?: string;
  reason: string;
  repairSeen?: string;
  newCommunities: string[];
}

export interface GridFinding {
  code: string;
  severity: 'info' | 'warning' | 'error';
  feature?: number;
  codes: string[];
  at?: [number, number];
  facts: Record<string, string | number>;
}

/** Findings as GeoJSON, in the order of the findings; texts in the reader's language. */
export interface FindingPlaces {
  type: 'FeatureCollection';
  features: {
    properties: { code: string; text: string; advice: string };
    geometry: { type: string } | null;
  }[];
}

const LONG = 120_000;
const one = (id: number) => `/api/grids/versions/${id}`;

export const listVersions = () =>
  call<{ versions: GridVersion[] }>('GET', '/api/grids/versions').then((a) => a.versions);

export const getVersion = (id: number) => call<ToldVersion>('GET', one(id), { timeoutMs: LONG });

export const getFindings = (id: number) =>
  call<{ findings: GridFinding[]; reading: Reading }>('GET', `${one(id)}/findings`);

export const getRepair = (id: number) =>
  call<{ rows: RepairRow[] }>('GET', `${one(id)}/repair`).then((a) => a.rows);

/** Outlines of one grid of the repair: BEFORE, AFTER, GAINED, LOST. */
export const getRepairOutlines = (id: number, no: number) =>
  call<Repair>('GET', `${one(id)}/repair/outlines`, { query: { no } });

export const findingsFile = (id: number) => `${one(id)}/findings.geojson`;

export const getFindingPlaces = (id: number) =>
  call<FindingPlaces>('GET', findingsFile(id), {
    headers: { Accept: 'application/geo+json, application/problem+json' },
  });

/** Outlines of changed grids; each has `kind` and `side`, BEFORE or AFTER. */
export const getOutlines = (id: number) =>
  call<GridCollection>('GET', `${one(id)}/outlines`, { timeoutMs: LONG });

/** What somebody says of a file; what is empty is found out from the file. */
export interface SaidOfFile {
  /** WGS84, CGCS2000, GCJ02, BD09 or EPSG:n. */
  datum: string;
  encoding: string;
  /** NEW when communities have other borders from this file on. */
  borders: string;
  note: string;
}

export const stageVersion = (file: File, said: SaidOfFile) =>
  call<GridVersion>('POST', '/api/grids/versions', {
    query: { name: file.name, ...said },
    raw: file,
    timeoutMs: LONG,
  });

export const submitVersion = (id: number, body: Submission) =>
  call<{ id: string; state: string }>('POST', `${one(id)}/submit`, { body });

export const withdrawVersion = (id: number) => call<GridVersion>('POST', `${one(id)}/withdraw`);
