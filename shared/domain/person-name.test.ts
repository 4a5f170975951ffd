import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, parsePersonName, personNameKey, tidyName } from './person-name.ts';

describe('a name in one cell', () => {
  it.each([
    ['SMITH, John', 'Smith', 'John'],
    ['John Smith', 'Smith', 'John'],
    ['O’NEILL, Siân', 'O’Neill', 'Siân'],
    ["O'NEILL, Siân", "O'Neill", 'Siân'],
    ['van der Berg, Ana', 'van der Berg', 'Ana'],
    ['VAN DER BERG, Ana', 'van der Berg', 'Ana'],
    ['Ana van der Berg', 'van der Berg', 'Ana'],
    ['VAN DER BERG Ana', 'van der Berg', 'Ana'],
    ['SMITH John', 'Smith', 'John'],
    ['John SMITH', 'Smith', 'John'],
    ['John Paul SMITH JONES', 'Smith Jones', 'John Paul'],
    ['John Paul Smith', 'Smith', 'John Paul'],
    ['JOHN SMITH', 'Smith', 'John'],
    ['smith, john', 'Smith', 'John'],
    ['McDONALD, Ava', 'McDonald', 'Ava'],
    ['MCDONALD Ava', 'McDonald', 'Ava'],
    ['SMITH-JONES, Anne-Marie', 'Smith-Jones', 'Anne-Marie'],
    [' SMITH ,  John  ', 'Smith', 'John'],
    ['SMITH, TJ', 'Smith', 'TJ'],
    ['AJ Smith', 'Smith', 'AJ'],
    ['Miss Ana Berg', 'Berg', 'Ana'],
    ['BERG, Miss Ana', 'Berg', 'Ana'],
    ['Smith, John (Jack)', 'Smith', 'John (Jack)'],
    ['Théo King', 'King', 'Théo'],
    ['ADEYEMI, Rhys', 'Adeyemi', 'Rhys'],
    ['ŁUKASZEWSKI, Żaneta', 'Łukaszewski', 'Żaneta'],
  ])('%j is %s / %s', (text, surname, forename) =>
    expect(parsePersonName(text)).toEqual({ surname, forename }),
  );

  it.each(['', 'Smith', 'SMITH,', ', John', 'YEAR', '-', '123 456'])('%j is not a whole name', (text) =>
    expect(parsePersonName(text)).toBeNull(),
  );

  it('loses no letter', () => {
    const word = fc.stringMatching(/^[A-Z][a-zéñü]{2,9}$/);
    fc.assert(
      fc.property(word, word, (surname, forename) => {
        fc.pre(
          !/^(van|von|der|den|del|dos|das|ter|ten|bin|ibn|bint|binti|binte|della|mrs|miss|master)$/i.test(
            forename,
          ),
        );
        expect(parsePersonName(`${surname}, ${forename}`)).toEqual({ surname, forename });
        expect(parsePersonName(`${forename} ${surname}`)).toEqual({ surname, forename });
        expect(parsePersonName(`${surname.toUpperCase()} ${forename}`)).toMatchObject({ forename });
      }),
    );
  });
});

describe('capitals', () => {
  it.each([
    ['SMITH', 'Smith'],
    ['smith', 'Smith'],
    ['MCDONALD', 'McDonald'],
    ['McDONALD', 'McDonald'],
    ['MacDONALD', 'MacDonald'],
    ['MacDonald', 'MacDonald'],
    ['MACE', 'Mace'],
    ["O'NEILL", "O'Neill"],
    ["D'SOUZA", "D'Souza"],
    ["MA'MUN", "Ma'mun"],
    ['SMITH-JONES', 'Smith-Jones'],
    ['ST JOHN', 'St John'],
    ['DeShawn', 'DeShawn'],
    ['DE SOUZA', 'de Souza'],
    ['De Souza', 'De Souza'],
    ['ÉCLAIR', 'Éclair'],
    ['NG', 'Ng'],
    ['LI', 'Li'],
    ['', ''],
  ])('%j is %j', (text, tidy) => expect(tidyName(text)).toBe(tidy));

  it('never changes who is meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(nameKey(tidyName(text))).toBe(nameKey(text));
      }),
    );
  });

  it('leaves a tidy name alone', () => {
    for (const name of ['Smith', 'van der Berg', "O'Neill", 'McDonald', 'Smith-Jones']) {
      expect(tidyName(name)).toBe(name);
    }
  });
});

describe('comparing names', () => {
  it.each([
    ['O’Neill', "O'NEILL"],
    ['ONeill', "O'Neill"],
    ['Siân', 'Sian'],
    ['Smith-Jones', 'smith jones'],
    ['Łukasz', 'LUKASZ'],
    ['Bjørn', 'Bjorn'],
    ['Groß', 'GROSS'],
    ['The\u0301o', 'Théo'],
    ['Işık', 'IŞIK'],
    ['Γιώργος', 'ΓΙΏΡΓΟΣ'],
    ['ᲀᲂᲂ', 'Воо'],
  ])('%s and %s are alike', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it('keeps surname and forename apart', () => {
    expect(personNameKey({ surname: 'Arden', forename: 'Ann' })).not.toBe(
      personNameKey({ surname: 'Rden', forename: 'Anna' }),
    );
    expect(personNameKey({ surname: "O'Neill", forename: 'Siân' })).toBe('oneill sian');
  });
});
