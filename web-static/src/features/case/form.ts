import type { CardRoute, Choice } from '@/api/law';
import type { Item } from '@/api/types';
import { day } from '@/lib/dates';

/*
 * A form is a list of fields, told as data: how a field looks, which member of the request it
 * fills, whether it is needed, and what stands in it at the beginning. Dialogs show whatever list
 * they are given; what an event asks for is said in the table of actions and nowhere else.
 */

/** One side's answer to the question whether it wants mediation. */
export interface Consent {
  side: string;
  consented: boolean;
}

/** Somebody who takes part in a matter. */
export interface Party {
  part: string;
  name: string;
  contact: string;
}

export type Value = string | boolean | string[] | Consent[] | Party[];
export type Draft = Record<string, Value>;

/** What a form may look at besides what was typed. */
export interface Context {
  item: Item;
  /** Chinese day, `YYYY-MM-DD`. */
  today: string;
  /** Account of the reader. */
  me: string;
  /** Routes of the item's kind; empty when unknown. */
  routes: CardRoute[];
  /** Root causes the district keeps a list of; empty when it keeps none. */
  causes: Choice[];
}

export type Shape =
  | 'line'
  | 'words'
  | 'count'
  | 'day'
  | 'moment'
  | 'choice'
  | 'select'
  | 'checks'
  | 'tick'
  | 'grid'
  | 'body'
  | 'person'
  | 'consents'
  | 'days'
  | 'parties'
  | 'units';

export interface Field {
  /** Names the label `field.<name>`, a hint `fieldHint.<name>`, and the place in the draft. */
  name: string;
  shape: Shape;
  /** Member of the request, with dots between levels. */
  path: string;
  needed: boolean | ((draft: Draft, context: Context) => boolean);
  /** Fewest characters or entries of what is told. */
  least?: number;
  /** Most characters, entries, or the greatest number. */
  most?: number;
  /** Codes to choose from, and the list that words them. */
  options?: readonly string[];
  list?: string;
  /** Codes with names of their own, where a district keeps the list itself. */
  named?: (context: Context) => Choice[];
  /** Which days may be chosen. */
  days?: 'ahead' | 'past' | 'sinceReport';
  half?: boolean; // takes half of a line
  start?: (context: Context) => Value;
  when?: (draft: Draft, context: Context) => boolean;
  /** Texts that one click puts into the field. */
  offers?: (context: Context) => string[];
  /** Called after the reader changed this field. */
  changed?: (draft: Draft, context: Context) => void;
  /** What is sent for a value; undefined for nothing. */
  encode?: (value: Value, context: Context) => unknown;
}

const EMPTY: Record<Shape, () => Value> = {
  line: () => '',
  words: () => '',
  count: () => '',
  day: () => '',
  moment: () => '',
  choice: () => '',
  select: () => '',
  checks: () => [],
  tick: () => false,
  grid: () => '',
  body: () => '',
  person: () => '',
  consents: () => [
    { side: 'A', consented: false },
    { side: 'B', consented: false },
  ],
  days: () => [],
  parties: () => [
    { part: 'CLAIMANT', name: '', contact: '' },
    { part: 'RESPONDENT', name: '', contact: '' },
  ],
  units: () => ['', ''],
};

export const text = (draft: Draft, name: string): string => {
  const value = draft[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** What stands in a form when it is opened. */
export function begin(
  fields: readonly Field[],
  context: Context,
  preset: Record<string, string> = {},
): Draft {
  const draft: Draft = {};
  for (const field of fields) {
    draft[field.name] =
      preset[field.name] ?? (field.start?.(context) || undefined) ?? EMPTY[field.shape]();
  }
  return draft;
}

/** Fills what is still blank, when more has become known while the form was open. */
export function complete(fields: readonly Field[], draft: Draft, context: Context): void {
  for (const field of fields) {
    const value = draft[field.name];
    const open = value === '' || (Array.isArray(value) && value.length === 0);
    if (open && field.start) draft[field.name] = field.start(context);
  }
}

/** The fields that make sense with what was typed so far. */
export const shown = (fields: readonly Field[], draft: Draft, context: Context): Field[] =>
  fields.filter((field) => field.when?.(draft, context) ?? true);

export const isNeeded = (field: Field, draft: Draft, context: Context): boolean =>
  typeof field.needed === 'function' ? field.needed(draft, context) : field.needed;

const named = (value: Value): Party[] => (value as Party[]).filter((p) => p.name.trim() !== '');
const told = (value: Value): string[] => (value as string[]).filter((s) => s !== '');

/** Most representatives of a common matter (信访工作条例 20). */
export const MOST_REPRESENTATIVES = 5;
export const representatives = (value: Value): number =>
  named(value).filter((p) => p.part === 'REPRESENTATIVE').length;

function blank(field: Field, value: Value): boolean {
  switch (field.shape) {
    case 'tick':
      return value !== true;
    case 'consents':
      return !(value as Consent[]).every((c) => c.consented);
    case 'parties':
      return named(value).length === 0;
    case 'units':
      return told(value).length < 2;
    case 'checks':
    case 'days':
      return told(value).length === 0;
    default:
      return String(value).trim() === '';
  }
}

/** What was told and cannot be so, whether it was needed or not. */
function wrong(field: Field, value: Value, context: Context): boolean {
  const { least = 0, most = Infinity } = field;
  const typed = String(value).trim();
  switch (field.shape) {
    case 'line':
    case 'words':
      return typed.length < least;
    case 'count':
      return !/^\d+$/.test(typed) || Number(typed) < least || Number(typed) > most;
    case 'day':
      return field.days === 'ahead' ? typed < context.today : outOfPast(field, typed, context);
    case 'days':
      return told(value).some((d) => d < context.today);
    case 'units':
      return new Set(told(value)).size < told(value).length;
    case 'parties':
      return representatives(value) > MOST_REPRESENTATIVES;
    default:
      return false;
  }
}

const outOfPast = (field: Field, typed: string, { today, item }: Context) =>
  field.days !== undefined &&
  (typed > today || (field.days === 'sinceReport' && typed < day(Date.parse(item.reportedAt))));

/** Fields that keep the event from being sent. */
export function gaps(fields: readonly Field[], draft: Draft, context: Context): Field[] {
  return shown(fields, draft, context).filter((field) => {
    const value = draft[field.name] ?? '';
    return blank(field, value) ? isNeeded(field, draft, context) : wrong(field, value, context);
  });
}

function encoded(field: Field, value: Value, context: Context): unknown {
  if (field.encode) return field.encode(value, context);
  switch (field.shape) {
    case 'consents':
      return value;
    case 'tick':
      return value;
    case 'parties':
      return named(value).map((p) => ({
        part: p.part,
        name: p.name.trim(),
        ...(p.contact.trim() === '' ? {} : { contact: p.contact.trim() }),
      }));
    case 'checks':
    case 'days':
    case 'units':
      return told(value).length === 0 ? undefined : told(value);
    case 'count':
      return Number(value);
    default:
      return String(value).trim() === '' ? undefined : String(value).trim();
  }
}

/** The part of the request that the fields fill; nothing is sent for what was not asked. */
export function payload(
  fields: readonly Field[],
  draft: Draft,
  context: Context,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const field of shown(fields, draft, context)) {
    const value = encoded(field, draft[field.name] ?? '', context);
    if (value !== undefined) put(out, field.path.split('.'), value);
  }
  return out;
}

function put(into: Record<string, unknown>, path: string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}
