// What gets lost on the way: an answer, the line, the session. Nothing is lost or doubled by it.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { startProxy } from '../kit/proxy.mjs';
import { ownPlace, report } from '../kit/reports.mjs';
import { after, check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';

const worker = account('GRID_WORKER', 'grid1');
const dispatcher = account('STREET_DISPATCHER', 'street1');
const colleague = account('DISTRICT_DISPATCHER', 'district1');

/** Ends the page's session on the server; the page does not know yet. */
async function endSession(page) {
  await page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/session')).json();
    const { sessions } = await (await fetch('/api/sessions')).json();
    const { id } = sessions.find((s) => s.current);
    await fetch(`/api/sessions/${id}`, { method: 'DELETE', headers: { 'X-CSRF-Token': csrf } });
  });
}

test('desk: a lost answer, a lost line and a lost session lose nothing', async () => {
  const api = await signedIn(worker);
  const { number } = await report(api, await ownPlace(api), {
    text: `夜市油烟扰民 ${Date.now()}`,
  });
  const proxy = await startProxy(BASE_URL);
  after(() => proxy.close());
  const desk = new Desk(await openPage('desk'), proxy.address);
  await desk.signIn(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.act('askInfo');
  await desk.dialog().locator('textarea').fill('请补充店铺名称');
  proxy.cut();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await accessible(desk.page, 'a dialog whose line was cut');
  await shot(desk.page, 'desk-line-cut', false);
  equal(await desk.dialog().locator('textarea').inputValue(), '请补充店铺名称', 'the words');
  proxy.mend();
  await desk.live();
  // The server commits and the answer is lost: browser or person tries again, nothing is doubled.
  proxy.state.loseNext = `/api/items/${number}/askInfo`;
  await until(async () => {
    if ((await desk.dialog().count()) === 0) return true;
    await desk.dialog().locator('[data-confirm]:not(.is-loading)').click({ timeout: 2000 });
    return false;
  }, 'the second try does not end');
  check(
    proxy.state.log.some((e) => e.lost),
    'no answer was lost',
  );
  const boss = await signedIn(dispatcher);
  const { timeline } = await boss.get(`/api/items/${number}`);
  equal(
    timeline.map((e) => e.event),
    ['report', 'askInfo'],
    'one event of two tries',
  );

  await endSession(desk.page);
  await desk.page.click('nav a[href="/desk/open"]');
  await desk.page.waitForSelector('#sign-username');
  check(/重新登录/.test(await desk.page.textContent('form.card')), 'why to sign in is not told');
  await shot(desk.page, 'desk-session-lost', false);
  await accessible(desk.page, 'the sign-in after a lost session');
  await desk.enter(dispatcher);
  check(desk.page.url().endsWith('/desk/open'), 'signing in again leads elsewhere');
  await desk.page.waitForSelector('tr[data-number]');
});

test('desk: what stands in a dialog outlives the session, for the one who wrote it', async () => {
  const api = await signedIn(worker);
  const boss = await signedIn(dispatcher);
  const { number } = await report(api, await ownPlace(api), {
    text: `楼道堆放杂物 ${Date.now()}`,
  });
  const desk = new Desk(await openPage('desk'), BASE_URL);
  const words = '请补充楼栋门牌和堆放的位置';
  const { page } = desk;
  await desk.signIn(dispatcher, `/inbox/${number}`);
  await desk.panel(number);

  await desk.act('askInfo');
  await desk.dialog().locator('textarea').fill(words);
  await endSession(page);
  await desk.dialog().locator('[data-confirm]').click();
  await page.waitForSelector('#sign-username');
  equal(await desk.dialog().count(), 0, 'dialogs on the sign-in page');
  check(!(await page.locator('.shell').isVisible()), 'the page is readable without a session');
  for (const [language, told] of [
    ['en', /kept for you/],
    ['zh-Hant', /內容已保留/],
    ['zh-CN', /内容已保留/],
  ]) {
    await page.selectOption('.sign-in select', language);
    await until(
      async () => told.test(await page.textContent('form.card .note')),
      `what is kept is not told in ${language}`,
    );
  }
  await accessible(page, 'the sign-in over an unfinished dialog');
  await shot(page, 'desk-session-lost-writing', false);
  // Keys mean the sign-in and nothing behind it.
  await page.locator('h1:visible').click();
  for (const key of ['Escape', 'j', 'Enter', 'Tab', 'Escape']) await desk.key(key);
  check(!(await stored(page)).includes(words), 'the words were stored in the browser');
  await desk.enter(dispatcher);
  await desk.dialog().locator('.kept').waitFor();
  equal(await desk.dialog().locator('textarea').inputValue(), words, 'the words');
  equal(await desk.dialog().locator('.failure').count(), 0, 'complaints in the dialog');
  check(
    await desk.dialog().evaluate((d) => d.contains(document.activeElement)),
    'the focus is not in the dialog',
  );
  await accessible(page, 'a dialog after signing in again');
  await shot(page, 'desk-session-back', false);
  await desk.live();
  await desk.confirm();
  const sent = (await boss.get(`/api/items/${number}`)).timeline.filter(
    (e) => e.event === 'askInfo',
  );
  equal(
    sent.map((e) => e.reason),
    [words],
    'what was sent',
  );

  // Somebody else signs in: a new page, without a trace of what the first one wrote.
  const other = await report(api, await ownPlace(api), { text: `深夜施工 ${Date.now()}` });
  await desk.open(`/inbox/${other.number}`);
  await desk.panel(other.number);
  await desk.act('accept');
  const basis = '已电话核实双方意愿';
  await desk.dialog().getByLabel('依据').fill(basis);
  await endSession(page);
  await desk.dialog().locator('[data-confirm]').click();
  await page.waitForSelector('#sign-username');
  await desk.enter(colleague);
  await desk.panel(other.number);
  await desk.live();
  equal(await desk.dialog().count(), 0, 'dialogs of somebody else');
  check(!(await everyField(page)).includes(basis), 'the words of somebody else are in the page');
  check(!(await stored(page)).includes(basis), 'the words of somebody else are in the browser');
  equal((await boss.get(`/api/items/${other.number}`)).timeline.length, 1, 'events');
  equal(page.faults, [], 'faults of the page');
});

/** All that the page has put into the browser's storage. */
function stored(page) {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}

/** All that stands in fields of the page, seen or not. */
function everyField(page) {
  return page.$$eval('input, textarea', (fields) => fields.map((f) => f.value).join('\n'));
}
