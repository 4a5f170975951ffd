import { Button } from '@fluentui/react-components';
import { DocumentPdf20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../api/client.ts';
import { shell } from '../../api/shell.ts';
import { todayHere } from '../../api/today.ts';
import { useMakePacks } from '../../api/use-make-packs.ts';
import { AssessmentPacksDialog } from '../../components/reports/assessment-packs-dialog.tsx';
import { daysOfPeriod, insideSentence, type ReviewsView, wordsOfPeriod } from './reviews-view.ts';

/** Assessment packs for everybody in the list of due reviews, as it is narrowed. */
export function PrintPacks({ view, total }: { view: ReviewsView; total: number | null }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        icon={<DocumentPdf20Regular />}
        disabledFocusable={total === null || total === 0}
        onClick={() => setIsOpen(true)}
      >
        Assessment packs…
      </Button>
      {isOpen && total !== null && <PacksOfList view={view} total={total} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function PacksOfList({ view, total, onClose }: { view: ReviewsView; total: number; onClose: () => void }) {
  const whose = {
    of: 'due-reviews',
    filter: view.filter,
    period: daysOfPeriod(view.period, todayHere()),
  } as const;
  const { state, make, print, stop, show } = useMakePacks(whose);
  // For the example of a name; what is refused is said when the packs are asked for.
  const prepared = useQuery(
    orpc.assessmentPacks.prepare.queryOptions({
      input: { whose, kind: 'pdf-each', toPlace: shell.chooseFolder !== null, pattern: '', folderId: null },
      retry: false,
    }),
  );
  const count = total.toLocaleString('en-GB');
  return (
    <AssessmentPacksDialog
      title={total === 1 ? 'Assessment pack for 1 review' : `Assessment packs for ${count} reviews`}
      about={`For everybody in the list (${insideSentence(wordsOfPeriod(view.period))}, narrowed as you see it), the earliest review first. Each pack has pages of its own with the name on every one.`}
      count={total}
      first={prepared.data?.first ?? null}
      state={state}
      canOpen={shell.canOpenSaved}
      onMake={(asked) => void make(asked)}
      onPrint={(asked) => void print(asked)}
      onShow={(how) => void show(how)}
      onStop={stop}
      onClose={onClose}
    />
  );
}
