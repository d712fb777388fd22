import { accessible, settled } from '../kit/axe.mjs';
import { shot } from '../kit/browser.mjs';
import { until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';

/** These have no dialog: the button is the act. */
const AT_ONCE = ['sign', 'perform'];

/** What stands in the open dialog is accessible and in words. */
export async function looks(desk, name) {
  await accessible(desk.page, name, desk.dialog());
  await worded(desk.page, name);
  await shot(desk.page, `desk-form-${name}`, false);
}

/** Opens every dialog on offer that was not looked at before. */
export async function everyDialog(desk, number, state, seen) {
  await desk.panel(number);
  await until(
    async () => (await desk.page.getAttribute('.panel .state-tag', 'data-state')) === state,
    `the panel does not come to ${state}`,
  );
  const places = ['.actions > [data-event]', '.actions .alarm'];
  const found = [];
  for (const place of places)
    for (const button of await desk.page.locator(place).all())
      found.push({ event: await button.getAttribute('data-event'), menu: null });
  for (const menu of ['.more', '.beside']) {
    if ((await desk.page.locator(`.actions ${menu}`).count()) === 0) continue;
    await desk.page.click(`.actions ${menu}`);
    const items = desk.page.locator('.el-dropdown-menu__item:visible');
    await items.first().waitFor();
    for (const item of await items.all())
      found.push({ event: await item.getAttribute('data-event'), menu });
    await desk.page.keyboard.press('Escape');
    await until(async () => (await items.count()) === 0, 'the menu stays');
    await settled(desk.page);
  }
  for (const { event, menu } of found) {
    if (seen.has(event) || AT_ONCE.includes(event)) continue;
    seen.add(event);
    if (menu === null) await desk.page.locator(`.actions [data-event=${event}]`).first().click();
    else {
      await desk.page.click(`.actions ${menu}`);
      await desk.page.locator(`.el-dropdown-menu__item[data-event=${event}]:visible`).click();
    }
    await desk.dialog().waitFor();
    await looks(desk, event);
    await desk.page.keyboard.press('Escape');
    await until(async () => (await desk.dialog().count()) === 0, `${event} stays open`);
    await desk.panel(number);
  }
}
