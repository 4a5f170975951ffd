import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AttributeReader, attribute, XmlScanner } from './scan-xml.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

type Event = [string, string, [string, string][]] | [string, string];

/** Everything the scanner reports, with neighbouring pieces of text put together. */
function eventsOf(pieces: string[]): Event[] {
  const events: Event[] = [];
  const scanner = new XmlScanner(
    {
      wantsText: true,
      open(name, raw) {
        const attributes: [string, string][] = [];
        const reader = new AttributeReader().start(raw);
        while (reader.next()) attributes.push([reader.name, reader.value]);
        events.push(['open', name, attributes]);
      },
      close: (name) => events.push(['close', name]),
      text(text) {
        const last = events.at(-1);
        if (last?.[0] === 'text') last[1] += text;
        else events.push(['text', text]);
      },
    },
    'part',
  );
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return events;
}

const DOCUMENT =
  '\ufeff<?xml version="1.0"?><!-- <no> --><x:a one="1 > 0" two=\'"\' three="&lt;&#163;"><b/>caf\u00e9 &amp; \u2713\r\nnext' +
  '<![CDATA[<raw> & ]] ]]><c  d = "=" e=">" ></c ></x:a>\n';

const EVENTS: Event[] = [
  [
    'open',
    'a',
    [
      ['one', '1 > 0'],
      ['two', '"'],
      ['three', '<£'],
    ],
  ],
  ['open', 'b', []],
  ['close', 'b'],
  ['text', 'café & ✓\nnext<raw> & ]] '],
  [
    'open',
    'c',
    [
      ['d', '='],
      ['e', '>'],
    ],
  ],
  ['close', 'c'],
  ['close', 'a'],
];

describe('XML in pieces', () => {
  const inside = (events: Event[]): Event[] =>
    events.filter(([kind, text]) => kind !== 'text' || text.trim() !== '').filter((e) => e[1] !== '\ufeff');

  test('is read the same wherever the pieces are cut', () => {
    expect(inside(eventsOf([DOCUMENT]))).toEqual(EVENTS);
    fc.assert(
      fc.property(fc.array(fc.nat(DOCUMENT.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.sort((one, other) => one - other), DOCUMENT.length];
        const pieces = places.slice(1).map((to, i) => DOCUMENT.slice(places[i], to));
        expect(inside(eventsOf(pieces))).toEqual(EVENTS);
      }),
    );
    expect(inside(eventsOf([...DOCUMENT]))).toEqual(EVENTS);
  });

  test.for([
    ['<a>', 'damaged'],
    ['<a></b>', 'damaged'],
    ['<a></a><b></b>', 'damaged'],
    ['<a></a', 'damaged'],
    ['<a></abc>', 'damaged'],
    ['', 'damaged'],
    ['text', 'damaged'],
    ['<a>&</a>', 'damaged'],
    ['<a>&#0;</a>', 'damaged'],
    ['<!DOCTYPE a><a/>', 'unsafe-xml'],
    ['<a>&evil;</a>', 'unsafe-xml'],
    ['<a><!ENTITY b "c"></a>', 'unsafe-xml'],
  ])('%s is refused: %s', ([document, reason]) => {
    for (const pieces of [[document!], [...document!]]) {
      expect(() => eventsOf(pieces)).toThrow(UnreadableWorkbook);
      try {
        eventsOf(pieces);
      } catch (error) {
        expect((error as UnreadableWorkbook).why.reason).toBe(reason);
      }
    }
  });

  test('one attribute by name, whatever its prefix', () => {
    expect(attribute(' xmlns:r="x" r:id="rId7" name=\'a "b"\'', 'id')).toBe('rId7');
    expect(attribute(' name=\'a "b"\'', 'name')).toBe('a "b"');
    expect(attribute(' a="b"', 'c')).toBeUndefined();
  });
});
