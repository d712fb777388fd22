// Builds the faces into dist/: install when needed, check types, bundle, service worker,
// compressed twins, size budget. Skips all of it when nothing changed since the last good build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBudget } from './budget.mjs';
import { compress } from './compress.mjs';
import { writeServiceWorker } from './serviceWorker.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const dist = join(root, 'dist');
const lockStamp = join(modules, '.fengqiao-lock');
const distStamp = join(modules, '.fengqiao-dist');

const sha = (data) => createHash('sha256').update(data).digest('hex');
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function run(command, ...args) {
  execFileSync(command, args, { cwd: root, stdio: 'inherit' });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed, this is ${process.version}.`);
    process.exit(1);
  }
}

function install() {
  const lock = sha(readFileSync(join(root, 'package-lock.json')));
  if (read(lockStamp) === lock) return;
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(lockStamp, lock);
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (['node_modules', 'dist', 'target', 'e2e'].includes(entry.name)) return [];
    return entry.isDirectory() ? sources(path) : [path];
  });
}

function fingerprint() {
  const lines = sources(root)
    .filter((file) => statSync(file).isFile())
    .sort()
    .map((file) => `${relative(root, file)} ${sha(readFileSync(file))}`);
  return sha(lines.join('\n'));
}

checkNode();
install();
const wanted = fingerprint();
if (
  read(distStamp) === wanted &&
  existsSync(join(dist, 'm.html')) &&
  !process.argv.includes('-f')
) {
  console.log('faces: unchanged, dist/ kept');
  process.exit(0);
}
rmSync(distStamp, { force: true });
run(process.execPath, join(modules, 'vue-tsc/bin/vue-tsc.js'), '--noEmit');
run(process.execPath, join(modules, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
rmSync(join(dist, 'manifest.json'));
writeServiceWorker(root, dist, manifest);
compress(dist);
checkBudget(dist, manifest);
writeFileSync(distStamp, wanted);
