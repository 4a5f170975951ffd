import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import type { PersonPathway as Pathway, Spell } from '../../../shared/contract/pathway.ts';
import { checklistProgress } from '../../../shared/content/pathway-checklists.ts';
import { pathwayStages, type StageNumber, stageWords } from '../../../shared/content/stages.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { BeginStageDialog } from './begin-stage-dialog.tsx';
import { EndStageDialog } from './end-stage-dialog.tsx';
import { followingStage } from './next-stage.ts';
import { periodWords, progressWords } from './pathway-words.ts';
import { StageChecklist } from './stage-checklist.tsx';
import { StageFields } from './stage-fields.tsx';
import { StageLine } from './stage-line.tsx';
import { StuckBadges } from './stuck-badges.tsx';

const useStyles = makeStyles({
  about: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground3,
    maxWidth: '72ch',
  },
  badges: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  earlier: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    '& li': {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'start',
      gap: tokens.spacingHorizontalL,
    },
    '& p': { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  },
  head: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where a young person is on the five stages, where they were, and the checklist of each stage. */
export function PersonPathway({ person }: { person: Person }) {
  const { personId } = person;
  const pathway = useQuery(orpc.pathway.ofPerson.queryOptions({ input: { personId } }));
  if (pathway.isPending) return <Loading words="Opening the pathway" />;
  if (pathway.isError) return <ProblemMessage words={errorWords(pathway.error)} />;
  return <OnePathway personId={personId} pathway={pathway.data} />;
}

type Doing = { what: 'begin' } | { what: 'end' | 'open'; recordId: string } | null;

function OnePathway({ personId, pathway }: { personId: string; pathway: Pathway }) {
  const styles = useStyles();
  const limits = useQuery(orpc.pathway.limits.queryOptions());
  const { spells, checks } = pathway;
  const now = spells.filter(({ endedOn }) => endedOn === null).map(({ stage }) => stage);
  const [chosen, setChosen] = useState<StageNumber | null>(null);
  // Where they are now, the latest stage of several; else where they were last; else the first.
  const stage = chosen ?? now.toSorted((a, b) => a - b).at(-1) ?? spells.at(-1)?.stage ?? 1;
  const [doing, setDoing] = useState<Doing>(null);
  const ofStage = spells.filter((spell) => spell.stage === stage);
  const open = ofStage.find(({ endedOn }) => endedOn === null);
  const earlier = ofStage.filter(({ endedOn }) => endedOn !== null).toReversed();
  // The very one that was opened: another window may have gone on to the next stage meanwhile.
  const named =
    doing === null || doing.what === 'begin'
      ? undefined
      : spells.find(({ recordId }) => recordId === doing.recordId);
  const progress = checklistProgress(stage, new Map(checks.map(({ itemId, state }) => [itemId, state])));
  const about = pathwayStages.find(({ number }) => number === stage)?.about;
  const close = () => setDoing(null);
  const show = (next: StageNumber | null) => {
    setChosen(next);
    close();
  };
  return (
    <>
      {doing?.what === 'begin' && (
        <BeginStageDialog personId={personId} stage={stage} taken={now} onBegun={show} onClose={close} />
      )}
      {doing?.what === 'end' && named && (
        <EndStageDialog
          spell={named}
          next={followingStage(named.stage, now)}
          taken={now}
          onEnded={(next) => show(next ?? named.stage)}
          onClose={close}
        />
      )}
      {doing?.what === 'open' && named && <StageDialog spell={named} onClose={close} />}
      <StageLine pathway={pathway} chosen={stage} today={todayHere()} onChoose={setChosen} />
      <Section
        surface
        title={`Stage ${stageWords(stage)}`}
        aside={
          open ? (
            <Button onClick={() => setDoing({ what: 'end', recordId: open.recordId })}>
              End this stage…
            </Button>
          ) : (
            <Button
              appearance={spells.length === 0 ? 'primary' : 'secondary'}
              onClick={() => setDoing({ what: 'begin' })}
            >
              {earlier.length > 0 ? 'Begin this stage again…' : 'Begin this stage…'}
            </Button>
          )
        }
      >
        <p className={styles.about}>{about}.</p>
        {open && (
          <>
            {open.stuck.length > 0 && (
              <div className={styles.badges}>
                <StuckBadges reasons={open.stuck} stage={stage} limits={limits.data} />
              </div>
            )}
            <StageFields key={open.recordId} spell={open} />
          </>
        )}
        {earlier.length > 0 && (
          <>
            <h3 className={styles.head}>{open ? 'Earlier times at this stage' : 'Times at this stage'}</h3>
            <ul className={styles.earlier}>
              {earlier.map((spell) => (
                <li key={spell.recordId}>
                  <div>
                    {periodWords(spell)}
                    {spell.endReason !== '' && <p>{spell.endReason}</p>}
                  </div>
                  <Button
                    size="small"
                    aria-label={`Open the time from ${periodWords(spell)}`}
                    onClick={() => setDoing({ what: 'open', recordId: spell.recordId })}
                  >
                    Open
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section
        surface
        title={`Checklist of stage ${stageWords(stage)}`}
        aside={<span>{progressWords(progress)}</span>}
      >
        <StageChecklist key={stage} personId={personId} stage={stage} checks={checks} />
      </Section>
    </>
  );
}

function StageDialog({ spell, onClose }: { spell: Spell; onClose: () => void }) {
  return (
    <ClosableDialog
      title={`Stage ${stageWords(spell.stage)}: ${periodWords(spell)}`}
      layout="words"
      isWide
      onClose={onClose}
    >
      <StageFields spell={spell} onRemoved={onClose} />
    </ClosableDialog>
  );
}
