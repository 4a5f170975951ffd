import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** The menu of the right mouse button: spelling, then cut, copy and paste as every Windows application has them. */
export function setUpContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, dictionarySuggestions }) => {
    const spelling: MenuItemConstructorOptions[] = dictionarySuggestions.map((word) => ({
      label: word,
      click: () => contents.replaceMisspelling(word),
    }));
    const editing: MenuItemConstructorOptions[] = isEditable
      ? [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }]
      : selectionText
        ? [{ role: 'copy' }]
        : [];
    const separator: MenuItemConstructorOptions[] = spelling.length > 0 ? [{ type: 'separator' }] : [];
    const items = [...spelling, ...separator, ...editing];
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
