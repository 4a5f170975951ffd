import { useNavigate } from '@tanstack/react-router';
import { useWrite } from '../../api/use-write.ts';
import { RemoveButton } from '../../components/remove-button.tsx';

/** Takes the record of a page out after asking, and goes back to the work of the young person. */
export function RemoveAndGoBack({
  personId,
  question,
  whatGoes,
  remove,
}: {
  personId: string;
  /** "Remove this job analysis?" */
  question: string;
  /** What goes with it, and that it can be put back. */
  whatGoes: string;
  remove: () => Promise<unknown>;
}) {
  const write = useWrite();
  const navigate = useNavigate();
  const goBack = () =>
    navigate({
      to: '/young-people/$personId',
      params: { personId },
      search: { tab: 'work' } as never,
    });
  return (
    <RemoveButton
      question={question}
      whatGoes={whatGoes}
      onRemove={() => write(remove)}
      onRemoved={() => void goBack()}
    >
      Remove…
    </RemoveButton>
  );
}
