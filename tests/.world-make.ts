import { mkdirSync, writeFileSync, renameSync } from 'node:fs';
import v8 from 'node:v8';
import { livedEvidence } from './analyses/lived-evidence.ts';
mkdirSync('/tmp/worlds', { recursive: true });
for (const name of process.argv.slice(2)) {
	const m = /^(.*)-(\d+)-(\w+)$/.exec(name)!;
	const t = Date.now();
	const e = livedEvidence({ preset: m[1] as never, seed: Number(m[2]), size: m[3] as never });
	const lived = Date.now() - t;
	writeFileSync(`/tmp/worlds/${name}.part`, v8.serialize(e));
	renameSync(`/tmp/worlds/${name}.part`, `/tmp/worlds/${name}.bin`);
	console.log(name, e.contacts.count, 'contacts', lived, 'ms', (process.memoryUsage().rss / 1e6) | 0, 'MB');
}
