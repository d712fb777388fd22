import { OUTCOMES, ROUTES } from '@/lib/codes';
import { text, type Context, type Draft } from '../form';
import { choice, field } from './make';

/* The petition's way. */
export const number = field('line', 'number', { path: 'paper.number', most: 60 });
export const hearingOn = field('day', 'hearingOn', { path: 'paper.on', days: 'ahead', half: true });
/** Of a recheck the hearing is noted as it comes; its days are left out of the term (条例 36). */
const recheck = (_: Draft, { item }: Context) => item.state === 'UNDER_RECHECK';
hearingOn.when = (draft, context) => !recheck(draft, context);
export const hearingHeldOn = field('day', 'hearingHeldOn', {
  path: 'paper.on',
  days: 'past',
  half: true,
  start: ({ today }) => today,
  when: recheck,
});
export const hearingEndedOn = field('day', 'hearingEndedOn', {
  path: 'paper.on',
  days: 'past',
  half: true,
  start: ({ today }) => today,
});
export const decision = choice('decision', 'paper.decision', ['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT']);
export const adoption = choice('adoption', 'paper.adoption', ['ADOPTED', 'PARTLY', 'NOT_ADOPTED']);
export const upheld = choice('upheld', 'paper.upheld', ['UPHELD', 'CHANGED'], {
  encode: (value) => value === 'UPHELD',
});
export const waived = field('tick', 'waived', { path: 'term.waived', needed: false });
/** The person will not rate, asked how and when; past the window neither is needed. */
export const declined = field('tick', 'declined', { path: 'term.waived', needed: false });
export const asked = field('words', 'asked', {
  path: 'reason',
  when: (d) => d['declined'] === true,
});
export const matter = field('tick', 'matter');
export const heart = field('tick', 'heart');
export const outcome = field('checks', 'outcome', { options: OUTCOMES, list: 'outcome' });
/** From this day the clocks of a petition, or of its review, count. */
export const receivedOn = field('day', 'receivedOn', {
  path: 'petition.receivedOn',
  days: 'past',
  half: true,
  start: ({ today }) => today,
});
export const requestedOn = { ...receivedOn, name: 'requestedOn' };

const petition = (_: Draft, { item }: Context) => item.standing.track === 'PETITION';
/** The written notice to the petitioner, or why nobody can be told (信访工作条例 23). */
export const noticeOn = field('day', 'noticeOn', {
  path: 'petition.noticeOn',
  days: 'past',
  needed: false,
  half: true,
  when: (draft, context) => petition(draft, context) && text(draft, 'noticeImpossible') === '',
});
export const noticeImpossible = field('line', 'noticeImpossible', {
  path: 'petition.noticeImpossible',
  needed: false,
  most: 200,
  when: (draft, context) => petition(draft, context) && text(draft, 'noticeOn') === '',
});
/** The way of a matter that is taken up again; nothing told: as the last triage said. */
export const routeAgain = field('select', 'routeAgain', {
  path: 'triage.route',
  options: ROUTES,
  list: 'route',
  needed: false,
  when: (_, { item }) => item.standing.route === null,
});
export const finding = choice(
  'finding',
  'legal.ground',
  ['NEW_FACTS', 'BREACH', 'NOT_RECEIVED', 'WRONGLY_REJECTED'],
  { list: 'ground' },
);
