import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { DefinitionEditor, NewDefinition } from '../features/definitions/definition-editor.js';
import { DEFINITION_KINDS, DefinitionsAdmin, momentOf } from '../features/definitions/definitions-admin.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { readFilters } from '../lib/selection/search-params.js';

/** What is entered, which indicators are computed, which colours stand for what? */
export function DefinitionsAdminPage(): ReactNode {
  const { t } = useI18n();
  const { item } = useParams({ strict: false });
  const { loai, luc = '' } = readFilters(useSearch({ strict: false }));
  const kind = DEFINITION_KINDS.find((one) => one === loai) ?? 'data-elements';
  if (item === undefined)
    return (
      <AdminPage title={t('admin.catalogue.name')} lead={t('admin.catalogue.question')}>
        <DefinitionsAdmin kind={kind} />
      </AdminPage>
    );
  return (
    <AdminPage
      title={t(`definition.kind.${kind}`)}
      within={{ screen: 'danh-muc', label: t('admin.catalogue.name') }}
    >
      {item === '+' ? (
        <NewDefinition kind={kind} />
      ) : (
        <DefinitionEditor key={item} kind={kind} code={item} asOf={momentOf(luc)} />
      )}
    </AdminPage>
  );
}
