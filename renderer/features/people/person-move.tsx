import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import {
  type PhaseMoveAnswer,
  phaseMoveAnswers,
  phaseMoves,
} from '../../../shared/content/codes/phase-move.ts';
import type { PersonMove as Move } from '../../../shared/contract/reviews.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useWrite } from '../../api/use-write.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 280px) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  words: { maxWidth: '60ch', '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` } },
  source: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Whether the young person moves to another phase of education this year: as their year and setting tell, or as is said. */
export function PersonMove({ personId }: { personId: string }) {
  const styles = useStyles();
  const write = useWrite();
  const move = useQuery(orpc.reviews.moveOf.queryOptions({ input: { personId } }));
  if (move.isPending) return null;
  if (move.isError) return <ProblemMessage words={errorWords(move.error)} />;
  const { academicYear, told, said, move: counts } = move.data;
  const say = (answer: PhaseMoveAnswer | null, movesOn: string | null) =>
    write(() => api.reviews.sayMove({ personId, move: answer, movesOn }));
  return (
    <Section title={`Moving on in ${academicYearLabel(academicYear)}`} surface>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <SavedSelect<string>
            id={`move-${personId}`}
            label="Move to another phase of education"
            value={said?.move ?? ''}
            options={phaseMoveAnswers}
            emptyLabel={
              told === null ? 'None, by year and setting' : `${labelOfCode(phaseMoves, told.move)}, by year`
            }
            onSave={(code) =>
              say(phaseMoveAnswers.find((each) => each.code === code)?.code ?? null, said?.movesOn ?? null)
            }
          />
          {said?.move === 'between-post-16' && (
            <SavedDateField
              id={`move-day-${personId}`}
              label="Day of the move"
              value={said.movesOn}
              onSave={(day) => say('between-post-16', day)}
            />
          )}
        </div>
        <div className={styles.words}>
          {wordsOf(move.data).map((words) => (
            <p key={words}>{words}</p>
          ))}
          {counts !== null && <p className={styles.source}>SEND Regulations 2014, regulation 18</p>}
        </div>
      </div>
    </Section>
  );
}

function wordsOf({ told, said, move }: Move): string[] {
  const lines: string[] = [];
  if (move !== null) {
    lines.push(
      `The plan has to be reviewed, amended where necessary, and final by ${formatDate(move.dueOn)}.`,
    );
    if (move.move === 'between-post-16' && said?.movesOn === null)
      lines.push(
        `Counted back five months from ${formatDate(move.movesOn)} until the day of the move is recorded.`,
      );
  } else if (said?.move === 'stays') {
    lines.push('Nobody is reminded of a move this year.');
  }
  if (said === null && told !== null)
    lines.push(`${told.because} If this young person stays where they are, say so here.`);
  if (said === null && told === null)
    lines.push(
      'Their year and setting tell of no move at the end of this year. A move between two post-16 places, or one that only you know of, is recorded here.',
    );
  return lines;
}
