import { expect, it } from 'vitest';
import { emptyDraft, wantedOf } from './draft';

it('leaves out what nobody chose', () => {
  expect(wantedOf(emptyDraft())).toEqual({});
  expect(wantedOf({ ...emptyDraft('w1'), what: '核查', dueOn: '2026-02-03' })).toEqual({
    what: '核查',
    dueOn: '2026-02-03',
    warning: 'w1',
  });
});
