import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { Checkmark16Regular, ChevronDown16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { forcedColors } from '../theme/layout.ts';
import { matchingNames } from './matching-names.ts';

/** Choices up to this many are seen at a glance; more are found by typing. */
const SEEN_AT_A_GLANCE = 12;
/** Choices shown at a time; typing more finds the rest. */
const MOST_SHOWN = 100;

const useStyles = makeStyles({
  chip: { display: 'inline-flex', maxWidth: '100%' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '260px' },
  // The two halves of a chip that narrows: what it is, and taking it out.
  left: { borderTopRightRadius: 0, borderBottomRightRadius: 0, minWidth: 0 },
  right: {
    borderTopLeftRadius: 0,
    borderBottomLeftRadius: 0,
    minWidth: '28px',
    marginLeft: '1px',
    [forcedColors]: { marginLeft: '2px' },
  },
  surface: {
    padding: tokens.spacingHorizontalS,
    width: 'min(360px, calc(100vw - 48px))',
    boxSizing: 'border-box',
  },
  search: { width: '100%', maxWidth: 'none', marginBottom: tokens.spacingVerticalS },
  options: { maxHeight: 'min(320px, 50dvh)', overflowY: 'auto' },
  option: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      [forcedColors]: { outline: '1px solid Highlight' },
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { flexShrink: 0, marginTop: '2px' },
  },
  mark: { width: '16px', flexShrink: 0 },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  count: {
    marginLeft: 'auto',
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  note: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
  },
});

export interface FilterOption<Value extends string> {
  value: Value;
  name: string;
  /** How many records it would leave, where that is known. */
  count?: number;
}

/**
 * One thing that narrows a list, as a chip: "Lead officer" while it leaves everybody in, "Lead officer: P. Raman" once
 * one is chosen, with a button that takes it out again. Long lists of choices are found by typing any part of the name.
 */
export function FilterChip<Value extends string>({
  label,
  every,
  options,
  value,
  onChoose,
  isGrowing = false,
}: {
  /** "Lead officer". */
  label: string;
  /** "Every officer". */
  every: string;
  options: readonly FilterOption<Value>[];
  value: Value | null;
  onChoose: (value: Value | null) => void;
  /** The choices come from what is recorded, so that there may be hundreds: they are found by typing from the first. */
  isGrowing?: boolean;
}) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const chip = useRef<HTMLSpanElement>(null);
  const chosen = options.find((option) => option.value === value);
  function choose(next: Value | null): void {
    setIsOpen(false);
    onChoose(next);
    chip.current?.querySelector('button')?.focus();
  }
  return (
    <span ref={chip} className={styles.chip}>
      <Popover
        trapFocus
        open={isOpen}
        onOpenChange={(_event, { open }) => setIsOpen(open)}
        positioning={{ position: 'below', align: 'start' }}
      >
        <PopoverTrigger disableButtonEnhancement>
          <Button
            className={mergeClasses(value !== null && styles.left)}
            shape="circular"
            size="small"
            appearance={value === null ? 'outline' : 'primary'}
            icon={<ChevronDown16Regular />}
            iconPosition="after"
          >
            <span className={styles.words} title={chosen?.name}>
              {value === null ? label : `${label}: ${chosen?.name ?? '…'}`}
            </span>
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={label}>
          <Choices
            label={label}
            every={every}
            options={options}
            value={value}
            onChoose={choose}
            isGrowing={isGrowing}
          />
        </PopoverSurface>
      </Popover>
      {value !== null && (
        <Button
          className={styles.right}
          shape="circular"
          size="small"
          appearance="primary"
          icon={<Dismiss16Regular />}
          aria-label={`${label}: ${every.toLocaleLowerCase('en-GB')} again`}
          onClick={() => choose(null)}
        />
      )}
    </span>
  );
}

function Choices<Value extends string>({
  label,
  every,
  options,
  value,
  onChoose,
  isGrowing,
}: {
  label: string;
  every: string;
  options: readonly FilterOption<Value>[];
  value: Value | null;
  onChoose: (value: Value | null) => void;
  isGrowing: boolean;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = matchingNames(options, typed);
  const shown = found.slice(0, MOST_SHOWN);
  const left = found.length - shown.length;

  /** Arrows, Home and End move between the choices, from the search as well. */
  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const isTyping = here < 0;
    const goTo = {
      ArrowDown: Math.min(here + 1, buttons.length - 1),
      ArrowUp: isTyping ? null : Math.max(here - 1, 0),
      Home: isTyping ? null : 0,
      End: isTyping ? null : buttons.length - 1,
    }[event.key];
    if (goTo === undefined || goTo === null) return;
    event.preventDefault();
    buttons[goTo]?.focus();
  }

  // One stop for Tab: the choice that holds, else the first that is shown.
  const isShown = value === null ? typed.trim() === '' : shown.some((each) => each.value === value);
  const stop = isShown ? value : (shown[0]?.value ?? null);
  const option = (own: Value | null, name: string, count?: number) => (
    <button
      key={own ?? ''}
      type="button"
      role="option"
      aria-selected={own === value}
      tabIndex={own === stop ? 0 : -1}
      className={mergeClasses(styles.option, own === value && styles.chosen)}
      onClick={() => onChoose(own)}
    >
      <span className={styles.mark}>{own === value && <Checkmark16Regular aria-hidden />}</span>
      <span>{name}</span>
      {count !== undefined && <span className={styles.count}>{count.toLocaleString('en-GB')}</span>}
    </button>
  );

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that bubble up from what is inside
    <div onKeyDown={onKeyDown}>
      {(isGrowing || options.length > SEEN_AT_A_GLANCE) && (
        <SearchBox
          className={styles.search}
          aria-label={`${label}: write part of the name`}
          placeholder="Write part of the name"
          maxLength={200}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
          onKeyDown={(event) => {
            const [first] = shown;
            if (event.key === 'Enter' && typed.trim() !== '' && first) onChoose(first.value);
          }}
        />
      )}
      <div ref={list} className={styles.options} role="listbox" aria-label={label}>
        {typed.trim() === '' && option(null, every)}
        {shown.map((each) => option(each.value, each.name, each.count))}
      </div>
      <p className={styles.note} role="status">
        {found.length === 0 && options.length > 0 && 'Nothing has these words in its name.'}
        {options.length === 0 && 'There is nothing to choose from yet.'}
        {left > 0 && `${left.toLocaleString('en-GB')} more: write part of the name to find them.`}
      </p>
    </div>
  );
}
