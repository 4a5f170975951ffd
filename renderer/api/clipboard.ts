/**
 * Puts text on the clipboard. To be called soon after the person pressed a key or a button: browsers refuse it else.
 * The copy command comes first, because the desktop window gives its page no permissions at all.
 *
 * @returns whether it was copied
 */
export async function copyText(text: string): Promise<boolean> {
  let wasTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    wasTaken = true;
  };
  window.addEventListener('copy', give, { capture: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way that needs no permission
    if (document.execCommand('copy') && wasTaken) return true;
  } finally {
    window.removeEventListener('copy', give, { capture: true });
  }
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
