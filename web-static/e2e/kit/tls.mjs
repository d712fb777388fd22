import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';

/** An IPv4 address of this machine that is not loopback, or undefined. */
export function ownAddress() {
  return Object.values(networkInterfaces())
    .flat()
    .find((i) => i.family === 'IPv4' && !i.internal)?.address;
}

/** A throw-away certificate for an address, with the pin by which a browser may be told to trust it. */
export function makeCertificate(address) {
  const folder = mkdtempSync(join(tmpdir(), 'fq-tls-'));
  try {
    const key = join(folder, 'key.pem');
    const cert = join(folder, 'cert.pem');
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
        .concat(['-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=fengqiao-test'])
        .concat(['-addext', `subjectAltName=IP:${address}`]),
      { stdio: 'ignore' },
    );
    const pem = readFileSync(cert);
    const spki = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
    const pin = createHash('sha256').update(spki).digest('base64');
    return { key: readFileSync(key), cert: pem, pin };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
