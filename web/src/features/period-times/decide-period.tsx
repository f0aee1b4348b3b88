import type { PeriodWindowDto } from '@contract/period-times.js';
import { periodName } from '@domain/period.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Modal } from '../../components/ui/modal.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';
import { fromLocalInput, toLocalInput } from '../../lib/week-words.js';
import { putWindow, timesQuery } from './times-queries.js';

/** The times of one period for everybody, by a document: it then follows the settings no more. */
export function DecidePeriod({
  one,
  onClose,
}: {
  readonly one: PeriodWindowDto;
  readonly onClose: () => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const client = useQueryClient();
  const [due, setDue] = useState(toLocalInput(one.window.dueAt));
  const [closes, setCloses] = useState(toLocalInput(one.window.closesAt));
  const [source, setSource] = useState('');
  const save = useCommand(putWindow(one.dataSet, one.period), () => {
    void client.invalidateQueries({ queryKey: timesQuery.queryKey });
    onClose();
  });
  const dueAt = fromLocalInput(due);
  const closesAt = fromLocalInput(closes);
  const ready = dueAt !== null && closesAt !== null && source.trim().length >= 3;
  return (
    <Modal
      title={t('periods.decideTitle', { period: periodName(one.period, lang) })}
      busy={save.isPending}
      onClose={onClose}
    >
      <AdminForm
        action={t('admin.save')}
        busy={save.isPending}
        error={save.error}
        ready={ready}
        onCancel={onClose}
        onSave={(reason) => {
          if (dueAt !== null && closesAt !== null)
            save.mutate({ version: one.version, dueAt, closesAt, source: source.trim(), reason });
        }}
      >
        <p className="text-ink-soft">{t('periods.decideLead')}</p>
        <TextField label={t('periods.due')} type="datetime-local" value={due} onValue={setDue} />
        <TextField label={t('periods.closes')} type="datetime-local" value={closes} onValue={setCloses} />
        <TextField label={t('periods.source')} value={source} maxLength={300} onValue={setSource} />
      </AdminForm>
    </Modal>
  );
}
