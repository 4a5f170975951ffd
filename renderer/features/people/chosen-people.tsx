import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_PACKS } from '../../../shared/content/assessment-pack-parts.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { shell } from '../../api/shell.ts';
import { useMakePacks } from '../../api/use-make-packs.ts';
import { AssessmentPacksDialog } from '../../components/reports/assessment-packs-dialog.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { CopyPeople } from './copy-people.tsx';
import { askedWith, type PeopleView } from './people-view.ts';
import { SetForManyDialog } from './set-for-many-dialog.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalM,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  count: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
});

/** What can be done to everybody who was chosen in the list. */
export function ChosenPeople({
  view,
  total,
  chosen,
  onChoose,
}: {
  view: PeopleView;
  /** How many are listed. */
  total: number;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const styles = useStyles();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<'officer' | 'setting' | 'packs' | null>(null);
  const personIds = [...chosen];

  async function chooseAll(): Promise<void> {
    try {
      onChoose(new Set(await api.people.ids(askedWith(view))));
    } catch (error) {
      const words = errorWords(error);
      announce({ title: words.title, words: words.whatToDo, intent: 'error' });
    }
  }

  return (
    <div className={styles.bar} role="group" aria-label="Chosen young people">
      <span className={styles.count} role="status">{`${chosen.size.toLocaleString('en-GB')} chosen`}</span>
      {chosen.size < total && (
        <Button size="small" onClick={() => void chooseAll()}>
          {`Choose all ${total.toLocaleString('en-GB')}`}
        </Button>
      )}
      <Button size="small" onClick={() => onChoose(new Set())}>
        Choose none
      </Button>
      <Button size="small" onClick={() => setAsking('officer')}>
        Set lead officer…
      </Button>
      <Button size="small" onClick={() => setAsking('setting')}>
        Set setting…
      </Button>
      <Button
        size="small"
        disabledFocusable={chosen.size > MOST_PACKS['pdf-each']}
        title={
          chosen.size > MOST_PACKS['pdf-each']
            ? `Up to ${MOST_PACKS['pdf-each'].toLocaleString('en-GB')} packs are made in one go`
            : undefined
        }
        onClick={() => setAsking('packs')}
      >
        Assessment packs…
      </Button>
      <CopyPeople view={view} only={chosen} isDisabled={false} />
      {(asking === 'officer' || asking === 'setting') && (
        <SetForManyDialog
          what={asking}
          personIds={personIds}
          onDone={() => setAsking(null)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'packs' && <PacksOfChosen personIds={personIds} onClose={() => setAsking(null)} />}
    </div>
  );
}

function PacksOfChosen({ personIds, onClose }: { personIds: readonly string[]; onClose: () => void }) {
  const whose = { of: 'people' as const, personIds: [...personIds] };
  const { state, make, print, stop, show } = useMakePacks(whose);
  // For the example of a name; what is refused is said when the packs are asked for.
  const prepared = useQuery(
    orpc.assessmentPacks.prepare.queryOptions({
      input: { whose, kind: 'pdf-each', toPlace: shell.chooseFolder !== null, pattern: '', folderId: null },
      retry: false,
    }),
  );
  const count = personIds.length.toLocaleString('en-GB');
  return (
    <AssessmentPacksDialog
      title={personIds.length === 1 ? 'Assessment pack' : `${count} assessment packs`}
      about="For those who were chosen in the list. Each pack has pages of its own with the name on every one."
      count={personIds.length}
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
