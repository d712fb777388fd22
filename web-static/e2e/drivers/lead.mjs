import { until } from '../kit/test.mjs';

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

  /** Clicks where the grid of the ranking's first row is drawn. */
  async clickMap(dx = 0.5, dy = 0.5) {
    const box = await this.page.locator('.map-ground').boundingBox();
    await this.page.mouse.click(box.x + box.width * dx, box.y + box.height * dy);
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
