import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { problemText } from '../../lib/problem-text.js';
import { Button } from './button.js';
import { Icon } from './glyphs.js';

/** Keeps the height of what will come, so that nothing jumps; on paper it says that it did not come. `height`: any CSS length. */
export function Placeholder({ height = '12rem' }: { readonly height?: string }): ReactNode {
  const { t } = useI18n();
  return (
    <div role="status" data-late={t('state.problem')} style={{ minHeight: height }}>
      <span>{t('state.loading')}</span>
    </div>
  );
}

/** Says what is absent and what to do next. */
export function Empty({
  children,
  action,
  height = '8rem',
}: {
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly height?: string;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div
      className="flex flex-col items-start justify-center gap-3 rounded-lg border border-dashed border-line-strong p-5"
      style={{ minHeight: height }}
    >
      <p className="text-ink-soft">{children ?? t('state.empty')}</p>
      {action}
    </div>
  );
}

/** What went wrong in words, what is kept, and the way on. */
export function ProblemNote({
  error,
  onRetry,
  title,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly title?: string;
}): ReactNode {
  const { t } = useI18n();
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  return (
    <div role="alert" className="rounded-lg border border-error bg-error-tint p-4 text-error">
      <p className="flex items-start gap-2 font-semibold">
        <Icon name="error" className="mt-0.5 size-5 shrink-0" />
        {title ?? t('state.problem')}
      </p>
      <p className="mt-1 text-ink">{problemText(error, t)}</p>
      {requestId !== null && (
        <p className="mt-1 text-sm text-ink-soft">{t('problem.requestId', { id: requestId })}</p>
      )}
      {onRetry !== undefined && (
        <Button look="secondary" className="mt-3" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}

interface PageStateProps<T> {
  readonly query: UseQueryResult<T>;
  /** Height kept while loading. */
  readonly height?: string;
  readonly isEmpty?: (data: T) => boolean;
  readonly empty?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** The four states of every view: loading, problem, empty, data. Old data stays on the page, which says its age once for all of it. */
export function PageState<T>({
  query,
  height = '12rem',
  isEmpty,
  empty,
  children,
}: PageStateProps<T>): ReactNode {
  const retry = (): void => void query.refetch();
  if (query.data === undefined) {
    if (query.isError) return <ProblemNote error={query.error} onRetry={retry} />;
    return <Placeholder height={height} />;
  }
  if (isEmpty?.(query.data) === true) return empty ?? <Empty />;
  return children(query.data);
}
