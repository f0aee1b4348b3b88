import { bytesOf, sendBoundaries, squaresOf } from '../boundary-files.js';
import { type Answer } from '../test-app.js';
import { DECISION, mergerOf } from '../unit-changes.js';
import { type Act, type Play, REASON } from './play.js';

export function definitionActs(play: Play): Act[] {
  const kinds: readonly (readonly [kind: string, code: string, change: (now: Answer['body']) => object])[] = [
    ['data-elements', 'adults_reached', () => ({ nameEn: 'Adults reached so far' })],
    ['indicators', 'adults_reached_rate', ({ decimals }) => ({ decimals: decimals === 1 ? 2 : 1 })],
    ['data-sets', 'weekly', () => ({ nameEn: 'Week' })],
    ['quality-rules', 'stock_fell', ({ active }) => ({ active: active !== true })],
    [
      'legends',
      'percent',
      ({ intervals: [one, ...rest] }) => ({ intervals: [{ ...one, color: '#123456' }, ...rest] }),
    ],
  ];
  return [
    ...kinds.map(([kind, code, change]) =>
      play.act(
        `PUT /api/definitions/${kind}/{code}`,
        'definition.change',
        'admin',
        async () => {
          const { items } = (await play.who.admin.get(`/api/definitions/${kind}/${code}/history`)).body;
          const { version, definition } = items[0];
          return { version, reason: REASON, definition: { ...definition, ...change(definition) } };
        },
        `/api/definitions/${kind}/${code}`,
      ),
    ),
    play.act('POST /api/reference-figures', 'reference_figure.record', 'admin', {
      rows: [{ orgUnit: '24301', element: 'adults_18_plus', effectiveOn: '2025-07-01', value: 20_366 }],
      source: 'Báo cáo dân cư 2025',
      reason: REASON,
    }),
  ];
}

export function boundaryActs(play: Play): Act[] {
  const file = bytesOf(squaresOf(['24301', '24364']));
  return [
    {
      route: 'POST /api/boundaries',
      action: 'boundaries.load',
      send: async (by) => {
        const { version, file: seen } = (await sendBoundaries(play.who.admin, '/preview', file)).body;
        const query = { version, sha256: seen.sha256, credit: 'Sở Nội vụ, 01/07/2025', reason: REASON };
        return sendBoundaries(by ?? play.who.admin, '', file, query, play.key());
      },
    },
    play.act('POST /api/boundaries/take-off', 'boundaries.take_off', 'admin', async () => {
      const { version } = (await play.who.admin.get('/api/boundaries/history')).body;
      return { version, reason: REASON };
    }),
  ];
}

export function settingActs(play: Play): Act[] {
  const times = async (): Promise<Answer['body']> =>
    (await play.who.admin.get('/api/settings/period-times')).body;
  return [
    play.act('PUT /api/settings', 'settings.change', 'admin', async () => {
      const { version, carry, counts } = (await play.who.admin.get('/api/settings')).body;
      return { version, behindFromPercent: 71, carry, counts, reason: REASON };
    }),
    play.act('POST /api/settings/period-times', 'period_times.change', 'admin', async () => {
      const { version, cutOff, closes, holidays } = await times();
      return { version, cutOff, closes, holidays, due: { weekday: 5, time: '18:00' }, reason: REASON };
    }),
    play.act(
      'PUT /api/data-set-periods/{dataSet}/{period}',
      'period.decide',
      'admin',
      async () => ({
        version: (await times()).upcoming.find((one: { period: string }) => one.period === '2025-W44')
          .version,
        dueAt: '2025-11-03T10:00:00Z',
        closesAt: '2025-11-05T10:00:00Z',
        source: 'Công văn 46/SKHCN',
        reason: REASON,
      }),
      '/api/data-set-periods/weekly/2025-W44',
    ),
    play.act('POST /api/setup/confirm', 'settings.confirm', 'admin', {
      step: 'campaigns',
      reason: REASON,
    }),
  ];
}

export function unitActs(play: Play): Act[] {
  let change = 0;

  return [
    play.remembering(
      play.act('POST /api/unit-changes', 'unit.merge', 'admin', () =>
        mergerOf(play.who.admin, ['24175', '24364'], '24999', '2025-11-01'),
      ),
      (id) => (change = id),
    ),
    play.act(
      'POST /api/unit-changes/{id}/undo',
      'unit.undo',
      'admin',
      { decision: DECISION, reason: REASON },
      () => `/api/unit-changes/${String(change)}/undo`,
    ),
  ];
}

export function villageActs(play: Play): Act[] {
  const facts = {
    ...{
      name: 'Kroa A',
      kind: 'buôn',
      households: null,
      hasTeam: null,
      teamFoundedOn: null,
      teamMembers: null,
    },
    ...{
      hasBroadband: null,
      bestSignal: null,
      notes: null,
      openedOn: null,
      predecessorNote: null,
      reason: null,
    },
  };
  let id = 0;
  const of = (rest: string) => (): string => `/api/villages/${String(id)}${rest}`;
  const change = { ...facts, version: 1, effectiveOn: null, households: 90 };
  const closed = { version: 2, closedOn: '2025-10-01', reason: REASON };
  return [
    play.remembering(play.act('POST /api/villages', 'village.add', 'editor', facts), (made) => (id = made)),
    play.act('PUT /api/villages/{id}', 'village.change', 'editor', change, of('')),
    play.act('POST /api/villages/{id}/close', 'village.close', 'editor', closed, of('/close')),
    play.act('POST /api/villages/paste', 'village.paste', 'editor', async () => {
      const { revision } = (await play.who.editor.get('/api/villages?orgUnit=24301')).body;
      return { text: 'Thôn 1\nThôn 2', revision, effectiveOn: null, reason: null };
    }),
  ];
}
