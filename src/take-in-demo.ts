// A thread of the server: takes the demo in while pages are served.
import { parentPort } from 'node:worker_threads';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import { takeInDemo, type DemoStep } from './samples.ts';

const store = await openStore(databaseAddress());
try {
	const tell = (step: DemoStep) => parentPort?.postMessage(step);
	await takeInDemo(store, {
		month: (month) => tell({ month }),
		file: ({ fileName }) => tell({ file: fileName })
	});
} finally {
	await store.close();
}
