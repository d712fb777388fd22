import { describe, expect, it } from 'vitest';
import type { Item } from '@/api/types';
import { lawfulChannels, limited } from './channels';

const routes = ['PM', 'LS', 'LA', 'CIV', 'AID'].map((route) => ({ route, receiver: '' }));
const open = (
  track: string,
  category: string | null,
  route: string | null,
  safety: string[] = [],
) =>
  lawfulChannels({
    item: { safety, standing: { track, category, route } } as unknown as Item,
    routes,
  });

describe('lawful channels', () => {
  it('an accusation goes to the discipline organs and nowhere else', () => {
    expect(open('PETITION', 'ACCUSATION', 'JUDICIAL')).toEqual(['DIS']);
  });

  it('a judicial matter goes to court, reconsideration or police', () => {
    expect(open('PETITION', 'CLAIM', 'JUDICIAL')).toEqual(['AR', 'CIV', 'ADM', 'POL']);
  });

  it('a dispute goes the ways of its kind, and to the police in danger', () => {
    expect(open('DISPUTE', null, 'MEDIATION')).toEqual(['LA', 'LS', 'CIV', 'AID', 'PM']);
    expect(open('DISPUTE', null, 'MEDIATION', ['THREAT'])).toContain('POL');
  });

  it('a petition may also be answered, or show a clue', () => {
    expect(open('PETITION', 'CLAIM', 'MEDIATION')).toEqual(expect.arrayContaining(['DIS', 'PET']));
  });

  it('until when one may sue is told, until when one may call the police is not', () => {
    expect(limited('CIV')).toBe(true);
    expect(limited('POL')).toBe(false);
  });
});
