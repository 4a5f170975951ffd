import { leaving } from './features/frame/page-to-leave.ts';
import { SettingsPage } from './features/settings/settings-page.tsx';

/** Settings. The data file is closed there as a window is: what was typed is saved first, or asked about. */
export function SettingsScreen() {
  return <SettingsPage leaveDataFile={leaving.leave} />;
}
