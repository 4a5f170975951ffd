import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProfileEdition } from '../../../shared/content/profile-question-types.ts';
import type { Profile } from '../../../shared/contract/profiles.ts';
import { Section } from '../../components/section.tsx';
import { layout } from '../../theme/layout.ts';
import { ProfileAnswer } from './profile-answer.tsx';
import { ProfilePictures } from './profile-pictures.tsx';

const useStyles = makeStyles({
  contents: { maxWidth: '860px' },
  questions: { display: 'grid', gap: tokens.spacingVerticalXL },
  read: { margin: 0, maxWidth: layout.prose, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  question: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** Every question of a version with its answer and pictures: to write in while it is open, else to read. */
export function ProfileContents({ profile, edition }: { profile: Profile; edition: ProfileEdition }) {
  const styles = useStyles();
  return (
    <div className={styles.contents}>
      {edition.sections.map((section) => (
        <Section key={section.id} title={section.title} surface>
          <div className={styles.questions}>
            {section.questions.map((question) => {
              const answer = profile.answers.find(({ questionId }) => questionId === question.id);
              return (
                <div key={question.id}>
                  {profile.isOpen && answer ? (
                    <ProfileAnswer answer={answer} question={question} where="page" />
                  ) : (
                    <>
                      <h3 className={styles.question}>{question.question}</h3>
                      <p dir="auto" className={styles.read}>
                        {answer && answer.answer.trim() !== '' ? (
                          answer.answer
                        ) : (
                          <span className={styles.none}>Not answered</span>
                        )}
                      </p>
                    </>
                  )}
                  <ProfilePictures
                    profileVersionId={profile.profileVersionId}
                    questionId={question.id}
                    question={question.question}
                    pictures={profile.pictures}
                    isReadOnly={!profile.isOpen}
                  />
                </div>
              );
            })}
          </div>
        </Section>
      ))}
    </div>
  );
}
