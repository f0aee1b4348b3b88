import { Link } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Button, buttonClass } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { fromLocalInput, toLocalInput } from '../../lib/selection/local-input.js';
import { useAsOf, useSelect, useSelection } from '../../lib/selection/selection.js';
import { useServerNow } from '../../lib/session/server-clock.js';

/** Chooses the moment at which the figures of the page are looked at; below them, for those who ask. */
export function MomentChoice(): ReactNode {
  const { t } = useI18n();
  const asOf = useAsOf();
  const { period } = useSelection();
  return (
    <div className="mx-auto flex max-w-[90rem] flex-wrap items-end gap-x-6 gap-y-3 px-4 pb-6 sm:px-6 print:hidden">
      <DataDetails summary={t('moment.title')} open={asOf !== undefined}>
        <MomentForm key={asOf} asOf={asOf} />
      </DataDetails>
      <Link
        to="/thay-doi"
        search={{
          ...(period === undefined ? {} : { period }),
          ...(asOf === undefined ? {} : { from: asOf }),
        }}
        className={buttonClass('quiet', 'px-0!')}
      >
        {t(asOf === undefined ? 'moment.changes' : 'moment.changesSince')}
      </Link>
    </div>
  );
}

function MomentForm({ asOf }: { readonly asOf: string | undefined }): ReactNode {
  const { t } = useI18n();
  const select = useSelect();
  const now = useServerNow();
  const [text, setText] = useState(asOf === undefined ? '' : toLocalInput(asOf));
  const [wrong, setWrong] = useState(false);
  const look = (event: SubmitEvent): void => {
    event.preventDefault();
    const moment = fromLocalInput(text);
    const passed = moment !== null && Date.parse(moment) <= now.getTime();
    setWrong(!passed);
    if (passed) select({ asOf: moment });
  };
  return (
    <form onSubmit={look} noValidate className="flex max-w-xl min-w-0 flex-wrap items-end gap-2">
      <Field
        label={t('moment.at')}
        hint={t('moment.hint')}
        error={wrong ? t('moment.later') : undefined}
        className="w-full"
      >
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            className={controlClass}
            value={text}
            max={toLocalInput(now)}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      <Button type="submit" look="secondary">
        {t('moment.look')}
      </Button>
    </form>
  );
}
