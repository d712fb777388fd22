// From a warning to its reasons, to its task, to what came of it.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { Lead } from '../drivers/lead.mjs';

// Of the whole district: how many warnings one street has depends on thresholds.
const dispatcher = account('DISTRICT_DISPATCHER');
const leader = account('LEADER');

async function deskOf(who, path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  return desk;
}

/** Warnings that wait for a person and have a proposed task, highest first. */
async function waiting(api) {
  const { warnings } = await api.get('/api/warnings?state=active');
  const { tasks } = await api.get('/api/prevention-tasks?state=PROPOSED');
  const proposed = new Set(tasks.map((t) => t.id));
  const found = warnings.filter((w) => w.state === 'PROPOSED' && proposed.has(w.task));
  check(found.length >= 3, 'too few warnings wait in the demonstration district');
  return found;
}

test('desk: a warning is confirmed, its task accepted, done with an outcome', async () => {
  const api = await signedIn(dispatcher);
  const [warning] = await waiting(api);
  const desk = await deskOf(dispatcher, '/warnings');
  await desk.warning(warning.id);
  await desk.page.waitForSelector('.panel .card ol li');
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await desk.page.waitForTimeout(400);
    await accessible(desk.page, `a warning in ${language}`);
    await worded(desk.page, `a warning in ${language}`);
    await shot(desk.page, `desk-warning-${language}`, false);
  }

  await desk.page.click('.panel .matters');
  await desk.page.waitForSelector('[data-only=grid]');
  await desk.page.waitForSelector('tr[data-number]');
  await accessible(desk.page, 'the matters behind a warning');
  await shot(desk.page, 'desk-warning-matters', false);
  await desk.page.goBack();
  await desk.page.waitForSelector('.panel .card ol li');

  await desk.page.click('.panel .buttons [data-event=confirm]');
  await desk.dialog().waitFor();
  await accessible(desk.page, 'dialog of a confirmation');
  await shot(desk.page, 'desk-warning-confirm', false);
  // Nothing has to be filled in: the button has the focus.
  await until(
    () => desk.page.evaluate(() => document.activeElement?.hasAttribute('data-confirm')),
    'the confirming button has no focus',
  );
  await desk.key('Enter');
  await desk.page.waitForSelector('.panel[data-state=CONFIRMED]');

  await desk.page.click('.panel .card [data-event=accept]');
  await desk.page.waitForSelector('.panel .card[data-state=ACCEPTED] [data-event=done]');
  await desk.page.waitForSelector('.panel[data-state=ACTING]');
  await shot(desk.page, 'desk-warning-acting', false);

  await desk.page.click('.panel .card a');
  await desk.page.waitForSelector(`.card.named[data-task="${warning.task}"]`);
  check(desk.page.url().endsWith(`/tasks/${warning.task}`), 'the task has no address');
  await accessible(desk.page, 'the task of the warning');
  await shot(desk.page, 'desk-task', false);
  await desk.page.click('.card.named [data-event=done]');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('.el-radio').nth(1).click();
  await desk.dialog().locator('textarea').fill('已与用工单位核对工资台账,移交劳动监察跟进');
  await accessible(desk.page, 'dialog of an outcome');
  await shot(desk.page, 'desk-task-done', false);
  await desk.key('Control+Enter');
  await desk.page.waitForSelector(`.card.named[data-task="${warning.task}"][data-state=DONE]`);
  await shot(desk.page, 'desk-task-after', false);
  const task = await api.get(`/api/prevention-tasks/${warning.task}`);
  equal([task.state, task.outcome.code], ['DONE', 'REFERRED'], 'what the server keeps');

  await desk.page.click('.card.named footer a');
  await desk.page.waitForSelector('.panel .levels');
  const history = await desk.page.textContent('.panel ol.levels:last-of-type');
  check(/区级调度员/.test(history), `who decided is not told: ${history}`);
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: a warning is dismissed with a reason, and a late decision is told', async () => {
  const api = await signedIn(dispatcher);
  const found = await waiting(api);
  const [first, second] = [found.at(-1), found.at(-2)];
  const desk = await deskOf(dispatcher, `/warnings/${first.id}`);
  await desk.page.waitForSelector('.panel .reasons');
  await desk.page.click('.panel .buttons [data-event=dismiss]');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('textarea').fill('同一工地统一结算日集中反映,已当场发放');
  await accessible(desk.page, 'dialog of a dismissal');
  await shot(desk.page, 'desk-warning-dismiss', false);
  await desk.confirm();
  await desk.page.waitForSelector('.panel[data-state=DISMISSED]');
  await until(
    async () => (await desk.page.locator(`tr[data-warning="${first.id}"]`).count()) === 0,
    'a dismissed warning stays among the active ones',
  );
  check(/统一结算日/.test(await desk.page.textContent('.panel')), 'the reason is not kept');
  await shot(desk.page, 'desk-warning-dismissed', false);
  await accessible(desk.page, 'a dismissed warning');

  await desk.warning(second.id);
  await until(async () => desk.page.url().includes(second.id), 'the other warning is not open');
  await desk.page.waitForSelector('.panel[data-state=PROPOSED]');
  await desk.page.click('.panel .buttons [data-event=dismiss]');
  await desk.dialog().locator('textarea').fill('与前一条重复');
  await api.post(`/api/warnings/${second.id}/confirm`, {
    id: crypto.randomUUID(),
    version: second.version,
  });
  await desk.dialog().locator('[data-confirm]').click();
  await desk.page.waitForSelector('.panel[data-state=CONFIRMED]');
  equal((await api.get(`/api/warnings/${second.id}`)).state, 'CONFIRMED', 'the first decision');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: J, K and Esc walk through warnings; one that is gone is told', async () => {
  const desk = await deskOf(dispatcher, '/warnings');
  await desk.page.waitForSelector('[data-warning]');
  await desk.key('j');
  await desk.page.waitForSelector('.panel .reasons');
  const first = desk.page.url();
  await desk.key('j');
  await until(() => desk.page.url() !== first, 'J does not go on');
  await desk.key('k');
  await until(() => desk.page.url() === first, 'K does not go back');
  await desk.key('Escape');
  await until(async () => (await desk.page.locator('.panel').count()) === 0, 'Esc does not close');
  await desk.open('/warnings/00000000-0000-7000-8000-000000000000');
  await desk.page.waitForSelector('aside .screen-state[role=alert] button');
  await accessible(desk.page, 'a warning that is not there');
  await shot(desk.page, 'desk-warning-gone', false);
});

test('lead: a grid tells its warnings, what is done about them, and the steps', async () => {
  const api = await signedIn(leader);
  const { warnings } = await api.get('/api/warnings?state=active');
  // Some places are told by their community only.
  const warning = warnings.find((w) => w.task !== null && w.by === 'GRID');
  check(warning !== undefined, 'no warning has a task');
  for (const [size, name] of [
    ['wall', '1920'],
    ['phone', 'phone'],
  ]) {
    const lead = new Lead(await openPage(size), BASE_URL);
    await lead.signIn(leader, `?place=${warning.grid}`);
    await lead.page.waitForSelector('.place-warnings details');
    await lead.page.click('.place-warnings details >> nth=0');
    await lead.page.waitForSelector('.place-warnings details[open] ol li');
    await lead.page.waitForTimeout(800);
    await accessible(lead.page, `warnings of a grid, ${name}`);
    await worded(lead.page, `warnings of a grid, ${name}`);
    await shot(lead.page, `lead-warnings-${name}`, name === 'phone');
    equal(lead.page.faults, [], 'faults of the page');
  }
});
