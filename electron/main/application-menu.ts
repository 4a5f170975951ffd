import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/rpc/desktop-bridge.ts';
import { sendToPage } from './main-window.ts';

/** The menu bar. What concerns people's data is only asked for here; the page does it. */
export function setUpApplicationMenu(): void {
  const macMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...macMenu, fileMenu(), editMenu(), viewMenu(), helpMenu()]),
  );
}

function fileMenu(): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      command('&New data file…', 'new-workspace', 'CommandOrControl+N'),
      command('&Open data file…', 'open-workspace', 'CommandOrControl+O'),
      command('&Close data file', 'close-workspace'),
      { type: 'separator' },
      { role: 'quit', label: 'E&xit' },
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      // No accelerator: while someone types, Ctrl+Z belongs to the field; elsewhere the page takes it as this command.
      command('&Undo last change', 'undo'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
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
      { role: 'zoomIn', label: 'Larger' },
      { role: 'zoomOut', label: 'Smaller' },
      { role: 'resetZoom', label: 'Normal size' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Full screen' },
      ...developer,
    ],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [
      command('&Guidance', 'open-guidance', 'F1'),
      { label: '&About SEND Pathways', click: () => app.showAboutPanel() },
    ],
  };
}

function command(label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions {
  return { label, click: () => sendToPage('command', name), ...(accelerator ? { accelerator } : {}) };
}
