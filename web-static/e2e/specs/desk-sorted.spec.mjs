// How matters came in: a letter is registered with its level, found by it, and the channels add up.
import { signedIn } from '../kit/api.mjs';
import { accessible, fingerSized } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { Phone } from '../drivers/phone.mjs';

const dispatcher = account('DISTRICT_DISPATCHER', 'district1');
const worker = account('GRID_WORKER', 'grid1');

test('a letter received by the city is registered, found, and counted', async () => {
  const phone = new Phone(await openPage('phone'), BASE_URL);
  await phone.open();
  await phone.signIn(dispatcher);
  await phone.open('/report');
  await phone.fillReport({ text: `来信反映噪声扰民 ${Date.now()}` });
  await phone.page.selectOption('#origin-channel', 'LETTER');
  await phone.page.selectOption('#origin-level', 'CITY');
  await accessible(phone.page, 'the registration of a letter');
  await fingerSized(phone.page, 'the registration of a letter');
  await worded(phone.page, 'the registration of a letter');
  await shot(phone.page, 'm-origin');
  await phone.placed();
  await phone.submit();
  const number = await phone.receipt();

  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/open/${number}`);
  await desk.panel(number);
  const standing = await desk.page.textContent('.standing');
  check(/来信/.test(standing) && /市级/.test(standing), 'how it came in is not told');
  await desk.open('/open');
  await desk.page.locator('[data-only=received]').click();
  await desk.page.locator('.el-select-dropdown__item:visible', { hasText: '市级' }).click();
  const boss = await signedIn(dispatcher);
  const found = await boss.get('/api/items?view=open&received=CITY&limit=200');
  await until(
    async () => (await desk.rows()).join() === found.items.map((i) => i.number).join(),
    'the list is not narrowed to what the city received',
  );
  check((await desk.rows()).includes(number), 'the letter is not among what the city received');

  await desk.page.click('.sums summary');
  await desk.page.waitForSelector('.sums [data-channel=LETTER]');
  const shown = await desk.page.$$eval('.sums [data-channel] dd', (all) =>
    all.map((e) => Number(e.textContent)),
  );
  const { total } = await boss.get('/api/channels');
  equal(
    shown.reduce((a, b) => a + b, 0),
    total.open,
    'the sum of the channels',
  );
  equal(Number(await desk.page.textContent('.sums .total dd')), total.open, 'the total');
  await accessible(desk.page, 'sums of channels');
  await worded(desk.page, 'sums of channels');
  await shot(desk.page, 'desk-channels', false);
  equal([...phone.page.faults, ...desk.page.faults], [], 'faults of the pages');
});

test('m: who is in the field registers what he found, nothing else', async () => {
  const phone = new Phone(await openPage('phone'), BASE_URL);
  await phone.open();
  await phone.signIn(worker);
  await phone.open('/report');
  await phone.page.waitForSelector('[data-kind=LABOR]');
  equal(await phone.page.locator('[data-part=origin]').count(), 0, 'channels offered to a worker');
});
