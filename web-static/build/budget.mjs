import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure } from './closure.mjs';

const KB = 1024;

/**
 * Most script a face may load before its map, gzipped; every route of the face counts. It was 120 KB
 * while 18 KB of words that the phone never asks for were counted as well, and 102 KB before the tasks
 * on the spot shared photos and position with the report: the same code in more chunks packs worse.
 */
const LIMITS = { 'm.html': 104 * KB };
/**
 * Most script that the tasks on the spot may add to the phone, gzipped: a page of its own that
 * nobody needs to report, loaded when it is opened or a record waits to be sent.
 */
const FIELD_LIMIT = 9 * KB;
const FACES = ['index.html', 'm.html', 'desk.html', 'lead.html'];

const isMap = (key) => key.includes('src/map/gridMap');
const isField = (key) =>
  /src\/(features\/prevention\/field\/|faces\/m\/(Today|Task)Route)|^_(records|prevention)-/.test(
    key,
  );
/** Words of the areas a face asks for, as its main file names them. */
function areas(face) {
  const name = face === 'index.html' ? 'start' : face.replace('.html', '');
  const source = readFileSync(join('src/faces', name, 'main.ts'), 'utf8');
  return new Set([...source.matchAll(/'(\w+)'/g)].map((m) => m[1]));
}
/** A reader loads one language of these areas; other words are chunks that nobody asks for. */
function isOtherWords(key, asked) {
  const words = /src\/i18n\/(\w+)\/([\w-]+)\.json$/.exec(key);
  return words !== null && (words[2] !== 'zh-CN' || !asked.has(words[1]));
}

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
    const asked = areas(face);
    const later = (key) => isMap(key) || isOtherWords(key, asked);
    const skip = (key) => later(key) || isField(key);
    const all = weigh(dist, closure(manifest, face, { lazy: true, skip }));
    const first = weigh(dist, closure(manifest, face, { lazy: false, skip }));
    const limit = LIMITS[face];
    const text = (n) => `${(n / KB).toFixed(1)} KB`;
    console.log(
      `faces: ${face} script ${text(first.script)} at start, ${text(all.script)} with every route` +
        ` before the map${limit === undefined ? '' : ` (limit ${text(limit)})`}, style ${text(all.style)} gz`,
    );
    if (limit !== undefined && all.script > limit) failed = true;
    if (face === 'm.html') {
      const more = weigh(dist, closure(manifest, face, { lazy: true, skip: later }));
      const added = more.script - all.script;
      console.log(`faces: tasks on the spot add ${text(added)} (limit ${text(FIELD_LIMIT)})`);
      if (added > FIELD_LIMIT) failed = true;
    }
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
