import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedRow } from '../../../../shared/contract/import.ts';
import { formatDate, isIsoDate } from '../../../../shared/domain/iso-date.ts';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalS}` },
  scroll: { overflowX: 'auto', marginBottom: tokens.spacingVerticalM },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '6px 12px 6px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
    '& tbody th': {
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
      width: '96px',
    },
  },
  answer: { whiteSpace: 'nowrap', minWidth: 0 },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** A row that may be about somebody who is already here: both, side by side, for a person to say. */
export function SamePerson({
  row,
  inFile,
  isBusy,
  onSame,
  onNew,
}: {
  row: CheckedRow;
  inFile: { dateOfBirth: string; upn: string } | null;
  isBusy: boolean;
  onSame: (personId: string) => void;
  onNew: () => void;
}) {
  const styles = useStyles();
  const blank = <span className={styles.blank}>blank</span>;
  return (
    <>
      <p className={styles.words}>Is this somebody you already have? Your answer is remembered.</p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="The row and the young people it may be about">
          <thead>
            <tr>
              <td />
              <th scope="col">In the file</th>
              {row.candidates.map((candidate) => (
                <th key={candidate.personId} scope="col">
                  In your data
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Name</th>
              <td>{row.personName || blank}</td>
              {row.candidates.map((candidate) => (
                <td key={candidate.personId}>{candidate.name || blank}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">Date of birth</th>
              <td>{inFile?.dateOfBirth || blank}</td>
              {row.candidates.map(({ personId, dateOfBirth }) => (
                <td key={personId}>
                  {dateOfBirth === null
                    ? blank
                    : isIsoDate(dateOfBirth)
                      ? formatDate(dateOfBirth)
                      : dateOfBirth}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">UPN</th>
              <td>{inFile?.upn || blank}</td>
              {row.candidates.map((candidate) => (
                <td key={candidate.personId}>{candidate.upn || blank}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">Why asked</th>
              <td />
              {row.candidates.map((candidate) => (
                <td key={candidate.personId}>{candidate.why}</td>
              ))}
            </tr>
            <tr>
              <td />
              <td>
                <Button size="small" className={styles.answer} disabled={isBusy} onClick={onNew}>
                  Someone new
                </Button>
              </td>
              {row.candidates.map((candidate) => (
                <td key={candidate.personId}>
                  <Button
                    size="small"
                    className={styles.answer}
                    disabled={isBusy}
                    aria-label={`Same person as ${candidate.name}`}
                    onClick={() => onSame(candidate.personId)}
                  >
                    Same person
                  </Button>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
