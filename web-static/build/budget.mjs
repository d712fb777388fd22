import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure } from './closure.mjs';

const KB = 1024;

/** Most script a face may load before its map, gzipped; every route of the face counts. */
const LIMITS = { 'm.html': 120 * KB };
const FACES = ['index.html', 'm.html', 'desk.html', 'lead.html'];

const isMap = (key) => key.includes('src/map/gridMap');
/** A reader loads one language; the other two do not count. */
const isOtherLanguage = (key) => /src\/i18n\/\w+\/(zh-Hant|en)\.json$/.test(key);
/** Words of the desk alone: no other face asks for them. */
const isDeskOnly = (key, face) => face !== 'desk.html' && /src\/i18n\/(grids|imports)\//.test(key);
const isOtherFace = (key, face) =>
  isDeskOnly(key, face) ||
  (/src\/i18n\/(m|desk|lead)\//.test(key) && !key.includes(`/i18n/${face.replace('.html', '')}/`));

function weigh(dist, files) {
  let script = 0;
  let style = 0;
  for (const name of files) {
    const size = () => gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
    if (name.endsWith('.js')) script += size();
    else if (name.endsWith('.css')) style += size();
  }
  return { script, style };
}

/** Prints the weight of every face and fails the build above a limit. */
export function checkBudget(dist, manifest) {
  let failed = false;
  for (const face of FACES) {
    const skip = (key) => isMap(key) || isOtherLanguage(key) || isOtherFace(key, face);
    const all = weigh(dist, closure(manifest, face, { lazy: true, skip }));
    const first = weigh(dist, closure(manifest, face, { lazy: false, skip }));
    const limit = LIMITS[face];
    const text = (n) => `${(n / KB).toFixed(1)} KB`;
    console.log(
      `faces: ${face} script ${text(first.script)} at start, ${text(all.script)} with every route` +
        ` before the map${limit === undefined ? '' : ` (limit ${text(limit)})`}, style ${text(all.style)} gz`,
    );
    if (limit !== undefined && all.script > limit) failed = true;
  }
  const map = Object.keys(manifest).find(isMap);
  if (map !== undefined) {
    const own = weigh(dist, [manifest[map].file]);
    console.log(`faces: map chunk ${(own.script / KB).toFixed(1)} KB gz, loaded when first shown`);
  }
  if (failed) {
    console.error('faces: a face is heavier than its budget');
    process.exit(1);
  }
}
