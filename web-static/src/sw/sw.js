/* Service worker of /m: the page and its files from the cache, outlines and kinds kept for offline
   use, everything else untouched. The build fills in the version and the list of files. */
const VERSION = '__VERSION__';
const FILES = [/* __FILES__ */];
const SHELL = `fq-shell-${VERSION}`;
const DATA = 'fq-data-1';

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('message', (event) => {
  if (event.data === 'skipWaiting') void self.skipWaiting();
});

self.addEventListener('sync', (event) => event.waitUntil(wakePages()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (/^\/m(\/|$)/.test(url.pathname)) event.respondWith(page(request));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(fromShell(request));
  } else if (url.pathname === '/api/grids' || url.pathname === '/api/kinds') {
    event.respondWith(kept(request, url));
  }
});

async function install() {
  const cache = await caches.open(SHELL);
  await cache.addAll(FILES);
  // Built anew, because a redirected response may not answer a navigation.
  const answer = await fetch('/m', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`page answered ${answer.status}`);
  await cache.put('/m', new Response(await answer.blob(), { headers: answer.headers }));
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('fq-shell-') && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function page(request) {
  const cache = await caches.open(SHELL);
  return (await cache.match('/m')) ?? fetch(request);
}

async function fromShell(request) {
  const cache = await caches.open(SHELL);
  return (await cache.match(new URL(request.url).pathname)) ?? fetch(request);
}

/** Network first; the kept copy when there is none. Outlines with a version never change. */
async function kept(request, url) {
  const cache = await caches.open(DATA);
  const language = request.headers.get('Accept-Language') ?? '';
  const key = `${url.pathname}${url.search}#${language}`.replace('#', url.search ? '&_l=' : '?_l=');
  if (url.searchParams.has('version')) {
    const have = await cache.match(key);
    if (have !== undefined) return have;
  }
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, answer.clone());
    return answer.ok ? answer : ((await cache.match(key)) ?? answer);
  } catch (failure) {
    const have = await cache.match(key);
    if (have !== undefined) return have;
    throw failure;
  }
}

async function wakePages() {
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage('flush');
}
