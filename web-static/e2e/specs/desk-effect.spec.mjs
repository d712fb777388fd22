// Measured effect: what can be seen at all, what is drawn, what a trial showed, one task, consent.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const dispatcher = account('DISTRICT_DISPATCHER');
const leader = account('LEADER');

test('desk: effects of playbooks, a single task, and consent with a second person', async () => {
  const api = await signedIn(dispatcher);
  // A task that somebody has taken on, so that there is one to look at.
  const { tasks } = await api.get('/api/prevention-tasks?state=PROPOSED');
  await api.post(`/api/prevention-tasks/${tasks[0].id}/accept`, {
    id: crypto.randomUUID(),
    version: tasks[0].version,
  });
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, '/effects');
  await desk.page.waitForSelector('[data-kind=PROPERTY_MGMT] [data-result]');
  const measured = await desk.page.textContent('[data-kind=PROPERTY_MGMT]');
  check(/至少减少 \d+%/.test(measured), `the detectable effect is not told: ${measured}`);
  check(/演示/.test(measured), 'the invented trial is not marked');
  const result = await desk.page.textContent('[data-kind=PROPERTY_MGMT] [data-result] .result');
  check(/没有显示出效果|较少|较多/.test(result), `the result is not told: ${result}`);
  check(measured.indexOf('至少减少') < measured.indexOf(result), 'result before design');
  const wages = await desk.page.textContent('[data-kind=LABOR]');
  check(/一律不推后/.test(wages), 'wages might wait');
  const { playbooks } = await api.get('/api/effects');
  // Whether the engine has drawn one yet depends on the warnings of the day.
  const early =
    playbooks.find((p) => p.trial && p.missingNow > 0) ??
    playbooks.find((p) => p.drawn && p.record.length === 0);
  check(early, 'no playbook is drawn and not yet evaluated');
  const told = early.trial ? '[data-part=arms] b' : '.soft';
  const words = early.trial ? /还差/ : /抽签/;
  await until(
    async () => words.test(await desk.page.textContent(`[data-kind=${early.kind}] ${told}`)),
    'what is missing is not told',
  );
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await desk.page.waitForTimeout(500);
    await accessible(desk.page, `effects in ${language}`);
    await worded(desk.page, `effects in ${language}`);
    await shot(desk.page, `desk-effects-${language}`, false);
  }
  await desk.page.click(`[data-kind=${early.kind}] header button`);
  await desk.page.waitForTimeout(600);
  await accessible(desk.page, 'one playbook');
  await shot(desk.page, 'desk-effects-open', false);

  await desk.page.click('.single .el-select');
  await desk.page.click('.el-select-dropdown__item:visible');
  await desk.page.waitForSelector('section.one[data-state]');
  await desk.page.locator('section.one').scrollIntoViewIfNeeded();
  await accessible(desk.page, 'one task');
  await shot(desk.page, 'desk-effects-task', false);

  await desk.page.click('[data-consent]');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('textarea').fill('试点一个季度');
  await accessible(desk.page, 'dialog of consent');
  await shot(desk.page, 'desk-effects-consent', false);
  await desk.dialog().locator('[data-confirm]').click();
  await until(
    async () => /等待另一人审批/.test(await desk.page.textContent('.consent')),
    'the change does not wait',
  );
  equal(desk.page.faults, [], 'faults of the page');

  const other = new Desk(await openPage('desk'), BASE_URL);
  await other.signIn(leader, '/approvals');
  await until(
    async () => /成效抽签/.test(await other.page.textContent('main')),
    'the leader does not see the change',
  );
  await shot(other.page, 'desk-effects-approval', false);
});
