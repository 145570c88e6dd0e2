/** The memory of a running TamTid, in bytes, as its metrics tell it. @param port where it serves */
export async function residentBytes(port: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1];
  if (bytes === undefined) throw new Error('The metrics do not tell the memory');
  return Number(bytes);
}
