import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** A few choices of which one holds, all in sight as chips. For many, or for several that narrow one list: FilterChip. */
export function ChoiceChips<Value extends string | number | boolean | null>({
  label,
  choices,
  value,
  onChoose,
}: {
  /** What is chosen, for screen readers: "EHC plan". */
  label: string;
  choices: readonly { value: Value; words: string }[];
  /** Undefined where something else holds than any of them. */
  value: Value | undefined;
  onChoose: (value: Value) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {choices.map((choice) => (
        <Button
          key={choice.words}
          shape="circular"
          size="small"
          appearance={value === choice.value ? 'primary' : 'outline'}
          aria-pressed={value === choice.value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.words}
        </Button>
      ))}
    </div>
  );
}
