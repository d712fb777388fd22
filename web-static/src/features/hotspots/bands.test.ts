import { describe, expect, it } from 'vitest';
import { spread } from '@/api/scoreDays';
import { addDays, band, bands, csv, rowsOf, sorted, sparkline } from './bands';

const enter = [55, 62, 70, 82];
const grid = (id: number, code: string) => ({
  id,
  properties: { code, name: `网格${id}`, street: code.slice(0, 9), community: code.slice(0, 12) },
});

describe('bands', () => {
  it('begin at their thresholds', () => {
    expect([0, 54, 55, 61, 62, 70, 81, 82, 100].map((s) => band(s, enter))).toEqual([
      0, 0, 1, 1, 2, 3, 3, 4, 4,
    ]);
    expect(bands([60, 71, 90], enter, 3)).toEqual([0, 3, 4]);
  });

  it('are nothing where no thresholds are known', () => {
    expect(bands([60, 90], [], 0)).toEqual([0, 0]);
  });
});

describe('days', () => {
  it('are put back from steps', () => {
    expect([...spread([1, 2, 4], [10, 20, 30], 6)]).toEqual([0, 10, 0, 20, 0, 0]);
    expect([...spread(undefined, undefined, 2)]).toEqual([0, 0]);
  });

  it('go over the end of a month', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('rows', () => {
  const look = {
    scores: [60, 0, 75, 75],
    levels: [1, 0, 3, 3],
    before: [50, 0, 75, 75],
    trust: [2, 0, 1, 1],
    past: [{ scores: [10, 0, 1, 1] }, { scores: [60, 0, 75, 75] }],
    byCommunity: false,
  };
  const grids = ['440105001001001', '440105001001002', '440105001002001', '440105001002002'].map(
    (code, id) => grid(id, code),
  );

  it('are the places that show something', () => {
    const rows = rowsOf(grids as never, look, 0, (code) => code);
    expect(rows.map((r) => [r.id, r.change])).toEqual([
      [0, 10],
      [2, 0],
      [3, 0],
    ]);
    expect(sorted(rows, 'score', true).map((r) => r.id)).toEqual([2, 3, 0]);
    expect(sorted(rows, 'name', false).map((r) => r.id)).toEqual([0, 2, 3]);
  });

  it('stand once for a community', () => {
    const rows = rowsOf(grids as never, { ...look, byCommunity: true }, 2, (code) => code);
    expect(rows.map((r) => r.code)).toEqual(['440105001002']);
  });
});

describe('files and lines', () => {
  it('a name never becomes a formula', () => {
    expect(csv(['a'], [['=1+1'], ['x,"y"'], [3], [null]])).toBe(
      '\uFEFFa\r\n\'=1+1\r\n"x,""y"""\r\n3\r\n\r\n',
    );
  });

  it('a single day has no line', () => {
    expect(sparkline([5])).toBe('');
    expect(sparkline([0, 100])).toBe('0.0,38.0 100.0,2.0');
  });
});
