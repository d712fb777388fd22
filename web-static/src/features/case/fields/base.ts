import { CHANNELS, MEANS } from '@/lib/codes';
import { hasWord, t, word } from '@/i18n';
import type { Item } from '@/api/types';
import { articleText } from '@/ui/reasons';
import { text, type Context, type Draft, type Field } from '../form';
import { limited, lawfulChannels } from '../channels';
import { choice, field } from './make';

/* Fields that events of any kind ask for, each told once. */
export const reason = field('words', 'reason', { most: 1000 });
/** A reason in more than a few words. */
export const detailed: Field = { ...reason, least: 10 };
export const note = field('words', 'note', { path: 'reason', needed: false, most: 1000 });
export const minutes = field('words', 'minutes', { most: 4000 });
export const proof = field('words', 'proof', { most: 4000 });
export const record = field('words', 'record', { most: 4000 });
export const answer = field('words', 'text', { most: 4000 });
export const summary = field('words', 'summary', { least: 10, most: 1000 });

export const means = choice('means', 'means', MEANS);
export const grid = field('grid', 'grid', {
  needed: false,
  start: ({ item }) => item.grid ?? '',
});
export const lead = field('line', 'lead', { path: 'leadItem', most: 30 });
export const newItem = field('line', 'newItem', { path: 'leadItem', most: 30 });
export const readBack = field('tick', 'readBack');

// --- which body, which channel ------------------------------------------------------------------

const looping = (_: Draft, { item }: Context) => item.standing.looping;

export const body = field('body', 'body', { start: ({ item }) => item.suggestion?.code ?? '' });
/** Tier of a body, as its code begins with the place it serves. */
const DIGITS: Record<number, string> = { 6: 'DISTRICT', 9: 'STREET', 12: 'COMMUNITY', 15: 'GRID' };
const ORDER = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];
/** Whether an escalated matter goes down again when it goes to this body. */
export function handsBack(code: string, item: Item): boolean {
  const tier = DIGITS[code.split('-')[0]?.length ?? 0] ?? '';
  const below = ORDER.indexOf(tier);
  return item.state === 'ESCALATED' && below >= 0 && below < ORDER.indexOf(item.standing.tier);
}
/** What was done above and why it goes down again. */
export const handBack = field('words', 'handBack', {
  path: 'summary',
  least: 10,
  most: 1000,
  when: (draft, { item }) => handsBack(text(draft, 'body'), item),
});
/** The suggested body needs no words, any other does. */
export const whyBody: Field = {
  ...reason,
  needed: (draft, { item }) => draft['body'] !== (item.suggestion?.code ?? ''),
};
export const decidedBy = choice(
  'decidedBy',
  'jurisdiction.by',
  ['COMMON_SUPERIOR', 'JOINT_CONFERENCE'],
  { half: true },
);
export const decidedOn = field('day', 'decidedOn', {
  path: 'jurisdiction.on',
  days: 'past',
  half: true,
  start: ({ today }) => today,
});
export const ifLooping = (...fields: Field[]): Field[] =>
  fields.map((f) => ({ ...f, when: looping }));

/** Articles of the kind, as they are cited. */
export const articles = ({ item }: Context): string[] =>
  item.law.map((l) => articleText(l.title, l.article)).slice(0, 6);

/** Where the triage said why. */
const basisOf = ({ item }: Context): string => {
  const basis = item.triage?.['basis'];
  return typeof basis === 'string' ? basis : '';
};

export const wayOut = (route: string) => !['PM', 'AM', 'IM'].includes(route);

/** Names the lawful ways of the kind, with who receives on each. */
function waysOut({ routes }: Context): string {
  return routes
    .filter((r) => wayOut(r.route))
    .map((r) => t('case.wayOut', { route: word('channel', r.route), receiver: r.receiver }))
    .join(t('case.comma'));
}

/** Where somebody may go with a matter that is not accepted on this ground. */
export function whereToGo(ground: string, context: Context): string {
  const ways = waysOut(context);
  if (ground === 'STATUTORY_ROUTE_AVAILABLE_AND_ENTERED' || ground === '')
    return ways === '' ? '' : t('case.whereToWays', { list: ways });
  return hasWord(`whereTo.${ground}`) ? word('whereTo', ground) : '';
}

const proposals = (context: Context) =>
  ['', ...GROUNDS].map((g) => whereToGo(g, context)).filter((w) => w !== '');

const GROUNDS = [
  'OPEN_SAME_ITEM',
  'FINALISED_SAME_FACTS',
  'JUDICIAL_CHANNEL',
  'NOT_IN_REMIT',
  'STATUTORY_ROUTE_AVAILABLE_AND_ENTERED',
] as const;

export const ground = field('select', 'ground', {
  path: 'legal.ground',
  options: GROUNDS,
  list: 'ground',
  changed: (draft, context) => {
    const now = text(draft, 'whereTo');
    // What somebody wrote stays; a proposal gives way to the next one.
    if (now === '' || proposals(context).includes(now))
      draft['whereTo'] = whereToGo(text(draft, 'ground'), context);
  },
});
export const article = field('line', 'article', {
  path: 'legal.article',
  most: 200,
  start: basisOf,
  offers: articles,
});
export const whereTo = field('line', 'whereTo', { path: 'legal.whereTo', most: 200 });

/** The limitation that the way to each channel keeps; the clock proposes its last day. */
const LIMIT_OF: Record<string, string> = {
  LA: 'T_LABOR_1Y',
  LC: 'T_LAND_2Y',
  AR: 'T_RECONSIDER_60D',
  ADM: 'T_LITIGATE_6M',
  CIV: 'T_CIVIL_3Y',
  ARB: 'T_CIVIL_3Y',
};
const lastDay = (c: Item['clocks'][number]) => c.legalDueDate ?? c.dueDate;

export const channel = field('select', 'channel', {
  path: 'legal.channel',
  options: CHANNELS,
  list: 'channel',
  named: (context) =>
    lawfulChannels(context).map((code) => ({ code, label: word('channel', code) })),
  half: true,
  changed: (draft, { routes, item }) => {
    const found = routes.find((r) => r.route === draft['channel']);
    const known = routes.map((r) => r.receiver);
    const now = text(draft, 'receiver');
    if (found && (now === '' || known.includes(now))) draft['receiver'] = found.receiver;
    if (found?.law && text(draft, 'article') === '')
      draft['article'] = articleText(found.law.title, found.law.article);
    const ends = item.clocks.filter((c) => c.limitation === true && c.state === 'RUNNING');
    const told = text(draft, 'limitationOn');
    if (told === '' || ends.some((c) => lastDay(c) === told)) {
      const end = ends.find((c) => c.code === LIMIT_OF[text(draft, 'channel')]);
      draft['limitationOn'] = end === undefined ? '' : lastDay(end);
    }
  },
});
export const receiver = field('line', 'receiver', {
  path: 'legal.receiver',
  most: 200,
  half: true,
});
export const limitationOn = field('day', 'limitationOn', {
  path: 'legal.limitationOn',
  needed: (draft) => limited(text(draft, 'channel')) && draft['noLimitation'] !== true,
  half: true,
});
/** Said instead of a day: none runs, or nobody knows since when. */
export const noLimitation = field('tick', 'noLimitation', {
  path: 'legal.noLimitation',
  needed: false,
  when: (draft) => limited(text(draft, 'channel')),
});
