import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type ConnectionState, useConnection } from '../../api/use-connection.ts';

const banners: Partial<
  Record<ConnectionState, { intent: 'warning' | 'error'; title: string; words: string }>
> = {
  stopped: {
    intent: 'warning',
    title: 'Restarting…',
    words:
      'The part of SEND Pathways that keeps your data stopped and is being started again. What you typed is kept on this page and will be saved when it is back.',
  },
  slow: {
    intent: 'warning',
    title: 'Still working…',
    words: 'This is taking longer than usual. What you typed is kept on this page.',
  },
  gone: {
    intent: 'error',
    title: 'SEND Pathways is not running any more.',
    words:
      'Everything that was saved is in your data file. What is marked “Not saved” is on this page only: copy it before you close the page. Then start SEND Pathways again; it opens a page of its own.',
  },
};

/** Says that the engine has stopped or is slow, or that there is nothing left to start it again, for as long as it is. */
export function ConnectionBanner() {
  const banner = banners[useConnection()];
  if (!banner) return null;
  return (
    <MessageBar intent={banner.intent} layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{banner.title}</MessageBarTitle> {banner.words}
      </MessageBarBody>
    </MessageBar>
  );
}
