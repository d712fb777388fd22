// Who holds a grid: appointed by the street, handed over with what is open, cadres and walks by the grid.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');

/** Takes the nth person the dialog offers and sends it. */
async function hand(page, layer, nth) {
  await page.click(`[data-hand-over=${layer}]`);
  await page.waitForSelector('.el-dialog [data-next] option', { state: 'attached' });
  await page.waitForTimeout(350);
  const names = await page.$$eval('.el-dialog [data-next] option', (all) =>
    all.map((o) => o.textContent.trim().split(' (')[0]),
  );
  await page.locator('.el-dialog [data-next]').selectOption({ index: nth });
  await page.locator('.el-dialog textarea').fill('人员轮岗');
  if (nth === 0 && layer === 'PARTY') {
    await accessible(page, 'hand over');
    await worded(page, 'hand over');
    await shot(page, 'desk-hand-over', false);
  }
  await page.click('.el-dialog [data-confirm]');
  await page.waitForSelector('.panel [role=status]');
  await until(
    async () => (await page.textContent(`[data-holder=${layer}] .who`))?.trim() === names[nth],
    `${names[nth]} does not hold ${layer}`,
  );
  return names[nth];
}

test('holders: a grid has three holders and is handed over from one to the next', async () => {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  const { page } = desk;
  await desk.open('/holders');
  await desk.enter(dispatcher);
  await page.waitForSelector('tr[data-grid]');
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForSelector('tr[data-grid]');
    await accessible(page, `holders in ${language}`);
    await worded(page, `holders in ${language}`);
  }
  await page.locator('tr[data-grid] .place').first().click();
  await page.waitForSelector('[data-holder=PARTY]');
  const grid = await page.getAttribute('tr.selected', 'data-grid');
  await hand(page, 'PARTY', 0);
  const first = await hand(page, 'SECURITY', 0);
  const second = await hand(page, 'SECURITY', 0);
  check(first !== second, 'the one who holds it is offered again');
  check(
    /已交接/.test(await page.textContent('.panel [role=status]')),
    'it is not said what came of it',
  );
  await page.locator('[data-cadres] select').selectOption({ index: 1 });
  await page.click('[data-link]');
  await page.waitForSelector('[data-cadres] li');
  await page.fill('[data-walks] input[type=number]', '12');
  await page.click('[data-count]');
  await page.waitForSelector('[data-walks] .walks span');
  await accessible(page, 'a grid and its holders');
  await worded(page, 'a grid and its holders');
  await shot(page, 'desk-holders', false);
  const all = await page.locator('tr[data-grid]').count();
  await page.fill('.find input', second);
  await until(
    async () => (await page.locator('tr[data-grid]').count()) < all,
    'grids are not found by their holder',
  );
  equal(await page.locator(`tr[data-grid="${grid}"]`).count(), 1, 'the grid found');
  for (const row of await page.locator('tr[data-grid]').allTextContents()) {
    check(row.includes(second), `found without the holder: ${row}`);
  }
  equal(page.faults, [], 'faults of the page');
});
