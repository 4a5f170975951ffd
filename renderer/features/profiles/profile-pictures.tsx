import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Delete20Regular, ImageAdd20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProfilePicture } from '../../../shared/contract/profiles.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useRowSave, useRowWrites, useWrite } from '../../api/use-write.ts';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { scalePicture } from './scale-picture.ts';

const useStyles = makeStyles({
  area: { marginTop: tokens.spacingVerticalS },
  pictures: {
    listStyle: 'none',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    '& figure': {
      margin: 0,
      width: '320px',
      maxWidth: '100%',
      display: 'grid',
      gap: tokens.spacingVerticalXS,
      '& > button': { justifySelf: 'start' },
    },
    '& figcaption': { overflowWrap: 'anywhere' },
  },
  picture: {
    display: 'block',
    width: '100%',
    height: '220px',
    objectFit: 'contain',
    // Drawings in black on nothing stay readable in the dark.
    backgroundColor: '#fff',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  preview: { maxWidth: '100%', maxHeight: '240px', backgroundColor: '#fff', alignSelf: 'start' },
  problem: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorPaletteRedForeground1 },
  button: { whiteSpace: 'nowrap' },
  hidden: { display: 'none' },
});

/** The pictures at one question of a profile: shown, added with words for those who do not see them, taken out. */
export function ProfilePictures({
  profileVersionId,
  questionId,
  question,
  pictures,
  isReadOnly,
  size = 'medium',
}: {
  profileVersionId: string;
  questionId: string;
  question: string;
  pictures: readonly ProfilePicture[];
  isReadOnly: boolean;
  size?: 'medium' | 'large';
}) {
  const styles = useStyles();
  const own = pictures.filter((picture) => picture.questionId === questionId);
  if (isReadOnly && own.length === 0) return null;
  return (
    <div className={styles.area}>
      {own.length > 0 && (
        <ul className={styles.pictures}>
          {own.map((picture) => (
            <li key={picture.profilePictureId}>
              <OnePicture picture={picture} isReadOnly={isReadOnly} />
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <AddPicture
          profileVersionId={profileVersionId}
          questionId={questionId}
          question={question}
          size={size}
        />
      )}
    </div>
  );
}

function OnePicture({ picture, isReadOnly }: { picture: ProfilePicture; isReadOnly: boolean }) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { profilePictureId, pictureId, version, description } = picture;
  const bytes = useQuery(orpc.profiles.picture.queryOptions({ input: { pictureId } }));
  const row = `profile-picture:${profilePictureId}`;
  const save = useRowSave<string>(row, version, (newest, next) =>
    api.profiles.savePicture({ profilePictureId, version: newest, description: next }),
  );
  const [problem, setProblem] = useState<string | null>(null);
  async function remove(): Promise<void> {
    const outcome = await writeRow(row, version, (newest) =>
      api.profiles.removePicture({ profilePictureId, version: newest }),
    );
    setProblem(outcome.saved ? null : outcome.words.title);
  }
  return (
    <figure>
      {bytes.data && (
        <img
          className={styles.picture}
          src={bytes.data.address}
          alt={description === '' ? 'Picture without words' : description}
        />
      )}
      {bytes.isError && (
        <p role="alert" className={styles.problem}>
          The picture could not be shown. {errorWords(bytes.error).whatToDo}
        </p>
      )}
      {isReadOnly ? (
        <figcaption>{description}</figcaption>
      ) : (
        <>
          <SavedTextField
            id={`profile-picture-${profilePictureId}`}
            label="What it shows"
            value={description}
            onSave={save}
          />
          <Button
            size="small"
            className={styles.button}
            icon={<Delete20Regular />}
            aria-label={`Take out the picture${description === '' ? '' : `: ${description}`}`}
            onClick={() => void remove()}
          >
            Take out
          </Button>
        </>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </figure>
  );
}

function AddPicture({
  profileVersionId,
  questionId,
  question,
  size,
}: {
  profileVersionId: string;
  questionId: string;
  question: string;
  size: 'medium' | 'large';
}) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const write = useWrite();
  const [chosen, setChosen] = useState<{ base64: string; address: string } | null>(null);
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    setProblem(null);
    setIsBusy(true);
    const scaled = await scalePicture(file);
    setIsBusy(false);
    if ('refused' in scaled) return setProblem(scaled.refused);
    setDescription('');
    setChosen(scaled);
  }

  async function add(picture: string): Promise<void> {
    if (description.trim() === '') return setProblem('Say in a few words what the picture shows.');
    setIsBusy(true);
    const outcome = await write(() =>
      api.profiles.addPicture({ profileVersionId, questionId, picture, description }),
    );
    setIsBusy(false);
    if (!outcome.saved) return setProblem(outcome.words.title);
    setProblem(null);
    setChosen(null);
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        accept="image/png,image/jpeg"
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <Button
        size={size}
        className={styles.button}
        icon={<ImageAdd20Regular />}
        disabledFocusable={isBusy}
        aria-label={`Add a picture: ${question}`}
        onClick={() => input.current?.click()}
      >
        Add a picture
      </Button>
      {problem !== null && chosen === null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {chosen !== null && (
        <FormDialog
          title="What does this picture show?"
          submitLabel="Add the picture"
          isBusy={isBusy}
          onSubmit={() => add(chosen.base64)}
          onClose={() => {
            setProblem(null);
            setChosen(null);
          }}
        >
          <img className={styles.preview} src={chosen.address} alt="What you chose" />
          <Field
            label="What it shows"
            hint="A few words, for people who do not see it: “My dog Rex on the beach”"
            validationState={problem === null ? 'none' : 'error'}
            validationMessage={problem}
          >
            <Input value={description} onChange={(_event, { value }) => setDescription(value)} />
          </Field>
        </FormDialog>
      )}
    </>
  );
}
