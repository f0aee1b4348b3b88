import { Dialog } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { Icon } from './glyphs.js';
import { useFocusBack } from './modal-focus.js';

interface ModalProps {
  readonly title: ReactNode;
  /** While something is being sent the window stays. */
  readonly busy?: boolean;
  /** What takes the focus; absent: the first control, which is the one that closes. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page: from below on a phone, in the middle on a desktop. Focus stays in it and comes back. */
export function Modal({ title, busy = false, first, onClose, children }: ModalProps): ReactNode {
  const { t } = useI18n();
  const onCloseAutoFocus = useFocusBack();
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open && !busy) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            if (first === undefined) return;
            event.preventDefault();
            first.current?.focus();
          }}
          onCloseAutoFocus={onCloseAutoFocus}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full max-w-xl flex-col rounded-t-xl bg-surface text-ink shadow-xl outline-none sm:inset-y-0 sm:my-auto sm:h-fit sm:rounded-xl"
        >
          <div className="flex items-start justify-between gap-3 border-b border-line px-4 py-3">
            <Dialog.Title className="text-xl leading-tight font-bold">{title}</Dialog.Title>
            <Dialog.Close
              className="-mt-1 -mr-2 inline-flex min-h-11 min-w-11 items-center justify-center rounded-md hover:bg-sunken"
              aria-label={t('action.close')}
            >
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
