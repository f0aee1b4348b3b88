import type { ReactNode } from 'react';
import { BoxProblem } from '../../components/ui/box-problem.js';
import { ConflictChoice } from '../../components/ui/conflict-choice.js';
import { WarningNotes } from '../../components/ui/reason-box.js';
import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import { hasError, type Box } from '../../lib/report-form/entry-state.js';

export { ReasonBox } from '../../components/ui/reason-box.js';

/** What is wrong or noticed at a box: two people's figures, an error with the way out, or warnings. */
export function BoxTrouble({
  id,
  box,
  keeper,
}: {
  readonly id: string;
  readonly box: Box;
  readonly keeper: EntryKeeper;
}): ReactNode {
  if (box.conflict) return <ConflictChoice box={box} keeper={keeper} />;
  return (
    <>
      <BoxProblem id={id} box={box} keeper={keeper} />
      {!hasError(box) && <WarningNotes box={box} />}
    </>
  );
}
