import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../use-command.js';
import { reportQuery } from './report-queries.js';

/** An act on a report, after which the page shows what became of it. */
export function useReportCommand<Body>(
  send: (body: Body, idempotencyKey: string) => Promise<IssuedReportDetailDto>,
  onDone?: () => void,
) {
  const client = useQueryClient();
  return useCommand(send, (report: IssuedReportDetailDto) => {
    client.setQueryData(reportQuery(report.id).queryKey, report);
    onDone?.();
    void client.invalidateQueries({ queryKey: ['issued-reports'] });
  });
}
