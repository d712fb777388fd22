// What a grid worker does on an item in the field: verify, settle on the spot, raise the alarm.
import { signedIn } from '../kit/api.mjs';
import { accessible, fingerSized } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Phone } from '../drivers/phone.mjs';

const worker = account('GRID_WORKER', 'grid1');

async function itemOnPhone(number, lang = 'zh-CN') {
  const page = await openPage('phone');
  const phone = new Phone(page, BASE_URL);
  await phone.open(`/?lang=${lang}`);
  await phone.signIn(worker);
  await phone.open(`/items/${number}`);
  await page.waitForSelector('.timeline');
  return phone;
}

async function look(page, name) {
  await page.waitForSelector('.van-toast', { state: 'hidden' });
  await page.waitForTimeout(400);
  await accessible(page, name);
  await fingerSized(page, name);
  await worded(page, name);
  await shot(page, name);
}

test('m: a small matter is verified by a visit and settled on the spot', async () => {
  const { number } = await reported();
  const { page } = await itemOnPhone(number);
  await page.waitForSelector('[data-act=verify] .map-view[data-state=ready]');
  await page.locator('[data-act=verify] .pick', { hasText: '电话核实' }).click();
  await look(page, 'm-item-verify');
  await page.click('[data-act=verify] .button.main');
  await page.waitForSelector('[data-act=settledOnSpot]');
  check(await page.isDisabled('[data-act=settledOnSpot] .button.main'), 'settled without a record');
  await page.fill('#settle-record', '楼上加装接水盘,楼下不再追究,当日办妥');
  check(await page.isDisabled('[data-act=settledOnSpot] .button.main'), 'settled without reading');
  await page.click('[data-act=settledOnSpot] .pick');
  await look(page, 'm-item-settle');
  await page.click('[data-act=settledOnSpot] .button.main');
  await page.waitForSelector('[data-act=settledOnSpot]', { state: 'detached' });
  const api = await signedIn(worker);
  const item = await until(async () => {
    const now = await api.get(`/api/items/${number}`);
    return now.state === 'FOLLOW_UP' && now;
  }, 'the matter is not settled');
  const verify = item.timeline.find((e) => e.event === 'verify');
  equal(verify.data.means, 'CALL', 'how it was verified');
  equal(page.faults, [], 'faults of the page');
});

test('m: what is not small is not settled on the spot', async () => {
  const { number } = await reported({ peopleInvolved: 6 });
  const { page } = await itemOnPhone(number);
  await page.waitForSelector('[data-act=verify] .map-view[data-state=ready]');
  await page.click('[data-act=verify] .button.main');
  await page.waitForSelector('[data-act=verify]', { state: 'detached' });
  await page.waitForTimeout(300);
  equal(await page.locator('[data-act=settledOnSpot]').count(), 0, 'offers to settle');
});

for (const lang of ['zh-CN', 'zh-Hant', 'en']) {
  test(`m: the alarm is raised with who was told, in ${lang}`, async () => {
    const { number } = await reported({ safety: ['THREAT'] });
    const { page } = await itemOnPhone(number, lang);
    await page.click('[data-act=emergency]');
    await page.waitForSelector('#emergency-reason');
    await page.fill('#emergency-reason', '一方持械,现场混乱');
    check(await page.isDisabled('.sheet .button.wide'), 'nobody was told');
    await page.locator('.sheet .pick').first().click();
    await look(page, `m-item-emergency-${lang}`);
    await page.click('.sheet .button.wide');
    await page.waitForSelector('.sheet', { state: 'detached' });
    const api = await signedIn(worker);
    const item = await api.get(`/api/items/${number}`);
    equal([item.urgency, item.timeline.at(-1).data.told], ['MAJOR', ['POLICE']], 'the alarm');
    equal(page.faults, [], 'faults of the page');
  });
}
