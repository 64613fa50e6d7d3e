import { parseArgs } from 'node:util';
import { m, speakLanguageOfTerminal } from '#lib/i18n/words.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { analyse } from './analyse.ts';
import { demoVerb } from './demo.ts';
import { failureLine } from './failure-line.ts';
import { gaps } from './gaps.ts';
import { importVerb } from './import.ts';
import { imports } from './imports.ts';
import { metrics } from './metrics.ts';
import { reconcile } from './reconcile.ts';
import { recipeVerb } from './recipe.ts';
import { rowsVerb } from './rows.ts';
import { scorecards } from './saved-scorecards.ts';
import { scorecard } from './scorecard.ts';
import { targets } from './targets.ts';
import { templateVerb } from './template.ts';
import { undo } from './undo.ts';
import { verify } from './verify.ts';
import { exitCodes, usageOf, UsageError, type Call, type Verb } from './verb.ts';

const verbs: Record<string, Verb> = {
	rows: rowsVerb,
	import: importVerb,
	imports,
	undo,
	metrics,
	scorecard,
	scorecards,
	gaps,
	reconcile,
	verify,
	targets,
	analyse,
	template: templateVerb,
	recipe: recipeVerb,
	demo: demoVerb
};

const print = (line: string) => {
	console.log(line);
};
const tell = (line: string) => {
	console.error(line);
};

function overview() {
	return [m.terminal_usage(), '', ...Object.values(verbs).map(({ help }) => `  ${usageOf(help())}`)].join('\n');
}

async function run([name = '', ...rest]: string[]): Promise<number> {
	if (name === '' || name === 'help' || name === '--help' || name === '-h') {
		print(overview());
		return exitCodes.done;
	}
	const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
	if (!verb) throw new UsageError(m.terminal_no_such_command({ name, names: Object.keys(verbs).join(', ') }));
	const { positionals, values } = parseCall(verb, rest);
	if (values.help) {
		print(verb.help());
		return exitCodes.done;
	}
	const address = typeof values.database === 'string' ? `file:${values.database}` : databaseAddress();
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
