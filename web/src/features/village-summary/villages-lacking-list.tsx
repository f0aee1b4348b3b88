import type { VillagesLackingDto } from '@contract/villages-lacking.js';
import { formatNumber } from '@domain/format.js';
import { LACKS, type Lack } from '@domain/village/village-lacks.js';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Select } from '../../components/ui/select.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useAsOf } from '../../lib/selection/selection.js';

/** Villages that are shown before somebody asks for all. */
const FEW = 6;

/** That are drawn at once after that: a table of thousands would halt a phone. */
const PORTION = 100;

/** The villages that lack a team, broadband or a signal, one by one; the address narrows them to one of the three. */
export function VillagesLackingList({ lacking }: { readonly lacking: VillagesLackingDto }): ReactNode {
  const { t } = useI18n();
  const asOf = useAsOf();
  const filter = useFilter();
  const asked = useFilters()['lack'];
  const lack = LACKS.find((one) => one === asked);
  const items = lacking.items.filter(({ lacks }) => lack === undefined || lacks.includes(lack));
  return (
    <section className="mt-5 min-w-0" aria-labelledby="villages-lacking">
      <h3 id="villages-lacking" className="font-semibold">
        {t('village.lackTitle', { n: items.length })}
      </h3>
      <div className="my-2 flex flex-wrap items-end justify-between gap-3">
        <Select
          label={t('village.lackFilter')}
          value={lack ?? ''}
          options={[
            { value: '', label: t('village.lackAny') },
            ...LACKS.map((value) => ({ value, label: t(`village.lack.${value}`) })),
          ]}
          onValue={(value) => {
            filter({ lack: value });
          }}
        />
        <a
          href={`/api/villages/lacking.csv?${searchText({ lack, asOf })}`}
          className={buttonClass('secondary')}
        >
          {t('village.lackCsv')}
        </a>
      </div>
      {items.length === 0 ? (
        <p className="text-ink-soft">{t('village.lackNone')}</p>
      ) : (
        <Villages items={items} />
      )}
    </section>
  );
}

type Items = VillagesLackingDto['items'];

function Villages({ items }: { readonly items: Items }): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <Rows items={items.slice(0, FEW)} />
      {items.length > FEW && (
        <DataDetails late summary={t('village.lackAll', { n: items.length })}>
          <Portions items={items} />
        </DataDetails>
      )}
    </>
  );
}

/** Some at a time, as they are asked for. */
function Portions({ items }: { readonly items: Items }): ReactNode {
  const { t } = useI18n();
  const [shown, setShown] = useState(PORTION);
  const left = items.length - shown;
  return (
    <>
      <Rows items={items.slice(0, shown)} />
      {left > 0 && (
        <Button
          look="secondary"
          className="mt-2 print:hidden"
          onClick={() => {
            setShown(shown + PORTION);
          }}
        >
          {t('village.lackMore', { n: Math.min(left, PORTION), left })}
        </Button>
      )}
    </>
  );
}

function Rows({ items }: { readonly items: Items }): ReactNode {
  const { t, lang } = useI18n();
  const words = (lacks: readonly Lack[]): string => lacks.map((lack) => t(`village.lack.${lack}`)).join(', ');
  return (
    <Table caption={t('village.lackTitle', { n: items.length })}>
      <thead>
        <tr>
          <Th>{t('village.lackVillage')}</Th>
          <Th>{t('village.lackWhat')}</Th>
          <Th numeric>{t('village.households')}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((village) => (
          <tr key={village.id}>
            <RowHead>
              {village.fullName}
              <Link
                to="/xa-phuong/$code"
                params={{ code: village.orgUnit }}
                className="flex min-h-11 items-center font-normal text-link underline underline-offset-2"
              >
                {village.orgUnitName}
              </Link>
            </RowHead>
            <Td>{words(village.lacks)}</Td>
            <Td numeric>
              {village.households === null ? t('village.unknown') : formatNumber(village.households, 0, lang)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
