import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';
import { lacksReason } from './figure-words.ts';
import type { Place } from './grid-selection.ts';
import type { Grid } from './plan-paste.ts';

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '18px' },
});

/**
 * Asks for the reasons that own figures have not got yet, because they were typed before anything could be calculated;
 * each leads to its cell. Nothing where none is missing.
 */
export function ReasonsMissing({ grid, onGo }: { grid: Grid; onGo: (place: Place) => void }) {
  const styles = useStyles();
  const missing = grid.rows.flatMap((row, rowIndex) =>
    row.kind !== 'figures'
      ? []
      : grid.years.flatMap((year, column) => {
          const figure = grid.figureAt(row.question.code, year);
          return figure && lacksReason(figure)
            ? [
                {
                  place: { row: rowIndex, column },
                  words: `${row.question.shortLabel}, ${academicYearLabel(year)}`,
                },
              ]
            : [];
        }),
  );
  if (missing.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>
          {missing.length === 1
            ? 'One of your own figures has no reason.'
            : `${missing.length} of your own figures have no reason.`}
        </MessageBarTitle>
        The same can be calculated from your young people by now. Say why yours is used, or go back to the
        calculated figure.
        <ul className={styles.list}>
          {missing.map(({ place, words }) => (
            <li key={words}>
              <Link as="button" inline onClick={() => onGo(place)}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
