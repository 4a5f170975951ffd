import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../../components/section.tsx';
import type { QueuedFile } from '../import-session.ts';
import { countOf } from '../import-words.ts';
import type { FilesOfOneReturn } from './files-of-one-return.ts';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '72ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The files of a SEN2 return are offered as one import: only together do their rows say whose they are. */
export function ReturnTogether({
  found,
  onTogether,
  onOneByOne,
}: {
  found: FilesOfOneReturn<QueuedFile>;
  onTogether: () => void;
  onOneByOne: () => void;
}) {
  const styles = useStyles();
  return (
    <Section title="These files belong together" surface>
      <p className={styles.words}>
        {countOf(found.files.length, 'file')} of the SEN2 return exported on {found.day.replaceAll('-', '/')}.
        Only the file of people has names; the rows of the others belong to its rows. Bring them in together,
        and every plan, review, placement and need finds its young person.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onTogether}>
          Bring in the {countOf(found.files.length, 'file')} together
        </Button>
        <Button onClick={onOneByOne}>Take them one after the other</Button>
      </div>
    </Section>
  );
}
