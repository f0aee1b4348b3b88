import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type {
  CampaignList,
  CampaignSchema,
  DataElementDto,
  DataElementList,
  DataSetList,
  IndicatorDto,
  IndicatorList,
  PeriodDto,
  PeriodList,
} from '../../contract/catalogue.js';
import type { QualityRuleList } from '../../contract/quality-rules.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { campaignDay, campaignDays, campaignOn } from '../../domain/campaign.js';
import type { Campaign, Catalogue, DataElement, Indicator, Window } from '../../domain/catalogue.js';
import { addDays, cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { resolveTarget } from '../../domain/target.js';
import { acceptsEntry, windowState } from '../../domain/window.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from './catalogue.service.js';

type CampaignDto = z.infer<typeof CampaignSchema>;

/** The catalogue in the words of the contract. */
@Injectable()
export class DefinitionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
  ) {}

  indicators(context: RequestContext, asOf?: string): Promise<z.infer<typeof IndicatorList>> {
    return this.answer(context, asOf, ({ indicators }) => ({ items: indicators.map(indicatorDto) }));
  }

  dataElements(context: RequestContext, asOf?: string): Promise<z.infer<typeof DataElementList>> {
    return this.answer(context, asOf, (catalogue) => ({
      items: catalogue.elements.map((element) => elementDto(element, catalogue)),
    }));
  }

  dataSets(context: RequestContext, asOf?: string): Promise<z.infer<typeof DataSetList>> {
    return this.answer(context, asOf, ({ dataSets }) => ({
      items: dataSets.map(({ members, ...set }) => ({
        ...set,
        members: members.map(({ element, ...member }) => ({ dataElement: element, ...member })),
      })),
    }));
  }

  qualityRules(context: RequestContext, asOf?: string): Promise<z.infer<typeof QualityRuleList>> {
    return this.answer(context, asOf, ({ qualityRules }) => ({
      items: qualityRules.map((rule) => ({
        ...rule,
        elements: [...rule.elements],
        parameters: { ...rule.parameters },
      })),
    }));
  }

  campaigns(context: RequestContext, asOf?: string): Promise<z.infer<typeof CampaignList>> {
    return this.answer(context, asOf, (catalogue, tx) => ({
      items: catalogue.campaigns.map((campaign) => campaignDto(campaign, catalogue, localDateOf(tx.now))),
    }));
  }

  /** Periods that have opened, newest first. A period still to open has nothing to show yet. */
  periods(context: RequestContext, dataSet: string, asOf?: string): Promise<z.infer<typeof PeriodList>> {
    return this.answer(context, asOf, (catalogue, tx) => {
      if (!catalogue.dataSets.some((set) => set.code === dataSet)) throw new ProblemError('not_found');
      const items = catalogue.windows
        .filter((window) => window.dataSet === dataSet && windowState(window, tx.now) !== 'not_open')
        .sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1))
        .map((window) => periodDto(window, catalogue, tx.now));
      return {
        items,
        current: items.find((one) => acceptsEntry(one.state))?.code ?? null,
        latestDue: items.find((one) => one.state === 'due' || one.state === 'closed')?.code ?? null,
      };
    });
  }

  private answer<T extends object>(
    context: RequestContext,
    asOf: string | undefined,
    build: (catalogue: Catalogue, tx: Tx) => T,
  ): Promise<T & { asOf: string | null }> {
    return this.unitOfWork.readAsOf(context, asOf, async (tx) => ({
      asOf: tx.asOf?.toISOString() ?? null,
      ...build(await this.catalogue.current(tx), tx),
    }));
  }
}

function indicatorDto({ unitVi, countUnitVi, ...indicator }: Indicator): IndicatorDto {
  return { ...indicator, unit: unitVi, countUnit: countUnitVi };
}

function elementDto({ unitVi, ...element }: DataElement, catalogue: Catalogue): DataElementDto {
  const set = catalogue.dataSets.find(({ members }) =>
    members.some((member) => member.element === element.code),
  );
  return { ...element, unit: unitVi, frequency: set?.frequency ?? null };
}

/** Of a goal with several dates the target is the next one due. */
function campaignDto(campaign: Campaign, catalogue: Catalogue, today: string): CampaignDto {
  const goals = catalogue.goals
    .filter((goal) => goal.campaign === campaign.code)
    .map((goal) => {
      const target = resolveTarget(catalogue, campaign.code, goal.indicator, catalogue.province.code, today);
      return {
        code: goal.code,
        indicator: goal.indicator,
        nameVi: goal.nameVi,
        nameEn: goal.nameEn,
        label: goal.label,
        target: target === null ? null : Number(target.value),
        targetKind: target?.kind ?? null,
        dueOn: target?.dueOn ?? null,
        source: target?.source ?? null,
      };
    });
  return { ...campaign, days: campaignDays(campaign), goals };
}

function periodDto(window: Window, catalogue: Catalogue, now: Date): PeriodDto {
  const period = catalogue.periods.find(({ code }) => code === window.period);
  const cutOffOn = cutOffDateOf(window.cutOffAt);
  const campaign = campaignOn(catalogue.campaigns, cutOffOn);
  return {
    code: window.period,
    startsOn: period?.startsOn ?? null,
    endsOn: period?.endsBefore == null ? null : addDays(period.endsBefore, -1),
    opensAt: window.opensAt,
    cutOffAt: window.cutOffAt,
    dueAt: window.dueAt,
    closesAt: window.closesAt,
    state: windowState(window, now),
    campaignDay: campaign === null ? null : campaignDay(campaign, cutOffOn),
    headline: campaign === null ? null : headlineOf(catalogue, campaign, cutOffOn),
  };
}

/** Indicator of goal 0; null: the campaign has none, or it has no target of the province on that date. */
function headlineOf(catalogue: Catalogue, { code: campaign }: Campaign, localDate: string): string | null {
  const goal = catalogue.goals.find((one) => one.campaign === campaign && one.code === '0');
  if (goal === undefined) return null;
  const target = resolveTarget(catalogue, campaign, goal.indicator, catalogue.province.code, localDate);
  return target === null ? null : goal.indicator;
}
