import { lazy, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { MissingCode } from '../../lib/later/bring-code.js';
import { untilFetched } from '../../lib/later/until-fetched.js';
import { ProblemNote } from './page-state.js';

const NO_ANSWER = new ApiProblem(0, 'network', '', '');

/**
 * A part of a page that is fetched when it is shown, as by `lazy`. Without a signal it must not take the page with it: in
 * its place stands what is kept, and it comes with the signal, or when it is asked for again.
 * @param quiet what adds to something that stands without it says nothing of its absence
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  quiet = false,
): ComponentType<Props> {
  let found: ComponentType<Props> | null = null;
  const bring = async (): Promise<ComponentType<Props>> => (found ??= await load());

  function Awaited(props: Props): ReactNode {
    const [Part, setPart] = useState(() => found);
    const [asked, setAsked] = useState(0);
    const absent = Part === null;
    useEffect(() => {
      if (!absent) return;
      return untilFetched(bring, (part) => {
        setPart(() => part);
      });
    }, [absent, asked]);
    if (Part !== null) return <Part {...props} />;
    if (quiet) return null;
    return (
      <ProblemNote
        error={NO_ANSWER}
        onRetry={() => {
          setAsked(asked + 1);
        }}
      />
    );
  }

  // `lazy` remembers a failure for ever.
  return lazy(async () => {
    try {
      return { default: await bring() };
    } catch (error) {
      if (error instanceof MissingCode && error.outOfReach) return { default: Awaited };
      throw error;
    }
  });
}
