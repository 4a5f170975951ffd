import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import {
  namesNobody,
  type NamedPack,
  packFileName,
  packNameTokens,
  unknownTokens,
} from '../../../shared/domain/pack-file-name.ts';

const useStyles = makeStyles({
  tokens: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  field: { '& .fui-Field__hint': { overflowWrap: 'anywhere' } },
});

/** What is wrong with a pattern for the names of files, or undefined. */
export function patternProblem(pattern: string): string | undefined {
  const [unknown] = unknownTokens(pattern);
  if (unknown !== undefined) return `${unknown} cannot be filled in. Choose one of the words below.`;
  if (namesNobody(pattern))
    return 'Choose at least one of the words below, so that the files can be told apart.';
  return undefined;
}

/** How files are named: a pattern with words to be filled in, and what it makes of the first young person. */
export function PackNameField({
  pattern,
  ending,
  first,
  onChange,
}: {
  pattern: string;
  /** Of each file, without the dot. */
  ending: 'pdf' | 'xlsx';
  /** Null while it is not known. */
  first: NamedPack | null;
  onChange: (pattern: string) => void;
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const problem = patternProblem(pattern);

  function insert(token: string): void {
    const from = input.current?.selectionStart ?? pattern.length;
    const to = input.current?.selectionEnd ?? pattern.length;
    const before = pattern.slice(0, from);
    const space = before === '' || /\s$/.test(before) ? '' : ' ';
    onChange(`${before}${space}{${token}}${pattern.slice(to)}`.slice(0, 200));
    input.current?.focus();
  }

  return (
    <div>
      <Field
        className={styles.field}
        label="Name of each file"
        validationState={problem === undefined ? 'none' : 'error'}
        {...(problem !== undefined && { validationMessage: problem })}
        {...(first !== null &&
          problem === undefined && { hint: `For example: ${packFileName(pattern, first)}.${ending}` })}
      >
        <Input
          input={{ ref: input }}
          value={pattern}
          maxLength={200}
          onChange={(_event, { value }) => onChange(value)}
        />
      </Field>
      <div className={styles.tokens} role="group" aria-label="Words to fill in">
        {packNameTokens.map((token) => (
          <Button key={token} size="small" aria-label={`Add ${token}`} onClick={() => insert(token)}>
            {`{${token}}`}
          </Button>
        ))}
      </div>
    </div>
  );
}
