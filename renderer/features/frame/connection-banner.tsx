import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useConnection } from '../../api/use-connection.ts';

/** Says that the engine has stopped or is slow, for as long as it is. */
export function ConnectionBanner() {
  const connection = useConnection();
  if (connection === 'open' || connection === 'starting') return null;
  return (
    <MessageBar intent="warning" layout="multiline" shape="square">
      <MessageBarBody>
        {connection === 'stopped' ? (
          <>
            <MessageBarTitle>Restarting…</MessageBarTitle>
            The part of SEND Pathways that keeps your data stopped and is being started again. What you typed
            is kept on this page and will be saved when it is back.
          </>
        ) : (
          <>
            <MessageBarTitle>Still working…</MessageBarTitle>
            This is taking longer than usual. What you typed is kept on this page.
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
