// Bodies where they sit, and the helpers of the district.
import { accessible } from '../kit/axe.mjs';
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { alone, drawn } from '../drivers/spots.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');

test('desk: a body is picked on the map, and helpers are found by sort and language', async () => {
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, '/bodies');
  const [answer] = await Promise.all([
    desk.page.waitForResponse((r) => r.url().includes('/api/grids')),
    desk.page.click('[data-tab=map]'),
  ]);
  check(answer.ok(), 'no outlines of streets');
  await desk.page.waitForSelector('.map-view[data-state=ready]');
  await desk.page.waitForTimeout(600);
  await shot(desk.page, 'desk-bodies-map', false);
  await accessible(desk.page, 'the map of bodies');
  await worded(desk.page, 'the map of bodies');
  const box = await desk.page.locator('.bodies-map .map-ground').boundingBox();
  const { bodies } = await boss.get('/api/bodies');
  const one = alone(drawn(bodies, box), box);
  await desk.page.mouse.click(box.x + one.left, box.y + one.top);
  await until(() => desk.page.url().endsWith(`/bodies/${one.code}`), `${one.code} is not picked`);
  const { name } = bodies.find((b) => b.code === one.code);
  await desk.page.waitForSelector(`aside h2:has-text("${name}")`);
  await desk.page.waitForTimeout(400);
  await shot(desk.page, 'desk-bodies-map-picked', false);

  await desk.page.click('[data-tab=resources]');
  await desk.page.waitForSelector('tbody tr');
  check((await desk.page.locator('tbody tr').count()) >= 12, 'the directory is thin');
  await shot(desk.page, 'desk-resources', false);
  await accessible(desk.page, 'the directory of helpers');
  const all = await desk.page.locator('tbody tr').count();
  await desk.page.locator('.tools [data-area=community]').click();
  const places = desk.page.locator('.el-select-dropdown__item:visible');
  await places.first().waitFor();
  const [area] = [await places.first().innerText()];
  await places.first().click();
  const asked = await boss.get('/api/session');
  const { places: communities } = await boss.get(
    `/api/places?parent=${asked.user.territory[0].slice(0, 9)}`,
  );
  const { code } = communities.find((p) => p.name === area.trim());
  const serving = (await boss.get(`/api/resources?street=${code}&limit=50`)).resources;
  await until(
    async () => (await desk.page.locator('tbody tr').count()) === serving.length,
    'not narrowed to the area',
  );
  await shot(desk.page, 'desk-resources-area', false);
  await accessible(desk.page, 'helpers of an area');
  await desk.page.locator('.tools [data-area=community]').hover();
  await desk.page.locator('.tools [data-area=community] .el-select__clear').click();
  await until(async () => (await desk.page.locator('tbody tr').count()) === all, 'still narrow');
  await desk.page.locator('.tools .el-select').nth(2).click();
  await desk.page.locator('.el-select-dropdown__item:visible', { hasText: '手语' }).click();
  await until(async () => (await desk.page.locator('tbody tr').count()) === 1, 'not narrowed');
  const { resources } = await boss.get('/api/resources?language=sgn');
  check(
    (await desk.page.textContent('tbody')).includes(resources[0].name),
    'somebody else is shown',
  );
  await worded(desk.page, 'the directory of helpers');
  equal(desk.page.faults, [], 'faults of the page');
});
