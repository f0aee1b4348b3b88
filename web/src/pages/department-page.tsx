import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../components/ui/button.js';
import { DepartmentFigures } from '../features/department/department-figures.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** What does the Department itself report? */
export function DepartmentPage(): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mx-auto w-full max-w-5xl space-y-4 px-4 py-5 sm:px-6">
      <header>
        <h1 className="text-2xl leading-tight font-bold">{t('department.title')}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{t('department.lead')}</p>
        <Link to="/nhap-tu-excel" search={{}} className={buttonClass('secondary', 'mt-3')}>
          {t('page.import')}
        </Link>
      </header>
      <DepartmentFigures />
    </div>
  );
}
