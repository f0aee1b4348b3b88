import type { AccessRule, Role } from '../domain/access.js';
import type { AuditLine } from './audit-line.js';

export type { AuditLine } from './audit-line.js';

/** Whoever the session of a request belongs to. */
export interface Actor {
  readonly userId: number;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** The one unit a commune account works for; null: an account of the province. */
  readonly orgUnitId: number | null;
  readonly orgUnitCode: string | null;
  /** Real time from which the session is void. */
  readonly expiresAt: Date;
  /** Signed in with a printed one-time password: nothing else may be done before it is changed. */
  readonly mustChangePassword: boolean;
}

/** An open transaction in which statements can be asked; of the published pages it is all there is. */
export interface PublishedStore {
  /** A prepared statement; `name` belongs to one text only, the driver refuses a second text under it. */
  query<Row>(name: string, text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/**
 * An open transaction, handed to stores and queries.
 * numeric and bigint come as strings, date as `YYYY-MM-DD`, timestamptz as Date (stamps have whole milliseconds).
 */
export interface Tx extends PublishedStore {
  /** null: nobody is signed in (public routes, start-up work). */
  readonly actor: Actor | null;
  /** The moment of this transaction, clock of the installation; in a read of the past the moment it looks at. */
  readonly now: Date;
  /** The moment that was asked for: catalogue, figures and states are as they were known then. null: as they are now. */
  readonly asOf: Date | null;
  /** Changes with every addition to a reference table. */
  readonly catalogueStamp: string;
  /** true: every figure of this database is simulated. */
  readonly simulated: boolean;
  /**
   * Which transactions this one sees: two reads with the same text see the same rows, so what was computed for one
   * holds for the other. null: a writer, which sees more with every statement.
   */
  readonly snapshot: string | null;
  /** One line of the audit, kept or undone with the rest. The runtime role can add lines, never change or remove one. */
  audit(line: AuditLine): Promise<void>;
}

/** The same transaction looking at a moment of the past, which must be settled. */
export const lookingAt = (tx: Tx, moment: Date): Tx => ({ ...tx, now: moment, asOf: moment });

/** What a request brings to the store. Made once by the guard; only `authorised` changes. */
export interface RequestContext {
  /** SHA-256 of the cookie token; null: no cookie. */
  readonly tokenSha256: Buffer | null;
  readonly rule: AccessRule;
  readonly requestId: string;
  readonly language: 'vi' | 'en';
  readonly address: string;
  /** Username whose command it is, as the device that kept it says; absent: whoever is signed in. */
  readonly actsFor?: string;
  /** Set by the unit of work once the rule was held against the actor. */
  authorised: boolean;
}
