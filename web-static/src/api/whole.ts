import type { Standing } from './standing';
import type { Item, ItemPage, ItemRow, ItemTotals, Kinds, Located, Receipt, User } from './types';

/*
 * The wire leaves out empty lists and nulls. These put them back once, so that no screen has to ask
 * whether a field is there.
 */

const ROW = {
  state: '',
  subKind: null,
  kindProvisional: false,
  urgency: null,
  grid: null,
  gridName: null,
  community: null,
  communityName: null,
  street: null,
  streetName: null,
  summary: '',
  dueDate: null,
  legalDueDate: null,
  body: null,
  suggestion: null,
  demo: false,
  tier: 'COMMUNITY',
  track: 'DISPUTE',
  supervision: 'NONE',
  classCase: null,
  fastLane: false,
  looping: false,
} as const;

const STANDING: Standing = {
  tier: 'COMMUNITY',
  track: 'DISPUTE',
  channel: '',
  receiptLevel: '',
  category: null,
  route: null,
  supervision: 'NONE',
  leader: null,
  taskForce: null,
  classCase: null,
  leadItem: null,
  repeatOf: null,
  looping: false,
  trail: [],
  agreedOn: null,
  contents: [],
  sides: 0,
  amount: null,
  nearby: 0,
  bySelves: false,
  cameFrom: null,
  servedOn: null,
  reviewed: false,
  extended: false,
  receivedOn: null,
  rootCause: null,
  fastLane: null,
  responsible: {
    industry: [],
    territory: { tier: '', place: '', name: null },
    petition: { tier: '', place: '', name: null },
  },
  versions: { severity: 0, tierRules: 0, timerRules: [] },
};

export function wholeRow<T extends ItemRow | Item>(told: T): T {
  return { ...ROW, ...told, allowed: told.allowed ?? [] };
}

const NONE: Partial<ItemTotals> = { open: 0, inbox: 0, dueSoon: 0, overdue: 0 };

export function wholePage(told: ItemPage): ItemPage {
  return {
    items: (told.items ?? []).map(wholeRow),
    next: told.next ?? null,
    total: { ...NONE, ...told.total },
  };
}

export function wholeItem(told: Item): Item {
  const { suggestion } = told;
  return {
    ...wholeRow(told),
    text: told.text ?? null,
    safety: told.safety ?? [],
    place: told.place ?? null,
    photos: told.photos ?? [],
    clocks: (told.clocks ?? []).map((c) => ({ ...c, legalDueDate: c.legalDueDate ?? null })),
    timeline: (told.timeline ?? []).map((e) => ({
      ...e,
      from: e.from ?? null,
      reason: e.reason ?? null,
      data: e.data ?? {},
      by: { role: e.by?.role ?? 'SYSTEM', name: e.by?.name ?? null },
    })),
    severity: told.severity ? { ...told.severity, parts: told.severity.parts ?? [] } : null,
    triage: told.triage ?? null,
    law: told.law ?? [],
    standing: { ...STANDING, ...told.standing },
    suggestion: suggestion
      ? {
          ...suggestion,
          reasons: suggestion.reasons ?? [],
          alternatives: (suggestion.alternatives ?? []).map((a) => ({
            ...a,
            reasons: a.reasons ?? [],
          })),
        }
      : null,
  };
}

export function wholeReceipt(told: Receipt): Receipt {
  return {
    ...told,
    grid: told.grid ?? null,
    community: told.community ?? null,
    street: told.street ?? null,
    body: told.body ?? null,
    due: told.due ?? [],
    candidates: told.candidates ?? [],
  };
}

export function wholeLocated(told: Located): Located {
  return {
    ...told,
    grid: told.grid ?? null,
    name: told.name ?? null,
    confirm: told.confirm ?? false,
    candidates: told.candidates ?? [],
  };
}

export function wholeKinds(told: Kinds): Kinds {
  return {
    ...told,
    kinds: told.kinds.map((k) => ({ ...k, subKinds: k.subKinds ?? [] })),
    safety: told.safety ?? [],
  };
}

export function wholeUser(told: User): User {
  return { ...told, territory: told.territory ?? [], permissions: told.permissions ?? [] };
}
