import { makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({ place: { minHeight: '96px', display: 'grid', placeItems: 'center' } });

/** Shown while something is read. Appears only after a moment, because most readings are quicker than that. */
export function Loading({ words = 'Loading' }: { words?: string }) {
  const styles = useStyles();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.place} aria-live="polite" aria-busy="true">
      {isSlow && <Spinner size="small" label={words} />}
    </div>
  );
}
