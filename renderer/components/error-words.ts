/** What happened, and what to do about it: two plain sentences, ready to be shown. */
export interface ErrorWords {
  title: string;
  whatToDo: string;
}
