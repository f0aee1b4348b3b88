import { passwordFaults } from '@domain/password-rules.js';
import { useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { TextField } from './text-field.js';

interface NewPasswordProps {
  readonly label: ReactNode;
  readonly username: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What the server said of it. */
  readonly refused?: string | null;
}

/** A password to be chosen: the rules, what is wrong with it so far, and a look at what was typed. */
export function NewPassword({
  label,
  username,
  value,
  onValue,
  refused = null,
}: NewPasswordProps): ReactNode {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  const [left, setLeft] = useState(false);
  const faults = left && value !== '' ? passwordFaults(value, username) : [];
  const error = faults.length > 0 ? faults.map((fault) => t(`account.fault.${fault}`)).join(' ') : refused;
  return (
    <div>
      <TextField
        label={label}
        hint={t('account.rules')}
        error={error}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        maxLength={300}
        onValue={onValue}
        onBlur={() => {
          setLeft(true);
        }}
      />
      <label className="mt-1 inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={shown}
          onChange={(event) => {
            setShown(event.target.checked);
          }}
        />
        {t('account.show')}
      </label>
    </div>
  );
}
