const stories = [];
const afterwards = [];

/** Registers a story. It fails by throwing. */
export function test(name, run) {
  stories.push({ name, run });
}

/** Says that a check could not be made here; a skipped check is listed at the end of the run. */
export class Skip extends Error {}

/** Something to put away after the current story, whatever happens. */
export function after(put) {
  afterwards.push(put);
}

export function check(condition, message) {
  if (!condition) throw new Error(message);
}

export function equal(actual, expected, message) {
  const a = JSON.stringify(actual);
  const b = JSON.stringify(expected);
  if (a !== b) throw new Error(`${message}: ${a} instead of ${b}`);
}

/** Waits until `probe` answers something truthy and returns it. */
export async function until(probe, message, timeoutMs = 30_000) {
  const end = Date.now() + timeoutMs;
  let last;
  while (Date.now() < end) {
    try {
      last = await probe();
      if (last) return last;
    } catch (failure) {
      last = failure;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${message} (waited ${timeoutMs} ms, last: ${String(last).slice(0, 300)})`);
}

async function putAway() {
  for (const put of afterwards.splice(0).toReversed()) {
    try {
      await put();
    } catch (failure) {
      console.log(`      putting away: ${failure.message}`);
    }
  }
}

/** Runs every registered story; true when none failed. */
export async function runAll() {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of stories) {
    const began = Date.now();
    try {
      await run();
      count.passed += 1;
      console.log(`ok    ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (failure) {
      if (failure instanceof Skip) {
        count.skipped += 1;
        console.log(`skip  ${name}: ${failure.message}`);
      } else {
        count.failed += 1;
        console.log(`FAIL  ${name}\n${failure.stack ?? failure}`);
      }
    } finally {
      await putAway();
    }
  }
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  return count.failed === 0;
}
