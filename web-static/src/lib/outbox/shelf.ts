import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Parcel, Photo } from './types';

interface Schema<F, B, R> extends DBSchema {
  parcel: { key: string; value: Parcel<F, B, R>; indexes: { account: string } };
  photo: { key: string; value: Photo; indexes: { report: string } };
}

/** Plain copy: a reactive proxy put into IndexedDB throws and would lose the report silently. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The parcels of this browser, in IndexedDB. All methods reject when the store cannot be used. */
export class Shelf<F, B, R> {
  private db: Promise<IDBPDatabase<Schema<F, B, R>>> | undefined;

  constructor(private readonly name: string) {}

  private open(): Promise<IDBPDatabase<Schema<F, B, R>>> {
    this.db ??= openDB<Schema<F, B, R>>(this.name, 1, {
      upgrade(db) {
        db.createObjectStore('parcel', { keyPath: 'id' }).createIndex('account', 'account');
        db.createObjectStore('photo', { keyPath: 'key' }).createIndex('report', 'report');
      },
      terminated: () => {
        this.db = undefined;
      },
    });
    return this.db;
  }

  async find(id: string): Promise<Parcel<F, B, R> | undefined> {
    return (await this.open()).get('parcel', id);
  }

  /** Parcels of one account, newest first. */
  async list(account: string): Promise<Parcel<F, B, R>[]> {
    const rows = await (await this.open()).getAllFromIndex('parcel', 'account', account);
    return rows.sort((a, b) => b.createdAt - a.createdAt);
  }

  async put(parcel: Parcel<F, B, R>): Promise<void> {
    await (await this.open()).put('parcel', plain(parcel));
  }

  /**
   * Changes a parcel inside one transaction, so that two tabs never overwrite each other's step.
   * `change` returns null to leave it as it is. Returns the parcel as stored, undefined when gone.
   */
  async change(
    id: string,
    change: (now: Parcel<F, B, R>) => Parcel<F, B, R> | null,
  ): Promise<Parcel<F, B, R> | undefined> {
    const tx = (await this.open()).transaction('parcel', 'readwrite');
    const have = await tx.store.get(id);
    const next = have === undefined ? null : change(have);
    if (next !== null) await tx.store.put(plain(next));
    await tx.done;
    return next ?? have;
  }

  /** Removes a parcel with its photos. */
  async remove(id: string): Promise<void> {
    const tx = (await this.open()).transaction(['parcel', 'photo'], 'readwrite');
    const keys = await tx.objectStore('photo').index('report').getAllKeys(id);
    await Promise.all([
      tx.objectStore('parcel').delete(id),
      ...keys.map((key) => tx.objectStore('photo').delete(key)),
    ]);
    await tx.done;
  }

  async photos(report: string): Promise<Photo[]> {
    return (await this.open()).getAllFromIndex('photo', 'report', report);
  }

  async addPhoto(photo: Photo): Promise<void> {
    await (await this.open()).put('photo', photo);
  }

  async removePhoto(key: string): Promise<void> {
    await (await this.open()).delete('photo', key);
  }

  async close(): Promise<void> {
    (await this.db)?.close();
    this.db = undefined;
  }
}
