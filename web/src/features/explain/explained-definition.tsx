import type { ExplainDefinitionDto } from '@contract/explain.js';
import { formatDateTime } from '@domain/format.js';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Section } from './explain-section.js';

type Recorded = Pick<ExplainDefinitionDto['versions'][number], 'version' | 'at' | 'by' | 'reason'>;

/** "Phiên bản 2, ghi nhận 09:00 06/10/2025: Quản trị. Lý do: …" */
export function RecordedLine({ recorded }: { readonly recorded: Recorded }): ReactNode {
  const { t } = useI18n();
  const by = recorded.by ?? t('explain.shipped');
  return (
    <>
      {t('explain.version', { version: recorded.version, at: formatDateTime(recorded.at), by })}
      {recorded.reason !== null && ` ${t('explain.reason', { reason: recorded.reason })}`}
    </>
  );
}

/** What is counted, since when it is defined so, and on what basis. */
export function ExplainedDefinition({
  definition,
}: {
  readonly definition: ExplainDefinitionDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const [inForce, ...earlier] = definition.versions;
  return (
    <Section title={t('explain.definition')}>
      <p>{lang === 'vi' ? definition.definitionVi : definition.definitionEn}</p>
      <p className="mt-2 text-sm text-ink-soft">
        {inForce !== undefined && <RecordedLine recorded={inForce} />}{' '}
        {t('explain.source', { source: definition.source.replace(/\.$/u, '') })}
      </p>
      {earlier.length > 0 && (
        <DataDetails summary={t('explain.versions', { n: definition.versions.length })}>
          <ol className="flex flex-col gap-1 text-sm">
            {definition.versions.map((version) => (
              <li key={version.version}>
                <RecordedLine recorded={version} />
              </li>
            ))}
          </ol>
        </DataDetails>
      )}
    </Section>
  );
}
