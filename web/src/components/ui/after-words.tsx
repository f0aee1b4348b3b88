import { useDeferredValue, type ReactNode } from 'react';
import { Placeholder } from './page-state.js';

/**
 * What stands below the words of a page: drawn once they are painted, as long lists and drawings take a weak device a
 * second that the words need not wait for.
 * @param height kept until then; any CSS length
 */
export function AfterWords({
  height,
  children,
}: {
  readonly height: string;
  readonly children: ReactNode;
}): ReactNode {
  return useDeferredValue(true, false) ? children : <Placeholder height={height} />;
}
