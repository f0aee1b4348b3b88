import type { OrgUnitDto } from '@contract/org-units.js';
import { localDateOf } from '@domain/local-time.js';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { PageState, ProblemNote } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { ChangeEffects } from './change-effects.js';
import { ConcernedUnits } from './concerned-units.js';
import { DecisionFields } from './decision-fields.js';
import { blankUnit, type ChangeDraft, type ChangeKind, toChangeBody } from './to-change-body.js';
import { useChangeUnits, useUnitPreview, useUnits } from './use-unit-changes.js';

const KINDS: readonly ChangeKind[] = ['merge', 'rename', 'open', 'close', 'split'];

/** A change of units: what is decided, what will follow, and only then the recording. */
export function NewUnitChange(): ReactNode {
  const query = useUnits();
  return (
    <PageState query={query} height="40rem">
      {({ items }) => <ChangeForm units={items.filter(({ closedOn }) => closedOn === null)} />}
    </PageState>
  );
}

function ChangeForm({ units }: { readonly units: readonly OrgUnitDto[] }): ReactNode {
  const { t } = useI18n();
  const navigate = useNavigate();
  const today = localDateOf(useServerNow());
  const [draft, setDraft] = useState<ChangeDraft>({
    kind: 'merge',
    number: '',
    on: today,
    source: '',
    effectiveOn: today,
    units: [],
    successors: [blankUnit],
  });
  const preview = useUnitPreview();
  const change = useChangeUnits(() => {
    void navigate({ to: '/quan-tri/$screen', params: { screen: 'don-vi' } });
  });
  const put = (more: Partial<ChangeDraft>): void => {
    setDraft({ ...draft, ...more });
    preview.reset();
  };
  const asked = toChangeBody(draft, units, t('unit.preview'));
  return (
    <Card title={t('unit.new')}>
      <AdminForm
        action={t('unit.record')}
        busy={change.isPending}
        error={change.error}
        ready={asked !== null && preview.data !== undefined}
        onSave={(reason) => {
          const body = toChangeBody(draft, units, reason);
          if (body !== null) change.mutate(body);
        }}
      >
        <WhatAndWhen draft={draft} onChange={put} />
        <ConcernedUnits draft={draft} units={units} onChange={put} />
        {asked === null && <p className="text-ink-soft">{t('unit.incomplete')}</p>}
        <Button
          look="secondary"
          disabled={asked === null || preview.isPending}
          onClick={() => {
            if (asked !== null) preview.mutate(asked);
          }}
        >
          {t('unit.preview')}
        </Button>
        {preview.error !== null && <ProblemNote error={preview.error} title={t('admin.refused')} />}
        {preview.data !== undefined && <ChangeEffects effects={preview.data} />}
      </AdminForm>
    </Card>
  );
}

function WhatAndWhen({
  draft,
  onChange,
}: {
  readonly draft: ChangeDraft;
  readonly onChange: (more: Partial<ChangeDraft>) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Select
          label={t('unit.kind')}
          value={draft.kind}
          options={KINDS.map((value) => ({ value, label: t(`unit.kind.${value}`) }))}
          onValue={(kind) => {
            const two = kind === 'split' && draft.successors.length < 2;
            onChange({
              kind: kind as ChangeKind,
              ...(two ? { successors: [...draft.successors, blankUnit] } : {}),
            });
          }}
        />
        <Field label={t('unit.effectiveOn')} hint={t('unit.effectiveOnHint')}>
          {(control) => (
            <input
              {...control}
              type="date"
              className={controlClass}
              value={draft.effectiveOn}
              onChange={(event) => {
                onChange({ effectiveOn: event.target.value });
              }}
            />
          )}
        </Field>
      </div>
      <DecisionFields decision={draft} onDecision={onChange} />
    </>
  );
}
