import { CHANNELS, MEANS, OUTCOMES, TOLD } from '@/lib/codes';
import { hasWord, t, word } from '@/i18n';
import { articleText } from '@/ui/reasons';
import { text, type Context, type Draft, type Field, type Value } from './form';

/* The fields that events ask for, each told once. */
type More = Partial<Field>;
const field = (shape: Field['shape'], name: string, more: More = {}): Field => ({
  name,
  shape,
  path: name,
  needed: true,
  ...more,
});
const choice = (name: string, path: string, options: readonly string[], more: More = {}) =>
  field('choice', name, { path, options, list: name, ...more });

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

const wayOut = (route: string) => !['PM', 'AM', 'IM'].includes(route);

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

export const channel = field('select', 'channel', {
  path: 'legal.channel',
  options: CHANNELS,
  list: 'channel',
  half: true,
  changed: (draft, { routes }) => {
    const found = routes.find((r) => r.route === draft['channel']);
    const known = routes.map((r) => r.receiver);
    const now = text(draft, 'receiver');
    if (found && (now === '' || known.includes(now))) draft['receiver'] = found.receiver;
    if (found?.law && text(draft, 'article') === '')
      draft['article'] = articleText(found.law.title, found.law.article);
  },
});
export const receiver = field('line', 'receiver', {
  path: 'legal.receiver',
  most: 200,
  half: true,
});
export const limitationOn = field('day', 'limitationOn', {
  path: 'legal.limitationOn',
  needed: false,
});

// --- mediation ----------------------------------------------------------------------------------

export const consents = field('consents', 'consents');
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
  options: ['PAYMENT', 'ACT', 'HANDOVER', 'APOLOGY', 'IDENTITY', 'OWNERSHIP'],
  list: 'contents',
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
export const agreed = field('tick', 'agreed', { path: 'term.agreed', when: mediating });

// --- the petition's way -------------------------------------------------------------------------

export const number = field('line', 'number', { path: 'paper.number', most: 60 });
export const hearingOn = field('day', 'hearingOn', { path: 'paper.on', days: 'ahead', half: true });
export const decision = choice('decision', 'paper.decision', ['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT']);
export const adoption = choice('adoption', 'paper.adoption', ['ADOPTED', 'PARTLY', 'NOT_ADOPTED']);
export const upheld = choice('upheld', 'paper.upheld', ['UPHELD', 'CHANGED'], {
  encode: (value) => value === 'UPHELD',
});
export const waived = field('tick', 'waived', { path: 'term.waived', needed: false });
export const matter = field('tick', 'matter');
export const heart = field('tick', 'heart');
export const outcome = field('checks', 'outcome', { options: OUTCOMES, list: 'outcome' });
export const finding = choice(
  'finding',
  'legal.ground',
  ['NEW_FACTS', 'BREACH', 'NOT_RECEIVED', 'WRONGLY_REJECTED'],
  { list: 'ground' },
);

// --- beside the state ---------------------------------------------------------------------------

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
export const classCase = field('line', 'classCase', { most: 30 });
export const parties = field('parties', 'parties');
export const units = field('units', 'units', { most: 10 });
