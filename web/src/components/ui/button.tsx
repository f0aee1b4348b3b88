import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'quiet';

const looks: Record<ButtonLook, string> = {
  primary: 'px-4 bg-accent text-on-accent hover:bg-accent-hover disabled:bg-sunken disabled:text-ink-soft',
  secondary: 'px-4 border border-line-strong bg-surface text-ink hover:bg-sunken disabled:text-ink-soft',
  quiet: 'text-link underline underline-offset-2 hover:no-underline',
};

/** Classes of a button, for a link that looks like one. 44 px high: a thumb's width. */
export function buttonClass(look: ButtonLook = 'primary', className?: string): string {
  return clsx(
    'inline-flex min-h-11 items-center justify-center gap-2 rounded-md py-2 text-center font-semibold transition-colors',
    looks[look],
    className,
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
}

export function Button({ look = 'primary', className, type = 'button', ...rest }: ButtonProps): ReactNode {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}
