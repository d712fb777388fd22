import { openDB } from 'idb';

/**
 * Small values that must survive a killed browser. Chromium writes localStorage to disk with delay,
 * IndexedDB with the transaction: without this a phone that dies offline forgets whose outbox it is.
 */
const store = () =>
  openDB('fq-kept', 1, {
    upgrade(db) {
      db.createObjectStore('value');
    },
  });

/** Keeps or, with null, forgets a value; a browser without the store only forgets. */
export async function keep(key: string, value: string | null): Promise<void> {
  try {
    const db = await store();
    if (value === null) await db.delete('value', key);
    else await db.put('value', value, key);
    db.close();
  } catch {
    // A browser without storage still works, it only forgets.
  }
}

/** The value last kept, or null. */
export async function kept(key: string): Promise<string | null> {
  try {
    const db = await store();
    const value: unknown = await db.get('value', key);
    db.close();
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
