// A version of the grids: brought by one administrator, approved by another, published by the server, drawn by the map.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const first = account('SYS_ADMIN', 'sysadmin1');
const second = account('SYS_ADMIN', 'sysadmin2');

async function gridsOf(who) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open('/grids');
  await desk.enter(who);
  await desk.page.waitForSelector('[data-version]');
  return desk;
}

/** Today's grids with the first one split in two at the middle of its box. */
async function splitFile(page) {
  const grids = await page.evaluate(async () => (await fetch('/api/grids?level=grid')).json());
  const cut = grids.features.find(
    (f) => f.geometry.type === 'Polygon' && crossings(f.geometry.coordinates[0]) === 2,
  );
  const ring = cut.geometry.coordinates[0];
  const middle = meridian(ring);
  const half = (side) => clip(ring, middle, side);
  const taken = new Set(grids.features.map((f) => f.properties.code));
  const community = cut.properties.code.slice(0, 12);
  let serial = 1;
  while (taken.has(community + String(serial).padStart(3, '0'))) serial++;
  const code = community + String(serial).padStart(3, '0');
  const feature = (of, coordinates) => ({
    type: 'Feature',
    properties: of,
    geometry: { type: 'Polygon', coordinates: [coordinates] },
  });
  const features = grids.features.map((f) =>
    f === cut ? feature(f.properties, half(-1)) : { ...f, id: undefined },
  );
  features.push(feature({ code, name: '拆分新网格', households: 200 }, half(1)));
  return { code, text: JSON.stringify({ type: 'FeatureCollection', features }) };
}

function meridian(ring) {
  const xs = ring.map((p) => p[0]);
  return (Math.min(...xs) + Math.max(...xs)) / 2;
}

/** How often a ring crosses the meridian in its middle; a plain shape does so twice. */
function crossings(ring) {
  const x = meridian(ring);
  return ring.slice(1).filter((p, i) => p[0] >= x !== ring[i][0] >= x).length;
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman). */
function clip(ring, x, side) {
  const inside = (p) => (p[0] - x) * side >= 0;
  const out = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    if (inside(a)) out.push(a);
    if (inside(a) !== inside(b)) {
      const t = (x - a[0]) / (b[0] - a[0]);
      out.push([x, a[1] + t * (b[1] - a[1])]);
    }
  }
  return [...out, out[0]];
}

test('grids: a version is staged, approved by a second person, published and drawn', async () => {
  const desk = await gridsOf(first);
  const { page } = desk;
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForSelector('[data-version]');
    await accessible(page, `versions in ${language}`);
    await worded(page, `versions in ${language}`);
  }
  const before = await page.evaluate(async () => (await fetch('/api/grids?level=district')).json());
  const { code, text } = await splitFile(page);
  await page.click('[data-stage]');
  await page.locator('.el-dialog input[type=file]').setInputFiles({
    name: '拆分.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(text, 'utf8'),
  });
  await page.waitForTimeout(400);
  await accessible(page, 'bring a file');
  await page.click('.el-dialog [data-send]');
  await page.waitForSelector('.panel [data-kind=ADDED]', { timeout: 60_000 });
  check((await page.textContent('[data-kind=ADDED]')).includes('1'), 'one grid is added');
  check((await page.textContent('.changes')).includes(code), 'the new grid is listed');
  await page.waitForSelector('.panel [data-drawn=true]');
  await page.locator('.changes button').first().click();
  await accessible(page, 'a version');
  await worded(page, 'a version');
  await shot(page, 'desk-grids', false);
  const id = await page.getAttribute('tr.selected', 'data-version');
  await page.locator('.submit .el-input input').fill('按街道申请拆分');
  // What the repair made of the rounded outlines is looked at before.
  if ((await page.locator('[data-seen]').count()) > 0) await page.check('[data-seen]');
  await page.click('[data-submit]');
  await page.waitForSelector('.panel [role=status]');

  const other = new Desk(await openPage('desk'), BASE_URL);
  await other.open('/approvals');
  await other.enter(second);
  const article = other.page.locator(`[data-approval="${id}"]`);
  await article.waitFor();
  await accessible(other.page, 'approval of a version');
  await article.locator('.el-button--primary').click();
  await until(async () => (await article.count()) === 0, 'the version still waits');
  await until(
    async () => {
      const now = await other.page.evaluate(async () =>
        (await fetch('/api/grids?level=district')).json(),
      );
      return now.version === Number(id);
    },
    'the version is not published',
    60_000,
  );
  const drawn = await other.page.evaluate(async () => (await fetch('/api/grids')).text());
  check(drawn.includes(code), 'the map shows the new grid');
  const old = await other.page.evaluate(
    async (v) => (await fetch(`/api/grids?version=${v}`)).text(),
    before.version,
  );
  check(!old.includes(code), 'the old map stays as it was');
  await other.page.goto(`${BASE_URL}/desk/grids/${id}`);
  await other.page.waitForSelector('tr.selected [data-state=PUBLISHED]');
  equal(page.faults, [], 'faults of the page');
});
