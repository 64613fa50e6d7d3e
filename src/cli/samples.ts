import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleSeed, writeSamples } from '#lib/demo/write-samples.ts';

const folder = join(import.meta.dirname, '../../data/samples');
mkdirSync(folder, { recursive: true });
const expected = writeSamples(sampleSeed, (file, bytes) => {
	writeFileSync(join(folder, file), bytes);
});
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, '\t')}\n`);
