import { attach, pngBytes } from '../scans.js';
import { importDigest } from '../../modules/imports/import-digest.js';
import { type Act, type Play, REASON } from './play.js';

export function reportActs(play: Play): Act[] {
  const report = '/api/submissions/{orgUnit}/{period}';
  const own = '/api/submissions/24301/2025-W41';
  const other = '/api/submissions/24364/2025-W41';
  const values = [{ dataElement: 'adults_reached', value: 12 }];
  const hand = (rest: string, action: string, by: keyof Play['who'], body: object, of = own): Act =>
    play.act(`POST ${report}${rest}`, action, by, body, `${of}${rest}`);
  return [
    play.act(`PUT ${report}`, 'submission.save', 'editor', { version: 0, values }, own),
    hand('/submit', 'submission.hand_over', 'editor', { version: 1 }),
    hand('/give-back', 'submission.give_back', 'leader', { version: 2, reason: REASON }),
    hand('/submit', 'submission.submit', 'leader', { version: 3 }),
    hand('/comments', 'submission.comment', 'reviewer', { text: REASON }),
    hand('/review', 'submission.return', 'reviewer', { act: 'return', version: 4, reason: REASON }),
    play.act(`PUT ${report}`, 'submission.save', 'alone', { version: 0, values }, other),
    hand('/submit', 'submission.submit', 'alone', { version: 1 }, other),
    play.act('POST /api/submissions/review', 'submission.approve', 'reviewer', {
      act: 'approve',
      items: [{ orgUnit: '24364', period: '2025-W41', version: 2 }],
    }),
    {
      ...hand('/no-change', 'submission.save', 'alone', { version: 0 }, '/api/submissions/24364/2025-W42'),
      before: () => play.test.setNow('2025-10-15T14:00:00+07:00'),
    },
    {
      route: `POST ${report}/attachments`,
      action: 'attachment.add',
      send: (other) =>
        attach(other ?? play.who.editor, 'committee_decision_scan', pngBytes(), 'Quyết định.png', play.key()),
    },
    play.act(
      'PUT /api/department-figures/{period}',
      'submission.submit',
      'reviewer',
      { rows: [{ orgUnit: '24301', version: 0, values: [{ dataElement: 'population_4g', value: 1 }] }] },
      '/api/department-figures/2025-10',
    ),
    play.act('POST /api/imports', 'import.record', 'reviewer', importedFile()),
  ];
}

/** What a preview of a file with one figure of the Department would say. */
function importedFile(): object {
  const imported = {
    dataSet: 'department',
    period: '2025-10',
    source: 'file' as const,
    file: { name: 'thang-10.xlsx', sha256: 'a'.repeat(64), bytes: 9000 },
    rows: [{ orgUnit: '24364', version: 0, values: [{ dataElement: 'population_4g', value: 1 }] }],
  };
  return { ...imported, digest: importDigest(imported) };
}

export function deadlineActs(play: Play): Act[] {
  let request = 0;
  let delegation = 0;

  const late = '/api/submissions/24175/2025-W42';
  return [
    {
      ...play.act(
        'POST /api/submissions/{orgUnit}/{period}/on-time',
        'submission.accept_on_time',
        'reviewer',
        { version: 2, reason: REASON },
        `${late}/on-time`,
      ),
      before: async () => {
        await play.test.setNow('2025-10-18T09:00:00+07:00');
        const editor = await play.test.addAndSignIn('offline', 'commune_editor', '24175');
        const queuedAt = '2025-10-17T09:30:00Z';
        const values = [{ dataElement: 'adults_reached', value: 12 }];
        await editor.put(late, { version: 0, values, source: 'offline', queuedAt }, play.key());
        await editor.post(`${late}/submit`, { version: 1, queuedAt }, play.key());
      },
    },
    play.act('POST /api/extensions', 'extension.give', 'reviewer', {
      orgUnit: '24301',
      period: '2025-W40',
      closesAt: '2025-10-25T10:00:00Z',
      reason: REASON,
    }),
    play.remembering(
      play.act('POST /api/requests', 'extension.ask', 'alone', {
        kind: 'extension',
        period: '2025-W40',
        reason: REASON,
      }),
      (id) => (request = id),
    ),
    play.act(
      'POST /api/requests/{id}/answer',
      'extension.decline',
      'reviewer',
      { grant: false, reason: REASON },
      () => `/api/requests/${String(request)}/answer`,
    ),
    play.remembering(
      play.act('POST /api/delegations', 'delegation.give', 'leader', {
        username: 'editor',
        startsOn: '2025-10-20',
        endsOn: '2025-10-22',
        reason: REASON,
      }),
      (id) => (delegation = id),
    ),
    play.act(
      'POST /api/delegations/{id}/revoke',
      'delegation.revoke',
      'leader',
      undefined,
      () => `/api/delegations/${String(delegation)}/revoke`,
    ),
  ];
}
