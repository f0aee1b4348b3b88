import { Suspense, type ComponentProps, type ReactNode } from 'react';
import { later } from '../../components/ui/later.js';
import { Placeholder } from '../../components/ui/page-state.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';
import { hasError } from '../../lib/report-form/entry-state.js';
import type * as BoxTroubleParts from './box-trouble.js';

const Flag = later(async () => (await import('./flag-control.js')).FlagControl);

/** What is wrong at a box, with its words; fetched ahead once the boxes stand. */
export async function loadTrouble(): Promise<typeof BoxTroubleParts> {
  const [parts, words] = await Promise.all([import('./box-trouble.js'), import('../../lib/i18n/vi/box.js')]);
  addTexts(words.boxVi);
  return parts;
}
const Trouble = later(async () => (await loadTrouble()).BoxTrouble, true);
const Reason = later(async () => (await loadTrouble()).ReasonBox, true);

/** No flag stands in the weekly form: its control is fetched by forms that have one. */
export function FlagControl(props: ComponentProps<typeof Flag>): ReactNode {
  return (
    <Suspense fallback={<Placeholder height="5rem" />}>
      <Flag {...props} />
    </Suspense>
  );
}

/** Nothing is fetched for a box that is right. */
export function BoxTrouble(props: ComponentProps<typeof Trouble>): ReactNode {
  const { box } = props;
  if (!box.conflict && !hasError(box) && box.warnings.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Trouble {...props} />
    </Suspense>
  );
}

/** "Vì sao?" under a figure that is unusual. */
export function ReasonBox(props: ComponentProps<typeof Reason>): ReactNode {
  const { box } = props;
  if (box.conflict || hasError(box) || box.warnings.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Reason {...props} />
    </Suspense>
  );
}
