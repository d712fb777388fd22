// The dispatcher's day: a report comes in, is accepted by keyboard, a mediator takes it up.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { startProxy } from '../kit/proxy.mjs';
import { ownPlace, report } from '../kit/reports.mjs';
import { after, check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const worker = account('GRID_WORKER', 'grid1');
const dispatcher = account('STREET_DISPATCHER', 'street1');

async function deskOf(who, path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  return desk;
}

test('desk: a report appears without reloading and is accepted with J and A', async () => {
  const api = await signedIn(worker);
  const place = await ownPlace(api);
  const desk = await deskOf(dispatcher);
  await desk.page.waitForSelector('tr[data-number], .screen-state');
  await desk.page.evaluate(() => {
    window.sameDocument = true;
  });

  const text = `楼上漏水到楼下天花,双方没有谈拢 ${Date.now()}`;
  const { number } = await report(api, place, { text });
  await desk.row(number).waitFor();
  check(await desk.page.evaluate(() => window.sameDocument), 'the page was loaded again');
  equal((await desk.rows())[0], number, 'the new row stands on top');
  const spoken = await desk.page.textContent('[role=status][aria-live]');
  check(/1/.test(spoken), `nothing was announced: ${spoken}`);
  await shot(desk.page, 'desk-live-row', false);
  await accessible(desk.page, 'inbox with a new row');

  await desk.key('j');
  equal(await desk.selected(), number, 'J selects the first row');
  await desk.key('Enter');
  await desk.panel(number);
  await desk.page.waitForSelector('.map-view[data-state=ready]');
  await shot(desk.page, 'desk-item', false);
  await accessible(desk.page, 'open item');
  await worded(desk.page, 'open item');

  await desk.key('a');
  await desk.dialog().waitFor();
  await until(
    async () => (await desk.dialog().locator('fieldset').count()) >= 4,
    'the three distinctions and the body are not all there',
  );
  await desk.page.waitForTimeout(500);
  await shot(desk.page, 'desk-accept', false);
  await accessible(desk.page, 'accept dialog');
  await desk.confirm();
  const page = await signedIn(dispatcher);
  await until(
    async () => (await page.get(`/api/items/${number}`)).state === 'DISPATCHED',
    'the item was not dispatched',
  );
  const events = (await page.get(`/api/items/${number}`)).timeline.map((e) => e.event);
  equal(events.slice(-3), ['verify', 'triage', 'dispatch'], 'three events of one acceptance');
  await until(async () => !(await desk.rows()).includes(number), 'the row stays in the inbox');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: a cut line is told, and what was missed is caught up without reloading', async () => {
  const api = await signedIn(worker);
  const place = await ownPlace(api);
  const proxy = await startProxy(BASE_URL);
  after(() => proxy.close());
  const desk = new Desk(await openPage('desk'), proxy.address);
  await desk.signIn(dispatcher);
  await desk.page.waitForSelector('tr[data-number], .screen-state');
  const first = await report(api, place, { text: `楼道停放电动车起争执 ${Date.now()}` });
  await desk.row(first.number).waitFor();

  proxy.cut();
  await desk.page.waitForSelector('.stale');
  await accessible(desk.page, 'the desk while the line is cut');
  const missed = await report(api, place, { text: `阳台滴水到楼下 ${Date.now()}` });
  proxy.mend();
  await desk.live();
  await desk.row(missed.number).waitFor();
  check((await desk.page.locator('.stale').count()) === 0, 'the banner stays');
});

test('desk: letters do nothing in a field, nor when switched off', async () => {
  const desk = await deskOf(dispatcher);
  await desk.page.waitForSelector('tr[data-number]');
  await desk.key('j');
  const first = await desk.selected();
  await desk.key('/');
  await desk.page.keyboard.type('ja');
  check((await desk.dialog().count()) === 0, 'A opened a dialog while typing');
  equal(await desk.page.inputValue('.filters input'), 'ja', 'the letters went into the field');
  await desk.key('Escape');
  await desk.page.fill('.filters input', '');
  await desk.page.waitForSelector('tr[data-number]');
  await desk.page.locator('.keys .el-switch').click();
  await desk.page.evaluate(() => document.activeElement?.blur());
  const before = await desk.selected();
  await desk.key('j');
  equal(await desk.selected(), before, 'J works although it is switched off');
  check(first !== null, 'J selected nothing');
  await desk.page.locator('.keys .el-switch').click();
});

test('desk: a late decision is told and the item loaded again', async () => {
  const api = await signedIn(worker);
  const { number } = await report(api, await ownPlace(api), {
    text: `两户共用过道堆放杂物 ${Date.now()}`,
  });
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.act('askInfo');
  await desk.dialog().locator('textarea').fill('请补充现场照片');
  const other = await signedIn(dispatcher);
  const { version } = await other.get(`/api/items/${number}`);
  await other.post(`/api/items/${number}/askInfo`, {
    id: crypto.randomUUID(),
    version,
    reason: '请补充过道宽度',
  });
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.conflict').waitFor();
  const told = await desk.dialog().locator('.conflict').textContent();
  check(/街道调度员/.test(told) && /退回补正/.test(told), `who did what: ${told}`);
  check(/已上报 → 退回补正/.test(told), `from where to where: ${told}`);
  equal(await desk.dialog().locator('textarea').inputValue(), '请补充现场照片', 'the words');
  check(await desk.dialog().locator('[data-confirm]').isDisabled(), 'it can be sent all the same');
  await accessible(desk.page, 'a dialog that came too late');
  await shot(desk.page, 'desk-conflict-dialog', false);
  await desk.key('Escape');
  await until(
    async () => /退回补正/.test(await desk.page.textContent('.panel header')),
    'the newest state is not shown',
  );
  await shot(desk.page, 'desk-conflict', false);
});

test('desk: the mediator signs and begins with the consent of both sides', async () => {
  const api = await signedIn(worker);
  const { number, body } = await report(api, await ownPlace(api), {
    text: `夜间噪音,邻里口角 ${Date.now()}`,
  });
  const boss = await signedIn(dispatcher);
  const { version } = await boss.get(`/api/items/${number}`);
  await boss.post(`/api/items/${number}/accept`, {
    id: crypto.randomUUID(),
    version,
    body: body.code,
    means: 'CALL',
    triage: {
      tier: 'COMMUNITY',
      accepted: true,
      basis: '人民调解法第十七条',
      route: 'MEDIATION',
    },
  });
  const mediator = account('COMMUNITY_MEDIATOR', 'mediator1');
  const desk = await deskOf(mediator, `/inbox/${number}`);
  await desk.panel(number);
  await desk.act('sign');
  await desk.page.waitForSelector('.actions [data-event=startMediation]');
  await desk.act('startMediation');
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  for (const box of await desk.dialog().locator('.el-checkbox').all()) await box.click();
  await accessible(desk.page, 'consent dialog');
  await desk.confirm();
  await desk.page.waitForSelector('.actions [data-event=agree]');
  await desk.act('agree');
  await desk.fill('terms', '双方约定晚十点后不使用跳绳\n互相致歉');
  await desk.tick('sealed');
  await desk.pick('contents', '履行行为', '赔礼道歉');
  await accessible(desk.page, 'agreement dialog');
  await shot(desk.page, 'desk-agree', false);
  await desk.confirm();
  await desk.page.waitForSelector('.actions [data-event=perform]');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: every page in three languages, without axe violations', async () => {
  const desk = await deskOf(dispatcher);
  for (const language of ['zh-CN', 'zh-Hant', 'en']) {
    await desk.language(language);
    for (const path of ['/inbox', '/open', '/closed', '/warnings', '/tasks', '/sessions']) {
      await desk.page.click(`nav a[href="/desk${path}"]`);
      await desk.page.waitForSelector('h1');
      await until(
        async () => (await desk.page.locator('.wheel').count()) === 0,
        `${path} never finished`,
      );
      await accessible(desk.page, `${path} in ${language}`);
      await worded(desk.page, `${path} in ${language}`);
      await shot(desk.page, `desk${path.replace('/', '-')}-${language}`, false);
    }
  }
  await desk.language('zh-CN');
  equal(desk.page.faults, [], 'faults of the page');
});
