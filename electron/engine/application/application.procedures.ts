import { implementation } from '../implement.ts';

const { application } = implementation;

export const applicationProcedures = application.router({
  about: application.about.handler(({ context }) => ({ version: context.options.appVersion })),
});
