import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('what modules compile to is kept for threads too', () => {
	const script = `
		import '${new URL('../src/keep-compiled.ts', import.meta.url).href}';
		import { Worker } from 'node:worker_threads';
		const source = 'console.log(String(require("node:module").getCompileCacheDir()))';
		new Worker(source, { eval: true, execArgv: [] });`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
		encoding: 'utf8',
		env: { ...process.env, NODE_COMPILE_CACHE: undefined }
	});
	expect(stdout).toContain('node-compile-cache');
});
