import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ToolkitInstrument } from '../../../../shared/content/instrument-types.ts';
import type { Score } from '../../../../shared/contract/toolkit.ts';
import { SavedFieldMessages } from '../../../components/saved-field/saved-field-messages.tsx';
import { type Save, useSavedValue } from '../../../components/saved-field/use-saved-value.ts';
import { forcedColors, narrow } from '../../../theme/layout.ts';
import { ScoreShape, scoreWords } from '../score-mark.tsx';

const useStyles = makeStyles({
  group: { border: 'none', margin: `0 0 ${tokens.spacingVerticalXL}`, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '84px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(input:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      [forcedColors]: { outlineColor: 'Highlight' },
    },
    [narrow]: { minHeight: '56px' },
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    [forcedColors]: { ...shorthands.borderColor('Highlight'), outline: '2px solid Highlight' },
  },
  input: { width: '18px', height: '18px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  number: { fontSize: '24px', lineHeight: '28px', fontWeight: tokens.fontWeightSemibold },
  words: {
    fontWeight: tokens.fontWeightSemibold,
    '& small': {
      display: 'block',
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
    },
  },
  none: {
    marginTop: tokens.spacingVerticalM,
    minHeight: '40px',
    padding: '8px 16px',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    ...shorthands.borderStyle('dashed'),
    backgroundColor: 'transparent',
    [narrow]: { minHeight: '40px' },
  },
  noneChosen: {
    backgroundColor: tokens.colorNeutralBackground3,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  shape: {
    color: tokens.colorBrandForeground1,
    marginLeft: tokens.spacingHorizontalXS,
    [forcedColors]: { color: 'CanvasText' },
  },
  readOnly: { cursor: 'default' },
});

/** 3, 2 and 1 as large cards, and "not scored yet" plainly apart from them. Saves itself as soon as one is chosen. */
export function ScoreCards({
  name,
  instrument,
  score,
  onSave,
  isReadOnly,
}: {
  /** Of the group of radio buttons: another name is another statement. */
  name: string;
  instrument: ToolkitInstrument;
  score: Score;
  onSave: Save<Score>;
  isReadOnly: boolean;
}) {
  const styles = useStyles();
  const saved = useSavedValue<Score>(name, 'Score', score, onSave);
  const choose = (next: Score) => {
    if (!isReadOnly) saved.commit(next);
  };
  return (
    <fieldset
      id={name}
      className={styles.group}
      data-saved-field={saved.isUnsaved ? 'unsaved' : 'saved'}
      onKeyDown={(event) => {
        const typed = event.ctrlKey || event.altKey || event.metaKey ? null : Number(event.key);
        const option = instrument.section2.scale.find((each) => each.score === typed);
        if (!option || isReadOnly) return;
        event.preventDefault();
        choose(option.score);
        event.currentTarget.querySelector<HTMLElement>(`input[value="${option.score}"]`)?.focus();
      }}
    >
      <legend className={styles.legend}>Score</legend>
      <div className={styles.cards}>
        {instrument.section2.scale.map((option) => {
          const [words, more] = option.label.split(': ');
          const isChosen = saved.shown === option.score;
          return (
            <label
              key={option.score}
              className={mergeClasses(styles.card, isChosen && styles.chosen, isReadOnly && styles.readOnly)}
            >
              <input
                type="radio"
                className={styles.input}
                name={name}
                value={option.score}
                checked={isChosen}
                disabled={isReadOnly && !isChosen}
                onChange={() => choose(option.score)}
              />
              <span className={styles.number}>
                {option.score}
                <ScoreShape score={option.score} className={styles.shape} />
              </span>
              <span className={styles.words}>
                {words}
                {more !== undefined && <small>{more}</small>}
              </span>
            </label>
          );
        })}
      </div>
      <label
        className={mergeClasses(
          styles.card,
          styles.none,
          saved.shown === null && styles.noneChosen,
          isReadOnly && styles.readOnly,
        )}
      >
        <input
          type="radio"
          className={styles.input}
          name={name}
          value="none"
          checked={saved.shown === null}
          disabled={isReadOnly && saved.shown !== null}
          onChange={() => choose(null)}
        />
        <span>{scoreWords(null, instrument)}</span>
      </label>
      <SavedFieldMessages
        failure={saved.failure}
        conflict={
          saved.conflict && {
            mine: scoreWords(saved.shown, instrument),
            theirs: scoreWords(saved.conflict.theirs, instrument),
          }
        }
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </fieldset>
  );
}
