// One file from the council of a grid to the committee of its community (NS-07).
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, stateOf } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const mediator = account('COMMUNITY_MEDIATOR', 'mediator1');

test('desk: a matter is talked over in the council of its grid, then passed up', async () => {
  const { number } = await reported();
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.act('accept');
  await desk.dialog().locator('fieldset.to .el-select').click();
  const options = desk.page.locator('.el-select-dropdown__item:visible');
  await options.filter({ hasText: '议事会' }).waitFor();
  check(!/议事会/.test(await options.first().textContent()), 'the council comes first');
  await options.filter({ hasText: '议事会' }).click();
  await desk.dialog().locator('fieldset.to textarea').last().fill('先由网格议事会商议');
  await desk.page.waitForTimeout(350);
  await looks(desk, 'accept-council');
  await desk.confirm();
  await until(async () => (await stateOf(boss, number)) === 'DISPATCHED', 'not dispatched');
  const sent = await boss.get(`/api/items/${number}`);
  check(sent.body.name.endsWith('议事会'), `it went to ${sent.body.name}`);

  const council = new Desk(await openPage('desk'), BASE_URL);
  await council.signIn(mediator, `/inbox/${number}`);
  await council.panel(number);
  await council.act('sign');
  await council.page.waitForSelector('.actions [data-event=escalate]');
  await council.act('escalate');
  await council.fill('reason', '一方不接受议事会的分摊办法');
  await council.fill('summary', '已两次议事，双方对费用分摊仍有分歧，请社区调委会接手');
  await council.confirm();
  await until(async () => (await stateOf(boss, number)) === 'ESCALATED', 'not passed up');
  await desk.page.waitForSelector('.panel .state-tag[data-state=ESCALATED]');
  await desk.act('accept');
  await looks(desk, 'accept-after-council');
  check(
    /社区/.test(await desk.dialog().locator('fieldset.to').textContent()),
    'the committee of the community is not proposed',
  );
  await desk.confirm();
  await until(async () => (await stateOf(boss, number)) === 'DISPATCHED', 'not sent on');
  const { body, timeline } = await boss.get(`/api/items/${number}`);
  check(body.code.endsWith('-PM'), `it went to ${body.name}`);
  equal(timeline.filter((e) => e.event === 'dispatch').length, 2, 'one chain of events');
  await shot(desk.page, 'desk-council', false);
  equal([...desk.page.faults, ...council.page.faults], [], 'faults of the pages');
});
