// One's own account: one-time codes set up, asked for at sign-in, taken off; sessions ended.
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, DATA_DIR, account } from '../kit/env.mjs';
import { after, check, equal, Skip, test, until } from '../kit/test.mjs';
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
  await desk.page.locator('tbody tr button').first().waitFor();
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

/** Enrols somebody as an office does, and reads the slip that is printed for them. */
function enrolled(username) {
  const folder = mkdtempSync(join(tmpdir(), 'fq-people-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'people.csv');
  writeFileSync(file, `登录名,姓名,角色,管辖范围\n${username},演示新同事,街道调度员,440105001\n`);
  const script = fileURLToPath(new URL('../../../ops/import', import.meta.url));
  const told = execFileSync(script, ['people', file, '--data', DATA_DIR], { encoding: 'utf8' });
  const slips = join(DATA_DIR, 'slips');
  const name = told.match(/people-[^ ]+\.html/)?.[0] ?? readdirSync(slips).toSorted().at(-1);
  const slip = readFileSync(join(slips, name), 'utf8');
  check(slip.includes(username), `the slip is somebody else's: ${told}`);
  return slip.match(/首次密码 <b>([^<]+)</)[1];
}

test('account: the first password of a slip opens one door only, and is replaced', async () => {
  if (DATA_DIR === '') throw new Skip('the installation is not told, so nobody can be enrolled');
  const username = `new.${Date.now().toString(36)}`;
  const first = enrolled(username);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open();
  await desk.page.fill('#sign-username', username);
  await desk.page.fill('#sign-password', first);
  await desk.page.click('form.card button[type=submit]');
  const form = desk.page.locator('[data-form=password]');
  await form.waitFor();
  for (const language of ['en', 'zh-Hant', 'zh-CN']) {
    await desk.page.selectOption('.top select', language);
    await until(
      () => desk.page.evaluate((l) => document.documentElement.lang === l, language),
      language,
    );
    await accessible(desk.page, `first password in ${language}`);
    await worded(desk.page, `first password in ${language}`);
  }
  await shot(desk.page, 'desk-first-password', false);
  await desk.open('/inbox');
  await form.waitFor();
  check((await desk.page.locator('.shell').count()) === 0, 'the first password opens the desk');
  const fill = async (current, next, again) => {
    await form.locator('[name=current-password]').fill(current);
    await form.locator('[name=new-password]').fill(next);
    await form.locator('[name=new-password-again]').fill(again);
    await form.locator('button[type=submit]').click();
  };
  const own = `Banyan-${Date.now().toString(36)}-Bridge`;
  await fill(first, own, `${own}x`);
  await form.locator('.failure').waitFor();
  await fill(first, own, own);
  await desk.page.waitForSelector('.shell');
  const again = new Desk(await openPage('desk'), BASE_URL);
  await again.open();
  await again.page.fill('#sign-username', username);
  await again.page.fill('#sign-password', first);
  await again.page.click('form.card button[type=submit]');
  await again.page.waitForSelector('.failure');
  await again.enter({ username, password: own });
  equal([...desk.page.faults, ...again.page.faults], [], 'faults of the pages');
});
