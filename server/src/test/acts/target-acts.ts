import type { CampaignPlanDto } from '../../contract/targets.js';
import { changeBody, targetBody } from '../target-world.js';
import { type Act, type Play, REASON } from './play.js';

const PEAK = '/api/campaigns/peak-2025';

/** Campaigns, goals, groups and targets. */
export function targetActs(play: Play): Act[] {
  let target = 0;
  const plan = async (): Promise<CampaignPlanDto> => (await play.who.admin.get(PEAK)).body;
  const words = { nameVi: 'Vùng khó khăn', nameEn: 'Remote area', source: REASON, reason: REASON };
  return [
    play.act(
      'PUT /api/campaigns/{code}',
      'campaign.change',
      'admin',
      async () => {
        const { version, startOn, endOn } = (await plan()).campaign;
        return { ...words, version, startOn, endOn };
      },
      PEAK,
    ),
    play.act(
      'PUT /api/campaigns/{code}/goals',
      'goal.change',
      'admin',
      async () => {
        const { goals } = await plan();
        const list = goals.items.map(({ number, indicator, nameVi, nameEn, source }) => {
          return { number, indicator, nameVi, nameEn, source, label: REASON };
        });
        return { version: goals.version, goals: list, reason: REASON };
      },
      `${PEAK}/goals`,
    ),
    play.act(
      'PUT /api/commune-groups/{code}',
      'group.create',
      'admin',
      { ...words, version: 0, members: ['24301'], effectiveOn: null },
      '/api/commune-groups/remote',
    ),
    play.remembering(
      play.act('POST /api/campaigns/{code}/targets', 'target.set', 'admin', targetBody(), `${PEAK}/targets`),
      (id) => (target = id),
    ),
    play.act(
      'PUT /api/targets/{id}',
      'target.change',
      'admin',
      changeBody(1, targetBody({ value: 70 })),
      () => `/api/targets/${String(target)}`,
    ),
    play.act(
      'POST /api/targets/{id}/end',
      'target.end',
      'admin',
      { version: 2, decision: null, decidedOn: null, reason: REASON },
      () => `/api/targets/${String(target)}/end`,
    ),
  ];
}
