import type { DelegationDto, DelegationListDto } from '@contract/deadlines.js';
import { DELEGATION_DAYS, delegationFault, lastDelegationDay } from '@domain/delegation.js';
import { localDateOf } from '@domain/local-time.js';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, ProblemNote } from '../../components/ui/page-state.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { Select } from '../../components/ui/select.js';
import { TextField } from '../../components/ui/text-field.js';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { useDelegate } from './use-delegations.js';

interface NewDelegationProps {
  readonly candidates: DelegationListDto['candidates'];
  readonly onGiven: (given: DelegationDto) => void;
}

/** A leader lets an editor of the own commune sign for some days. */
export function NewDelegation(props: NewDelegationProps): ReactNode {
  const { t } = useI18n();
  const { candidates } = props;
  return (
    <Card title={t('delegation.new')} subtitle={t('delegation.newLead', { days: DELEGATION_DAYS })}>
      {candidates.length === 0 ? <Empty>{t('delegation.nobody')}</Empty> : <Form {...props} />}
    </Card>
  );
}

/** What is filled in, what is wrong with it, and the way to send it. */
function useForm({ candidates, onGiven }: NewDelegationProps, today: string) {
  const { t } = useI18n();
  const [username, setUsername] = useState(candidates[0]?.username ?? '');
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState('');
  const [tried, setTried] = useState(false);
  const reason = useReason();
  const delegate = useDelegate((given) => {
    setEndsOn('');
    setTried(false);
    reason.setText('');
    onGiven(given);
  });
  const fault = delegationFault(startsOn, endsOn, today);
  const refused = delegate.error instanceof ApiProblem ? delegate.error.errors : [];
  const at = (path: 'startsOn' | 'endsOn'): string | null => {
    if (tried && fault?.at === path) return t(`delegation.fault.${fault.code}`, { days: DELEGATION_DAYS });
    return refused.find((one) => one.path === path)?.message ?? null;
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    const why = reason.given();
    if (fault === null && why !== null) delegate.mutate({ username, startsOn, endsOn, reason: why });
  };
  return {
    ...{ username, setUsername, startsOn, setStartsOn, endsOn, setEndsOn, reason },
    ...{ at, submit, delegate },
  };
}

function Form(props: NewDelegationProps): ReactNode {
  const { t } = useI18n();
  const { candidates } = props;
  const today = localDateOf(useServerNow());
  const form = useForm(props, today);
  const { username, setUsername, startsOn, setStartsOn, endsOn, setEndsOn, reason } = form;
  const { at, submit, delegate } = form;
  return (
    <form noValidate onSubmit={submit} className="space-y-4">
      <Select
        label={t('delegation.to')}
        value={username}
        options={candidates.map((one) => ({
          value: one.username,
          label: `${one.displayName} (${one.username})`,
        }))}
        onValue={setUsername}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('delegation.startsOn')}
          error={at('startsOn')}
          type="date"
          min={today}
          value={startsOn}
          onValue={setStartsOn}
        />
        <TextField
          label={t('delegation.endsOn')}
          hint={t('delegation.endsOnHint')}
          error={at('endsOn')}
          type="date"
          min={startsOn}
          {...(startsOn === '' ? {} : { max: lastDelegationDay(startsOn) })}
          value={endsOn}
          onValue={setEndsOn}
        />
      </div>
      <ReasonField reason={reason} label={t('delegation.reason')} hint={t('delegation.reasonHint')} />
      {delegate.error !== null && <ProblemNote error={delegate.error} title={t('delegation.refused')} />}
      <Button type="submit" disabled={delegate.isPending}>
        {t('delegation.give')}
      </Button>
    </form>
  );
}
