import type { DefinitionVersionDto } from '../../contract/definitions.js';
import type { SettingsDto } from '../../contract/settings.js';
import type { SubmissionDto } from '../../contract/submissions.js';
import type { Stream } from '../../db/seed/demo/prng.js';
import { SMALL_NUMBERS } from '../small-numbers.js';
import { call, type Reply, type ReplayArena } from './replay-arena.js';

/** How often each act was done, by name; what was refused is not counted. */
export type Done = Map<string, number>;

type Act = (arena: ReplayArena, random: Stream) => Promise<readonly [string, Reply | null]>;
type Commune = ReplayArena['communes'][number];

const pick = <T>(random: Stream, items: readonly T[]): T => items[random.int(0, items.length - 1)] as T;
const REASON = 'Thử lịch sử ngẫu nhiên';

const valuesOf = (random: Stream) => [
  { dataElement: 'villages_with_team', value: random.int(1, 3) },
  ...SMALL_NUMBERS.map((dataElement) => ({ dataElement, value: random.int(1, 40) })),
];

/** The report is opened, and one step is done that somebody of the commune would do next. */
const communeAct: Act = async (arena, random) => {
  const commune = pick(random, arena.communes);
  const path = `/api/submissions/${commune.code}/${pick(random, arena.open)}`;
  const { body } = await call<SubmissionDto>(arena, commune.editor, 'GET', path);
  const { version, state } = body;
  if (state === 'awaiting_signature')
    return ['sign', await call(arena, commune.leader, 'POST', `${path}/submit`, { version })];
  if (version === 0 || (state !== 'draft' && random.chance(0.7)) || random.chance(0.4))
    return ['save', await call(arena, commune.editor, 'PUT', path, { version, values: valuesOf(random) })];
  return ['hand over', await handOver(arena, commune, path, body)];
};

/** What a rule asks about is explained first. */
async function handOver(
  arena: ReplayArena,
  commune: Commune,
  path: string,
  body: SubmissionDto,
): Promise<Reply> {
  const open = body.quality.findings.filter(({ reason }) => reason === null);
  const { version } = body;
  if (open.length === 0) return call(arena, commune.editor, 'POST', `${path}/submit`, { version });
  const reasons = open.map(({ dataElement, rule }) => ({
    dataElement,
    rule,
    text: REASON,
  }));
  const said = await call<SubmissionDto>(arena, commune.editor, 'PUT', path, {
    version,
    values: [],
    reasons,
  });
  if (said.status !== 200) return said;
  return call(arena, commune.editor, 'POST', `${path}/submit`, { version: said.body.version });
}

const REVIEWS = ['approve', 'return', 'reopen', 'exclude', 'include'] as const;

const reviewAct: Act = async (arena, random) => {
  const commune = pick(random, arena.communes);
  const path = `/api/submissions/${commune.code}/${pick(random, arena.open)}`;
  const { body } = await call<SubmissionDto>(arena, arena.reviewer, 'GET', path);
  const allowed = REVIEWS.filter((act) => body.may[act]);
  if (allowed.length === 0) return ['nothing', null];
  const act = pick(random, allowed);
  const reason = act === 'approve' ? {} : { reason: REASON };
  return [
    act,
    await call(arena, arena.reviewer, 'POST', `${path}/review`, { act, version: body.version, ...reason }),
  ];
};

const bulkAct: Act = async (arena, random) => {
  const period = pick(random, arena.open);
  const reports = await Promise.all(
    arena.communes.map(({ code }) =>
      call<SubmissionDto>(arena, arena.reviewer, 'GET', `/api/submissions/${code}/${period}`),
    ),
  );
  const items = reports.flatMap(({ body }) =>
    body.version > 0 ? [{ orgUnit: body.orgUnit, period, version: body.version }] : [],
  );
  if (items.length === 0) return ['nothing', null];
  const path = '/api/submissions/review';
  return ['bulk approval', await call(arena, arena.reviewer, 'POST', path, { act: 'approve', items })];
};

const onceAct: Act = async (arena, random) => {
  const commune = pick(random, arena.communes);
  const path = `/api/submissions/${commune.code}/once`;
  const { body } = await call<SubmissionDto>(arena, commune.editor, 'GET', `${path}?dataSet=once`);
  const { version, state } = body;
  if (state === 'draft' || state === 'awaiting_signature') {
    const by = state === 'draft' ? commune.editor : commune.leader;
    return ['declaration', await call(arena, by, 'POST', `${path}/submit?dataSet=once`, { version })];
  }
  // Not yet and blank take no decision; that there is one takes its number and date.
  const decided = random.int(0, 1);
  const values = [
    { dataElement: 'committee_established', value: decided },
    { dataElement: 'committee_decision_number', value: decided === 1 ? '15/QĐ-UBND' : null },
    { dataElement: 'committee_decision_date', value: decided === 1 ? '2025-07-20' : null },
  ];
  const reasons = [
    { dataElement: 'committee_established', rule: 'committee_without_scan', text: 'Chưa có máy quét.' },
  ];
  return [
    'save',
    await call(arena, commune.editor, 'PUT', `${path}?dataSet=once`, { version, values, reasons }),
  ];
};

const referenceAct: Act = async (arena, random) => {
  const { code } = pick(random, arena.communes);
  const row = {
    orgUnit: code,
    element: 'adults_18_plus',
    effectiveOn: '2025-08-01',
    value: random.int(1000, 9000),
  };
  const body = { rows: [row], source: 'Thử nghiệm', reason: REASON };
  return ['denominator', await call(arena, arena.admin, 'POST', '/api/reference-figures', body)];
};

const settingsAct: Act = async (arena, random) => {
  const { body } = await call<SettingsDto>(arena, arena.admin, 'GET', '/api/settings');
  const { version, behindFromPercent, carry, counts } = body;
  const changes = [
    { behindFromPercent: random.int(50, 95) },
    { carry: { ...carry, weekly: random.int(0, 5) } },
    { counts: counts === 'submitted' ? 'approved_only' : 'submitted' },
  ];
  const next = { version, behindFromPercent, carry, counts, reason: REASON, ...pick(random, changes) };
  return ['setting', await call(arena, arena.admin, 'PUT', '/api/settings', next)];
};

const definitionAct: Act = async (arena, random) => {
  const path = '/api/definitions/indicators/adults_reached_rate';
  const { body } = await call<{ items: DefinitionVersionDto[] }>(
    arena,
    arena.admin,
    'GET',
    `${path}/history`,
  );
  const [newest] = body.items;
  if (newest === undefined) return ['nothing', null];
  const { version, definition } = newest;
  const change = { ...definition, decimals: random.int(0, 3), nameVi: `Tên ${String(random.int(1, 99))}` };
  return [
    'definition',
    await call(arena, arena.admin, 'PUT', path, { version, reason: REASON, definition: change }),
  ];
};

interface Seen {
  readonly code: string;
  readonly version: number;
}

const renameAct: Act = async (arena, random) => {
  const { code } = pick(random, arena.communes);
  const path = `/api/org-units?search=${code}`;
  const { body } = await call<{ items: Seen[] }>(arena, arena.admin, 'GET', path);
  const version = body.items.find((unit) => unit.code === code)?.version;
  const decision = { number: '1/NQ', on: '2025-09-30', source: 'Hội đồng nhân dân tỉnh' };
  const rename = {
    kind: 'rename',
    decision,
    reason: REASON,
    effectiveOn: pick(random, ['2025-10-09', '2025-10-20']),
  };
  const named = { ...rename, unit: { orgUnit: code, version }, name: `Đổi ${String(random.int(1, 999))}` };
  return ['rename', await call(arena, arena.admin, 'POST', '/api/unit-changes', named)];
};

/** By a statement that keeps the rules of a command: the lock of writers before the stamp. */
const targetAct: Act = async ({ owner }, random) => {
  await owner.query(`do $$
    begin
      perform app.lock_for_write();
      insert into target_versions
      select (jsonb_populate_record(v, jsonb_build_object(
        'version', v.version + 1, 'value', ${String(random.int(40, 95))}, 'recorded_at', app.now()
      ))).*
      from target_versions v
      where v.indicator = 'adults_reached_rate'
        and v.scope = 'province'
      order by v.version desc
      limit 1;
    end $$`);
  return ['target', { status: 200, text: '', body: undefined }];
};

const communeActs = [
  communeAct,
  communeAct,
  communeAct,
  communeAct,
  communeAct,
  communeAct,
  onceAct,
] as const;
const reviewActs = [reviewAct, reviewAct, reviewAct, bulkAct] as const;
const adminActs = [referenceAct, settingsAct, settingsAct, definitionAct, renameAct, targetAct] as const;

/** One random act of a kind of person; what the product refuses is no fault. */
export async function act(
  arena: ReplayArena,
  who: 'commune' | 'reviewer' | 'admin',
  random: Stream,
  done: Done,
): Promise<void> {
  const acts = { commune: communeActs, reviewer: reviewActs, admin: adminActs }[who];
  const [name, reply] = await pick<Act>(random, acts)(arena, random);
  if (reply?.status === 200) done.set(name, (done.get(name) ?? 0) + 1);
}
