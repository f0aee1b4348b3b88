import { Link } from '@tanstack/react-router';
import { createContext, use, type ReactNode } from 'react';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Explained } from '../../lib/selection/explained.js';

/** The part of an address that names an explained figure of a page of its own: a code, that of an element marked. */
export const explainedParams = ({ kind, code, orgUnit, period }: Explained) => ({
  indicator: kind === 'element' ? `muc.${code}` : code,
  orgUnit,
  period,
});

/** The rest of that address: the units it stands on, where they are not those that reported it. */
export const explainedSearch = ({ units }: Explained): { readonly units?: 'today' } =>
  units === undefined ? {} : { units };

/** Whether the explanation is a page of its own, whose figures lead to pages, or lies over another page. */
export const ExplainsAsPage = createContext(false);

interface ExplainGoProps {
  readonly figure: Explained;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** From one explanation to the next. */
export function ExplainGo({ figure, label, className, children }: ExplainGoProps): ReactNode {
  const { t } = useI18n();
  const asPage = use(ExplainsAsPage);
  const look = className === undefined ? {} : { className };
  if (!asPage)
    return (
      <ExplainLink figure={figure} label={label} {...look}>
        {children}
      </ExplainLink>
    );
  return (
    <Link
      to="/giai-thich/$indicator/$orgUnit/$period"
      params={explainedParams(figure)}
      search={explainedSearch(figure)}
      aria-label={t('explain.open', { label })}
      className={`explainable ${className ?? ''}`}
    >
      {children}
    </Link>
  );
}
