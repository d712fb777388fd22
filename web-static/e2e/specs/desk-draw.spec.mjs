// A draft of the grids drawn by hand: split along a line, a corner dragged, merged, taken back, submitted.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const EARTH_M = 6378137;
const mercator = ([lon, lat]) => [
  (lon * Math.PI * EARTH_M) / 180,
  EARTH_M * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
];

/** Where on the page a place is drawn. */
async function pixel(page, place) {
  const view = page.locator('.editor [data-view]');
  const [lon, lat, metres] = (await view.getAttribute('data-view')).split(',').map(Number);
  const box = await view.boundingBox();
  const [x, y] = mercator(place);
  const [cx, cy] = mercator([lon, lat]);
  return [box.x + box.width / 2 + (x - cx) / metres, box.y + box.height / 2 - (y - cy) / metres];
}

const outlines = (page, id) =>
  page.evaluate(async (v) => (await fetch(`/api/grids/versions/${v}/edits/outlines`)).json(), id);

const middle = (ring) => {
  const xs = ring.map((p) => p[0]);
  return (Math.min(...xs) + Math.max(...xs)) / 2;
};
const crossings = (ring) =>
  ring.slice(1).filter((p, i) => p[0] >= middle(ring) !== ring[i][0] >= middle(ring)).length;

async function choose(page, code) {
  await page.fill('.editor input[type=search]', code);
  await page.click(`[data-grid="${code}"]`);
  await page.waitForTimeout(400);
}

async function done(page, kind) {
  await until(
    async () =>
      (await page.locator(`[data-edit=${kind}]`).count()) > 0 ||
      (await page.locator('.editor .failure').count()) > 0,
    `${kind} is not done`,
    30_000,
  );
  const failure = page.locator('.editor .failure');
  check((await failure.count()) === 0, (await failure.allTextContents()).join());
}

test('draft: split, corner, merge, undo and submission', async () => {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  const { page } = desk;
  await desk.open('/grids');
  await desk.enter(account('SYS_ADMIN', 'sysadmin1'));
  await page.locator('tr:has([data-state=PUBLISHED]) button').click();
  await page.waitForSelector('.panel [data-drawn=true]');
  await page.click('[data-draw]');
  await page.waitForSelector('.editor [data-drawn=true]', { timeout: 60_000 });
  const id = Number(page.url().match(/grids\/(\d+)\/draw/)[1]);
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForSelector('.editor [data-drawn=true]');
    await accessible(page, `editor in ${language}`);
    await worded(page, `editor in ${language}`);
  }

  const before = await outlines(page, id);
  const grid = before.features.find(
    (f) => f.geometry.type === 'Polygon' && crossings(f.geometry.coordinates[0]) === 2,
  );
  const { code } = grid.properties;
  const ring = grid.geometry.coordinates[0];
  await choose(page, code);
  const ys = ring.map((p) => p[1]);
  await page.click('[data-tool=split]');
  const top = await pixel(page, [middle(ring), Math.max(...ys)]);
  const foot = await pixel(page, [middle(ring), Math.min(...ys)]);
  await page.mouse.click(top[0], top[1] - 18);
  await page.mouse.move(foot[0], foot[1] + 8, { steps: 5 });
  await page.mouse.click(foot[0], foot[1] + 18);
  await page.waitForTimeout(300);
  await page.click('[data-line]');
  await until(
    async () => (await page.inputValue('[data-code]')).startsWith(code.slice(0, 12)),
    'no free code is offered',
  );
  const fresh = await page.inputValue('[data-code]');
  await page.fill('[data-name]', '东片网格');
  await accessible(page, 'split');
  await shot(page, 'desk-draw-split', false);
  await page.click('[data-send]');
  await done(page, 'SPLIT');
  const split = await outlines(page, id);
  equal(split.features.length, before.features.length + 1, 'grids after the split');
  const pieces = split.features.filter((f) => [code, fresh].includes(f.properties.code));
  equal(
    pieces.reduce((sum, f) => sum + f.properties.households, 0),
    grid.properties.households,
    'households of the pieces',
  );
  check(
    pieces.every((f) => f.properties.estimated),
    'the pieces are marked as estimated',
  );

  // A corner of the line lies on both pieces: the same on each after it moved.
  const [one, two] = pieces.map((f) => f.geometry.coordinates[0]);
  const shared = one.find((p) => two.some((q) => q[0] === p[0] && q[1] === p[1]));
  await page.click('[data-tool=corners]');
  const from = await pixel(page, shared);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + 12, from[1] + 3, { steps: 4 });
  await page.mouse.move(from[0] + 22, from[1] + 3, { steps: 4 });
  await shot(page, 'desk-draw-corner', false);
  await page.mouse.up();
  await done(page, 'MOVE_CORNER');
  const moved = await outlines(page, id);
  const has = (f) => JSON.stringify(f.geometry.coordinates).includes(`${shared[0]},${shared[1]}`);
  equal(moved.features.filter(has).length, 0, 'grids that still have the corner');

  await page.click('[data-tool=select]');
  await choose(page, fresh);
  await page.click('[data-tool=merge]');
  await shot(page, 'desk-draw-merge', false);
  await page.click('[data-send]');
  await done(page, 'MERGE');
  equal((await outlines(page, id)).features.length, before.features.length, 'merged again');
  await page.click('[data-undo]');
  await done(page, 'UNDO');
  equal(await outlines(page, id).then((a) => a.features), moved.features, 'as before the merge');
  await shot(page, 'desk-draw-undone', false);
  await page.keyboard.press('Control+Shift+z');
  await done(page, 'REDO');
  equal((await outlines(page, id)).features.length, before.features.length, 'merged once more');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelectorAll('[data-edit=UNDO]').length === 2);
  equal(await outlines(page, id).then((a) => a.features), moved.features, 'and taken back');

  await page.click('[data-leave]');
  await page.waitForSelector('.panel [data-kind=ADDED]');
  check((await page.textContent('[data-kind=ADDED]')).includes('1'), 'one grid is added');
  await page.waitForSelector('.panel [data-drawn=true]');
  const finding = page.locator('.findings button').first();
  if ((await finding.count()) > 0) {
    await finding.click();
    await page.waitForTimeout(500);
    check((await page.getAttribute('[data-places]', 'href')).endsWith('findings.geojson'), 'file');
  }
  await accessible(page, 'a drawn version');
  await shot(page, 'desk-draw-version', false);
  await page.locator('.submit .el-input input').fill('街道申请拆分');
  await page.click('[data-submit]');
  await page.waitForSelector('.panel [role=status]');
  await page.goto(`${BASE_URL}/desk/grids/${id}/draw`);
  await page.waitForSelector('.editor aside [role=status]');
  equal(await page.locator('[data-tool]').count(), 0, 'tools while it waits');
  equal(page.faults, [], 'faults of the page');
});
