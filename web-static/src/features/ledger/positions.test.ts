import { expect, it } from 'vitest';
import { byHeaders, formatOf, toHeaders } from './positions';

it('finds the columns of a saved mapping again and forgets those that are gone', () => {
  const saved = toHeaders({ TEXT: 1, PLACE: 0 }, ['网格', '内容']);
  expect(saved).toEqual({ TEXT: '内容', PLACE: '网格' });
  expect(byHeaders(saved, ['序号', '内容'])).toEqual({ TEXT: 1 });
});

it('tells tables by their names', () => {
  expect(formatOf('台账.XLSX')).toBe('xlsx');
  expect(formatOf('a.csv')).toBe('csv');
  expect(formatOf('a.pdf')).toBeNull();
});
