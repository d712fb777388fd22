import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { summed } from './pieces';
import { hex, plainSha256 } from './sha256';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

describe('SHA-256 without the browser', () => {
  it.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 70_000])('is right for %d bytes', (n) => {
    const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 7 + n) & 255);
    expect(hex(plainSha256(bytes))).toBe(sha(bytes).toString('hex'));
  });
});

it('the check sum of a file is that of the check sums of its pieces', async () => {
  const bytes = Uint8Array.from({ length: 25 }, (_, i) => i);
  const told: number[] = [];
  const { sums, digest } = await summed(new File([bytes], 'a.zip'), 10, (n) => told.push(n));
  const each = [bytes.slice(0, 10), bytes.slice(10, 20), bytes.slice(20)].map(sha);
  expect(sums).toEqual(each.map((s) => s.toString('hex')));
  expect(digest).toBe(sha(Buffer.concat(each)).toString('hex'));
  expect(told).toEqual([10, 20, 25]);
});
