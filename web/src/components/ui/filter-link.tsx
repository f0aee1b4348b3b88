import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readFilters, type Filters } from '../../lib/selection/search-params.js';
import { buttonClass, type ButtonLook } from './button.js';

interface FilterLinkProps {
  /** Part of the address's search; the rest stays, and "back" undoes it. */
  readonly change: Filters;
  readonly look?: ButtonLook;
  readonly className?: string;
  /** What it does, where its word alone does not say of what. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The same page with another selection, as a link that looks like a button. */
export function FilterLink({
  change,
  look = 'secondary',
  className,
  label,
  children,
}: FilterLinkProps): ReactNode {
  return (
    <Link
      to="."
      search={(before) => readFilters({ ...before, ...change })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={buttonClass(look, className)}
    >
      {children}
    </Link>
  );
}
