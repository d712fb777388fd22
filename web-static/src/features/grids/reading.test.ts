import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '@/api/gridVersions';
import { useLanguage } from '@/i18n';
import { evidence, sentences, system } from './reading';

beforeAll(() => useLanguage('en', ['common', 'grids']));

const datum = {
  proposed: 'CGCS2000',
  declared: 'EPSG:4547',
  inFile: 'EPSG:4547',
  used: 'EPSG:4547',
  conclusive: false,
  confirmed: true,
  northFirst: false,
  evidence: [],
};
const reading: Reading = {
  format: 'shapefile',
  layer: null,
  encoding: { used: 'GB18030', from: 'detected' },
  datum,
  features: 1900,
  repaired: 0,
};

describe('how a file was read', () => {
  it('is told sentence by sentence', () => {
    const lines = sentences(reading).join(' ');
    expect(lines).toContain('Shapefile');
    expect(lines).toContain('GB18030');
    expect(lines).toContain('EPSG:4547');
    expect(lines).toContain('Nothing had to be repaired');
    expect(lines).not.toContain('Who brought it said');
    expect(lines).not.toContain('Nobody has confirmed');
    expect(sentences({})).toEqual([]);
  });

  it('tells what a person said against the file', () => {
    const said = { ...datum, declared: 'GCJ02', used: 'GCJ02', confirmed: false };
    const lines = sentences({ ...reading, datum: said }).join(' ');
    expect(lines).toContain('Who brought it said they are GCJ-02');
    expect(lines).toContain('Nobody has confirmed');
  });

  it('words evidence by what was looked at', () => {
    const one = { hypothesis: 'WGS84', text: '' };
    expect(evidence({ ...one, kind: 'declared', value: 0 })).toContain('other than WGS-84');
    expect(evidence({ ...one, kind: 'extent', value: 1 })).toContain('100 %');
    expect(evidence({ ...one, kind: 'overlap', value: 0.9812 })).toContain('98.1 %');
    expect(evidence({ ...one, kind: 'shift', value: 602.4 })).toContain('602 m');
    expect(system('CGCS2000 north first')).toBe('CGCS2000, latitude first');
  });
});
