import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleSeed, writeSamples } from './write-samples.ts';

const folder = join(import.meta.dirname, 'files');
mkdirSync(folder, { recursive: true });
const expected = writeSamples(sampleSeed, (file, bytes) => {
	writeFileSync(join(folder, file), bytes);
});
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, '\t')}\n`);
