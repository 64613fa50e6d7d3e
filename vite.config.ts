import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const words = paraglideVitePlugin({
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	emitTsDeclarations: true
});

/** Whole worlds are lived through first: the longest of the files, begun last, would keep one core waiting for it. */
class WorldsFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		const lives = ({ moduleId }: TestSpecification) => (moduleId.includes('/analyses/truth/') ? 0 : 1);
		return (await super.sort(files)).sort((a, b) => lives(a) - lives(b));
	}
}

export default defineConfig({
	// the words take a quarter of a minute to compile, and are when tests begin
	plugins: [process.env.VITEST ? [] : words, sveltekit()],
	// what a dozen parts of the product and more use is one file: by itself each page fetches it in a dozen of a few hundred bytes
	build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 12 }] } } } },
	test: {
		include: ['tests/**/*.test.ts'],
		expect: { requireAssertions: true },
		// by itself one core of two stands idle
		maxWorkers: '100%',
		sequence: { sequencer: WorldsFirst },
		// no test changes what another would see, and to load all modules anew for each file takes longer than to test
		isolate: false,
		// what hangs is ended; what is slow on a slow machine is not
		testTimeout: 300_000,
		hookTimeout: 300_000
	}
});
