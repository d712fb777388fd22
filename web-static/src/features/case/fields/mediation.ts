import { CHANNELS } from '@/lib/codes';
import type { Context, Draft, Field, Value } from '../form';
import { wayOut } from './base';
import { sideLetter } from '../sides';
import { choice, field } from './make';

/* What mediation asks for, from the consent to the agreement. */
/** As many sides as were recorded, two while nobody recorded them. */
export const consents = field('consents', 'consents', {
  start: ({ item }) =>
    Array.from({ length: Math.max(2, item.standing.sides) }, (_, i) => ({
      side: sideLetter(i),
      consented: false,
    })),
});
/** Somebody of the body that has the item; nobody named: the sender mediates. */
export const mediator = field('person', 'mediator', { needed: false });
export const chosen = field('tick', 'chosen', { needed: false });
export const nextOn = field('day', 'nextOn', { needed: false, days: 'ahead' });
/** A second visit has a day. */
export const nextOnNeeded: Field = { ...nextOn, name: 'revisitOn', needed: true };
export const endCause = choice('endCause', 'term.cause', ['REFUSED', 'OVER_TIME', 'NO_AGREEMENT'], {
  list: 'cause',
});
export const routesTold = field('checks', 'routesTold', {
  path: 'legal.routes',
  options: CHANNELS.filter((c) => c !== 'PET' && c !== 'DIS'),
  list: 'channel',
  needed: false,
  start: ({ routes }) => [...new Set(routes.map((r) => r.route).filter(wayOut))],
});
const lines = (value: Value) =>
  String(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
export const form = choice('form', 'form', ['WRITTEN', 'ORAL'], { start: () => 'WRITTEN' });
export const terms = field('words', 'terms', { most: 4000, encode: lines });
export const sealed = field('tick', 'sealed', { when: (d) => d['form'] !== 'ORAL' });
export const contents = field('checks', 'contents', {
  path: 'agreement.contents',
  options: ['PAYMENT', 'ACT', 'HANDOVER', 'APOLOGY', 'HOUSEHOLD', 'IDENTITY', 'OWNERSHIP'],
  list: 'contents',
});
/** The thirty days for the court count from here. */
export const effectOn = field('day', 'effectOn', {
  path: 'agreement.effectOn',
  days: 'sinceReport',
  half: true,
  start: ({ today }) => today,
});
export const plan = field('days', 'plan', { path: 'agreement.plan', needed: false, most: 12 });
export const signed = field('tick', 'signed', { path: 'paper.signed' });
export const jointly = field('tick', 'jointly', { path: 'agreement.jointly' });
export const court = field('line', 'court', { path: 'agreement.court', needed: false, most: 200 });
export const restCause = choice('restCause', 'term.cause', ['APPRAISAL', 'BOTH_SIDES_AGREE'], {
  list: 'cause',
});
const mediating = (_: Draft, { item }: Context) => item.state === 'MEDIATING';
export const days = field('count', 'days', { path: 'term.days', least: 1, most: 30, half: true });
/** Not agreed by the parties, the sixty days of a petition are what becomes longer. */
export const agreed = field('tick', 'agreed', {
  path: 'term.agreed',
  when: mediating,
  needed: (_, { item }) => item.standing.track !== 'PETITION',
});
