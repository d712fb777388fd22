import { describe, expect, it } from 'vitest';
import { qrPath } from './qr';

describe('qrPath', () => {
  it('draws the finder pattern in the corner', () => {
    const { size, d } = qrPath('otpauth://totp/a:b?secret=GEZDGNBVGY3TQOJQ&issuer=a');
    expect(size % 4).toBe(1);
    expect(d.startsWith('M0 0h7v1h-7z')).toBe(true);
    expect(d).toContain(`M${size - 7} 0h7v1h-7z`);
  });

  it('grows with the text', () => {
    expect(qrPath('x'.repeat(150)).size).toBeGreaterThan(qrPath('x').size);
  });
});
