// Prevention: the board with its map, a record on the spot from the phone, a letter to its answer,
// a sweep and a safeguard period.
import { signedIn } from '../kit/api.mjs';
import { accessible, fingerSized } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { cameraPicture } from '../kit/picture.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { Phone } from '../drivers/phone.mjs';

const dispatcher = account('DISTRICT_DISPATCHER');
const leader = account('LEADER');
const mediator = account('DISTRICT_MEDIATOR');

async function deskOf(who, path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  return desk;
}

/** A task somebody works on, accepted here when none is. */
async function underWay(api) {
  const { tasks: accepted } = await api.get('/api/prevention-tasks?state=ACCEPTED');
  if (accepted.length > 0) return accepted[0];
  const { tasks } = await api.get('/api/prevention-tasks?state=PROPOSED');
  const [first] = tasks.slice(3);
  return api.post(`/api/prevention-tasks/${first.id}/accept`, {
    id: crypto.randomUUID(),
    version: first.version,
  });
}

test('desk: the prevention board as list and map, a step ticked, playbooks', async () => {
  const api = await signedIn(dispatcher);
  const task = await underWay(api);
  const desk = await deskOf(dispatcher, `/tasks/${task.id}`);
  await desk.page.waitForSelector(`.card.named[data-task="${task.id}"][data-state=ACCEPTED]`);
  await desk.page.waitForSelector('tr[data-task-row]');
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await desk.page.waitForTimeout(500);
    await accessible(desk.page, `the board in ${language}`);
    await worded(desk.page, `the board in ${language}`);
    await shot(desk.page, `prevent-board-${language}`, false);
  }
  const open = task.steps.at(-1);
  const box = desk.page.locator(`[data-step="${open.code}"]`);
  const before = (await api.get(`/api/prevention-tasks/${task.id}`)).steps.at(-1).doneAt;
  await box.locator('input').dispatchEvent('click');
  await until(async () => {
    const now = (await api.get(`/api/prevention-tasks/${task.id}`)).steps.at(-1).doneAt;
    return (now === null) !== (before === null);
  }, 'the step is not set');

  await desk.page.locator('.view .el-radio-button').nth(1).click();
  await desk.page.waitForSelector('.board-map .map-view[data-state=ready]');
  await desk.page.waitForSelector('.way li button');
  await desk.page.waitForTimeout(1200);
  await accessible(desk.page, 'the map of the board');
  await shot(desk.page, 'prevent-map', false);

  await desk.page.click('.beside a[href$="/playbooks"]');
  await desk.page.waitForSelector('[data-book=WAGES_BEFORE_SPRING] tbody tr');
  await accessible(desk.page, 'playbooks');
  await worded(desk.page, 'playbooks');
  await shot(desk.page, 'prevent-playbooks', false);
  equal(desk.page.faults, [], 'faults of the page');
});

test('m: a task of the day, its route, and a record with photo and check-in, kept offline', async () => {
  const api = await signedIn(mediator);
  const task = await underWay(api);
  const page = await openPage('phone');
  const phone = new Phone(page, BASE_URL);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ longitude: task.lon, latitude: task.lat, accuracy: 12 });
  await phone.open('/');
  await phone.signIn(mediator);
  await page.click('[data-to=tasks]');
  await page.waitForSelector('[data-stop]');
  await page.waitForSelector('.ground .map-view[data-state=ready]');
  await page.click('[data-do=from-here]');
  await page.waitForTimeout(1200);
  await accessible(page, 'today on the phone');
  await fingerSized(page, 'today on the phone');
  await worded(page, 'today on the phone');
  await shot(page, 'prevent-today');

  await phone.open(`/tasks/${task.id}`);
  await page.waitForSelector('[data-act=record]');
  await page.fill('#record-text', '已到现场，与管理方约定三日内张贴退款期限');
  await page.locator('[data-act=record] .pick').nth(3).click();
  await page.setInputFiles('[data-act=record] input[type=file]', {
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await cameraPicture(page),
  });
  await page.waitForSelector('.strip figure img');
  await page.click('[data-do=check-in]');
  await page.waitForSelector('[data-do=check-in][aria-pressed=true]');
  await accessible(page, 'a record on the phone');
  await fingerSized(page, 'a record on the phone');
  await shot(page, 'prevent-record');
  await page.context().setOffline(true);
  await page.click('[data-do=record]');
  await page.waitForSelector('[data-record-state=queued]');
  await shot(page, 'prevent-record-waits');
  await page.context().setOffline(false);
  await page.waitForSelector('[data-record-state=done]', { timeout: 60_000 });
  const path = `/api/prevention-tasks/${task.id}/records`;
  const kept = await until(async () => {
    const { records } = await api.get(path);
    return records.find((r) => r.text.includes('三日内张贴') && r.photos.length === 1);
  }, 'record and photo did not arrive');
  check(['INSIDE', 'NEAR'].includes(kept.checkIn), `checked in as ${kept.checkIn}`);

  const desk = await deskOf(dispatcher, `/tasks/${task.id}`);
  await desk.page.waitForSelector(`[data-record="${kept.id}"] img`);
  await desk.page.waitForTimeout(600);
  await accessible(desk.page, 'a task with records');
  await desk.page.locator(`[data-record="${kept.id}"]`).scrollIntoViewIfNeeded();
  await shot(desk.page, 'prevent-task-records', false);
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: a letter from its draft over a second person to the answer', async () => {
  const api = await signedIn(dispatcher);
  const { warnings } = await api.get('/api/warnings?state=active');
  const warning = warnings.find((w) => w.kind !== 'FAMILY' && w.reports >= 3);
  check(warning !== undefined, 'no warning to write about');
  const desk = await deskOf(dispatcher, `/letters?warning=${warning.id}`);
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('#letter-unit').fill('海幢某物业服务有限公司');
  await accessible(desk.page, 'a letter is written');
  await shot(desk.page, 'prevent-letter-dialog', false);
  await desk.confirm();
  await desk.page.waitForSelector('.panel[data-state=DRAFT]');
  equal(await desk.page.locator('.panel [data-event=approve]').count(), 0, 'own letter approved');
  const id = desk.page.url().split('/').at(-1).split('?')[0];
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await desk.page.waitForTimeout(400);
    await accessible(desk.page, `a letter in ${language}`);
    await worded(desk.page, `a letter in ${language}`);
    await shot(desk.page, `prevent-letter-${language}`, false);
  }
  const second = await deskOf(leader, `/letters/${id}`);
  await second.page.click('.panel [data-event=approve]');
  await second.page.waitForSelector('.panel[data-state=APPROVED]');
  await desk.open(`/letters/${id}`);
  await desk.page.click('.panel [data-event=serve]');
  await desk.dialog().locator('textarea').fill('EMS 1234567890');
  await accessible(desk.page, 'service of a letter');
  await shot(desk.page, 'prevent-letter-serve', false);
  await desk.confirm();
  await desk.page.waitForSelector('.panel[data-state=SERVED]');
  await desk.page.click('.panel [data-event=answer]');
  await desk.dialog().locator('textarea').fill('已公示收费标准，逐户退还押金');
  await desk.confirm();
  await desk.page.waitForSelector('.panel[data-state=ANSWERED]');
  await shot(desk.page, 'prevent-letter-answered', false);
  const letter = await api.get(`/api/risk-letters/${id}`);
  check(/^风险提示〔\d{4}〕\d+号$/.test(letter.number), `number ${letter.number}`);
  equal(letter.answer.text, '已公示收费标准，逐户退还押金', 'the answer');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: a sweep is confirmed with nothing found; a safeguard period is made', async () => {
  const worker = account('GRID_WORKER', 'grid1');
  const desk = await deskOf(worker, '/sweeps');
  const row = desk.page.locator('tr[data-grid]', {
    has: desk.page.locator('[data-outcome=MISSING]'),
  });
  await row.first().waitFor();
  const grid = await row.first().getAttribute('data-grid');
  await row.first().locator('[data-do=sweep]').click();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.dialog().locator('.el-checkbox').click();
  await accessible(desk.page, 'a sweep is written');
  await shot(desk.page, 'prevent-sweep-dialog', false);
  await desk.confirm();
  await desk.page.waitForSelector(`tr[data-grid="${grid}"] [data-outcome=NONE]`);
  await accessible(desk.page, 'sweeps');
  await worded(desk.page, 'sweeps');
  await shot(desk.page, 'prevent-sweeps', false);

  const boss = await deskOf(dispatcher, '/safeguards');
  await boss.page.waitForSelector('tr[data-period]');
  await boss.page.locator('tr[data-period]').first().click();
  await boss.page.waitForSelector('aside .panel h3');
  await accessible(boss.page, 'safeguard periods');
  await worded(boss.page, 'safeguard periods');
  await shot(boss.page, 'prevent-safeguards', false);
  await boss.page.click('[data-do=begin]');
  await boss.dialog().locator('#period-name').fill('演练时段');
  await accessible(boss.page, 'a period is written');
  await shot(boss.page, 'prevent-period-dialog', false);
  equal([...desk.page.faults, ...boss.page.faults], [], 'faults of the pages');
});
