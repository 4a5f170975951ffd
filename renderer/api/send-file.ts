import type { FileTicket } from '../../shared/contract/common.ts';
import { api } from './client.ts';

/** Bytes that are made into a message in a few milliseconds, so that no frame waits for them. */
const PART_BYTES = 1024 * 1024;

/** Sends a file to the engine part by part. @throws when it is stopped by `signal`, or refused (too large) */
export async function sendFile(file: File, signal?: AbortSignal): Promise<FileTicket> {
  const options = signal ? { signal } : {};
  const partFrom = (start: number) =>
    new File([file.slice(start, start + PART_BYTES)], file.name, { type: file.type });
  let ticket = await api.files.upload({ file: partFrom(0) }, options);
  for (let start = PART_BYTES; start < file.size; start += PART_BYTES)
    ticket = await api.files.append({ fileId: ticket.fileId, part: partFrom(start) }, options);
  return ticket;
}
