import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from '../theme/layout.ts';

/** Fields in two columns, in one where it is narrow; `wide` for what needs both. */
export const useFieldGrid = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: { gridColumn: '1 / -1' },
});
