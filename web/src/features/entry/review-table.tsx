import { isNumberKind } from '@domain/element-kind.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useElementName } from './entry-field.js';
import { hasError, type Box } from '../../lib/report-form/entry-state.js';
import { shownDifference, shownValue } from '../../lib/report-form/entry-text.js';

function Value({ box }: { readonly box: Box }): ReactNode {
  const { t, lang } = useI18n();
  if (hasError(box)) {
    return (
      <span className="text-error">
        {box.text} <span className="block text-sm font-normal">{t('review.wrong')}</span>
      </span>
    );
  }
  if (box.value === null) {
    return (
      <span className="inline-flex items-center gap-1.5 text-sm font-normal text-ink-soft">
        <span className="hatched size-3.5 rounded-sm border border-line-strong" />
        {t('review.missing')}
      </span>
    );
  }
  if (box.field.element.kind === 'flag') return t(box.value === 1 ? 'field.yes' : 'field.no');
  return shownValue(box.value, lang);
}

/** What the rules noticed, and why it is so. */
function Warnings({ box }: { readonly box: Box }): ReactNode {
  const { t, lang } = useI18n();
  if (box.warnings.length === 0 || hasError(box)) return null;
  return (
    <span className="mt-1 block text-sm">
      {box.warnings.map((finding) => (
        <span key={finding.rule} className="block text-warning">
          {finding[lang]}
        </span>
      ))}
      <span className="block wrap-anywhere text-ink">
        {box.reason.given ? t('quality.reason', { text: box.reason.text }) : t('quality.noReason')}
      </span>
    </span>
  );
}

function NumberRow({ box }: { readonly box: Box }): ReactNode {
  const { lang, t } = useI18n();
  const nameOf = useElementName();
  const { element, previous } = box.field;
  const difference = hasError(box) ? null : shownDifference(box.value, previous, lang);
  return (
    <tr>
      <RowHead className={clsx('pl-0 text-base leading-snug font-normal', element.partOf !== null && 'pl-3')}>
        {nameOf(element)}
        {element.kind !== 'flag' && (
          <span className="text-sm text-ink-soft"> ({lang === 'vi' ? element.unitVi : element.unitEn})</span>
        )}
        {/* A phone has no room for a column of its own. */}
        {previous !== null && (
          <span className="block text-sm text-ink-soft sm:hidden">
            {t('review.previous')} {shownValue(previous, lang)}
          </span>
        )}
        <Warnings box={box} />
      </RowHead>
      <Td numeric className="px-1.5! font-semibold">
        <Value box={box} />
      </Td>
      <Td numeric className="hidden text-ink-soft sm:table-cell">
        {previous === null ? <span aria-label={t('field.noPrevious')}>–</span> : shownValue(previous, lang)}
      </Td>
      <Td numeric className={clsx('pr-0! pl-1.5!', box.warnings.length > 0 && 'font-semibold text-warning')}>
        {difference ?? ''}
      </Td>
    </tr>
  );
}

/** Every value of the report beside the period before; what is missing says so. */
export function ReviewTable({ boxes }: { readonly boxes: readonly Box[] }): ReactNode {
  const { t } = useI18n();
  const nameOf = useElementName();
  const numbers = boxes.filter((box) => isNumberKind(box.field.element.kind));
  const texts = boxes.filter((box) => !isNumberKind(box.field.element.kind));
  return (
    <>
      {numbers.length > 0 && (
        <Table caption={t('review.caption')}>
          <thead>
            <tr>
              <Th className="pl-0">{t('review.item')}</Th>
              <Th numeric className="px-1.5!">
                {t('review.value')}
              </Th>
              <Th numeric className="hidden sm:table-cell">
                {t('review.previous')}
              </Th>
              <Th numeric className="pr-0! pl-1.5!">
                {t('review.difference')}
              </Th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((box) => (
              <NumberRow key={box.code} box={box} />
            ))}
          </tbody>
        </Table>
      )}
      {texts.length > 0 && (
        <dl className="mt-3 space-y-3">
          {texts.map((box) => (
            <div key={box.code}>
              <dt className="font-medium">{nameOf(box.field.element)}</dt>
              <dd className="break-words whitespace-pre-line">
                <Value box={box} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
