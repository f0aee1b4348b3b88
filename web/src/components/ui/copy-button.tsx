import { useState, type ReactNode } from 'react';
import { Button, type ButtonLook } from './button.js';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Said when it is on the clipboard. */
  readonly copied: string;
  /** Said when it has to be marked by hand: the clipboard is closed to pages without TLS. */
  readonly byHand: string;
  readonly look?: ButtonLook;
  readonly onByHand?: () => void;
}

/** Puts a text on the clipboard, and says whether it is there. */
export function CopyButton({
  text,
  label,
  copied,
  byHand,
  look = 'secondary',
  onByHand,
}: CopyButtonProps): ReactNode {
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setDone({ text, copied: true });
    } catch {
      setDone({ text, copied: false });
      onByHand?.();
    }
  };
  return (
    <>
      <Button look={look} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="self-center text-sm text-ink-soft">
        {done?.text === text && (done.copied ? copied : byHand)}
      </span>
    </>
  );
}
