import type { PublishedFigureDto, PublishedSnapshotDto } from '../../contract/published.js';
import { csvFile, type CsvFile, SIMULATED_NOTE } from '../../domain/csv-file.js';
import { isPercent } from '../../domain/findings/phrases.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import type { Language } from '../../domain/format.js';
import { PUBLISHED_FIELDS } from '../../domain/published/fields.js';

/** A published week as CSV, a line for each unit and indicator, the province first: in the columns of the data dictionary. */
export function publishedFile(snapshot: PublishedSnapshotDto, language: Language): CsvFile {
  const vi = language === 'vi';
  const note = snapshot.simulated ? SIMULATED_NOTE[language] : null;
  const lines = (
    unit: { code: string; fullName: string; kind: string },
    figures: readonly PublishedFigureDto[],
  ) =>
    snapshot.indicators.map((indicator, at) => {
      const figure = figures[at];
      // Of a count goal the province has a share of communes, a commune has a number.
      const scope = unit.kind === PROVINCE ? 'province' : 'commune';
      return [
        ...[snapshot.period, snapshot.cutOffAt, unit.code, unit.fullName, unit.kind],
        ...[indicator.goal, indicator.indicator, vi ? indicator.nameVi : indicator.nameEn],
        ...[figure?.numerator ?? null, figure?.denominator ?? null, figure?.value ?? null],
        isPercent(indicator, scope) ? '%' : vi ? indicator.unit : indicator.unitEn,
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
  return csvFile(
    `cong-khai-${snapshot.period}`,
    snapshot.simulated,
    PUBLISHED_FIELDS.map(({ field, columnVi }) => (vi ? columnVi : field)),
    rows,
  );
}

const PROVINCE = 'tỉnh';
