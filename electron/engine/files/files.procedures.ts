import { implementation } from '../implement.ts';

const { files } = implementation;

export const filesProcedures = files.router({
  upload: files.upload.handler(async ({ context, input }) =>
    context.files.upload(input.file.name, new Uint8Array(await input.file.arrayBuffer())),
  ),
  append: files.append.handler(async ({ context, input }) =>
    context.files.append(input.fileId, new Uint8Array(await input.part.arrayBuffer())),
  ),
  download: files.download.handler(({ context, input }) => {
    const { bytes, suggestedName, mime } = context.files.exportOf(input.exportId);
    // A copy: the file travels to another thread, and the kept document must stay whole.
    return new File([new Uint8Array(bytes)], suggestedName, { type: mime });
  }),
});
