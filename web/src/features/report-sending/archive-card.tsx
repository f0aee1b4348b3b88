import type { ReportArchiveDto, ReportArchiveListDto } from '@contract/report-archives.js';
import { formatDateTime, formatNumber } from '@domain/format.js';
import { periodLabel, periodName } from '@domain/period.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { PageState, ProblemNote } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';
import { archiveAddress, archivesQuery, cancelArchive, isOpen, makeArchive } from './sending-queries.js';

/** The reports of all communes of a week as one file: asked for, followed, stopped, downloaded. */
export function ArchiveCard(): ReactNode {
  const { t } = useI18n();
  const query = useQuery(archivesQuery);
  const client = useQueryClient();
  const look = (): void => void client.invalidateQueries({ queryKey: archivesQuery.queryKey });
  const cancel = useCommand(cancelArchive, look);
  return (
    <Card title={t('archive.title')} subtitle={t('archive.lead')}>
      <PageState query={query} height="12rem">
        {(list) => (
          <div className="space-y-4">
            {list.mayMake ? (
              <Make list={list} onMade={look} />
            ) : (
              <p className="text-ink-soft">{t('archive.mayNot')}</p>
            )}
            {cancel.error !== null && <ProblemNote error={cancel.error} />}
            {list.items.length === 0 && <p className="text-ink-soft">{t('archive.none')}</p>}
            <ul className="divide-y divide-line">
              {list.items.slice(0, 5).map((item) => (
                <Archive key={item.id} item={item} busy={cancel.isPending} onCancel={cancel.mutate} />
              ))}
            </ul>
          </div>
        )}
      </PageState>
    </Card>
  );
}

function Make({
  list,
  onMade,
}: {
  readonly list: ReportArchiveListDto;
  readonly onMade: () => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const { data: periods } = useQuery(periodsQuery(undefined));
  const [chosen, setChosen] = useState<string | null>(null);
  const make = useCommand(makeArchive, onMade);
  if (!list.works) return <p className="text-ink-soft">{t('archive.noJobs')}</p>;
  const weeks = (periods?.items ?? []).filter(({ code }) => /-W\d{2}$/u.test(code));
  const period = chosen ?? weeks[0]?.code ?? '';
  const open = list.items.some((item) => isOpen(item) && item.period === period);
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ period, campaign: null, language: lang });
      }}
    >
      <Select
        className="w-full sm:w-72"
        label={t('archive.week')}
        value={period}
        options={weeks.map(({ code }) => ({ value: code, label: periodLabel(code, lang) }))}
        onValue={setChosen}
      />
      <Button type="submit" disabled={make.isPending || open || period === ''}>
        {t(make.isPending ? 'archive.making' : 'archive.make')}
      </Button>
      {make.error !== null && (
        <div className="w-full">
          <ProblemNote error={make.error} title={t('archive.failed')} />
        </div>
      )}
    </form>
  );
}

interface ArchiveProps {
  readonly item: ReportArchiveDto;
  readonly busy: boolean;
  readonly onCancel: (id: string) => void;
}

function Archive({ item, busy, onCancel }: ArchiveProps): ReactNode {
  const { t, lang } = useI18n();
  const id = useId();
  const name = t('archive.item', {
    week: periodName(item.period, lang).toLocaleLowerCase(lang),
    time: formatDateTime(item.requestedAt),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{name}</p>
        <p id={id} className="text-sm text-ink-soft" role={isOpen(item) ? 'status' : undefined}>
          {useStanding(item)}
        </p>
        {isOpen(item) && (
          <progress
            aria-label={name}
            aria-describedby={id}
            className="mt-1 h-3 w-full accent-accent"
            {...(item.total === null ? {} : { max: Math.max(item.total, 1), value: item.done })}
          />
        )}
      </div>
      {item.mayCancel && (
        <Button
          look="secondary"
          disabled={busy}
          aria-label={`${t('archive.cancel')}: ${name}`}
          onClick={() => {
            onCancel(item.id);
          }}
        >
          {t('archive.cancel')}
        </Button>
      )}
      {item.state === 'done' && item.sizeBytes !== null && (
        <a href={archiveAddress(item.id)} download="" className={buttonClass('secondary')}>
          {t('archive.download', { size: sizeText(item.sizeBytes, lang) })}
        </a>
      )}
    </li>
  );
}

/** Where it stands, in words. */
function useStanding({ state, done, total, without, keptUntil, detail }: ReportArchiveDto): string {
  const { t } = useI18n();
  if (state === 'waiting') return t('archive.waiting');
  if (state === 'running')
    return total === null
      ? t('archive.reading')
      : t('archive.running', { done: String(done), total: String(total) });
  if (state === 'cancelled') return t('archive.stopped');
  if (state === 'swept') return t('archive.swept');
  if (state === 'failed') {
    const why = t(detail === 'interrupted' ? 'archive.why.interrupted' : 'archive.why.other');
    return t('archive.broken', { why });
  }
  const until = keptUntil === null ? '' : formatDateTime(keptUntil);
  return t('archive.done', { total: String(total ?? 0), without: String(without ?? 0), until });
}

const MEGABYTE = 1_000_000;
const sizeText = (bytes: number, lang: 'vi' | 'en'): string =>
  `${formatNumber(Math.max(bytes / MEGABYTE, 0.1), 1, lang)} MB`;
