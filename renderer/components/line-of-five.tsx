import { makeStyles, tokens } from '@fluentui/react-components';
import { forcedColors } from '../theme/layout.ts';
import { visuallyHidden } from './visually-hidden.ts';

export interface YearValue {
  /** '2021/22' */
  label: string;
  /** Null is not known: a gap in the line, never 0. */
  value: number | null;
}

const useStyles = makeStyles({
  figure: { margin: 0, position: 'relative' },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2px',
    [forcedColors]: { stroke: 'CanvasText' },
  },
  dot: { fill: tokens.colorBrandForeground1, [forcedColors]: { fill: 'CanvasText' } },
  inView: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2px',
    [forcedColors]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  base: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', [forcedColors]: { stroke: 'CanvasText' } },
  label: {
    fill: tokens.colorNeutralForeground3,
    fontSize: '12px',
    fontVariantNumeric: 'tabular-nums',
    [forcedColors]: { fill: 'CanvasText' },
  },
  table: visuallyHidden,
});

const WIDTH = 232;
const HEIGHT = 76;
const EDGE = 22;
const TOP = 20;
const BOTTOM = 54;

/**
 * The line of five years: small, with the first and the last known value written at their points and the year in view
 * as a ring. Screen readers get the same as a table. `format` turns a value into words ("1,060", "57.9%").
 */
export function LineOfFive({
  title,
  years,
  yearInView,
  format,
}: {
  /** What the values are, for the table: "Supported internships". */
  title: string;
  years: readonly YearValue[];
  /** The label of the year in view. */
  yearInView?: string;
  format: (value: number) => string;
}) {
  const styles = useStyles();
  const points = placePoints(years);
  const first = points.at(0);
  const last = points.at(-1);
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true" focusable="false">
        <line x1={EDGE} x2={WIDTH - EDGE} y1={BOTTOM} y2={BOTTOM} className={styles.base} />
        {stretches(points).map((stretch) => (
          <polyline
            key={stretch[0]?.index}
            className={styles.line}
            points={stretch.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
        ))}
        {points.map((point) => (
          <circle
            key={point.index}
            cx={point.x}
            cy={point.y}
            r={point.label === yearInView ? 4.5 : 2.5}
            className={point.label === yearInView ? styles.inView : styles.dot}
          />
        ))}
        {points.map((point) => {
          const isLabelled = point === first || point === last || point.label === yearInView;
          return (
            isLabelled && (
              <text
                key={point.index}
                x={point.x}
                y={point.y - 9}
                textAnchor="middle"
                className={styles.label}
              >
                {format(point.value)}
              </text>
            )
          );
        })}
        {years.length > 0 && (
          <>
            <text x={0} y={HEIGHT - 4} textAnchor="start" className={styles.label}>
              {years.at(0)?.label}
            </text>
            <text x={WIDTH} y={HEIGHT - 4} textAnchor="end" className={styles.label}>
              {years.at(-1)?.label}
            </text>
          </>
        )}
      </svg>
      <div className={styles.table}>
        <table>
          <caption>{title}, year by year</caption>
          <thead>
            <tr>
              <th scope="col">Academic year</th>
              <th scope="col">{title}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value === null ? 'Not known' : format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface Point {
  index: number;
  label: string;
  value: number;
  x: number;
  y: number;
}

/** Places known values between 0 and the highest, so that the height of the line is honest. */
function placePoints(years: readonly YearValue[]): Point[] {
  const highest = Math.max(0, ...years.map(({ value }) => value ?? 0));
  const step = years.length > 1 ? (WIDTH - 2 * EDGE) / (years.length - 1) : 0;
  return years.flatMap(({ label, value }, index) => {
    if (value === null) return [];
    const y = highest === 0 ? BOTTOM : BOTTOM - (value / highest) * (BOTTOM - TOP);
    return [{ index, label, value, x: EDGE + index * step, y }];
  });
}

/** Runs of neighbouring years: an unknown year breaks the line. */
function stretches(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === point.index - 1) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1);
}
