// A false report is void when two people say so; one of them alone changes nothing.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, stateOf } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const second = account('DISTRICT_DISPATCHER', 'district1');

test('desk: a false report is proposed for void, turned down once, and void by a second person', async () => {
  const { number } = await reported({ text: `误报测试 ${Date.now()}` });
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  const other = new Desk(await openPage('desk'), BASE_URL);
  await other.signIn(second, '/approvals');
  for (const verdict of ['reject', 'approve']) {
    await (verdict === 'reject'
      ? desk.signIn(dispatcher, `/all/${number}`)
      : desk.open(`/all/${number}`));
    await desk.panel(number);
    await desk.actFromMenu('作废');
    await desk.fill('reason', '网格员误点上报，现场核实并无纠纷');
    if (verdict === 'reject') await looks(desk, 'markVoid');
    await desk.confirm();
    equal(await stateOf(boss, number), 'REPORTED', 'void by one person alone');
    await desk.open('/approvals');
    const own = desk.page.locator(`[data-approval="${number}"]`);
    await own.waitFor();
    equal(await own.locator('.el-button--primary').count(), 0, 'one may approve oneself');
    await other.open('/approvals');
    const waiting = other.page.locator(`[data-approval="${number}"]`);
    await waiting.waitFor();
    check(/误点上报/.test(await waiting.innerText()), 'the second person is not told why');
    await accessible(other.page, 'a void that waits');
    await worded(other.page, 'a void that waits');
    await shot(other.page, `desk-approval-void-${verdict}`, false);
    if (verdict === 'reject') {
      await waiting.locator('input').fill('请再到现场看一次');
      await waiting.getByRole('button', { name: '退回' }).click();
    } else await waiting.locator('.el-button--primary').click();
    await until(async () => (await waiting.count()) === 0, 'it still waits');
    const expected = verdict === 'reject' ? 'REPORTED' : 'VOID';
    await until(async () => (await stateOf(boss, number)) === expected, `not ${expected}`);
  }
  await desk.open(`/all/${number}`);
  await desk.panel(number);
  await shot(desk.page, 'desk-void', false);
  equal([...desk.page.faults, ...other.page.faults], [], 'faults of the pages');
});
