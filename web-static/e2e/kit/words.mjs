/** Fails when a key of the message files, or a place that nobody filled, stands on the screen. */
export async function worded(page, where) {
  const found = await page.evaluate(() => {
    const text = document.body.innerText;
    const keys = text.match(/\b[a-z][a-zA-Z]+\.[a-zA-Z]+(?:\.[a-zA-Z]+)*\b/g) ?? [];
    const gaps = text.match(/\{\w+\}/g) ?? [];
    const codes = text.match(/\b[A-Z]{3,}(?:_[A-Z0-9]+)+\b/g) ?? [];
    const shouts = text.match(/\b[A-Z]{8,}\b/g) ?? [];
    return [...keys, ...gaps, ...codes, ...shouts];
  });
  if (found.length > 0) throw new Error(`words missing on ${where}: ${found.join(', ')}`);
}
