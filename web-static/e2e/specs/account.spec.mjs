// One's own account: one-time codes set up, asked for at sign-in, taken off; sessions ended.
import { createHmac } from 'node:crypto';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

// Nobody else of the stories signs in with it.
const mediator = account('DISTRICT_MEDIATOR');

function bytes(base32) {
  const bits = [...base32]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

/** RFC 6238 as an authenticator app does it. */
function codeOf(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', bytes(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const stepNow = () => Math.floor(Date.now() / 30_000);

async function settings() {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(mediator, '/sessions');
  await desk.page.waitForSelector('.factor');
  return desk;
}

async function inDialog(desk, where) {
  await desk.page.waitForTimeout(500);
  await accessible(desk.page, where);
  await worded(desk.page, where);
}

test('account: one-time codes are set up, asked for once each, and taken off', async () => {
  const desk = await settings();
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await desk.page.click('.factor button');
    await desk.dialog().waitFor();
    await inDialog(desk, `password for one-time codes in ${language}`);
    await desk.dialog().locator('input[type=password]').fill(mediator.password);
    await desk.dialog().locator('[data-confirm]').click();
    await desk.dialog().locator('svg.qr path').waitFor();
    await inDialog(desk, `QR code in ${language}`);
    if (language === 'zh-CN') break;
    await desk.dialog().locator('footer button').first().click();
    await until(async () => (await desk.dialog().count()) === 0, 'the dialog stays open');
  }
  await shot(desk.page, 'desk-one-time-codes', false);
  const secret = (await desk.dialog().locator('[data-secret]').textContent()).replaceAll(' ', '');
  check(/^[A-Z2-7]{32}$/.test(secret), `no secret: ${secret}`);
  const used = stepNow();
  await desk.dialog().locator('input[name=otp]').fill(codeOf(secret, used));
  await desk.confirm();
  await desk.page.waitForSelector('.factor[data-on=true]');

  const other = new Desk(await openPage('desk'), BASE_URL);
  await other.open();
  await other.page.fill('#sign-username', mediator.username);
  await other.page.fill('#sign-password', mediator.password);
  await other.page.click('form.card button[type=submit]');
  await other.page.waitForSelector('#sign-otp');
  await accessible(other.page, 'sign-in with a code');
  await other.page.fill('#sign-otp', codeOf(secret, used));
  await other.page.click('form.card button[type=submit]');
  await other.page.waitForSelector('.failure');
  // The next step's code is accepted half a minute early: phones' clocks differ.
  await other.page.fill('#sign-otp', codeOf(secret, Math.max(used, stepNow()) + 1));
  await other.page.click('form.card button[type=submit]');
  await other.page.waitForSelector('.shell');

  await desk.page.reload();
  await desk.page.waitForSelector('.factor[data-on=true]');
  const rows = () => desk.page.locator('tbody tr').count();
  const before = await rows();
  await desk.page.locator('tbody tr button').first().click();
  await until(async () => (await rows()) < before, 'the session was not ended');

  await desk.page.click('.factor button');
  await desk.dialog().waitFor();
  await inDialog(desk, 'taking the codes off');
  await desk.dialog().locator('input[type=password]').fill('wrong');
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('input[type=password]').fill(mediator.password);
  await desk.confirm();
  await desk.page.waitForSelector('.factor[data-on=false]');
  equal(desk.page.faults, [], 'faults of the page');
});
