import { until } from '../kit/test.mjs';

/** Where to click, as shares of the map: the middle of a place may lie outside of it. */
const SPOTS = [
  [0.5, 0.5],
  [0.45, 0.5],
  [0.55, 0.5],
  [0.5, 0.42],
  [0.5, 0.58],
  [0.4, 0.45],
  [0.6, 0.55],
];

/** What a person does in front of the map of the district. */
export class Lead {
  constructor(page, base) {
    this.page = page;
    this.base = base;
  }

  async open(query = '') {
    await this.page.goto(`${this.base}/lead${query}`);
  }

  async signIn({ username, password }, query = '') {
    await this.open(query);
    await this.page.fill('#sign-username', username);
    await this.page.fill('#sign-password', password);
    await this.page.click('form.card button[type=submit]');
    await this.ready();
  }

  /** Waits until figures and map are there. */
  async ready() {
    await this.page.waitForSelector('[data-kpi=open] dd');
    await this.page.waitForSelector('.live[data-state=up]');
    await until(async () => (await this.kpi('open')) !== '—', 'no figures');
    await this.page.waitForSelector('.map-view[data-state=ready]', { state: 'attached' });
  }

  async kpi(name) {
    const text = await this.page.textContent(`[data-kpi=${name}] dd`);
    return text.replace(/[^\d.—]/g, '');
  }

  place() {
    return new URL(this.page.url()).searchParams.get('place');
  }

  crumbs() {
    return this.page.$$eval('.top nav button', (all) => all.map((b) => b.textContent.trim()));
  }

  /** Waits until the address names a place of this many digits. */
  async at(digits) {
    await until(() => (this.place() ?? '').length === digits, `no place of ${digits} digits`);
  }

  /** Clicks on the map until the address names a place of this many digits. */
  async down(digits) {
    const box = await this.page.locator('.map-ground').boundingBox();
    for (const [dx, dy] of SPOTS) {
      const before = this.place();
      await this.page.mouse.click(box.x + box.width * dx, box.y + box.height * dy);
      await until(() => this.place() !== before, 'nothing there', 3000).catch(() => undefined);
      await this.page.waitForTimeout(700);
      if ((this.place() ?? '').length === digits) return;
    }
    throw new Error(`no click led to a place of ${digits} digits`);
  }

  async table() {
    await this.page.click('[data-view=table]');
    await this.page.waitForSelector('.twin table');
  }

  async language(code) {
    await this.page.selectOption('header select', code);
    await until(
      () => this.page.evaluate((l) => document.documentElement.lang === l, code),
      `language ${code}`,
    );
  }
}
