// Clocks of others: the parties' own limitation, a court's hours, and how a matter is verified.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { accept, reported, stateOf, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const DAY = 864e5;
const day = (days) => new Date(Date.now() + days * DAY + 8 * 36e5).toISOString().slice(0, 10);

async function deskOf(path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, path);
  return desk;
}

test('desk: the parties’ own limitation is told apart, since the day they knew, and marked', async () => {
  const { number, body } = await reported({
    kind: 'LABOR',
    text: `工资两个月没有发 ${Date.now()}`,
  });
  const boss = await signedIn(dispatcher);
  await accept(boss, number, body.code);
  const desk = await deskOf(`/all/${number}`);
  await desk.panel(number);
  const limits = desk.page.locator('[data-part=limitations]');
  await limits.waitFor();
  equal(await limits.locator('.soon').count(), 0, 'a year is not soon');
  await desk.actBeside('登记时效起算');
  await desk.dialog().waitFor();
  await desk.pick('limitGround', '知道或者应当知道');
  await desk.fill('limitOn', day(-356));
  await desk.key('Tab');
  await desk.fill('reason', '当事人陈述去年被拖欠');
  await looks(desk, 'recordLimitation');
  await desk.confirm();
  await limits.locator('.soon').waitFor();
  await limits.scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-limitation', false);
  await accessible(desk.page, 'clocks with a limitation');
  await worded(desk.page, 'clocks with a limitation');
  const item = await boss.get(`/api/items/${number}`);
  check(
    item.severity.parts.some((p) => p.factor === 'TIME_PRESSURE'),
    'it does not press',
  );
  check(item.dueDate < day(14), `the item is due by its own clocks: ${item.dueDate}`);
  // The server reminds, once, in the history.
  await until(
    async () =>
      (await boss.get(`/api/items/${number}`)).timeline.some(
        (e) => e.event === 'remind' && e.data.clock === 'T_LABOR_1Y',
      ),
    'nobody is reminded',
  );
  await desk.page.reload();
  await desk.panel(number);
  await until(
    async () => /到期提醒/.test(await desk.page.textContent('.panel')),
    'the reminder is not in the timeline',
  );
  await desk.page.getByText('到期提醒').first().scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-reminder', false);
  await worded(desk.page, 'a reminder in the timeline');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: a court takes up a protection order and rules on it', async () => {
  const { number } = await reported({
    kind: 'FAMILY',
    text: `丈夫多次动手 ${Date.now()}`,
    safety: ['DOMESTIC_VIOLENCE'],
  });
  const boss = await signedIn(dispatcher);
  const desk = await deskOf(`/inbox/${number}`);
  await desk.panel(number);
  await desk.actBeside('法院受理保护令申请');
  await desk.dialog().waitFor();
  const { occurredAt } = await boss.get(`/api/items/${number}`);
  const at = new Date(Math.min(Date.now(), Date.parse(occurredAt) + 6e4) + 8 * 36e5);
  await desk.fill('acceptedAt', at.toISOString().slice(0, 16));
  await desk.tick('urgent');
  await looks(desk, 'protectionAccepted');
  await desk.confirm();
  await until(
    async () =>
      (await boss.get(`/api/items/${number}`)).clocks.some(
        (c) => c.code === 'T_PROTECT_24H' && c.state === 'RUNNING' && c.dueAt !== null,
      ),
    'no clock of the court runs',
  );
  await desk.page.getByText('保护令 24 小时').first().waitFor();
  await desk.page.locator('.panel section table').first().scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-protection', false);
  await worded(desk.page, 'a court’s hours');
  await desk.actBeside('法院裁定保护令');
  await desk.pick('order', '作出');
  await desk.fill('number', '(2026)粤0105民保令1号');
  await looks(desk, 'protectionDecided');
  await desk.confirm();
  const { clocks } = await boss.get(`/api/items/${number}`);
  equal(clocks.find((c) => c.code === 'T_PROTECT_24H').state, 'DONE', 'the court has ruled');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: nothing is verified by papers, and nobody says so for the dispatcher', async () => {
  const { number } = await reported();
  const boss = await signedIn(dispatcher);
  let refused = '';
  try {
    await tell(boss, number, 'verify', { means: 'PAPERS' });
  } catch (failure) {
    refused = String(failure);
  }
  check(/event-guard-seen-or-called|未走访/.test(refused), `papers are taken: ${refused}`);
  equal(await stateOf(boss, number), 'REPORTED', 'it moved');
  const desk = await deskOf(`/inbox/${number}`);
  await desk.panel(number);
  await desk.page.click('.actions [data-event=accept]');
  await desk.dialog().waitFor();
  await desk.page.waitForTimeout(400);
  equal(await desk.field('means').locator('.el-radio').count(), 2, 'ways to verify');
  equal(await desk.field('means').locator('input:checked').count(), 0, 'chosen for nobody');
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await shot(desk.page, 'desk-means-missing', false);
});
