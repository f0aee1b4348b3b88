import type { DataSetList } from '@contract/catalogue.js';
import { useQuery } from '@tanstack/react-query';
import { dataElementsQuery, dataSetsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { reportName } from '../../lib/report-form/report-name.js';
import { useSession } from '../../lib/session/session.js';

type DataSetDto = (typeof DataSetList)['_output']['items'][number];

/** Forms that communes report. */
export function useForms(): readonly DataSetDto[] {
  const items = useQuery(dataSetsQuery).data?.items ?? [];
  return items.filter(({ provider }) => provider === 'commune');
}

/** Name of a report; with its unit where that has become the own one. */
export function useReportName(): (report: {
  readonly dataSet: string;
  readonly period: string;
  readonly orgUnit: string;
  readonly orgUnitName: string;
}) => string {
  const { t, lang } = useI18n();
  const { data } = useQuery(dataSetsQuery);
  const { orgUnit } = useSession();
  return (report) => {
    const set = data?.items.find((one) => one.code === report.dataSet);
    const name = reportName(set, report.period, lang, t);
    return report.orgUnit === orgUnit?.code ? name : `${name} · ${report.orgUnitName}`;
  };
}

/** Name of an element in the reader's language. */
export function useElementName(): (code: string) => string {
  const { lang } = useI18n();
  const elements = useQuery(dataElementsQuery).data?.items ?? [];
  return (code) => {
    const found = elements.find((one) => one.code === code);
    return (lang === 'vi' ? found?.nameVi : found?.nameEn) ?? code;
  };
}
