import { call } from './client';
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
  call<{ findings: GridFinding[] }>('GET', `${one(id)}/findings`).then((a) => a.findings);

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

export const submitVersion = (
  id: number,
  body: { id: string; effectiveOn?: string; reason: string },
) => call<{ id: string; state: string }>('POST', `${one(id)}/submit`, { body });

export const withdrawVersion = (id: number) => call<GridVersion>('POST', `${one(id)}/withdraw`);
