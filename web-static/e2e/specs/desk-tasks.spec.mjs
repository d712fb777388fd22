// What is left to do beside an item's steps: made, found in the list, and its result written down.
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';
import { accessible } from '../kit/axe.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');

test('desk: a referral to legal aid is made, found by kind, and its result recorded', async () => {
  const { number } = await reported({ text: `帮扶演练：老人生活困难 ${Date.now()}` });
  const boss = await signedIn(dispatcher);
  await tell(boss, number, 'emergency', {
    reason: '老人独居，情绪激动',
    oversight: { told: ['POLICE'] },
  });
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/all/${number}`);
  await desk.panel(number);
  const tasks = desk.page.locator('section.tasks');
  await tasks.locator('[data-task=REPORT_POLICE]').waitFor();
  await tasks.locator('[data-do=make]').click();
  await desk.dialog().locator('.el-radio-button', { hasText: '法律援助' }).click();
  await desk.dialog().locator('.el-date-editor input').fill('2099-03-01');
  await desk.key('Tab');
  await desk.dialog().locator('textarea').fill('联系法律援助工作站，帮助写起诉状');
  await looks(desk, 'task-make');
  await desk.confirm();
  await tasks.locator('[data-task=AID_LEGAL]').waitFor();
  await tasks.scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-item-tasks-panel', false);
  await accessible(desk.page, 'tasks of an item');

  await desk.page.click('nav a[href$="/item-tasks"]');
  const row = desk.page.locator(`tr[data-kind=AID_LEGAL]`, { hasText: number });
  await desk.page.locator('.tools .kind').click();
  await desk.page.locator('.el-select-dropdown__item:visible', { hasText: '法律援助' }).click();
  await row.waitFor();
  const others = desk.page.locator('tr[data-kind=REPORT_POLICE]');
  await until(async () => (await others.count()) === 0, 'another kind is shown');
  await desk.page.waitForTimeout(350);
  await shot(desk.page, 'desk-item-tasks', false);
  await accessible(desk.page, 'list of item tasks');
  await row.locator('[data-do=finish]').click();
  await desk.dialog().locator('.el-radio-button', { hasText: '部分完成' }).click();
  await desk.dialog().locator('textarea').fill('已受理，律师下周见面');
  await looks(desk, 'task-finish');
  await desk.confirm();
  await until(async () => (await row.count()) === 0, 'what is done stays in the list');

  await desk.open(`/all/${number}`);
  await desk.panel(number);
  await tasks.getByText('已办 1 项').click();
  const done = tasks.locator('[data-task=AID_LEGAL]');
  check((await done.innerText()).includes('部分完成'), 'the result is not shown');
  check((await done.innerText()).includes('律师下周见面'), 'what came of it is not shown');
  const { tasks: told } = await boss.get(`/api/items/${number}/tasks`);
  equal(told.find((x) => x.kind === 'AID_LEGAL').result, 'PARTLY', 'the stored result');
  equal(desk.page.faults, [], 'faults of the page');
});
