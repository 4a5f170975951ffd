import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { winners } from '../../../../shared/domain/import-choices.ts';

export type Wins = (typeof winners)[number];

export const winsWords: Readonly<Record<Wins, string>> = {
  'newer-file': 'The file’s value is taken',
  'keep-mine': 'Yours stays',
  'only-blanks': 'Only blanks are filled',
};

const useStyles = makeStyles({
  field: {
    maxWidth: '320px',
    marginTop: tokens.spacingVerticalS,
    marginLeft: '12px',
    marginBottom: tokens.spacingVerticalXS,
  },
});

/** Which value holds when a young person already has another one. */
export function WhatWins({
  heading,
  wins,
  onWins,
}: {
  heading: string;
  wins: Wins;
  onWins: (wins: Wins) => void;
}) {
  const styles = useStyles();
  return (
    <Field label="If the file and your data differ" size="small" className={styles.field}>
      <Select
        size="small"
        aria-label={`If the file and your data differ: ${heading}`}
        value={wins}
        onChange={(_event, { value }) => {
          const chosen = winners.find((one) => one === value);
          if (chosen) onWins(chosen);
        }}
      >
        {winners.map((one) => (
          <option key={one} value={one}>
            {winsWords[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
