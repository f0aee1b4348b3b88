import type { DepartmentPeriodsDto } from '@contract/department.js';
import type { ImportBody, ImportDoneDto, ImportPreviewDto } from '@contract/imports.js';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/api.js';
import { saveFile } from '../../lib/save-file.js';
import { dueQuery } from '../../lib/report-form/due-query.js';
import { sendFile, sendForFile } from '../../lib/send-file.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';
import type { ImportForm } from './to-import.js';

/** What is looked at: a file, or pasted cells made one. Without a form the file says which, or the newest open one. */
export interface Looking {
  readonly file: File;
  readonly source: 'file' | 'paste';
  readonly form: ImportForm | null;
}

function searchOf({ source, form }: Looking): string {
  return new URLSearchParams({ source, ...form }).toString();
}

type Opened = DepartmentPeriodsDto['items'][number];
type Form = Pick<Opened, 'dataSet' | 'period' | 'window'>;

/** Forms and periods that the person brings figures in for: what the commune owes, or what the Department gives. */
export function useImportForms(): UseQueryResult<readonly Form[]> {
  const { role, orgUnit } = useSession();
  const own = isCommuneRole(role);
  const due = useQuery({
    ...dueQuery(orgUnit?.code ?? ''),
    enabled: own,
    select: ({ items, orgUnit: code }): readonly Form[] => items.filter((item) => item.orgUnit === code),
  });
  const department = useQuery({
    queryKey: ['department-periods'],
    queryFn: ({ signal }) => request<DepartmentPeriodsDto>('/department-figures', { signal }),
    staleTime: 0,
    enabled: !own,
    select: ({ items }): readonly Form[] => items,
  });
  return own ? due : department;
}

export interface PreviewState {
  readonly looking: UseMutationResult<ImportPreviewDto, Error, Looking>;
  /** Share of the file that has left, 0–1. */
  readonly share: number;
}

/** What a file would change; nothing is written, so it needs no key. */
export function useImportPreview(): PreviewState {
  const [share, setShare] = useState(0);
  const looking = useMutation({
    mutationFn: (wanted: Looking) => {
      setShare(0);
      const path = `/imports/preview?${searchOf(wanted)}`;
      return sendFile<ImportPreviewDto>(path, wanted.file, { onProgress: setShare });
    },
  });
  return { looking, share };
}

/** The file with what is wrong at its cells, saved on the device. */
export function useMarkedFile(): UseMutationResult<void, Error, Looking> {
  return useMutation({
    mutationFn: async (wanted: Looking) => {
      const marked = await sendForFile(`/imports/marked?${searchOf(wanted)}`, wanted.file);
      const name = wanted.file.name.replace(/\.[^.]*$/u, '');
      saveFile(marked, `${name}-loi.xlsx`);
    },
  });
}

/** Records what a preview showed: all of it or nothing. Other figures are asked for anew. */
export function useRecordImport(
  onDone: (answer: ImportDoneDto) => void,
): UseMutationResult<ImportDoneDto, Error, ImportBody> {
  const client = useQueryClient();
  return useCommand(
    (body: ImportBody, idempotencyKey) =>
      request<ImportDoneDto>('/imports', { method: 'POST', body, idempotencyKey }),
    (answer) => {
      onDone(answer);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  );
}
