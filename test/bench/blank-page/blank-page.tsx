// The least that a page of React and Fluent can be: its provider, a heading and a button. What the first screen is
// measured against.
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <FluentProvider theme={webLightTheme}>
        <h1>Blank page</h1>
        <Button appearance="primary">Nothing</Button>
      </FluentProvider>
    </StrictMode>,
  );
}
