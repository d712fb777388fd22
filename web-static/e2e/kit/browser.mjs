import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, SHOTS } from './env.mjs';
import { after, timed } from './test.mjs';

export const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Where the demonstration worker stands: inside the district. */
export const HERE = { longitude: 113.3185, latitude: 23.0925, accuracy: 12 };

const COMMON = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', permissions: ['geolocation'] };
const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
  wall: { viewport: { width: 1920, height: 1080 } },
};

let browser;

async function shared() {
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return browser;
}

export async function closeBrowser() {
  await browser?.close();
}

/**
 * A fresh browser profile with one page, closed after the story. Faults of the page (uncaught
 * errors, refused content) are collected in `page.faults`.
 */
export async function openPage(size, options = {}) {
  const geolocation = options.geolocation ?? HERE;
  const phone = size === 'phone' ? { hasTouch: true } : {};
  const context = await (
    await shared()
  ).newContext({ ...COMMON, ...SIZES[size], ...phone, geolocation, ...options });
  after(() => context.close());
  const page = await context.newPage();
  watchFaults(page);
  return page;
}

/** Collects what went wrong inside a page. */
export function watchFaults(page) {
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && /Content Security|\[Vue|Uncaught/.test(text)) {
      page.faults.push(text);
    }
  });
}

/** Keeps a screenshot when a folder was given. */
export async function shot(page, name, fullPage = true) {
  if (SHOTS === '') return;
  mkdirSync(SHOTS, { recursive: true });
  const path = join(SHOTS, `${name}.png`);
  await timed('screenshots', () => page.screenshot({ path, fullPage }));
}
