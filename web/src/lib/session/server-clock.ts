import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery } from './session.js';

/** The installation's clock at this moment, milliseconds. */
export function serverNow(client: QueryClient): number {
  const session = client.getQueryState(sessionQuery.queryKey);
  if (session?.data == null) return Date.now();
  return Date.parse(session.data.now) + Math.max(0, Date.now() - session.dataUpdatedAt);
}

/** How far the installation's clock is ahead of the device's, milliseconds, by the last answer of the session. */
export function useClockOffset(): number {
  const { data, dataUpdatedAt } = useQuery(sessionQuery);
  return data == null ? 0 : Date.parse(data.now) - dataUpdatedAt;
}

/**
 * The installation's clock, carried on from the last answer of the session: the device's own clock can be wrong,
 * and a demo installation lives in another month.
 */
export function useServerNow(everyMs = 30_000): Date {
  const { data, dataUpdatedAt } = useQuery(sessionQuery);
  const [deviceNow, setDeviceNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setDeviceNow(Date.now());
    }, everyMs);
    return () => {
      window.clearInterval(timer);
    };
  }, [everyMs]);
  if (data === undefined || data === null) return new Date(deviceNow);
  return new Date(Date.parse(data.now) + Math.max(0, deviceNow - dataUpdatedAt));
}
