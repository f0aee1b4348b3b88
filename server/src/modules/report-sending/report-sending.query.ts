import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export type DeliveryState = 'waiting' | 'sending' | 'failed' | 'sent' | 'logged' | 'uncertain' | 'given_up';

export interface KeptSending {
  readonly scheduled: boolean;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly language: 'vi' | 'en';
  readonly recipients: readonly string[];
  readonly to_folder: boolean;
}

export interface SendingRow extends KeptSending {
  readonly province_id: number;
  readonly org_unit_id: number;
  readonly version: number;
  readonly recorded_at: Date;
  readonly by: string | null;
}

export interface TurnRow {
  readonly turn_at: Date;
  readonly period: string;
  readonly outcome: 'drafted' | 'exists' | 'failed';
  readonly report_id: number | null;
  readonly detail: string | null;
}

export interface DeliveryRow {
  readonly id: string;
  readonly report_id: number;
  readonly org_unit_id: number;
  readonly province_id: number;
  readonly period: string;
  readonly number: string | null;
  readonly channel: 'mail' | 'folder';
  readonly target: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly detail: string | null;
  readonly planned_at: Date;
  readonly begun_at: Date | null;
  readonly settled_at: Date | null;
}

export interface KeptFileRow {
  readonly format: 'pdf' | 'docx' | 'xlsx';
  /** Hexadecimal. */
  readonly sha256: string;
  readonly media_type: string;
  readonly file_name: string;
}

const SHOWN = 200;
const TURNS_SHOWN = 10;

const sendings = `select distinct on (s.org_unit_id) s.province_id, s.org_unit_id, s.version, s.scheduled, s.weekday, s.hour,
  s.language, s.recipients, s.to_folder, s.recorded_at, app.display_name(s.actor_id) as by
from report_sendings s`;

const deliveries = `select d.id, d.report_id, d.org_unit_id, r.province_id, pe.code as period, a.number, d.channel, d.target,
  d.state, d.attempts, d.detail, d.planned_at, d.begun_at, d.settled_at
from report_deliveries d
join issued_reports r on r.id = d.report_id
join periods pe on pe.id = r.period_id
left join report_acts a on a.report_id = d.report_id and a.act = 'issue'`;

@Injectable()
export class ReportSendingQuery {
  /** null: nothing was decided. */
  async of(tx: Tx, orgUnitId: number): Promise<SendingRow | null> {
    const rows = await tx.query<SendingRow>(
      'report-sending',
      `${sendings}
where s.org_unit_id = $1
order by s.org_unit_id, s.version desc`,
      [orgUnitId],
    );
    return rows[0] ?? null;
  }

  /** What holds for each unit that ever decided something. */
  all(tx: Tx): Promise<SendingRow[]> {
    return tx.query('report-sendings', `${sendings}\norder by s.org_unit_id, s.version desc`);
  }

  /** Newest first. */
  turns(tx: Tx, orgUnitId: number): Promise<TurnRow[]> {
    return tx.query(
      'report-turns',
      `select t.turn_at, pe.code as period, t.outcome, t.report_id, t.detail
from report_turns t
join periods pe on pe.id = t.period_id
where t.org_unit_id = $1
order by t.turn_at desc
limit ${String(TURNS_SHOWN)}`,
      [orgUnitId],
    );
  }

  /** Of one unit, newest first. @param report null: of all its reports */
  deliveries(tx: Tx, orgUnitId: number, report: number | null): Promise<DeliveryRow[]> {
    return tx.query(
      'report-deliveries',
      `${deliveries}
where d.org_unit_id = $1
  and ($2::int is null or d.report_id = $2)
order by d.planned_at desc, d.report_id desc, d.channel, d.target
limit ${String(SHOWN)}`,
      [orgUnitId, report],
    );
  }

  async delivery(tx: Tx, id: string): Promise<DeliveryRow | null> {
    const rows = await tx.query<DeliveryRow>('report-delivery', `${deliveries}\nwhere d.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Held until COMMIT: two jobs of one delivery follow each other. */
  async hold(tx: Tx, id: string): Promise<DeliveryRow | null> {
    const rows = await tx.query<DeliveryRow>(
      'hold-report-delivery',
      `${deliveries}\nwhere d.id = $1\nfor update of d`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The frozen document as JSON; null: not issued. */
  async contentOf(tx: Tx, reportId: number): Promise<string | null> {
    const rows = await tx.query<{ content: string }>(
      'content-to-send',
      `select a.content
from report_acts a
where a.report_id = $1
  and a.act = 'issue'`,
      [reportId],
    );
    return rows[0]?.content ?? null;
  }

  /** As they were made at issue, without scans. */
  files(tx: Tx, reportId: number): Promise<KeptFileRow[]> {
    return tx.query(
      'files-to-send',
      `select f.format, encode(f.sha256, 'hex') as sha256, f.media_type, f.file_name
from report_issue_files f
where f.report_id = $1
  and f.format <> 'scan'
order by case f.format when 'pdf' then 1 when 'docx' then 2 else 3 end`,
      [reportId],
    );
  }
}
