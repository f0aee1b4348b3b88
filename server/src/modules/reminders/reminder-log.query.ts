import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReminderChannelName } from '../../domain/reminders/reminder-settings.js';
import type { MessageState } from './reminders.store.js';

export interface LogRow {
  readonly id: string;
  readonly plannedAt: Date;
  readonly settledAt: Date | null;
  readonly name: string;
  readonly channel: ReminderChannelName;
  readonly kind: 'reminder' | 'test';
  readonly state: MessageState;
  readonly attempts: number;
  readonly detail: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly items: readonly { periodId: number; orgUnitId: number; dataSetId: number; step: string }[];
}

export interface LogFilter {
  readonly periodId: number | null;
  readonly orgUnitIds: readonly number[] | null;
  readonly state: string | null;
  readonly channel: string | null;
  readonly before: string | null;
}

export interface InboxRow {
  readonly id: string;
  readonly at: Date;
  readonly subject: string;
  readonly body: string;
  readonly seen: boolean;
}

/** A page of the log. */
export const LOG_PAGE = 100;

@Injectable()
export class ReminderLogQuery {
  /** Newest first; one more than a page says that there are older ones. */
  read(tx: Tx, filter: LogFilter): Promise<LogRow[]> {
    return tx.query(
      'reminder-log',
      `select m.id, m.planned_at as "plannedAt", m.settled_at as "settledAt", app.display_name(m.user_id) as name,
        m.channel, m.kind, m.state, m.attempts, m.detail, m.subject, m.body,
        coalesce((
          select jsonb_agg(jsonb_build_object(
            'periodId', i.period_id, 'orgUnitId', i.org_unit_id, 'dataSetId', i.data_set_id, 'step', i.step
          ) order by i.period_id, i.org_unit_id)
          from reminder_items i
          where i.message_id = m.id
        ), '[]') as items
      from reminder_messages m
      where ($1::text is null or m.state = $1)
        and ($2::text is null or m.channel = $2)
        and ($3::uuid is null or (m.planned_at, m.id) < (select b.planned_at, b.id from reminder_messages b where b.id = $3))
        and (
          $4::int is null and $5::int[] is null
          or exists (
            select 1
            from reminder_items i
            where i.message_id = m.id
              and ($4::int is null or i.period_id = $4)
              and ($5::int[] is null or i.org_unit_id = any ($5))
          )
        )
      order by m.planned_at desc, m.id desc
      limit ${String(LOG_PAGE + 1)}`,
      [filter.state, filter.channel, filter.before, filter.periodId, filter.orgUnitIds],
    );
  }

  /** Periods that any message was about (periods.id). */
  async periods(tx: Tx, provinceId: number): Promise<number[]> {
    const rows = await tx.query<{ id: number }>(
      'reminder-log-periods',
      `select p.id
      from periods p
      where exists (
        select 1
        from reminder_items i
        where i.period_id = p.id
          and i.province_id = $1
      )
      order by p.starts_on desc, p.id desc
      limit 60`,
      [provinceId],
    );
    return rows.map(({ id }) => id);
  }

  /** What came to the own inbox about reports that are still owed, newest first. */
  inbox(tx: Tx, userId: number): Promise<InboxRow[]> {
    return tx.query(
      'reminder-inbox',
      `select m.id, m.settled_at as "at", m.subject, m.body, m.read_at is not null as seen
      from reminder_messages m
      where m.user_id = $1
        and m.channel = 'in_app'
        and m.state = 'sent'
        and m.settled_at > app.now() - interval '14 days'
        and (
          m.kind = 'test'
          or exists (
            select 1
            from reminder_items i
            left join submissions s on s.province_id = i.province_id
              and s.period_id = i.period_id
              and s.org_unit_id = i.org_unit_id
              and s.data_set_id = i.data_set_id
            where i.message_id = m.id
              and coalesce(s.state, 'not_started') not in ('submitted', 'approved')
          )
        )
      order by m.settled_at desc, m.id desc
      limit 20`,
      [userId],
    );
  }

  /** Units that were asked for by hand, of this report, within the last hours. */
  async askedRecently(tx: Tx, periodId: number, dataSetId: number, hours: number): Promise<number[]> {
    const rows = await tx.query<{ unit: number }>(
      'reminder-requests-recent',
      `select distinct r.org_unit_id as unit
      from reminder_requests r
      where r.period_id = $1
        and r.data_set_id = $2
        and r.recorded_at > app.now() - make_interval(hours => $3)`,
      [periodId, dataSetId, hours],
    );
    return rows.map(({ unit }) => unit);
  }
}
