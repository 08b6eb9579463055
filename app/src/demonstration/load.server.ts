import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A report as it lies in the folder of samples. */
interface Sample {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Whether a file of the samples' folder is a report. */
export const isSample = (name: string) => /\.(txt|docx?|pdf|html?)$/i.test(name);

/**
 * Puts the sample reports into the demonstration. `enter` leaves what is there already as it is, so a start that was cut off
 * is finished by the next one, and what somebody tried out stays.
 */
export async function loadDemonstration(
  enter: (samples: readonly Sample[]) => Promise<void>,
  folder: string,
): Promise<void> {
  const names = (await readdir(folder)).filter(isSample).sort();
  const read = async (fileName: string) => ({
    fileName,
    bytes: new Uint8Array(await readFile(join(folder, fileName))),
  });
  await enter(await Promise.all(names.map(read)));
}
