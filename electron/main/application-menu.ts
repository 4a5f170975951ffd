import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuState } from '../../shared/rpc/desktop-bridge.ts';
import { menuName } from './menu-name.ts';
import { focusMainWindow, getMainWindow, sendToPage } from './main-window.ts';

const PRODUCT = 'SEND Pathways';
const nothingOpen: MenuState = { isOpen: false, undo: null, redo: null };
let shown = '';

/** The menu bar. What concerns people's data is only asked for here; the page does it. */
export function setUpApplicationMenu(): void {
  app.setAboutPanelOptions({
    applicationName: PRODUCT,
    applicationVersion: app.getVersion(),
    version: '',
    copyright: 'The form and plan of the toolkit: © National Development for Inclusion',
    credits: 'Everything stays in one encrypted file on this computer.',
  });
  showMenu(nothingOpen);
}

/** Shows the menu as the page's state asks for: what cannot be done now is greyed, Undo says what it would undo. */
export function showMenu(state: MenuState): void {
  const asText = JSON.stringify([state.isOpen, state.undo, state.redo]);
  // Setting the menu closes one that is pulled down, so only when something changed.
  if (asText === shown) return;
  shown = asText;
  const macMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...macMenu, fileMenu(state), editMenu(state), viewMenu(), helpMenu()]),
  );
  // It has been given to every window there is; what is shown for printing has none.
  for (const window of BrowserWindow.getAllWindows()) if (window !== getMainWindow()) window.removeMenu();
}

function fileMenu({ isOpen }: MenuState): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      command('&New data file…', 'new-workspace', { accelerator: 'CommandOrControl+N' }),
      command('&Open data file…', 'open-workspace', { accelerator: 'CommandOrControl+O' }),
      command('&Close data file', 'close-workspace', { enabled: isOpen }),
      { type: 'separator' },
      command('&Settings', 'settings', { accelerator: 'CommandOrControl+,', enabled: isOpen }),
      { type: 'separator' },
      { role: 'quit', label: 'E&xit' },
    ],
  };
}

function editMenu({ isOpen, undo, redo }: MenuState): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      command(menuName('&Undo', undo), 'undo', { ...takenByPage('CommandOrControl+Z'), enabled: isOpen }),
      command(menuName('&Redo', redo), 'redo', { ...takenByPage('CommandOrControl+Y'), enabled: isOpen }),
      { type: 'separator' },
      { role: 'cut', label: 'Cu&t' },
      { role: 'copy', label: '&Copy' },
      { role: 'paste', label: '&Paste' },
      { role: 'selectAll', label: 'Select &all' },
      { type: 'separator' },
      command('&Search', 'search', { ...takenByPage('CommandOrControl+K'), enabled: isOpen }),
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: '&View',
    submenu: [
      { role: 'zoomIn', label: '&Larger', accelerator: 'CommandOrControl+Plus' },
      // The same key without Shift, and the one of the number pad.
      { role: 'zoomIn', visible: false, accelerator: 'CommandOrControl+=' },
      { role: 'zoomIn', visible: false, accelerator: 'CommandOrControl+numadd' },
      { role: 'zoomOut', label: '&Smaller', accelerator: 'CommandOrControl+-' },
      { role: 'zoomOut', visible: false, accelerator: 'CommandOrControl+numsub' },
      { role: 'resetZoom', label: '&Normal size', accelerator: 'CommandOrControl+0' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: '&Full screen' },
      ...developer,
    ],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [{ label: `&About ${PRODUCT}`, click: () => app.showAboutPanel() }],
  };
}

function command(
  label: string,
  name: MenuCommand,
  more: Partial<MenuItemConstructorOptions> = {},
): MenuItemConstructorOptions {
  return {
    id: name,
    label,
    click: () => {
      focusMainWindow();
      sendToPage('command', name);
    },
    ...more,
  };
}

/**
 * Shown beside the name, but the page takes the key itself: in a field with fresh typing Ctrl+Z means the typing. On
 * macOS the menu takes every key it shows, and hands it on as a command; either way it is carried out once.
 */
function takenByPage(accelerator: string): Partial<MenuItemConstructorOptions> {
  return { accelerator, registerAccelerator: false };
}
