// The dispatcher's other ways: turn down, another body, back to the reporter, one tier up.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { ownPlace, report } from '../kit/reports.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const worker = account('GRID_WORKER', 'grid1');
const dispatcher = account('STREET_DISPATCHER', 'street1');
const mediator = account('COMMUNITY_MEDIATOR', 'mediator1');

async function deskOf(who, path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  return desk;
}

async function reported(more) {
  const api = await signedIn(worker);
  return report(api, await ownPlace(api), more);
}

const events = (item) => item.timeline.map((e) => e.event);

test('desk: a matter is turned down in one act, and found again by its words', async () => {
  const word = `无人机扰邻${Math.floor(performance.now())}甲`;
  const { number } = await reported({ text: `${word},要求赔偿` });
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.actFromMenu('不予受理');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await shot(desk.page, 'desk-refuse-missing', false);
  await desk.dialog().getByLabel('依据').fill('《信访工作条例》第三十一条:应当通过诉讼解决');
  await desk.choose('ground', '司法途径');
  const proposed = await desk.field('whereTo').locator('input').inputValue();
  check(/人民法院/.test(proposed), `where to go is not proposed: ${proposed}`);
  await desk.fill('whereTo', '区人民法院诉讼服务中心,凭立案通知书查询');
  await desk.dialog().locator('textarea').fill('双方已在法院立案,告知等待判决');
  await accessible(desk.page, 'dialog of a refusal');
  await worded(desk.page, 'dialog of a refusal');
  await shot(desk.page, 'desk-refuse', false);
  const sent = [];
  desk.page.on('request', (r) => r.method() === 'POST' && sent.push(new URL(r.url()).pathname));
  await desk.confirm();
  await until(
    async () => /不予受理/.test(await desk.page.textContent('.panel header')),
    'the panel does not tell the new state',
  );
  equal(sent, [`/api/items/${number}/refuse`], 'one request');
  const boss = await signedIn(dispatcher);
  const item = await boss.get(`/api/items/${number}`);
  equal(events(item), ['report', 'verify', 'triage', 'reject'], 'the history');
  equal(new Set(item.timeline.slice(1).map((e) => e.at)).size, 1, 'moments of one act');
  check(item.timeline[1].by.name !== null, 'a colleague has no name');
  const { ground, whereTo } = item.timeline.at(-1).data;
  equal([ground, whereTo.slice(0, 5)], ['JUDICIAL_CHANNEL', '区人民法院'], 'what was told');
  const told = await desk.page.textContent('.panel ol');
  check(/诉讼服务中心/.test(told), 'the history does not tell where to go');
  await shot(desk.page, 'desk-refused', false);
  await until(async () => !(await desk.rows()).includes(number), 'the row stays in the inbox');

  await desk.open(`/closed`);
  await desk.page.waitForSelector('.filters input');
  await desk.page.fill('.filters input', word.slice(0, 4));
  await desk.row(number).waitFor();
  await desk.page.fill('.filters input', '无此词汇组合');
  await desk.page.waitForSelector('.list .screen-state');
  await shot(desk.page, 'desk-nothing-found', false);
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: another body than the suggested one, with a reason', async () => {
  const { number, body } = await reported({ text: `停车位划线争执 ${Date.now()}` });
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.page.click('.suggestion summary');
  await desk.page.click('.suggestion .others button');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('textarea').fill('社区调委会主任须回避,由街道承办');
  await accessible(desk.page, 'dialog with another body');
  await shot(desk.page, 'desk-other-body', false);
  await desk.called();
  await desk.key('Control+Enter');
  const boss = await signedIn(dispatcher);
  await until(
    async () => (await boss.get(`/api/items/${number}`)).state === 'DISPATCHED',
    'the item was not dispatched',
  );
  const item = await boss.get(`/api/items/${number}`);
  check(item.body.code !== body.code, 'the suggested body got it all the same');
  check(/回避/.test(item.timeline.at(-1).reason), 'the reason is not kept');
  await until(
    async () => /回避/.test(await desk.page.textContent('.panel')),
    'the panel does not tell the reason',
  );
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: back to the reporter with a question, and the answer brings it back', async () => {
  const { number } = await reported({ text: `楼道杂物起火隐患 ${Date.now()}` });
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  for (const language of ['en', 'zh-Hant', 'zh-CN']) {
    await desk.language(language);
    await desk.act('askInfo');
    await desk.dialog().waitFor();
    await desk.page.waitForTimeout(350);
    await accessible(desk.page, `dialog of a question in ${language}`);
    await worded(desk.page, `dialog of a question in ${language}`);
    await shot(desk.page, `desk-return-${language}`, false);
    if (language === 'zh-CN') break;
    await desk.key('Escape');
    await until(async () => (await desk.dialog().count()) === 0, 'Esc does not close the dialog');
    await desk.panel(number);
  }
  await desk.dialog().locator('textarea').fill('请补充楼层和照片');
  await desk.confirm();
  await until(async () => !(await desk.rows()).includes(number), 'the row stays in the inbox');
  const api = await signedIn(worker);
  const { version } = await api.get(`/api/items/${number}`);
  await api.post(`/api/items/${number}/supplement`, {
    id: crypto.randomUUID(),
    version,
    text: '三楼至四楼之间,已拍照',
  });
  await desk.row(number).waitFor();
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: one tier up, and the street takes it from there', async () => {
  const { number, body } = await reported({ text: `宠物伤人赔偿谈不拢 ${Date.now()}` });
  const boss = await signedIn(dispatcher);
  await boss.post(`/api/items/${number}/accept`, {
    id: crypto.randomUUID(),
    version: (await boss.get(`/api/items/${number}`)).version,
    body: body.code,
    means: 'CALL',
    triage: {
      tier: 'COMMUNITY',
      accepted: true,
      basis: '人民调解法第十七条',
      route: 'MEDIATION',
    },
  });
  const below = await deskOf(mediator, `/inbox/${number}`);
  await below.panel(number);
  await below.act('sign');
  await below.page.waitForSelector('.actions [data-event=escalate]');
  await below.act('escalate');
  await below.dialog().waitFor();
  await below.dialog().locator('[data-confirm]').click();
  await below.dialog().locator('.failure').waitFor();
  await below.fill('reason', '一方要求街道主持');
  await below.fill('summary', '未谈成');
  await below.dialog().locator('[data-confirm]').click();
  check(/还需 7 字/.test(await below.field('summary').textContent()), 'short words pass');
  await below.fill('summary', '两次上门均未谈成,材料已备齐,请街道主持调解');
  await accessible(below.page, 'dialog of an escalation');
  await shot(below.page, 'desk-escalate', false);
  await below.confirm();

  const desk = await deskOf(dispatcher);
  await desk.row(number).waitFor();
  await desk.row(number).click();
  await desk.panel(number);
  await desk.page.waitForSelector('.map-view[data-state=ready]');
  await worded(desk.page, 'an escalated item');
  await shot(desk.page, 'desk-escalated', false);
  await desk.key('a');
  await desk.dialog().waitFor();
  await accessible(desk.page, 'dialog of an escalated item');
  await shot(desk.page, 'desk-escalated-accept', false);
  await desk.confirm();
  await until(
    async () => (await boss.get(`/api/items/${number}`)).state === 'DISPATCHED',
    'the street does not take it',
  );
  const item = await boss.get(`/api/items/${number}`);
  check(item.body.code !== body.code, 'it went back to where it came from');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: what nobody could classify gets its kind with the acceptance', async () => {
  const { number } = await reported({ kind: 'UNCLASSIFIED', text: `说不清的一件事 ${Date.now()}` });
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.key('a');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('.el-select').first().click();
  await desk.page.locator('.el-select-dropdown__item:visible', { hasText: '邻里' }).click();
  await until(
    async () => (await desk.page.locator('.el-select-dropdown:visible').count()) === 0,
    'the list of kinds stays open',
  );
  await desk.page.waitForTimeout(400);
  await shot(desk.page, 'desk-classify', false);
  await accessible(desk.page, 'dialog of an unclassified matter');
  await desk.confirm();
  const boss = await signedIn(dispatcher);
  await until(
    async () => (await boss.get(`/api/items/${number}`)).state === 'DISPATCHED',
    'the matter was not dispatched',
  );
  equal((await boss.get(`/api/items/${number}`)).kind, 'NEIGHBOR', 'its kind');
});
