// The explorer of hotspots, the board of warnings, and what of both a leader may see.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const leader = account('LEADER');
const dispatcher = account('DISTRICT_DISPATCHER');

/** Signs in on the leader's face and waits for the explorer's map and days. */
async function explorer(size, query = '') {
  const page = await openPage(size);
  await page.goto(`${BASE_URL}/lead/hotspots${query}`);
  await page.fill('#sign-username', leader.username);
  await page.fill('#sign-password', leader.password);
  await page.click('form.card button[type=submit]');
  await page.waitForSelector('.time-bar [data-date]');
  return page;
}
const query = (page, name) => new URL(page.url()).searchParams.get(name);
const date = (page) => page.textContent('.time-bar [data-date]');

test('hotspots: days are played, kinds chosen, the table is the map', async () => {
  const page = await explorer('wall');
  await page.waitForSelector('.map-view[data-state=ready]');
  await page.waitForTimeout(1500);
  await shot(page, 'hotspots-1920', false);
  await accessible(page, 'the explorer');
  await worded(page, 'the explorer');

  const latest = await date(page);
  await page.focus('.time-bar input');
  await page.keyboard.press('Home');
  await until(async () => (await date(page)) < latest, 'the slider does not go back');
  const first = await date(page);
  await page.click('[data-play]');
  await until(async () => (await date(page)) > first, 'playing does not go on');
  await page.click('[data-play]');
  equal(await page.getAttribute('[data-play]', 'aria-pressed'), 'false', 'it can be paused');
  await page.focus('.time-bar input');
  await page.keyboard.press('End');
  await until(async () => (await date(page)) === latest, 'the end is not the latest day');

  await page.click('.kinds [data-kind=LABOR]');
  await until(() => query(page, 'kind') === 'LABOR', 'the kind stands in the address');
  await page.click('.views [data-view=table]');
  await page.waitForSelector('.score-table tbody tr');
  await accessible(page, 'the table of hotspots');
  await page.focus('[data-sort=name]');
  await page.keyboard.press('Enter');
  equal(await page.getAttribute('[data-col=name]', 'aria-sort'), 'ascending', 'sorted by name');
  const file = page.waitForEvent('download');
  await page.click('[data-csv]');
  check((await file).suggestedFilename().endsWith('.csv'), 'no file');
  await shot(page, 'hotspots-table-1920', false);

  await page.click('[data-sort=score]');
  await page.focus('.score-table tbody tr:first-child button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.place-side .parts');
  await accessible(page, 'a chosen place');
  await page.click('.views [data-view=map]');
  await page.waitForTimeout(600);
  await shot(page, 'hotspots-place-1920', false);
  await page.click('.place-side [data-close]');
  await until(() => query(page, 'place') === null, 'the place stays open');
  equal(page.faults, [], 'faults of the page');
});

test('hotspots: small maps of eleven kinds and of twelve weeks', async () => {
  const page = await explorer('desk', '?view=kinds');
  await until(async () => (await page.locator('[data-small]').count()) === 11, 'eleven kinds');
  await page.waitForTimeout(800);
  await accessible(page, 'eleven kinds');
  await shot(page, 'hotspots-kinds-1440', false);
  await page.click('[data-small=TENANCY]');
  await until(() => query(page, 'kind') === 'TENANCY', 'a small map leads to its kind');
  await page.click('.views [data-view=weeks]');
  await page.waitForSelector('[data-of=weeks] [data-small]');
  await page.waitForTimeout(800);
  await accessible(page, 'twelve weeks');
  await shot(page, 'hotspots-weeks-1440', false);
});

test('hotspots: three languages, a phone, and a server that is away', async () => {
  for (const language of ['zh-Hant', 'en']) {
    const page = await explorer('desk', `?lang=${language}`);
    await page.waitForTimeout(1200);
    await worded(page, `the explorer in ${language}`);
    await accessible(page, `the explorer in ${language}`);
    await shot(page, `hotspots-1440-${language}`, false);
    await page.context().close();
  }
  const phone = await explorer('phone');
  await phone.waitForTimeout(1000);
  await accessible(phone, 'the explorer on a phone');
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  check(wide <= 0, `the page is ${wide} px too wide on a phone`);
  await shot(phone, 'hotspots-phone');
  await phone.route('**/api/scores**', (route) => route.abort());
  await phone.selectOption('[data-span]', '30');
  await phone.waitForSelector('.stage .screen-state');
  await phone.unroute('**/api/scores**');
  await phone.click('.stage .screen-state button');
  await until(
    async () => (await phone.locator('.stage .screen-state').count()) === 0,
    'trying again does not help',
  );
});

test('hotspots: a leader sees no family matter by grid and no few matters', async () => {
  const [lead, desk] = [await signedIn(leader), await signedIn(dispatcher)];
  const shown = await lead.get('/api/scores?kind=FAMILY');
  const full = await desk.get('/api/scores?kind=FAMILY');
  check(shown.byCommunity === true && full.byCommunity !== true, 'family matters by community');
  const { features } = await desk.get(`/tiles/grids/${full.version}/list.json`);
  const values = new Map();
  for (const { id, properties } of features) {
    const code = properties.code.slice(0, 12);
    values.set(code, (values.get(code) ?? new Set()).add(shown.scores[id]));
  }
  check(
    [...values.values()].every((of) => of.size === 1),
    'a community shows one score only',
  );

  const labour = await lead.get('/api/scores?kind=LABOR');
  const worked = await desk.get('/api/scores?kind=LABOR');
  const hidden = features.filter((f) => worked.scores[f.id] > 0 && labour.scores[f.id] === 0);
  check(hidden.length > 0, 'nothing is hidden in the demonstration');
  const why = await lead.get(`/api/scores/${hidden[0].properties.code}?kind=LABOR`);
  equal([why.small, why.score], [true, 0], 'a grid of a few matters');
  const { places } = await lead.get('/api/scores/ranking?kind=LABOR&limit=5');
  const top = await lead.get(`/api/scores/${places[0].grid}?kind=LABOR`);
  for (const count of [top.counts.d7, top.counts.d30, top.counts.d90]) {
    check(count === undefined || count === null || (count >= 3 && count % 3 === 0), 'in threes');
  }
  check((top.trend ?? []).length === 0 && !top.n, 'neither days nor what lies around');
  check(
    top.parts.every((p) => Object.keys(p.numbers ?? {}).length === 0),
    'no figures',
  );

  const { warnings } = await lead.get('/api/warnings?state=all');
  for (const w of warnings.filter((one) => one.kind === 'FAMILY' || one.kind === 'ALL')) {
    equal([w.by, w.grid.length], ['COMMUNITY', 12], 'a warning about family matters');
  }
  const overview = await lead.get('/api/overview?street=440105001');
  for (const { kind, d30 } of overview.byKind) {
    check(d30 === null || d30 === undefined || d30 % 3 === 0, `${kind} of a street is ${d30}`);
  }

  const page = await explorer('desk', '?kind=FAMILY');
  await page.waitForTimeout(1000);
  await page.click('.views [data-view=table]');
  await page.waitForSelector('.score-table tbody tr');
  const codes = await page.$$eval('.score-table [data-place]', (all) =>
    all.map((b) => b.dataset.place.length),
  );
  check(codes.length > 0 && codes.every((n) => n === 12), 'the table names communities');
  await page.click('.score-table tbody tr:first-child button');
  await page.waitForSelector('.place-side [data-by=COMMUNITY]');
  await shot(page, 'hotspots-family-1440', false);
});

test('warnings: the board shows where each stands, filters, keyboard and map', async () => {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, '/warnings');
  const { page } = desk;
  await page.waitForSelector('.board [data-warning]');
  equal(await page.locator('.board [data-column]').count(), 4, 'columns of the board');
  await accessible(page, 'the board of warnings');
  await worded(page, 'the board of warnings');
  await shot(page, 'desk-board-1440', false);
  await page.click('[data-map]');
  await page.waitForSelector('.warning-map .map-view[data-state=ready]');
  await page.waitForTimeout(1500);
  await accessible(page, 'the board with its map');
  await shot(page, 'desk-board-map-1440', false);
  const first = await page.getAttribute('.board [data-warning]', 'data-warning');
  await desk.key('j');
  await page.waitForSelector('.panel .reasons');
  check(page.url().endsWith(first), 'J opens the first card');
  await accessible(page, 'a warning beside its list');
  await shot(page, 'desk-board-open-1440', false);
  await desk.key('Escape');
  await page.waitForSelector('.board [data-warning]');
  await page.goto(`${BASE_URL}/desk/hotspots`);
  await page.waitForSelector('.time-bar [data-date]');
  await page.waitForTimeout(1500);
  await accessible(page, 'the explorer on the desk');
  await shot(page, 'desk-hotspots-1440', false);
  equal(page.faults, [], 'faults of the page');
});
