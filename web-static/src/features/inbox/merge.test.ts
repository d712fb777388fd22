import { describe, expect, it } from 'vitest';
import type { ItemRow } from '@/api/types';
import { appendPage, applyRow, order } from './merge';

const row = (number: string, version = 1, state = 'REPORTED') =>
  ({ number, version, state }) as unknown as ItemRow;
const shown = (fresh: string[], rows: string[]) => ({
  fresh: fresh.map((n) => row(n)),
  rows: rows.map((n) => row(n)),
});
const numbers = (list: ItemRow[]) => list.map((r) => r.number);

describe('inbox merge', () => {
  it('puts an unknown row on top', () => {
    const { shown: after, change } = applyRow(shown(['x'], ['a', 'b']), 'n', row('n'));
    expect(change).toBe('arrived');
    expect(numbers(order(after))).toEqual(['n', 'x', 'a', 'b']);
  });

  it('updates a known row in place', () => {
    const { shown: after, change } = applyRow(shown([], ['a', 'b']), 'a', row('a', 2, 'VERIFIED'));
    expect(change).toBe('updated');
    expect(numbers(order(after))).toEqual(['a', 'b']);
    expect(after.rows[0]?.state).toBe('VERIFIED');
  });

  it('never goes back to an older version', () => {
    const start = { fresh: [], rows: [row('a', 3, 'TRIAGED')] };
    expect(applyRow(start, 'a', row('a', 2)).change).toBe('none');
  });

  it('takes out what left the view, and ignores strangers', () => {
    expect(applyRow(shown(['n'], ['a']), 'n', null)).toEqual({
      shown: shown([], ['a']),
      change: 'left',
    });
    expect(applyRow(shown([], ['a']), 'z', null).change).toBe('none');
  });

  it('appends a page without doubling', () => {
    const after = appendPage(shown(['f'], ['a', 'b']), [row('b', 2), row('f'), row('c')]);
    expect(numbers(order(after))).toEqual(['f', 'a', 'b', 'c']);
    expect(after.rows[1]?.version).toBe(2);
  });
});
