import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Role } from '../../domain/access.js';

export interface AudienceRow {
  readonly token_sha256: Buffer;
  readonly role: Role;
  readonly org_unit_id: number | null;
}

/** Whose sessions are open at this moment. */
@Injectable()
export class LiveQuery {
  audience(tx: Tx, tokensSha256: readonly Buffer[]): Promise<AudienceRow[]> {
    return tx.query<AudienceRow>(
      'live-audience',
      'select a.token_sha256, a.role, a.org_unit_id from app.live_audience($1) a',
      [tokensSha256],
    );
  }
}
