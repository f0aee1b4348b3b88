import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { draftReport, reportQuery } from '../../lib/report-issue/report-queries.js';
import { useCommand } from '../../lib/use-command.js';

/** Begins a report and leads to it. */
export function useDraft() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommand(draftReport, (report: IssuedReportDetailDto) => {
    client.setQueryData(reportQuery(report.id).queryKey, report);
    void client.invalidateQueries({ queryKey: ['issued-reports', 'list'] });
    void navigate({ to: '/bao-cao/$report', params: { report: String(report.id) } });
  });
}
