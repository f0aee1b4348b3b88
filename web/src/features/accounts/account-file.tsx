import type { AccountFilePreviewDto, ImportedAccountsDto } from '@contract/accounts.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { TextFileField } from '../../components/ui/text-file-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { newSecret } from '../../lib/secret.js';
import { useCommand } from '../../lib/use-command.js';
import { AccountFilePreview } from './account-file-preview.js';
import { AccountFileTemplate } from './account-file-template.js';
import { forgetAccounts, postImport, postPreview } from './account-queries.js';
import { PasswordSlips } from './password-slips.js';

/** Accounts of the communes from a file: a look at what would change, then all of it or nothing, then the slips. */
export function AccountFile(): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [made, setMade] = useState<ImportedAccountsDto | null>(null);
  const look = useMutation({ mutationFn: postPreview });
  if (made !== null) return <PasswordSlips made={made} />;
  const read = (next: string): void => {
    setText(next);
    look.reset();
  };
  return (
    <div className="space-y-4">
      <Card title={t('accounts.file.choose')} subtitle={t('accounts.file.lead')}>
        <div className="space-y-4">
          <AccountFileTemplate />
          <TextFileField label={t('accounts.file.file')} onText={read} />
          <Field label={t('accounts.file.paste')} hint={t('accounts.file.pasteHint')}>
            {(control) => (
              <textarea
                {...control}
                className={`${controlClass} font-mono text-sm`}
                rows={8}
                value={text}
                maxLength={200_000}
                spellCheck={false}
                onChange={(event) => {
                  read(event.target.value);
                }}
              />
            )}
          </Field>
          <Button
            disabled={text.trim() === '' || look.isPending}
            onClick={() => {
              look.mutate(text);
            }}
          >
            {t('accounts.file.look')}
          </Button>
          {look.error !== null && <ProblemNote error={look.error} />}
        </div>
      </Card>
      {look.data !== undefined && (
        <>
          <AccountFilePreview preview={look.data} />
          <Confirm
            preview={look.data}
            text={text}
            onMade={(answer) => {
              setMade(answer);
              void forgetAccounts(client);
            }}
          />
        </>
      )}
    </div>
  );
}

/** A name of the machine itself, which no commune can open. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host.startsWith('127.');

interface ConfirmProps {
  readonly preview: AccountFilePreviewDto;
  readonly text: string;
  readonly onMade: (made: ImportedAccountsDto) => void;
}

/** Nothing can be confirmed while a line is wrong, or where nothing would change. */
function Confirm({ preview, text, onMade }: ConfirmProps): ReactNode {
  const { t } = useI18n();
  const [secret] = useState(newSecret);
  const send = useCommand(postImport, onMade);
  const [renew, setRenew] = useState(false);
  const found = preview.rows.filter(({ change }) => change !== 'same').length;
  const count = renew ? found + preview.unused : found;
  if (preview.errors.length > 0 || (found === 0 && preview.unused === 0)) return null;
  return (
    <Card>
      <AdminForm
        action={t('accounts.file.record', { n: count })}
        busy={send.isPending}
        error={send.error}
        ready={count > 0}
        onSave={(reason) => {
          send.mutate({ text, reason, secret, renew });
        }}
      >
        <p className="max-w-prose">{t('accounts.file.confirm')}</p>
        {isLoopback(window.location.hostname) && (
          <p className="max-w-prose text-warning">
            {t('accounts.file.loopback', { address: window.location.origin })}
          </p>
        )}
        {preview.unused > 0 && (
          <label className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="checkbox"
              className="mt-0.5 size-5 shrink-0 accent-accent"
              checked={renew}
              onChange={(event) => {
                setRenew(event.target.checked);
              }}
            />
            <span className="max-w-prose">{t('accounts.file.renew', { n: preview.unused })}</span>
          </label>
        )}
      </AdminForm>
    </Card>
  );
}
