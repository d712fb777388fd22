// Files from a page: a large one in pieces that goes on after a reload, is checked, accepted and staged; a table that is refused and given up.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const admin = account('SYS_ADMIN', 'sysadmin1');
const PIECES = '**/api/imports/*/files/*/pieces/*';

async function imports() {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open('/imports');
  await desk.enter(admin);
  await desk.page.waitForSelector('[data-begin]');
  return desk;
}

/** Today's grids, one with too few households, made long by a text nobody needs. */
async function longFile(page) {
  const grids = await page.evaluate(async () => (await fetch('/api/grids?level=grid')).json());
  const remark = '备注'.repeat(1250);
  const features = grids.features.map((f, i) => ({
    type: 'Feature',
    properties: {
      code: f.properties.code,
      name: f.properties.name,
      households: i === 0 ? 3 : f.properties.households,
      remark,
    },
    geometry: f.geometry,
  }));
  return {
    name: '年度网格.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }), 'utf8'),
  };
}

const reached = (page, state, timeout = 120_000) =>
  page.waitForSelector(`.panel [data-state=${state}]`, { timeout });

test('imports: a large file comes in pieces, goes on after a reload, is checked and staged', async () => {
  const desk = await imports();
  const { page } = desk;
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForSelector('[data-begin]');
    await accessible(page, `imports in ${language}`);
    await worded(page, `imports in ${language}`);
  }
  const file = await longFile(page);
  check(file.buffer.length > 12 << 20, `only ${file.buffer.length} bytes`);
  const pieces = Math.ceil(file.buffer.length / (4 << 20));
  let passed = 0;
  await page.route(PIECES, (route) => (++passed <= 2 ? route.continue() : route.abort()));
  await page.locator('.card input[type=file]').setInputFiles(file);
  await page.selectOption('.card [data-option=datum]', 'CGCS2000');
  await page.fill('.card [data-option=note]', '年度调整');
  await shot(page, 'desk-imports-new', false);
  await page.click('[data-begin]');
  await until(
    async () => Number(await page.getAttribute('.panel .progress', 'data-share')) >= 40,
    'no two pieces came',
    60_000,
  );
  await accessible(page, 'an upload without a connection');
  await worded(page, 'an upload without a connection');
  await shot(page, 'desk-imports-half', false);

  await page.unroute(PIECES);
  await page.reload();
  await page.waitForSelector('.panel [data-resume]');
  const again = page.locator('.panel input[type=file]');
  const other = Buffer.from(file.buffer);
  other[100] ^= 1;
  await again.setInputFiles({ ...file, buffer: other });
  await page.waitForSelector('.panel .failure[role=alert]');
  let sent = 0;
  await page.route(PIECES, (route) => {
    sent += 1;
    return route.continue();
  });
  await again.setInputFiles(file);
  await reached(page, 'CHECKED');
  equal(sent, pieces - 2, 'pieces that were sent after the reload');
  await page.unroute(PIECES);

  const group = page.locator('.groups [data-code=HOUSEHOLDS_RANGE] .head').first();
  await group.click();
  await page.locator('.rows button').first().click();
  await accessible(page, 'what was found');
  await worded(page, 'what was found');
  await page.locator('.panel .ground').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500);
  await shot(page, 'desk-imports-found', false);
  await page.click('[data-accept]');
  await reached(page, 'DONE');
  await shot(page, 'desk-imports-done', false);
  await page.click('.panel [data-version]');
  await page.waitForSelector('.panel [data-withdraw]', { timeout: 60_000 });
  check((await page.textContent('.panel')).includes('年度调整'), 'the note is kept');
  await page.click('.panel [data-withdraw]');
  equal(page.faults, [], 'faults of the page');
});

test('imports: a table with faults is told, checked again with other words and given up', async () => {
  const { page } = await imports();
  await page.locator('[data-kind=GAZETTEER]').check({ force: true });
  const rows = ['名称,类型,经度,纬度', '金碧花园,小区,113.29,23.09', '李四家,其他,113.30,23.09'];
  await page.locator('.card input[type=file]').setInputFiles({
    name: '地名.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n'), 'utf8'),
  });
  await page.click('[data-begin]');
  await reached(page, 'REFUSED');
  await page.waitForSelector('.groups [data-severity=error]');
  await shot(page, 'desk-imports-refused', false);
  await accessible(page, 'a refused table');
  await worded(page, 'a refused table');
  await page.selectOption('.panel [data-option=datum]', 'WGS84');
  await page.click('[data-again]');
  await until(
    async () => (await page.locator('.groups [data-code=CRS_UNKNOWN]').count()) === 0,
    'the datum is still unknown',
  );
  await page.click('[data-cancel]');
  await reached(page, 'CANCELLED');
  equal(page.faults, [], 'faults of the page');
});
