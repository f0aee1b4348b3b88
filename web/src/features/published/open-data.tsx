import type { PublicSnapshotDto } from '@contract/published.js';
import { ownWords } from '@domain/findings/own-words.js';
import { useId, useRef, type ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { CopyButton } from '../../components/ui/copy-button.js';
import { controlClass } from '../../components/ui/field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { DataDictionary } from './meanings.js';
import type { PublishedCommune } from './to-public-rows.js';

/** The same figures for programs and spreadsheets, under what condition, and with what each column means. */
export function OpenData({ published }: { readonly published: PublicSnapshotDto }): ReactNode {
  const { t, lang } = useI18n();
  const { period, licence } = published;
  return (
    <Card title={t('public.downloads')} subtitle={t('public.licence', { licence: ownWords(licence, lang) })}>
      <p className="flex flex-wrap gap-2 print:hidden">
        <a
          href={`/api/public/snapshot.csv?period=${period}&lang=${lang}`}
          className={buttonClass('secondary')}
        >
          {t('public.csv')}
        </a>
        <a
          href={`/api/public/snapshot?period=${period}`}
          download={`cong-khai-${period}.json`}
          className={buttonClass('secondary')}
        >
          {t('public.json')}
        </a>
      </p>
      <DataDictionary />
    </Card>
  );
}

/** A card that another site shows within its own page. */
export function EmbedCard({
  commune,
  province,
}: {
  readonly commune: PublishedCommune | null;
  readonly province: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const name = commune?.fullName ?? province;
  const address = `/cong-khai/the/${commune?.code ?? 'tinh'}${lang === 'en' ? '?lang=en' : ''}`;
  const snippet = `<iframe src="${window.location.origin}${address}" title="${t('app.name')}: ${name}" width="360" height="400" loading="lazy" style="border:0"></iframe>`;
  return (
    <Card title={t('public.card')} className="print:hidden">
      <label htmlFor={id} className="block">
        {t('public.cardLead', { name })}
      </label>
      <textarea
        ref={box}
        id={id}
        readOnly
        rows={4}
        value={snippet}
        className={`${controlClass} mt-2 font-mono text-sm`}
      />
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <CopyButton
          text={snippet}
          label={t('public.copy')}
          copied={t('public.copied')}
          byHand={t('public.copyByHand')}
          onByHand={() => {
            box.current?.select();
          }}
        />
        <a href={address} className={buttonClass('quiet')}>
          {t('public.cardOpen')}
        </a>
      </p>
    </Card>
  );
}
