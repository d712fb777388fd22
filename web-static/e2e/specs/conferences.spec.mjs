// Joint conferences: one is recorded from a warning, its decision is a task that is done, a late
// one is taken to another conference; leaders look on.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const dispatcher = account('DISTRICT_DISPATCHER');
const leader = account('LEADER');
const mediator = account('DISTRICT_MEDIATOR');

async function deskOf(who, path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  return desk;
}

/** Chooses the first entries of a list; one that is still closing is waited for. */
async function choose(page, field, count) {
  const open = page.locator('.el-select-dropdown:visible');
  await until(async () => (await open.count()) === 0, 'another list stays open');
  await page.locator(`.el-dialog:visible [data-field=${field}]`).first().click();
  const options = page.locator('.el-select-dropdown:visible .el-select-dropdown__item');
  await options.first().waitFor();
  for (let i = 0; i < count; i++) await options.nth(i).click();
  await page.locator('.el-dialog:visible .el-dialog__title').click();
}

test('desk: a conference from a warning, its decision as a task, done, closed, put right', async () => {
  const api = await signedIn(dispatcher);
  const { warnings } = await api.get('/api/warnings?state=active');
  const desk = await deskOf(dispatcher, `/warnings/${warnings[0].id}`);
  const { page } = desk;
  await page.waitForSelector('.panel .reasons');
  await shot(page, 'conference-from-warning', false);
  await page.click('[data-do=to-conference]');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('#conference-title').fill('海幢片区押金退还联席会议');
  await choose(page, 'bodies', 3);
  await desk.dialog().locator('#conference-minutes').fill('通报近期预警，明确公示和退款期限。');
  await desk.dialog().locator('[data-row="0"] textarea').fill('三日内公示退款期限并逐户告知');
  await choose(page, 'owner', 1);
  const due = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await desk.dialog().locator('[data-row="0"] .el-date-editor input').fill(due);
  await desk.dialog().locator('[data-row="0"] .el-date-editor input').press('Enter');
  await accessible(page, 'a conference is recorded');
  await worded(page, 'a conference is recorded');
  await shot(page, 'conference-dialog', false);
  await desk.confirm();
  await page.waitForSelector('.panel[data-state=OPEN] [data-decision]');
  const id = page.url().split('/').at(-1).split('?')[0];
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForTimeout(500);
    await accessible(page, `a conference in ${language}`);
    await worded(page, `a conference in ${language}`);
    await shot(page, `conference-${language}`, false);
  }
  const told = await api.get(`/api/joint-conferences/${id}`);
  equal(told.decisions.length, 1, 'decisions');
  equal(told.links[0].ref, warnings[0].id, 'the warning it spoke to');
  const { task } = told.decisions[0];

  const doer = await deskOf(mediator, `/tasks/${task}`);
  await doer.page.waitForSelector('.card.named .decided');
  await doer.page.waitForTimeout(500);
  await accessible(doer.page, 'a task of a conference');
  await shot(doer.page, 'conference-task', false);
  const work = await signedIn(mediator);
  const seen = await work.get(`/api/prevention-tasks/${task}`);
  const { version } = await work.post(`/api/prevention-tasks/${task}/accept`, {
    id: crypto.randomUUID(),
    version: seen.version,
  });
  await work.post(`/api/prevention-tasks/${task}/done`, {
    id: crypto.randomUUID(),
    version,
    outcome: { code: 'DEFUSED', note: '已公示' },
  });
  await page.waitForSelector('[data-decision][data-state=DONE]');

  await page.click('[data-act=close]');
  await desk.confirm();
  await page.waitForSelector('.panel[data-state=CLOSED]');
  await page.click('[data-act=correct]');
  await desk.dialog().locator('#conference-text').fill('参会单位应增加街道司法所。');
  await desk.confirm();
  await until(
    async () => (await api.get(`/api/joint-conferences/${id}`)).history.at(-1).words !== null,
    'no correction',
  );
  await shot(page, 'conference-closed', false);
  equal([...page.faults, ...doer.page.faults], [], 'faults of the pages');
});

test('desk: late decisions, a matter taken to another conference; a leader only looks', async () => {
  const desk = await deskOf(dispatcher, '/conferences');
  const { page } = desk;
  await page.waitForSelector('tr[data-conference]');
  await accessible(page, 'conferences');
  await worded(page, 'conferences');
  await shot(page, 'conference-list', false);
  await page.locator('.tools .el-radio-button').nth(1).click();
  await page.waitForSelector('[data-decision]');
  await accessible(page, 'late decisions');
  await shot(page, 'conference-late', false);
  await page.locator('[data-do=carry]').first().click();
  await desk.dialog().waitFor();
  await page.waitForTimeout(400);
  await shot(page, 'conference-carry', false);

  const boss = await deskOf(leader, '/conferences');
  await boss.page.waitForSelector('tr[data-conference]');
  equal(await boss.page.locator('[data-do=record]').count(), 0, 'a leader records');
  await boss.page.locator('tr[data-conference]').first().click();
  await boss.page.waitForSelector('.panel [data-decision]');
  check((await boss.page.locator('[data-act]').count()) === 0, 'a leader writes');
  await accessible(boss.page, 'a conference as a leader sees it');
  await shot(boss.page, 'conference-leader', false);
  equal([...page.faults, ...boss.page.faults], [], 'faults of the pages');
});
