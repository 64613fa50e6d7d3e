// A thread of the server: takes the demo in while pages are served, and says in the terminal how far it is.
import { parentPort } from 'node:worker_threads';
import { customersPer, months } from '#lib/demo/choices.ts';
import { m, speakLanguageOfTerminal } from '#lib/i18n/words.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import { size, takeInDemo } from './samples.ts';

speakLanguageOfTerminal();
console.log(m.demo_begin());
const store = await openStore(databaseAddress());
try {
	await takeInDemo(store, (step) => {
		parentPort?.postMessage(step);
		if ('file' in step) console.log(m.terminal_sample_taken_in({ ...step.file }));
		else if (step.month % 6 === 0) console.log(m.demo_month({ month: step.month, months }));
	});
	console.log(m.demo_ready({ customers: customersPer(size) }));
} finally {
	await store.close();
}
