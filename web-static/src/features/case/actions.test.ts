import { describe, expect, it } from 'vitest';
import { emptyDraft, missing, offered, payload } from './actions';

const events = (allowed: string[]) => offered(allowed).map((a) => a.event);
const of = (event: string) => offered([event])[0]!.fields;

describe('offered actions', () => {
  it('shows accept instead of its single steps', () => {
    expect(events(['verify', 'triage', 'askInfo', 'accept'])).toEqual(['accept', 'askInfo']);
    expect(events(['verify', 'askInfo'])).toEqual(['verify', 'askInfo']);
  });

  it('turning down is one act, offered in the menu instead of its last step', () => {
    const found = offered(['accept', 'refuse', 'verify', 'triage', 'reject', 'askInfo']);
    expect(found.map((a) => a.event)).toEqual(['accept', 'askInfo', 'refuse']);
    expect(found.find((a) => a.event === 'refuse')?.main).toBe(false);
  });

  it('offers nothing the server does not allow', () => {
    expect(events([])).toEqual([]);
  });

  it('keeps an event it has no form for, with a reason, in the menu', () => {
    expect(offered(['extend'])).toEqual([
      { event: 'extend', tone: 'plain', fields: ['reason'], main: false },
    ]);
  });
});

describe('fields of an event', () => {
  it('mediation needs both consents', () => {
    const d = { ...emptyDraft(), consentA: true };
    expect(missing(of('startMediation'), d)).toEqual(['consents']);
    d.consentB = true;
    expect(missing(of('startMediation'), d)).toEqual([]);
    expect(payload(of('startMediation'), d)).toEqual({
      consents: [
        { side: 'A', consented: true },
        { side: 'B', consented: true },
      ],
    });
  });

  it('an agreement is one term per line, and sealed when written', () => {
    const d = { ...emptyDraft(), terms: ' 一次付清 \n\n 互不追究 ', performanceOn: '2026-12-01' };
    expect(missing(of('agree'), d)).toEqual(['agreement']);
    expect(missing(of('agree'), { ...d, form: 'ORAL' })).toEqual([]);
    expect(missing(of('agree'), { ...d, form: 'ORAL', terms: ' \n ' })).toEqual(['agreement']);
    expect(payload(of('agree'), { ...d, sealed: true })).toEqual({
      form: 'WRITTEN',
      sealed: true,
      terms: ['一次付清', '互不追究'],
      performanceOn: '2026-12-01',
    });
  });

  it('closing asks for matter, heart and an outcome', () => {
    const d = { ...emptyDraft(), matter: true, heart: true };
    expect(missing(of('settled'), d)).toEqual(['settled']);
    expect(missing(of('settled'), { ...d, outcome: ['SOLVED'] })).toEqual([]);
  });

  it('a reason of blanks is no reason, and what is left empty is not sent', () => {
    expect(missing(of('askInfo'), { ...emptyDraft(), reason: '  ' })).toEqual(['reason']);
    expect(payload(of('session'), { ...emptyDraft(), minutes: 'm' })).toEqual({ minutes: 'm' });
  });
});
