/** An invented authority, as it is typed when a data file is made. */
export const northmoor = {
  authorityName: 'Northmoor Council',
  authorityCode: '999',
  responsiblePerson: 'Zephyrine Quill',
  email: '',
  telephone: '',
};
