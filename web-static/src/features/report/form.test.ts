import { describe, expect, it } from 'vitest';
import { emptyForm, missing, started, toReport, type Form, visitOf } from './form';

const place = {
  lon: 113.3,
  lat: 23.1,
  datum: 'WGS84' as const,
  accuracyM: 12.4,
  source: 'GPS' as const,
  fixedAt: Date.parse('2026-11-21T08:00:00+08:00'),
  grid: '440105001101001',
  gridName: 'x',
  confirm: false,
  candidates: [],
  confirmedGrid: null,
};
const full: Form = { ...emptyForm(), kind: 'LABOR', place, text: ' unpaid ', safety: [] };

it('asks for what is missing in the order of the screen', () => {
  expect(missing(emptyForm())).toEqual(['kind', 'place', 'text', 'safety']);
  expect(missing(full)).toEqual([]);
  expect(started(emptyForm())).toBe(false);
  expect(started(full)).toBe(true);
});

it('fixes the time of the event when the report is queued and sends no empty fields', () => {
  const now = Date.parse('2026-11-21T09:30:00+08:00');
  expect(toReport('id', full, [], now)).toEqual({
    id: 'id',
    kind: 'LABOR',
    lon: 113.3,
    lat: 23.1,
    datum: 'WGS84',
    accuracyM: 12,
    source: 'GPS',
    fixedAt: '2026-11-21T08:00:00+08:00',
    occurredAt: '2026-11-21T09:30:00+08:00',
    text: 'unpaid',
    peopleInvolved: 2,
    safety: [],
  });
});

it('names the confirmed grid and the photos when there are any', () => {
  const confirmed = { ...full, place: { ...place, confirmedGrid: '440105001101002' } };
  expect(toReport('id', confirmed, ['aa'], 0)).toMatchObject({
    confirmedGrid: '440105001101002',
    photos: ['aa'],
  });
});

it('tells the day of receipt of a petition and of nothing else', () => {
  const came = { ...full, receivedOn: '2026-11-18' };
  expect(toReport('id', { ...came, channel: 'LETTER' }, [], 0).receivedOn).toBe('2026-11-18');
  expect(toReport('id', { ...full, channel: 'LETTER' }, [], 0).receivedOn).toBeUndefined();
  expect(toReport('id', { ...came, channel: 'COURT' }, [], 0).receivedOn).toBeUndefined();
  expect(toReport('id', came, [], 0).receivedOn).toBeUndefined();
});

describe('the visit a report is registered for', () => {
  it('is told by the address, and the matter comes in as a visit', () => {
    const query = { centre: '440105001-CENTRE', name: '赤岗中心', n: '7' };
    expect(visitOf(query, 'ticket')).toEqual({
      channel: 'VISIT',
      visit: { centre: '440105001-CENTRE', name: '赤岗中心', ticket: 'ticket', number: 7 },
    });
  });

  it('is none without a centre or a number', () => {
    for (const query of [{}, { centre: 'C' }, { centre: 'C', n: 'x' }, { n: '7' }])
      expect(visitOf(query, 'ticket')).toEqual({});
  });
});
