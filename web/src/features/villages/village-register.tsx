import type { VillageRegisterDto } from '@contract/villages.js';
import { formatDate } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { usualKind } from '../../lib/villages/to-village-rows.js';
import { VillageCounts } from '../../lib/villages/village-counts.js';
import { registerQuery } from '../../lib/villages/village-queries.js';
import { CloseDialog } from './close-dialog.js';
import { PasteVillages } from './paste-villages.js';
import { VillageHistory } from './village-history.js';
import { VillageList } from './village-list.js';
import { WaitingChanges } from './waiting-changes.js';
import { type Open, type Opening, VillageSheet } from './village-sheet.js';

/** The register of the own commune: looked at, added to, changed, pasted. */
export function VillageRegister(): ReactNode {
  const { t } = useI18n();
  const { orgUnit } = useSession();
  const query = useQuery({ ...registerQuery(orgUnit?.code ?? ''), enabled: orgUnit !== null, staleTime: 0 });
  return (
    <>
      {query.data === undefined && <h1 className="text-2xl leading-tight font-bold">{t('village.title')}</h1>}
      {orgUnit === null ? (
        <Empty>{t('village.notCommune')}</Empty>
      ) : (
        <PageState query={query} height="40rem">
          {(register) => <Loaded register={register} />}
        </PageState>
      )}
    </>
  );
}

function Loaded({ register }: { readonly register: VillageRegisterDto }): ReactNode {
  const { t } = useI18n();
  const [open, setOpen] = useState<Opening | null>(null);
  const [done, setDone] = useState('');
  const finish = (words: string): void => {
    setOpen(null);
    setDone(words);
  };
  const empty = register.items.length === 0;
  return (
    <>
      <Heading register={register} />
      {register.mayKeep && <Acts register={register} onOpen={setOpen} />}
      <p role="status" className={done === '' ? 'sr-only' : 'rounded-md bg-success-tint p-3 text-success'}>
        {done}
      </p>
      <WaitingChanges />
      {open?.what === 'paste' && (
        <PasteVillages
          onClose={() => {
            setOpen(null);
          }}
          onDone={({ added, changed, same }) => {
            finish(t('village.pasteDone', { added, changed, same }));
          }}
        />
      )}
      {!empty && (
        <>
          <Card title={t('village.title')} subtitle={t('village.citizens')}>
            <VillageCounts register={register} />
          </Card>
          <VillageList register={register} onOpen={setOpen} />
        </>
      )}
      <Windows open={open} register={register} onOpen={setOpen} onDone={finish} />
    </>
  );
}

function Heading({ register }: { readonly register: VillageRegisterDto }): ReactNode {
  const { t } = useI18n();
  const { total, team } = register.counts;
  const finding = { yes: team.yes, total, unknown: team.unknown };
  return (
    <header>
      <h1 className="text-2xl leading-tight font-bold">
        {total === 0
          ? t('village.none')
          : t(team.unknown === 0 ? 'village.finding' : 'village.findingUnknown', finding)}
      </h1>
      <p className="mt-1 text-ink-soft">
        {t('village.lead', { commune: register.orgUnitName, date: formatDate(register.on) })}
      </p>
      {total === 0 && <p className="mt-2 max-w-prose">{t('village.noneLead')}</p>}
    </header>
  );
}

function Acts({
  register,
  onOpen,
}: {
  readonly register: VillageRegisterDto;
  readonly onOpen: (open: Opening) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        onClick={() => {
          onOpen({ what: 'sheet', village: null });
        }}
      >
        {t('village.add')}
      </Button>
      <Button
        look="secondary"
        onClick={() => {
          onOpen({ what: 'paste' });
        }}
      >
        {t('village.paste')}
      </Button>
      {register.items.length > 0 && (
        <a
          className={buttonClass('secondary')}
          href={`/api/villages/register.csv?orgUnit=${register.orgUnit}`}
          download
        >
          {t('village.csv')}
        </a>
      )}
    </div>
  );
}

/** What lies over the page: the sheet of a village, its closing, its history. */
function Windows({
  open,
  register,
  onOpen,
  onDone,
}: {
  readonly open: Opening | null;
  readonly register: VillageRegisterDto;
  readonly onOpen: Open;
  readonly onDone: (words: string) => void;
}): ReactNode {
  const close = (): void => {
    onOpen(null);
  };
  switch (open?.what) {
    case 'sheet':
      return (
        <VillageSheet
          key={open.village?.id ?? 0}
          village={open.village}
          kind={usualKind(register.items)}
          onOpen={onOpen}
          onDone={onDone}
        />
      );
    case 'close':
      return <CloseDialog village={open.village} onClose={close} onDone={onDone} />;
    case 'history':
      return <VillageHistory village={open.village} onClose={close} />;
    default:
      return null;
  }
}
