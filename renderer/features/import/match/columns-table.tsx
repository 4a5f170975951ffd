import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { memo, useId, useState } from 'react';
import type { ImportField, LayoutMatching, MatchedColumn } from '../../../../shared/contract/import.ts';
import { StatusBadge, type StatusTone } from '../../../components/status-badge.tsx';
import { useDrawnInParts } from '../../../components/use-drawn-in-parts.ts';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { narrow } from '../../../theme/layout.ts';
import { type Certainty, certaintyOf, certaintyWords, columnLetters, countOf } from '../import-words.ts';
import { FieldPicker } from './field-picker.tsx';
import { ValueMeanings } from './value-meanings.tsx';
import { WhatWins, type Wins, winsWords } from './what-wins.tsx';

const AT_FIRST = 120;
/** Rows with their fields that can be drawn in one frame on a slow laptop; more than fit on its screen. */
const IN_ONE_FRAME = 10;

const tones: Readonly<Record<Certainty, StatusTone>> = {
  sure: 'good',
  likely: 'progress',
  check: 'warning',
  none: 'neutral',
};

const useStyles = makeStyles({
  scroll: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    [narrow]: { overflowX: 'auto' },
  },
  table: {
    width: '100%',
    minWidth: '720px',
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '8px 12px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& tbody:last-child > tr:last-child > *': { borderBottom: 'none' },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
      padding: '10px 12px',
    },
  },
  letter: { width: '44px', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  theirs: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  examples: {
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  sure: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  out: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  under: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  toggle: { paddingLeft: 0, paddingRight: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px', '& > :first-child': { marginTop: '4px' } },
  meanings: { backgroundColor: tokens.colorNeutralBackground2, paddingLeft: '56px !important' },
  hidden: visuallyHidden,
  more: { margin: tokens.spacingHorizontalM },
});

/** Their columns on the left, our fields on the right, and how sure the proposal is. */
export function ColumnsTable({
  layout,
  fields,
  onChooseField,
  onAnswer,
  onWins,
}: {
  layout: LayoutMatching;
  fields: readonly ImportField[];
  onChooseField: (column: number, field: string) => void;
  onAnswer: (column: number, value: string, meaning: string | null) => void;
  onWins: (column: number, wins: Wins) => void;
}) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(layout.columns.length <= AT_FIRST);
  const drawn = useDrawnInParts(showsAll ? layout.columns.length : AT_FIRST, IN_ONE_FRAME);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Columns of the file and our fields">
        <thead>
          <tr>
            <th scope="col" className={styles.letter}>
              <span className={styles.hidden}>Column</span>
            </th>
            <th scope="col" style={{ width: '20%' }}>
              Their heading
            </th>
            <th scope="col">Examples</th>
            <th scope="col" style={{ width: '25%' }}>
              Our field
            </th>
            <th scope="col" style={{ width: '30%' }}>
              How sure
            </th>
          </tr>
        </thead>
        {layout.columns.slice(0, drawn).map((column) => (
          <ColumnRows
            key={column.column}
            column={column}
            fields={fields}
            onChooseField={onChooseField}
            onAnswer={onAnswer}
            onWins={onWins}
          />
        ))}
      </table>
      {!showsAll && (
        <Button className={styles.more} onClick={() => setShowsAll(true)}>
          Show the other {countOf(layout.columns.length - AT_FIRST, 'column')}
        </Button>
      )}
    </div>
  );
}

const ColumnRows = memo(function ColumnRows({
  column,
  fields,
  onChooseField,
  onAnswer,
  onWins,
}: {
  column: MatchedColumn;
  fields: readonly ImportField[];
  onChooseField: (column: number, field: string) => void;
  onAnswer: (column: number, value: string, meaning: string | null) => void;
  onWins: (column: number, wins: Wins) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const unanswered = column.meanings.filter(({ meaning }) => meaning === null).length;
  const [isOpen, setIsOpen] = useState(unanswered > 0);
  const field = fields.find((it) => it.field === column.field);
  const certainty = certaintyOf(column);
  const letters = columnLetters(column.place ?? column.column);
  const heading = column.heading === '' ? `Column ${letters}, without a heading` : column.heading;
  const isOut = column.field === 'leave-out';
  return (
    <tbody>
      <tr>
        <td className={styles.letter}>{letters}</td>
        <th scope="row" className={mergeClasses(styles.theirs, isOut && styles.out)}>
          {heading}
          {column.group !== '' && <span className={styles.small}>under {column.group}</span>}
        </th>
        <td className={styles.examples}>
          {column.filled === 0 ? (
            <span className={styles.small}>always blank</span>
          ) : (
            <>
              {column.examples.slice(0, 3).map(shortened).join(', ')}
              <span className={styles.small}>{countOf(column.filled, 'row')} filled in</span>
            </>
          )}
        </td>
        <td>
          <FieldPicker
            label={`Our field for ${heading}`}
            fields={fields}
            value={column.field}
            onChoose={(chosen) => onChooseField(column.column, chosen)}
          />
          {field && (
            <div className={styles.under}>
              <span className={styles.small}>{field.recordLabel}</span>
              <Button
                appearance="transparent"
                size="small"
                className={styles.toggle}
                icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
                aria-expanded={isOpen}
                aria-controls={id}
                aria-label={`${detailsWords(column)}: ${heading}`}
                onClick={() => setIsOpen(!isOpen)}
              >
                {detailsWords(column)}
              </Button>
            </div>
          )}
        </td>
        <td>
          <div className={styles.sure}>
            <StatusBadge tone={tones[certainty]}>{certaintyWords[certainty]}</StatusBadge>
            <span className={styles.small}>{column.why}</span>
          </div>
          <div className={styles.badges}>
            {unanswered > 0 && (
              <StatusBadge tone="warning">{countOf(unanswered, 'unanswered value')}</StatusBadge>
            )}
            {column.wins && column.wins !== 'newer-file' && (
              <StatusBadge tone="info">{winsWords[column.wins]}</StatusBadge>
            )}
          </div>
        </td>
      </tr>
      {field && isOpen && (
        <tr id={id}>
          <td colSpan={5} className={styles.meanings}>
            {column.meanings.length > 0 && (
              <ValueMeanings
                key={column.field}
                column={column}
                field={field}
                onAnswer={(value, meaning) => onAnswer(column.column, value, meaning)}
              />
            )}
            <WhatWins
              heading={heading}
              wins={column.wins ?? 'newer-file'}
              onWins={(wins) => onWins(column.column, wins)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
});

/** What the part that opens under a column holds. */
function detailsWords({ meanings }: MatchedColumn): string {
  return meanings.length > 0
    ? `What ${countOf(meanings.length, 'value means', 'values mean')}`
    : 'If yours differs';
}

function shortened(example: string): string {
  const line = example.replace(/\s+/g, ' ').trim();
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}
