import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../dialog-surface.tsx';
import { Print20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { PacksOutput, PacksRequest } from '../../../shared/contract/assessment-packs.ts';
import {
  MOST_PACKS,
  type PackPart,
  packParts,
  packPartWords,
} from '../../../shared/content/assessment-pack-parts.ts';
import { type NamedPack, standardPackPattern } from '../../../shared/domain/pack-file-name.ts';
import { PackNameField, patternProblem } from './pack-name-field.tsx';
import { PacksOutcome, type PacksState } from './packs-outcome.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(780px, calc(100vw - 32px))' },
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
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
  },
});

/** What the person asked for, but for whose packs they are and where they go. */
export interface PacksAsked {
  into: PacksOutput['kind'];
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
  count,
  first,
  state,
  canOpen,
  onMake,
  onPrint,
  onShow,
  onStop,
  onClose,
}: {
  /** "Assessment pack for Amelia Hughes". */
  title: string;
  /** Who is in it and in which order, in a sentence. */
  about: string;
  /** How many packs: of one young person there is one file, whatever is chosen. */
  count: number;
  /** Of several the first, for the example of a name; null while it is not known. */
  first: NamedPack | null;
  state: PacksState;
  canOpen: boolean;
  onMake: (asked: PacksAsked) => void;
  /** Prints all of them from one PDF. */
  onPrint: (asked: Pick<PacksAsked, 'choices'>) => void;
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
  const [format, setFormat] = useState<'pdf' | 'workbook'>('pdf');
  const [isOneEachChosen, setIsOneEachChosen] = useState(false);
  const [pattern, setPattern] = useState(standardPackPattern);
  const isBusy = state.kind === 'making' || state.kind === 'asking';
  const isWorkbook = format === 'workbook';
  const isTooManyForOne = isWorkbook && count > MOST_PACKS['one-workbook'];
  const isOneEach = count > 1 && (isOneEachChosen || isTooManyForOne);
  const isNamed = !isOneEach || patternProblem(pattern) === undefined;

  const choices = { leaveOut: [...leftOut], isLargePrint, withContact, withNotes, withSensitiveNotes };

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
              <legend className={styles.legend} id={`${id}-format`}>
                What it is
              </legend>
              <RadioGroup
                layout="horizontal"
                aria-labelledby={`${id}-format`}
                value={format}
                onChange={(_event, { value }) => setFormat(value === 'workbook' ? 'workbook' : 'pdf')}
              >
                <Radio value="pdf" label="PDF, to be printed" />
                <Radio value="workbook" label="Excel, to be filled in" />
              </RadioGroup>
            </fieldset>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>Also</legend>
              <div className={styles.parts}>
                {!isWorkbook && (
                  <Checkbox
                    label="Large print (16 point)"
                    checked={isLargePrint}
                    onChange={(_event, { checked }) => setIsLargePrint(checked === true)}
                  />
                )}
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
            {count > 1 && (
              <fieldset className={styles.group}>
                <legend className={styles.legend} id={`${id}-into`}>
                  How it is saved
                </legend>
                {isTooManyForOne ? (
                  <p>
                    {`A workbook holds up to ${MOST_PACKS['one-workbook']} young people: each gets one of their own, in a ${canOpen ? 'folder' : 'ZIP file'}.`}
                  </p>
                ) : (
                  <RadioGroup
                    layout="horizontal"
                    aria-labelledby={`${id}-into`}
                    value={isOneEach ? 'each' : 'one'}
                    onChange={(_event, { value }) => setIsOneEachChosen(value === 'each')}
                  >
                    <Radio value="one" label={isWorkbook ? 'One workbook for all' : 'One PDF for all'} />
                    <Radio
                      value="each"
                      label={`One ${isWorkbook ? 'workbook' : 'PDF'} each, in a ${canOpen ? 'folder' : 'ZIP file'}`}
                    />
                  </RadioGroup>
                )}
                {isOneEach && (
                  <PackNameField
                    pattern={pattern}
                    ending={isWorkbook ? 'xlsx' : 'pdf'}
                    first={first}
                    onChange={setPattern}
                  />
                )}
              </fieldset>
            )}
            <p id={id} className={styles.small}>
              {isWorkbook
                ? 'Cells to fill in are tinted; all others are locked, without a password. What is filled in stays in the workbook. Workbooks'
                : 'Packs print in black and white. They'}{' '}
              are marked OFFICIAL–SENSITIVE, and unlike your data file they are not encrypted: keep them where
              only those who need them can open them.
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
                  into: isWorkbook
                    ? isOneEach
                      ? 'workbook-each'
                      : 'one-workbook'
                    : isOneEach
                      ? 'pdf-each'
                      : 'one-pdf',
                  pattern,
                  choices,
                })
              }
            >
              {!isOneEach
                ? isWorkbook
                  ? 'Save as Excel…'
                  : 'Save as PDF…'
                : canOpen
                  ? 'Choose the folder…'
                  : 'Save as ZIP file…'}
            </Button>
            {!isWorkbook && !isOneEach && (
              <Button
                className={styles.button}
                icon={<Print20Regular />}
                disabledFocusable={isBusy}
                aria-describedby={id}
                onClick={() => onPrint({ choices })}
              >
                Print…
              </Button>
            )}
            <Button className={styles.button} onClick={close}>
              {state.kind === 'saved' || state.kind === 'printing' ? 'Close' : 'Cancel'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
