// The system administrator's work calendar: a year is missing, a file is tried, then imported.
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const admin = account('SYS_ADMIN');

/** Not the State Council's: weeks in February and October, one Saturday worked. */
const madeUp = [
  ...Array.from({ length: 7 }, (_, i) => `2031-02-${String(i + 1).padStart(2, '0')},HOLIDAY`),
  ...Array.from({ length: 7 }, (_, i) => `2031-10-${String(i + 1).padStart(2, '0')},HOLIDAY`),
  '2031-02-08,MAKEUP',
].join('\n');

const file = (text) => ({
  name: '2031.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
});

test('calendar: a year is looked at, tried from a file, and imported', async () => {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  const { page } = desk;
  await desk.open('/calendar');
  await desk.enter(admin);
  await page.waitForSelector('tr[data-year="2026"]');
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await desk.language(language);
    await page.waitForSelector('.months table');
    await accessible(page, `calendar in ${language}`);
    await worded(page, `calendar in ${language}`);
  }
  await page.click('tr[data-year="2026"] button');
  await page.waitForSelector('[data-date="2026-10-10"]');
  const kind = (date) => page.getAttribute(`[data-date="${date}"]`, 'data-kind');
  equal(await kind('2026-10-10'), 'MAKEUP', '10 October 2026');
  equal(await kind('2026-10-01'), 'HOLIDAY', '1 October 2026');
  equal(await kind('2026-10-11'), 'REST', '11 October 2026');
  equal(await kind('2026-10-12'), 'WORK', '12 October 2026');
  await shot(page, 'desk-calendar', false);

  const input = page.locator('input[type=file]');
  await input.setInputFiles(file('no dates at all'));
  await page.waitForSelector('.bad');
  await input.setInputFiles(file(madeUp));
  await page.waitForSelector('[data-preview]');
  check((await page.textContent('[data-preview]')).includes('2031'), 'the preview names no year');
  await accessible(page, 'preview of an import');
  await worded(page, 'preview of an import');
  await shot(page, 'desk-calendar-preview', false);
  await page.click('[data-preview] [data-confirm]');
  await until(
    async () => (await page.locator('[data-preview]').count()) === 0,
    'the preview stays open',
  );
  await page.waitForSelector('[data-date="2031-02-08"][data-kind=MAKEUP]');
  equal(page.faults, [], 'faults of the page');
});
