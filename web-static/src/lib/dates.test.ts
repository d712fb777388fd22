import { describe, expect, it } from 'vitest';
import { clock, day, daysUntil, fromInput, inputValue, isoShanghai, monday, stamp } from './dates';

describe('dates of Asia/Shanghai', () => {
  it('does not depend on the zone of the device', () => {
    expect(stamp('2026-11-21T16:30:00Z')).toBe('2026-11-22 00:30');
    expect(day('2026-11-21T15:59:59Z')).toBe('2026-11-21');
    expect(clock('2026-11-21T23:05:00+08:00')).toBe('23:05');
  });

  it('writes the offset the API asks for', () => {
    expect(isoShanghai(Date.UTC(2026, 10, 21, 16, 0, 5))).toBe('2026-11-22T00:00:05+08:00');
  });

  it('counts days by the Chinese calendar day', () => {
    const lateEvening = Date.parse('2026-11-21T23:59:00+08:00');
    expect(daysUntil('2026-11-22', lateEvening)).toBe(1);
    expect(daysUntil('2026-11-21', lateEvening)).toBe(0);
    expect(daysUntil('2026-11-19', lateEvening)).toBe(-2);
  });

  it('starts weeks on Monday', () => {
    expect(monday('2026-11-22')).toBe('2026-11-16');
    expect(monday('2026-11-16')).toBe('2026-11-16');
  });

  it('goes through an input field and back', () => {
    const at = Date.parse('2026-02-16T23:30:00+08:00');
    expect(inputValue(at)).toBe('2026-02-16T23:30');
    expect(fromInput(inputValue(at))).toBe(at);
  });

  it('shows nothing for an unreadable instant', () => {
    expect(stamp('yesterday')).toBe('');
  });
});
