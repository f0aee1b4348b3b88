import type { AuditLineDto } from '../../contract/audit.js';
import { auditSentence } from '../../domain/findings/audit-sentence.js';
import { formatDateTime, type Language } from '../../domain/format.js';
import { localDateOf } from '../../domain/local-time.js';
import { csvText } from '../../domain/csv.js';

const heads = {
  vi: [
    'so_dong',
    'luc',
    'tai_khoan',
    'ho_ten',
    'viec',
    'noi_dung',
    'doi_tuong',
    'ma_don_vi',
    'chi_tiet',
    'ma_bam_ban_sua',
    'da_niem_phong',
  ],
  en: [
    'line',
    'at',
    'account',
    'person',
    'action',
    'sentence',
    'object',
    'org_unit',
    'detail',
    'revision_sha256',
    'sealed',
  ],
};

/** Lines of the audit as CSV, with the sentence a person reads beside what the program wrote. */
export function auditFile(
  lines: readonly AuditLineDto[],
  now: Date,
  language: Language,
): { name: string; text: string } {
  const rows = lines.map((line) => [
    line.id,
    formatDateTime(line.at),
    line.actor?.username ?? null,
    line.actor?.displayName ?? null,
    line.action,
    auditSentence(line, language),
    line.object,
    line.orgUnit,
    JSON.stringify(line.detail),
    line.revisionSha256,
    line.sealed ? '1' : '0',
  ]);
  return {
    name: `nhat-ky-${localDateOf(now)}.csv`,
    text: `\uFEFF${csvText(heads[language], rows)}`,
  };
}
