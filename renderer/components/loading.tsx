import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  place: { minHeight: '96px', display: 'grid', placeItems: 'center', alignContent: 'center' },
  later: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Shown while something is read. Appears only after a moment, because most readings are quicker than that. */
export function Loading({
  words = 'Loading',
  later,
}: {
  words?: string;
  /** Why it takes so long, for when it does. */
  later?: string;
}) {
  const styles = useStyles();
  const [waited, setWaited] = useState<'not yet' | 'a moment' | 'long'>('not yet');
  useEffect(() => {
    const timers = [setTimeout(() => setWaited('a moment'), 400), setTimeout(() => setWaited('long'), 3_000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={styles.place} aria-live="polite" aria-busy="true">
      {waited !== 'not yet' && <Spinner size="small" label={words} />}
      {waited === 'long' && later !== undefined && <p className={styles.later}>{later}</p>}
    </div>
  );
}
