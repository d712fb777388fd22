// Two phones without a line and a desk at work: nobody's update is lost, and a person decides.
import { signedIn } from '../kit/api.mjs';
import { accessible, fingerSized } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, tell } from '../kit/matters.mjs';
import { startProxy } from '../kit/proxy.mjs';
import { after, check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { Phone } from '../drivers/phone.mjs';

const worker = account('GRID_WORKER', 'grid1');
const dispatcher = account('STREET_DISPATCHER', 'street1');

async function phoneAt(proxy, number) {
  const page = await openPage('phone');
  const phone = new Phone(page, proxy.address);
  await phone.open();
  await phone.signIn(worker);
  await phone.open(`/items/${number}`);
  await page.waitForSelector('[data-act=verify] .map-view[data-state=ready]');
  return page;
}

async function verifyOffline(page, means) {
  await page.locator('[data-act=verify] .pick', { hasText: means }).click();
  await page.click('[data-act=verify] .button.main');
  await page.waitForSelector('[data-letter=queued]');
  equal(await page.locator('[data-act=verify]').count(), 0, 'offers to verify a second time');
}

test('two phones and a desk in conflict: both updates are kept, the dispatcher decides', async () => {
  const { number } = await reported();
  const proxy = await startProxy(BASE_URL);
  after(() => proxy.close());
  const phones = [await phoneAt(proxy, number), await phoneAt(proxy, number)];
  proxy.cut();
  await verifyOffline(phones[0], '电话核实');
  await verifyOffline(phones[1], '现场走访');
  await phones[0].waitForSelector('.van-toast', { state: 'hidden' });
  await accessible(phones[0], 'an event that waits for the line');
  await fingerSized(phones[0], 'an event that waits for the line');
  await worded(phones[0], 'an event that waits for the line');
  await shot(phones[0], 'm-late-queued');

  // Meanwhile the street goes on.
  const boss = await signedIn(dispatcher);
  await tell(boss, number, 'recordParties', { parties: [{ part: 'CLAIMANT', name: '张三' }] });
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  proxy.mend();
  await Promise.all(
    phones.map((page) => page.evaluate(() => window.dispatchEvent(new Event('online')))),
  );
  for (const page of phones) {
    // oxlint-disable-next-line no-await-in-loop
    await until(
      async () => /等街道处理/.test((await page.textContent('[data-part=late]')) ?? ''),
      'the phone does not say that the street decides',
      60_000,
    );
  }
  await shot(phones[1], 'm-late-delivered');

  const cards = desk.page.locator('.late-updates article');
  await until(async () => (await cards.count()) === 2, 'both updates are not at the desk');
  const words = await cards.allTextContents();
  check(
    words.some((w) => w.includes('电话核实')) && words.some((w) => w.includes('现场走访')),
    'what the phones said is not told',
  );
  check(
    words.every((w) => w.includes('登记当事人')),
    'what happened meanwhile is not told',
  );
  await accessible(desk.page, 'late updates at the desk');
  await worded(desk.page, 'late updates at the desk');
  await desk.page.locator('.late-updates').first().scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-late', false);

  const visit = cards.filter({ hasText: '现场走访' });
  await visit.locator('[data-do=apply]').click();
  const call = desk.page.locator('.late-updates > article');
  await until(
    async () => (await call.count()) === 1 && call.locator('[data-do=apply]').isDisabled(),
    'what cannot happen any more is still offered',
  );
  await call.locator('[data-do=discard]').click();
  await call.locator('.failure').waitFor();
  await call.locator('[data-do=keep]').click();
  await until(async () => (await call.count()) === 0, 'the second update still waits');
  await shot(desk.page, 'desk-late-decided', false);

  const item = await boss.get(`/api/items/${number}`);
  equal(
    item.timeline.map((e) => e.event),
    ['report', 'recordParties', 'verify'],
    'what happened to the item',
  );
  equal(item.timeline.at(-1).data.means, 'VISIT', 'how it was verified');
  const { updates } = await boss.get(`/api/items/${number}/late-updates`);
  equal(
    updates.map((u) => [u.said.means, u.verdict.decision]).sort(),
    [
      ['CALL', 'KEPT'],
      ['VISIT', 'APPLIED'],
    ],
    'the decisions',
  );
  await phones[0].reload();
  await until(
    async () => /两者都保留/.test((await phones[0].textContent('[data-part=late]')) ?? ''),
    'the phone does not tell the decision',
  );
  for (const page of [...phones, desk.page]) equal(page.faults, [], 'faults of the page');
});

test('an event whose item did not move on just happens when the line is back', async () => {
  const { number } = await reported();
  const proxy = await startProxy(BASE_URL);
  after(() => proxy.close());
  const page = await phoneAt(proxy, number);
  proxy.cut();
  await verifyOffline(page, '电话核实');
  proxy.mend();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.waitForSelector('[data-act=settledOnSpot]', { timeout: 60_000 });
  const boss = await signedIn(dispatcher);
  const { timeline } = await boss.get(`/api/items/${number}`);
  equal(
    timeline.map((e) => e.event),
    ['report', 'verify'],
    'one event',
  );
  equal((await boss.get(`/api/items/${number}/late-updates`)).updates ?? [], [], 'late updates');
});
