import { describe, expect, it } from 'vitest';
import type { ImportJob } from '@/api/imports';
import { NOTHING_SAID, received, saidOf, size } from './kinds';

const job = (missing: number[]): ImportJob =>
  ({
    state: 'UPLOADING',
    bytes: 25,
    pieceBytes: 10,
    files: [{ no: 0, name: 'a', size: 25, digest: '', missing }],
  }) as unknown as ImportJob;

describe('how far an upload is', () => {
  it('counts the last piece by its length', () => {
    expect(received(job([]))).toBe(1);
    expect(received(job([2]))).toBeCloseTo(20 / 25);
    expect(received(job([0, 1, 2]))).toBeCloseTo(0);
  });
});

it('keeps the options of the kind only', () => {
  const all = { ...NOTHING_SAID, datum: 'WGS84', acceptNew: true, note: 'x' };
  expect(saidOf('CODES', all)).toEqual({ ...NOTHING_SAID, acceptNew: true });
  expect(saidOf('GRIDS', all)).toEqual({ ...NOTHING_SAID, datum: 'WGS84', note: 'x' });
});

it('tells sizes', () => {
  expect([5, 2048, 13 << 20].map(size)).toEqual(['5 B', '2 KB', '13.0 MB']);
});
