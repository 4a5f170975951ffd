import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LineOfFive, type YearValue } from './line-of-five.tsx';

export interface KeyFigure {
  id: string;
  title: string;
  /** In view, as words: "73", "60.0%"; null is not known. */
  value: string | null;
  /** In place of an unknown value: "Not known yet", "No job starts". */
  unknownWords: string;
  /** A few words under the value: "calculated from 12 of 20 job starts". */
  note?: string;
  years: readonly YearValue[];
  yearInView: string;
  format: (value: number) => string;
  /** A link to the records behind it. */
  link?: ReactNode;
}

const useStyles = makeStyles({
  figures: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  figure: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  value: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: '28px',
    lineHeight: '36px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  unknown: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  note: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    minHeight: '16px',
  },
  line: { marginTop: 'auto' },
});

/** A row of figures, each with its five-year line. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => (
        <li key={figure.id} className={styles.figure}>
          <h3 className={styles.title}>{figure.title}</h3>
          <p className={styles.value}>
            {figure.value ?? <span className={styles.unknown}>{figure.unknownWords}</span>}
          </p>
          <p className={styles.note}>{figure.note}</p>
          <div className={styles.line}>
            <LineOfFive
              title={figure.title}
              years={figure.years}
              yearInView={figure.yearInView}
              format={figure.format}
            />
            {figure.link}
          </div>
        </li>
      ))}
    </ul>
  );
}
