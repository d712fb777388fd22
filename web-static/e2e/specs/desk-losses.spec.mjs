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

  const mine = await desk.page.evaluate(async () => {
    const { sessions } = await (await fetch('/api/sessions')).json();
    return sessions.find((s) => s.current).id;
  });
  const csrf = await desk.page.evaluate(
    async () => (await (await fetch('/api/session')).json()).csrf,
  );
  await desk.page.evaluate(
    ([id, token]) =>
      fetch(`/api/sessions/${id}`, { method: 'DELETE', headers: { 'X-CSRF-Token': token } }),
    [mine, csrf],
  );
  await desk.page.click('nav a[href="/desk/open"]');
  await desk.page.waitForSelector('#sign-username');
  check(/重新登录/.test(await desk.page.textContent('form.card')), 'why to sign in is not told');
  await shot(desk.page, 'desk-session-lost', false);
  await accessible(desk.page, 'the sign-in after a lost session');
  await desk.page.fill('#sign-username', dispatcher.username);
  await desk.page.fill('#sign-password', dispatcher.password);
  await desk.page.click('form.card button[type=submit]');
  await desk.page.waitForSelector('.shell');
  check(desk.page.url().endsWith('/desk/open'), 'signing in again leads elsewhere');
  await desk.page.waitForSelector('tr[data-number]');
});
