import { nextTick } from 'vue';
import { describe, expect, it, vi } from 'vitest';
import type { Item } from '@/api/types';

const bodies = vi.hoisted(() => ({ answer: { bodies: [] as unknown[], centre: null as unknown } }));
vi.mock('@/api/bodies', () => ({ listBodies: () => Promise.resolve(bodies.answer) }));
vi.mock('@/api/session', () => ({
  user: { value: { id: 'me', territory: ['440105001'], permissions: [] } },
}));

const { useTriage } = await import('./useTriage');

const item = (track: string, more: object = {}) =>
  ({
    number: '440105-2026-000001',
    state: 'VERIFIED',
    kind: 'LABOR',
    subKind: null,
    triage: null,
    place: null,
    suggestion: {
      code: '440105001-LABOR',
      name: '劳调',
      tier: 'STREET',
      reasons: [],
      alternatives: [],
    },
    standing: { track, receiptLevel: 'COUNTY' },
    ...more,
  }) as unknown as Item;

const body = (code: string, present: string | null) => ({
  code,
  name: code,
  tier: 'STREET',
  territory: '440105001',
  kinds: [],
  open: 0,
  present,
});

describe('the three distinctions', () => {
  it('route and basis are proposed for a dispute', () => {
    const of = useTriage();
    of.start(item('DISPUTE'), '依据', {});
    expect(of.triage).toMatchObject({ route: 'MEDIATION', basis: '依据', tier: 'STREET' });
  });

  it('for a petition nothing is proposed, and both are asked for', () => {
    const of = useTriage();
    of.start(item('PETITION'), '依据', {});
    expect(of.triage).toMatchObject({ route: '', basis: '' });
    expect(of.missing.value).toEqual(expect.arrayContaining(['route', 'basis', 'category']));
  });

  it('for a petition whose offered mediation was accepted the route stands already', () => {
    const of = useTriage();
    const standing = { track: 'PETITION', receiptLevel: 'COUNTY', route: 'MEDIATION' };
    of.start(item('PETITION', { standing }), '依据', {});
    expect(of.triage).toMatchObject({ route: 'MEDIATION', basis: '' });
    expect(of.missing.value).not.toContain('route');
  });

  it('the standard basis goes with another route', async () => {
    const of = useTriage();
    of.start(item('DISPUTE'), '依据', {});
    await nextTick();
    of.triage.route = 'HANDLING_OPINION';
    await nextTick();
    expect(of.triage.basis).toBe('');
  });

  it("what is the district's is not dispatched by a street", () => {
    const of = useTriage();
    of.start(item('DISPUTE'), '依据', {});
    expect(of.dispatches.value).toBe(true);
    of.setTier('DISTRICT');
    expect(of.above.value).toBe(true);
    expect(of.dispatches.value).toBe(false);
  });

  it('at a centre only who is there, or on call, is offered', async () => {
    bodies.answer = {
      bodies: [body('440105001-LABOR', 'ABSENT'), body('440105001-PM', 'ON_CALL')],
      centre: '440105001-C1',
    };
    const of = useTriage();
    of.start(item('DISPUTE'), '依据', {});
    await new Promise((done) => setTimeout(done));
    expect(of.choices.value.map((b) => b.code)).toEqual(['440105001-PM']);
  });
});
