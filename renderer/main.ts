import { askFirstQuestions } from './api/first-questions.ts';

askFirstQuestions();
// The page is large beside what asks: the engine works while the browser reads it.
void import('./show-page.tsx');
