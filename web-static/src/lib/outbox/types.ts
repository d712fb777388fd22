/**
 * A report on its way from the phone to the server. The id is made when the draft is opened and is
 * both the primary key here and the idempotency key there: a double tap, a second tab, a restart
 * or a lost answer can never make two matters of it.
 */
export interface Parcel<Form, Body, Receipt> {
  id: string;
  /** User id; a parcel is shown to and sent for nobody else. */
  account: string;
  /**
   * draft being written · queued waiting to be sent · refused by the server for its content ·
   * photos report delivered, photos still to go · done everything delivered
   */
  state: 'draft' | 'queued' | 'refused' | 'photos' | 'done';
  /** Kind of the matter: kept after delivery, so that the list says what it was. */
  kind: string;
  /** What the form shows; null once delivered, because no personal data outlives delivery. */
  form: Form | null;
  /** Body made when the report was queued: every repetition sends the same. Null once delivered. */
  body: Body | null;
  receipt: Receipt | null;
  createdAt: number;
  changedAt: number;
  queuedAt: number | null;
  deliveredAt: number | null;
  tries: number;
  /** Not before this instant (milliseconds) is the next attempt made. */
  nextAt: number;
  fault: { status: number; code: string; text: string } | null;
}

/** A photo of a parcel, stored apart: bytes leave the phone's store as soon as they are delivered. */
export interface Photo {
  /** `report/sha256`: the same picture taken twice counts once. */
  key: string;
  report: string;
  sha256: string;
  type: string;
  /** Bytes and not a Blob: older iOS loses Blobs kept in IndexedDB. */
  bytes: ArrayBuffer;
  sent: boolean;
}
