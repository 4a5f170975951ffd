/** "Amelia Hughes", by the name the person goes by where one is recorded. */
export function fullName(person: { surname: string; forename: string; preferredName: string }): string {
  const first = person.preferredName || person.forename;
  return [first, person.surname].filter((part) => part !== '').join(' ') || 'Name not recorded';
}
