import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { currentActionPlan, currentToolkit } from '../../../shared/content/instruments.ts';
import { orpc } from '../../api/client.ts';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  words: {
    '& p': { margin: `0 0 ${tokens.spacingVerticalS}`, maxWidth: '64ch' },
    '& p:last-child': { margin: 0 },
  },
});

/** The version, whose forms these are, and on what terms the application is given. */
export function AboutSection() {
  const styles = useStyles();
  const about = useQuery(orpc.application.about.queryOptions());
  return (
    <Section title="About SEND Pathways" surface>
      <div className={styles.words}>
        <p>Version {about.data?.version ?? '…'}</p>
        <p>
          The forms are the {currentToolkit.title} ({currentToolkit.version}) and the Internships Work{' '}
          {currentActionPlan.title}. {currentToolkit.attribution}.
        </p>
        <p>
          SEND Pathways works without the internet: nothing you enter leaves this computer unless you save it
          somewhere yourself.
        </p>
        <p>
          SEND Pathways is free software under the MIT licence. The fonts in its documents are Source Sans 3,
          Noto Sans and Noto Emoji, each under the SIL Open Font License 1.1, and DejaVu Sans under a free
          licence of its own. The open-source libraries it is built with are used under their own licences.
          All these licences come with the application.
        </p>
      </div>
    </Section>
  );
}
