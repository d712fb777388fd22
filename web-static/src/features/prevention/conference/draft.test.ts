import { expect, it } from 'vitest';
import { emptyDraft, wantedOf } from './draft';

it('leaves out what nobody chose, and the kind a warning tells itself', () => {
  expect(wantedOf({ ...emptyDraft('w1'), kind: 'LABOR' })).toEqual({ warning: 'w1' });
  expect(wantedOf({ ...emptyDraft(), kind: 'LABOR' })).toEqual({ kind: 'LABOR' });
  expect(wantedOf(emptyDraft())).toEqual({});
  expect(wantedOf({ ...emptyDraft('w1'), what: '核查', dueOn: '2026-02-03' })).toEqual({
    what: '核查',
    dueOn: '2026-02-03',
    warning: 'w1',
  });
});
