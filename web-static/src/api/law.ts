import { lang } from '@/i18n';
import { call } from './client';

/** Rows of a law table, by column. What is empty is missing. */
export type LawValue = string | number | boolean | null;
export type LawRow = Record<string, LawValue>;

export interface LawColumn {
  name: string;
  type: 'TEXT' | 'WORDS' | 'BLANKABLE' | 'CODE' | 'NUMBER' | 'DECIMAL' | 'FLAG' | 'DAY';
  optional: boolean;
  key: boolean;
  choices: string[];
}

export interface LawTable {
  table: string;
  version: number;
  from: string;
  own: boolean;
  /** Proposed and decided by who keeps the grids. */
  ofGrids: boolean;
  /** Tried on history before it is proposed. */
  ofScores: boolean;
  rows: number;
  columns: LawColumn[];
}

export interface LawEdition {
  table: string;
  version: number;
  from: string;
  to: string | null;
  own: boolean;
  newest: boolean;
  source: string;
  rows: number;
}

export interface LawRows {
  edition: LawEdition;
  columns: LawColumn[];
  rows: LawRow[];
  inherited: LawRow[];
}

export interface LawConflict {
  code: string;
  weight: 'ERROR' | 'WARNING';
  table: string;
  rows: number[];
  args: Record<string, string | number>;
}

export interface Rehearsal {
  days: number;
  items: number;
  otherTier: number;
  otherLevel: number;
  tiers: Record<string, number>;
  levels: Record<string, number>;
  sample: {
    number: string;
    tier: string;
    otherTier: string;
    level: string;
    otherLevel: string;
  }[];
  complete: boolean;
}

export interface LawReport {
  table: string;
  baseVersion: number;
  version: number;
  difference: {
    removed: LawRow[];
    added: LawRow[];
    changed: { before: LawRow; after: LawRow; columns: string[] }[];
  };
  conflicts: LawConflict[];
  rehearsal: Rehearsal | null;
}

export interface LawProposal {
  id: string | null;
  state: string | null;
  effectiveOn: string | null;
  reason: string | null;
  report: LawReport | null;
}

/** A change that waits for its second person, of any sort. */
export interface Approval {
  id: string;
  subject: string;
  target: string;
  effectiveOn: string | null;
  reason: string;
  proposerRole: string;
  proposedAt: string;
  state: string;
  version: number;
  mine: boolean;
  mayDecide: boolean;
}

export interface LawRef {
  code: string;
  article: string;
  title: string;
  text: string;
  summary: boolean;
}

/** The route card of a kind. */
export interface LawCard {
  kind: string;
  name: string;
  on: string;
  versions: Record<string, number>;
  firstTier: string | null;
  lifts: {
    code: string;
    tier: string;
    informDistrict: boolean;
    args: Record<string, string | number>;
  }[];
  confirmable: string;
  routes: {
    route: string;
    name: string;
    receiver: string;
    time: string | null;
    fee: string | null;
    effect: string | null;
    how: string | null;
    law: LawRef | null;
    summary: boolean;
  }[];
  duties: {
    responsibility: string;
    unit: string;
    name: string;
    subKind: string | null;
    subKindName: string | null;
    duty: string;
    law: LawRef | null;
    overlap: boolean;
    overlapWith: string | null;
  }[];
  articles: LawRef[];
}

export const listLawTables = () => call<{ tables: LawTable[] }>('GET', '/api/law/tables');

export const getLawRows = (table: string, on?: string) =>
  call<LawRows>('GET', `/api/law/${table}`, { query: { on } });

export const listLawEditions = (table: string) =>
  call<{ editions: LawEdition[] }>('GET', '/api/law/editions', { query: { table } });

export const getLawCard = (kind: string, on?: string) =>
  call<LawCard>('GET', `/api/law/kinds/${kind}/card`, { query: { on } });

/** Rules about grids have a door of their own. */
const door = (ofGrids: boolean) => (ofGrids ? '/api/law/grid-rules' : '/api/law');

export const proposeLaw = (
  table: string,
  ofGrids: boolean,
  body: {
    id: string;
    baseVersion: number;
    effectiveOn: string;
    rows: LawRow[];
    reason: string;
    dryRun: boolean;
  },
) => call<LawProposal>('POST', `${door(ofGrids)}/${table}/proposals`, { body, timeoutMs: 60_000 });

export const getLawProposal = (id: string, ofGrids: boolean) =>
  call<LawProposal>('GET', `${door(ofGrids)}/proposals/${id}`);

export const listApprovals = () => call<{ approvals: Approval[] }>('GET', '/api/approvals');

export const decideApproval = (
  id: string,
  verdict: 'approve' | 'reject' | 'withdraw',
  body: { id: string; version: number; reason: string },
) => call<Approval>('POST', `/api/approvals/${id}/${verdict}`, { body });

/** One way the law opens for a kind, in the order in which ways are tried. */
export interface CardRoute {
  route: string;
  receiver: string;
  law?: { title: string; article: string } | null;
}

const kept = new Map<string, Promise<CardRoute[]>>();

/**
 * Routes of a kind by today's law tables, with who receives on each; read once per page, kind and
 * language. Empty when they cannot be had: a form then proposes nothing.
 */
export function routesOf(kind: string): Promise<CardRoute[]> {
  const key = `${kind} ${lang.value}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const reading = call<{ routes?: CardRoute[] }>(
    'GET',
    `/api/law/kinds/${encodeURIComponent(kind)}/card`,
    { timeoutMs: 8000 },
  ).then(
    (card) => card.routes ?? [],
    () => {
      kept.delete(key);
      return [];
    },
  );
  kept.set(key, reading);
  return reading;
}

/** One value of a list the district keeps, named in the reader's language. */
export interface Choice {
  code: string;
  label: string;
}

/** Lists forms offer today; root causes are empty where the district keeps none. */
export interface Choices {
  rootCauses: Choice[];
  receiptLevels: Choice[];
}

export const listChoices = () =>
  call<Partial<Choices>>('GET', '/api/law/choices', { timeoutMs: 8000 }).then((told): Choices => ({
    rootCauses: told.rootCauses ?? [],
    receiptLevels: told.receiptLevels ?? [],
  }));
