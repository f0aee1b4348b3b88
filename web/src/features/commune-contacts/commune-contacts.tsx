import type { ContactListDto } from '@contract/accounts.js';
import { contactsFinding } from '@domain/findings/profile-finding.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { request } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession, type Role } from '../../lib/session/session.js';

/** The Department calls the communes; nobody else is shown the phones. */
const DEPARTMENT: readonly Role[] = ['administrator', 'reviewer', 'director'];

/** Whom to call: officer and leader of the commune with their office phones. */
export function CommuneContacts({ code }: { readonly code: string }): ReactNode {
  const { role } = useSession();
  return DEPARTMENT.includes(role) ? <Contacts code={code} /> : null;
}

function Contacts({ code }: { readonly code: string }): ReactNode {
  const { t, lang } = useI18n();
  const query = useQuery({
    queryKey: ['contacts', code],
    queryFn: ({ signal }) => request<ContactListDto>(`/org-units/${code}/contacts`, { signal }),
    staleTime: 5 * 60_000,
  });
  return (
    <Card
      title={
        query.data === undefined
          ? t('commune.contacts')
          : contactsFinding(
              query.data.items.length,
              query.data.items.filter(({ phone }) => phone !== null).length,
              lang,
            )
      }
    >
      <PageState
        query={query}
        height="5rem"
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty height="3rem">{t('commune.noContacts')}</Empty>}
      >
        {({ items }) => (
          <ul className="grid gap-3 sm:grid-cols-2">
            {items.map((contact) => (
              <li key={`${contact.role} ${contact.displayName}`}>
                <p className="font-semibold">{contact.displayName}</p>
                <p className="text-sm text-ink-soft">{t(`role.${contact.role}`)}</p>
                {contact.phone === null ? (
                  <p className="text-sm text-ink-soft">{t('commune.noPhone')}</p>
                ) : (
                  <a
                    href={`tel:${contact.phone.replace(/[^+\d]/gu, '')}`}
                    className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
                  >
                    {contact.phone}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </PageState>
    </Card>
  );
}
