import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure } from './closure.mjs';

/**
 * Fills the service worker's list of files: everything /m can ever load, all three languages and
 * the map included, so that the phone works offline after one visit. The version is the hash of
 * the list and of the page, whose names carry the hashes of their content.
 */
export function writeServiceWorker(root, dist, manifest) {
  const skip = (key) => /src\/i18n\/(desk|lead)\//.test(key);
  const files = closure(manifest, 'm.html', { lazy: true, skip })
    .filter((name) => !name.endsWith('.html'))
    .map((name) => `/${name}`);
  files.push('/icon.svg', '/manifest.webmanifest');
  const source = readFileSync(join(root, 'src/sw/sw.js'), 'utf8');
  const hash = createHash('sha256');
  for (const name of files) hash.update(name);
  hash.update(readFileSync(join(dist, 'm.html'))).update(source);
  const version = hash.digest('hex').slice(0, 12);
  writeFileSync(
    join(dist, 'sw.js'),
    source
      .replace("'__VERSION__'", `'${version}'`)
      .replace('[/* __FILES__ */]', JSON.stringify(files)),
  );
}
