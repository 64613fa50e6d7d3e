import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('#lib/i18n/paraglide/messages.js')), 'messages');

/**
 * All words, each loaded when it is first spoken: a command speaks few, and to load all of every language takes half a
 * second and 90 MB. `main.ts` puts this in the place of the compiled words; the compiler has given each a file.
 */
export const m = new Proxy<Record<string, unknown>>(
	{},
	{
		get(_, key) {
			if (typeof key !== 'string' || !/^\w+$/.test(key)) return undefined;
			const file = join(folder, `${key}.js`);
			return existsSync(file) ? (require(file) as Record<string, unknown>)[key] : undefined;
		}
	}
);
