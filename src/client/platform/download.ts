const minute = 60_000;

/**
 * Hands a file over as a download, on the web. An iPhone fetches the address when she has agreed to the
 * download, long after the click: the address is given back a minute later (WebKit 211234).
 */
export function download(fileName: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  // Older browsers follow no link that is not in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), minute);
}
