// A base map the installation was given: shown below the grids, switched off, gone again.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, DATA_DIR, account } from '../kit/env.mjs';
import { squares } from '../kit/mbtiles.mjs';
import { after, check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { Lead } from '../drivers/lead.mjs';

const FOLDER = join(DATA_DIR, 'basemap');

/** The server looks every five seconds. */
async function state(lead, wanted) {
  await until(
    () =>
      lead.page.evaluate(
        (w) =>
          fetch('/basemap')
            .then((a) => a.json())
            .then((b) => b.state === w),
        wanted,
      ),
    `the base map is not ${wanted}`,
    15_000,
  );
}

function give(datum) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'own.mbtiles'), squares([113.22, 23.03, 113.42, 23.12]));
  writeFileSync(
    join(FOLDER, 'basemap.properties'),
    `file=own.mbtiles\ndatum=${datum}\napproval=粤S(2026)001号\n`,
  );
}

test('basemap: a file in the data directory lies below the grids until it is switched off', async () => {
  if (DATA_DIR === '') return;
  after(() => rmSync(FOLDER, { recursive: true, force: true }));
  const lead = new Lead(await openPage('desk'), BASE_URL);
  await lead.signIn(account('LEADER'));
  equal(await lead.page.textContent('.map-ground-switch'), '地名', 'the switch without a base map');
  give('GCJ-02');
  await state(lead, 'SHIFTED');
  give('CGCS2000');
  await state(lead, 'READY');
  const tile = lead.page.waitForResponse(
    (r) => /\/basemap\/\d+\/\d+\/\d+/.test(r.url()) && r.status() === 200,
  );
  await lead.page.reload();
  await lead.ready();
  await tile;
  await lead.page.waitForSelector('.map-view[data-ground=true] .map-source');
  const whose = await lead.page.textContent('.map-source');
  check(whose.includes('试验底图') && whose.includes('粤S(2026)001号'), `not told whose: ${whose}`);
  equal(await lead.page.textContent('.map-ground-switch'), '底图', 'the switch');
  await lead.page.waitForTimeout(1500);
  await shot(lead.page, 'basemap-on', false);
  await accessible(lead.page, 'the map above a base map');
  await lead.page.click('.map-ground-switch');
  await lead.page.waitForSelector('.map-view[data-ground=false]');
  equal(await lead.page.$('.map-source'), null, 'nothing stands below the map');
  await lead.page.waitForTimeout(500);
  await shot(lead.page, 'basemap-off', false);
  rmSync(FOLDER, { recursive: true, force: true });
  await state(lead, 'NONE');
  await lead.page.reload();
  await lead.ready();
  equal(lead.page.faults, [], 'faults of the page');
});

/** A table of places as an administrator brings it. */
async function bring(what, table) {
  const { username, password } = account('SYS_ADMIN', 'sysadmin1');
  const session = await fetch(`${BASE_URL}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { token } = await session.json();
  const path = `/api/place-tables/${what}?format=csv&datum=CGCS2000&dryRun=false`;
  const answer = await fetch(`${BASE_URL}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
    body: table,
  });
  const report = await answer.json();
  check(report.stored === true, `not stored: ${JSON.stringify(report)}`);
}

test('basemap: projects are a layer leaders switch on', async () => {
  const outline =
    '"POLYGON ((113.30 23.08, 113.32 23.08, 113.32 23.095, 113.30 23.095, 113.30 23.08))"';
  await bring('projects', `名称,类型,阶段,范围\n试验旧改项目,拆迁,在建,${outline}\n`);
  const lead = new Lead(await openPage('desk'), BASE_URL);
  await lead.signIn(account('LEADER'));
  // Tiles without a project answer 204; they may come first.
  const tile = lead.page.waitForResponse(
    (r) => /\/tiles\/projects\//.test(r.url()) && r.status() === 200,
  );
  await lead.page.click('.map-project-switch');
  await tile;
  await lead.page.waitForSelector('.map-project-switch[aria-pressed=true]');
  await lead.page.waitForTimeout(1200);
  await shot(lead.page, 'map-projects', false);
  await accessible(lead.page, 'the map with projects');
  equal(lead.page.faults, [], 'faults of the page');
});

test('basemap: an administrator looks at stacked points', async () => {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open('/stacks');
  await desk.enter(account('SYS_ADMIN', 'sysadmin1'));
  await desk.page.waitForSelector('.map-view[data-state=ready]', { state: 'attached' });
  await desk.page.waitForTimeout(800);
  await shot(desk.page, 'desk-stacks', false);
  await accessible(desk.page, 'the stacked points');
  await worded(desk.page, 'the stacked points');
  equal(desk.page.faults, [], 'faults of the page');
});
