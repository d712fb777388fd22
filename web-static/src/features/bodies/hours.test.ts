import { describe, expect, it } from 'vitest';
import { hoursOf, SERVICES } from './hours';

const centre = {
  services: [
    { service: 'NOTARY', firstWeekday: 2, lastWeekday: 4, opens: '09:00:00', closes: '12:00' },
    { service: 'NOTARY', firstWeekday: 6, lastWeekday: 6, opens: '10:00', closes: '12:00' },
  ],
};

describe('hours of a service', () => {
  it('a line for each stretch of the week', () => {
    expect(hoursOf(centre, 'NOTARY')).toHaveLength(2);
  });

  it('nothing where it is not given', () => {
    expect(hoursOf(centre, 'LEGAL_AID')).toEqual([]);
    expect(SERVICES).toHaveLength(5);
  });
});
