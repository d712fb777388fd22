import { OUTCOMES } from '@/lib/codes';
import { choice, field } from './make';

/* The petition's way. */
export const number = field('line', 'number', { path: 'paper.number', most: 60 });
export const hearingOn = field('day', 'hearingOn', { path: 'paper.on', days: 'ahead', half: true });
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
export const finding = choice(
  'finding',
  'legal.ground',
  ['NEW_FACTS', 'BREACH', 'NOT_RECEIVED', 'WRONGLY_REJECTED'],
  { list: 'ground' },
);
