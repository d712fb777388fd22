import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { statesOf } from './views';

const TABLE = readFileSync(
  join(process.cwd(), '../server/src/test/resources/casework/transitions.txt'),
  'utf8',
);
/** Where the server's own table starts from; nothing in a list is new or a draft. */
const STATES = TABLE.split('\n')
  .map((line) => line.split(':')[0] ?? '')
  .filter((state) => !['', 'NEW', 'DRAFT'].includes(state));

it('every state can be asked for', () => {
  const offered = statesOf('all', true);
  expect(STATES.filter((state) => !offered.includes(state))).toEqual([]);
  expect(new Set(offered).size).toBe(offered.length);
});
