import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { readDraft } from '../../lib/report-issue/paragraph-draft.js';
import { useTypedParagraph } from '../../lib/report-issue/use-typed-paragraph.js';
import { Flag, Text } from './paragraph-notes.js';

/** What was typed here into a paragraph that has been handed in meanwhile: it is not in the report, and not lost. */
export function LeftText({
  report,
  paragraph,
}: {
  readonly report: number;
  readonly paragraph: string;
}): ReactNode {
  const { t } = useI18n();
  const kept = useTypedParagraph(report, paragraph);
  const [left, setLeft] = useState(() => readDraft(kept.read()));
  if (left === null) return null;
  return (
    <div className="mb-3 space-y-2 rounded-md border border-line bg-surface p-3 font-sans text-base text-ink print:hidden">
      <Flag>{t('edit.left')}</Flag>
      <dl>
        <Text term={t('edit.mine')} text={left.text} />
      </dl>
      <Button
        look="secondary"
        onClick={() => {
          kept.write(null);
          setLeft(null);
        }}
      >
        {t('edit.forget')}
      </Button>
    </div>
  );
}
