import type { Origin } from './channels';
import type { ItemClock } from './clock';
import type { RowStanding, Stake, Standing } from './standing';
import type { Alternative, Reason } from './suggestion';

/** Shapes that cross the wire. Enums are upper-case codes, instants ISO-8601 with offset. */
export type Kind =
  | 'LABOR'
  | 'TENANCY'
  | 'PROPERTY_RIGHTS'
  | 'DEMOLITION'
  | 'NEIGHBOR'
  | 'FAMILY'
  | 'PROPERTY_MGMT'
  | 'CONSUMER_CONTRACT'
  | 'INJURY_TORT'
  | 'LAND_RESOURCE'
  | 'FINANCE_LOAN'
  | 'UNCLASSIFIED';

export type Level = 'NONE' | 'BLUE' | 'YELLOW' | 'ORANGE' | 'RED';
export type Datum = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09' | 'UNKNOWN';
export type Safety = 'THREAT' | 'INJURY' | 'DOMESTIC_VIOLENCE' | 'STRUCTURAL_DANGER' | 'MINORS';

export interface User {
  id: string;
  username: string;
  displayName: string;
  role: string;
  district: string;
  territory: string[];
  permissions: string[];
}

export interface Session {
  user: User;
  csrf: string;
  expiresAt: string;
  /** The password was handed out: nothing works before its owner has chosen another. */
  mustChange?: boolean;
}

export interface SessionRow {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  agent: string;
  current: boolean;
}

export interface KindEntry {
  kind: Kind;
  subKinds: { code: string; label: string }[];
}

export interface Kinds {
  version: number | string;
  kinds: KindEntry[];
  safety: Safety[];
}

export interface PlaceEntry {
  code: string;
  name: string;
  tier: 'GRID' | 'COMMUNITY' | 'STREET' | 'DISTRICT';
  parent: string | null;
  lon: number;
  lat: number;
}

export interface GridProperties {
  code: string;
  name: string;
  community?: string;
  street?: string;
  households?: number;
}

export interface GridFeature {
  type: 'Feature';
  /** Ordinal of the grid: index into the arrays of scores. */
  id: number;
  properties: GridProperties;
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };
}

export interface GridCollection {
  type: 'FeatureCollection';
  version: number;
  demo?: boolean;
  features: GridFeature[];
}

export interface Candidate {
  grid: string;
  name: string;
  community?: string;
  street?: string;
  distanceM: number;
  share?: number;
}

export interface Located {
  grid: string | null;
  community: string | null;
  street: string | null;
  district: string | null;
  name: string | null;
  confirm: boolean;
  candidates: Candidate[];
}

export interface BodyRef {
  code: string;
  name: string;
}

export interface Due {
  code: string;
  dueDate: string;
  legalDueDate: string | null;
  provisional: boolean;
}

/** A report as sent; `id` is the idempotency key made when the draft was opened. */
export interface Report extends Origin, Stake {
  id: string;
  kind: Kind;
  subKind?: string;
  lon: number;
  lat: number;
  datum: Datum;
  accuracyM: number;
  occurredAt: string;
  text: string;
  peopleInvolved: number;
  safety?: Safety[];
  source?: string;
  fixedAt?: string;
  sentAt?: string;
  photos?: string[];
  confirmedGrid?: string;
  /** Where the device said it was, when another point was set on the map. */
  deviceLon?: number;
  deviceLat?: number;
}

export interface Receipt {
  number: string;
  grid: string | null;
  community: string | null;
  street: string | null;
  body: BodyRef | null;
  level: Level;
  due: Due[];
  confirm?: boolean;
  candidates?: Candidate[];
}

export interface ItemRow extends RowStanding {
  number: string;
  state: string;
  kind: Kind;
  subKind: string | null;
  kindProvisional: boolean;
  level: Level;
  urgency: string | null;
  grid: string | null;
  gridName: string | null;
  community: string | null;
  communityName: string | null;
  street: string | null;
  streetName: string | null;
  summary: string;
  peopleInvolved: number;
  occurredAt: string;
  reportedAt: string;
  dueDate: string | null;
  legalDueDate: string | null;
  body: BodyRef | null;
  suggestion: BodyRef | null;
  version: number;
  allowed: string[];
  demo: boolean;
}

export interface ItemTotals {
  open: number;
  inbox: number;
  dueSoon: number;
  overdue: number;
}

export interface ItemPage {
  items: ItemRow[];
  next: string | null;
  total: ItemTotals;
}

export interface TimelineEntry {
  id: string;
  event: string;
  from: string | null;
  to: string;
  at: string;
  by: { role: string; name: string | null };
  reason: string | null;
  data: Record<string, unknown>;
}

export interface Item extends Omit<ItemRow, 'suggestion' | keyof RowStanding> {
  text: string | null;
  standing: Standing;
  safety: Safety[];
  place: {
    lon: number;
    lat: number;
    datum: Datum;
    rawLon: number;
    rawLat: number;
    accuracyM: number;
    source: string | null;
    fixedAt: string | null;
    confirmed: boolean;
  } | null;
  photos: { id: string; sha256: string }[];
  suggestion: (BodyRef & { tier: string; reasons: Reason[]; alternatives: Alternative[] }) | null;
  clocks: ItemClock[];
  timeline: TimelineEntry[];
  severity: {
    points: number;
    level: Level;
    tableVersion: number | string;
    parts: { factor: string; points: number }[];
  } | null;
  triage: Record<string, unknown> | null;
  law: { code: string; article: string; title: string; text: string }[];
  candidates?: Candidate[];
}
