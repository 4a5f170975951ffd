import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { layout, narrow } from '../theme/layout.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: `calc(100dvh - ${layout.topBarHeight} - 72px)`,
    minHeight: '480px',
    [narrow]: { height: 'auto', minHeight: 0 },
  },
});

/** As high as the window leaves it (below the top bar, within the margins of the page), so that only its list scrolls. */
export function ListPage({ children }: { children: ReactNode }) {
  return <div className={useStyles().page}>{children}</div>;
}
