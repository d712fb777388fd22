import { describe, expect, it } from 'vitest';
import type { Item } from '@/api/types';
import { offered } from './actions';
import { begin, gaps, payload, type Consent, type Context, type Draft } from './form';

const item = {
  number: '440105-2026-000001',
  state: 'MEDIATING',
  grid: 'G',
  suggestion: { code: 'B1', name: 'B', tier: 'STREET', reasons: [], alternatives: [] },
  reportedAt: '2026-11-20T18:00:00Z',
  standing: { looping: false, tier: 'STREET', sides: 0 },
  triage: null,
  law: [],
  clocks: [],
} as unknown as Item;
const context: Context = { item, today: '2026-11-22', me: 'me', routes: [], causes: [] };
const LONG = '双方均已到场并提交材料';

/** What is missing, and what would be sent, when the form is filled in so. */
function filled(event: string, more: Draft, at: Context = context) {
  const { fields } = offered([event])[0]!;
  const draft = { ...begin(fields, at), ...more };
  return {
    missing: gaps(fields, draft, at).map((f) => f.name),
    sent: payload(fields, draft, at),
  };
}

describe('mediation', () => {
  it('needs the consent of every side, however many there are', () => {
    expect(filled('startMediation', {}).missing).toEqual(['consents']);
    const sides = ['A', 'B', 'C'].map((side) => ({ side, consented: side !== 'C' }));
    expect(filled('startMediation', { consents: sides }).missing).toEqual(['consents']);
    const all = sides.map((s) => ({ ...s, consented: true }));
    expect(filled('startMediation', { consents: all }).sent).toEqual({
      consents: all,
      chosen: false,
    });
  });

  it('proposes as many sides as were recorded', () => {
    const many = { ...item, standing: { ...item.standing, sides: 28 } };
    const { fields } = offered(['startMediation'])[0]!;
    const { consents } = begin(fields, { ...context, item: many }) as { consents: Consent[] };
    expect(consents.map((c) => c.side).slice(-3)).toEqual(['Z', 'AA', 'AB']);
    expect(begin(fields, context)['consents']).toHaveLength(2);
  });

  it('an agreement took effect after the report and not tomorrow', () => {
    const d = { form: 'ORAL', terms: 'x', contents: ['HOUSEHOLD'] };
    expect(filled('agree', { ...d, effectOn: '2026-11-23' }).missing).toEqual(['effectOn']);
    expect(filled('agree', { ...d, effectOn: '2026-11-20' }).missing).toEqual(['effectOn']);
    expect(filled('agree', { ...d, effectOn: '2026-11-21' }).missing).toEqual([]);
    const own = { signed: true, contents: ['ACT'], reason: 'x', effectOn: '2026-11-21' };
    expect(filled('settle', own).sent['agreement']).toEqual({
      contents: ['ACT'],
      effectOn: '2026-11-21',
    });
  });

  it('an agreement is one term per line, sealed when written, with contents and days', () => {
    const d = {
      terms: ' 一次付清 \n\n 互不追究 ',
      contents: ['PAYMENT'],
      plan: ['2026-12-01', ''],
    };
    expect(filled('agree', d).missing).toEqual(['sealed']);
    expect(filled('agree', { ...d, form: 'ORAL' }).missing).toEqual([]);
    expect(filled('agree', { ...d, form: 'ORAL', terms: ' \n ' }).missing).toEqual(['terms']);
    expect(filled('agree', { ...d, plan: ['2026-11-01'], sealed: true }).missing).toEqual(['plan']);
    expect(filled('agree', { ...d, sealed: true }).sent).toEqual({
      form: 'WRITTEN',
      sealed: true,
      terms: ['一次付清', '互不追究'],
      agreement: { contents: ['PAYMENT'], plan: ['2026-12-01'], effectOn: '2026-11-22' },
    });
    expect(filled('agree', { ...d, form: 'ORAL' }).sent['sealed']).toBeUndefined();
  });

  it('more time: 1 to 30 days, and with the consent of the parties only there', () => {
    expect(filled('extend', { days: '31', agreed: true, reason: 'x' }).missing).toEqual(['days']);
    expect(filled('extend', { days: '0', agreed: true, reason: 'x' }).missing).toEqual(['days']);
    expect(filled('extend', { days: '5', reason: 'x' }).missing).toEqual(['agreed']);
    const petition = { ...context, item: { ...item, state: 'INVESTIGATING' } };
    const { missing, sent } = filled('extend', { days: '5', reason: 'x' }, petition);
    expect(missing).toEqual([]);
    expect(sent).toEqual({ term: { days: 5 }, reason: 'x' });
  });
});

describe('reasons', () => {
  it('of blanks are none, and what is left empty is not sent', () => {
    expect(filled('askInfo', { reason: '  ' }).missing).toEqual(['reason']);
    expect(filled('session', { minutes: 'm' }).sent).toEqual({ minutes: 'm' });
  });

  it('of an objection and summaries of an escalation have ten characters', () => {
    expect(filled('object', { reason: '不归我管' }).missing).toEqual(['reason']);
    expect(filled('object', { reason: LONG }).missing).toEqual([]);
    expect(filled('escalate', { reason: 'x', summary: 'x' }).missing).toEqual(['summary']);
    expect(filled('escalate', { reason: 'x', summary: LONG }).missing).toEqual([]);
  });

  it('are not enough to hand an escalated matter back: a summary is', () => {
    const at = { ...context, item: { ...item, state: 'ESCALATED' } as Item };
    const down = { body: '440105001101-PM', reason: LONG };
    expect(filled('dispatch', down, at).missing).toEqual(['handBack']);
    expect(filled('dispatch', { ...down, handBack: LONG }, at).sent['summary']).toBe(LONG);
    expect(filled('dispatch', { ...down, body: '440105001-PM' }, at).missing).toEqual([]);
    expect(filled('dispatch', down).missing).toEqual([]);
  });

  it('are needed for another body than the suggested one', () => {
    expect(filled('dispatch', {}).missing).toEqual([]);
    expect(filled('dispatch', { body: 'B2' }).missing).toEqual(['reason']);
  });
});

describe('the rest of a life', () => {
  it('a matter that goes round in circles is dispatched with a decision on competence', () => {
    const looping = { ...item, standing: { ...item.standing, looping: true } };
    const at = { ...context, item: looping };
    expect(filled('dispatch', {}, at).missing).toEqual(['decidedBy']);
    expect(filled('dispatch', { decidedBy: 'COMMON_SUPERIOR' }, at).sent).toEqual({
      body: 'B1',
      jurisdiction: { by: 'COMMON_SUPERIOR', on: '2026-11-22' },
    });
  });

  it('a decision cannot be of tomorrow, nor an answer due yesterday', () => {
    const d = { decidedBy: 'JOINT_CONFERENCE', decidedOn: '2026-11-23', reason: 'x' };
    expect(filled('dismissObjection', d).missing).toEqual(['decidedOn']);
    expect(filled('supervise', { dueOn: '2026-11-21', reason: 'x' }).missing).toEqual(['dueOn']);
    expect(filled('supervise', { supervision: 'NONE', reason: 'x' }).missing).toEqual([]);
  });

  it('a leader takes over by himself or names a task force', () => {
    expect(filled('takeOver', { reason: 'x' }).sent).toEqual({
      oversight: { leader: 'me' },
      reason: 'x',
    });
    expect(filled('takeOver', { taker: 'FORCE', reason: 'x' }).missing).toEqual(['taskForce']);
    expect(filled('takeOver', { taker: 'FORCE', taskForce: '专班', reason: 'x' }).sent).toEqual({
      oversight: { taskForce: '专班' },
      reason: 'x',
    });
  });

  it('five representatives are enough, rows without a name are none', () => {
    const people = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        part: 'REPRESENTATIVE',
        name: `代表${i}`,
        contact: '',
      }));
    expect(filled('recordParties', {}).missing).toEqual(['parties']);
    expect(filled('recordParties', { parties: people(6) }).missing).toEqual(['parties']);
    const { missing, sent } = filled('recordParties', {
      parties: [...people(5), { part: 'AGENT', name: ' ', contact: 'x' }],
    });
    expect(missing).toEqual([]);
    expect(sent['parties']).toHaveLength(5);
  });

  it('a joint task has one who leads and others, each once', () => {
    expect(filled('jointTask', { units: ['A', ''], reason: 'x' }).missing).toEqual(['units']);
    expect(filled('jointTask', { units: ['A', 'A'], reason: 'x' }).missing).toEqual(['units']);
    expect(filled('jointTask', { units: ['A', 'B', ''], reason: 'x' }).sent['units']).toEqual([
      'A',
      'B',
    ]);
  });

  it('closing asks for matter, heart and an outcome', () => {
    const d = { matter: true, heart: true };
    expect(filled('settled', d).missing).toEqual(['outcome']);
    expect(filled('settled', { ...d, outcome: ['SOLVED'] }).missing).toEqual([]);
    expect(filled('settled', { heart: true, outcome: ['SOLVED'] }).missing).toEqual(['matter']);
    const sorted = { ...context, causes: [{ code: 'LAND', label: '征地' }] };
    const both = { ...d, outcome: ['SOLVED'] };
    expect(filled('settled', both, sorted).missing).toEqual(['rootCause']);
    expect(filled('settled', { ...both, rootCause: 'LAND' }, sorted).sent['rootCause']).toBe(
      'LAND',
    );
    expect(filled('settled', { ...both, rootCause: 'LAND' }).sent['rootCause']).toBeUndefined();
  });

  it('a review says whether the opinion stands', () => {
    const d = { number: '复查〔2026〕1号', reason: 'x' };
    expect(filled('reviewDecided', d).missing).toEqual(['upheld']);
    expect(filled('reviewDecided', { ...d, upheld: 'CHANGED' }).sent['paper']).toEqual({
      upheld: false,
      number: '复查〔2026〕1号',
    });
  });

  it('a channel brings its receiver, and what somebody wrote stays', () => {
    const { fields } = offered(['routeOut'])[0]!;
    const routes = [
      { route: 'LA', receiver: '劳动人事争议仲裁院' },
      { route: 'CIV', receiver: '人民法院' },
    ];
    const at = { ...context, routes };
    const channel = fields.find((f) => f.name === 'channel')!;
    const draft: Draft = { ...begin(fields, at), channel: 'LA' };
    channel.changed?.(draft, at);
    expect(draft['receiver']).toBe('劳动人事争议仲裁院');
    draft['channel'] = 'CIV';
    channel.changed?.(draft, at);
    expect(draft['receiver']).toBe('人民法院');
    draft['receiver'] = '区人民法院立案庭';
    draft['channel'] = 'LA';
    channel.changed?.(draft, at);
    expect(draft['receiver']).toBe('区人民法院立案庭');
  });

  it('a channel brings the last day of the limitation that its way keeps', () => {
    const { fields } = offered(['routeOut'])[0]!;
    const year = { code: 'T_LABOR_1Y', limitation: true, state: 'RUNNING', dueDate: '2027-01-05' };
    const at = { ...context, item: { ...item, clocks: [year] } as unknown as Item };
    const channel = fields.find((f) => f.name === 'channel')!;
    const draft: Draft = { ...begin(fields, at), channel: 'LA' };
    channel.changed?.(draft, at);
    expect(draft['limitationOn']).toBe('2027-01-05');
    draft['channel'] = 'CIV';
    channel.changed?.(draft, at);
    expect(draft['limitationOn']).toBe('');
    draft['limitationOn'] = '2027-01-01';
    draft['channel'] = 'LA';
    channel.changed?.(draft, at);
    expect(draft['limitationOn']).toBe('2027-01-01');
  });

  it('a court’s moment is sent with its offset, and nothing without one', () => {
    expect(filled('protectionAccepted', {}).missing).toEqual(['acceptedAt']);
    expect(filled('protectionAccepted', { acceptedAt: '2026-11-22T09:30' }).sent['court']).toEqual({
      acceptedAt: '2026-11-22T09:30:00+08:00',
      urgent: false,
    });
  });
});
