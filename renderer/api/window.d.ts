import type { DesktopBridge } from '../../shared/rpc/desktop-bridge.ts';

declare global {
  interface Window {
    /** Present in the desktop shell only. */
    readonly sendPathways?: DesktopBridge;
  }
}
