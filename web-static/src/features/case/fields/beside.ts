import { may } from '@/api/session';
import { TOLD } from '@/lib/codes';
import { fromInput, isoShanghai } from '@/lib/dates';
import { choice, field } from './make';

/* Beside the state: supervision, take-over, recusal, parties. */
export const told = field('checks', 'told', {
  path: 'oversight.told',
  options: TOLD,
  list: 'told',
});
export const offer = choice('offer', 'accepted', ['YES', 'NO'], {
  encode: (value) => value === 'YES',
});
export const category = choice(
  'category',
  'triage.category',
  ['CLAIM', 'SUGGESTION', 'ACCUSATION'],
  { start: () => 'CLAIM' },
);
export const level = choice(
  'supervision',
  'oversight.level',
  ['REMINDED', 'SUPERVISED', 'LISTED', 'NONE'],
  { start: () => 'REMINDED' },
);
export const dueOn = field('day', 'dueOn', {
  path: 'oversight.dueOn',
  days: 'ahead',
  half: true,
  when: (d) => d['supervision'] !== 'NONE',
});
export const taker = choice('taker', 'oversight.leader', ['SELF', 'FORCE'], {
  start: () => 'SELF',
  encode: (value, { me }) => (value === 'SELF' ? me : undefined),
});
export const taskForce = field('line', 'taskForce', {
  path: 'oversight.taskForce',
  most: 80,
  when: (d) => d['taker'] === 'FORCE',
});
export const relation = choice('relation', 'recusal.relation', [
  'OWN_INTEREST',
  'FAMILY',
  'FORMER_PART',
  'OTHER_BIAS',
]);
/** Who steps back: oneself, or whom an approver takes off the matter. */
export const person = field('person', 'person', {
  path: 'recusal.person',
  needed: false,
  when: () => may('ITEM_RECUSE'),
});
/** A court and a protection order: when it accepted the application, what it ruled. */
export const acceptedAt = field('moment', 'acceptedAt', {
  path: 'court.acceptedAt',
  half: true,
  encode: (value) => isoShanghai(fromInput(String(value))),
});
export const urgent = field('tick', 'urgent', { path: 'court.urgent', needed: false });
export const order = choice('order', 'court.order', ['MADE', 'REFUSED']);
/** Since when the parties' own limitation counts. */
export const limitGround = choice('limitGround', 'limitation.ground', [
  'KNEW',
  'CLAIMED',
  'ASKED',
  'PROMISED',
]);
export const limitOn = field('day', 'limitOn', {
  path: 'limitation.on',
  days: 'past',
  half: true,
});
export const parties = field('parties', 'parties');
export const units = field('units', 'units', { most: 10 });
