import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api.js';
import { useCommand } from '../use-command.js';
import { reportQuery } from './report-queries.js';

/** An act on a report, after which the page shows what became of it: also where somebody was faster, or no answer came. */
export function useReportCommand<Body>(
  send: (body: Body, idempotencyKey: string) => Promise<IssuedReportDetailDto>,
  onDone?: () => void,
) {
  const client = useQueryClient();
  const sent = (body: Body, idempotencyKey: string): Promise<IssuedReportDetailDto> =>
    send(body, idempotencyKey).catch((error: unknown) => {
      if (error instanceof ApiProblem && (error.status === 409 || error.mayPass))
        void client.invalidateQueries({ queryKey: ['issued-reports'] });
      throw error;
    });
  return useCommand(sent, (report: IssuedReportDetailDto) => {
    client.setQueryData(reportQuery(report.id).queryKey, report);
    onDone?.();
    void client.invalidateQueries({ queryKey: ['issued-reports'] });
  });
}
