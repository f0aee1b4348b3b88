import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReminderChannelName } from '../../domain/reminders/reminder-settings.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import type { ItemKey, MessageState } from './reminders.store.js';

export interface PersonRow {
  readonly userId: number;
  readonly orgUnitId: number;
  readonly signs: boolean;
  readonly displayName: string;
  readonly language: 'vi' | 'en';
  readonly email: string | null;
  readonly phone: string | null;
}

export interface ReportStateRow {
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
  readonly state: SubmissionState;
}

export interface RequestRow {
  readonly id: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
  readonly note: string | null;
}

export interface MessageRow {
  readonly id: string;
  readonly userId: number;
  readonly channel: ReminderChannelName;
  readonly language: 'vi' | 'en';
  readonly kind: 'reminder' | 'test';
  readonly note: string | null;
  readonly state: MessageState;
  readonly attempts: number;
  readonly plannedAt: Date;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** false: the account was disabled meanwhile. */
  readonly active: boolean;
  readonly items: readonly { periodId: number; orgUnitId: number; dataSetId: number; step: string }[];
}

const contact = `left join lateral (
  select c.email, c.language
  from account_contacts c
  where c.user_id = u.id
  order by c.version desc
  limit 1
) c on true`;

/** What jobs need to know, as the owner: nobody is signed in. */
@Injectable()
export class RemindersQuery {
  /**
   * People of communes who can sign in; whoever has no password that holds is reminded of nothing.
   * @param orgUnitIds null: of all communes
   * @param on local date on which somebody signs by delegation
   */
  people(tx: Tx, orgUnitIds: readonly number[] | null, on: string): Promise<PersonRow[]> {
    return tx.query(
      'reminder-people',
      `select u.id as "userId", us.org_unit_id as "orgUnitId",
        u.role = 'commune_leader'
          or exists (select 1 from app.signs_for(u.id, us.org_unit_id, $2::date)) as signs,
        u.display_name as "displayName", coalesce(c.language, 'vi') as language, c.email, u.phone
      from users u
      join user_scopes us on us.user_id = u.id
      ${contact}
      where u.role in ('commune_editor', 'commune_leader')
        and ($1::int[] is null or us.org_unit_id = any ($1))
        and u.disabled_at is null
        and u.password_hash is not null
        and (u.one_time_until is null or u.one_time_until > clock_timestamp())
      order by u.id`,
      [orgUnitIds, on],
    );
  }

  /** No row: not started. */
  states(
    tx: Tx,
    provinceId: number,
    periodIds: readonly number[],
    dataSetIds: readonly number[],
  ): Promise<ReportStateRow[]> {
    return tx.query(
      'reminder-report-states',
      `select s.period_id as "periodId", s.org_unit_id as "orgUnitId", s.data_set_id as "dataSetId", s.state
      from submissions s
      where s.province_id = $1
        and s.period_id = any ($2::int[])
        and s.data_set_id = any ($3::int[])`,
      [provinceId, periodIds, dataSetIds],
    );
  }

  /** What people were reminded of before, of these periods. */
  taken(tx: Tx, provinceId: number, periodIds: readonly number[]): Promise<ItemKey[]> {
    return tx.query(
      'reminder-items-taken',
      `select i.period_id as "periodId", i.org_unit_id as "orgUnitId", i.data_set_id as "dataSetId", i.step,
        i.channel, i.user_id as "userId"
      from reminder_items i
      where i.province_id = $1
        and i.period_id = any ($2::int[])`,
      [provinceId, periodIds],
    );
  }

  /** Asked by hand within the last hour. What came of one is seen from its items. */
  requests(tx: Tx, provinceId: number): Promise<RequestRow[]> {
    return tx.query(
      'reminder-requests-open',
      `select r.id, r.period_id as "periodId", r.org_unit_id as "orgUnitId", r.data_set_id as "dataSetId", r.note
      from reminder_requests r
      where r.province_id = $1
        and r.recorded_at > app.now() - interval '1 hour'
      order by r.id`,
      [provinceId],
    );
  }

  /** Held until the end of the transaction; null: there is none. */
  async hold(tx: Tx, id: string): Promise<MessageRow | null> {
    const rows = await tx.query<MessageRow>(
      'hold-reminder',
      `select m.id, m.user_id as "userId", m.channel, m.language, m.kind, m.note, m.state, m.attempts,
        m.planned_at as "plannedAt", u.display_name as "displayName", c.email, u.phone,
        u.disabled_at is null as active,
        coalesce((
          select jsonb_agg(jsonb_build_object(
            'periodId', i.period_id, 'orgUnitId', i.org_unit_id, 'dataSetId', i.data_set_id, 'step', i.step
          ) order by i.period_id, i.data_set_id)
          from reminder_items i
          where i.message_id = m.id
        ), '[]') as items
      from reminder_messages m
      join users u on u.id = m.user_id
      ${contact}
      where m.id = $1
      for update of m`,
      [id],
    );
    return rows[0] ?? null;
  }
}
