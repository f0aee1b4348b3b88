import clsx from 'clsx';
import { type ReactNode, type TdHTMLAttributes, type ThHTMLAttributes, useId } from 'react';

interface TableProps {
  /** What the table shows; read out, and seen unless `captionHidden`. */
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  /** Wider than a phone: its box takes the focus, so that it can be scrolled by keys. */
  readonly scrolls?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls inside its own box when too wide: the page never scrolls sideways. */
export function Table({
  caption,
  captionHidden = true,
  scrolls = false,
  className,
  children,
}: TableProps): ReactNode {
  const id = useId();
  return (
    <div
      className="relative min-w-0 overflow-x-auto"
      {...(scrolls ? { role: 'group', tabIndex: 0, 'aria-labelledby': id } : {})}
    >
      <table className={clsx('w-full border-collapse text-left', className)}>
        <caption
          id={scrolls ? id : undefined}
          className={captionHidden ? 'sr-only' : 'mb-2 text-left text-sm text-ink-soft'}
        >
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

type HeadProps = ThHTMLAttributes<HTMLTableCellElement> & { readonly numeric?: boolean };

export function Th({ numeric = false, className, scope = 'col', ...rest }: HeadProps): ReactNode {
  return (
    <th
      scope={scope}
      className={clsx(
        'border-b border-line px-2 py-2 align-bottom text-sm font-semibold text-ink-soft',
        numeric && 'text-right',
        className,
      )}
      {...rest}
    />
  );
}

/** The name of a row. */
export function RowHead({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>): ReactNode {
  return (
    <th
      scope="row"
      className={clsx('border-b border-line px-2 py-2 text-left font-medium', className)}
      {...rest}
    />
  );
}

type CellProps = TdHTMLAttributes<HTMLTableCellElement> & { readonly numeric?: boolean };

export function Td({ numeric = false, className, ...rest }: CellProps): ReactNode {
  return (
    <td
      className={clsx('border-b border-line px-2 py-2', numeric && 'text-right whitespace-nowrap', className)}
      {...rest}
    />
  );
}
