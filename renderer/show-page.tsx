import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstAnswers } from './api/first-questions.ts';
import { App } from './app.tsx';
import { router } from './routes.tsx';

/** Draws the page once the screen of its address and the first answers are there: once, instead of piece by piece. */
async function showPage(): Promise<void> {
  await Promise.all([router.load(), firstAnswers()]);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void showPage();
