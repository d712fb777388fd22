import { until } from '../kit/test.mjs';

/** What a person does on the phone face. */
export class Phone {
  constructor(page, base) {
    this.page = page;
    this.base = base;
  }

  async open(path = '/') {
    await this.page.goto(`${this.base}/m${path}`);
  }

  async signIn({ username, password }) {
    await this.page.fill('#sign-username', username);
    await this.page.fill('#sign-password', password);
    await this.page.click('form.card button[type=submit]');
    await this.page.waitForSelector('.hero, .bar');
  }

  /** Waits until the service worker rules the page and has kept what offline work needs. */
  async offlineReady() {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await this.page.reload();
    await until(
      () => this.page.evaluate(() => navigator.serviceWorker.controller !== null),
      'the service worker never took over',
    );
    await this.open('/report');
    await this.page.waitForSelector('.mini .map-view[data-state=ready]');
    await until(
      () =>
        this.page.evaluate(async () => {
          const cache = await caches.open('fq-data-1');
          const kept = (await cache.keys()).map((r) => new URL(r.url).pathname);
          return kept.includes('/api/grids') && kept.includes('/api/kinds');
        }),
      'outlines and kinds were not kept',
    );
  }

  async fillReport({ kind = 'LABOR', text, safety = 'none' }) {
    await this.page.waitForSelector(`[data-kind=${kind}]`);
    await this.page.click(`[data-kind=${kind}]`);
    await this.page.fill('#report-text', text);
    const chips = this.page.locator('#part-safety .pick');
    await (safety === 'none' ? chips.last() : chips.first()).click();
  }

  /** Waits for a position from the device; taps the map when there is none. */
  async placed() {
    await until(
      () =>
        this.page.evaluate(() => /\d+\.\d{5}/.test(document.querySelector('.where')?.innerText)),
      'no position',
    );
  }

  async addPhoto(buffer) {
    await this.page.setInputFiles('#report input[type=file]', {
      name: 'photo.jpg',
      mimeType: 'image/jpeg',
      buffer,
    });
    await this.page.waitForSelector('.strip figure img');
  }

  async submit() {
    await this.page.click('.actions button[type=submit]');
    await this.page.waitForSelector('.result');
  }

  /** Number on the receipt, once the server has it. */
  async receipt(timeoutMs = 60_000) {
    await this.page.waitForSelector('.result .number', { timeout: timeoutMs });
    return (await this.page.textContent('.result .number')).trim();
  }

  /** Answers which grid it is, on the receipt of a doubtful report; the body is suggested then. */
  async confirmOnReceipt() {
    await this.page.click('.result + section button');
    await this.page.waitForSelector('.result + section dl');
  }

  /** States of all reports of the outbox as the screen shows them. */
  async outbox() {
    return this.page.$$eval('.parcel-state', (all) => all.map((e) => e.dataset.state));
  }
}
