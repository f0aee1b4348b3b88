import { REASON_LENGTH } from '@domain/reason-length.js';
import type { ReactNode } from 'react';
import { ReasonDialog } from '../../components/ui/reason-dialog.js';
import { useI18n } from '../../lib/i18n/i18n.js';

export interface AskedWhy {
  readonly commune: string;
  readonly element: string;
  readonly message: string;
}

/** Figures that surprise take one reason for all of them, which stays with each. */
export function WhyDialog({
  asked,
  busy,
  onClose,
  onGiven,
}: {
  readonly asked: readonly AskedWhy[];
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onGiven: (reason: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <ReasonDialog
      title={t('department.whyTitle', { n: asked.length })}
      action={t(busy ? 'department.saving' : 'department.saveWhy')}
      close={t('department.whyBack')}
      label={t('department.why')}
      hint={t('department.whyHint')}
      length={REASON_LENGTH}
      {...{ busy, onGiven, onClose }}
      error={null}
    >
      <ul className="max-h-60 space-y-1 overflow-y-auto" tabIndex={0} aria-label={t('department.whyList')}>
        {asked.map((one) => (
          <li key={`${one.commune} ${one.element} ${one.message}`}>
            <span className="font-semibold">
              {one.commune}, {one.element}
            </span>
            : {one.message}
          </li>
        ))}
      </ul>
    </ReasonDialog>
  );
}
