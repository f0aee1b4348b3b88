import type { Act, Play } from './play.js';

export function sendingActs(play: Play): Act[] {
  let archive = '';
  return [
    play.remembering(
      play.act('POST /api/report-archives', 'archive.make', 'reviewer', {
        period: '2025-W40',
        campaign: null,
        language: 'vi',
      }),
      (_, made) => (archive = made.id as string),
    ),
    play.act(
      'POST /api/report-archives/{id}/cancel',
      'archive.cancel',
      'reviewer',
      undefined,
      () => `/api/report-archives/${archive}/cancel`,
    ),
    play.act('PUT /api/report-sending', 'sending.keep', 'director', {
      version: 0,
      schedule: { on: false, weekday: 1, hour: 8, language: 'vi' },
      recipients: ['ubnd@example.vn'],
      toFolder: false,
    }),
  ];
}

/** After an issue. */
export function deliveryActs(play: Play): Act[] {
  let id = '';
  return [
    {
      ...play.act(
        'POST /api/report-deliveries/{id}/again',
        'delivery.again',
        'reviewer',
        undefined,
        () => `/api/report-deliveries/${id}/again`,
      ),
      before: async () => {
        await play.test.rows(`update report_deliveries set state = 'given_up', settled_at = app.now()`);
        id = (await play.who.reviewer.get('/api/report-deliveries')).body.items[0].id;
      },
    },
  ];
}
