import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { GroupEditor, NewGroup } from '../features/unit-groups/group-editor.js';
import { GroupsScreen } from '../features/unit-groups/groups-screen.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Which communes belong together, so that a target can be wanted of all of them? */
export function GroupsAdminPage(): ReactNode {
  const { t } = useI18n();
  const { item } = useParams({ strict: false });
  if (item === undefined)
    return (
      <AdminPage title={t('admin.groups.name')} lead={t('admin.groups.question')}>
        <GroupsScreen />
      </AdminPage>
    );
  const within = { screen: 'nhom-xa', label: t('admin.groups.name') };
  return (
    <AdminPage title={t(item === '+' ? 'group.new' : 'group.one')} within={within}>
      {item === '+' ? <NewGroup /> : <GroupEditor key={item} code={item} />}
    </AdminPage>
  );
}
