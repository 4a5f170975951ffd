import { Button } from '@fluentui/react-components';
import { DocumentPdf20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { shell } from '../../api/shell.ts';
import { useMakePacks } from '../../api/use-make-packs.ts';
import { AssessmentPacksDialog } from '../../components/reports/assessment-packs-dialog.tsx';
import { fullName } from '../../../shared/domain/full-name.ts';

/** The assessment pack of one young person. */
export function PrintPack({ person }: { person: Person }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<DocumentPdf20Regular />} onClick={() => setIsOpen(true)}>
        Assessment pack…
      </Button>
      {isOpen && <PackOfPerson person={person} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function PackOfPerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const { state, make, print, stop, show } = useMakePacks({ of: 'person', personId: person.personId });
  return (
    <AssessmentPacksDialog
      title={`Assessment pack for ${fullName(person)}`}
      about="For the annual review: what is recorded, what to talk about in this year group, and room to write."
      count={1}
      first={null}
      state={state}
      canOpen={shell.canOpenSaved}
      onMake={(asked) => void make(asked)}
      onPrint={(asked) => void print(asked)}
      onShow={(how) => void show(how)}
      onStop={stop}
      onClose={onClose}
    />
  );
}
