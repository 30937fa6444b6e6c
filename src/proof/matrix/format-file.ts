/** Formats as `.prettierrc.json` asks, so that what is generated reads like what is written by hand. */
export async function formatFile(path: string, content: string): Promise<string> {
  // Only who works on the suite has it installed.
  const { format, resolveConfig } = await import('prettier');
  return format(content, { ...(await resolveConfig(path)), filepath: path });
}
