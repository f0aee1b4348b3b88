import type { ContactBody, ContactDto } from '@contract/reminders.js';
import { isEmailAddress, LONGEST_EMAIL } from '@domain/email-address.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { request } from '../../lib/api.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';
import { Button } from './button.js';
import { Card } from './card.js';
import { PageState, ProblemNote } from './page-state.js';
import { Select } from './select.js';
import { TextField } from './text-field.js';

const LANGUAGES = ['vi', 'en'] as const;

interface ContactFormProps {
  /** Of the person, below /api. */
  readonly path: string;
  readonly onSaved?: () => void;
}

/** Where and in which language somebody is written to. */
export function ContactForm({ path, onSaved }: ContactFormProps): ReactNode {
  const { t } = useI18n();
  const query = useQuery({
    queryKey: ['contact', path],
    queryFn: ({ signal }) => request<ContactDto>(path, { signal }),
    staleTime: 0,
  });
  return (
    <Card title={t('account.contact')} subtitle={t('account.contactLead')}>
      <PageState query={query} height="10rem">
        {(contact) => <Fields key={contact.version} path={path} contact={contact} onSaved={onSaved} />}
      </PageState>
    </Card>
  );
}

interface FieldsProps {
  readonly path: string;
  readonly contact: ContactDto;
  readonly onSaved: (() => void) | undefined;
}

function Fields({ path, contact, onSaved }: FieldsProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [email, setEmail] = useState(contact.email ?? '');
  const [language, setLanguage] = useState(contact.language);
  const save = useCommand(
    (body: ContactBody, idempotencyKey) => request<ContactDto>(path, { method: 'PUT', body, idempotencyKey }),
    (answer) => {
      client.setQueryData(['contact', path], answer);
      onSaved?.();
    },
  );
  const given = email.trim();
  const right = given === '' || isEmailAddress(given);
  const changed = given !== (contact.email ?? '') || language !== contact.language;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (right && changed)
      save.mutate({ version: contact.version, email: given === '' ? null : given, language });
  };
  return (
    <form noValidate onSubmit={submit} className="max-w-md space-y-4">
      <TextField
        label={t('account.email')}
        hint={t('account.emailHint')}
        error={right ? errorAt(save.error, 'email') : t('account.emailWrong')}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={LONGEST_EMAIL}
        value={email}
        onValue={setEmail}
      />
      <Select
        label={t('account.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`account.language.${value}`) }))}
        onValue={(value) => {
          setLanguage(value === 'en' ? 'en' : 'vi');
        }}
      />
      {save.error !== null && <ProblemNote error={save.error} />}
      {contact.version > 0 && !changed && (
        <p role="status" className="text-success">
          {t('account.contactSaved')}
        </p>
      )}
      <Button type="submit" look="secondary" disabled={save.isPending || !right || !changed}>
        {t('account.contactSave')}
      </Button>
    </form>
  );
}
