import { describe, expect, it } from 'vitest';
import { months, yearOf } from './months';

describe('months of a year', () => {
  const year = months(2026, ['2026-10-01', '2026-02-15'], ['2026-10-10']);

  it('begin under their weekday and are as long as they are', () => {
    expect(year.map((m) => m.days.length)).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    // 1 January 2026 is a Thursday, 1 February a Sunday, 1 June a Monday.
    expect([year[0]?.blanks, year[1]?.blanks, year[5]?.blanks]).toEqual([3, 6, 0]);
    expect(months(2024, [], [])[1]?.days).toHaveLength(29);
  });

  it('show exceptions before weekdays', () => {
    const kind = (date: string) => year.flatMap((m) => m.days).find((d) => d.date === date)?.kind;
    expect(kind('2026-10-01')).toBe('HOLIDAY');
    expect(kind('2026-02-15')).toBe('HOLIDAY');
    expect(kind('2026-10-10')).toBe('MAKEUP');
    expect(kind('2026-10-11')).toBe('REST');
    expect(kind('2026-10-12')).toBe('WORK');
  });
});

it('the year of a file is that of most of its dates', () => {
  expect(yearOf('2026-12-31,HOLIDAY\n2027-01-01,HOLIDAY\n2027-01-02,HOLIDAY')).toBe(2027);
  expect(yearOf('{"holidays":{"2028-01-01":"x"}}')).toBe(2028);
  expect(yearOf('no date')).toBeNull();
});
