import type { AccountFilePreviewDto } from '@contract/accounts.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { FieldError } from '../../components/ui/field.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Rows shown before more are asked for. */
const FIRST_ROWS = 20;

/** What the file would do, line by line; what is wrong stands first. */
export function AccountFilePreview({ preview }: { readonly preview: AccountFilePreviewDto }): ReactNode {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const count = (change: string): number => preview.rows.filter((row) => row.change === change).length;
  const rows = all ? preview.rows : preview.rows.slice(0, FIRST_ROWS);
  return (
    <Card
      title={t('accounts.file.found', {
        fresh: count('new'),
        changed: count('changed'),
        same: count('same'),
      })}
      subtitle={t('accounts.file.both', { n: preview.communesWithBoth, all: preview.communes })}
    >
      <div className="space-y-4">
        {preview.errors.length > 0 && <Errors errors={preview.errors} />}
        {rows.length > 0 && <Rows rows={rows} />}
        {rows.length < preview.rows.length && (
          <Button
            look="secondary"
            onClick={() => {
              setAll(true);
            }}
          >
            {t('accounts.file.all', { n: preview.rows.length })}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Rows({ rows }: { readonly rows: AccountFilePreviewDto['rows'] }): ReactNode {
  const { t } = useI18n();
  return (
    <Table
      caption={t('accounts.file.caption')}
      className="max-sm:text-sm max-sm:[&_td]:px-1 max-sm:[&_th]:px-1"
    >
      <thead>
        <tr>
          <Th numeric className="max-sm:hidden">
            {t('accounts.file.line')}
          </Th>
          <Th>{t('accounts.username')}</Th>
          <Th>{t('accounts.displayName')}</Th>
          <Th>{t('accounts.role')}</Th>
          <Th className="max-sm:hidden">{t('accounts.file.reach')}</Th>
          <Th>{t('accounts.file.change')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <Td numeric className="max-sm:hidden">
              {row.line}
            </Td>
            <RowHead className="font-mono">{row.username}</RowHead>
            <Td>{row.displayName}</Td>
            <Td>
              {t(`role.${row.role}`)}
              <span className="block text-sm text-ink-soft">{row.orgUnitName}</span>
            </Td>
            <Td className="max-sm:hidden">
              <span className="whitespace-nowrap">{row.phone ?? '–'}</span>
              {row.email !== null && <span className="block text-sm wrap-anywhere">{row.email}</span>}
            </Td>
            <Td>{t(`accounts.file.change.${row.change}`)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Errors({ errors }: { readonly errors: AccountFilePreviewDto['errors'] }): ReactNode {
  const { t } = useI18n();
  return (
    <div role="alert" className="rounded-md bg-error-tint p-4">
      <p className="font-semibold text-error">{t('accounts.file.errors', { n: errors.length })}</p>
      <ul className="mt-1">
        {errors.map((error) => (
          <li key={`${String(error.line)} ${error.column} ${error.message}`}>
            <FieldError id={`line-${String(error.line)}-${error.column}`}>
              {t('accounts.file.error', { line: error.line, message: error.message })}
            </FieldError>
          </li>
        ))}
      </ul>
    </div>
  );
}
