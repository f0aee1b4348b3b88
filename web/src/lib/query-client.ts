import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api.js';
import { orKept } from './offline/or-kept.js';

/** @param onSessionEnded called when any request was refused for want of a session */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const watch = (error: unknown): void => {
    // A mistyped password is answered 401, too, and ends nothing.
    if (error instanceof ApiProblem && error.status === 401 && error.code !== 'wrong_credentials')
      onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        // Fail at once without a network: the page then says so instead of waiting silently.
        networkMode: 'always',
        staleTime: 15_000,
        refetchOnReconnect: true,
        persister: orKept,
        // A device that says it has no network is believed so far.
        retry: (failures, error) =>
          failures < 2 &&
          error instanceof ApiProblem &&
          error.mayPass &&
          (error.status > 0 || navigator.onLine),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
