import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TableLink } from '../../../../shared/contract/import.ts';
import { LinedList } from '../../../components/lined-list.tsx';
import { Section } from '../../../components/section.tsx';
import { StatusBadge, type StatusTone } from '../../../components/status-badge.tsx';
import { countOf } from '../import-words.ts';
import { ChooseLink, type SaidOfLink } from './choose-link.tsx';
import { askingWords, isOpen, linkStateWords, linkWords } from './link-words.ts';

const tones: Readonly<Record<TableLink['state'], StatusTone>> = {
  found: 'good',
  chosen: 'good',
  'says-itself': 'good',
  undecided: 'warning',
  waits: 'neutral',
  'left-out': 'stopped',
};

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    maxWidth: '90ch',
    color: tokens.colorNeutralForeground3,
  },
  table: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  words: { flex: '1 1 320px', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/**
 * Whose the rows of each table of a SEN2 return are: which column leads to the young people. What is not known has to
 * be said here before anything comes in; what was found can be looked at and changed.
 */
export function WhoseRows({
  links,
  onSay,
}: {
  links: readonly TableLink[];
  onSay: (said: SaidOfLink) => void;
}) {
  const styles = useStyles();
  const [isShown, setIsShown] = useState(false);
  const open = links.filter(isOpen).length;
  const leftOut = links.filter(({ state }) => state === 'left-out').length;
  const showsAll = isShown || open > 0;
  return (
    <Section
      title="Whose each row is"
      aside={
        open === 0 ? (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isShown}
            icon={isShown ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? 'Hide how the tables belong together' : 'Show how the tables belong together'}
          </Button>
        ) : undefined
      }
    >
      <p className={styles.intro}>
        {open > 0
          ? askingWords(links)
          : leftOut > 0
            ? `${countOf(links.length - leftOut, 'table')} of ${links.length} lead to the young people; the others are left out.`
            : 'A number in each row leads to the young person in the table of people. It was found for every table.'}
      </p>
      {showsAll && (
        <LinedList>
          {links.map((link) => (
            <li key={link.tableId} className={styles.table}>
              <div className={styles.line}>
                <h3 className={styles.name}>{link.sheetName}</h3>
                <StatusBadge tone={tones[link.state]}>{linkStateWords[link.state]}</StatusBadge>
                {link.state !== 'undecided' && (
                  <>
                    <span className={styles.words}>{linkWords(link)}</span>
                    <Button
                      size="small"
                      aria-label={`Change whose the rows of ${link.sheetName} are`}
                      onClick={() => onSay({ tableId: link.tableId, column: null, to: null, decided: false })}
                    >
                      Change
                    </Button>
                  </>
                )}
              </div>
              {link.state === 'undecided' && <ChooseLink link={link} onSay={onSay} />}
            </li>
          ))}
        </LinedList>
      )}
    </Section>
  );
}
