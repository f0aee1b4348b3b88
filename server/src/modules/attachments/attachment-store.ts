/** Where the bytes of attachments lie, by their SHA-256 (hexadecimal). An object store can take the place of the folder. */
export interface AttachmentStore {
  /** Kept safely when it returns; the same bytes again change nothing. */
  put(sha256: string, bytes: Buffer): Promise<void>;
  /** null: they are not there, or no longer what they were. */
  get(sha256: string): Promise<Buffer | null>;
  has(sha256: string): Promise<boolean>;
  /** Everything that is there. */
  list(): Promise<readonly StoredAttachment[]>;
  remove(sha256: string): Promise<void>;
}

export interface StoredAttachment {
  readonly sha256: string;
  /** When its bytes were written, real time. */
  readonly writtenAt: Date;
}

export const ATTACHMENT_STORE = Symbol('ATTACHMENT_STORE');
