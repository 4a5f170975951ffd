import { useNavigate } from '@tanstack/react-router';
import { useRowWrites } from '../../api/use-write.ts';
import { RemoveButton } from '../../components/remove-button.tsx';

/** Takes the record of a page out after asking, and goes back to the work of the young person. */
export function RemoveAndGoBack({
  personId,
  row,
  version,
  question,
  whatGoes,
  remove,
}: {
  personId: string;
  /** The row as its fields name it when they save; what is being typed there is saved before it goes. */
  row: string;
  version: number;
  /** "Remove this job analysis?" */
  question: string;
  /** What goes with it, and that it can be put back. */
  whatGoes: string;
  remove: (version: number) => Promise<unknown>;
}) {
  const writeRow = useRowWrites();
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
      onRemove={() => writeRow(row, version, remove)}
      onRemoved={() => void goBack()}
    >
      Remove…
    </RemoveButton>
  );
}
