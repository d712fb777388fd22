import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/i18n';
import type { Item } from '@/api/types';
import { fitting, hasForm, offered } from './actions';

const events = (allowed: string[]) => offered(allowed).map((a) => a.event);

/** Every event of the server's own table of transitions. */
const TABLE = readFileSync(
  join(process.cwd(), '../server/src/test/resources/casework/transitions.txt'),
  'utf8',
);
const ALL = [...new Set([...TABLE.matchAll(/(\w+)->/g)].map((m) => m[1] as string))];

function words(language: string): Record<string, string> {
  const read = (area: string) =>
    JSON.parse(readFileSync(join(process.cwd(), `src/i18n/${area}/${language}.json`), 'utf8'));
  return { ...read('common'), ...read('desk') };
}

describe('the table of actions', () => {
  it('reads the events of the server', () => {
    expect(ALL.length).toBeGreaterThan(60);
  });

  it.each(ALL)('%s has a form', (event) => {
    expect(hasForm(event)).toBe(true);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    const known = words(language);
    it('has a word for every event and every state', () => {
      const states = [...TABLE.matchAll(/(\w+)[,:\n]/g)].map((m) => m[1] as string);
      const missing = [...ALL.map((e) => `event.${e}`), ...states.map((s) => `state.${s}`)].filter(
        (key) => known[key] === undefined,
      );
      expect(missing).toEqual([]);
    });

    it('has a label for every field and a word for every choice', () => {
      const missing = ALL.flatMap((e) => offered([e]))
        .flatMap((a) => a.fields)
        .flatMap((f) => [`field.${f.name}`, ...(f.options ?? []).map((o) => `${f.list}.${o}`)])
        .filter((key) => known[key] === undefined);
      expect(missing).toEqual([]);
    });
  });
});

describe('offered actions', () => {
  it('shows accept instead of its single steps', () => {
    expect(events(['verify', 'triage', 'askInfo', 'accept'])).toEqual(['accept', 'askInfo']);
    expect(events(['verify', 'askInfo'])).toEqual(['verify', 'askInfo']);
  });

  it('turning down is one act, offered in the menu instead of its last step', () => {
    const found = offered(['accept', 'refuse', 'verify', 'triage', 'reject', 'askInfo']);
    expect(found.map((a) => a.event)).toEqual(['accept', 'askInfo', 'refuse']);
    expect(found.find((a) => a.event === 'refuse')?.place).toBe('menu');
  });

  it('one who may triage and not dispatch has the three distinctions all the same', () => {
    expect(events(['triage', 'merge'])).toEqual(['triage', 'merge']);
  });

  it('what happens beside the state stands apart, and danger is an alarm of its own', () => {
    const found = offered(['supervise', 'emergency', 'recuse', 'sign']);
    expect(found.map((a) => [a.event, a.place])).toEqual([
      ['sign', 'button'],
      ['supervise', 'beside'],
      ['recuse', 'beside'],
      ['emergency', 'alarm'],
    ]);
  });

  it('offers nothing the server does not allow', () => {
    expect(events([])).toEqual([]);
  });

  it('keeps an event it has no form for, with a reason, in the menu', () => {
    const [found] = offered(['danceInARing']);
    expect(found?.place).toBe('menu');
    expect(found?.fields.map((f) => f.name)).toEqual(['reason']);
  });

  it('what is fast is not marked again, and class cases take in and out themselves', () => {
    const of = (fastLane: object | null) =>
      fitting({ allowed: ['markFast', 'sign'], standing: { fastLane } } as unknown as Item);
    expect(of(null)).toEqual(['markFast', 'sign']);
    expect(of({})).toEqual(['sign']);
    expect(events(['joinClass', 'leaveClass', 'sign'])).toEqual(['sign']);
  });
});
