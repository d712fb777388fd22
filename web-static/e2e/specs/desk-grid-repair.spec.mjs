// A file with noise and a community nobody knows: how it was read, what the repair did, confirmed by who submits.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const admin = account('SYS_ADMIN', 'sysadmin1');

/** Today's grids, a corner of one moved by four tenths of a metre and one of a community that is new. */
async function noisyFile(page) {
  const grids = await page.evaluate(async () => (await fetch('/api/grids?level=grid')).json());
  const plain = grids.features.filter((f) => f.geometry.type === 'Polygon');
  const owners = new Map();
  for (const f of plain) {
    for (const c of f.geometry.coordinates[0].slice(1)) {
      owners.set(String(c), (owners.get(String(c)) ?? 0) + 1);
    }
  }
  // A corner inside the district: where three meet, no notch opens to the outside.
  const inside = (f) =>
    f.geometry.coordinates[0].slice(1, -1).find((c) => owners.get(String(c)) > 2);
  const moved = plain.slice(20).find(inside);
  inside(moved)[0] += 4e-6;
  const strange = plain[plain.indexOf(moved) + 20];
  strange.properties.code = `${strange.properties.code.slice(0, 9)}899001`;
  const features = grids.features.map((f) => ({ ...f, id: undefined }));
  return {
    moved: moved.properties.code,
    community: strange.properties.code.slice(0, 12),
    text: JSON.stringify({ type: 'FeatureCollection', features }),
  };
}

test('grids: the repair and new communities are seen before a version is submitted', async () => {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open('/grids');
  await desk.enter(admin);
  const { page } = desk;
  await page.waitForSelector('[data-version]');
  const { moved, community, text } = await noisyFile(page);
  await page.click('[data-stage]');
  await page.locator('.el-dialog input[type=file]').setInputFiles({
    name: '新界.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(text, 'utf8'),
  });
  await page.click('.el-dialog [data-send]');
  await page.waitForSelector('.panel [data-repair] li', { timeout: 60_000 });
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForSelector('.panel [data-repair] li', { timeout: 60_000 });
    await page.locator('[data-reading] summary').click();
    await page.waitForTimeout(300);
    await accessible(page, `how a file was read in ${language}`);
    await worded(page, `how a file was read in ${language}`);
    await shot(page, `desk-grid-reading-${language}`, false);
  }
  check((await page.textContent('[data-reading]')).includes('GeoJSON'), 'the format is told');

  const row = page.locator('[data-repair] li button', { hasText: moved }).first();
  await page.waitForSelector('.panel [data-drawn=true]');
  await row.click();
  await until(
    async () => (await row.getAttribute('aria-pressed')) === 'true',
    'the row is not chosen',
  );
  await page.locator('[data-repair]').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500);
  await shot(page, 'desk-grid-repair-list', false);
  await page.locator('.panel .map').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await shot(page, 'desk-grid-repair-map', false);

  check(
    (await page.textContent('[data-new-communities]')).includes(community),
    'the new community is not listed',
  );
  await page.locator('.submit .el-input input').fill('按新界提交');
  const button = page.locator('[data-submit]');
  check(await button.isDisabled(), 'submitted unseen');
  await page.check('[data-seen]');
  check(await button.isDisabled(), 'submitted without the communities');
  await page.check('[data-meant]');
  await page.locator('.submit').scrollIntoViewIfNeeded();
  await accessible(page, 'a submission');
  await shot(page, 'desk-grid-submission', false);
  await button.click();
  await page.waitForSelector('.panel [role=status]');
  await page.click('[data-withdraw]');
  await page.waitForSelector('tr.selected [data-state=WITHDRAWN]');
  equal(page.faults, [], 'faults of the page');
});
