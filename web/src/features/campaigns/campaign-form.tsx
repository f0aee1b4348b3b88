import type { CampaignSavedDto, CampaignVersionDto } from '@contract/campaign-admin.js';
import { formatDate } from '@domain/format.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { CodeField } from '../../components/ui/code-field.js';
import { TextField } from '../../components/ui/text-field.js';
import { VersionConflict } from '../../components/ui/version-conflict.js';
import { forgetFigures } from '../../lib/campaigns/campaign-queries.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { putCampaign } from './campaign-commands.js';
import {
  BLANK_CAMPAIGN,
  CAMPAIGN_CODE,
  daysOf,
  draftOfCampaign,
  faultsOfCampaign,
  sameCampaign,
  type CampaignDraft,
  type CampaignField,
} from './campaign-draft.js';

const FIELDS: readonly CampaignField[] = ['nameVi', 'nameEn', 'startOn', 'endOn', 'source'];

interface CampaignFormProps {
  /** null: a new one. */
  readonly campaign: CampaignVersionDto | null;
  readonly onSaved: (saved: CampaignSavedDto) => void;
  readonly onCancel: () => void;
}

/** Name, days and document of a campaign. */
export function CampaignForm({ campaign, onSaved, onCancel }: CampaignFormProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(campaign);
  const [code, setCode] = useState(campaign?.code ?? '');
  const [draft, setDraft] = useState(() => draftOfCampaign(campaign ?? BLANK_CAMPAIGN));
  const save = useCommand(putCampaign, (saved) => {
    void forgetFigures(client);
    onSaved(saved);
  });
  const stored = storedIn<CampaignVersionDto>(save.error);
  const { blank, wrong } = faultsOfCampaign(draft);
  const whole = blank.length === 0 && wrong.length === 0 && CAMPAIGN_CODE.test(code);
  const choose = (from: CampaignVersionDto, next: CampaignDraft): void => {
    setBase(from);
    setDraft(next);
    save.reset();
  };
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={whole && stored === null && (base === null || !sameCampaign(draft, base))}
      conflict={
        stored !== null && (
          <Conflict
            draft={draft}
            stored={stored}
            onChoose={(next) => {
              choose(stored, next);
            }}
          />
        )
      }
      onSave={(reason) => {
        save.mutate({ code, version: base?.version ?? 0, ...trimmed(draft), reason });
      }}
      onCancel={onCancel}
    >
      {campaign === null && (
        <CodeField
          label={t('campaign.code')}
          hint={t('campaign.codeHint')}
          error={
            code !== '' && !CAMPAIGN_CODE.test(code) ? t('campaign.codeWrong') : errorAt(save.error, 'code')
          }
          code={code}
          onCode={setCode}
        />
      )}
      <CampaignFields draft={draft} wrong={wrong} error={save.error} onChange={setDraft} />
      {!whole && <p className="text-ink-soft">{t('campaign.incomplete')}</p>}
    </AdminForm>
  );
}

interface CampaignFieldsProps {
  readonly draft: CampaignDraft;
  readonly wrong: readonly CampaignField[];
  readonly error: Error | null;
  readonly onChange: (draft: CampaignDraft) => void;
}

function CampaignFields({ draft, wrong, error, onChange }: CampaignFieldsProps): ReactNode {
  const { t } = useI18n();
  const days = daysOf(draft);
  const field = (name: CampaignField, more: { readonly type?: string; readonly maxLength?: number }) => (
    <TextField
      label={t(`campaign.${name}`)}
      error={wrong.includes(name) ? t(`campaign.${name}Wrong`) : errorAt(error, name)}
      value={draft[name]}
      onValue={(text) => {
        onChange({ ...draft, [name]: text });
      }}
      {...more}
    />
  );
  return (
    <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
      {field('nameVi', { maxLength: 200 })}
      {field('nameEn', { maxLength: 200 })}
      {field('startOn', { type: 'date' })}
      {field('endOn', { type: 'date' })}
      <p role="status" className="text-sm text-ink-soft sm:col-span-2">
        {days === null ? t('campaign.daysUnknown') : t('campaign.daysAre', { days })}
      </p>
      <div className="sm:col-span-2">{field('source', { maxLength: 500 })}</div>
    </div>
  );
}

function Conflict({
  draft,
  stored,
  onChoose,
}: {
  readonly draft: CampaignDraft;
  readonly stored: CampaignVersionDto;
  readonly onChoose: (next: CampaignDraft) => void;
}): ReactNode {
  const { t } = useI18n();
  const shown = (name: CampaignField, from: CampaignDraft): string =>
    name === 'startOn' || name === 'endOn' ? formatDate(from[name]) : from[name];
  return (
    <VersionConflict
      rows={FIELDS.filter((name) => draft[name].trim() !== stored[name]).map((name) => ({
        key: name,
        label: t(`campaign.${name}`),
        yours: shown(name, draft),
        stored: shown(name, stored),
      }))}
      onKeepMine={() => {
        onChoose(draft);
      }}
      onTakeTheirs={() => {
        onChoose(draftOfCampaign(stored));
      }}
    />
  );
}

const trimmed = ({ nameVi, nameEn, startOn, endOn, source }: CampaignDraft): CampaignDraft => ({
  nameVi: nameVi.trim(),
  nameEn: nameEn.trim(),
  startOn,
  endOn,
  source: source.trim(),
});
