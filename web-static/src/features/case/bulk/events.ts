import { may } from '@/api/session';
import type { ItemRow } from '@/api/types';
import { ROUTES, TIERS } from '@/lib/codes';
import * as f from '../fields';
import type { Field } from '../form';

/** What can be done to many items at once. Nothing that ends a matter is among them. */
export interface BulkEvent {
  event: string;
  fields: readonly Field[];
  primary?: boolean;
  /**
   * A word beside the state: rows do not tell whether it is allowed, the reader's permission does.
   */
  beside?: string;
}

/** The basis that every accepted matter needs; proposals come from the kind of the first one. */
const basis: Field = {
  name: 'basis',
  shape: 'line',
  path: 'triage.basis',
  needed: true,
  most: 200,
  offers: f.articles,
};
/** The three distinctions of all of them; nothing is filled in for the dispatcher. */
const tier: Field = {
  name: 'tier',
  shape: 'choice',
  path: 'triage.tier',
  needed: true,
  options: TIERS,
  list: 'tier',
};
const route: Field = {
  name: 'route',
  shape: 'select',
  path: 'triage.route',
  needed: true,
  options: ROUTES,
  list: 'route',
};
const acceptedAll: Field = {
  name: 'acceptedAll',
  shape: 'tick',
  path: 'triage.accepted',
  needed: true,
};
/** Whether a body is the suggested one differs from item to item: always a reason. */
const body: Field = { ...f.body, start: undefined };

/** Matters that were escalated and go down again need it; among many, some may. */
const handBack: Field = { ...f.handBack, needed: false, when: undefined };

export const BULK: readonly BulkEvent[] = [
  { event: 'accept', fields: [f.means, tier, route, basis, acceptedAll], primary: true },
  { event: 'sign', fields: [], primary: true },
  { event: 'dispatch', fields: [body, f.reason, handBack] },
  { event: 'verify', fields: [f.means, f.note] },
  { event: 'askInfo', fields: [f.reason] },
  { event: 'escalate', fields: [f.reason, f.summary] },
  { event: 'merge', fields: [f.lead, f.reason] },
  { event: 'supervise', fields: [f.level, f.dueOn, f.reason], beside: 'ITEM_SUPERVISE' },
  { event: 'markFast', fields: [f.reason], beside: 'ITEM_TRIAGE' },
  { event: 'takeOver', fields: [f.taker, f.taskForce, f.reason], beside: 'ITEM_LEAD' },
];

/** Whether the reader could do anything to many at once: else no row has a box. */
export const choosesMany = (): boolean =>
  BULK.some((b) => b.beside !== undefined && may(b.beside)) ||
  may('ITEM_SIGN') ||
  may('ITEM_VERIFY') ||
  may('ITEM_DISPATCH');

/** States in which a matter has ended; nothing is put beside them. */
const ENDED = new Set(['CLOSED', 'REJECTED', 'MERGED', 'VOID', 'WITHDRAWN', 'ROUTED_DONE']);

/** What fits every one of these rows. */
export function fittingAll(rows: readonly ItemRow[]): BulkEvent[] {
  if (rows.length === 0) return [];
  return BULK.filter((b) =>
    b.beside === undefined
      ? rows.every((r) => r.allowed.includes(b.event))
      : may(b.beside) && rows.every((r) => !ENDED.has(r.state)),
  );
}
