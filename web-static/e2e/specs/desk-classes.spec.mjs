// Matters of one cause: joined, decided once, told one by one; nobody's name stands on the page.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, stateOf, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const PARTY = '欧阳试验';

async function dues() {
  const { number } = await reported({ kind: 'LABOR', text: `同一工地拖欠工资 ${Date.now()}` });
  const boss = await signedIn(dispatcher);
  await tell(boss, number, 'recordParties', { parties: [{ part: 'CLAIMANT', name: PARTY }] });
  return number;
}

test('desk: a class case is opened, joined, decided, and each member goes on by itself', async () => {
  const numbers = [await dues(), await dues()];
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, '/classes');
  await desk.page.click('.tools [data-do=open]');
  const title = `演示工地欠薪${Date.now().toString(36)}`;
  await desk.dialog().locator('input[maxlength="120"]').fill(title);
  await desk.dialog().locator('textarea').fill('总包单位未按月支付工程款');
  await looks(desk, 'class-open');
  await desk.confirm();
  await desk.page.waitForURL(/\/classes\/LA-/);
  const panel = desk.page.locator('aside .class');
  await panel.waitFor();
  const name = desk.page.url().split('/').at(-1);
  const members = () => panel.locator('li .num').allInnerTexts();
  await panel.locator('input[placeholder]').last().fill(numbers.join('、'));
  await panel.locator('[data-do=join]').click();
  await until(async () => (await members()).length === 2, 'they do not join');
  equal((await members()).toSorted(), numbers.toSorted(), 'the members');

  await panel.locator('.el-select').click();
  await desk.page.locator('.el-select-dropdown__item:visible', { hasText: '督查督办' }).click();
  await panel.locator('textarea').fill('约谈总包单位，按月公示工资专户');
  check(/不会办结任何一件/.test(await panel.innerText()), 'the rule is not told before');
  await desk.page.waitForTimeout(350);
  await shot(desk.page, 'desk-class', false);
  await accessible(desk.page, 'a class case');
  await panel.locator('[data-do=decide]').click();
  await panel.locator('[data-do=close]').waitFor();
  for (const number of numbers) {
    equal(await stateOf(boss, number), 'REPORTED', `${number} was moved by the decision`);
    const { tasks } = await boss.get(`/api/items/${number}/tasks`);
    check(
      tasks.some((x) => x.kind === 'CLASS_NOTICE'),
      `no notice for ${number}`,
    );
  }
  await panel.locator('[data-do=close]').click();
  await panel.locator('.failure').waitFor();
  equal((await boss.get(`/api/class-cases/${name}`)).classCase.state, 'DECIDED', 'closed too soon');

  const gone = panel.locator('li', { hasText: numbers[0] });
  await gone.getByRole('button', { name: '移出' }).click();
  await desk.dialogStands();
  check(await desk.dialog().locator('[data-confirm]').isDisabled(), 'taken out without a reason');
  await desk.dialog().locator('textarea').fill('用工单位不同，不属于同一工地');
  await looks(desk, 'class-leave');
  await desk.confirm();
  await until(async () => (await members()).join() === numbers[1], 'the member stays');
  equal(
    (await boss.get(`/api/items/${numbers[0]}`)).standing.classCase,
    null,
    'still in the class',
  );
  check(!(await desk.page.content()).includes(PARTY), 'a party is named');
  check(/逐件办结/.test(await desk.page.textContent('.head')), 'the rule is not told');
  await worded(desk.page, 'a decided class case');
  await shot(desk.page, 'desk-class-decided', false);
  equal(desk.page.faults, [], 'faults of the page');
});
