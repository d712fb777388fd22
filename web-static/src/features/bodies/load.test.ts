import { expect, it } from 'vitest';
import { loadOf } from './load';

it('a body has room, is busy from seven tenths on, and is full at its capacity', () => {
  const told = [0, 6, 7, 9, 10, 40].map((open) => loadOf(open, 10));
  expect(told).toEqual(['light', 'light', 'much', 'much', 'full', 'full']);
});
