/** Long enough for the screen to say that something is being done, before it is. */
export function afterDrawing(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
