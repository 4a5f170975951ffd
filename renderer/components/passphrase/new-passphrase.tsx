import { makeStyles, tokens } from '@fluentui/react-components';
import { StatusBadge, type StatusTone } from '../status-badge.tsx';
import type { NewPassphraseValue } from './new-passphrase-problems.ts';
import { type PassphraseAdvice, passphraseAdvice } from './passphrase-advice.ts';
import { PassphraseField } from './passphrase-field.tsx';

const tones: Record<PassphraseAdvice['level'], { tone: StatusTone; word: string }> = {
  'too-short': { tone: 'neutral', word: 'Too short' },
  weak: { tone: 'warning', word: 'Weak' },
  fair: { tone: 'progress', word: 'Fair' },
  strong: { tone: 'good', word: 'Strong' },
};

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '440px' },
  advice: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
});

/** A new passphrase, typed twice, with advice on its strength as it is typed. */
export function NewPassphrase({
  value,
  onChange,
  shortest,
  problems,
  idPrefix = 'new',
}: {
  value: NewPassphraseValue;
  onChange: (value: NewPassphraseValue) => void;
  /** The least length asked for. */
  shortest: number;
  problems: { passphrase?: string | undefined; again?: string | undefined };
  idPrefix?: string;
}) {
  const styles = useStyles();
  const advice = passphraseAdvice(value.passphrase, shortest);
  const { tone, word } = tones[advice.level];
  return (
    <div className={styles.fields}>
      <div>
        <PassphraseField
          id={`${idPrefix}-passphrase`}
          label="New passphrase"
          purpose="new"
          value={value.passphrase}
          onChange={(passphrase) => onChange({ ...value, passphrase })}
          problem={problems.passphrase ?? null}
        />
        <p className={styles.advice} aria-live="polite">
          {value.passphrase !== '' && <StatusBadge tone={tone}>{word}</StatusBadge>}
          <span>{advice.words}</span>
        </p>
      </div>
      <PassphraseField
        id={`${idPrefix}-passphrase-again`}
        label="The same passphrase again"
        purpose="new"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        problem={problems.again ?? null}
      />
    </div>
  );
}
