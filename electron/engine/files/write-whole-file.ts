import { startGrowingFile } from './growing-file.ts';

/**
 * Writes a file so that at any moment the old one or the new one is there, whole.
 * @throws EngineError CANNOT_WRITE; then the old file is as it was and nothing is beside it.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await startGrowingFile(path);
  await file.write(bytes);
  await file.finish();
}
