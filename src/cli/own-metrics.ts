import { readFileSync } from 'node:fs';
import { m } from '#lib/i18n/words.ts';
import { ownFileInWords } from '#lib/sheets/own-in-words.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { UsageError } from './verb.ts';

/** Takes in the metrics of a YAML file, all or none of them, and says which. Throws UsageError for a file that holds none. */
export async function addMetrics(path: string, store: Store): Promise<string> {
	// few commands read YAML
	const { ownFromYaml } = await import('#lib/metrics/own-file.ts');
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		throw new UsageError(m.own_no_file_at({ path }));
	}
	const found = ownFromYaml(text);
	if ('problem' in found) throw new UsageError(ownFileInWords(found).join('\n'));
	await store.saveOwnMetrics(found.metrics);
	return m.own_taken({ names: found.metrics.map(({ name }) => name).join(', ') });
}
