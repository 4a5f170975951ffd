import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
} from '@fluentui/react-components';
import type { ErrorWords } from './error-words.ts';

/**
 * What went wrong and what to do, where the work was to appear. `onRetry` adds "Try again". Announced when it appears.
 */
export function ProblemMessage({ words, onRetry }: { words: ErrorWords; onRetry?: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        {words.whatToDo}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>Try again</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
