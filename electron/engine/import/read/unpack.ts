import { crc32, createInflateRaw } from 'node:zlib';
import type { ReadLimits } from './limits.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Large enough that the turns of the event loop between pieces cost nothing. */
const CHUNK_BYTES = 256 * 1024;

/**
 * A packed workbook whose pieces are unpacked one at a time, in chunks, with every byte counted
 * against the limits as it appears: the sizes a file declares for itself may be lies.
 */
export interface Archive {
  readonly directory: ZipDirectory;
  has(name: string): boolean;
  /** The piece with this name in any case, in chunks. @throws UnreadableWorkbook damaged, unpacks-too-large */
  chunks(name: string): AsyncGenerator<Uint8Array>;
}

/** Opens a packed workbook after its directory has been checked. */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive {
  const directory = readZipDirectory(bytes, limits);
  let unpacked = 0;

  async function* chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = directory.get(name.toLowerCase());
    if (!entry) throw damaged(name);
    const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedBytes);
    let size = 0;
    let checksum = 0;
    for await (const chunk of entry.method === 0 ? slices(packed) : inflate(packed, entry)) {
      size += chunk.byteLength;
      unpacked += chunk.byteLength;
      if (unpacked > limits.unpackedBytes) {
        throw new UnreadableWorkbook({ reason: 'unpacks-too-large', limit: limits.unpackedBytes });
      }
      if (size > entry.declaredBytes) {
        throw new UnreadableWorkbook({ reason: 'unpacks-too-large', limit: entry.declaredBytes });
      }
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (size !== entry.declaredBytes || checksum !== entry.checksum) throw damaged(entry.name);
  }

  return { directory, has: (name) => directory.has(name.toLowerCase()), chunks };
}

async function* slices(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < packed.byteLength; at += CHUNK_BYTES) yield packed.subarray(at, at + CHUNK_BYTES);
}

async function* inflate(packed: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
  stream.end(packed);
  try {
    // Stopping early (a limit was passed) destroys the stream, so nothing more is unpacked.
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (cause) {
    if (cause instanceof UnreadableWorkbook) throw cause;
    throw damaged(entry.name, cause);
  }
}
