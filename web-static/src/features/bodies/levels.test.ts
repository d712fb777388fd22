import { expect, it } from 'vitest';
import type { HandoffRow } from '@/api/legal';
import { contactsOf, LEVELS, standing, written } from './levels';

const handoff = (status: string, level: string, days: HandoffRow['days']): HandoffRow => ({
  id: 'x',
  court: '区人民法院',
  level,
  desks: { first: '立案庭' },
  days,
  status,
  note: '',
  handedAt: '2026-01-05T01:00:00Z',
  changedAt: '2026-01-05T01:00:00Z',
  version: 1,
});

it('every level tells whether it has the matter, has had it, or was passed over', () => {
  const at = handoff('RECEIVED', 'PRESIDENT', { first: '2026-01-05', president: '2026-01-08' });
  expect(LEVELS.map((l) => standing(at, l))).toEqual(['PAST', 'NOT', 'NOW', 'NOT']);
  const over = handoff('CONCLUDED', 'FIRST', { first: '2026-01-05' });
  expect(LEVELS.map((l) => standing(over, l))).toEqual(['OVER', 'NOT', 'NOT', 'NOT']);
});

it('what nobody told goes as none, and what stands is written on', () => {
  const contacts = contactsOf(handoff('HANDED', 'FIRST', { first: '2026-01-05', lead: null }));
  expect(contacts.desks).toEqual({ first: '立案庭', lead: '', president: '', joint: '' });
  expect(written(contacts).days).toEqual({
    first: '2026-01-05',
    lead: null,
    president: null,
    joint: null,
  });
});
