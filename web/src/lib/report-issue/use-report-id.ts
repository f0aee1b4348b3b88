import { useParams } from '@tanstack/react-router';

/** The report that the address names; the screens of its route have made sure that it is a number. */
export function useReportId(): number {
  const { report } = useParams({ strict: false });
  return Number(report);
}
