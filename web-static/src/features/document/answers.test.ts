import { describe, expect, it } from 'vitest';
import type { DocumentPart } from '@/api/documents';
import { answersOf, draftOf, faultsOf, missingOf } from './answers';

const part = (code: string, type: DocumentPart['type'], mandatory = true): DocumentPart => ({
  code,
  type,
  mandatory,
  most: 100,
  label: code,
  choices: [],
});
const parts = [
  part('organ', 'TEXT'),
  part('facts', 'LONG'),
  part('parties', 'LIST'),
  part('basis', 'ARTICLES'),
  part('contact', 'TEXT', false),
];

describe('answers of a document', () => {
  it('come back as they went', () => {
    const answers = {
      organ: ['某局'],
      facts: ['一\n二'],
      parties: ['甲', '乙'],
      basis: ['XINFANG 31', 'MINFA 288'],
    };
    expect(answersOf(parts, draftOf(parts, answers))).toEqual(answers);
  });

  it('leave out what is empty and tell what is missing', () => {
    const draft = { organ: ' ', facts: 'x', parties: '\n 甲 \n\n', basis: [], contact: '' };
    expect(answersOf(parts, draft)).toEqual({ facts: ['x'], parties: ['甲'] });
    expect(missingOf(parts, draft).map((p) => p.code)).toEqual(['organ', 'basis']);
  });

  it('know which part a refusal means', () => {
    const errors = [
      { pointer: '/fields/basis/1', code: 'not-in-force' },
      { pointer: '/servedOn', code: 'future' },
    ];
    expect(faultsOf({ errors })).toEqual({ basis: 'not-in-force', servedOn: 'future' });
    expect(faultsOf({})).toEqual({});
  });
});
