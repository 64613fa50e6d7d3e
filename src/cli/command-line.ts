import { parseArgs } from 'node:util';
import { m, speakLanguageOfTerminal } from '#lib/i18n/words.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { failureLine } from './failure-line.ts';
import { exitCodes, usageOf, UsageError, type Call, type Verb } from './verb.ts';

/** What a command needs is loaded when it is called. */
type LoadVerb = () => Promise<Verb>;

const verbs: Record<string, LoadVerb> = {
	rows: async () => (await import('./rows.ts')).rowsVerb,
	import: async () => (await import('./import.ts')).importVerb,
	imports: async () => (await import('./imports.ts')).imports,
	undo: async () => (await import('./undo.ts')).undo,
	metrics: async () => (await import('./metrics.ts')).metrics,
	scorecard: async () => (await import('./scorecard.ts')).scorecard,
	scorecards: async () => (await import('./saved-scorecards.ts')).scorecards,
	gaps: async () => (await import('./gaps.ts')).gaps,
	reconcile: async () => (await import('./reconcile.ts')).reconcile,
	verify: async () => (await import('./verify.ts')).verify,
	targets: async () => (await import('./targets.ts')).targets,
	analyse: async () => (await import('./analyse.ts')).analyse,
	template: async () => (await import('./template.ts')).templateVerb,
	recipe: async () => (await import('./recipe.ts')).recipeVerb,
	demo: async () => (await import('./demo.ts')).demoVerb
};

const print = (line: string) => {
	console.log(line);
};
const tell = (line: string) => {
	console.error(line);
};

async function overview() {
	const all = await Promise.all(Object.values(verbs).map((load) => load()));
	return [m.terminal_usage(), '', ...all.map(({ help }) => `  ${usageOf(help())}`)].join('\n');
}

async function run([name = '', ...rest]: string[]): Promise<number> {
	if (name === '' || name === 'help' || name === '--help' || name === '-h') {
		print(await overview());
		return exitCodes.done;
	}
	const verb = Object.hasOwn(verbs, name) ? await verbs[name]?.() : undefined;
	if (!verb) throw new UsageError(m.terminal_no_such_command({ name, names: Object.keys(verbs).join(', ') }));
	const { positionals, values } = parseCall(verb, rest);
	if (values.help) {
		print(verb.help());
		return exitCodes.done;
	}
	const address =
		typeof values.database === 'string' ? `file:${values.database.replace(/^file:/, '')}` : databaseAddress();
	let opened: Store | undefined;
	try {
		return await verb.run({
			words: positionals,
			flags: values,
			address,
			print,
			tell,
			store: async () => (opened ??= await openStore(address))
		});
	} finally {
		await opened?.close();
	}
}

function parseCall(verb: Verb, args: string[]) {
	const options = { ...verb.flags, database: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
	try {
		const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
		return { positionals, values: values as Call['flags'] };
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new UsageError(m.terminal_wrong_flag({ flag: /'(-[^' ]+)/.exec(error.message)?.[1] ?? args.join(' ') }));
	}
}

// a reader that has seen enough (`| head`) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(exitCodes.done);
	throw error;
});

speakLanguageOfTerminal();
try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	const line = failureLine(error);
	if (line === null) throw error;
	tell(line);
	process.exitCode = exitCodes.refused;
}
