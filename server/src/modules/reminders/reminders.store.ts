import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReminderChannelName } from '../../domain/reminders/reminder-settings.js';

export type MessageState =
  'planned' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'withdrawn' | 'skipped' | 'logged';

export interface NewMessage {
  readonly id: string;
  readonly userId: number;
  readonly channel: ReminderChannelName;
  readonly language: 'vi' | 'en';
  readonly note: string | null;
  readonly state: 'planned' | 'skipped' | 'logged';
  readonly subject: string | null;
  readonly body: string | null;
  readonly detail: string | null;
}

export interface ItemKey {
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
  readonly step: string;
  readonly channel: ReminderChannelName;
  readonly userId: number;
}
export type NewItem = ItemKey & { readonly messageId: string };

export interface Settled {
  readonly state: MessageState;
  readonly detail: string | null;
  readonly subject?: string | null;
  readonly body?: string | null;
}

/** Messages and what they are about. Written by jobs as the owner; the runtime role may ask for a test and note that it saw one. */
@Injectable()
export class RemindersStore {
  /** One plan at a time, in however many processes. */
  async lockPlan(tx: Tx): Promise<void> {
    await tx.query('lock-reminder-plan', 'select pg_advisory_xact_lock($1, $2)', [20250717, 5]);
  }

  async add(
    tx: Tx,
    provinceId: number,
    messages: readonly NewMessage[],
    items: readonly NewItem[],
  ): Promise<void> {
    await tx.query(
      'add-reminder-messages',
      `insert into reminder_messages (id, province_id, user_id, channel, language, note, state, subject, body, detail, settled_at)
      select m.id, $1, m."userId", m.channel, m.language, m.note, m.state, m.subject, m.body, m.detail,
        case when m.state <> 'planned' then app.now() end
      from jsonb_to_recordset($2::jsonb) as m (
        id uuid, "userId" integer, channel text, language text, note text, state text, subject text, body text, detail text
      )`,
      [provinceId, JSON.stringify(messages)],
    );
    await tx.query(
      'add-reminder-items',
      `insert into reminder_items (message_id, province_id, period_id, org_unit_id, data_set_id, step, channel, user_id)
      select i."messageId", $1, i."periodId", i."orgUnitId", i."dataSetId", i.step, i.channel, i."userId"
      from jsonb_to_recordset($2::jsonb) as i (
        "messageId" uuid, "periodId" integer, "orgUnitId" integer, "dataSetId" integer, step text, channel text, "userId" integer
      )`,
      [provinceId, JSON.stringify(items)],
    );
  }

  /** An administrator's own test; the store holds it to them. */
  async addTest(
    tx: Tx,
    id: string,
    provinceId: number,
    userId: number,
    channel: ReminderChannelName,
    language: 'vi' | 'en',
  ): Promise<void> {
    await tx.query(
      'add-reminder-test',
      `insert into reminder_messages (id, province_id, user_id, channel, language, kind)
      values ($1, $2, $3, $4, $5, 'test')`,
      [id, provinceId, userId, channel, language],
    );
  }

  async settle(tx: Tx, id: string, { state, detail, subject, body }: Settled): Promise<void> {
    await tx.query(
      'settle-reminder',
      `update reminder_messages
      set state = $2,
        detail = $3,
        subject = coalesce($4, subject),
        body = coalesce($5, body),
        attempts = attempts + case when $2 = 'sending' then 1 else 0 end,
        settled_at = case when $2 not in ('planned', 'sending') then app.now() end
      where id = $1`,
      [id, state, detail, subject ?? null, body ?? null],
    );
  }

  /** @returns how many there were that the person of this transaction had not seen */
  async see(tx: Tx, userId: number): Promise<number> {
    const rows = await tx.query<{ id: string }>(
      'see-reminders',
      `update reminder_messages
      set read_at = app.now()
      where user_id = $1
        and channel = 'in_app'
        and state = 'sent'
        and read_at is null
      returning id`,
      [userId],
    );
    return rows.length;
  }

  async ask(
    tx: Tx,
    provinceId: number,
    periodId: number,
    dataSetId: number,
    orgUnitIds: readonly number[],
    note: string | null,
  ): Promise<void> {
    await tx.query(
      'ask-for-reminders',
      `insert into reminder_requests (province_id, period_id, data_set_id, org_unit_id, note)
      select $1, $2, $3, unit, $5
      from unnest($4::int[]) as unit`,
      [provinceId, periodId, dataSetId, orgUnitIds, note],
    );
  }
}
