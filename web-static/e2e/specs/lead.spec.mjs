// The leader's map: levels, kinds, the way down to one grid and why it has its score.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { ownPlace, report } from '../kit/reports.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Lead } from '../drivers/lead.mjs';

const leader = account('LEADER');

async function leadAt(size, query) {
  const lead = new Lead(await openPage(size), BASE_URL);
  await lead.signIn(leader, query);
  return lead;
}

test('lead: the map goes down by clicks, the breadcrumb goes up', async () => {
  const lead = await leadAt('wall');
  await lead.page.waitForSelector('.ranking li');
  await lead.page.waitForTimeout(1500);
  await shot(lead.page, 'lead-1920', false);
  await accessible(lead.page, 'the district');
  for (const digits of [9, 12, 15]) {
    await lead.down(digits);
  }
  // A quiet grid tells a leader no figures: fewer than three matters.
  await lead.page.waitForSelector('.why-card :is(.parts, p)');
  equal((await lead.crumbs()).length, 4, 'steps of the breadcrumb');
  await shot(lead.page, 'lead-grid-1920', false);
  await accessible(lead.page, 'a grid with its explanation');
  await worded(lead.page, 'a grid with its explanation');
  await lead.page.reload();
  await lead.ready();
  equal((await lead.crumbs()).length, 4, 'steps after loading the address again');
  await lead.page.click('.top nav li:first-child button');
  await until(() => lead.place() === null, 'the first step does not lead to the district');
  equal(lead.page.faults, [], 'faults of the page');
});

test('lead: a kind filters map and list, list and map mark each other', async () => {
  const lead = await leadAt('desk');
  await lead.page.waitForSelector('.ranking li');
  const asked = lead.page.waitForResponse((r) => r.url().includes('/api/scores?kind=NEIGHBOR'));
  await lead.page.click('.bars [data-kind=NEIGHBOR]');
  await asked;
  equal(new URL(lead.page.url()).searchParams.get('kind'), 'NEIGHBOR', 'kind in the address');
  equal(
    await lead.page.getAttribute('.bars [data-kind=NEIGHBOR]', 'aria-pressed'),
    'true',
    'the bar is pressed',
  );
  equal(await lead.page.inputValue('.top select'), 'NEIGHBOR', 'the selector follows');
  await lead.page.click('.bars [data-kind=NEIGHBOR]');
  await until(() => !lead.page.url().includes('kind='), 'a second click shows all kinds');
  await lead.page.waitForSelector('.ranking li');
  await lead.page.hover('.ranking li:first-child button');
  await lead.page.waitForSelector('.ranking button.marked');
  await lead.page.click('.ranking li:first-child button');
  await lead.page.waitForSelector('.why-card .parts');
  await shot(lead.page, 'lead-grid-1440', false);
});

test('lead: the table is the map for keyboard and screen reader', async () => {
  const lead = await leadAt('desk', '?view=table');
  await lead.page.waitForSelector('.twin tbody tr');
  await accessible(lead.page, 'table of streets');
  for (const digits of [9, 12, 15]) {
    await lead.page.focus('.twin tbody tr:first-child button');
    await lead.page.keyboard.press('Enter');
    await lead.at(digits);
  }
  await lead.page.waitForSelector('.why-card .parts');
  await accessible(lead.page, 'table of grids');
  const tab = await lead.page.getAttribute('.map-ground', 'tabindex');
  equal(tab, '0', 'tabindex of the map');
});

test('lead: a report moves the figures without reloading', async () => {
  const lead = await leadAt('wall');
  await lead.page.evaluate(() => {
    window.sameDocument = true;
  });
  const before = Number(await lead.kpi('today'));
  const api = await signedIn(account('GRID_WORKER', 'grid1'));
  await report(api, await ownPlace(api), { text: `共用水表争议 ${Date.now()}` });
  await until(async () => Number(await lead.kpi('today')) > before, 'the figure does not move');
  check(await lead.page.evaluate(() => window.sameDocument), 'the page was loaded again');
});

test('lead: three languages, a phone, and paper', async () => {
  const lead = await leadAt('desk');
  for (const language of ['zh-Hant', 'en', 'zh-CN']) {
    await lead.language(language);
    await accessible(lead.page, `the map in ${language}`);
    await worded(lead.page, `the map in ${language}`);
    await shot(lead.page, `lead-1440-${language}`, false);
  }
  await lead.page.emulateMedia({ media: 'print' });
  await lead.page.waitForTimeout(400);
  await shot(lead.page, 'lead-print');
  const ground = await lead.page.evaluate(() => document.documentElement.dataset.ground);
  equal(ground, 'light', 'the ground on paper');

  const phone = await leadAt('phone');
  await phone.page.waitForTimeout(800);
  await accessible(phone.page, 'the map on a phone');
  const wide = await phone.page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  check(wide <= 0, `the page is ${wide} px too wide on a phone`);
  await shot(phone.page, 'lead-phone');
});
