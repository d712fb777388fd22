// The report that must become exactly one matter, whatever happens to phone and network.
import { shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { signedIn } from '../kit/api.mjs';
import { KillableBrowser } from '../kit/killable.mjs';
import { cameraPicture } from '../kit/picture.mjs';
import { startProxy } from '../kit/proxy.mjs';
import { after, check, equal, Skip, test, until } from '../kit/test.mjs';
import { makeCertificate, ownAddress } from '../kit/tls.mjs';
import { Phone } from '../drivers/phone.mjs';

const worker = account('GRID_WORKER');

async function newest(api) {
  const page = await api.get('/api/items?view=mine&limit=100');
  return page.items.map((item) => item.number);
}

async function exactlyOnce(proxy, browser, name, nudge) {
  const api = await signedIn(worker);
  const text = `工地拖欠三名工人两个月工资 ${name} ${Date.now()}`;

  await browser.start(proxy.address);
  let phone = new Phone(await browser.page(), proxy.address);
  await phone.open();
  await phone.signIn(worker);
  await phone.offlineReady();

  proxy.cut();
  await phone.open('/report');
  await phone.fillReport({ text });
  await phone.placed();
  await phone.addPhoto(await cameraPicture(phone.page));
  await phone.submit();
  await until(async () => (await phone.outbox())[0] === 'queued', 'the report was not queued');
  await shot(phone.page, `m-${name}-waiting`);
  equal(proxy.posts('/api/reports').length, 0, 'reports that reached the server while cut off');

  await browser.kill();
  await browser.start(proxy.address);
  phone = new Phone(await browser.page(), proxy.address);
  await phone.open('/outbox');
  await phone.page.waitForSelector('.parcel-state');
  equal(await phone.outbox(), ['queued'], 'outbox after the browser was killed');
  const second = new Phone(await browser.page(), proxy.address);
  await second.open('/outbox');
  await second.page.waitForSelector('.parcel-state');

  proxy.state.loseNext = '/api/reports';
  proxy.mend();
  const online = () => window.dispatchEvent(new Event('online'));
  await Promise.all([phone.page.evaluate(online), second.page.evaluate(online)]);
  // A browser writes cookies to disk with delay: a killed one may have forgotten the session. Then
  // the tab that tried asks its person to sign in.
  const asked = async () => {
    for (const tab of [phone, second]) if (await tab.page.$('#sign-username')) return tab;
    return undefined;
  };
  const committed = () => proxy.posts('/api/reports').some((e) => e.lost);
  await until(async () => committed() || (await asked()), 'neither sent nor asked to sign in');
  if (!committed()) await (await asked()).signIn(worker);
  await until(committed, 'no answer was lost', 60_000);
  await until(
    async () => {
      // Over http the outbox tries again by itself, after a while; over https when the line tells.
      if (nudge) await phone.page.evaluate(online);
      return (await phone.outbox())[0] === 'done';
    },
    'never delivered',
    60_000,
  );
  await until(
    async () => (await second.outbox())[0] === 'done',
    'second tab does not know',
    30_000,
  );

  const posts = proxy.posts('/api/reports');
  // A forgotten session is refused once, before the sign-in, and stores nothing.
  const refused = posts.filter((e) => e.status === 401);
  check(refused.length === 0 || posts.indexOf(refused.at(-1)) === refused.length - 1, 'a late 401');
  const kept = posts.filter((e) => e.status !== 401);
  check(kept.length >= 2, `the report was not sent again: ${kept.length}`);
  equal([...new Set(kept.map((e) => e.status))], [201], 'answers to the same report');
  const hits = posts.length;
  for (let i = 0; i < 6; i++)
    await Promise.all([phone.page.evaluate(online), second.page.evaluate(online)]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  equal(proxy.posts('/api/reports').length, hits, 'sent again after delivery');

  await phone.page.bringToFront();
  await phone.page.click('.line');
  const number = await phone.receipt();
  await shot(phone.page, `m-${name}-delivered`);
  equal((await newest(api)).filter((n) => n === number).length, 1, 'matters on the server');
  const item = await api.get(`/api/items/${number}`);
  check(item.text === null || item.text === text, 'another text than the one written');

  const photos = proxy.posts('/api/photos');
  equal(photos.length, 1, 'photos sent');
  check(photos[0].body.length < 1_000_000, `photo of ${photos[0].body.length} bytes`);
  check(!photos[0].body.includes('Exif'), 'camera data left the phone');
  const left = await phone.page.evaluate(
    (words) =>
      new Promise((resolve) => {
        const open = indexedDB.open('fq-outbox');
        open.addEventListener('success', () => {
          const all = open.result.transaction('parcel').objectStore('parcel').getAll();
          all.addEventListener('success', () =>
            resolve(JSON.stringify(all.result).includes(words)),
          );
        });
      }),
    text,
  );
  check(!left, 'the text stayed on the phone after delivery');
  equal(phone.page.faults, [], 'faults of the page');
  return api;
}

test('m: a report survives offline, restart, a second tab and a lost answer, once', async () => {
  const proxy = await startProxy(BASE_URL);
  after(() => proxy.close());
  await exactlyOnce(proxy, new KillableBrowser(), 'http', false);
});

test('m: the same over https on an address of the machine that is not loopback', async () => {
  const host = ownAddress();
  if (host === undefined) throw new Skip('this machine has no address but loopback');
  const tls = makeCertificate(host);
  const proxy = await startProxy(BASE_URL, { host, tls });
  after(() => proxy.close());
  const trust = [`--ignore-certificate-errors-spki-list=${tls.pin}`];
  await exactlyOnce(proxy, new KillableBrowser(trust), 'https', true);
});
