import clsx from 'clsx';
import type { ReactNode } from 'react';

interface WordsRoomProps {
  /** Height of usual words on a phone, as a class; on wider screens two lines and their note are enough. */
  readonly phone: string;
  readonly children: ReactNode;
}

/** Room of the words at the head of a page, kept before and after they are there: what lies below must not jump. */
export function WordsRoom({ phone, children }: WordsRoomProps): ReactNode {
  return <div className={clsx('min-h-20', phone)}>{children}</div>;
}
