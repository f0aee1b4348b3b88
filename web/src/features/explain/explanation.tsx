import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE, type Explained } from '../../lib/selection/explained.js';
import { useAsOf, useView } from '../../lib/selection/selection.js';
import { ExplainedElement } from './explained-element.js';
import { ExplainedIndicator } from './explained-indicator.js';
import { ExplainGo } from './explain-go.js';
import { explainElementQuery, explainQuery } from './use-explain.js';

const onward = 'inline-flex min-h-11 items-center text-link underline underline-offset-2 hover:no-underline';

/** One figure, from the page back to the people who entered it. */
export function Explanation({ explained }: { readonly explained: Explained }): ReactNode {
  return explained.kind === 'element' ? (
    <OfElement explained={explained} />
  ) : (
    <OfIndicator explained={explained} />
  );
}

function OfIndicator({ explained }: { readonly explained: Explained }): ReactNode {
  const query = useQuery(explainQuery(explained, useView()));
  return (
    <PageState query={query} height="70vh">
      {(figure) => (
        <div className="flex flex-col gap-5">
          <ExplainedIndicator figure={figure} />
          <Onward explained={explained} />
        </div>
      )}
    </PageState>
  );
}

function OfElement({ explained }: { readonly explained: Explained }): ReactNode {
  const query = useQuery(explainElementQuery(explained, useAsOf()));
  return (
    <PageState query={query} height="70vh">
      {(figure) => (
        <div className="flex flex-col gap-5">
          <ExplainedElement figure={figure} />
          <Onward explained={explained} />
        </div>
      )}
    </PageState>
  );
}

/** Where else this figure stands. */
function Onward({ explained }: { readonly explained: Explained }): ReactNode {
  const { t } = useI18n();
  const { kind, code, orgUnit, period, units } = explained;
  return (
    <nav aria-label={t('page.explain')} className="flex flex-wrap gap-x-6 border-t border-line pt-2">
      {orgUnit === PROVINCE ? (
        <Link
          to="/khoang-cach"
          search={{ period, ...(kind === 'indicator' ? { indicator: code } : {}) }}
          className={onward}
        >
          {t('explain.toGaps')}
        </Link>
      ) : (
        <>
          <Link to="/xa-phuong/$code" params={{ code: orgUnit }} search={{ period }} className={onward}>
            {t('explain.toCommune')}
          </Link>
          {kind === 'indicator' && (
            <ExplainGo
              figure={{ kind, code, orgUnit: PROVINCE, period, units }}
              label={t('explain.toProvince')}
              className="inline-flex min-h-11 items-center text-link"
            >
              {t('explain.toProvince')}
            </ExplainGo>
          )}
        </>
      )}
    </nav>
  );
}
