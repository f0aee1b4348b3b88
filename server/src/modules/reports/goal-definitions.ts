import type { Catalogue } from '../../domain/catalogue.js';
import type { ReportDefinition, ReportLanguage } from '../../domain/report/document.js';
import { sourceIn } from '../../domain/report/source-words.js';
import type { WeekContext } from '../analytics/week-context.js';

/** Of the goals of a week, each indicator once. */
export function goalDefinitions(
  { indicators }: Catalogue,
  { goals }: Pick<WeekContext, 'goals'>,
  language: ReportLanguage,
): ReportDefinition[] {
  const used = new Set(goals.map(({ indicator }) => indicator.code));
  return indicators
    .filter(({ code }) => used.has(code))
    .map((indicator) => ({
      term: language === 'vi' ? indicator.nameVi : indicator.nameEn,
      text: language === 'vi' ? indicator.definitionVi : indicator.definitionEn,
      source: sourceIn(indicator.source, language),
    }));
}
