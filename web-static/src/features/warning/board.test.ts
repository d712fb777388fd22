import { expect, it } from 'vitest';
import type { WarningRow } from '@/api/early';
import { age, columns, filtered, streetsOf } from './board';

const row = (id: string, state: string, kind: string, street: string) =>
  ({ id, state, kind, street, streetName: `街道${street}` }) as WarningRow;
const rows = [
  row('a', 'PROPOSED', 'LABOR', '2'),
  row('b', 'ACTING', 'FAMILY', '1'),
  row('c', 'PROPOSED', 'FAMILY', '2'),
  row('d', 'DISMISSED', 'LABOR', '1'),
];

it('puts every living warning into the column of its state', () => {
  expect(columns(rows).map((c) => c.rows.map((w) => w.id))).toEqual([['a', 'c'], [], ['b'], []]);
});

it('filters by kind and street', () => {
  expect(filtered(rows, 'FAMILY', '').map((w) => w.id)).toEqual(['b', 'c']);
  expect(filtered(rows, 'LABOR', '1').map((w) => w.id)).toEqual(['d']);
  expect(streetsOf(rows).map((s) => s.code)).toEqual(['1', '2']);
});

it('counts whole days, and none for a clock ahead', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(age('2026-11-21T11:00:00Z', now)).toBe(2);
  expect(age('2026-11-24T11:00:00Z', now)).toBe(0);
});
