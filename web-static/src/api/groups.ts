import { call } from './client';

/** An item beside another: what is the same for every reader of both. */
export interface GroupItem {
  number: string;
  state: string;
  kind: string;
  subKind: string | null;
  summary: string;
  street: string;
  streetName: string;
  grid: string;
  reportedAt: string;
  dueDate: string | null;
  people: number;
  version: number;
  mayMerge: boolean;
  mayUnmerge: boolean;
}

export interface Why {
  kind: 'SUB_KIND' | 'KIND' | 'MAYBE';
  metres: number;
  hours: number;
  /** 0 to 1. */
  words: number;
  sameText: boolean;
  samePeople: boolean;
}

export interface DuplicateCandidate {
  item: GroupItem;
  /** 0 to 100. */
  score: number;
  why: Why;
}

export interface Bonds {
  lead: GroupItem | null;
  members: GroupItem[];
  hidden: number;
  splitFrom: GroupItem | null;
  splitInto: GroupItem[];
}

export interface Named {
  code: string;
  name: string;
}

export interface ClassCaseRow {
  number: string;
  cause: string;
  title: string;
  place: Named;
  leadUnit: Named | null;
  analysis: string;
  state: 'OPEN' | 'DECIDED' | 'CLOSED';
  decision: string | null;
  decisionNote: string | null;
  decidedAt: string | null;
  madeAt: string;
  closedAt: string | null;
  version: number;
  mayDecide: boolean;
}

export interface ClassMember {
  number: string;
  state: string;
  kind: string;
  subKind: string | null;
  street: string;
  streetName: string;
  dueDate: string | null;
  /** null none, OPEN, or what came of it. */
  notice: string | null;
}

export interface ClassCase {
  classCase: ClassCaseRow;
  count: number;
  states: Record<string, number>;
  members: ClassMember[];
}

export interface Cluster {
  kind: string;
  subKind: string | null;
  community: Named;
  count: number;
  numbers: string[];
}

export interface Moves {
  results: { number: string; code: string | null }[];
  after: ClassCase;
}

const item = (number: string) => `/api/items/${encodeURIComponent(number)}`;
const CASES = '/api/class-cases';
const one = (number: string) => `${CASES}/${encodeURIComponent(number)}`;

export const listDuplicates = (number: string) =>
  call<{ candidates: DuplicateCandidate[] }>('GET', `${item(number)}/duplicates`);

export const getBonds = (number: string) => call<Bonds>('GET', `${item(number)}/members`);

export const splitItem = (
  number: string,
  body: {
    id: string;
    kind: string;
    subKind?: string;
    grid?: string;
    text: string;
    people: number;
    reason: string;
  },
) => call<{ number: string }>('POST', `${item(number)}/split`, { body });

export const listClassCases = (state?: string) =>
  call<{ cases: ClassCaseRow[] }>('GET', CASES, { query: { state } });

export const listProposals = () => call<{ proposals: Cluster[] }>('GET', `${CASES}/proposals`);

export const getClassCase = (number: string) => call<ClassCase>('GET', one(number));

export const openClassCase = (body: {
  id: string;
  place: string;
  cause: string;
  title: string;
  leadUnit: string | null;
  analysis: string;
}) => call<ClassCase>('POST', CASES, { body });

export const reviseClassCase = (
  number: string,
  body: {
    version: number;
    cause: string;
    title: string;
    leadUnit: string | null;
    analysis: string;
  },
) => call<ClassCase>('POST', one(number), { body });

export const moveMembers = (
  number: string,
  way: 'join' | 'leave',
  body: { id: string; items: string[]; reason?: string },
) => call<Moves>('POST', `${one(number)}/${way}`, { body, timeoutMs: 60_000 });

export const decideClassCase = (
  number: string,
  body: { version: number; decision: string; note: string },
) => call<ClassCase>('POST', `${one(number)}/decide`, { body, timeoutMs: 60_000 });

export const closeClassCase = (number: string, version: number) =>
  call<ClassCase>('POST', `${one(number)}/close`, { body: { version } });
