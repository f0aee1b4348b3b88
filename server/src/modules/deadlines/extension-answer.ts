import type { ExtensionDto } from '../../contract/deadlines.js';
import type { OrgUnit, Window, WindowExtension } from '../../domain/catalogue.js';
import { windowAt } from '../../domain/window.js';

/** An extension in the words of the contract. @param window of the unit, with the extension */
export function extensionAnswer(
  unit: Pick<OrgUnit, 'code'>,
  window: Window,
  { reason, accepted }: Pick<WindowExtension, 'reason' | 'accepted'>,
  given: { readonly by: string | null; readonly at: Date; readonly now: Date },
): ExtensionDto {
  return {
    orgUnit: unit.code,
    period: window.period,
    dataSet: window.dataSet,
    window: windowAt(window, given.now),
    reason,
    acceptedQueuedAt: accepted?.queuedAt ?? null,
    by: given.by,
    at: given.at.toISOString(),
  };
}
