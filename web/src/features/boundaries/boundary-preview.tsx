import type { BoundaryPreviewDto } from '@contract/boundaries.js';
import { formatNumber } from '@domain/format.js';
import type { ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { ChosenFile } from './use-boundary-admin.js';

interface BoundaryPreviewProps {
  readonly read: BoundaryPreviewDto;
  readonly onChoose: (choice: Omit<ChosenFile, 'file'>) => void;
}

/** What the file would draw: how many communes, which are missing, what is left out, and the picture. */
export function BoundaryPreview({ read, onChoose }: BoundaryPreviewProps): ReactNode {
  const { t, lang } = useI18n();
  const { shapes, missing, repeated, faulty, unknown } = read;
  const kilobytes = (bytes: number): string => formatNumber(bytes / 1024, 0, lang);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <div className="min-w-0 space-y-3">
        <p className="text-lg font-semibold">
          {t('boundary.matched', { n: shapes.length, all: read.outOf })}
        </p>
        <p className="text-sm text-ink-soft">
          {t('boundary.size', {
            file: read.file.name,
            from: kilobytes(read.file.bytes),
            to: kilobytes(read.packedBytes),
            before: formatNumber(read.pointsBefore, 0, lang),
            after: formatNumber(read.pointsAfter, 0, lang),
          })}
        </p>
        <Choices read={read} onChoose={onChoose} />
        <Named
          title={t('boundary.missing', { n: missing.length })}
          names={missing.map(({ fullName }) => fullName)}
        />
        <Named
          title={t('boundary.faulty', { n: faulty.length })}
          names={faulty.map(({ fullName, fault }) => `${fullName} (${t(`boundary.fault.${fault}`)})`)}
        />
        <Named
          title={t('boundary.repeated', { n: repeated.length })}
          names={repeated.map(({ fullName }) => fullName)}
        />
        <Named
          title={t('boundary.unknown', { n: read.unknownCount })}
          names={[
            ...unknown.map(({ code, name }) => [code, name].filter((text) => text !== '').join(' ') || '–'),
            ...(read.unknownCount > unknown.length ? ['…'] : []),
          ]}
        />
      </div>
      <Picture read={read} />
    </div>
  );
}

/** Only where there is something to choose between. */
function Choices({ read, onChoose }: BoundaryPreviewProps): ReactNode {
  const { t } = useI18n();
  const optionsOf = (choices: BoundaryPreviewDto['properties']): { value: string; label: string }[] =>
    choices.map(({ name, matched }) => ({ value: name, label: t('boundary.choice', { name, n: matched }) }));
  return (
    <>
      {read.layers.length > 1 && (
        <Select
          label={t('boundary.layer')}
          value={read.layer}
          options={optionsOf(read.layers)}
          onValue={(layer) => {
            onChoose({ layer });
          }}
        />
      )}
      {read.properties.length > 1 ? (
        <Select
          label={t('boundary.property')}
          value={read.property}
          options={optionsOf(read.properties)}
          onValue={(property) => {
            onChoose({ layer: read.layer, property });
          }}
        />
      ) : (
        <p>{t('boundary.byProperty', { name: read.property })}</p>
      )}
    </>
  );
}

function Named({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <details className="rounded-md bg-warning-tint px-3" open={names.length <= 12}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-warning">
        {title}
      </summary>
      <ul className="max-h-64 list-disc overflow-y-auto pb-3 pl-5">
        {names.map((name, index) => (
          <li key={`${String(index)} ${name}`} className="break-words">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Picture({ read }: { readonly read: BoundaryPreviewDto }): ReactNode {
  const { t } = useI18n();
  return (
    <svg
      role="img"
      aria-label={t('boundary.picture', { n: read.shapes.length })}
      viewBox={`0 0 ${String(read.width)} ${String(read.height)}`}
      className="block h-auto w-full rounded-md bg-sunken"
    >
      {read.shapes.map(({ orgUnit, path }) => (
        <path
          key={orgUnit}
          d={path}
          fill="var(--c-surface)"
          stroke="var(--c-ink-soft)"
          strokeWidth="1"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
