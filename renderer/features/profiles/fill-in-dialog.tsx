import { Button, Dialog, DialogTitle, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { ArrowLeft24Regular, ArrowRight24Regular, Dismiss24Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ProfileEdition } from '../../../shared/content/profile-question-types.ts';
import type { Profile } from '../../../shared/contract/profiles.ts';
import { ProfileAnswer } from './profile-answer.tsx';
import { ProfilePictures } from './profile-pictures.tsx';

const useStyles = makeStyles({
  // Nothing but the question: the rest of the application may show other people.
  surface: {
    width: '100vw',
    maxWidth: '100vw',
    height: '100vh',
    maxHeight: '100vh',
    borderRadius: 0,
    padding: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: {
    display: 'grid',
    gridTemplateRows: 'auto 1fr auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minHeight: '100%',
    maxWidth: '880px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} 0`,
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
  },
  top: { display: 'grid', gap: tokens.spacingVerticalM },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '16px' },
  place: { margin: 0, fontSize: '18px', lineHeight: '26px' },
  content: { overflow: 'visible', fontSize: '20px', lineHeight: '30px' },
  section: { margin: 0, fontSize: '20px', lineHeight: '28px', color: tokens.colorBrandForeground1 },
  question: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontSize: '34px',
    lineHeight: '42px',
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  examples: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    paddingLeft: '26px',
    '& li': { marginBottom: '4px' },
  },
  lead: { margin: 0 },
  answer: { '& textarea': { fontSize: '22px', lineHeight: '32px', padding: '12px' } },
  buttons: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    flexWrap: 'wrap',
    // In reach however long the answer is.
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalL} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  big: { minHeight: '56px', minWidth: '160px', fontSize: '20px', whiteSpace: 'nowrap' },
  skipped: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', marginTop: '16px' },
  link: { fontSize: '20px', textAlign: 'left', whiteSpace: 'normal', minHeight: '44px' },
});

/**
 * The vocational profile as a young person fills it in beside the officer: one question at a time in large type, with
 * big buttons. Answers save themselves; any question can be skipped, and the end shows which were.
 */
export function FillInDialog({
  profile,
  edition,
  name,
  onClose,
}: {
  profile: Profile;
  edition: ProfileEdition;
  /** What the young person is called. */
  name: string;
  onClose: () => void;
}) {
  const styles = useStyles();
  const questions = edition.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question })),
  );
  const isAnswered = (questionId: string) =>
    profile.answers.some((each) => each.questionId === questionId && each.answer.trim() !== '') ||
    profile.pictures.some((each) => each.questionId === questionId);
  const [index, setIndex] = useState(0);
  const now = questions[index];
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // The dialog itself places the first focus.
    if (isFirst.current) isFirst.current = false;
    else heading.current?.focus();
  }, [index]);

  const go = (to: number) => setIndex(Math.min(Math.max(to, 0), questions.length));
  const answer = profile.answers.find(({ questionId }) => questionId === now?.question.id);
  const blank = questions.filter(({ question }) => !isAnswered(question.id));

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface
        className={styles.surface}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault();
            go(index + 1);
          }
        }}
      >
        <div className={styles.body}>
          <div className={styles.top}>
            <div className={styles.line}>
              <DialogTitle as="h1" className={styles.place}>
                {name === '' ? 'My profile' : `${name}: my profile`}
              </DialogTitle>
              <Button size="large" className={styles.big} icon={<Dismiss24Regular />} onClick={onClose}>
                Stop for now
              </Button>
            </div>
            <ProgressBar
              value={index}
              max={questions.length}
              thickness="large"
              aria-label={`Question ${Math.min(index + 1, questions.length)} of ${questions.length}`}
            />
          </div>
          <div className={styles.content}>
            {now ? (
              <>
                <p className={styles.section}>
                  {now.section.title} · Question {index + 1} of {questions.length}
                </p>
                <h2 ref={heading} tabIndex={-1} className={styles.question}>
                  {now.question.question}
                </h2>
                <p className={styles.lead}>You could think about:</p>
                <ul className={styles.examples}>
                  {now.question.examples.map((example) => (
                    <li key={example}>{example}</li>
                  ))}
                </ul>
                {answer && (
                  <ProfileAnswer
                    answer={answer}
                    question={now.question}
                    where="dialog"
                    rows={6}
                    isLabelHidden
                    className={styles.answer}
                  />
                )}
                <ProfilePictures
                  key={now.question.id}
                  profileVersionId={profile.profileVersionId}
                  questionId={now.question.id}
                  question={now.question.question}
                  pictures={profile.pictures}
                  isReadOnly={false}
                  size="large"
                />
              </>
            ) : (
              <>
                <h2 ref={heading} tabIndex={-1} className={styles.question}>
                  That was the last question. Well done!
                </h2>
                <p className={styles.lead}>
                  You have answered {questions.length - blank.length} of {questions.length} questions.
                  Everything is saved.
                </p>
                {blank.length > 0 && (
                  <div className={styles.skipped}>
                    <p className={styles.lead}>You can go back to a question that is still blank:</p>
                    {blank.map(({ question }) => (
                      <Button
                        key={question.id}
                        appearance="subtle"
                        className={styles.link}
                        onClick={() => go(questions.findIndex((each) => each.question.id === question.id))}
                      >
                        {question.question}
                      </Button>
                    ))}
                  </div>
                )}
              </>
            )}
          </div>
          <div className={styles.buttons}>
            <Button
              size="large"
              className={styles.big}
              icon={<ArrowLeft24Regular />}
              disabledFocusable={index === 0}
              onClick={() => go(index - 1)}
            >
              Back
            </Button>
            {now ? (
              <Button
                size="large"
                appearance="primary"
                className={styles.big}
                icon={<ArrowRight24Regular />}
                iconPosition="after"
                onClick={() => go(index + 1)}
              >
                {isAnswered(now.question.id) ? 'Next' : 'Skip or next'}
              </Button>
            ) : (
              <Button size="large" appearance="primary" className={styles.big} onClick={onClose}>
                Finish
              </Button>
            )}
          </div>
        </div>
      </DialogSurface>
    </Dialog>
  );
}
