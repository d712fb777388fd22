// Sizes of grids are rows: one administrator proposes another edition, a second one approves it.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const first = account('SYS_ADMIN', 'sysadmin1');
const second = account('SYS_ADMIN', 'sysadmin2');
const editor = account('DISTRICT_DISPATCHER', 'district1');

async function rulesOf(who, table) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open(`/law/${table}`);
  await desk.enter(who);
  await desk.page.waitForSelector('.tables button');
  await desk.page.waitForSelector('tbody tr');
  return desk;
}

/** A day far enough ahead for every edition made before. */
async function nextDay(page) {
  const history = await page.evaluate(async () =>
    (await fetch('/api/law/editions?table=grid-bounds')).json(),
  );
  const newest = history.editions.find((e) => e.newest);
  const from = Math.max(Date.now(), Date.parse(newest.from)) + 3 * 86_400_000;
  return new Date(from).toISOString().slice(0, 10);
}

test('grid rules: who keeps the law reads them and cannot edit them', async () => {
  const { page } = await rulesOf(editor, 'grid-rule');
  check((await page.locator('.tools .el-button').count()) === 0, 'the dispatcher may edit');
});

test('grid rules: bounds are edited by one administrator and approved by another', async () => {
  const desk = await rulesOf(first, 'grid-rule');
  const { page } = desk;
  await page.goto(`${BASE_URL}/desk/law/grid-bounds`);
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForSelector('tbody tr');
    await accessible(page, `grid rules in ${language}`);
    await worded(page, `grid rules in ${language}`);
    await shot(page, `desk-grid-rules-${language}`, false);
  }
  const day = await nextDay(page);
  const old = page.locator('.waiting article');
  for (let n = await old.count(); n > 0; n--) {
    await old.first().locator('.open').click();
    await page.locator('.do button').first().click();
    await until(async () => (await old.count()) < n, 'the old proposal stays');
  }
  await page.locator('.tools .el-button').first().click();
  const least = page.locator('tbody tr').first().locator('input.number').first();
  await least.fill(String(Number(await least.inputValue()) + 10));
  await page.locator('.tools .el-button--primary').click();
  await page.locator('.el-dialog .el-date-editor input').fill(day);
  await page.locator('.el-dialog .el-date-editor input').press('Enter');
  await page.locator('.el-dialog textarea').fill('按区里的网格标准调整');
  await page.locator('.el-dialog__footer button').nth(1).click();
  await page.waitForSelector('.el-dialog .report');
  await page.waitForTimeout(400);
  await shot(page, 'desk-grid-rules-report', false);
  await page.locator('.el-dialog [data-confirm]').click();
  await page.waitForSelector('.waiting article');

  const other = (await rulesOf(second, 'grid-bounds')).page;
  await other.locator('.waiting .open').first().click();
  await other.waitForSelector('.waiting .report');
  await accessible(other, 'approval of a grid rule');
  await shot(other, 'desk-grid-rules-approval', false);
  await other.locator('.do .el-button--primary').click();
  await until(
    async () => (await other.locator('.waiting article').count()) === 0,
    'the proposal still waits',
  );
  await other.locator('.tools .el-date-editor input').fill(day);
  await other.locator('.tools .el-date-editor input').press('Enter');
  await until(
    async () => (await other.textContent('.head p'))?.includes(day),
    'the new edition does not hold from its day',
  );
});
