import type { DefinitionKind, DefinitionVersionDto } from '@contract/definitions.js';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { HistoryList } from '../../components/ui/history-list.js';
import { PageState } from '../../components/ui/page-state.js';
import { VersionConflict } from '../../components/ui/version-conflict.js';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { storedIn } from '../../lib/stored-in.js';
import { blankDefinition, DEFINITION_FIELDS } from './definition-fields.js';
import { DefinitionThen } from './definition-then.js';
import { DefinitionInput, type Names } from './definition-input.js';
import { toHistoryItems } from './to-history-items.js';
import {
  type Definition,
  useDefinitionHistory,
  useDefinitions,
  useSaveDefinition,
} from './use-definitions.js';

/** Inputs that take the whole width of the form. */
const WIDE: ReadonlySet<string> = new Set(['long', 'members', 'intervals', 'codes', 'thresholds']);
const CODE = /^[a-z][a-z0-9_]{1,63}$/u;

/** A new definition: its code first, then the same form. */
export function NewDefinition({ kind }: { readonly kind: DefinitionKind }): ReactNode {
  const { t } = useI18n();
  const [code, setCode] = useState('');
  const wrong = code !== '' && !CODE.test(code);
  return (
    <Card title={t('definition.new')} subtitle={t(`definition.kind.${kind}`)}>
      <Field
        label={t('definition.newCode')}
        hint={t('definition.newCodeHint')}
        error={wrong ? t('definition.codeWrong') : null}
        className="mb-4"
      >
        {(control) => (
          <input
            {...control}
            className={controlClass}
            autoCapitalize="none"
            value={code}
            onChange={(event) => {
              setCode(event.target.value.trim());
            }}
          />
        )}
      </Field>
      <EditorForm kind={kind} code={code} version={0} start={blankDefinition(kind)} ready={CODE.test(code)} />
    </Card>
  );
}

/** A definition as it holds, its form, and everything it ever was. */
export function DefinitionEditor({
  kind,
  code,
  asOf = null,
}: {
  readonly kind: DefinitionKind;
  readonly code: string;
  /** ISO instant whose definition is shown, to be read only; null: now. */
  readonly asOf?: string | null;
}): ReactNode {
  const { t } = useI18n();
  const query = useDefinitionHistory(kind, code);
  return (
    <PageState query={query} height="40rem">
      {({ items }) => {
        const [current] = items;
        if (current === undefined) return null;
        return (
          <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
            {asOf === null ? (
              <Card
                title={t('definition.current')}
                subtitle={`${code} · ${t('definition.version', current)}`}
              >
                <EditorForm
                  key={current.version}
                  kind={kind}
                  code={code}
                  version={current.version}
                  start={current.definition}
                  ready
                />
              </Card>
            ) : (
              <DefinitionThen {...{ kind, code, items, asOf }} />
            )}
            <Card title={t('admin.history')}>
              <DefinitionHistory items={items} />
            </Card>
          </div>
        );
      }}
    </PageState>
  );
}

interface EditorFormProps {
  readonly kind: DefinitionKind;
  readonly code: string;
  readonly version: number;
  readonly start: Definition;
  readonly ready: boolean;
}

function EditorForm({ kind, code, version, start, ready }: EditorFormProps): ReactNode {
  const { t } = useI18n();
  const names = useNames();
  const [values, setValues] = useState(start);
  const [base, setBase] = useState(version);
  const save = useSaveDefinition(kind, useGoTo(kind));
  const stale = storedIn<DefinitionVersionDto>(save.error);
  const errorAt = (name: string): string | null =>
    save.error instanceof ApiProblem
      ? (save.error.errors.find(({ path }) => path === name || path === `definition.${name}`)?.message ??
        null)
      : null;
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={ready && JSON.stringify(values) !== JSON.stringify(version === 0 ? null : start)}
      conflict={
        stale === null ? undefined : (
          <Conflict
            kind={kind}
            mine={values}
            stored={stale}
            onChoose={(chosen) => {
              setBase(stale.version);
              setValues(chosen);
              save.reset();
            }}
          />
        )
      }
      onSave={(reason) => {
        save.mutate({ code, version: base, reason, definition: values });
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {DEFINITION_FIELDS[kind].map((field) => (
          <div key={field.name} className={WIDE.has(field.input) ? 'min-w-0 sm:col-span-2' : 'min-w-0'}>
            <DefinitionInput
              field={field}
              value={values[field.name]}
              error={errorAt(field.name)}
              known={version > 0}
              names={names}
              onValue={(value) => {
                setValues({ ...values, [field.name]: value });
              }}
            />
          </div>
        ))}
      </div>
    </AdminForm>
  );
}

/** Leads to the definition that was saved: the address of a new one is known only then. */
function useGoTo(kind: DefinitionKind): (saved: DefinitionVersionDto) => void {
  const navigate = useNavigate();
  return ({ code }) => {
    void navigate({
      to: '/quan-tri/$screen/$item',
      params: { screen: 'danh-muc', item: code },
      search: { loai: kind },
    });
  };
}

interface ConflictProps {
  readonly kind: DefinitionKind;
  readonly mine: Definition;
  readonly stored: DefinitionVersionDto;
  readonly onChoose: (chosen: Definition) => void;
}

function Conflict({ kind, mine, stored, onChoose }: ConflictProps): ReactNode {
  const { t } = useI18n();
  return (
    <VersionConflict
      rows={differences(kind, mine, stored.definition).map((name) => ({
        key: name,
        label: t(`prop.${name}` as Extract<Key, `prop.${string}`>),
        yours: shown(mine[name]),
        stored: shown(stored.definition[name]),
      }))}
      onKeepMine={() => {
        onChoose(mine);
      }}
      onTakeTheirs={() => {
        onChoose(stored.definition);
      }}
    />
  );
}

function useNames(): Names {
  const { lang } = useI18n();
  const elements = useDefinitions('data-elements', null).data?.items ?? [];
  const legends = useDefinitions('legends', null).data?.items ?? [];
  const nameOf = ({ code, definition }: DefinitionVersionDto): string => {
    const name = definition[lang === 'vi' ? 'nameVi' : 'nameEn'];
    return typeof name === 'string' ? name : code;
  };
  return {
    elements: new Map(elements.map((item) => [item.code, nameOf(item)])),
    legends: legends.map(({ code }) => code),
  };
}

const differences = (kind: DefinitionKind, mine: Definition, theirs: Definition): string[] =>
  DEFINITION_FIELDS[kind]
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]));

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '–' : JSON.stringify(value);

function DefinitionHistory({ items }: { readonly items: readonly DefinitionVersionDto[] }): ReactNode {
  const { t } = useI18n();
  const entries = toHistoryItems(items);
  const labels = new Map(
    Object.values(DEFINITION_FIELDS).flatMap((fields) =>
      fields.map(({ name, label }) => [name, label] as const),
    ),
  );
  const labelOf = (field: string): string => {
    const [name = '', ...rest] = field.split(' ');
    const label = labels.get(name);
    return [label === undefined ? name : t(label), ...rest].join(' ');
  };
  return (
    <HistoryList
      items={entries.map((entry, index) => ({
        key: entry.version,
        at: entry.at,
        by: entry.by,
        reason: entry.reason,
        act: t('definition.version', { version: entry.version }),
        // The first version is the thing itself, not a change of it.
        changes:
          index === entries.length - 1
            ? []
            : entry.changes.map(({ field, before, after }) => ({
                label: labelOf(field),
                before: before === null ? null : String(before),
                after: after === null ? null : String(after),
              })),
      }))}
    />
  );
}
