import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';
import { Placeholder } from '../../components/ui/page-state.js';

const Flag = lazy(async () => ({ default: (await import('./flag-control.js')).FlagControl }));
const Conflict = lazy(async () => ({
  default: (await import('../../components/ui/conflict-choice.js')).ConflictChoice,
}));

/** No flag stands in the weekly form: its control is fetched by forms that have one. */
export function FlagControl(props: ComponentProps<typeof Flag>): ReactNode {
  return (
    <Suspense fallback={<Placeholder height="5rem" />}>
      <Flag {...props} />
    </Suspense>
  );
}

/** Seldom: two people at one figure. */
export function ConflictChoice(props: ComponentProps<typeof Conflict>): ReactNode {
  return (
    <Suspense fallback={null}>
      <Conflict {...props} />
    </Suspense>
  );
}
