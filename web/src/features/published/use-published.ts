import type { DrawnBoundariesDto, PublicBoundariesDto } from '@contract/boundaries.js';
import type { PublicSnapshotDto } from '@contract/published.js';
import { useEffect, useState } from 'react';
import { request } from '../../lib/api.js';

/** What the page knows: it waits, failed, or has a week. */
export interface PublishedState {
  readonly data: PublicSnapshotDto | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * The published figures of a week. No cache stands between: there is one question on the page, and the browser keeps the
 * answer by its mark.
 * @param period null: the newest
 */
export function usePublished(period: string | null): PublishedState {
  const [found, setFound] = useState<{
    readonly asked: string;
    data: PublicSnapshotDto | null;
    error: unknown;
  }>({
    asked: '',
    data: null,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  const asked = `${String(attempt)} ${period ?? ''}`;
  useEffect(() => {
    const controller = new AbortController();
    const address = `/public/snapshot${period === null ? '' : `?period=${encodeURIComponent(period)}`}`;
    request<PublicSnapshotDto>(address, { signal: controller.signal }).then(
      (data) => {
        setFound({ asked, data, error: null });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setFound({ asked, data: null, error });
      },
    );
    return () => {
      controller.abort();
    };
  }, [asked, period]);
  const retry = (): void => {
    setAttempt(attempt + 1);
  };
  // The week that is left stays until the next one is there: nothing jumps.
  return { data: found.data, error: found.asked === asked ? found.error : null, retry };
}

/**
 * What the published map is drawn by; null: on its way. 'none': it cannot be had, or was taken off meanwhile, and the map
 * has its squares.
 * @param version of the boundaries that the week tells of; null: none are loaded, nothing is asked
 */
export function usePublishedBoundaries(version: number | null): DrawnBoundariesDto | 'none' | null {
  const [found, setFound] = useState<DrawnBoundariesDto | 'none' | null>(null);
  useEffect(() => {
    if (version === null) return;
    const controller = new AbortController();
    request<PublicBoundariesDto>(`/public/boundaries?v=${String(version)}`, {
      signal: controller.signal,
    }).then(
      ({ boundaries }) => {
        setFound(boundaries ?? 'none');
      },
      () => {
        if (!controller.signal.aborted) setFound('none');
      },
    );
    return () => {
      controller.abort();
    };
  }, [version]);
  return found;
}
