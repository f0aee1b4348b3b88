import type {
  DepartmentFiguresBody,
  DepartmentFiguresDto,
  DepartmentPeriodsDto,
} from '@contract/department.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useCommand } from '../../lib/use-command.js';

export interface SheetKey {
  readonly dataSet: string;
  readonly period: string;
}

const pathOf = ({ dataSet, period }: SheetKey): string =>
  `/department-figures/${encodeURIComponent(period)}?dataSet=${encodeURIComponent(dataSet)}`;

const periodsQuery = queryOptions({
  queryKey: ['department-periods'],
  queryFn: ({ signal }) => request<DepartmentPeriodsDto>('/department-figures', { signal }),
  staleTime: 0,
});

const sheetQuery = (key: SheetKey) =>
  queryOptions({
    queryKey: ['department-figures', key.dataSet, key.period],
    queryFn: ({ signal }) => request<DepartmentFiguresDto>(pathOf(key), { signal }),
    staleTime: 0,
  });

export const useDepartmentPeriods = (enabled = true): UseQueryResult<DepartmentPeriodsDto> =>
  useQuery({ ...periodsQuery, enabled });
export const useSheet = (key: SheetKey): UseQueryResult<DepartmentFiguresDto> => useQuery(sheetQuery(key));

/** Enters and signs what changed: every row or none. What counts changed with it, so other figures are asked for anew. */
export function useEnter(
  key: SheetKey,
  onDone: (sheet: DepartmentFiguresDto, sent: DepartmentFiguresBody) => void,
): UseMutationResult<DepartmentFiguresDto, Error, DepartmentFiguresBody> {
  const client = useQueryClient();
  return useCommand(
    (body: DepartmentFiguresBody, idempotencyKey) =>
      request<DepartmentFiguresDto>(pathOf(key), { method: 'PUT', body, idempotencyKey }),
    (sheet, body) => {
      onDone(sheet, body);
      client.setQueryData(sheetQuery(key).queryKey, sheet);
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'department-figures' && queryKey[0] !== 'session',
      });
    },
  );
}
