// Runs the browser tests: node e2e/run.mjs [word in the name of the spec...]
import { readdirSync } from 'node:fs';
import { closeBrowser } from './kit/browser.mjs';
import { runAll } from './kit/test.mjs';

const words = process.argv.slice(2);
const specs = readdirSync(new URL('./specs/', import.meta.url))
  .filter((name) => name.endsWith('.spec.mjs'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();
for (const name of specs) await import(`./specs/${name}`);
const good = await runAll();
await closeBrowser();
process.exit(good ? 0 : 1);
