import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorWords } from '../../api/error-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { toolkitHref } from './addresses.ts';
import { closedWords } from './assessment-words.ts';
import { type AssessmentInView, useAssessmentInView } from './use-assessment-in-view.ts';

/** Shows a screen of the assessment in view, or says why there is none to show. */
export function WithAssessment({
  title,
  whenNone,
  children,
}: {
  /** The title of the page while there is nothing to show. */
  title: string;
  /** Shown when no assessment has been started; by default a link to where one is. */
  whenNone?: ReactNode;
  children: (view: AssessmentInView) => ReactNode;
}) {
  const state = useAssessmentInView();
  const queryClient = useQueryClient();
  switch (state.kind) {
    case 'ready':
      return children(state.view);
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <>
          <PageHeader title={title} />
          <ProblemMessage
            words={errorWords(state.error)}
            onRetry={() => void queryClient.invalidateQueries()}
          />
        </>
      );
    case 'none':
      return (
        whenNone ?? (
          <>
            <PageHeader title={title} />
            <EmptyState
              title="No assessment has been started yet"
              words="This page belongs to an assessment. Start one first; it takes a moment."
              action={<Link href={toolkitHref(null)}>Go to the toolkit</Link>}
            />
          </>
        )
      );
    case 'missing':
      return (
        <>
          <PageHeader title={title} />
          <EmptyState
            title="This assessment is not in the data file"
            words="It may have been taken back with Undo, or belong to another data file. History shows what happened."
            action={<Link href={toolkitHref(null)}>Go to the toolkit</Link>}
          />
        </>
      );
    case 'unknown-edition':
      return (
        <>
          <PageHeader title={title} />
          <EmptyState
            title={`This assessment uses the ${state.edition} edition of the form`}
            words="This version of SEND Pathways does not know that edition. Install the current version to open it. Nothing was changed."
          />
        </>
      );
  }
}

/** Says that the assessment in view cannot be changed, and where the one is that can. */
export function ReadOnlyNotice({ view }: { view: AssessmentInView }) {
  const words = closedWords(view.assessment, view.all);
  if (words === null) return null;
  return (
    <MessageBar intent="info" layout="multiline" style={{ marginBottom: '16px' }}>
      <MessageBarBody>
        {words}.{' '}
        {view.linkId !== null && (
          <Link inline href={toolkitHref(null)}>
            Go to the assessment you are working on
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
