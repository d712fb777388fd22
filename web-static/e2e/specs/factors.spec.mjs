// What stands beside a score: who began the matters, how much was patrolled, projects and their
// milestones. The street enters patrols; a project has days and an assessment; the map shows it.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const dispatcher = account('DISTRICT_DISPATCHER');
const leader = account('LEADER');
const LANGUAGES = ['zh-Hant', 'en', 'zh-CN'];

async function deskOf(path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, path);
  return desk;
}

test('factors: the street enters a week of patrols, and again', async () => {
  const desk = await deskOf('/patrols');
  const { page } = desk;
  await page.waitForSelector('tr[data-grid]');
  await page.click('[data-street]');
  await page.locator('.el-select-dropdown__item:visible').nth(2).click();
  await until(
    async () => (await page.locator('tr[data-grid]').count()) < 400,
    'the street does not narrow the list down',
  );
  const grid = await page.getAttribute('tr[data-grid]', 'data-grid');
  const field = (n) => page.locator(`tr[data-grid="${grid}"] input`).nth(n);
  await field(0).fill('12.5');
  await field(0).blur();
  await page.click('[data-do=save]');
  await page.waitForSelector('.failure');
  await field(1).fill('6');
  await field(1).blur();
  await shot(page, 'patrols-zh-CN', false);
  await page.click('[data-do=save]');
  await until(
    async () => (await page.locator('[data-do=save]').isDisabled()) === true,
    'the week is not saved',
  );
  await page.reload();
  await page.waitForSelector('tr[data-grid]');
  // Grids without an entry stand first, so this one may be far below.
  const api = await signedIn(dispatcher);
  const { rows } = await api.get(`/api/patrol-effort/${grid}`);
  check(
    rows.some((r) => r.hours === 12.5 && r.rounds === 6),
    `not entered: ${JSON.stringify(rows)}`,
  );
  for (const language of LANGUAGES) {
    await desk.language(language);
    await page.waitForTimeout(400);
    await accessible(page, `patrols in ${language}`);
    await worded(page, `patrols in ${language}`);
  }
  equal(page.faults, [], 'faults of the page');
});

/** A project around a grid that has a warning, brought as an administrator brings it. */
async function bring(lon, lat) {
  const { username, password } = account('SYS_ADMIN', 'sysadmin1');
  const headers = { 'Content-Type': 'application/json' };
  const session = await fetch(`${BASE_URL}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password }),
  });
  const { token } = await session.json();
  const [w, e, s, n] = [lon - 0.004, lon + 0.004, lat - 0.003, lat + 0.003];
  const outline = `"POLYGON ((${w} ${s}, ${e} ${s}, ${e} ${n}, ${w} ${n}, ${w} ${s}))"`;
  const answer = await fetch(
    `${BASE_URL}/api/place-tables/projects?format=csv&datum=CGCS2000&dryRun=false`,
    {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
      body: `名称,类型,阶段,范围\n滨江旧改项目,拆迁,在建,${outline}\n`,
    },
  );
  check((await answer.json()).stored === true, 'the project is not stored');
}

test('factors: a project gets milestones and an assessment, and places say so', async () => {
  const api = await signedIn(dispatcher);
  const { tasks } = await api.get('/api/prevention-tasks');
  const [task] = tasks;
  await bring(task.lon, task.lat);
  const project = await until(async () => {
    const { projects } = await api.get('/api/projects');
    return projects.find((p) => p.name === '滨江旧改项目') ?? false;
  }, 'the project has no grids');

  const desk = await deskOf('/projects');
  const { page } = desk;
  await page.click(`[data-project="${project.id}"] button`);
  await page.click('aside [data-do=edit]');
  await page.click('aside [data-do=add]');
  await page.click('aside [data-do=save]');
  await page.waitForSelector('aside [data-do=edit]');
  await page.click('aside [data-do=assess]');
  await page.fill('#as-number', '稳评〔2026〕3号');
  await page.fill('#as-body', '街道办事处');
  await page.fill('#as-measures', '公示补偿方案，驻点调解');
  await page.click('[data-confirm]');
  await page.waitForSelector('aside [data-assessment]');
  for (const language of LANGUAGES) {
    await desk.language(language);
    await page.waitForTimeout(600);
    await accessible(page, `a project in ${language}`);
    await worded(page, `a project in ${language}`);
    await shot(page, `project-${language}`, false);
  }
  equal(page.faults, [], 'faults of the page');
  await page.context().close();

  const sweeps = await deskOf('/sweeps');
  await sweeps.page.waitForSelector(`[data-due="${project.grids[0].code}"]`);
  await shot(sweeps.page, 'sweeps-asked', false);
  await accessible(sweeps.page, 'sweeps a project asks for');
  await sweeps.page.context().close();

  const [grid] = project.grids;
  const seen = await deskOf(`/hotspots?place=${task.grid ?? grid.code}`);
  await seen.page.waitForSelector('.place-side .parts');
  await seen.page.waitForSelector('.place-side [data-reporting]');
  await seen.page.waitForSelector('.place-side [data-factors] li');
  await seen.page.click('[data-factor-layer]');
  await seen.page.waitForSelector('.factor-layer li button');
  await seen.page.waitForTimeout(1500);
  for (const language of LANGUAGES) {
    await seen.language(language);
    await seen.page.waitForTimeout(600);
    await worded(seen.page, `the place in ${language}`);
    await shot(seen.page, `factors-place-${language}`, false);
  }
  await accessible(seen.page, 'the place with its factors');
  await seen.page.locator('.factor-layer li button').first().click();
  await seen.page.waitForTimeout(800);
  await shot(seen.page, 'factors-layer', false);
  equal(seen.page.faults, [], 'faults of the explorer');
});

test('factors: the district says which grids hold flats without title deeds, and takes it back', async () => {
  const api = await signedIn(dispatcher);
  const { tasks } = await api.get('/api/prevention-tasks');
  const desk = await deskOf('/place-classes');
  const { page } = desk;
  await page.click('[data-do=add]');
  await page.click('.el-dialog .el-select >> nth=0');
  await page.locator('.el-select-dropdown__item:visible').nth(1).click();
  await page.fill('#place-search', tasks[0].gridName.slice(0, 3));
  await page.waitForSelector('#place-options li');
  await page.locator('#place-options li').first().click();
  await page.waitForTimeout(600);
  if ((await page.locator('.el-dialog .el-tag').count()) === 0) {
    await page.click('.el-dialog .el-select >> nth=1');
    await page.locator('.el-select-dropdown__item:visible').first().click();
  }
  await page.fill('#class-source', '住建局未办证楼盘台账');
  await accessible(page, 'registering a grid');
  await shot(page, 'classes-dialog', false);
  await page.click('[data-confirm]');
  await page.waitForSelector('tr[data-mark]');
  for (const language of LANGUAGES) {
    await desk.language(language);
    await page.waitForTimeout(400);
    await accessible(page, `classes of places in ${language}`);
    await worded(page, `classes of places in ${language}`);
    await shot(page, `classes-${language}`, false);
  }
  const { classes } = await api.get('/api/risk-factors');
  check(
    classes.some((c) => c.code === 'NO_TITLE_DEEDS' && c.grids.length > 0),
    `not in the layer: ${JSON.stringify(classes)}`,
  );
  await page.locator('tr[data-mark] button').first().click();
  await page.waitForSelector('tr[data-mark]', { state: 'detached' });
  equal(page.faults, [], 'faults of the page');
});

test('factors: a leader switches the layer on the wall', async () => {
  const page = await openPage('wall');
  await page.goto(`${BASE_URL}/lead/hotspots`);
  await page.fill('#sign-username', leader.username);
  await page.fill('#sign-password', leader.password);
  await page.click('form.card button[type=submit]');
  await page.waitForSelector('.map-view[data-state=ready]');
  await page.click('[data-factor-layer]');
  await page.waitForSelector('.factor-layer li button');
  await page.waitForTimeout(1500);
  await shot(page, 'factors-wall', false);
  await accessible(page, 'the layer on the wall');
  await worded(page, 'the layer on the wall');
  equal(page.faults, [], 'faults of the page');
});
