import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PacksRequest } from '../../../shared/contract/assessment-packs.ts';
import { type PackPart, packParts, packPartWords } from '../../../shared/content/assessment-pack-parts.ts';
import { type NamedPack, standardPackPattern } from '../../../shared/domain/pack-file-name.ts';
import { PackNameField, patternProblem } from './pack-name-field.tsx';
import { PacksOutcome, type PacksState } from './packs-outcome.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(640px, calc(100vw - 32px))' },
  button: { whiteSpace: 'nowrap' },
  content: { display: 'grid', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
  },
});

/** What the person asked for, but for whose packs they are and where they go. */
export interface PacksAsked {
  into: 'one-pdf' | 'pdf-each';
  pattern: string;
  choices: Pick<
    PacksRequest,
    'leaveOut' | 'isLargePrint' | 'withContact' | 'withNotes' | 'withSensitiveNotes'
  >;
}

/** What goes into assessment packs, and making them. The packs are made and saved by the caller. */
export function AssessmentPacksDialog({
  title,
  about,
  isOfOne,
  first,
  state,
  canOpen,
  onMake,
  onShow,
  onStop,
  onClose,
}: {
  /** "Assessment pack for Amelia Hughes". */
  title: string;
  /** Who is in it and in which order, in a sentence. */
  about: string;
  /** The pack of one young person: one file, whatever is chosen. */
  isOfOne: boolean;
  /** Of several the first, for the example of a name; null while it is not known. */
  first: NamedPack | null;
  state: PacksState;
  canOpen: boolean;
  onMake: (asked: PacksAsked) => void;
  onShow: (how: 'open' | 'folder') => void;
  onStop: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const [leftOut, setLeftOut] = useState<readonly PackPart[]>([]);
  const [isLargePrint, setIsLargePrint] = useState(false);
  const [withContact, setWithContact] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const [withSensitiveNotes, setWithSensitiveNotes] = useState(false);
  const [into, setInto] = useState<PacksAsked['into']>('one-pdf');
  const [pattern, setPattern] = useState(standardPackPattern);
  const isBusy = state.kind === 'making' || state.kind === 'asking';
  const isNamed = into === 'one-pdf' || patternProblem(pattern) === undefined;

  function close(): void {
    if (state.kind === 'making') onStop();
    onClose();
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{about}</p>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>What goes in</legend>
              <div className={styles.parts}>
                {packParts.map((part) => (
                  <Checkbox
                    key={part}
                    label={packPartWords[part]}
                    checked={!leftOut.includes(part)}
                    onChange={(_event, { checked }) =>
                      setLeftOut(
                        checked === true ? leftOut.filter((each) => each !== part) : [...leftOut, part],
                      )
                    }
                  />
                ))}
              </div>
            </fieldset>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>How it is printed</legend>
              <div className={styles.parts}>
                <Checkbox
                  label="Large print (16 point)"
                  checked={isLargePrint}
                  onChange={(_event, { checked }) => setIsLargePrint(checked === true)}
                />
                <Checkbox
                  label="With contact details"
                  checked={withContact}
                  onChange={(_event, { checked }) => setWithContact(checked === true)}
                />
                <Checkbox
                  label="With notes"
                  checked={withNotes}
                  onChange={(_event, { checked }) => setWithNotes(checked === true)}
                />
                <Checkbox
                  label="With sensitive notes"
                  checked={withSensitiveNotes}
                  onChange={(_event, { checked }) => setWithSensitiveNotes(checked === true)}
                />
              </div>
            </fieldset>
            {!isOfOne && (
              <fieldset className={styles.group}>
                <legend className={styles.legend} id={`${id}-into`}>
                  How it is saved
                </legend>
                <RadioGroup
                  layout="horizontal"
                  aria-labelledby={`${id}-into`}
                  value={into}
                  onChange={(_event, { value }) => setInto(value as PacksAsked['into'])}
                >
                  <Radio value="one-pdf" label="One PDF for all" />
                  <Radio
                    value="pdf-each"
                    label={canOpen ? 'One PDF each, in a folder' : 'One PDF each, in a ZIP file'}
                  />
                </RadioGroup>
                {into === 'pdf-each' && (
                  <PackNameField pattern={pattern} first={first} onChange={setPattern} />
                )}
              </fieldset>
            )}
            <p id={id} className={styles.small}>
              Packs print in black and white. They are marked OFFICIAL–SENSITIVE, and unlike your data file a
              PDF is not encrypted: keep it where only those who need it can open it.
            </p>
            <PacksOutcome state={state} canOpen={canOpen} onShow={onShow} onStop={onStop} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              className={styles.button}
              disabledFocusable={isBusy || !isNamed}
              aria-describedby={id}
              onClick={() =>
                onMake({
                  into: isOfOne ? 'one-pdf' : into,
                  pattern,
                  choices: {
                    leaveOut: [...leftOut],
                    isLargePrint,
                    withContact,
                    withNotes,
                    withSensitiveNotes,
                  },
                })
              }
            >
              {into === 'one-pdf' || isOfOne
                ? 'Save as PDF…'
                : canOpen
                  ? 'Choose the folder…'
                  : 'Save as ZIP file'}
            </Button>
            <Button className={styles.button} onClick={close}>
              {state.kind === 'saved' ? 'Close' : 'Cancel'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
