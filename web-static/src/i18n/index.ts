import { readonly, ref, shallowRef } from 'vue';
import { recall, remember } from '@/lib/store';
import type backtest from './backtest/zh-CN.json';
import type bodies from './bodies/zh-CN.json';
import type bulk from './bulk/zh-CN.json';
import type clock from './clock/zh-CN.json';
import type common from './common/zh-CN.json';
import type conference from './conference/zh-CN.json';
import type desk from './desk/zh-CN.json';
import type documents from './document/zh-CN.json';
import type early from './early/zh-CN.json';
import type effect from './effect/zh-CN.json';
import type grids from './grids/zh-CN.json';
import type groups from './groups/zh-CN.json';
import type holders from './holders/zh-CN.json';
import type hotspots from './hotspots/zh-CN.json';
import type imports from './imports/zh-CN.json';
import type inquiry from './inquiry/zh-CN.json';
import type late from './late/zh-CN.json';
import type law from './law/zh-CN.json';
import type lead from './lead/zh-CN.json';
import type ledger from './ledger/zh-CN.json';
import type field from './field/zh-CN.json';
import type m from './m/zh-CN.json';
import type prevent from './prevent/zh-CN.json';
import type todo from './todo/zh-CN.json';

/** The languages of every face, the source language first. */
export const LANGUAGES = ['zh-CN', 'zh-Hant', 'en'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** Names of languages in themselves, so that a reader finds the own one. */
export const LANGUAGE_NAMES: Record<Lang, string> = {
  'zh-CN': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

/** Each face loads the common words and its own; desk and lead share those of early warning. */
export type Area =
  | 'backtest'
  | 'bodies'
  | 'bulk'
  | 'clock'
  | 'common'
  | 'conference'
  | 'desk'
  | 'document'
  | 'early'
  | 'effect'
  | 'field'
  | 'grids'
  | 'grids'
  | 'groups'
  | 'holders'
  | 'hotspots'
  | 'imports'
  | 'inquiry'
  | 'late'
  | 'law'
  | 'lead'
  | 'ledger'
  | 'm'
  | 'prevent'
  | 'todo';
export type Key =
  | keyof typeof backtest
  | keyof typeof bodies
  | keyof typeof bulk
  | keyof typeof clock
  | keyof typeof common
  | keyof typeof conference
  | keyof typeof desk
  | keyof typeof documents
  | keyof typeof early
  | keyof typeof effect
  | keyof typeof field
  | keyof typeof grids
  | keyof typeof groups
  | keyof typeof holders
  | keyof typeof hotspots
  | keyof typeof imports
  | keyof typeof inquiry
  | keyof typeof late
  | keyof typeof law
  | keyof typeof lead
  | keyof typeof ledger
  | keyof typeof m
  | keyof typeof prevent
  | keyof typeof todo;
export type Words = Record<string, string>;
export type Args = Record<string, string | number>;

const files = import.meta.glob<Words>('./*/*.json', { import: 'default' });
const words = shallowRef<Words>({});
const current = ref<Lang>('zh-CN');
let areas: readonly Area[] = ['common'];

/** The language in use. */
export const lang = readonly(current);

/**
 * The language to begin with: the one chosen before, else traditional script when the browser asks
 * for it, else simplified Chinese. English is a choice and not a guess, because many office
 * computers in China run with English system settings.
 */
export function firstLanguage(): Lang {
  const asked = new URLSearchParams(location.search).get('lang') ?? recall('lang');
  const known = LANGUAGES.find((l) => l === asked);
  if (known !== undefined) return known;
  const browser = navigator.language ?? '';
  return /^zh-(hant|tw|hk|mo)/i.test(browser) ? 'zh-Hant' : 'zh-CN';
}

/** Loads the words of the areas and remembers the choice; rejects when the words cannot be had. */
export async function useLanguage(next: Lang, of: readonly Area[] = areas): Promise<void> {
  areas = of;
  const parts = await Promise.all(
    of.map(async (area) => (await files[`./${area}/${next}.json`]?.()) ?? {}),
  );
  words.value = Object.assign({}, ...parts) as Words;
  current.value = next;
  remember('lang', next);
  document.documentElement.lang = next;
}

/** Loads the words of one more area, for what is seldom opened. */
export async function alsoWords(area: Area): Promise<void> {
  if (!areas.includes(area)) await useLanguage(current.value, [...areas, area]);
}

/** Puts values into the `{name}` places of a text; an unknown place stays visible as a fault. */
export function fill(text: string, args: Args = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : String(value);
  });
}

/** The text of a key in the current language; reactive inside templates and computed values. */
export function t(key: Key, args?: Args): string {
  const text = words.value[key];
  return text === undefined ? key : fill(text, args);
}

/** The word for a code of a closed list (`word('kind', 'LABOR')`); the code itself when unknown. */
export function word(list: string, code: string | null | undefined, args?: Args): string {
  if (code === null || code === undefined || code === '') return '';
  const text = words.value[`${list}.${code}`];
  return text === undefined ? code : fill(text, args);
}

/** Whether a word exists, for texts that have a better fallback than their code. */
export function hasWord(key: string): boolean {
  return words.value[key] !== undefined;
}
