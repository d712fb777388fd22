import type { BodyRef } from './types';

/** How hard a matter is being pressed: 催办, 督办, 挂牌督办. */
export type Supervision = 'NONE' | 'REMINDED' | 'SUPERVISED' | 'LISTED';

/** What is at stake, as the reporter told it. */
export interface Stake {
  /** Whole yuan in dispute. */
  amount?: number;
}

/** What stands beside the state, as far as a row of a list tells it. */
export interface RowStanding {
  tier: string;
  /** DISPUTE or PETITION. */
  track: string;
  supervision: Supervision;
  classCase: string | null;
  fastLane: boolean;
  /** Sent back so often that nobody solves it (程序空转). */
  looping: boolean;
}

/** The five time stamps of the fast lane (五个第一时间). */
export interface FastLane {
  accepted: string | null;
  transferred: string | null;
  handled: string | null;
  supervised: string | null;
  followedUp: string | null;
}

/** What stands beside the state of one item, and what earlier events left behind. */
export interface Standing extends Omit<RowStanding, 'fastLane'> {
  channel: string;
  receiptLevel: string;
  category: string | null;
  route: string | null;
  /** Name of the leader in charge; empty when the reader may not know it, null when there is none. */
  leader: string | null;
  taskForce: string | null;
  leadItem: string | null;
  repeatOf: string | null;
  /** Bodies that gave the matter back, oldest first. */
  trail: BodyRef[];
  agreedOn: string | null;
  contents: string[];
  /** Parties whose consent mediation needs; 0 while nobody recorded them. */
  sides: number;
  /** Yuan in dispute; null when nobody told. */
  amount: number | null;
  /** Matters of the kind in the grid during the 30 days before. */
  nearby: number;
  /** Settled without a mediation body: no court confirms that. */
  bySelves: boolean;
  /** Route it left for mediation and returns to when that fails. */
  cameFrom: string | null;
  servedOn: string | null;
  reviewed: boolean;
  extended: boolean;
  /** Day the petition was received; null for a dispute. */
  receivedOn: string | null;
  /** Told when the matter was closed, where the district keeps a list. */
  rootCause: { code: string; name: { zhCn: string; zhHant: string; en: string } } | null;
  fastLane: FastLane | null;
  /** The three responsible parties: 行业主管, 属地, 信访. */
  responsible: Responsible;
  /** Editions of the tables it was judged by. */
  versions: { severity: number; tierRules: number; timerRules: number[] };
}

/** A place of a tier. */
export interface Seat {
  tier: string;
  place: string;
  name: string | null;
}

export interface Responsible {
  industry: {
    unit: string;
    name: { zhCn: string; zhHant: string; en: string };
    overlap: boolean;
  }[];
  territory: Seat;
  petition: Seat;
}

/** A field that an event changed, as the server names fields and writes values. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** One event since the reader last saw the item; part of the problem `stale-version`. */
export interface Change {
  version: number;
  event: string;
  from: string;
  to: string;
  at: string;
  role: string;
  fields: FieldChange[];
}

/** The changes a problem document carries; none when it tells none. */
export function changesOf(body: Record<string, unknown>): Change[] {
  const told = body['changes'];
  if (!Array.isArray(told)) return [];
  return told.map((c: Partial<Change>) => ({
    version: c.version ?? 0,
    event: c.event ?? '',
    from: c.from ?? '',
    to: c.to ?? '',
    at: c.at ?? '',
    role: c.role ?? 'SYSTEM',
    fields: c.fields ?? [],
  }));
}
