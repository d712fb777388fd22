import type { Item, TimelineEntry } from '@/api/types';
import { hasWord, t, word } from '@/i18n';
import { stamp } from '@/lib/dates';
import { bodyNames } from './changes';

/** Something an event brought along, in words. */
export interface Fact {
  label: string;
  value: string;
}

type Data = Record<string, unknown>;
type Say = (value: unknown, entry: TimelineEntry, item: Item) => string;

const comma = () => t('case.comma');
const plain: Say = (value) => (typeof value === 'object' ? '' : String(value));
const list =
  (name: string): Say =>
  (value) =>
    (Array.isArray(value) ? value : [value]).map((v) => word(name, String(v))).join(comma());
const yesNo: Say = (value) => t(value === true ? 'case.yes' : 'case.no');
/** Said only when it is so. */
const ifSo: Say = (value) => (value === true ? t('case.yes') : '');
const days: Say = (value) => t('unit.days', { n: Number(value) });
const people: Say = (value) => (Number(value) > 0 ? t('unit.people', { n: Number(value) }) : '');
const unit: Say = (value, _, item) =>
  (Array.isArray(value) ? value : [value])
    .map((code) => bodyNames(item).get(String(code)) ?? String(code))
    .join(comma());
const dates: Say = (value) => (Array.isArray(value) ? value.join(comma()) : plainDay(value));
const plainDay = (value: unknown) => String(value);
const moment: Say = (value) => stamp(String(value));
const count: Say = (value) => t('case.termCount', { n: Number(value) });
const consents: Say = (value) =>
  (Array.isArray(value) ? value : [])
    .map((c: { side: string }) => t('case.side', { side: c.side }))
    .join(comma());
const paper: Say = (value) => {
  const { number, servedOn } = (value ?? {}) as { number?: string; servedOn?: string };
  if (number === undefined) return '';
  return servedOn === undefined ? number : t('case.paperServed', { number, on: servedOn });
};

/** How each member is said, in the order in which they are shown. */
const SAY: [name: string, say: Say][] = [
  ['means', list('means')],
  ['told', list('told')],
  ['tier', list('tier')],
  ['kind', list('kindFull')],
  ['category', list('category')],
  ['route', list('route')],
  [
    'ground',
    (value, entry, item) =>
      list(entry.event === 'recordLimitation' ? 'limitGround' : 'ground')(value, entry, item),
  ],
  ['basis', plain],
  ['channel', list('channel')],
  ['receiver', plain],
  ['article', plain],
  ['whereTo', plain],
  ['limitationOn', plain],
  ['noLimitation', ifSo],
  ['supervision', list('supervision')],
  ['body', unit],
  ['handedBack', ifSo],
  ['decidedBy', list('decidedBy')],
  ['decidedOn', plain],
  ['decision', list('decision')],
  ['adoption', list('adoption')],
  ['upheld', (value) => word('upheld', value === true ? 'UPHELD' : 'CHANGED')],
  ['paper', paper],
  ['number', plain],
  ['cause', list('cause')],
  ['routes', list('channel')],
  ['consents', consents],
  ['chosen', ifSo],
  ['form', list('form')],
  ['terms', count],
  ['contents', list('contents')],
  ['effectOn', plain],
  ['plan', dates],
  ['court', plain],
  ['receivedOn', plain],
  ['noticeOn', plain],
  ['noticeImpossible', plain],
  ['days', days],
  ['acceptedAt', moment],
  ['urgent', ifSo],
  ['order', list('order')],
  ['clock', list('clock')],
  ['on', plain],
  ['nextOn', plain],
  ['summary', plain],
  ['waived', ifSo],
  ['declined', ifSo],
  ['flags', list('lawFlag')],
  ['matter', yesNo],
  ['heart', yesNo],
  ['outcome', list('outcome')],
  ['level', list('supervision')],
  ['dueOn', plain],
  ['taskForce', plain],
  ['relation', list('relation')],
  ['classCase', plain],
  ['layer', list('gridLayer')],
  ['accepted', yesNo],
  [
    'lead',
    (value, entry, item) => (entry.event === 'merge' ? String(value) : unit(value, entry, item)),
  ],
  ['assist', unit],
  ['item', plain],
  ['CLAIMANT', people],
  ['RESPONDENT', people],
  ['REPRESENTATIVE', people],
  ['AGENT', people],
];

/** What an event of the triage repeats of the report, and what follows from other words. */
const SILENT: Record<string, readonly string[]> = {
  triage: ['kind'],
  dispatch: ['tier'],
  settled: ['cause'],
};

/** Label of a member; some mean another thing in another event. */
function label(entry: TimelineEntry, name: string): string {
  const own = `fact.${entry.event}.${name}`;
  return hasWord(own) ? word(`fact.${entry.event}`, name) : word('fact', name);
}

/** What the event brought along, in words and in a fixed order. */
export function facts(entry: TimelineEntry, item: Item): Fact[] {
  const data: Data = entry.data ?? {};
  const silent = SILENT[entry.event] ?? [];
  return SAY.filter(([name]) => data[name] != null && !silent.includes(name))
    .map(([name, say]) => ({ label: label(entry, name), value: say(data[name], entry, item) }))
    .filter((fact) => fact.value !== '');
}
