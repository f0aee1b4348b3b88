import type { ReminderHistoryDto, ReminderOverviewDto } from '@contract/reminders.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { HistoryList, type HistoryItem } from '../../components/ui/history-list.js';
import { PageState, ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { useCommand } from '../../lib/use-command.js';
import { ReminderLog } from './reminder-log.js';
import { forgetReminders, historyQuery, overviewQuery, postTest } from './reminder-queries.js';
import { ReminderRulesForm } from './rules-form.js';
import {
  type DataSetNames,
  dataSetNames,
  SETTING_LABELS,
  type SettingField,
  settingWords,
} from './setting-words.js';
import { ReminderTextsForm } from './texts-form.js';
import { textLabel } from './text-label.js';

/** Who is reminded, when, how, in which words; and what became of it. */
export function RemindersScreen(): ReactNode {
  const { t, lang } = useI18n();
  const query = useQuery(overviewQuery);
  const names = dataSetNames(query.data?.dataSets ?? [], lang);
  const history = useQuery(historyQuery);
  // A form begins anew after its own save only: what somebody else saves must not sweep away what is typed.
  const [saves, setSaves] = useState({ rules: 0, texts: 0 });
  const onSaved = (form: keyof typeof saves) => (): void => {
    setSaves((now) => ({ ...now, [form]: now[form] + 1 }));
  };
  return (
    <>
      <PageState query={query} height="40rem">
        {(overview) => (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <State overview={overview} />
            <Unreachable people={overview.unreachable} />
            <Card title={t('remind.rules')} subtitle={t('remind.rulesLead')}>
              <ReminderRulesForm key={saves.rules} overview={overview} onSaved={onSaved('rules')} />
            </Card>
            <Card title={t('remind.texts')} subtitle={t('remind.textsLead')}>
              <ReminderTextsForm
                key={saves.texts}
                texts={overview.texts}
                origin={overview.publicOrigin}
                onSaved={onSaved('texts')}
              />
            </Card>
          </div>
        )}
      </PageState>
      <ReminderLog />
      <Card title={t('remind.history')}>
        <PageState query={history}>
          {({ items }) => <HistoryList items={items.map((item) => toItem(item, names, t))} />}
        </PageState>
      </Card>
    </>
  );
}

type Channel = ReminderOverviewDto['channels'][number];

function State({ overview }: { readonly overview: ReminderOverviewDto }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const test = useCommand(postTest, () => void forgetReminders(client));
  const { mode, publicOrigin } = overview;
  return (
    <Card title={t('remind.state')}>
      <p className="font-semibold">{t(`remind.mode.${mode}`)}</p>
      <p className="text-sm text-ink-soft">{t('remind.mode.how')}</p>
      <ul className="mt-3 divide-y divide-line">
        {overview.channels.map((channel) => (
          <li key={channel.channel} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span className="min-w-0">
              <span className="font-medium">{t(`remind.channel.${channel.channel}`)}</span>
              <span className="block text-sm wrap-anywhere text-ink-soft">{wayWords(channel, t)}</span>
            </span>
            {mode !== 'off' && (channel.configured || mode === 'log') && (
              <Button
                look="secondary"
                disabled={test.isPending}
                onClick={() => {
                  test.mutate({ channel: channel.channel });
                }}
              >
                {t('remind.try', { channel: t(`remind.channel.${channel.channel}`) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm wrap-anywhere text-ink-soft">
        {publicOrigin === null ? t('remind.noLink') : t('remind.link', { origin: publicOrigin })}
      </p>
      {test.isSuccess && (
        <p role="status" className="mt-2 rounded-md bg-success-tint p-3 text-success">
          {t('remind.tried')}
        </p>
      )}
      {test.error !== null && <ProblemNote error={test.error} />}
    </Card>
  );
}

function wayWords({ channel, configured, through, from }: Channel, t: Translate): string {
  if (!configured) return t(`remind.notConfigured.${channel}`);
  const ready = through === null ? t('remind.ready') : t('remind.readyThrough', { host: through });
  return from === null ? ready : `${ready}, ${t('remind.from', { from })}`;
}

/** Rows shown before all. */
const FIRST = 8;

function Unreachable({ people }: { readonly people: ReminderOverviewDto['unreachable'] }): ReactNode {
  const { t } = useI18n();
  const [whole, setWhole] = useState(false);
  const n = people.length;
  return (
    <Card title={t('remind.unreachable', { n })}>
      {n === 0 ? (
        <p>{t('remind.unreachableNone')}</p>
      ) : (
        <>
          <p className="text-sm text-ink-soft">{t('remind.unreachableLead')}</p>
          <ul className="mt-2 divide-y divide-line">
            {(whole ? people : people.slice(0, FIRST)).map(({ orgUnit, orgUnitName, name, lacks }) => (
              <li key={`${orgUnit} ${name ?? ''} ${lacks}`} className="flex flex-wrap gap-x-2 py-1.5">
                <span className="font-medium">{orgUnitName}</span>
                <span className="text-ink-soft">
                  {name === null ? '' : `${name}: `}
                  {t(`remind.lacks.${lacks}`)}
                </span>
              </li>
            ))}
          </ul>
          {n > FIRST && !whole && (
            <Button
              look="secondary"
              className="mt-2"
              onClick={() => {
                setWhole(true);
              }}
            >
              {t('remind.showAll', { n })}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}

function toItem(
  entry: ReminderHistoryDto['items'][number],
  dataSets: DataSetNames,
  t: Translate,
): HistoryItem {
  return {
    key: entry.version,
    at: entry.at,
    by: entry.by,
    reason: entry.reason,
    changes: entry.changes.map(({ field, before, after }) => {
      const words = (value: typeof after): string | null => {
        if (value === null) return null;
        if (!isSetting(field)) return String(value);
        return settingWords(field, typeof value === 'boolean' ? value : String(value), dataSets, t);
      };
      return { label: labelOf(field, t), before: words(before), after: words(after) };
    }),
  };
}

const isSetting = (field: string): field is SettingField => Object.hasOwn(SETTING_LABELS, field);

function labelOf(field: string, t: Translate): string {
  if (isSetting(field)) return t(SETTING_LABELS[field]);
  const [language, name] = field.split('.');
  return textLabel(language === 'vi' ? 'vi' : 'en', name ?? '', t);
}
