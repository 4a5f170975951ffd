import { makeStyles, tokens } from '@fluentui/react-components';
import { forcedColors } from '../../theme/layout.ts';

const useStyles = makeStyles({
  sheet: {
    width: '148px',
    height: '196px',
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke1,
    [forcedColors]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  title: { fill: tokens.colorNeutralForeground2, stroke: 'none', [forcedColors]: { fill: 'CanvasText' } },
  line: { fill: tokens.colorNeutralStroke2, stroke: 'none', [forcedColors]: { fill: 'GrayText' } },
  accent: { fill: tokens.colorBrandBackground, stroke: 'none', [forcedColors]: { fill: 'Highlight' } },
});

/** How the pages of a document are laid out, in outline. Decoration: the words beside it say what it is. */
export function PagePicture({ layout }: { layout: 'toolkit' | 'plan' | 'people' | 'costs' }) {
  const styles = useStyles();
  const rows = [0, 1, 2, 3, 4, 5, 6];
  return (
    <svg className={styles.sheet} viewBox="0 0 148 196" aria-hidden="true">
      <rect x="0.5" y="0.5" width="147" height="195" rx="3" />
      <rect className={styles.title} x="14" y="16" width={layout === 'toolkit' ? 92 : 70} height="8" rx="1" />
      <rect className={styles.line} x="14" y="30" width="60" height="4" rx="1" />
      {layout === 'toolkit' ? (
        <>
          <rect className={styles.accent} x="14" y="46" width="120" height="10" rx="1" />
          {rows.map((row) => (
            <g key={row}>
              <rect className={styles.line} x="14" y={62 + row * 10} width="48" height="4" rx="1" />
              {[0, 1, 2, 3, 4].map((column) => (
                <rect
                  key={column}
                  className={styles.line}
                  x={70 + column * 13}
                  y={62 + row * 10}
                  width="9"
                  height="4"
                  rx="1"
                />
              ))}
            </g>
          ))}
          <rect className={styles.title} x="14" y="140" width="50" height="6" rx="1" />
          {[0, 1, 2].map((row) => (
            <g key={row}>
              <rect className={styles.accent} x="14" y={153 + row * 11} width="7" height="6" rx="1" />
              <rect className={styles.line} x="26" y={154 + row * 11} width="108" height="4" rx="1" />
            </g>
          ))}
        </>
      ) : layout === 'people' ? (
        <>
          <rect className={styles.accent} x="14" y="46" width="120" height="10" rx="1" />
          {[...rows, 7, 8, 9, 10, 11].map((row) => (
            <g key={row}>
              {[0, 1, 2, 3].map((column) => (
                <rect
                  key={column}
                  className={styles.line}
                  x={14 + column * 31}
                  y={62 + row * 10}
                  width={column === 0 ? 24 : 27}
                  height="4"
                  rx="1"
                />
              ))}
            </g>
          ))}
        </>
      ) : layout === 'costs' ? (
        <>
          {[0, 1, 2].map((table) => (
            <g key={table} transform={`translate(0 ${table * 48})`}>
              <rect className={styles.accent} x="14" y="46" width="120" height="7" rx="1" />
              {[0, 1, 2].map((row) => (
                <g key={row}>
                  <rect className={styles.line} x="14" y={58 + row * 9} width="46" height="4" rx="1" />
                  <rect className={styles.line} x="84" y={58 + row * 9} width="16" height="4" rx="1" />
                  <rect
                    className={row === 2 ? styles.title : styles.line}
                    x="112"
                    y={58 + row * 9}
                    width="22"
                    height="4"
                    rx="1"
                  />
                </g>
              ))}
            </g>
          ))}
        </>
      ) : (
        <>
          <rect className={styles.accent} x="14" y="46" width="120" height="10" rx="1" />
          {rows.map((row) => (
            <g key={row}>
              <rect className={styles.title} x="14" y={63 + row * 17} width="24" height="5" rx="1" />
              <rect className={styles.line} x="44" y={63 + row * 17} width="40" height="4" rx="1" />
              <rect className={styles.line} x="44" y={70 + row * 17} width="30" height="4" rx="1" />
              <rect className={styles.line} x="92" y={63 + row * 17} width="42" height="4" rx="1" />
            </g>
          ))}
        </>
      )}
    </svg>
  );
}
