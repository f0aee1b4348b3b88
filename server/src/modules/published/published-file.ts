import type { PublishedFigureDto, PublishedSnapshotDto } from '../../contract/published.js';
import { csvText } from '../../domain/csv.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import type { Language } from '../../domain/format.js';
import { PUBLISHED_FIELDS } from '../../domain/published/fields.js';

const SIMULATED = { vi: 'số liệu mô phỏng', en: 'simulated figures' };

/** A published week as CSV, a line for each unit and indicator, the province first: in the columns of the data dictionary. */
export function publishedFile(
  snapshot: PublishedSnapshotDto,
  language: Language,
): { name: string; text: string } {
  const vi = language === 'vi';
  const note = snapshot.simulated ? SIMULATED[language] : null;
  const lines = (
    unit: { code: string; fullName: string; kind: string },
    figures: readonly PublishedFigureDto[],
  ) =>
    snapshot.indicators.map((indicator, at) => {
      const figure = figures[at];
      // Of a count goal the province has a share of communes, a commune has a number.
      const share = indicator.targetKind === 'count' && unit.kind === PROVINCE;
      return [
        ...[snapshot.period, snapshot.cutOffAt, unit.code, unit.fullName, unit.kind],
        ...[indicator.goal, indicator.indicator, vi ? indicator.nameVi : indicator.nameEn],
        ...[figure?.numerator ?? null, figure?.denominator ?? null, figure?.value ?? null],
        share ? '%' : vi ? indicator.unit : indicator.unitEn,
        ...[figure?.target ?? null, figure?.plan ?? null],
        planStatusWord(figure?.status ?? 'no_data', language),
        figure?.dataStatus ?? 'no_data',
        note,
      ];
    });
  const { province, indicators, communes } = snapshot;
  const rows = [
    ...lines({ code: province.code, fullName: province.name, kind: PROVINCE }, indicators),
    ...communes.flatMap((commune) => lines(commune, commune.figures)),
  ];
  const mark = snapshot.simulated ? '-so-lieu-mo-phong' : '';
  return {
    name: `cong-khai-${snapshot.period}${mark}.csv`,
    text: `\uFEFF${csvText(
      PUBLISHED_FIELDS.map(({ field, columnVi }) => (vi ? columnVi : field)),
      rows,
    )}`,
  };
}

const PROVINCE = 'tỉnh';
