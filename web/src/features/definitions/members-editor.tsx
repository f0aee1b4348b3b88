import { SECTIONS } from '@domain/catalogue.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';

interface Member {
  readonly element: string;
  readonly section: string;
  readonly position: number;
  readonly required: boolean;
}

/** The elements of a form in their order; positions follow the order. */
export function MembersEditor({
  value,
  elements,
  onValue,
}: {
  readonly value: unknown;
  readonly elements: ReadonlyMap<string, string>;
  readonly onValue: (members: readonly Member[]) => void;
}): ReactNode {
  const { t } = useI18n();
  const members = [...((value ?? []) as readonly Member[])].sort((a, b) => a.position - b.position);
  const put = (next: readonly Member[]): void => {
    onValue(next.map((member, index) => ({ ...member, position: index + 1 })));
  };
  const free = [...elements].filter(([code]) => !members.some(({ element }) => element === code));
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 font-medium">{t('prop.members')}</legend>
      <ol className="divide-y divide-line rounded-md border border-line">
        {members.map((member, index) => (
          <MemberRow
            key={member.element}
            member={member}
            name={elements.get(member.element) ?? member.element}
            first={index === 0}
            onChange={(changed) => {
              put(members.map((one, at) => (at === index ? changed : one)));
            }}
            onUp={() => {
              const before = members[index - 1];
              if (before === undefined) return;
              put(members.toSpliced(index - 1, 2, member, before));
            }}
            onRemove={() => {
              put(members.toSpliced(index, 1));
            }}
          />
        ))}
      </ol>
      <Select
        label={t('member.add')}
        value=""
        options={[
          { value: '', label: t('definition.none') },
          ...free.map(([code, name]) => ({ value: code, label: `${name} (${code})` })),
        ]}
        onValue={(element) => {
          if (element !== '')
            put([...members, { element, section: 'people', position: members.length + 1, required: true }]);
        }}
      />
    </fieldset>
  );
}

interface MemberRowProps {
  readonly member: Member;
  readonly name: string;
  readonly first: boolean;
  readonly onChange: (member: Member) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function MemberRow({ member, name, first, onChange, onUp, onRemove }: MemberRowProps): ReactNode {
  const { t } = useI18n();
  return (
    <li className="flex flex-wrap items-end gap-x-3 gap-y-1 p-2">
      <p className="min-w-0 flex-1 basis-64 self-center font-medium">{name}</p>
      <Select
        label={<span className="sr-only">{t('member.section')}</span>}
        value={member.section}
        options={SECTIONS.map((value) => ({ value, label: t(`value.${value}`) }))}
        onValue={(section) => {
          onChange({ ...member, section });
        }}
      />
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={member.required}
          onChange={(event) => {
            onChange({ ...member, required: event.target.checked });
          }}
        />
        {t('member.required')}
      </label>
      <div className="flex gap-2">
        <Button look="secondary" aria-label={t('member.up', { name })} disabled={first} onClick={onUp}>
          ↑
        </Button>
        <Button look="secondary" aria-label={t('member.remove', { name })} onClick={onRemove}>
          ×
        </Button>
      </div>
    </li>
  );
}
