// A rule is changed by two people: proposed with its report by one, looked at and approved by the other.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const editor = account('DISTRICT_DISPATCHER', 'district1');
const leader = account('LEADER', 'leader1');

async function lawOf(who, path = '/law/severity-level') {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  await desk.page.waitForSelector('.tables button');
  return desk.page;
}

/** A day far enough ahead for every edition made before. */
async function nextDay(page) {
  const history = await page.evaluate(async () =>
    (await fetch('/api/law/editions?table=severity-level')).json(),
  );
  const newest = history.editions.find((e) => e.newest);
  const from = Math.max(Date.now(), Date.parse(newest.from)) + 3 * 86_400_000;
  return new Date(from).toISOString().slice(0, 10);
}

test('desk: an edition is proposed with its report and approved by a second person', async () => {
  const page = await lawOf(editor);
  await page.waitForSelector('tbody tr');
  equal(await page.locator('.tables button').count(), 21, 'every table is listed');
  await shot(page, 'law-table', false);
  await accessible(page, 'law tables');
  await worded(page, 'law tables');

  const old = page.locator('.waiting article');
  for (let n = await old.count(); n > 0; n--) {
    await old.first().locator('.open').click();
    await page.locator('.do button').first().click();
    await until(async () => (await old.count()) < n, 'the old proposal stays');
  }

  const day = await nextDay(page);
  await page.locator('.tools button').first().click();
  const cells = page.locator('tbody tr').filter({ has: page.locator('select') });
  const last = cells.nth(3).locator('input.number');
  await last.fill(String(Number(await last.inputValue()) - 1));
  await page.locator('.tools .el-button--primary').click();
  await page.locator('.el-dialog .el-date-editor input').fill(day);
  await page.locator('.el-dialog .el-date-editor input').press('Enter');
  await page.locator('.el-dialog textarea').fill('按会议纪要调整');
  await page.locator('.el-dialog__footer button').nth(1).click();
  await page.waitForSelector('.el-dialog .report');
  await page.waitForTimeout(400);
  await shot(page, 'law-report', false);
  await accessible(page, 'law report');
  await page.locator('.el-dialog [data-confirm]').click();
  await page.waitForSelector('.waiting article');

  const second = await lawOf(leader);
  await second.locator('.waiting .open').first().click();
  await second.waitForSelector('.waiting .report');
  await shot(second, 'law-approval', false);
  await accessible(second, 'law approval');
  await second.locator('.do .el-button--primary').click();
  await until(
    async () => (await second.locator('.waiting article').count()) === 0,
    'the proposal still waits',
  );
  await second.locator('.tools .el-date-editor input').fill(day);
  await second.locator('.tools .el-date-editor input').press('Enter');
  await until(
    async () => (await second.textContent('.head p'))?.includes(day),
    'the new edition does not hold from its day',
  );
});

test('desk: rules of warnings are tried on history before they are sent and approved', async () => {
  const page = await lawOf(editor, '/law/threshold');
  await page.waitForSelector('tbody tr');
  const old = page.locator('.waiting article');
  for (let n = await old.count(); n > 0; n--) {
    await old.first().locator('.open').click();
    await page.locator('.do button').first().click();
    await until(async () => (await old.count()) < n, 'the old proposal stays');
  }
  const history = await page.evaluate(async () =>
    (await fetch('/api/law/editions?table=threshold')).json(),
  );
  const newest = history.editions.find((e) => e.newest);
  const from = Math.max(Date.now(), Date.parse(newest.from)) + 3 * 86_400_000;
  const day = new Date(from).toISOString().slice(0, 10);
  await page.locator('.tools button').first().click();
  const blue = page.locator('tbody tr').first().locator('input').first();
  await blue.fill(String(Number(await blue.inputValue()) - 3));
  await page.locator('.tools .el-button--primary').click();
  await page.locator('.el-dialog textarea').fill('蓝色预警太少，按会议意见下调');
  // A calendar that is still opening does not hear the first Enter.
  await until(async () => {
    await page.locator('.el-dialog .el-date-editor input').fill(day);
    await page.locator('.el-dialog .el-date-editor input').press('Enter');
    return page.locator('.el-dialog__footer button').nth(1).isEnabled();
  }, 'the day is not taken');
  await page.locator('.el-dialog__footer button').nth(1).click();
  await page.waitForSelector('.el-dialog .trial');
  check(await page.locator('.el-dialog [data-confirm]').isDisabled(), 'sent without a trial');
  await page.locator('.el-dialog .try').click();
  await page.waitForSelector('.el-dialog .trial .sums', { timeout: 240_000 });
  await page.locator('.el-dialog .trial').scrollIntoViewIfNeeded();
  await shot(page, 'law-trial', false);
  await page.locator('.el-dialog .trial .changes').scrollIntoViewIfNeeded();
  await shot(page, 'law-trial-places', false);
  await accessible(page, 'trial on history');
  await worded(page, 'trial on history');
  await page.locator('.el-dialog [data-confirm]').click();
  await page.waitForSelector('.waiting article');

  const second = await lawOf(leader, '/law/threshold');
  await second.locator('.waiting .open').first().click();
  await second.waitForSelector('.waiting .trial .sums');
  await shot(second, 'law-trial-approval', false);
  await accessible(second, 'trial seen by who decides');
  await second.locator('.do .el-button--primary').click();
  await until(
    async () => (await second.locator('.waiting article').count()) === 0,
    'the proposal still waits',
  );
});

test('desk: the route card of a kind stands beside its rules', async () => {
  const page = await lawOf(editor, '/law/route');
  await page.waitForSelector('tbody tr');
  await page.locator('.tools select').selectOption('LABOR');
  await page.waitForSelector('.routes li');
  check((await page.locator('.routes li').count()) >= 4, 'routes are missing');
  await shot(page, 'law-card', false);
  await accessible(page, 'route card');
  await worded(page, 'route card');
});
