// Facts told at triage lift a matter to the tier of their rule; the editions used are told.
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

// The fact lifts the matter to the district: its own dispatcher sends it there.
const dispatcher = account('DISTRICT_DISPATCHER', 'district1');

test('desk: a fact ticked at triage lifts the matter, and the editions used are told', async () => {
  const { number } = await reported({ kind: 'PROPERTY_MGMT' });
  const api = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  const used = await desk.page.textContent('.panel .versions');
  check(/严重程度第 1 版/.test(used) && /层级规则第 1 版/.test(used), `editions: ${used}`);
  check(/期限规则第 1 版/.test(used), `no edition of the clocks: ${used}`);
  await desk.act('accept');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-flag=UTILITY_CUT]').click();
  await until(
    async () =>
      /区级/.test(await desk.dialog().locator('.el-radio-button.is-active').first().textContent()),
    'the tier does not follow',
  );
  equal(await desk.dialog().locator('[data-flag=TWO_FAILED_SESSIONS]').count(), 0, 'asked in vain');
  await desk.dialog().getByLabel('涉及金额').fill('60000');
  await looks(desk, 'accept-flags');
  // Another body than the one suggested for the matter without the fact: the reason is told.
  await desk.dialog().locator('fieldset.to textarea').last().fill('停水停电，由区级处理');
  await desk.confirm();
  await until(
    async () => (await api.get(`/api/items/${number}`)).standing.tier === 'DISTRICT',
    'it stays below',
  );
  const after = await api.get(`/api/items/${number}`);
  equal(after.standing.amount, 60000, 'the money is lost');
  check(
    after.severity.parts.some((p) => p.factor === 'AMOUNT'),
    'the money does not weigh',
  );
  await desk.page.waitForTimeout(400);
  const history = await desk.page.textContent('.panel');
  check(/停水停电/.test(history), 'the history does not tell the fact');
  check(/60,000 元/.test(history) && /涉及金额 \+2/.test(history), 'the money is not told');
  await shot(desk.page, 'desk-flags', false);
  equal(desk.page.faults, [], 'faults of the page');
});
