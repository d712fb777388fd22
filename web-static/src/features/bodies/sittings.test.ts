import { expect, it } from 'vitest';
import type { RosterSlot } from '@/api/bodies';
import type { Sitting } from '@/api/centres';
import { presenceAt, slotsWith, weekOf } from './sittings';

const slot = (more: Partial<RosterSlot>): RosterSlot => ({
  weekday: null,
  date: null,
  half: 'AM',
  presence: 'PRESENT',
  centre: 'C',
  from: '2025-01-01',
  to: null,
  ...more,
});
const sitting = (...slots: RosterSlot[]): Sitting => ({
  body: 'B',
  name: '调委会',
  roster: { version: 3, slots },
});

it('a week is written anew and leaves other centres, single dates and kept lines alone', () => {
  const elsewhere = slot({ weekday: 1, centre: 'D' });
  const dated = slot({ date: '2026-03-02' });
  const kept = slot({ weekday: 2, to: '2026-12-31' });
  const body = sitting(elsewhere, dated, kept, slot({ weekday: 3 }));
  expect(weekOf(body, 'C')).toEqual({ '2AM': 'PRESENT', '3AM': 'PRESENT' });
  const after = slotsWith(body, 'C', { '2AM': 'PRESENT', '3AM': 'ON_CALL', '5PM': 'PRESENT' });
  expect(after).toEqual([
    elsewhere,
    dated,
    kept,
    { weekday: 3, half: 'AM', presence: 'ON_CALL', centre: 'C' },
    { weekday: 5, half: 'PM', presence: 'PRESENT', centre: 'C' },
  ]);
});

it('a line for the date wins over the week, and a line that is over does not count', () => {
  const body = sitting(
    slot({ weekday: 1 }),
    slot({ date: '2026-03-02', presence: 'ON_CALL' }),
    slot({ weekday: 2, to: '2026-01-31' }),
  );
  expect(presenceAt(body, 'C', '2026-03-02', 1, 'AM')).toBe('ON_CALL');
  expect(presenceAt(body, 'C', '2026-03-09', 1, 'AM')).toBe('PRESENT');
  expect(presenceAt(body, 'C', '2026-03-03', 2, 'AM')).toBe('ABSENT');
});
