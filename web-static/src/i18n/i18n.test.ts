import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, LANGUAGES } from './index';

const root = join(process.cwd(), 'src/i18n');
const areas = readdirSync(root, { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => e.name);

function read(area: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, area, `${language}.json`), 'utf8'));
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();
}

describe.each(areas)('words of %s', (area) => {
  const source = read(area, 'zh-CN');

  it.each(LANGUAGES)('%s has the keys of the source, no more and no less', (language) => {
    expect(Object.keys(read(area, language)).sort()).toEqual(Object.keys(source).sort());
  });

  it.each(LANGUAGES)('%s has the same places and no empty text', (language) => {
    for (const [key, text] of Object.entries(read(area, language))) {
      expect(text.trim(), key).not.toBe('');
      expect(places(text), key).toEqual(places(source[key] ?? ''));
    }
  });

  it('keeps simplified characters out of the traditional words', () => {
    const traditional = Object.values(read(area, 'zh-Hant')).join('');
    expect(
      traditional.match(/[纠纷调图类办网员实时间报劳劝满签当标记区诉讼证确认开关闭]/g),
    ).toBeNull();
  });

  it.each(['zh-CN', 'zh-Hant'])('%s has Chinese marks between Chinese words', (language) => {
    for (const [key, text] of Object.entries(read(area, language))) {
      expect(text, key).not.toMatch(/[\u4e00-\u9fff〕」』》”][,;:!?](?=[\u4e00-\u9fff{“「《]|$)/);
    }
  });

  it('leaves no Chinese in the English words', () => {
    for (const [key, text] of Object.entries(read(area, 'en'))) {
      expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

it('gives no key to two areas', () => {
  const keys = areas.flatMap((area) => Object.keys(read(area, 'zh-CN')));
  expect(new Set(keys).size).toBe(keys.length);
});

it('fills the places it knows and shows the ones it does not', () => {
  expect(fill('{n} of {all}', { n: 3 })).toBe('3 of {all}');
});
