import { parseCellReference } from './cell-reference.ts';
import type { ReadLimits } from './limits.ts';
import { scanPart, scanTags } from './scan-part.ts';
import { AttributeReader, attribute } from './scan-xml.ts';
import type { SourceComment } from './source-workbook.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import type { Archive } from './unpack.ts';
import { decodeEscapes } from './xlsx-shared-texts.ts';

/** The notes of a sheet: the yellow boxes of all versions of Excel. */
export async function readNotes(
  archive: Archive,
  part: string,
  limits: ReadLimits,
): Promise<SourceComment[]> {
  const comments: SourceComment[] = [];
  const authors: string[] = [];
  let current: SourceComment | undefined;
  let authorId = -1;
  let inAuthor = false;
  let inPhonetic = false;
  const handler = {
    wantsText: false,
    open(name: string, attributes: string): void {
      switch (name) {
        case 'author':
          authors.push('');
          inAuthor = handler.wantsText = true;
          break;
        case 'comment': {
          const position = parseCellReference(attribute(attributes, 'ref') ?? '');
          authorId = Number(attribute(attributes, 'authorId') ?? -1);
          current = position && { ...position, text: '', author: null };
          break;
        }
        case 'rPh':
          inPhonetic = true;
          break;
        case 't':
          handler.wantsText = current !== undefined && !inPhonetic;
          break;
      }
    },
    close(name: string): void {
      switch (name) {
        case 'author':
          inAuthor = handler.wantsText = false;
          break;
        case 'rPh':
          inPhonetic = false;
          break;
        case 't':
          handler.wantsText = false;
          break;
        case 'comment':
          if (current)
            comments.push({
              ...current,
              text: decodeEscapes(current.text),
              author: authors[authorId] || null,
            });
          current = undefined;
          break;
      }
    },
    text(text: string): void {
      if (inAuthor) authors[authors.length - 1] += text;
      else if (current) current.text += text;
      checkLength(inAuthor ? authors[authors.length - 1]! : (current?.text ?? ''), limits);
    },
  };
  await scanPart(archive, part, handler);
  return comments;
}

/** The conversations of newer versions of Excel: a comment and its replies become one, line by line. */
export async function readThreads(
  archive: Archive,
  part: string,
  people: ReadonlyMap<string, string>,
  limits: ReadLimits,
): Promise<SourceComment[]> {
  const threads = new Map<string, SourceComment>();
  let current: SourceComment | undefined;
  let text = '';
  const attributes = new AttributeReader();
  const handler = {
    wantsText: false,
    open(name: string, raw: string): void {
      if (name === 'text') {
        handler.wantsText = current !== undefined;
        text = '';
      }
      if (name !== 'threadedComment') return;
      let id = '';
      let parent = '';
      let reference = '';
      let person = '';
      attributes.start(raw);
      while (attributes.next()) {
        if (attributes.name === 'id') id = attributes.value;
        else if (attributes.name === 'parentId') parent = attributes.value;
        else if (attributes.name === 'ref') reference = attributes.value;
        else if (attributes.name === 'personId') person = attributes.value;
      }
      const position = parseCellReference(reference);
      current =
        threads.get(parent) ?? (position && { ...position, text: '', author: people.get(person) ?? null });
      if (current) threads.set(id, current);
    },
    close(name: string): void {
      if (name !== 'text' || !current) return;
      handler.wantsText = false;
      current.text = current.text === '' ? text : `${current.text}\n${text}`;
    },
    text(piece: string): void {
      text += piece;
      checkLength(text, limits);
    },
  };
  await scanPart(archive, part, handler);
  return [...new Set(threads.values())];
}

/** The names of those who wrote in conversations, by their id. */
export async function readPeople(archive: Archive, part: string): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  await scanTags(archive, part, (name, attributes) => {
    if (name !== 'person') return;
    people.set(attribute(attributes, 'id') ?? '', attribute(attributes, 'displayName') ?? '');
  });
  return people;
}

function checkLength(text: string, limits: ReadLimits): void {
  if (text.length > limits.cellCharacters) {
    throw new UnreadableWorkbook({
      reason: 'cell-too-long',
      at: null,
      limit: limits.cellCharacters,
    });
  }
}
