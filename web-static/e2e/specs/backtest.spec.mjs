// The back-test on the district's own past: what a leader reads from afar, and what it rests on.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';

const leader = account('LEADER');

/** The server makes the first one by itself soon after its start. */
async function made() {
  const lead = await signedIn(leader);
  let told;
  await until(
    async () => (told = await lead.get('/api/scores/backtest')).state === 'READY',
    'there is no back-test',
    180_000,
  );
  return told;
}

async function page(size, path = '/lead/backtest', who = leader) {
  const opened = await openPage(size);
  await opened.goto(`${BASE_URL}${path}`);
  await opened.fill('#sign-username', who.username);
  await opened.fill('#sign-password', who.password);
  await opened.click('form.card button[type=submit]');
  return opened;
}
const query = (opened, name) => new URL(opened.url()).searchParams.get(name);
const tenth = (share) => (100 * share).toFixed(1);

test('backtest: a leader reads one sentence and finds what it rests on', async () => {
  const told = await made();
  const all = told.kinds.find((k) => k.kind === 'ALL');
  equal(all.state, 'MEASURED', 'the demonstration has a year to test on');
  const wall = await page('wall', '/lead/hotspots');
  await wall.click('footer [data-backtest]');
  await wall.waitForSelector('.answer');
  await wall.waitForTimeout(600);
  await shot(wall, 'backtest-1920', false);
  await shot(wall, 'backtest-1920-whole');
  await accessible(wall, 'the back-test');
  await worded(wall, 'the back-test');

  const top = all.horizons.find((h) => h.days === 7).tops.find((x) => x.percent === 5);
  const ours = top.methods.find((m) => m.method === 'OURS');
  const simple = top.methods.find((m) => m.method === top.best);
  const sentence = await wall.textContent('.answer .sentence');
  check(sentence.includes(`${tenth(ours.hitRate)}%`), `no figure of ours in: ${sentence}`);
  check(sentence.includes(`${tenth(simple.hitRate)}%`), `no figure of the best in: ${sentence}`);
  equal(await wall.getAttribute('.answer', 'data-verdict'), top.verdict, 'the verdict');
  equal(await wall.locator('[data-figure=methods] [data-method]').count(), 5, 'methods');
  equal(await wall.locator('[data-figure=kinds] [data-of]').count(), told.kinds.length, 'kinds');
  const tenths = all.horizons.find((h) => h.days === 7).tenths;
  equal(await wall.locator('[data-figure=tenths] [data-tenth]').count(), tenths.length, 'tenths');
  equal(
    await wall.locator('[data-figure=tenths] [data-told=HOLDS]').count(),
    tenths.filter((one) => one.holds).length,
    'tenths that hold',
  );
  const size = await wall.evaluate(() =>
    parseFloat(getComputedStyle(document.querySelector('.answer .sentence')).fontSize),
  );
  check(size >= 30, `the sentence is ${size} px on the wall`);
  equal(wall.faults, [], 'faults of the page');
});

test('backtest: horizons, shares and kinds are switched, and the table says the same', async () => {
  const told = await made();
  const opened = await page('desk');
  await opened.waitForSelector('.answer');
  await opened.click('[data-switch=days] [data-value="30"]');
  await opened.click('[data-switch=top] [data-value="1"]');
  await until(() => query(opened, 'days') === '30' && query(opened, 'top') === '1', 'the address');
  const all = told.kinds.find((k) => k.kind === 'ALL');
  const top = all.horizons.find((h) => h.days === 30).tops.find((x) => x.percent === 1);
  equal(await opened.getAttribute('.answer', 'data-verdict'), top.verdict, 'the verdict');
  if (all.horizons.find((h) => h.days === 30).windows < told.rule.leastWindows) {
    equal(top.verdict, 'FEW_WINDOWS', 'nothing is claimed of few windows');
    equal(await opened.locator('[data-figure=methods] .range').count(), 0, 'no intervals');
  }
  await opened.click('[data-figure=kinds] [data-of=LABOR] button');
  await until(() => query(opened, 'kind') === 'LABOR', 'the kind stands in the address');
  await shot(opened, 'backtest-1440-kind');
  await opened.click('[data-switch=view] [data-value=table]');
  await opened.waitForSelector('[data-table=kinds]');
  await accessible(opened, 'the tables of the back-test');
  await shot(opened, 'backtest-1440-table');
  for (const kind of told.kinds) {
    const row = opened.locator(`[data-table=kinds] [data-of=${kind.kind}]`);
    const verdict = kind.horizons.find((h) => h.days === 30)?.tops.find((x) => x.percent === 1);
    const cell = row.locator('[data-verdict]');
    equal(await cell.count(), verdict ? 1 : 0, `a verdict of ${kind.kind}`);
    if (verdict) equal(await cell.getAttribute('data-verdict'), verdict.verdict, kind.kind);
  }
  equal(opened.faults, [], 'faults of the page');
});

test('backtest: three languages, light ground, a phone, and a server that is away', async () => {
  await made();
  for (const language of ['zh-Hant', 'en']) {
    const opened = await page('desk', `/lead/backtest?lang=${language}`);
    await opened.waitForSelector('.answer');
    await worded(opened, `the back-test in ${language}`);
    await accessible(opened, `the back-test in ${language}`);
    await shot(opened, `backtest-1440-${language}`);
    if (language === 'en') {
      await opened.click('header .end button');
      await accessible(opened, 'the back-test on the other ground');
      await shot(opened, 'backtest-1440-light');
    }
    await opened.context().close();
  }
  const phone = await page('phone');
  await phone.waitForSelector('.answer');
  await accessible(phone, 'the back-test on a phone');
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  check(wide <= 0, `the page is ${wide} px too wide on a phone`);
  await shot(phone, 'backtest-phone');
  await phone.click('[data-switch=view] [data-value=table]');
  const table = await phone.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  check(table <= 0, `the tables make the page ${table} px too wide on a phone`);
  await phone.route('**/api/scores/backtest', (route) => route.abort());
  await phone.reload();
  await phone.waitForSelector('.screen-state button');
  await phone.unroute('**/api/scores/backtest');
  await phone.click('.screen-state button');
  await phone.waitForSelector('.answer');
});

test('backtest: the desk has it, a district without one is told so, a worker has none', async () => {
  await made();
  const dispatcher = account('DISTRICT_DISPATCHER');
  const desk = await page('desk', '/desk/hotspots', dispatcher);
  await desk.click('.hotspots [data-backtest]');
  await desk.waitForSelector('.answer');
  await accessible(desk, 'the back-test on the desk');
  await shot(desk, 'backtest-desk');
  await desk.click('nav a[href="/desk/warnings"]');
  await desk.click('.record [data-backtest]');
  await desk.waitForSelector('.answer');
  await desk.route('**/api/scores/backtest', (route) =>
    route.fulfill({
      json: {
        state: 'NONE',
        asOf: null,
        rule: { historyDays: 1096, leastDays: 120, leastMatters: 200, leastWindows: 12 },
        data: null,
        kinds: [],
      },
    }),
  );
  await desk.reload();
  await desk.waitForSelector('[data-none]');
  check((await desk.textContent('[data-none]')).includes('120'), 'what it takes is told');
  const admin = await page('desk', '/desk/backtest', account('SYS_ADMIN'));
  await admin.waitForSelector('.answer');
  check((await admin.locator('nav a[href="/desk/backtest"]').count()) === 1, 'in the navigation');
  const worker = await signedIn(account('GRID_WORKER'));
  let refused = 0;
  await worker.get('/api/scores/backtest').catch(() => (refused += 1));
  equal(refused, 1, 'a grid worker gets none');
});
